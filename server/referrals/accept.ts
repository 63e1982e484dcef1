/** An accepted referral becomes a client's path: a new one, or the one the person has already. */
import {
  type Actor,
  type BodyOf,
  type ClientInput,
  type Contract,
  type Day,
  type PathState,
  asDay,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { insertClient, requireFrontlineStaff } from '../clients/handlers.ts';
import { recordEvent, setResponsible } from '../clients/path.ts';
import { reopenPath } from '../outcomes/reopen.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { type StoredReferral, isKnownCode, listDuplicates } from './record.ts';

export interface Accepting {
  readonly actor: Actor;
  readonly referral: StoredReferral;
  readonly body: BodyOf<Contract['referralAccept']>;
  readonly keys: Keys;
  readonly now: Date;
  readonly today: Day;
}

/** @returns the id of the client, responsible named */
export async function takeIn(tx: Tx, accepting: Accepting): Promise<string> {
  const { actor, body, today } = accepting;
  if (body.staffId !== null) await requireFrontlineStaff(tx, actor.areaId, body.staffId, today);
  return body.clientId === null ? makeClient(tx, accepting) : joinClient(tx, accepting, body.clientId);
}

async function makeClient(tx: Tx, accepting: Accepting): Promise<string> {
  const { actor, referral, body, keys, now, today } = accepting;
  const duplicates = await listDuplicates(tx, actor, referral, today);
  if (duplicates.some((one) => one.match === 'identityCode')) {
    throw refused(refuse('duplicate-identity-code', undefined, '/body/clientId'), 409);
  }
  if (await isKnownCode(tx, actor.areaId, referral.identity_code_hash)) {
    throw refused(refuse('client-out-of-reach'), 409);
  }
  if (duplicates.length > 0 && !body.isAnotherPerson) {
    throw refused(refuse('possible-duplicate', undefined, '/body/clientId'), 409);
  }
  const id = newId();
  await insertClient(tx, {
    areaId: actor.areaId,
    id,
    input: clientInputOf(referral, keys),
    keys,
    now,
    today,
    by: actor.staffId,
  });
  await nameResponsible(tx, accepting, id);
  return id;
}

/** What the referral tells; the situation is for the assessment to find out. */
function clientInputOf(referral: StoredReferral, keys: Keys): ClientInput {
  const cipher = referral.identity_code_cipher;
  return {
    givenNames: referral.given_names,
    familyName: referral.family_name,
    identityCode: cipher ? openIdentityCode(keys, referral.id, cipher) : undefined,
    birthDate: referral.birth_date,
    municipalityCode: referral.state.municipalityCode,
    serviceLanguage: referral.service_language,
    nonDisclosure: referral.non_disclosure,
    phone: referral.phone,
    email: referral.email,
    streetAddress: null,
    postalCode: null,
    postOffice: null,
    citizenship: null,
    protection: null,
    protectionValidUntil: null,
    workAbility: null,
    unemployedSince: null,
    unemployedSinceSource: null,
    graduatedOn: null,
    homeParent: null,
    outOfWorkSince: null,
    inEducation: null,
    inWork: null,
    rural: null,
    travelHelp: null,
    remoteService: null,
    adjustments: '',
    wishes: '',
  };
}

interface Joined {
  readonly path_state: PathState;
  readonly path_state_since: string;
  readonly responsible_staff_id: string | null;
}

/** The record of the client stays as it is: the referral's data are on the referral for whoever wants to compare. */
async function joinClient(tx: Tx, accepting: Accepting, clientId: string): Promise<string> {
  const { actor, body, now, today } = accepting;
  const found = await sql<Joined>`
    select client.path_state, client.path_state_since, client.responsible_staff_id from client
     where client.area_id = ${actor.areaId} and client.id = ${clientId} and client.merged_into_id is null
       and ${clientFilter(actor, 'client.read', today)}
     for update of client`.execute(tx);
  const client = found.rows[0];
  if (!client) throw notFound();
  const subject = { areaId: actor.areaId, id: clientId };
  const ended = client.path_state === 'outcome';
  if (ended) {
    await reopenPath(
      tx,
      subject,
      { state: 'outcome', since: asDay(client.path_state_since), resumesTo: null },
      { on: today, today, reason: body.note, by: actor.staffId, now },
    );
  } else {
    await recordEvent(tx, subject, today);
  }
  const staysResponsible = !ended && client.responsible_staff_id !== null && body.staffId === null;
  if (!staysResponsible) await nameResponsible(tx, accepting, clientId);
  return clientId;
}

async function nameResponsible(tx: Tx, { actor, body, now }: Accepting, clientId: string): Promise<void> {
  await setResponsible(tx, {
    areaId: actor.areaId,
    clientId,
    staffId: body.staffId ?? actor.staffId,
    by: actor.staffId,
    note: body.note,
    now,
  });
}
