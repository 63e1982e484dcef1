/**
 * The employers' e-service of grants: when a programme takes applications, which files it asks for, and what a file is by
 * its own bytes. Part 4 of the grants.
 */
import type { Day } from '../kernel/dates.ts';
import { askCondition } from './conditions.ts';
import type { CaseFacts } from './grant-input.ts';
import type { attachmentTypes, GrantPack, grantStages } from './pack.ts';

export type AttachmentType = (typeof attachmentTypes)[number];
export type GrantStage = (typeof grantStages)[number];

/** Whether applications are taken on the day, and the last day when there is one; a day the area sets does not bind. */
export function intakeOn(
  { intake }: Pick<GrantPack, 'intake'>,
  on: Day,
): { readonly isOpen: boolean; readonly closesOn: string | null } {
  const rounds = intake.kind === 'rounds' ? intake.rounds : [intake];
  const open = rounds.find(
    ({ opensOn, closesOn }) => (opensOn === null || opensOn <= on) && (closesOn === null || closesOn >= on),
  );
  return { isOpen: open !== undefined, closesOn: open?.closesOn ?? null };
}

export interface AskedAttachment {
  readonly type: AttachmentType;
  readonly stage: GrantStage;
  readonly required: boolean;
}

/** What the pack asks to be attached in these facts; one whose condition is not known is asked for without requiring. */
export function attachmentsAsked(
  pack: GrantPack,
  facts: CaseFacts,
  on: Day,
  parameters: Readonly<Record<string, number | null>>,
): readonly AskedAttachment[] {
  return pack.attachments.flatMap(({ type, stage, when, required }) => {
    const outcome = when
      ? askCondition(when, { on, facts, programme: pack.programme, parameters }).outcome
      : 'met';
    return outcome === 'notMet' ? [] : [{ type, stage, required: required && outcome === 'met' }];
  });
}

/** Required at the stage and not among those that have come. */
export function attachmentsLacking(
  asked: readonly AskedAttachment[],
  stage: GrantStage,
  come: readonly string[],
): readonly AttachmentType[] {
  return asked
    .filter((one) => one.stage === stage && one.required && !come.includes(one.type))
    .map(({ type }) => type);
}

/** Files of one application or draft, and bytes of one file. */
export const mostAttachments = 20;
export const mostAttachmentBytes = 10 * 1024 * 1024;

export const attachmentMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];

const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d];
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngEnd = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const jpegStart = [0xff, 0xd8, 0xff];
const jpegEnd = [0xff, 0xd9];
const pdfEnd = [0x25, 0x25, 0x45, 0x4f, 0x46];

/**
 * What a file is by its own bytes, whatever its name says: it begins and ends as its kind does (ISO 32000-1 § 7.5, PNG
 * § 5.2 and § 11.2.5, ITU-T T.81 B.1.1.3). Undefined: none of the three, or cut short.
 */
export function mediaTypeOf(bytes: Uint8Array): AttachmentMediaType | undefined {
  if (startsWith(bytes, pdfStart)) return endsWithin(bytes, pdfEnd, 1024) ? 'application/pdf' : undefined;
  if (startsWith(bytes, pngStart)) return endsWithin(bytes, pngEnd, pngEnd.length) ? 'image/png' : undefined;
  // cameras write their own bytes after the end of the picture
  if (startsWith(bytes, jpegStart)) return endsWithin(bytes, jpegEnd, 4096) ? 'image/jpeg' : undefined;
  return undefined;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  bytes.length > start.length && start.every((byte, at) => bytes[at] === byte);

function endsWithin(bytes: Uint8Array, end: readonly number[], reach: number): boolean {
  for (let at = bytes.length - end.length; at >= Math.max(0, bytes.length - reach); at -= 1)
    if (end.every((byte, step) => bytes[at + step] === byte)) return true;
  return false;
}

const endings = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg' } as const;

/** The name without folders and signs that nobody sees, ending as its content does. */
export function attachmentName(given: string, mediaType: AttachmentMediaType): string {
  const ending = endings[mediaType];
  const plain = given
    .replace(/^.*[\\/]/u, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  const isSaid = mediaType === 'image/jpeg' ? /\.jpe?g$/iu : new RegExp(`\\${ending}$`, 'iu');
  const stem = plain.replace(isSaid, '').slice(0, 150).trim();
  return `${stem || 'liite'}${ending}`;
}
