/** Earlier grants of a case, de minimis aid of its undertaking, and the entries of it in the register. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text } from '../kernel/contract.ts';
import { grantCaseStatuses } from './grant-case.ts';
import { packText } from './pack-language.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const caseParams = z.object({ caseId: id });

const earlierGrant = z.object({
  id,
  number: z.string(),
  programmeName: packText,
  employer: z.string(),
  personName: z.string(),
  status: z.enum(grantCaseStatuses),
  receivedOn: day,
  decidedOn: day.nullable(),
  /** Granted now, after changes; null while it is not decided. */
  cents: z.int().nullable(),
  /** By the name alone: another may have it too. */
  sameName: z.boolean(),
  sameEmployer: z.boolean(),
});

export const deMinimisSources = ['own', 'declared', 'told'] as const;
/** `own`: granted by the area; `declared`: written down on the employer; `told`: in this application only. */
export type DeMinimisSource = (typeof deMinimisSources)[number];

const aid = z.object({
  /** Of a declared one, by which it is taken away. */
  id: id.nullable(),
  source: z.enum(deMinimisSources),
  grantor: z.string(),
  grantedOn: day,
  cents: z.int(),
});

const registerRow = z.object({
  caseId: id,
  number: z.string(),
  employer: z.string(),
  businessId: z.string().nullable(),
  programmeName: packText,
  decidedOn: day,
  cents: z.int(),
  dueOn: day,
  enteredOn: day.nullable(),
  reference: z.string(),
});

export const deMinimisContract = {
  grantCaseEarlier: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/earlier',
    summary:
      'Earlier grants for a person of the same name and to the same employer, and room for de minimis aid',
    access: read,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      earlier: z.array(earlierGrant),
      isDeMinimis: z.boolean(),
      deMinimis: z.object({
        on: day,
        /** Null when neither the programme nor the law has one for the day. */
        ceilingCents: z.int().nullable(),
        usedCents: z.int(),
        headroomCents: z.int(),
        /** Last day of the fullest three years. */
        windowEnd: day,
        newCents: z.int(),
        fits: z.boolean().nullable(),
        aids: z.array(aid),
        businessIds: z.array(z.string()),
        links: z.array(z.object({ id, businessId: z.string(), name: z.string() })),
      }),
      mayHandle: z.boolean(),
    }),
  }),
  deMinimisGrantAdd: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/de-minimis-grants',
    summary: 'De minimis aid by another grantor, as the employer declared it',
    access: handle,
    audit: logged('create'),
    params: caseParams,
    body: z.object({
      grantor: requiredText(200),
      grantedOn: day,
      cents: z.int().positive().max(99_999_999_999),
      toldOn: day,
    }),
    output: z.object({ id }),
  }),
  deMinimisGrantRemove: endpoint({
    method: 'POST',
    path: '/de-minimis-grants/:grantId/removal',
    summary: 'A declared aid was written down wrong',
    access: handle,
    audit: logged('change'),
    params: z.object({ grantId: id }),
    output: z.object({ id }),
  }),
  deMinimisLinkAdd: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/de-minimis-links',
    summary: 'A company that is one undertaking with the employer, as it declared',
    access: handle,
    audit: logged('create'),
    params: caseParams,
    body: z.object({ businessId: requiredText(20), name: text(200), toldOn: day }),
    output: z.object({ id }),
  }),
  deMinimisLinkRemove: endpoint({
    method: 'POST',
    path: '/de-minimis-links/:linkId/removal',
    summary: 'The companies are one undertaking no more',
    access: handle,
    audit: logged('change'),
    params: z.object({ linkId: id }),
    output: z.object({ id }),
  }),
  deMinimisRegister: endpoint({
    method: 'GET',
    path: '/de-minimis-register',
    summary:
      'Grants to be entered in the register of de minimis aid, the most urgent first, or those entered',
    access: read,
    audit: logged('list'),
    query: z.object({ state: z.enum(['open', 'done']).default('open') }),
    output: z.object({ rows: z.array(registerRow), openCount: z.int() }),
  }),
  deMinimisRegisterDone: endpoint({
    method: 'POST',
    path: '/de-minimis-register/:caseId',
    summary: 'A grant was entered in the register',
    access: handle,
    audit: logged('change'),
    params: caseParams,
    body: z.object({ enteredOn: day, reference: text(100) }),
    output: z.object({ id }),
  }),
};
