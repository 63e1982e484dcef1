/** Records of proof that more than one contract holds: a school's slice has learning records too. */
import * as z from 'zod';
import { day, id, version } from '../kernel/contract.ts';
import { certificates } from '../strengths/courses.ts';
import { certificateGaps } from './held-certificates.ts';
import { learningRecordActions, learningRecordStatuses } from './learning-record.ts';
import { masterySteps } from './mastery.ts';

const step = z.enum(masterySteps);
const names = { name: z.string(), nameSv: z.string(), nameEn: z.string() };

export const taskNoteRow = z.object({
  id,
  version,
  doneOn: day,
  step,
  minutes: z.int().nullable(),
  note: z.string(),
  recordedBy: z.string(),
});

export const masteryRow = z.object({
  taskId: id,
  ...names,
  latest: step,
  reached: step,
  shifts: z.int(),
  minutes: z.int().nullable(),
  firstOn: day,
  lastOn: day,
  changes: z.array(z.object({ on: day, step })),
});
export type MasteryRow = z.output<typeof masteryRow>;

export const taskCertificateRow = z.object({
  id,
  version,
  number: z.string(),
  startsOn: day,
  endsOn: day,
  issuedOn: day,
  issuedBy: z.string(),
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string(),
});
export type TaskCertificateRow = z.output<typeof taskCertificateRow>;
export const ownTaskCertificate = taskCertificateRow.omit({ version: true });

export const learningEvidence = z.object({
  taskId: id,
  ...names,
  reached: step,
  shifts: z.int(),
  minutes: z.int().nullable(),
  firstOn: day,
  lastOn: day,
});
export type LearningEvidence = z.output<typeof learningEvidence>;

const answered = {
  id,
  competence: z.string(),
  description: z.string(),
  unitName: z.string(),
  skills: z.array(z.string()),
  /** As on the day it was sent; of a draft, as it is now. */
  evidence: z.array(learningEvidence),
  school: z.string().nullable(),
  status: z.enum(learningRecordStatuses),
  sentOn: day.nullable(),
  answeredOn: day.nullable(),
  answer: z.string(),
};
export const ownLearningRecord = z.object({
  ...answered,
  skillNames: z.array(z.object({ fi: z.string(), sv: z.string(), en: z.string() })),
});
export const learningRecordRow = z.object({
  ...answered,
  version,
  taskIds: z.array(id),
  organisationId: id.nullable(),
  answeredBy: z.string().nullable(),
  actions: z.array(z.enum(learningRecordActions)),
});
export type LearningRecordRow = z.output<typeof learningRecordRow>;

/** What a school sees of it. */
export const sliceLearningRecord = z.object({
  ...answered,
  version,
  answeredBy: z.string().nullable(),
  mayAnswer: z.boolean(),
});
export type SliceLearningRecord = z.output<typeof sliceLearningRecord>;

export const clientCertificate = z.object({
  id,
  version,
  code: z.enum(certificates),
  issuedOn: day,
  expiresOn: day.nullable(),
  /** Held today. */
  held: z.boolean(),
});

export const certificateLack = z.object({
  code: z.enum(certificates),
  gap: z.enum(certificateGaps),
  until: day.nullable(),
});
