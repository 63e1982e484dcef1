import {
  type ClientInput,
  type Day,
  type clientContract,
  asDay,
  isRefusal,
  movedPath,
  movesByRecording,
  normalisedName,
  readIdentityCode,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { authoriseStatingReason } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { type Keys, identityHash, openIdentityCode, sealIdentityCode } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { Problem, changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { clientTable, tableFile } from './export.ts';
import { listClients, withoutResponsible } from './list.ts';
import { moveTo, recordEvent, setResponsible } from './path.ts';
import { readClient } from './record.ts';

export const clientHandlers = {
  async clientList({ tx, actor, body, today, services, note }) {
    const page = await listClients(tx, actor, body, today, services.keys);
    note.people(page.rows.map((row) => row.id));
    return page;
  },

  async clientExport({ tx, actor, query, language, today, note }) {
    const rows = await clientTable(tx, actor, clientFilter(actor, 'client.read', today), language);
    note.people(rows.map((row) => row.id));
    return {
      fileName: `polku-${today}.${query.format}`,
      contentType:
        query.format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await tableFile(rows, query.format, language),
    };
  },

  async clientRead({ tx, actor, client, settings, today, services, note }) {
    const record = await readClient(tx, actor, client, settings, today, services.keys);
    note.earliest(record.path.transitions[0]?.on);
    return record;
  },

  async clientIdentityCode({ tx, client, services }) {
    const row = await tx
      .selectFrom('client')
      .select('identity_code_cipher')
      .where('area_id', '=', client.areaId)
      .where('id', '=', client.id)
      .executeTakeFirstOrThrow();
    const cipher = row.identity_code_cipher;
    return { identityCode: cipher ? openIdentityCode(services.keys, client.id, cipher) : null };
  },

  async clientCreate({ tx, actor, body, now, today, services, note }) {
    if (actor.municipalityCodes && !actor.municipalityCodes.includes(body.municipalityCode)) {
      throw refused(refuse('municipality-out-of-scope', undefined, '/body/municipalityCode'));
    }
    const id = newId();
    await insertClient(tx, {
      areaId: actor.areaId,
      id,
      input: body,
      keys: services.keys,
      now,
      today,
      by: actor.staffId,
    });
    await setResponsible(tx, {
      areaId: actor.areaId,
      clientId: id,
      staffId: actor.staffId,
      by: actor.staffId,
      note: '',
      now,
    });
    note.people([id]);
    return { id, version: 1 };
  },

  async clientEdit({ tx, actor, client, body, settings, today, services }) {
    const before = await readClient(tx, actor, client, settings, today, services.keys);
    if (before.version !== body.version) throw changedMeanwhile(before);
    if (before.hidden && body.nonDisclosure === 'none') {
      // who may not see the hidden data may not lift what hides them
      throw refused(refuse('non-disclosure-right-needed', undefined, '/body/nonDisclosure'));
    }
    const values = columnsOf(body, client.id, services.keys, today);
    const contact = before.hidden ? {} : contactColumns(body);
    await tx
      .updateTable('client')
      .set({ ...values, ...contact, version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', client.id)
      .execute();
    if (!before.hidden && body.municipalityCode !== before.municipalityCode) {
      await moveHome(tx, client, body.municipalityCode, body.municipalityFrom ?? today);
    }
    return { id: client.id, version: body.version + 1 };
  },

  async clientStateReason({ tx, actor, params, body, now, today, settings, note }) {
    await authoriseStatingReason(tx, actor, params.clientId, today);
    const validUntil = new Date(now.getTime() + settings.reasonValidHours * 3_600_000).toISOString();
    await tx
      .insertInto('access_reason')
      .values({
        area_id: actor.areaId,
        id: newId(),
        client_id: params.clientId,
        staff_id: actor.staffId,
        reason: body.reason,
        explanation: body.explanation,
        stated_at: now.toISOString(),
        valid_until: validUntil,
      })
      .execute();
    note.people([params.clientId]);
    return { validUntil };
  },

  async clientSkillAdd({ tx, client, body }) {
    const id = newId();
    await tx
      .insertInto('client_skill')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        label: body.label,
        esco_uri: body.escoUri,
        kind: body.kind,
      })
      .execute();
    return { id };
  },

  async clientSkillRemove({ tx, client, params }) {
    await tx
      .deleteFrom('skill_evidence')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('skill_id', '=', params.skillId)
      .execute();
    const removed = await tx
      .deleteFrom('client_skill')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.skillId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
    return { ok: true };
  },

  async clientGuardianSave({ tx, client, body }) {
    const id = newId();
    await tx
      .insertInto('client_guardian')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        name: body.name,
        relation: body.relation,
        phone: body.phone,
        email: body.email,
      })
      .execute();
    return { id };
  },

  async clientGuardianRemove({ tx, client, params }) {
    const removed = await tx
      .deleteFrom('client_guardian')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.guardianId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
    return { ok: true };
  },

  async clientGroupOverride({ tx, actor, client, body, now }) {
    await tx
      .updateTable('client_group_override')
      .set({ ended_at: now.toISOString() })
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('target_group', '=', body.group)
      .where('ended_at', 'is', null)
      .execute();
    if (body.effect !== 'none') {
      await tx
        .insertInto('client_group_override')
        .values({
          area_id: client.areaId,
          id: newId(),
          client_id: client.id,
          target_group: body.group,
          effect: body.effect,
          reason: body.reason,
          decided_by: actor.staffId,
          decided_at: now.toISOString(),
        })
        .execute();
    }
    return { ok: true };
  },

  async pathMove({ tx, actor, client, body, now, today, settings, services }) {
    const current = await readClient(tx, actor, client, settings, today, services.keys);
    if (current.version !== body.version) throw changedMeanwhile(current);
    const move = body.move as Parameters<typeof movedPath>[1];
    if (movesByRecording.includes(move)) throw refused(refuse('move-not-allowed', { move }), 409);
    const position = {
      state: current.path.state,
      since: asDay(current.path.since),
      resumesTo: current.path.resumesTo,
    };
    const next = movedPath(position, move, asDay(body.on), today);
    if (isRefusal(next)) throw refused(next, 409);
    await moveTo(tx, client, { from: position.state, next, reason: body.reason, by: actor.staffId, now });
    return { id: client.id, version: body.version + 1 };
  },

  async responsibleGive({ tx, actor, body, now, today, services, note }) {
    await requireFrontlineStaff(tx, actor.areaId, body.staffId, today);
    const { ids, left } = await withoutResponsible(tx, actor, body.which, today, services.keys);
    for (const clientId of ids) {
      await setResponsible(tx, {
        areaId: actor.areaId,
        clientId,
        staffId: body.staffId,
        by: actor.staffId,
        note: body.note,
        now,
      });
      await recordEvent(tx, { areaId: actor.areaId, id: clientId }, today);
    }
    note.people(ids);
    return { given: ids.length, left };
  },

  async responsibleSet({ tx, actor, client, body, now, today, settings, services }) {
    const current = await readClient(tx, actor, client, settings, today, services.keys);
    if (current.version !== body.version) throw changedMeanwhile(current);
    if (current.path.state === 'outcome') throw refused(refuse('path-is-closed'), 409);
    await requireFrontlineStaff(tx, client.areaId, body.staffId, today);
    await setResponsible(tx, {
      areaId: client.areaId,
      clientId: client.id,
      staffId: body.staffId,
      by: actor.staffId,
      note: body.note,
      now,
    });
    await recordEvent(tx, client, today);
    return { id: client.id, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof clientContract>;

/** Only those who work with clients today can be responsible for one. */
export async function requireFrontlineStaff(
  tx: Tx,
  areaId: number,
  staffId: string,
  today: Day,
): Promise<void> {
  const found = await sql`
    select 1 from role_assignment r join staff s on s.area_id = r.area_id and s.id = r.staff_id
     where r.area_id = ${areaId} and r.staff_id = ${staffId}
       and r.role in ('coordinator', 'careerAgent', 'workCoach')
       and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
       and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}) limit 1`.execute(tx);
  if (found.rows.length === 0) throw refused(refuse('not-client-worker', undefined, '/body/staffId'));
}

export interface NewClient {
  readonly areaId: number;
  readonly id: string;
  readonly input: ClientInput;
  readonly keys: Keys;
  readonly now: Date;
  readonly today: Day;
  readonly by: string | null;
  readonly external?: { readonly source: string; readonly reference: string };
}

/** The columns of a new client: one at a time below, by hundreds in an import. */
export function newClientRow(client: NewClient) {
  const { areaId, id, input, today, now, by } = client;
  return {
    area_id: areaId,
    id,
    ...columnsOf(input, id, client.keys, today),
    ...contactColumns(input),
    external_source: client.external?.source ?? null,
    external_reference: client.external?.reference ?? null,
    path_state: 'referred',
    path_state_since: today,
    last_event_on: today,
    created_at: now.toISOString(),
    created_by: by,
  };
}

/** A new client at the first rung. Used by the form and an accepted referral; an import writes the same rows by chunks. */
export async function insertClient(tx: Tx, client: NewClient): Promise<void> {
  const { areaId, id, input, today, now, by } = client;
  await tx.insertInto('client').values(newClientRow(client)).execute();
  await tx
    .insertInto('client_municipality')
    .values({ area_id: areaId, client_id: id, municipality_code: input.municipalityCode, starts_on: today })
    .execute();
  await tx
    .insertInto('path_transition')
    .values({
      area_id: areaId,
      id: newId(),
      client_id: id,
      to_state: 'referred',
      happened_on: today,
      recorded_by: by,
      recorded_at: now.toISOString(),
    })
    .execute();
}

/** A telephone number in digits, without the country or the leading zero, for search. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(358|0)/, '');
}

function contactColumns(input: ClientInput) {
  return {
    municipality_code: input.municipalityCode,
    phone: input.phone,
    phone_digits: input.phone ? phoneDigits(input.phone) : null,
    email: input.email,
    street_address: input.streetAddress,
    postal_code: input.postalCode,
    post_office: input.postOffice,
  };
}

/** The columns of the record that the form writes. An identity code, when given, must be valid and agree with the birth date. */
function columnsOf(input: ClientInput, id: string, keys: Keys, today: Day) {
  let birthDate = input.birthDate;
  let identity: { identity_code_cipher: Buffer | null; identity_code_hash: Buffer | null } | undefined;
  if (input.identityCode === null) identity = { identity_code_cipher: null, identity_code_hash: null };
  else if (input.identityCode) {
    const code = readIdentityCode(input.identityCode);
    if (isRefusal(code)) {
      throw new Problem(422, 'invalid-input', {
        errors: [{ pointer: '/body/identityCode', code: `identity-code-${code.refusal}` }],
      });
    }
    if (birthDate && birthDate !== code.birthDate) {
      throw refused(refuse('birth-date-differs-from-code', undefined, '/body/birthDate'));
    }
    birthDate = code.birthDate;
    identity = {
      identity_code_cipher: sealIdentityCode(keys, id, code.code),
      identity_code_hash: identityHash(keys, code.code),
    };
  }
  if (birthDate && birthDate > today)
    throw refused(refuse('birth-date-in-future', undefined, '/body/birthDate'));
  return {
    given_names: input.givenNames,
    family_name: input.familyName,
    search_name: normalisedName(`${input.familyName} ${input.givenNames}`),
    birth_date: birthDate,
    service_language: input.serviceLanguage,
    non_disclosure: input.nonDisclosure,
    citizenship: input.citizenship,
    protection: input.protection,
    protection_valid_until: input.protectionValidUntil,
    work_ability: input.workAbility,
    unemployed_since: input.unemployedSince,
    unemployed_since_source: input.unemployedSinceSource,
    graduated_on: input.graduatedOn,
    home_parent: input.homeParent,
    out_of_work_since: input.outOfWorkSince,
    in_education: input.inEducation,
    in_work: input.inWork,
    rural: input.rural,
    travel_help: input.travelHelp,
    remote_service: input.remoteService,
    adjustments: input.adjustments,
    wishes: input.wishes,
    ...identity,
  };
}

/** The home municipality changes from a day on; what was before stays in the history. */
async function moveHome(
  tx: Tx,
  client: AuthorisedClient,
  municipalityCode: string,
  from: string,
): Promise<void> {
  const current = await tx
    .selectFrom('client_municipality')
    .select('starts_on')
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  if (current && current.starts_on >= from) {
    // a correction of the newest line, not a move
    await tx
      .updateTable('client_municipality')
      .set({ municipality_code: municipalityCode })
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('starts_on', '=', current.starts_on)
      .execute();
    return;
  }
  if (current) {
    await tx
      .updateTable('client_municipality')
      .set({ ends_on: sql<string>`(${from}::date - 1)` })
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('starts_on', '=', current.starts_on)
      .execute();
  }
  await tx
    .insertInto('client_municipality')
    .values({
      area_id: client.areaId,
      client_id: client.id,
      municipality_code: municipalityCode,
      starts_on: from,
    })
    .execute();
}
