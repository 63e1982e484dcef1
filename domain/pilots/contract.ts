import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { targetGroups } from '../groups/rules.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { pilotDecisions, pilotMeasures } from './pilot.ts';

export const pilotInput = z.object({
  name: requiredText(200),
  hypothesis: requiredText(2000),
  targetGroup: z.enum(targetGroups).nullable(),
  /** Null: the whole area. */
  municipalityCode: municipalityCode.nullable(),
  action: text(2000),
  startsOn: day,
  endsOn: day.nullable(),
  measure: z.enum(pilotMeasures),
  measuredBefore: text(500),
  measuredAfter: text(500),
  learnt: text(2000),
  decision: z.enum(pilotDecisions).nullable(),
  decidedOn: day.nullable(),
  spread: z.array(z.object({ municipalityCode, on: day })).max(60),
});
export type PilotInput = z.output<typeof pilotInput>;
export const pilotRecord = pilotInput.extend({ id, version });
export type PilotRecord = z.output<typeof pilotRecord>;

const done = z.object({ id, version });
const manage = { kind: 'action', action: 'pilot.manage' } as const;

export const pilotContract = {
  pilotList: endpoint({
    method: 'GET',
    path: '/pilots',
    summary: 'Trials of services, the newest first',
    access: { kind: 'action', action: 'pilot.read' },
    audit: 'none',
    output: z.object({ rows: z.array(pilotRecord), actions: z.array(z.enum(['manage'])) }),
  }),
  pilotCreate: endpoint({
    method: 'POST',
    path: '/pilots',
    summary: 'A new trial of a service',
    access: manage,
    audit: 'none',
    body: pilotInput,
    output: done,
  }),
  pilotEdit: endpoint({
    method: 'PUT',
    path: '/pilots/:pilotId',
    summary: 'A trial changed: its result, what was decided, where it was spread',
    access: manage,
    audit: 'none',
    params: z.object({ pilotId: id }),
    body: pilotInput.extend({ version }),
    output: done,
  }),
};
