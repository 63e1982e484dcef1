/**
 * Path templates (polkupohja): a common path as steps, each on its rung of the ladder; copied to a plan and tailored
 * there, like the steps of a package. Requirement D13.
 */
import * as z from 'zod';
import { rungs } from '../clients/path.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { packageStep } from '../packages/contract.ts';

export const templateStep = packageStep.extend({ rung: z.enum(rungs) });
export type TemplateStep = z.output<typeof templateStep>;

export const templateInput = z.object({
  name: requiredText(200),
  nameSv: text(200),
  nameEn: text(200),
  description: text(1000),
  steps: z.array(templateStep).min(1, { error: 'required' }).max(50),
  /** From this day on it is not offered; plans copied from it stay. */
  retiredOn: day.nullable(),
});
export type TemplateInput = z.output<typeof templateInput>;
export const templateRecord = templateInput.extend({ id, version });
export type TemplateRecord = z.output<typeof templateRecord>;

/** A template that comes with the program, as in `reference/plan-templates.json`. */
export const shippedTemplate = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
  description: z.string(),
  steps: z.array(templateStep),
});

const done = z.object({ id, version });
const manage = { kind: 'action', action: 'package.manage' } as const;

export const templateContract = {
  planTemplateList: endpoint({
    method: 'GET',
    path: '/plan-templates',
    summary: 'Templates of common paths, those in use first',
    access: { kind: 'action', action: 'package.read' },
    audit: 'none',
    output: z.object({
      rows: z.array(templateRecord.extend({ retired: z.boolean() })),
      actions: z.array(z.enum(['manage'])),
    }),
  }),
  planTemplateCreate: endpoint({
    method: 'POST',
    path: '/plan-templates',
    summary: 'A new path template',
    access: manage,
    audit: 'none',
    body: templateInput,
    output: done,
  }),
  planTemplateEdit: endpoint({
    method: 'PUT',
    path: '/plan-templates/:templateId',
    summary: 'A path template changed or retired',
    access: manage,
    audit: 'none',
    params: z.object({ templateId: id }),
    body: templateInput.extend({ version }),
    output: done,
  }),
  planTemplateCopy: endpoint({
    method: 'POST',
    path: '/clients/:clientId/plan/templates',
    summary: 'Copies a path template’s steps into the plan, dated from a start day, to be tailored',
    access: { kind: 'action', action: 'plan.edit', on: 'client', param: 'clientId' },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: z.object({ clientId: id }),
    body: z.object({ templateId: id, startsOn: day }),
    output: z.object({ steps: z.int() }),
  }),
};
