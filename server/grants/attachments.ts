/** Files of applications: kept only whole, only of the kinds their own bytes show, and only when nothing was found in them. */
import { createHash } from 'node:crypto';
import {
  attachmentName,
  type AttachmentType,
  type GrantAttachmentRow,
  mediaTypeOf,
  mostAttachmentBytes,
  mostAttachments,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { scanFile } from '../adapters/malware/clamav.ts';
import type { Tx } from '../platform/context.ts';
import type { FileAnswer, UploadedFile } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';

/** Whose the file is to be: a draft or a case of an employer, and who adds it. */
export interface AttachmentPlace {
  readonly areaId: number;
  readonly employerId: string;
  readonly draftId?: string;
  readonly caseId?: string;
  readonly staffId?: string;
  readonly representativeId?: string;
}

/** @throws Problem 422 when the file is too large, of another kind, infected, or one too many */
export async function addAttachment(
  tx: Tx,
  services: Services,
  place: AttachmentPlace,
  { type, file, now }: { readonly type: AttachmentType; readonly file: UploadedFile; readonly now: Date },
): Promise<GrantAttachmentRow> {
  const { areaId, employerId, draftId = null, caseId = null } = place;
  const { bytes } = file;
  if (bytes.length > mostAttachmentBytes) throw refused(refuse('grant-attachment-large', undefined, '/file'));
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw refused(refuse('grant-attachment-kind', undefined, '/file'));
  const scanned = await scanFile(services.settings, bytes);
  if (scanned === 'malware') throw refused(refuse('grant-attachment-malware', undefined, '/file'));
  // those who add to the same place at once take turns, so that the most is the most
  await sql`select pg_advisory_xact_lock(hashtextextended(${draftId ?? caseId}::text, 0))`.execute(tx);
  const kept = await sql<{ count: number }>`
    select count(*)::int as count from grant_attachment
     where area_id = ${areaId} and (draft_id = ${draftId}::uuid or case_id = ${caseId}::uuid)`.execute(tx);
  if ((kept.rows[0]?.count ?? 0) >= mostAttachments)
    throw refused(refuse('grant-attachments-many', { most: mostAttachments }, '/file'));
  const row: GrantAttachmentRow = {
    id: newId(),
    type,
    name: attachmentName(file.name, mediaType),
    mediaType,
    size: bytes.length,
    scan: scanned === 'clean' ? 'clean' : 'notScanned',
    addedAt: now.toISOString(),
    byEmployer: place.representativeId !== undefined,
  };
  await tx
    .insertInto('grant_attachment')
    .values({
      area_id: areaId,
      id: row.id,
      employer_id: employerId,
      draft_id: draftId,
      case_id: caseId,
      type,
      name: row.name,
      media_type: mediaType,
      size: row.size,
      bytes,
      sha256: createHash('sha256').update(bytes).digest(),
      scan: row.scan,
      added_at: row.addedAt,
      staff_id: place.staffId ?? null,
      representative_id: place.representativeId ?? null,
    })
    .execute();
  return row;
}

/** Of a draft or of a case, in the order in which they came. */
export async function attachmentsOf(
  tx: Tx,
  areaId: number,
  { draftId = null, caseId = null }: { readonly draftId?: string | null; readonly caseId?: string | null },
): Promise<GrantAttachmentRow[]> {
  const found = await sql<GrantAttachmentRow>`
    select id, type, name, media_type as "mediaType", size, scan, added_at as "addedAt",
           representative_id is not null as "byEmployer"
      from grant_attachment
     where area_id = ${areaId} and (draft_id = ${draftId}::uuid or case_id = ${caseId}::uuid)
     order by added_at, id limit 500`.execute(tx);
  return [...found.rows];
}

/** @throws Problem 404 when there is none within reach, or it is of another case than the one named */
export async function attachmentFile(
  tx: Tx,
  areaId: number,
  attachmentId: string,
  caseId?: string,
): Promise<FileAnswer> {
  const found = await tx
    .selectFrom('grant_attachment')
    .select(['name', 'media_type', 'bytes', 'case_id'])
    .where('area_id', '=', areaId)
    .where('id', '=', attachmentId)
    .executeTakeFirst();
  if (!found || (caseId !== undefined && found.case_id !== caseId)) throw notFound();
  return { fileName: found.name, contentType: found.media_type, bytes: found.bytes };
}
