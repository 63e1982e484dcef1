/** One client as one reader may see her: one statement for the record, the disclosure rules after it. */
import {
  type Actor,
  type AreaSettings,
  type ClientRecord,
  type Day,
  type GroupFacts,
  ageOn,
  asDay,
  isMinorOn,
  maskedIdentityCode,
  mayOnClient,
  movesFrom,
  sectionsOfRole,
  seesNonDisclosed,
  targetGroupsOn,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode } from '../platform/keys.ts';
import { clientActions } from './list.ts';

type Overrides = NonNullable<ClientRecord['situation']>['overrides'];

interface StoredClient {
  readonly version: number;
  readonly given_names: string;
  readonly family_name: string;
  readonly identity_code_cipher: string | null;
  readonly birth_date: string | null;
  readonly municipality_code: string;
  readonly service_language: string;
  readonly non_disclosure: ClientRecord['nonDisclosure'];
  readonly phone: string | null;
  readonly email: string | null;
  readonly street_address: string | null;
  readonly postal_code: string | null;
  readonly post_office: string | null;
  readonly citizenship: string | null;
  readonly protection: 'temporary' | 'none' | null;
  readonly protection_valid_until: string | null;
  readonly work_ability: 'full' | 'partial' | 'unknown' | null;
  readonly unemployed_since: string | null;
  readonly unemployed_since_source: string | null;
  readonly graduated_on: string | null;
  readonly home_parent: boolean | null;
  readonly out_of_work_since: string | null;
  readonly in_education: boolean | null;
  readonly in_work: boolean | null;
  readonly rural: boolean | null;
  readonly travel_help: boolean | null;
  readonly remote_service: boolean | null;
  readonly adjustments: string;
  readonly wishes: string;
  readonly path_state: ClientRecord['path']['state'];
  readonly path_state_since: string;
  readonly path_resumes_to: ClientRecord['path']['resumesTo'];
  readonly last_event_on: string;
}

interface RecordRow {
  readonly client: StoredClient;
  readonly municipalities: ClientRecord['municipalities'];
  readonly guardians: ClientRecord['guardians'];
  readonly skills: NonNullable<ClientRecord['situation']>['skills'];
  readonly overrides: Overrides;
  readonly transitions: ClientRecord['path']['transitions'];
  readonly responsibles: ClientRecord['responsibleHistory'];
  readonly responsible: ClientRecord['responsible'];
}

