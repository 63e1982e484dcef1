/** How an agreement, its editions and its parties are written. */
import {
  type Day,
  type Language,
  type Scheme,
  type SigningPartyInput,
  type SigningPartyKind,
  type WorkAgreementContent,
  type WorkAgreementTerms,
  agreementBasisRules,
  asDay,
  messageLanguage,
  partiesRefusal,
  refuse,
  ruleOn,
  schemeRules,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';
import type { StoredParty, WhoseAgreement } from './records.ts';
import { contentHashOf } from './sign.ts';

interface Person {
  readonly name: string;
  readonly birthDate: Day | null;
  readonly language: Language;
}

export async function readPerson(tx: Tx, { areaId, clientId }: WhoseAgreement): Promise<Person> {
  const row = await tx
    .selectFrom('client')
    .select(['given_names', 'family_name', 'birth_date', 'service_language'])
    .where('area_id', '=', areaId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  return {
    name: `${row.given_names} ${row.family_name}`,
    birthDate: row.birth_date === null ? null : asDay(row.birth_date),
    language: messageLanguage(row.service_language),
  };
}

/** Parties with the names of their records. @throws Problem 422 when one is missing or not to be */
export async function resolvedParties(
  tx: Tx,
  areaId: number,
  given: readonly SigningPartyInput[],
  person: Person,
  startsOn: Day,
): Promise<readonly SigningPartyInput[]> {
  const refusal = partiesRefusal(given, person.birthDate, startsOn);
  if (refusal) throw refused(refusal);
  const parties: SigningPartyInput[] = [];
  for (const [at, party] of given.entries()) {
    if (party.kind === 'client') {
      parties.push({
        ...party,
        name: person.name,
        post: '',
        email: '',
        phone: '',
        staffId: null,
        language: person.language,
      });
      continue;
    }
    if (party.kind === 'authority' && party.staffId !== null) {
      const worker = await tx
        .selectFrom('staff')
        .select(['given_name', 'family_name', 'post'])
        .where('area_id', '=', areaId)
        .where('id', '=', party.staffId)
        .executeTakeFirst();
      if (!worker) throw refused(refuse('unknown-reference', undefined, `/body/parties/${at}/staffId`));
      parties.push({
        ...party,
        name: `${worker.given_name} ${worker.family_name}`,
        post: party.post || worker.post,
      });
      continue;
    }
    if (party.name === '')
      throw refused(refuse('agreement-party-name-missing', undefined, `/body/parties/${at}/name`));
    parties.push({ ...party, staffId: null });
  }
  const order: readonly SigningPartyKind[] = ['client', 'guardian', 'workplace', 'authority'];
  return parties.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

interface Written {
  readonly terms: WorkAgreementTerms;
  readonly scheme: Scheme;
  readonly client: string;
  readonly employer: string;
  readonly parties: readonly SigningPartyInput[];
}

export function contentOf({ terms, scheme, client, employer, parties }: Written): WorkAgreementContent {
  const on = asDay(terms.startsOn);
  const rule = ruleOn(agreementBasisRules[scheme], on);
  return {
    organiser: terms.organiser,
    place: terms.place,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    weekdays: [...new Set(terms.weekdays)].sort(),
    dailyMinutes: terms.dailyMinutes,
    tasks: terms.tasks,
    supervisor: terms.supervisor,
    goals: terms.goals,
    insurance: terms.insurance,
    basis: terms.basis,
    terms: terms.terms,
    scheme,
    client,
    employer,
    ruleId: rule.id,
    ruleBasis: rule.limits.basis,
    ruleInsurance: rule.limits.insurance,
    ruleSource: rule.source,
    organiserKind: ruleOn(schemeRules[scheme], on).limits.organiser,
    parties: parties.map(({ kind, name, post }) => ({ kind, name, post })),
  };
}

/**
 * Those that are there keep their signatures, and their links too unless a name or an address has changed; those left
 * out are no longer parties, and their links stop.
 */
export async function saveParties(
  tx: Tx,
  of: WhoseAgreement & { readonly agreementId: string; readonly organisationId: string | null },
  before: readonly StoredParty[],
  parties: readonly SigningPartyInput[],
  now: Date,
): Promise<void> {
  const { areaId, clientId, agreementId, organisationId } = of;
  for (const [position, party] of parties.entries()) {
    const { id, kind, name, post, email, phone, language, staffId } = party;
    const values = { position, name, post, email, phone, language, staff_id: staffId };
    if (id === null) {
      await tx
        .insertInto('agreement_party')
        .values({
          area_id: areaId,
          id: newId(),
          client_id: clientId,
          agreement_id: agreementId,
          organisation_id: organisationId,
          kind,
          ...values,
        })
        .execute();
      continue;
    }
    const earlier = before.find((one) => one.id === id && one.kind === kind && !one.removed);
    const isTwice = parties.findIndex((one) => one.id === id) !== position;
    if (!earlier || isTwice)
      throw refused(refuse('unknown-reference', undefined, `/body/parties/${position}/id`));
    // a link went to whoever was named or reached before: a wrong address must not go on signing
    if (earlier.name !== name || earlier.email !== email || earlier.phone !== phone)
      await revokeLinks(tx, areaId, { partyId: id }, now);
    await tx
      .updateTable('agreement_party')
      .set(values)
      .where('area_id', '=', areaId)
      .where('id', '=', id)
      .execute();
  }
  const gone = before.filter((one) => !one.removed && !parties.some(({ id }) => id === one.id));
  for (const { id } of gone) {
    await tx
      .updateTable('agreement_party')
      .set({ removed_at: now.toISOString() })
      .where('area_id', '=', areaId)
      .where('id', '=', id)
      .execute();
    await revokeLinks(tx, areaId, { partyId: id }, now);
  }
}

/** @returns how many links stopped */
export async function revokeLinks(
  tx: Tx,
  areaId: number,
  of: { readonly partyId: string } | { readonly agreementId: string },
  now: Date,
): Promise<number> {
  const revoked = await sql`
    update agreement_link set revoked_at = ${now.toISOString()}
     where area_id = ${areaId} and revoked_at is null
       and ${'partyId' in of ? sql`party_id = ${of.partyId}` : sql`agreement_id = ${of.agreementId}`}
    returning id`.execute(tx);
  return revoked.rows.length;
}

export async function addEdition(
  tx: Tx,
  of: WhoseAgreement & { readonly agreementId: string },
  edition: { readonly kind: 'agreement' | 'assessment'; readonly number: number; readonly content: object },
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('agreement_edition')
    .values({
      area_id: of.areaId,
      id: newId(),
      client_id: of.clientId,
      agreement_id: of.agreementId,
      kind: edition.kind,
      number: edition.number,
      content: JSON.stringify(edition.content),
      content_hash: contentHashOf(edition.content),
      made_by: by,
      made_at: now.toISOString(),
    })
    .execute();
}

interface Where {
  readonly placementId: string | null;
  readonly employerId: string | null;
  readonly openingId: string | null;
}

/** Whose environment or which employer it is. @throws Problem 422 when it is none of the client's or the area's */
export async function requireWhere(
  tx: Tx,
  { areaId, clientId }: WhoseAgreement,
  where: Where,
  scheme: Scheme,
): Promise<{ readonly organisationId: string | null; readonly employer: string }> {
  if ((where.placementId === null) === (where.employerId === null))
    throw refused(refuse('agreement-where-wrong', undefined, '/body/placementId'));
  if (where.placementId !== null) {
    const found = await sql<{ organisationId: string; scheme: Scheme }>`
      select p.organisation_id as "organisationId", s.scheme
        from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
       where p.area_id = ${areaId} and p.client_id = ${clientId} and p.id = ${where.placementId}`.execute(tx);
    const [placement] = found.rows;
    if (!placement) throw refused(refuse('unknown-reference', undefined, '/body/placementId'));
    if (placement.scheme !== scheme)
      throw refused(refuse('agreement-scheme-wrong', undefined, '/body/scheme'));
    if (where.openingId !== null)
      throw refused(refuse('agreement-where-wrong', undefined, '/body/openingId'));
    return { organisationId: placement.organisationId, employer: '' };
  }
  const found = await sql<{ name: string; opening: boolean }>`
    select e.name, ${where.openingId === null} or exists (
             select 1 from opening o where o.area_id = e.area_id and o.employer_id = e.id and o.id = ${where.openingId}::uuid) as opening
      from employer e where e.area_id = ${areaId} and e.id = ${where.employerId}`.execute(tx);
  const [employer] = found.rows;
  if (!employer) throw refused(refuse('unknown-reference', undefined, '/body/employerId'));
  if (!employer.opening) throw refused(refuse('unknown-reference', undefined, '/body/openingId'));
  return { organisationId: null, employer: employer.name };
}

export interface NewAgreement extends Where, Written {
  readonly organisationId: string | null;
  readonly followsId: string | null;
}

export async function insertAgreement(
  tx: Tx,
  whose: WhoseAgreement,
  made: NewAgreement,
  by: string,
  now: Date,
): Promise<{ id: string; version: number }> {
  const id = newId();
  const { areaId, clientId } = whose;
  await tx
    .insertInto('agreement')
    .values({
      area_id: areaId,
      id,
      client_id: clientId,
      placement_id: made.placementId,
      employer_id: made.employerId,
      opening_id: made.openingId,
      organisation_id: made.organisationId,
      follows_id: made.followsId,
      scheme: made.scheme,
      starts_on: made.terms.startsOn,
      ends_on: made.terms.endsOn,
      status: 'draft',
      made_by: by,
      made_at: now.toISOString(),
    })
    .execute();
  const of = { ...whose, agreementId: id, organisationId: made.organisationId };
  await saveParties(
    tx,
    of,
    [],
    made.parties.map((party) => ({ ...party, id: null })),
    now,
  );
  await addEdition(tx, of, { kind: 'agreement', number: 1, content: contentOf(made) }, by, now);
  return { id, version: 0 };
}
