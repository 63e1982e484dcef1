/** Shapes of a carving canvas and of an opening, shared by their own calls and by the employer's page. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { openingSchemes } from '../employers/dealings.ts';
import { timeOfDay } from '../meetings/contract.ts';
import { day, id, requiredText, text, version } from '../kernel/contract.ts';
import { certificates } from '../strengths/courses.ts';
import { skillCodePattern } from '../strengths/skills.ts';
import { mostParts } from './carving.ts';
import { openingStatuses } from './opening.ts';

const scale = z.int().min(1).max(5);
export const demands = z.object({
  body: scale,
  senses: scale,
  concentration: scale,
  social: scale,
  language: scale,
});
const skills = z.array(z.string().regex(skillCodePattern, { error: 'skill-unknown' })).max(20);
const held = z.array(z.enum(certificates)).max(certificates.length);
/** TK10 (Statistics Finland's occupations), one to five digits; empty: not told. */
const occupationCode = z.string().regex(/^[0-9X]{0,5}$/, { error: 'occupation-code-wrong' });

export const carvingTask = z.object({
  name: requiredText(200),
  weeklyMinutes: z.int().min(5).max(2400),
  part: z.int().min(0).max(mostParts),
  adjustment: text(500),
  demands,
  shapedDemands: demands.nullable(),
  skills,
  certificates: held,
});

export const carvingInput = z.object({
  title: requiredText(200),
  occupationCode,
  note: text(1000),
  tasks: z.array(carvingTask).min(1).max(40),
});
export const carvingRecord = carvingInput.extend({ id, version, employerId: id, carvedOn: day });
export type CarvingRecord = z.output<typeof carvingRecord>;

export const carvingRow = carvingRecord
  .pick({ id: true, title: true, carvedOn: true })
  .extend({ tasks: z.int(), parts: z.int() });

export const openingInput = z.object({
  title: requiredText(200),
  description: text(2000),
  occupationCode,
  municipalityCode,
  weeklyMinutes: z.int().min(30).max(2400),
  /** 1 is Monday; none: to be agreed. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** When the working day begins and ends; null: to be agreed. */
  dayStarts: timeOfDay.nullable().default(null),
  dayEnds: timeOfDay.nullable().default(null),
  places: z.int().min(1).max(200),
  tasks: z.array(requiredText(200)).max(40),
  adjustments: z.array(requiredText(500)).max(40),
  demands,
  skills,
  certificates: held,
  /** Arrangements the employer wishes for. */
  schemes: z.array(z.enum(openingSchemes)).max(openingSchemes.length),
  agreementId: id.nullable(),
});
export type OpeningInput = z.output<typeof openingInput>;

export const openingRecord = openingInput.extend({
  id,
  version,
  employerId: id,
  carvingId: id.nullable(),
  status: z.enum(openingStatuses),
  /** Places in which somebody works today. */
  taken: z.int(),
});
export type OpeningRecord = z.output<typeof openingRecord>;

export const openingRow = openingRecord
  .pick({
    id: true,
    employerId: true,
    title: true,
    municipalityCode: true,
    weeklyMinutes: true,
    weekdays: true,
    startsOn: true,
    endsOn: true,
    places: true,
    taken: true,
    status: true,
    demands: true,
    carvingId: true,
  })
  .extend({ employerName: z.string() });
export type OpeningRow = z.output<typeof openingRow>;
