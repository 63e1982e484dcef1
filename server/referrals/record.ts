/** One referral as one worker may see it, with its history and the clients who may be the same person. */
import {
  type Actor,
  type Day,
  type NonDisclosure,
  type PossibleDuplicate,
  type ReferralRecord,
  maskedIdentityCode,
  normalisedName,
  seesNonDisclosed,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedReferral } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode } from '../platform/keys.ts';
import { type StoredRow, isHidden, referralRowOf, rowColumns } from './list.ts';

export interface StoredReferral extends StoredRow {
  readonly identity_code_cipher: Buffer | null;
  readonly identity_code_hash: Buffer | null;
  readonly service_language: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly non_disclosure: NonDisclosure;
  readonly reason: string;
  readonly statutory_plan_reference: string | null;
  readonly sender: string | null;
}

export async function getReferral(
  tx: Tx,
  proof: Pick<AuthorisedReferral, 'areaId' | 'id'>,
): Promise<StoredReferral> {
  const found = await sql<StoredReferral>`
    select ${rowColumns}, referral.identity_code_cipher, referral.identity_code_hash, referral.service_language,
           referral.phone, referral.email, referral.non_disclosure, referral.reason, referral.statutory_plan_reference,
           (select w.given_name || ' ' || w.family_name from staff w
             where w.area_id = referral.area_id and w.id = referral.sender_staff_id) as sender
      from referral where referral.area_id = ${proof.areaId} and referral.id = ${proof.id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('An authorised referral is gone');
  return row;
}

type Events = ReferralRecord['events'];

async function listEvents(tx: Tx, proof: AuthorisedReferral): Promise<Events> {
  const found = await sql<Events[number]>`
    select e.id, e.event, e.recorded_at as at, e.note, e.routing_basis as basis,
           w.given_name || ' ' || w.family_name as by,
           t.given_name || ' ' || t.family_name as "toStaff", o.name as "toOrganisation"
      from referral_event e
      left join staff w on w.area_id = e.area_id and w.id = e.recorded_by
      left join staff t on t.area_id = e.area_id and t.id = e.to_staff_id
      left join organisation o on o.area_id = e.area_id and o.id = e.to_organisation_id
     where e.area_id = ${proof.areaId} and e.referral_id = ${proof.id}
     order by e.recorded_at, e.id`.execute(tx);
  return found.rows;
}

export async function readReferral(
  tx: Tx,
  actor: Actor,
  proof: AuthorisedReferral,
  keys: Keys,
  today: Day,
): Promise<ReferralRecord> {
  const row = await getReferral(tx, proof);
  const events = await listEvents(tx, proof);
  const duplicates = row.state.status === 'accepted' ? [] : await listDuplicates(tx, actor, row, today);
  const hidden = isHidden(actor, row.state);
  const code = row.identity_code_cipher ? openIdentityCode(keys, row.id, row.identity_code_cipher) : null;
  return {
    ...referralRowOf(row, actor, today),
    identityCodeMasked: code ? maskedIdentityCode(code) : null,
    birthDate: row.birth_date,
    serviceLanguage: row.service_language,
    nonDisclosure: row.non_disclosure,
    hidden,
    phone: hidden ? null : row.phone,
    email: hidden ? null : row.email,
    reason: row.reason,
    statutoryPlanReference: row.statutory_plan_reference,
    sender: row.sender,
    clientId: row.state.clientId,
    returnedReason: row.state.returnedReason,
    returnedNote: row.state.returnedNote,
    events,
    duplicates,
  };
}

interface DuplicateRow {
  readonly id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly birth_date: string | null;
  readonly municipality_code: string;
  readonly non_disclosed: boolean;
  readonly path_state: PossibleDuplicate['pathState'];
  readonly responsible: string | null;
  readonly same_code: boolean;
}

/** By identity code; by name and birth date where one of the two has no code. Within the actor's reach only. */
export async function listDuplicates(
  tx: Tx,
  actor: Actor,
  referral: Pick<StoredReferral, 'identity_code_hash' | 'birth_date' | 'given_names' | 'family_name'>,
  today: Day,
): Promise<PossibleDuplicate[]> {
  const hash = referral.identity_code_hash;
  const searchName = normalisedName(`${referral.family_name} ${referral.given_names}`);
  const found = await sql<DuplicateRow>`
    select client.id, client.given_names, client.family_name, client.birth_date, client.municipality_code,
           client.non_disclosure <> 'none' as non_disclosed, client.path_state,
           (select w.given_name || ' ' || w.family_name from staff w
             where w.area_id = client.area_id and w.id = client.responsible_staff_id) as responsible,
           coalesce(client.identity_code_hash = ${hash}::bytea, false) as same_code
      from client
     where client.area_id = ${actor.areaId} and client.merged_into_id is null
       and ${clientFilter(actor, 'client.read', today)}
       and (client.identity_code_hash = ${hash}::bytea
         or (client.birth_date = ${referral.birth_date}::date and client.search_name = ${searchName}
             and (client.identity_code_hash is null or ${hash}::bytea is null)))
     order by same_code desc, client.id limit 20`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id,
    givenNames: row.given_names,
    familyName: row.family_name,
    birthYear: row.birth_date ? Number(row.birth_date.slice(0, 4)) : null,
    municipalityCode: row.non_disclosed && !seesNonDisclosed(actor) ? null : row.municipality_code,
    pathState: row.path_state,
    responsible: row.responsible,
    match: row.same_code ? 'identityCode' : 'nameAndBirthDate',
  }));
}

/** Is the identity code somebody's in the area, within reach or not. */
export async function isKnownCode(tx: Tx, areaId: number, hash: Buffer | null): Promise<boolean> {
  if (!hash) return false;
  const known = await tx
    .selectFrom('client')
    .select('id')
    .where('area_id', '=', areaId)
    .where('identity_code_hash', '=', hash)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst();
  return known !== undefined;
}
