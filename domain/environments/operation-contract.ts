/** How environments run, and their slots. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { dailyMinutesLimits } from '../coaching/rules.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { timeOfDay } from '../meetings/contract.ts';
import { schemes } from '../placements/schemes.ts';
import { certificates } from '../strengths/courses.ts';
import { operatingModels, slotModes } from './operation.ts';

const weekday = z.int().min(1).max(7);

const equipment = z.object({
  name: requiredText(200),
  owner: text(200),
  inspectedOn: day.nullable(),
  inspectionDueOn: day.nullable(),
});

const supervisor = z.object({
  staffId: id,
  weekdays: z.array(weekday).min(1).max(7),
  starts: timeOfDay,
  ends: timeOfDay,
});

export const operationInput = z.object({
  operatingModel: z.enum(operatingModels),
  premises: text(1000),
  premisesOwner: text(200),
  peoplePerSupervisor: z.int().min(1).max(100).nullable(),
  hours: z.array(z.object({ weekday, opens: timeOfDay, closes: timeOfDay })).max(7),
  equipment: z.array(equipment).max(200),
  supervisors: z.array(supervisor).max(50),
});
export type OperationInput = z.output<typeof operationInput>;

export const environmentSlotInput = z.object({
  name: requiredText(200),
  scheme: z.enum(schemes),
  mode: z.enum(slotModes),
  /** Places at once on each weekday, Monday first. */
  places: z.array(z.int().min(0).max(500)).length(7),
  dailyMinutes: z.int().min(dailyMinutesLimits.least).max(dailyMinutesLimits.most),
  certificates: z.array(z.enum(certificates)).max(certificates.length),
  startsOn: day,
  endsOn: day.nullable(),
});
export type EnvironmentSlotInput = z.output<typeof environmentSlotInput>;

export const environmentSlotRecord = environmentSlotInput.extend({ id, version });
export type EnvironmentSlotRecord = z.output<typeof environmentSlotRecord>;

/** Those on a slot whom the reader may see; the rest as a number. */
export const slotPeople = z.object({
  people: z.array(z.object({ clientId: id, name: z.string(), until: day })),
  others: z.int(),
});
export type SlotPeople = z.output<typeof slotPeople>;

const params = z.object({ environmentId: id });
const slotParams = params.extend({ slotId: id });
const done = z.object({ id, version });
const read = { kind: 'action', action: 'environmentOperation.read' } as const;
const manage = { kind: 'action', action: 'environmentOperation.manage' } as const;
const changed = { purpose: 'administration', fields: 'public' } as const;

export const operationContract = {
  environmentOperationList: endpoint({
    method: 'GET',
    path: '/environments/operations',
    summary:
      'Environments in use by municipality with model, slots and inspections due; a partner sees her own organisation’s',
    access: read,
    audit: { verb: 'list', purpose: 'coaching', fields: 'public' },
    output: z.object({
      rows: z.array(
        z.object({
          environmentId: id,
          name: z.string(),
          municipalityCode,
          organisation: z.string(),
          operatingModel: z.enum(operatingModels).nullable(),
          slots: z.int(),
          /** Places of all slots on each weekday, Monday first. */
          places: z.array(z.int()),
          inspectionsDue: z.int(),
        }),
      ),
      /** Municipalities of the area without an environment in use. */
      without: z.array(municipalityCode),
    }),
  }),
  environmentOperationRead: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/operation',
    summary: 'How one environment runs: model, premises, equipment, hours, supervisors and slots',
    access: read,
    audit: { verb: 'read', purpose: 'coaching', fields: 'public' },
    params,
    output: z.object({
      environmentId: id,
      name: z.string(),
      municipalityCode,
      organisation: z.string(),
      streetAddress: z.string(),
      operation: operationInput
        .extend({ version, supervisors: z.array(supervisor.extend({ name: z.string() })) })
        .nullable(),
      slots: z.array(environmentSlotRecord),
      /** Weekdays on which all places together ask for more supervisors than there are. */
      shortages: z.array(
        z.object({ weekday: z.int(), people: z.int(), supervisors: z.int(), allowed: z.int() }),
      ),
      actions: z.array(z.enum(['manage'])),
    }),
  }),
  environmentOperationSave: endpoint({
    method: 'PUT',
    path: '/environments/:environmentId/operation',
    summary: 'How an environment runs, as a whole',
    access: manage,
    audit: { verb: 'change', ...changed },
    params,
    body: operationInput.extend({ version: version.nullable() }),
    output: z.object({ version }),
  }),
  environmentSlotCreate: endpoint({
    method: 'POST',
    path: '/environments/:environmentId/slots',
    summary: 'A slot of an environment',
    access: manage,
    audit: { verb: 'create', ...changed },
    params,
    body: environmentSlotInput,
    output: done,
  }),
  environmentSlotEdit: endpoint({
    method: 'PUT',
    path: '/environments/:environmentId/slots/:slotId',
    summary: 'A slot changed; refused where the people on it would have no place',
    access: manage,
    audit: { verb: 'change', ...changed },
    params: slotParams,
    body: environmentSlotInput.extend({ version }),
    output: done,
  }),
  environmentSlotPeople: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/slots/:slotId/people',
    summary: 'Who is on a slot from today on: those the reader may see by name, the rest as a number',
    access: { kind: 'action', action: 'environmentWeek.read' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'personal' },
    params: slotParams,
    output: slotPeople,
  }),
  environmentSlotRemove: endpoint({
    method: 'DELETE',
    path: '/environments/:environmentId/slots/:slotId',
    summary: 'A slot nobody has been on is removed; one in use is refused',
    access: manage,
    audit: { verb: 'remove', ...changed },
    params: slotParams,
    output: z.object({}),
  }),
};
