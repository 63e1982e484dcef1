/** Grant programmes of an area: versions of their rules, loaded, compared, and taken into use. Requirements G1, G8, A8. */
import * as z from 'zod';
import { day, endpoint, version } from '../kernel/contract.ts';
import { decisionReference } from '../kernel/decision-reference.ts';
import type { GrantPack } from './pack.ts';
import { packText } from './pack-language.ts';

const code = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,59}$/);
const params = z.object({ programme: code, packVersion: code });
const readProgrammes = { kind: 'action', action: 'grantProgramme.read' } as const;
const manageProgrammes = { kind: 'action', action: 'grantProgramme.manage' } as const;

const inUse = z.object({
  /** First day on which an application is handled by these rules. */
  from: day,
  to: day.nullable(),
  /** The decision by which the area took the programme into use. */
  decisionReference: decisionReference.nullable(),
  parameters: z.record(z.string(), z.number().nullable()),
});
export type ProgrammeUse = z.output<typeof inUse>;

export const packRow = z.object({
  programme: z.string(),
  packVersion: z.string(),
  /** With the program, or loaded here. */
  origin: z.enum(['shipped', 'loaded']),
  name: packText,
  summary: packText,
  validFrom: day,
  validTo: day.nullable(),
  /** What the sources leave open, and numbers the area has yet to set. */
  openCount: z.int(),
  use: inUse.nullable(),
  version,
});
export type PackRow = z.output<typeof packRow>;

const problem = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });
const difference = z.object({
  pointer: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const exampleOutcome = z.object({
  name: z.string(),
  expected: z.string(),
  came: z.string(),
  same: z.boolean(),
});

/** As a pack may be, and what is said of it; the pack itself is checked by its own schema. */
const packBody = z.object({ pack: z.unknown() });

export const programmeContract = {
  grantPackList: endpoint({
    method: 'GET',
    path: '/grant-programmes',
    summary: 'Versions of grant programmes: with the program and loaded, and those in use',
    access: readProgrammes,
    audit: 'none',
    output: z.object({ rows: z.array(packRow), mayManage: z.boolean() }),
  }),
  grantPackRead: endpoint({
    method: 'GET',
    path: '/grant-programmes/:programme/:packVersion',
    summary:
      'A version of a programme as data, its worked examples run, and what changed from the one before',
    access: readProgrammes,
    audit: 'none',
    params,
    output: z.object({
      row: packRow,
      pack: z.custom<GrantPack>(),
      examples: z.array(exampleOutcome),
      /** The version it is compared with; null: there is none before it. */
      comparedWith: z.string().nullable(),
      differences: z.array(difference),
      mayManage: z.boolean(),
    }),
  }),
  grantPackCheck: endpoint({
    method: 'POST',
    path: '/grant-programmes/check',
    summary: 'Whether a pack is of the language and its examples come out; nothing is kept',
    access: manageProgrammes,
    audit: 'none',
    body: packBody,
    output: z.object({
      problems: z.array(problem),
      programme: z.string().nullable(),
      packVersion: z.string().nullable(),
      examples: z.array(exampleOutcome),
      comparedWith: z.string().nullable(),
      differences: z.array(difference),
    }),
    bodyBytes: 1024 * 1024,
  }),
  grantPackLoad: endpoint({
    method: 'POST',
    path: '/grant-programmes',
    summary: 'Load a version of a programme; one that is loaded never changes',
    access: manageProgrammes,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: packBody,
    output: z.object({ programme: z.string(), packVersion: z.string() }),
    bodyBytes: 1024 * 1024,
  }),
  grantPackUse: endpoint({
    method: 'PUT',
    path: '/grant-programmes/:programme/:packVersion/use',
    summary: 'Take a version into use from a day, with the numbers the area sets, or end its use',
    access: manageProgrammes,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params,
    body: inUse.extend({ version }),
    output: z.object({ version }),
  }),
};
