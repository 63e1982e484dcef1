/** One signature: by a personal link, in the client's own view, by a signed-in worker, or on paper. */
import { createHash } from 'node:crypto';
import {
  type Day,
  type SignatureMethod,
  type SignatureVerdict,
  type SignedDocumentKind,
  canonicalContent,
  refuse,
  signingRefusal,
  statusBySignatures,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { type WhoseAgreement, currentEdition, lockAgreement, signersOf } from './records.ts';

export const contentHashOf = (content: unknown): string =>
  createHash('sha256').update(canonicalContent(content)).digest('hex');

export interface GivenSignature {
  readonly agreementId: string;
  readonly partyId: string;
  readonly kind: SignedDocumentKind;
  readonly name: string;
  readonly verdict: SignatureVerdict;
  readonly reason: string;
  /** The client's own words in a final assessment; empty: as they were written before. */
  readonly words: string;
  /** Hash of what she has read. */
  readonly readHash: string;
  readonly method: SignatureMethod;
  readonly signedOn: Day;
  readonly recordedBy: string | null;
  readonly now: Date;
}

/**
 * @throws Problem 404 when there is no such party or document, 409 when the text has changed since it was read, when
 * the party has answered already or the agreement is cancelled, 422 when a no has no reason
 */
export async function takeSignature(
  tx: Tx,
  whose: WhoseAgreement,
  given: GivenSignature,
): Promise<{ readonly version: number }> {
  const { areaId, clientId } = whose;
  const { kind } = given;
  const agreement = await lockAgreement(tx, whose, given.agreementId);
  const party = signersOf(agreement, kind).find(({ id }) => id === given.partyId);
  const edition = currentEdition(agreement, kind);
  if (!party || !edition) throw notFound();
  const refusal = signingRefusal({
    verdict: given.verdict,
    reason: given.reason,
    readHash: given.readHash,
    currentHash: edition.contentHash,
    status: agreement.status,
    earlier: edition.signatures.find(({ partyId }) => partyId === party.id)?.verdict,
  });
  if (refusal) throw refused(refusal, refusal.pointer ? 422 : 409);
  let hash = edition.contentHash;
  // she is the only one who signs an assessment: her own words become part of what she signs
  if (edition.kind === 'assessment' && given.verdict === 'signed' && given.words !== '') {
    const content = { ...edition.content, clientPart: given.words };
    hash = contentHashOf(content);
    await sql`update agreement_edition set content = ${JSON.stringify(content)}::jsonb, content_hash = ${hash}, version = version + 1
      where area_id = ${areaId} and id = ${edition.id}`.execute(tx);
  }
  const added = await tx
    .insertInto('agreement_signature')
    .values({
      area_id: areaId,
      id: newId(),
      client_id: clientId,
      agreement_id: agreement.id,
      edition_id: edition.id,
      party_id: party.id,
      kind,
      number: edition.number,
      verdict: given.verdict,
      name: given.name,
      reason: given.verdict === 'refused' ? given.reason : '',
      content_hash: hash,
      method: given.method,
      signed_on: given.signedOn,
      recorded_at: given.now.toISOString(),
      recorded_by: given.recordedBy,
      organisation_id: agreement.organisationId,
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'edition_id', 'party_id']).doNothing())
    .executeTakeFirst();
  if (!added.numInsertedOrUpdatedRows) throw refused(refuse('agreement-signed-already'), 409);
  const status = statusBySignatures(
    signersOf(agreement, kind).map(({ id }) => id),
    [...edition.signatures, { partyId: party.id, verdict: given.verdict }],
  );
  await tx
    .updateTable('agreement')
    .set({
      ...(kind === 'agreement' ? { status } : { assessment: status }),
      version: agreement.version + 1,
    })
    .where('area_id', '=', areaId)
    .where('id', '=', agreement.id)
    .execute();
  return { version: agreement.version + 1 };
}
