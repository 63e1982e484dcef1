/** The employers' e-service of grants: drafts, applications, attachments, messages, answers. Part 4 of the grants. */
import * as z from 'zod';
import { day, endpoint, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { grantCaseStatuses } from './grant-case.ts';
import { grantKinds, grantTold } from './cases-contract.ts';
import { attachmentMediaTypes } from './e-service.ts';
import { attachmentTypes, type GrantPack, grantStages } from './pack.ts';
import { packText } from './pack-language.ts';

const hers = { kind: 'representative' } as const;
const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change' | 'remove') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const draftParams = z.object({ draftId: id });
const caseParams = z.object({ caseId: id });
const ok = z.object({ ok: z.literal(true) });
const attachmentType = z.enum(attachmentTypes);
const upload = z.object({ type: attachmentType });

export const grantAttachmentRow = z.object({
  id,
  type: attachmentType,
  name: z.string(),
  mediaType: z.enum(attachmentMediaTypes),
  size: z.int(),
  scan: z.enum(['clean', 'notScanned']),
  addedAt: instant,
  byEmployer: z.boolean(),
});
export type GrantAttachmentRow = z.output<typeof grantAttachmentRow>;

export const grantMessageRow = z.object({
  id,
  sentAt: instant,
  byEmployer: z.boolean(),
  /** Who wrote; to an employer the staff stand as the employment area, without a name. */
  by: z.string(),
  body: z.string(),
});
export type GrantMessageRow = z.output<typeof grantMessageRow>;

const asked = z.object({ type: attachmentType, stage: z.enum(grantStages), required: z.boolean() });

const openProgramme = z.object({
  programme: z.string(),
  name: packText,
  summary: packText,
  grantor: packText,
  closesOn: z.iso.date().nullable(),
});

const ownCaseRow = z.object({
  id,
  number: z.string(),
  programmeName: packText,
  personName: z.string(),
  receivedOn: day,
  status: z.enum(grantCaseStatuses),
  informationDueOn: day.nullable(),
  /** Messages of the handler that nobody of the employer has opened. */
  unread: z.int(),
});

/** What still lacks and what does not fulfil, in words, and nothing more: the rules decide nothing before the decision. */
const check = z.object({
  wrong: z.array(z.object({ pointer: z.string(), code: z.string() })),
  unknown: z.array(packText),
  notMet: z.array(packText),
  attachments: z.array(attachmentType),
});
export type GrantDraftCheck = z.output<typeof check>;

export const grantServiceContract = {
  grantOwnList: endpoint({
    method: 'GET',
    path: '/representative/grants',
    summary: 'Programmes that take applications in the area today, the employer’s drafts and its cases',
    access: hers,
    audit: logged('list'),
    output: z.object({
      programmes: z.array(openProgramme),
      drafts: z.array(z.object({ id, programmeName: packText, personName: z.string(), savedAt: instant })),
      cases: z.array(ownCaseRow),
    }),
  }),
  grantDraftStart: endpoint({
    method: 'POST',
    path: '/representative/grants/drafts',
    summary:
      'Begins an application; what the area and the company register know of the employer is filled in',
    access: hers,
    audit: logged('create'),
    body: z.object({ programme: requiredText(60), told: grantTold.default({}) }),
    output: z.object({ id, version }),
  }),
  grantDraftRead: endpoint({
    method: 'GET',
    path: '/representative/grants/drafts/:draftId',
    summary: 'A draft with the form of its programme',
    access: hers,
    audit: logged('read'),
    params: draftParams,
    output: z.object({
      id,
      version,
      savedAt: instant,
      /** Of the case, when it has been sent. */
      caseId: id.nullable(),
      pack: z.custom<GrantPack>(),
      personName: z.string(),
      jobTitle: z.string(),
      told: grantTold,
      employer: z.object({ name: z.string(), businessId: z.string().nullable(), streetAddress: z.string() }),
      municipalities: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string() })),
      attachments: z.array(grantAttachmentRow),
    }),
  }),
  grantDraftSave: endpoint({
    method: 'PUT',
    path: '/representative/grants/drafts/:draftId',
    summary: 'Saves a draft as far as it has been written',
    access: hers,
    audit: logged('change'),
    params: draftParams,
    body: z.object({ personName: text(200), jobTitle: text(200), told: grantTold, version }),
    output: z.object({ version, savedAt: instant }),
  }),
  grantDraftCheck: endpoint({
    method: 'GET',
    path: '/representative/grants/drafts/:draftId/check',
    summary: 'What a draft still lacks, and which conditions it does not fulfil',
    access: hers,
    audit: logged('read'),
    params: draftParams,
    output: check.extend({ asked: z.array(asked) }),
  }),
  grantDraftDiscard: endpoint({
    method: 'POST',
    path: '/representative/grants/drafts/:draftId/discard',
    summary: 'Throws a draft away with its attachments',
    access: hers,
    audit: logged('remove'),
    params: draftParams,
    output: ok,
  }),
  grantDraftAttach: endpoint({
    method: 'POST',
    path: '/representative/grants/drafts/:draftId/attachments',
    summary: 'Adds a file to a draft: PDF, PNG or JPEG by its content',
    access: hers,
    audit: logged('create'),
    transport: 'upload',
    params: draftParams,
    body: upload,
    output: grantAttachmentRow,
  }),
  grantDraftDetach: endpoint({
    method: 'POST',
    path: '/representative/grants/drafts/:draftId/attachments/:attachmentId/remove',
    summary: 'Takes a file out of a draft',
    access: hers,
    audit: logged('remove'),
    params: draftParams.extend({ attachmentId: id }),
    output: ok,
  }),
  grantDraftSend: endpoint({
    method: 'POST',
    path: '/representative/grants/drafts/:draftId/send',
    summary: 'Sends the application; sent again it answers with the same case',
    access: hers,
    audit: logged('create'),
    params: draftParams,
    body: z.object({ version }),
    output: z.object({ id }),
  }),
  grantOwnAttachmentRead: endpoint({
    method: 'GET',
    path: '/representative/grants/attachments/:attachmentId',
    summary: 'A file of the employer’s own draft or case',
    access: hers,
    audit: logged('read'),
    transport: 'file',
    params: z.object({ attachmentId: id }),
    output: z.string(),
  }),
  grantOwnCaseRead: endpoint({
    method: 'GET',
    path: '/representative/grants/cases/:caseId',
    summary: 'The employer’s own case: where it is, what is asked, messages, attachments, the decision',
    access: hers,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      row: ownCaseRow.extend({ version }),
      sentAt: instant.nullable(),
      pack: z.custom<GrantPack>(),
      personName: z.string(),
      jobTitle: z.string(),
      told: grantTold,
      municipalities: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string() })),
      informationAsked: z.string(),
      /** Null until it has been given out. */
      decision: z
        .object({
          number: z.string(),
          decidedOn: day,
          kind: z.enum(grantKinds),
          cents: z.int(),
          reasons: z.string(),
          hasDocument: z.boolean(),
          /** Last day for a request for rectification. */
          lastDay: day.nullable(),
        })
        .nullable(),
      attachments: z.array(grantAttachmentRow),
      lacking: z.array(attachmentType),
      messages: z.array(grantMessageRow),
      mayAdd: z.boolean(),
    }),
  }),
  grantOwnMessageSend: endpoint({
    method: 'POST',
    path: '/representative/grants/cases/:caseId/messages',
    summary: 'Writes to the handler of the employer’s own case',
    access: hers,
    audit: logged('create'),
    params: caseParams,
    body: z.object({ body: requiredText(4000) }),
    output: z.object({ id }),
  }),
  grantOwnAttach: endpoint({
    method: 'POST',
    path: '/representative/grants/cases/:caseId/attachments',
    summary: 'Adds a file to the employer’s own case',
    access: hers,
    audit: logged('create'),
    transport: 'upload',
    params: caseParams,
    body: upload,
    output: grantAttachmentRow,
  }),
  grantOwnAnswer: endpoint({
    method: 'POST',
    path: '/representative/grants/cases/:caseId/answer',
    summary: 'Answers what more was asked, with corrected facts; the case goes back to its handler',
    access: hers,
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      text: requiredText(4000),
      personName: requiredText(200),
      jobTitle: text(200),
      told: grantTold,
      version,
    }),
    output: z.object({ id, version }),
  }),
  grantCaseDealings: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/dealings',
    summary: 'Messages with the employer and attachments of a case, and which required ones lack',
    access: read,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      messages: z.array(grantMessageRow),
      attachments: z.array(grantAttachmentRow),
      asked: z.array(asked),
      lacking: z.array(attachmentType),
      mayHandle: z.boolean(),
    }),
  }),
  grantCaseMessageSend: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/messages',
    summary: 'Writes to the employer of a case, who reads it in the e-service',
    access: handle,
    audit: logged('create'),
    params: caseParams,
    body: z.object({ body: requiredText(4000) }),
    output: z.object({ id }),
  }),
  grantCaseAttach: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/attachments',
    summary: 'Adds a file that came on paper or by post to a case',
    access: handle,
    audit: logged('create'),
    transport: 'upload',
    params: caseParams,
    body: upload,
    output: grantAttachmentRow,
  }),
  grantCaseAttachmentRead: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/attachments/:attachmentId',
    summary: 'A file of a case',
    access: read,
    audit: logged('read'),
    transport: 'file',
    params: caseParams.extend({ attachmentId: id }),
    output: z.string(),
  }),
};
