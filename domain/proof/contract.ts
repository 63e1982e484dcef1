/** Notes of tasks done, certificates of tasks, work-based learning records, and cards with their days. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { certificates } from '../strengths/courses.ts';
import { skillCodePattern } from '../strengths/skills.ts';
import { schoolAnswers } from './learning-record.ts';
import { masterySteps } from './mastery.ts';
import {
  clientCertificate,
  learningRecordRow,
  masteryRow,
  ownLearningRecord,
  ownTaskCertificate,
  taskCertificateRow,
  taskNoteRow,
} from './shapes.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const read = { kind: 'action', action: 'proof.read', ...onClient } as const;
const write = { kind: 'action', action: 'proof.write', ...onClient } as const;
const note = { kind: 'action', action: 'taskNote.write', ...onClient } as const;
const sheet = { kind: 'action', action: 'taskNote.sheet' } as const;
const own = { kind: 'own' } as const;
const audit = (verb: 'read' | 'list' | 'create' | 'change' | 'remove' | 'export') =>
  ({ verb, purpose: 'coaching', fields: 'personal' }) as const;
const ownAudit = (verb: 'read' | 'export') => ({ verb, purpose: 'ownView', fields: 'personal' }) as const;

const params = z.object({ clientId: id });
const done = z.object({ id, version });
const removed = z.object({ ok: z.boolean() });
const step = z.enum(masterySteps);
const minutes = z.int().min(15).max(720).nullable();
const skillCode = z.string().regex(skillCodePattern, { error: 'skill-unknown' });
const inLanguage = z.object({ language: z.enum(languages).default('fi') });

const certificateInput = z.object({
  code: z.enum(certificates),
  issuedOn: day,
  expiresOn: day.nullable(),
});
const recordInput = z.object({
  competence: requiredText(200),
  description: text(2000),
  unitName: text(200),
  skills: z.array(skillCode).max(20),
  taskIds: z.array(id).max(30),
  organisationId: id.nullable(),
});
const certificateTime = z.object({ startsOn: day, endsOn: day });

export const proofContract = {
  taskNoteSheet: endpoint({
    method: 'GET',
    path: '/task-notes/sheet',
    summary:
      'Whom the reader coaches on a day, or who is at a place, with how one task went, for marking in the workshop',
    access: sheet,
    audit: audit('list'),
    query: z.object({ taskId: id, on: day.optional(), environmentId: id.optional() }),
    output: z.object({
      on: day,
      task: z.object({ id, name: z.string(), nameSv: z.string(), nameEn: z.string() }),
      /** Places of everybody whom the reader may mark on the day. */
      environments: z.array(z.object({ id, name: z.string() })),
      rows: z.array(
        z.object({
          clientId: id,
          name: z.string(),
          environmentId: id.nullable(),
          /** Whether she is expected on that weekday. */
          planned: z.boolean(),
          note: taskNoteRow
            .pick({ id: true, version: true, step: true, minutes: true, note: true })
            .nullable(),
          /** How it went the time before. */
          before: z.object({ on: day, step }).nullable(),
        }),
      ),
    }),
  }),
  taskNoteGroup: endpoint({
    method: 'POST',
    path: '/tasks/:taskId/notes',
    summary:
      'How a task went, for one or several people of one day; a second note of the day replaces the first',
    access: sheet,
    audit: audit('change'),
    params: z.object({ taskId: id }),
    body: z.object({ on: day, step, minutes, clientIds: z.array(id).min(1).max(60) }),
    output: z.object({ marked: z.int() }),
  }),
  taskNoteEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/task-notes/:noteId',
    summary: 'A note of a task in words, or corrected',
    access: note,
    audit: audit('change'),
    params: params.extend({ noteId: id }),
    body: z.object({ step, minutes, note: text(300), version }),
    output: done,
  }),
  taskNoteRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/task-notes/:noteId',
    summary: 'A note recorded by mistake',
    access: note,
    audit: audit('remove'),
    params: params.extend({ noteId: id }),
    output: removed,
  }),
  taskPeople: endpoint({
    method: 'GET',
    path: '/tasks/:taskId/people',
    summary: 'Who has done a task and how it goes: names of those the reader may see, the others as a number',
    access: sheet,
    audit: audit('list'),
    params: z.object({ taskId: id }),
    output: z.object({
      rows: z.array(
        masteryRow
          .pick({ latest: true, reached: true, shifts: true, firstOn: true, lastOn: true })
          .extend({ clientId: id, name: z.string() }),
      ),
      others: z.int(),
    }),
  }),
  proofRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/proof',
    summary:
      'A client’s tasks with mastery over time, certificates of tasks, learning records, and cards with their days',
    access: read,
    audit: audit('read'),
    params,
    output: z.object({
      tasks: z.array(masteryRow.extend({ notes: z.array(taskNoteRow) })),
      /** Skills of tasks that go at least with some help and are no evidence yet. */
      offers: z.array(
        z.object({
          taskId: id,
          name: z.string(),
          nameSv: z.string(),
          nameEn: z.string(),
          code: z.string(),
          step,
          on: day,
        }),
      ),
      certificates: z.array(taskCertificateRow),
      records: z.array(learningRecordRow),
      cards: z.array(clientCertificate),
      /** Schools whose professional holds the part of learning of her case today. */
      schools: z.array(z.object({ id, name: z.string() })),
      mayWrite: z.boolean(),
    }),
  }),
  taskSkillTake: endpoint({
    method: 'POST',
    path: '/clients/:clientId/proof/skills',
    summary: 'A skill learnt at a task becomes evidence of the client’s skills',
    access: write,
    audit: audit('create'),
    params,
    body: z.object({ taskId: id, code: skillCode, content: requiredText(300) }),
    output: done,
  }),
  taskCertificateIssue: endpoint({
    method: 'POST',
    path: '/clients/:clientId/task-certificates',
    summary: 'A certificate of tasks done, issued and kept as it is',
    access: write,
    audit: audit('create'),
    params,
    body: certificateTime,
    output: done,
  }),
  taskCertificateWithdraw: endpoint({
    method: 'POST',
    path: '/clients/:clientId/task-certificates/:certificateId/withdrawal',
    summary: 'A certificate withdrawn, with the reason',
    access: write,
    audit: audit('change'),
    params: params.extend({ certificateId: id }),
    body: z.object({ reason: requiredText(500), version }),
    output: done,
  }),
  taskCertificateFile: endpoint({
    method: 'GET',
    path: '/clients/:clientId/task-certificates/:certificateId/file',
    summary: 'A certificate of tasks done as an accessible PDF, as it was issued',
    access: read,
    audit: audit('export'),
    params: params.extend({ certificateId: id }),
    query: inLanguage,
    output: z.undefined(),
    transport: 'file',
  }),
  learningRecordCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/learning-records',
    summary: 'A work-based learning record begun',
    access: write,
    audit: audit('create'),
    params,
    body: recordInput,
    output: done,
  }),
  learningRecordEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/learning-records/:recordId',
    summary: 'A work-based learning record changed before it is sent',
    access: write,
    audit: audit('change'),
    params: params.extend({ recordId: id }),
    body: recordInput.extend({ version }),
    output: done,
  }),
  learningRecordAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/learning-records/:recordId/act',
    summary: 'Sent to a school that holds the part of the case, or taken back before the answer',
    access: write,
    audit: audit('change'),
    params: params.extend({ recordId: id }),
    body: z.object({ action: z.enum(['send', 'takeBack']), version }),
    output: done,
  }),
  learningRecordRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/learning-records/:recordId',
    summary: 'A work-based learning record dropped before a school has confirmed anything of it',
    access: write,
    audit: audit('remove'),
    params: params.extend({ recordId: id }),
    output: removed,
  }),
  learningRecordFile: endpoint({
    method: 'GET',
    path: '/clients/:clientId/learning-records/:recordId/file',
    summary: 'A work-based learning record as an accessible PDF',
    access: read,
    audit: audit('export'),
    params: params.extend({ recordId: id }),
    query: inLanguage,
    output: z.undefined(),
    transport: 'file',
  }),
  sliceLearningAnswer: endpoint({
    method: 'POST',
    path: '/slices/:clientId/learning-records/:recordId/answer',
    summary: 'A school’s answer: confirmed, confirmed in part, or returned with words',
    access: { kind: 'action', action: 'slice.learning', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ recordId: id }),
    body: z.object({ answer: z.enum(schoolAnswers), words: text(1000), version }),
    output: done,
  }),
  clientCertificateCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/certificates',
    summary: 'A card or pass the client has, with its days',
    access: write,
    audit: audit('create'),
    params,
    body: certificateInput,
    output: done,
  }),
  clientCertificateEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/certificates/:certificateId',
    summary: 'The days of a card corrected',
    access: write,
    audit: audit('change'),
    params: params.extend({ certificateId: id }),
    body: certificateInput.extend({ version }),
    output: done,
  }),
  clientCertificateRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/certificates/:certificateId',
    summary: 'A card recorded by mistake',
    access: write,
    audit: audit('remove'),
    params: params.extend({ certificateId: id }),
    output: removed,
  }),

  ownProof: endpoint({
    method: 'GET',
    path: '/own/proof',
    summary:
      'Tasks the client has done, her certificates of tasks, what schools have confirmed, and her cards',
    access: own,
    audit: ownAudit('read'),
    output: z.object({
      tasks: z.array(masteryRow),
      certificates: z.array(ownTaskCertificate),
      records: z.array(ownLearningRecord),
      cards: z.array(clientCertificate.omit({ version: true })),
    }),
  }),
  ownTaskCertificateFile: endpoint({
    method: 'GET',
    path: '/own/task-certificates/:certificateId',
    summary: 'The client’s certificate of tasks done as an accessible PDF',
    access: own,
    audit: ownAudit('export'),
    params: z.object({ certificateId: id }),
    query: inLanguage,
    output: z.undefined(),
    transport: 'file',
  }),
  ownLearningRecordFile: endpoint({
    method: 'GET',
    path: '/own/learning-records/:recordId',
    summary: 'The client’s work-based learning record as an accessible PDF',
    access: own,
    audit: ownAudit('export'),
    params: z.object({ recordId: id }),
    query: inLanguage,
    output: z.undefined(),
    transport: 'file',
  }),
};
