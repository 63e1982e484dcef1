import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';

export const principleInput = z.object({
  position: z.int().min(1).max(50),
  content: requiredText(300),
  contentSv: text(300),
  contentEn: text(300),
  startsOn: day,
  endsOn: day.nullable(),
  /** Where it was agreed. */
  source: text(300),
});
export type PrincipleInput = z.output<typeof principleInput>;
export const principleRecord = principleInput.extend({ id, version, inForce: z.boolean() });
export type PrincipleRecord = z.output<typeof principleRecord>;

const done = z.object({ id, version });
const manage = { kind: 'action', action: 'principle.manage' } as const;

export const principleContract = {
  principleList: endpoint({
    method: 'GET',
    path: '/principles',
    summary: 'Shared principles of the area, those in force first',
    access: { kind: 'action', action: 'principle.read' },
    audit: 'none',
    output: z.object({ rows: z.array(principleRecord), actions: z.array(z.enum(['manage'])) }),
  }),
  principleCreate: endpoint({
    method: 'POST',
    path: '/principles',
    summary: 'A new principle',
    access: manage,
    audit: 'none',
    body: principleInput,
    output: done,
  }),
  principleEdit: endpoint({
    method: 'PUT',
    path: '/principles/:principleId',
    summary: 'A principle changed or ended',
    access: manage,
    audit: 'none',
    params: z.object({ principleId: id }),
    body: principleInput.extend({ version }),
    output: done,
  }),
  principleFormMake: endpoint({
    method: 'POST',
    path: '/principles/self-assessment',
    summary:
      'The questions of the self-assessment made of the principles in force; a new edition where they differ',
    access: { kind: 'action', action: 'survey.manage' },
    audit: 'none',
    body: z.object({}),
    output: z.object({ id, edition: z.int() }),
  }),
};
