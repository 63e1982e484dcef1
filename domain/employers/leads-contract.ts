/** Leads: sought from employers for a named jobseeker, who is not named to them; and the log of contacts for her. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, version } from '../kernel/contract.ts';
import { clientNoReasons, employerNoReasons } from './employer.ts';
import { leadStatuses } from './leads.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const manage = { kind: 'action', action: 'lead.manage', ...onClient } as const;
const done = z.object({ id, version });

export const leadInput = z.object({
  employerId: id.nullable(),
  /** What is told to an employer: work, hours, place; never who. */
  sought: requiredText(500),
  status: z.enum(leadStatuses),
  reason: z.enum([...new Set([...employerNoReasons, ...clientNoReasons])]).nullable(),
});
export const leadRow = leadInput.extend({
  id,
  version,
  clientId: id,
  clientName: z.string(),
  employerName: z.string().nullable(),
  staffId: id,
  openedOn: day,
  contacts: z.int(),
  lastContactOn: day.nullable(),
});
export type LeadRow = z.output<typeof leadRow>;

const contact = z.object({
  id,
  employerId: id,
  employerName: z.string(),
  happenedOn: day,
  kind: z.string(),
  result: z.string().nullable(),
  reason: z.string().nullable(),
  staffId: id,
});

export const leadContract = {
  leadList: endpoint({
    method: 'GET',
    path: '/leads',
    summary: 'Leads of people within reach, by how far they are',
    access: { kind: 'action', action: 'lead.list' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    query: z.object({ closed: z.coerce.boolean().default(false) }),
    output: z.object({ rows: z.array(leadRow) }),
  }),
  clientLeads: endpoint({
    method: 'GET',
    path: '/clients/:clientId/leads',
    summary: 'Leads of a client and each contact made on her behalf',
    access: manage,
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params: z.object({ clientId: id }),
    output: z.object({ clientName: z.string(), rows: z.array(leadRow), contacts: z.array(contact) }),
  }),
  leadAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/leads',
    summary: 'A lead for a client; what is told to employers names nobody',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params: z.object({ clientId: id }),
    body: leadInput,
    output: done,
  }),
  leadEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/leads/:entryId',
    summary: 'A lead moved on, or ended with the reason of whoever said no',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: z.object({ clientId: id, entryId: id }),
    body: leadInput.extend({ version }),
    output: done,
  }),
};
