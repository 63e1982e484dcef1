/** Agreements as they are stored: with their parties, editions and signatures. */
import {
  type FinalAssessmentContent,
  type Scheme,
  type SignatureRecord,
  type SignedDocumentKind,
  type SigningPartyKind,
  type WorkAgreementContent,
  type WorkAgreementRow,
  type WorkAgreementStatus,
  type Language,
  signsDocument,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';

export interface StoredParty {
  readonly id: string;
  readonly kind: SigningPartyKind;
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly staffId: string | null;
  readonly removed: boolean;
}

interface Edition {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly version: number;
  readonly signatures: readonly SignatureRecord[];
}
export type StoredEdition = Edition &
  (
    | { readonly kind: 'agreement'; readonly content: WorkAgreementContent }
    | { readonly kind: 'assessment'; readonly content: FinalAssessmentContent }
  );

export interface StoredAgreement {
  readonly id: string;
  readonly version: number;
  readonly placementId: string | null;
  readonly employerId: string | null;
  readonly openingId: string | null;
  readonly organisationId: string | null;
  readonly followsId: string | null;
  readonly followedBy: string | null;
  readonly scheme: Scheme;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: WorkAgreementStatus;
  readonly assessment: WorkAgreementRow['assessment'];
  readonly number: number;
  readonly madeAt: string;
  readonly parties: readonly StoredParty[];
  readonly editions: readonly StoredEdition[];
}

/** Whose agreements, or which one. */
export interface WhoseAgreement {
  readonly areaId: number;
  readonly clientId: string;
}

const list = (query: RawBuilder<unknown>) => sql`coalesce((${query}), '[]'::jsonb)`;

export async function agreementsOf(
  tx: Tx,
  { areaId, clientId }: WhoseAgreement,
  agreementId?: string,
): Promise<readonly StoredAgreement[]> {
  const signatures = list(sql`
    select jsonb_agg(jsonb_build_object('partyId', s.party_id, 'kind', y.kind, 'verdict', s.verdict, 'name', s.name,
             'reason', s.reason, 'method', s.method, 'signedOn', s.signed_on, 'at', s.recorded_at,
             'recordedBy', w.given_name || ' ' || w.family_name, 'contentHash', s.content_hash) order by y.position, s.id)
      from agreement_signature s
      join agreement_party y on y.area_id = s.area_id and y.id = s.party_id
      left join staff w on w.area_id = s.area_id and w.id = s.recorded_by
     where s.area_id = e.area_id and s.edition_id = e.id`);
  const found = await sql<StoredAgreement>`
    select a.id, a.version, a.placement_id as "placementId", a.employer_id as "employerId", a.opening_id as "openingId",
           a.organisation_id as "organisationId", a.follows_id as "followsId",
           (select f.id from agreement f where f.area_id = a.area_id and f.follows_id = a.id and f.status <> 'cancelled') as "followedBy",
           a.scheme, a.starts_on as "startsOn", a.ends_on as "endsOn", a.status, a.assessment, a.number, a.made_at as "madeAt",
           ${list(sql`
             select jsonb_agg(jsonb_build_object('id', y.id, 'kind', y.kind, 'name', y.name, 'post', y.post, 'email', y.email,
                      'phone', y.phone, 'language', y.language, 'staffId', y.staff_id, 'removed', y.removed_at is not null)
                      order by y.position, y.id)
               from agreement_party y where y.area_id = a.area_id and y.agreement_id = a.id`)} as parties,
           ${list(sql`
             select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'number', e.number, 'content', e.content,
                      'contentHash', e.content_hash, 'madeAt', e.made_at, 'madeBy', w.given_name || ' ' || w.family_name,
                      'version', e.version, 'signatures', ${signatures}) order by e.kind, e.number desc)
               from agreement_edition e join staff w on w.area_id = e.area_id and w.id = e.made_by
              where e.area_id = a.area_id and e.agreement_id = a.id`)} as editions
      from agreement a
     where a.area_id = ${areaId} and a.client_id = ${clientId} ${agreementId ? sql`and a.id = ${agreementId}` : sql``}
     order by a.starts_on desc, a.id desc`.execute(tx);
  return found.rows;
}

/** @throws Problem 404 */
export async function getAgreement(
  tx: Tx,
  whose: WhoseAgreement,
  agreementId: string,
): Promise<StoredAgreement> {
  const [found] = await agreementsOf(tx, whose, agreementId);
  if (!found) throw notFound();
  return found;
}

/** Locked first, so that of two who change or sign at once the second reads what the first wrote. @throws Problem 404 */
export async function lockAgreement(
  tx: Tx,
  whose: WhoseAgreement,
  agreementId: string,
): Promise<StoredAgreement> {
  await sql`select 1 from agreement where area_id = ${whose.areaId} and id = ${agreementId}
    and client_id = ${whose.clientId} for update`.execute(tx);
  return getAgreement(tx, whose, agreementId);
}

/** The edition in force of a kind. */
export function currentEdition<Kind extends SignedDocumentKind>(
  agreement: Pick<StoredAgreement, 'editions'>,
  kind: Kind,
): Extract<StoredEdition, { kind: Kind }> | undefined {
  const found = agreement.editions.find((one) => one.kind === kind);
  return found as Extract<StoredEdition, { kind: Kind }> | undefined;
}

/** Who signs a document of this agreement now. */
export const signersOf = (
  agreement: Pick<StoredAgreement, 'parties'>,
  kind: SignedDocumentKind,
): readonly StoredParty[] =>
  agreement.parties.filter((party) => !party.removed && signsDocument(party.kind, kind));

/** Who signs, and whether she has. */
export function partyStates(
  agreement: StoredAgreement,
  kind: SignedDocumentKind,
  edition = currentEdition(agreement, kind),
): WorkAgreementRow['parties'] {
  return signersOf(agreement, kind).map((party) => {
    const signed = edition?.signatures.find(({ partyId }) => partyId === party.id);
    return {
      kind: party.kind,
      name: party.name,
      verdict: signed?.verdict ?? null,
      signedOn: signed?.signedOn ?? null,
    };
  });
}

/** The row of a list; `hidden`: where she works is not for this reader. */
export function agreementRow(
  agreement: StoredAgreement,
  hidden: boolean,
): Omit<WorkAgreementRow, 'clientId' | 'client'> {
  const edition = currentEdition(agreement, 'agreement');
  const { id, scheme, startsOn, endsOn, status, assessment } = agreement;
  const parties = partyStates(agreement, 'agreement').map((party) =>
    hidden && party.kind === 'workplace' ? { ...party, name: '' } : party,
  );
  const place = hidden ? '' : (edition?.content.place ?? '');
  return { id, scheme, place, startsOn, endsOn, status, assessment, parties };
}
