/** Agreements as the area's staff make, change, send and renew them. */
import {
  type Actor,
  type Contract,
  type OutputOf,
  type SigningPartyKind,
  addDays,
  addMonths,
  asDay,
  mayOnClient,
  paperDayRefusal,
  partiesRefusal,
  refuse,
  renewalPeriod,
  ruleOn,
  schemeRules,
  signingLinkDays,
  type workAgreementContract,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { requireOpenPath } from '../coaching/handlers.ts';
import { hidesPlace, seesPlaceOf } from '../coaching/place.ts';
import { readTemplates } from '../messages/templates.ts';
import { seenAtPlace } from '../placements/slots.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import { dayAt } from '../platform/clock.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { planJob } from '../platform/jobs.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { linkTokenHash, newLinkToken } from '../platform/personal-link.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { agreementFile } from './document.ts';
import {
  type StoredAgreement,
  type WhoseAgreement,
  agreementRow,
  agreementsOf,
  currentEdition,
  getAgreement,
  lockAgreement,
  signersOf,
} from './records.ts';
import { contentHashOf, takeSignature } from './sign.ts';
import { messagesTo, outerChannelOf, readReached } from './tell.ts';
import {
  addEdition,
  contentOf,
  insertAgreement,
  readPerson,
  requireWhere,
  resolvedParties,
  revokeLinks,
  saveParties,
} from './write.ts';

type Whole = OutputOf<Contract['workAgreementRead']>;
type Listed = OutputOf<Contract['workAgreementList']>;
type WaitingRow = OutputOf<Contract['workAgreementWaiting']>['rows'][number];
type StaffCalls = Pick<
  typeof workAgreementContract,
  | 'workAgreementWaiting'
  | 'workAgreementList'
  | 'workAgreementRead'
  | 'workAgreementCreate'
  | 'workAgreementEdit'
  | 'workAgreementAsk'
  | 'workAgreementRevoke'
  | 'workAgreementRecord'
  | 'workAgreementCancel'
  | 'workAgreementRenew'
  | 'finalAssessmentSave'
  | 'workAgreementFile'
>;

const whoseOf = (client: AuthorisedClient): WhoseAgreement => ({
  areaId: client.areaId,
  clientId: client.id,
});

/** Who may not see where she works makes no agreement of it either. @throws Problem 409 */
function requireSeenPlace(actor: Actor, client: AuthorisedClient): void {
  if (hidesPlace(actor, client.facts)) throw refused(refuse('agreement-place-hidden'), 409);
}

function requirePeriod(terms: { readonly startsOn: string; readonly endsOn: string }): void {
  if (terms.endsOn < terms.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
}

/** @throws Problem 409 when it was changed meanwhile */
async function lockVersion(
  tx: Tx,
  whose: WhoseAgreement,
  agreementId: string,
  version: number,
): Promise<StoredAgreement> {
  const agreement = await lockAgreement(tx, whose, agreementId);
  if (agreement.version !== version) throw changedMeanwhile({ version: agreement.version });
  return agreement;
}

async function setAgreement(
  tx: Tx,
  areaId: number,
  agreement: Pick<StoredAgreement, 'id' | 'version'>,
  values: Readonly<Record<string, string | number | null>>,
): Promise<{ id: string; version: number }> {
  const version = agreement.version + 1;
  await tx
    .updateTable('agreement')
    .set({ ...values, version })
    .where('area_id', '=', areaId)
    .where('id', '=', agreement.id)
    .execute();
  return { id: agreement.id, version };
}

function actionsOn(actor: Actor, agreement: StoredAgreement, mayManage: boolean): Whole['actions'] {
  if (!mayManage || agreement.status === 'cancelled') return [];
  const edition = currentEdition(agreement, 'agreement');
  const mine = signersOf(agreement, 'agreement').some(
    ({ id, staffId }) =>
      staffId === actor.staffId && !edition?.signatures.some(({ partyId }) => partyId === id),
  );
  return [
    'edit',
    'ask',
    ...(mine ? (['sign'] as const) : []),
    'paper',
    ...(agreement.status === 'signed' && agreement.followedBy === null ? (['renew'] as const) : []),
    ...(agreement.status === 'signed' ? (['assess'] as const) : []),
    'cancel',
  ];
}

/** Limits of the scheme that the agreed time passes; a warning, never a bar. */
function monthWarnings(
  agreement: Pick<StoredAgreement, 'scheme' | 'startsOn' | 'endsOn'>,
): Whole['warnings'] {
  const start = asDay(agreement.startsOn);
  const { limits, source } = ruleOn(schemeRules[agreement.scheme], start);
  const months = [limits.monthsInSameTasks, limits.months].filter((one) => one !== null);
  return months
    .filter((most) => agreement.endsOn >= addMonths(start, most))
    .slice(0, 1)
    .map((most) => ({ months: most, source: { ...source } }));
}

export const workAgreementHandlers = {
  async workAgreementWaiting({ tx, actor, query, today, note }) {
    const after = readCursor(query.cursor, 2);
    const isPartner = actor.role === 'partnerProfessional';
    const who = isPartner ? seenAtPlace(actor, today) : clientFilter(actor, 'client.read', today);
    const hides = sql`(client.id is null or not ${seesPlaceOf(actor)})`;
    const found = await sql<WaitingRow>`
      select a.id, client.id as "clientId", coalesce(client.family_name || ' ' || client.given_names, '') as client, a.scheme,
             case when ${isPartner} or not ${hides} then coalesce(e.name, m.name, '') else '' end as place,
             a.starts_on as "startsOn", a.ends_on as "endsOn", a.status, a.assessment, a.made_at as "madeAt",
             (select coalesce(jsonb_agg(jsonb_build_object('kind', y.kind,
                       'name', case when y.kind in ('client', 'guardian') and client.id is null or y.kind = 'workplace' and ${hides} and not ${isPartner}
                                    then '' else y.name end,
                       'verdict', s.verdict, 'signedOn', s.signed_on) order by y.position, y.id), '[]'::jsonb)
                from agreement_party y
                left join agreement_signature s on s.area_id = y.area_id and s.party_id = y.id and s.kind = 'agreement' and s.number = a.number
               where y.area_id = a.area_id and y.agreement_id = a.id and y.removed_at is null) as parties
        from agreement a
        left join client on client.area_id = a.area_id and client.id = a.client_id and client.merged_into_id is null and ${who}
        left join employer m on m.area_id = a.area_id and m.id = a.employer_id
        left join placement p on p.area_id = a.area_id and p.id = a.placement_id
        left join environment_slot l on l.area_id = p.area_id and l.id = p.slot_id
        left join environment e on e.area_id = l.area_id and e.id = l.environment_id
       where a.area_id = ${actor.areaId} and (a.status in ('draft', 'waiting', 'refused')
               or (a.status = 'signed' and a.assessment in ('waiting', 'refused')))
         and ${isPartner ? sql`a.organisation_id = ${actor.organisationId}` : sql`client.id is not null`}
         ${after ? sql`and (a.made_at, a.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by a.made_at, a.id limit ${query.limit + 1}`.execute(tx);
    note.people(found.rows.flatMap((row) => (row.clientId ? [row.clientId] : [])));
    return pageOf(found.rows, query.limit, (row) => [row.madeAt, row.id]);
  },

  async workAgreementList({ tx, actor, client, note }) {
    const whose = whoseOf(client);
    const hidden = hidesPlace(actor, client.facts);
    // the role of an employer agent has no section for coaching
    const sees = actor.role !== 'employerAgent';
    const mayManage = mayOnClient(actor, 'placement.manage', client.facts) && !hidden;
    const person = await readPerson(tx, whose);
    const agreements = sees ? await agreementsOf(tx, whose) : [];
    note.earliest(agreements.at(-1)?.startsOn);
    const rows = agreements.map((one) => ({
      ...agreementRow(one, hidden),
      clientId: client.id,
      client: person.name,
      placementId: one.placementId,
    }));
    const placements = mayManage
      ? await sql<Listed['placements'][number]>`
          select p.id, s.scheme, e.name || ', ' || s.name as place, p.starts_on as "startsOn", p.ends_on as "endsOn",
                 to_jsonb(p.weekdays) as weekdays, p.daily_minutes as "dailyMinutes"
            from placement p
            join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
            join environment e on e.area_id = s.area_id and e.id = s.environment_id
           where p.area_id = ${client.areaId} and p.client_id = ${client.id} and p.status <> 'ended'
             and not exists (select 1 from agreement a where a.area_id = p.area_id and a.placement_id = p.id and a.status <> 'cancelled')
           order by p.starts_on desc, p.id`.execute(tx)
      : { rows: [] };
    const guardians = mayManage
      ? await sql<Listed['guardians'][number]>`
          select name, relation, coalesce(phone, '') as phone, coalesce(email, '') as email from client_guardian
           where area_id = ${client.areaId} and client_id = ${client.id} order by name, id`.execute(tx)
      : { rows: [] };
    return {
      rows,
      mayManage,
      placements: [...placements.rows],
      guardians: [...guardians.rows],
      birthDate: mayManage ? person.birthDate : null,
      client: person.name,
      language: person.language,
    };
  },

  async workAgreementRead({ tx, actor, client, params, today }) {
    if (actor.role === 'employerAgent') throw notFound();
    const agreement = await getAgreement(tx, whoseOf(client), params.agreementId);
    const hidden = hidesPlace(actor, client.facts);
    const mayManage = mayOnClient(actor, 'placement.manage', client.facts) && !hidden;
    const edition = currentEdition(agreement, 'agreement');
    const assessment = currentEdition(agreement, 'assessment');
    if (!edition) throw new Error('An agreement without an edition');
    const links = await sql<{
      partyId: string;
      askedOn: string;
      asked: 'shown' | 'message' | 'reminder';
      until: string;
    }>`
      select distinct on (party_id) party_id as "partyId", made_on as "askedOn", how as asked, expires_on as until
        from agreement_link where area_id = ${client.areaId} and agreement_id = ${agreement.id}
         and revoked_at is null and expires_on >= ${today}
       order by party_id, made_on desc, id desc`.execute(tx);
    const namesHidden = (kind: SigningPartyKind) => hidden && kind === 'workplace';
    return {
      id: agreement.id,
      version: agreement.version,
      scheme: agreement.scheme,
      status: agreement.status,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      placementId: agreement.placementId,
      employerId: hidden ? null : agreement.employerId,
      openingId: hidden ? null : agreement.openingId,
      followsId: agreement.followsId,
      followedBy: agreement.followedBy,
      content: hidden ? null : edition.content,
      contentHash: edition.contentHash,
      number: edition.number,
      editions: agreement.editions.map(({ id, kind, number, contentHash, madeAt, madeBy, signatures }) => ({
        id,
        kind,
        number,
        contentHash,
        madeAt: new Date(madeAt).toISOString(),
        madeBy,
        signatures: signatures.map((one) => ({
          ...one,
          at: new Date(one.at).toISOString(),
          ...(namesHidden(one.kind) ? { name: '', reason: '' } : {}),
        })),
      })),
      parties: agreement.parties
        .filter(({ removed }) => !removed)
        .map(({ removed: _removed, ...party }) => {
          const link = links.rows.find(({ partyId }) => partyId === party.id);
          return {
            ...party,
            // addresses are for who sends links
            email: mayManage ? party.email : '',
            phone: mayManage ? party.phone : '',
            ...(namesHidden(party.kind) ? { name: '', post: '' } : {}),
            askedOn: link?.askedOn ?? null,
            asked: link?.asked ?? null,
            linkUntil: link?.until ?? null,
          };
        }),
      assessment: hidden ? null : (assessment?.content ?? null),
      assessmentHash: assessment?.contentHash ?? null,
      assessmentVersion: assessment?.version ?? null,
      assessmentSigned: (assessment?.signatures.length ?? 0) > 0,
      warnings: monthWarnings(agreement),
      actions: actionsOn(actor, agreement, mayManage),
    };
  },

  async workAgreementCreate({ tx, actor, client, body, now, today }) {
    requireSeenPlace(actor, client);
    requirePeriod(body);
    await requireOpenPath(tx, client);
    const whose = whoseOf(client);
    const { placementId, employerId, openingId, scheme, parties, ...terms } = body;
    const { organisationId, employer } = await requireWhere(
      tx,
      whose,
      { placementId, employerId, openingId },
      scheme,
    );
    const person = await readPerson(tx, whose);
    const made = await insertAgreement(
      tx,
      whose,
      {
        placementId,
        employerId,
        openingId,
        organisationId,
        followsId: null,
        terms,
        scheme,
        client: person.name,
        employer,
        parties: await resolvedParties(tx, client.areaId, parties, person, asDay(body.startsOn)),
      },
      actor.staffId,
      now,
    );
    await recordEvent(tx, client, today);
    return made;
  },

  async workAgreementEdit({ tx, actor, client, params, body, now }) {
    requireSeenPlace(actor, client);
    requirePeriod(body);
    const whose = whoseOf(client);
    const agreement = await lockVersion(tx, whose, params.agreementId, body.version);
    if (agreement.status === 'cancelled') throw refused(refuse('agreement-cancelled'), 409);
    const edition = currentEdition(agreement, 'agreement');
    if (!edition) throw new Error('An agreement without an edition');
    const { parties: given, version: _version, ...terms } = body;
    const person = await readPerson(tx, whose);
    const parties = await resolvedParties(tx, client.areaId, given, person, asDay(body.startsOn));
    const { scheme } = agreement;
    const content = contentOf({
      terms,
      scheme,
      client: person.name,
      employer: edition.content.employer,
      parties,
    });
    const of = { ...whose, agreementId: agreement.id, organisationId: agreement.organisationId };
    await saveParties(tx, of, agreement.parties, parties, now);
    const hash = contentHashOf(content);
    // an address that was mended changes nothing of what is signed
    if (hash === edition.contentHash) return setAgreement(tx, client.areaId, agreement, {});
    const dates = { starts_on: terms.startsOn, ends_on: terms.endsOn };
    if (edition.signatures.length > 0) {
      const number = edition.number + 1;
      await addEdition(tx, of, { kind: 'agreement', number, content }, actor.staffId, now);
      return setAgreement(tx, client.areaId, agreement, { ...dates, number, status: 'waiting' });
    }
    await sql`update agreement_edition set content = ${JSON.stringify(content)}::jsonb, content_hash = ${hash},
        made_by = ${actor.staffId}, made_at = ${now.toISOString()}, version = version + 1
      where area_id = ${client.areaId} and id = ${edition.id}`.execute(tx);
    return setAgreement(tx, client.areaId, agreement, dates);
  },

  async workAgreementAsk({ tx, actor, client, params, body, now, today, signedIn, services }) {
    requireSeenPlace(actor, client);
    const whose = whoseOf(client);
    const agreement = await lockAgreement(tx, whose, params.agreementId);
    if (agreement.status === 'cancelled') throw refused(refuse('agreement-cancelled'), 409);
    const edition = currentEdition(agreement, body.kind);
    if (!edition) throw refused(refuse('agreement-not-now'), 409);
    const party = signersOf(agreement, body.kind).find(({ id }) => id === body.partyId);
    if (!party) throw refused(refuse('unknown-reference', undefined, '/body/partyId'));
    if (edition.signatures.some(({ partyId }) => partyId === party.id))
      throw refused(refuse('agreement-signed-already'), 409);
    const token = body.how === 'shown' ? newLinkToken() : null;
    const expiresOn = addDays(today, signingLinkDays);
    const linkId = newId();
    await tx
      .insertInto('agreement_link')
      .values({
        area_id: client.areaId,
        id: linkId,
        client_id: client.id,
        agreement_id: agreement.id,
        party_id: party.id,
        kind: body.kind,
        how: body.how,
        token_hash: token === null ? null : linkTokenHash('agreement', token),
        made_on: today,
        made_by: actor.staffId,
        expires_on: expiresOn,
      })
      .execute();
    if (body.how === 'message') {
      const [person] = await readReached(tx, client.areaId, [party.id]);
      if (!person || !outerChannelOf(person)) throw refused(refuse('agreement-no-address'), 409);
      const rows = messagesTo(person, {
        areaId: client.areaId,
        areaName: signedIn.areaName,
        publicUrl: services.settings.publicUrl,
        template: (await readTemplates(tx, client.areaId)).agreementInvitation,
        key: 'agreementInvitation',
        subjectId: linkId,
        dueOn: today,
        writtenBy: actor.staffId,
        now,
      });
      await tx
        .insertInto('message')
        .values([...rows])
        .execute();
      for (const { id, channel } of rows)
        if (channel !== 'inApp')
          await planJob(
            tx,
            'sendMessage',
            { areaId: client.areaId, messageId: id },
            { key: `message:${id}` },
          );
    }
    if (agreement.status === 'draft') await setAgreement(tx, client.areaId, agreement, { status: 'waiting' });
    return { token, expiresOn };
  },

  async workAgreementRevoke({ tx, client, params, body, now }) {
    const agreement = await getAgreement(tx, whoseOf(client), params.agreementId);
    if (!agreement.parties.some(({ id }) => id === body.partyId)) throw notFound();
    return { revoked: await revokeLinks(tx, client.areaId, { partyId: body.partyId }, now) };
  },

  async workAgreementRecord({ tx, actor, client, params, body, now, today }) {
    requireSeenPlace(actor, client);
    const whose = whoseOf(client);
    const agreement = await getAgreement(tx, whose, params.agreementId);
    const on = body.method === 'paper' ? asDay(body.on) : today;
    const edition = currentEdition(agreement, body.kind);
    if (!edition) throw refused(refuse('agreement-not-now'), 409);
    const late = paperDayRefusal(on, dayAt(new Date(edition.madeAt)), today);
    if (late) throw refused(late);
    const party = agreement.parties.find(({ id }) => id === body.partyId);
    if (body.method === 'signedIn' && party?.staffId !== actor.staffId)
      throw refused(refuse('agreement-not-yours-to-sign'), 409);
    const { version } = await takeSignature(tx, whose, {
      agreementId: agreement.id,
      partyId: body.partyId,
      kind: body.kind,
      name: body.name,
      verdict: body.verdict,
      reason: body.reason,
      words: '',
      readHash: body.contentHash,
      method: body.method,
      signedOn: on,
      recordedBy: actor.staffId,
      now,
    });
    return { id: agreement.id, version };
  },

  async workAgreementCancel({ tx, client, params, body, now }) {
    const agreement = await lockVersion(tx, whoseOf(client), params.agreementId, body.version);
    if (agreement.status === 'cancelled') throw refused(refuse('agreement-cancelled'), 409);
    await revokeLinks(tx, client.areaId, { agreementId: agreement.id }, now);
    return setAgreement(tx, client.areaId, agreement, { status: 'cancelled' });
  },

  async workAgreementRenew({ tx, actor, client, params, body, now, today }) {
    requireSeenPlace(actor, client);
    await requireOpenPath(tx, client);
    const whose = whoseOf(client);
    const agreement = await lockVersion(tx, whose, params.agreementId, body.version);
    if (agreement.status !== 'signed') throw refused(refuse('agreement-not-now'), 409);
    if (agreement.followedBy !== null) throw refused(refuse('agreement-there-already'), 409);
    const edition = currentEdition(agreement, 'agreement');
    if (!edition) throw new Error('An agreement without an edition');
    const person = await readPerson(tx, whose);
    const period = renewalPeriod(asDay(agreement.startsOn), asDay(agreement.endsOn));
    // who has come of age meanwhile signs alone
    const kept = agreement.parties
      .filter(({ removed }) => !removed)
      .map(({ removed: _removed, ...party }) => party);
    const grown =
      partiesRefusal(kept, person.birthDate, period.startsOn)?.refusal === 'agreement-guardian-of-adult';
    const parties = await resolvedParties(
      tx,
      client.areaId,
      grown ? kept.filter(({ kind }) => kind !== 'guardian') : kept,
      person,
      period.startsOn,
    );
    const { placementId, employerId, openingId, organisationId, scheme } = agreement;
    const made = await insertAgreement(
      tx,
      whose,
      {
        placementId,
        employerId,
        openingId,
        organisationId,
        followsId: agreement.id,
        terms: { ...edition.content, ...period },
        scheme,
        client: person.name,
        employer: edition.content.employer,
        parties,
      },
      actor.staffId,
      now,
    );
    await setAgreement(tx, client.areaId, agreement, {});
    await recordEvent(tx, client, today);
    return made;
  },

  async finalAssessmentSave({ tx, actor, client, params, body, now, today }) {
    requireSeenPlace(actor, client);
    const whose = whoseOf(client);
    const agreement = await lockAgreement(tx, whose, params.agreementId);
    if (agreement.status !== 'signed') throw refused(refuse('agreement-not-now'), 409);
    const edition = currentEdition(agreement, 'agreement');
    const before = currentEdition(agreement, 'assessment');
    if (!edition) throw new Error('An agreement without an edition');
    if ((before?.version ?? null) !== body.version)
      throw changedMeanwhile({ ...before?.content, version: before?.version ?? 0 });
    const { workplacePart, clientPart, strengths, next } = body;
    const { client: name, place, startsOn, endsOn } = edition.content;
    const content = {
      workplacePart,
      clientPart,
      strengths,
      next,
      client: name,
      scheme: agreement.scheme,
      place,
      startsOn,
      endsOn,
    };
    const of = { ...whose, agreementId: agreement.id };
    if (!before || before.signatures.length > 0)
      await addEdition(
        tx,
        of,
        { kind: 'assessment', number: (before?.number ?? 0) + 1, content },
        actor.staffId,
        now,
      );
    else
      await sql`update agreement_edition set content = ${JSON.stringify(content)}::jsonb,
          content_hash = ${contentHashOf(content)}, made_by = ${actor.staffId}, made_at = ${now.toISOString()}, version = version + 1
        where area_id = ${client.areaId} and id = ${before.id}`.execute(tx);
    await recordEvent(tx, client, today);
    return setAgreement(tx, client.areaId, agreement, { assessment: 'waiting' });
  },

  async workAgreementFile({ tx, actor, client, params, query }) {
    if (actor.role === 'employerAgent') throw notFound();
    requireSeenPlace(actor, client);
    const agreement = await getAgreement(tx, whoseOf(client), params.agreementId);
    return agreementFile(agreement, query);
  },
} satisfies HandlersFor<StaffCalls>;