async function readRow(tx: Tx, proof: AuthorisedClient): Promise<RecordRow> {
  const { areaId, id } = proof;
  const found = await sql<RecordRow>`
    select to_jsonb(client) as client,
      (select coalesce(jsonb_agg(jsonb_build_object('municipalityCode', m.municipality_code, 'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on), '[]'::jsonb)
         from client_municipality m where m.area_id = client.area_id and m.client_id = client.id) as municipalities,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'relation', g.relation, 'phone', g.phone, 'email', g.email, 'version', g.version) order by g.id), '[]'::jsonb)
         from client_guardian g where g.area_id = client.area_id and g.client_id = client.id) as guardians,
      (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'escoUri', k.esco_uri, 'kind', k.kind) order by k.label), '[]'::jsonb)
         from client_skill k where k.area_id = client.area_id and k.client_id = client.id) as skills,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'group', o.target_group, 'effect', o.effect, 'reason', o.reason,
                'decidedBy', (select w.given_name || ' ' || w.family_name from staff w where w.area_id = o.area_id and w.id = o.decided_by),
                'decidedAt', o.decided_at) order by o.decided_at), '[]'::jsonb)
         from client_group_override o where o.area_id = client.area_id and o.client_id = client.id and o.ended_at is null) as overrides,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'from', t.from_state, 'to', t.to_state, 'on', t.happened_on, 'reason', t.reason,
                'by', (select w.given_name || ' ' || w.family_name from staff w where w.area_id = t.area_id and w.id = t.recorded_by)) order by t.happened_on, t.recorded_at, t.id), '[]'::jsonb)
         from path_transition t where t.area_id = client.area_id and t.client_id = client.id) as transitions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', w.given_name || ' ' || w.family_name, 'from', r.starts_at, 'to', r.ends_at, 'note', r.note) order by r.starts_at), '[]'::jsonb)
         from responsibility r join staff w on w.area_id = r.area_id and w.id = r.staff_id
        where r.area_id = client.area_id and r.client_id = client.id) as responsibles,
      (select jsonb_build_object('id', w.id, 'name', w.given_name || ' ' || w.family_name, 'phone', w.phone, 'since', r.starts_at)
         from responsibility r join staff w on w.area_id = r.area_id and w.id = r.staff_id
        where r.area_id = client.area_id and r.client_id = client.id and r.ends_at is null) as responsible
    from client where client.area_id = ${areaId} and client.id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('An authorised client is gone');
  return row;
}

export async function readClient(
  tx: Tx,
  actor: Actor,
  proof: AuthorisedClient,
  settings: AreaSettings,
  today: Day,
  keys: Keys,
): Promise<ClientRecord> {
  const row = await readRow(tx, proof);
  const { client } = row;
  const sections = sectionsOfRole[actor.role];
  const hidden = client.non_disclosure !== 'none' && !seesNonDisclosed(actor);
  const showsContact = sections.includes('contact') && !hidden;
  const showsSituation = sections.includes('situation');
  const birthDate = client.birth_date === null ? null : asDay(client.birth_date);
  const age = birthDate ? ageOn(birthDate, today) : null;
  const isMinor = birthDate !== null && isMinorOn(birthDate, today);
  const actions = clientActions.filter((action) => mayOnClient(actor, action, proof.facts));
  const code = client.identity_code_cipher
    ? openIdentityCode(keys, proof.id, bytea(client.identity_code_cipher))
    : null;
  return {
    id: proof.id,
    version: client.version,
    givenNames: client.given_names,
    familyName: client.family_name,
    identityCodeMasked: code ? maskedIdentityCode(code) : null,
    birthDate: client.birth_date,
    age,
    isMinor,
    municipalityCode: hidden ? null : client.municipality_code,
    municipalities: hidden ? [] : row.municipalities,
    serviceLanguage: client.service_language,
    nonDisclosure: client.non_disclosure,
    hidden,
    phone: showsContact ? client.phone : null,
    email: showsContact ? client.email : null,
    streetAddress: showsContact ? client.street_address : null,
    postalCode: showsContact ? client.postal_code : null,
    postOffice: showsContact ? client.post_office : null,
    situation: showsSituation ? situationOf(row, settings, today) : null,
    guardians: sections.includes('guardians') && !hidden ? row.guardians : [],
    path: {
      state: client.path_state,
      since: client.path_state_since,
      resumesTo: client.path_resumes_to,
      moves: actions.includes('path.move') ? [...movesFrom(client.path_state)] : [],
      transitions: row.transitions,
    },
    responsible: row.responsible ? { ...row.responsible, since: iso(row.responsible.since) } : null,
    responsibleHistory: row.responsibles.map((held) => ({
      ...held,
      from: iso(held.from),
      to: held.to === null ? null : iso(held.to),
    })),
    lastEventOn: client.last_event_on,
    sections: [...sections],
    actions,
  };
}

/** Instants inside JSON made by the database carry its own offset notation. */
function iso(instant: string): string {
  return new Date(instant).toISOString();
}

/** `to_jsonb` writes bytes as `\x…`. */
function bytea(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

export function groupFactsOf(client: StoredClient): GroupFacts {
  const day = (value: string | null): Day | null => (value === null ? null : asDay(value));
  return {
    birthDate: day(client.birth_date),
    unemployedSince: day(client.unemployed_since),
    citizenship: client.citizenship,
    protection: client.protection,
    protectionValidUntil: day(client.protection_valid_until),
    workAbility: client.work_ability,
    graduatedOn: day(client.graduated_on),
    homeParent: client.home_parent,
    outOfWorkSince: day(client.out_of_work_since),
    inEducation: client.in_education,
    inWork: client.in_work,
  };
}

function situationOf(
  row: RecordRow,
  settings: AreaSettings,
  today: Day,
): NonNullable<ClientRecord['situation']> {
  const { client, overrides } = row;
  const byRule = targetGroupsOn(groupFactsOf(client), today, settings);
  const excluded = new Set(overrides.filter((own) => own.effect === 'exclude').map((own) => own.group));
  const given = byRule
    .filter((one) => !excluded.has(one.group))
    .map((one) => ({ group: one.group as string, by: 'rule' as const, basis: one.basis as unknown }));
  const added = overrides
    .filter((own) => own.effect === 'include' && !given.some((one) => one.group === own.group))
    .map((own) => ({ group: own.group, by: 'override' as const, basis: { reason: own.reason } as unknown }));
  return {
    citizenship: client.citizenship,
    protection: client.protection,
    protectionValidUntil: client.protection_valid_until,
    workAbility: client.work_ability,
    unemployedSince: client.unemployed_since,
    unemployedSinceSource: client.unemployed_since_source,
    graduatedOn: client.graduated_on,
    homeParent: client.home_parent,
    outOfWorkSince: client.out_of_work_since,
    inEducation: client.in_education,
    inWork: client.in_work,
    rural: client.rural,
    travelHelp: client.travel_help,
    remoteService: client.remote_service,
    adjustments: client.adjustments,
    wishes: client.wishes,
    groups: [...given, ...added],
    overrides: overrides.map((own) => ({ ...own, decidedAt: iso(own.decidedAt) })),
    skills: row.skills,
  };
}
