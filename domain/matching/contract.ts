/** What a client wishes of work, matches of a client and of a place, a worker's own word on a match, travel and shortage. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { timeOfDay } from '../meetings/contract.ts';
import { demandKinds } from '../openings/carving.ts';
import { openingSchemes } from '../employers/dealings.ts';
import { schemes } from '../placements/schemes.ts';
import { skillCodePattern } from '../strengths/skills.ts';
import { fitParts, hardReasons } from './fit-rules.ts';
import { verdicts } from './places.ts';
import { balances } from './shortage.ts';
import { travelModes } from './travel.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const own = { kind: 'own' } as const;
const weekday = z.int().min(1).max(7);
/** TK10: one to five digits; a shorter code means all that begin with it. */
const occupation = z.string().regex(/^[0-9X]{1,5}$/, { error: 'occupation-code-wrong' });
const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const workWishInput = z.object({
  occupations: z.array(occupation).max(10),
  work: z.array(z.string().regex(skillCodePattern, { error: 'skill-unknown' })).max(20),
  suits: z.partialRecord(z.enum(demandKinds), z.int().min(1).max(5)),
  mostTravelMinutes: z.int().min(0).max(300).nullable(),
  travelsBy: z.enum(travelModes),
  weekdays: z.array(weekday).min(1, { error: 'required' }).max(7),
  mostWeeklyMinutes: z.int().min(30).max(2400).nullable(),
  availableFrom: day.nullable(),
  availableUntil: day.nullable(),
  words: text(500),
});
export type WorkWishInput = z.output<typeof workWishInput>;

export const workWishRecord = workWishInput.extend({
  id,
  version,
  toldByClient: z.boolean(),
  savedAt: instant,
});
export type WorkWishRecord = z.output<typeof workWishRecord>;

const named = z.object({ code: z.string(), fi: z.string(), sv: z.string(), en: z.string() });
const wishBody = workWishInput.extend({
  /** Null when there was nothing to change. */
  version: version.nullable(),
});
const wishDone = z.object({ id, version });

export const fitRecord = z.object({
  against: z.array(z.object({ reason: z.enum(hardReasons), values })),
  score: z.int(),
  parts: z.array(z.object({ part: z.enum(fitParts), points: z.int(), weight: z.int(), values })),
});
export type FitRecord = z.output<typeof fitRecord>;

export const verdictRecord = z.object({
  verdict: z.enum(verdicts),
  reason: z.string(),
  by: z.string(),
  on: day,
});
export type VerdictRecord = z.output<typeof verdictRecord>;

const travel = z.object({ minutes: z.int(), estimated: z.boolean() }).nullable();
export const matchKinds = ['slot', 'opening'] as const;
export type MatchKind = (typeof matchKinds)[number];

export const placeMatch = z.object({
  kind: z.enum(matchKinds),
  id,
  name: z.string(),
  /** The environment or the employer. */
  at: z.object({ id, name: z.string() }),
  municipalityCode,
  schemes: z.array(z.enum([...new Set([...schemes, ...openingSchemes])])),
  weekdays: z.array(weekday),
  weeklyMinutes: z.int(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  /** How many people it has room for now. */
  free: z.int(),
  occupationCode: z.string(),
  balance: z.enum(balances).nullable(),
  travel,
  fit: fitRecord,
  verdict: verdictRecord.nullable(),
});
export type PlaceMatch = z.output<typeof placeMatch>;

export const personMatch = z.object({
  clientId: id,
  name: z.string(),
  municipalityCode: municipalityCode.nullable(),
  waitingDays: z.int(),
  mayDecide: z.boolean(),
  travel,
  fit: fitRecord,
  verdict: verdictRecord.nullable(),
});
export type PersonMatch = z.output<typeof personMatch>;

const people = z.object({
  rows: z.array(personMatch),
  /** Everybody who was looked at, and how many something stands against. */
  all: z.int(),
  unsuited: z.int(),
});

export const matchingContract = {
  workWishRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/work-wish',
    summary: 'What a client wishes of work and what suits her',
    access: { kind: 'action', action: 'strengths.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({ wish: workWishRecord.nullable(), mayWrite: z.boolean() }),
  }),
  workWishSave: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/work-wish',
    summary: 'A client’s wishes of work, written down together with her',
    access: { kind: 'action', action: 'strengths.write', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: wishBody,
    output: wishDone,
  }),
  ownWorkWish: endpoint({
    method: 'GET',
    path: '/own/work-wish',
    summary: 'Her own wishes of work, and the skills she can choose from',
    access: own,
    audit: { verb: 'read', purpose: 'ownView', fields: 'personal' },
    output: z.object({
      wish: workWishRecord.nullable(),
      skills: z.array(named),
      occupations: z.array(named),
    }),
  }),
  ownWorkWishSave: endpoint({
    method: 'PUT',
    path: '/own/work-wish',
    summary: 'Her own wishes of work, as she tells them herself',
    access: own,
    audit: { verb: 'change', purpose: 'ownView', fields: 'personal' },
    body: wishBody,
    output: wishDone,
  }),
  clientMatches: endpoint({
    method: 'GET',
    path: '/clients/:clientId/matches',
    summary:
      'Slots or openings for a client, the best first, each with what it rests on or what stands against it',
    access: { kind: 'action', action: 'strengths.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    query: z.object({ kind: z.enum(matchKinds) }),
    output: z.object({
      wish: z.boolean(),
      rows: z.array(placeMatch),
      /** Everything that was looked at, and how much something stands against. */
      all: z.int(),
      unsuited: z.int(),
      mayDecide: z.boolean(),
      mayPlace: z.boolean(),
    }),
  }),
  matchVerdictSave: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/matches/:kind/:targetId',
    summary: 'A worker’s own word on a match, with its reason; null takes it back',
    access: { kind: 'action', action: 'strengths.write', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ kind: z.enum(matchKinds), targetId: id }),
    body: z.object({ verdict: z.enum(verdicts).nullable(), reason: text(500) }),
    output: z.object({ verdict: verdictRecord.nullable() }),
  }),
  openingMatches: endpoint({
    method: 'GET',
    path: '/openings/:openingId/matches',
    summary: 'Clients within reach for an opening, the best first',
    access: { kind: 'action', action: 'match.people' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    params: z.object({ openingId: id }),
    output: people,
  }),
  slotMatches: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/slots/:slotId/matches',
    summary: 'Clients within reach for a slot of an environment, the best first',
    access: { kind: 'action', action: 'match.people' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    params: z.object({ environmentId: id, slotId: id }),
    output: people,
  }),
  matchingSettings: endpoint({
    method: 'GET',
    path: '/matching/settings',
    summary: 'Travel times and shortage occupations the area has entered, and how the rest is estimated',
    access: { kind: 'action', action: 'match.people' },
    audit: 'none',
    output: z.object({
      travels: z.array(
        z.object({
          from: municipalityCode,
          to: municipalityCode,
          by: z.enum(travelModes),
          minutes: z.int(),
          arrivesFirst: timeOfDay.nullable(),
          leavesLast: timeOfDay.nullable(),
          knownOn: day,
        }),
      ),
      occupations: z.array(
        z.object({ code: occupation, balance: z.enum(balances), knownOn: day, source: z.string() }),
      ),
      mayManage: z.boolean(),
    }),
  }),
  travelSave: endpoint({
    method: 'PUT',
    path: '/matching/travels',
    summary: 'Travel times of the area, as a whole',
    access: { kind: 'action', action: 'match.settings' },
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    body: z.object({
      knownOn: day,
      rows: z
        .array(
          z.object({
            from: municipalityCode,
            to: municipalityCode,
            by: z.enum(travelModes),
            minutes: z.int().min(0).max(600),
            arrivesFirst: timeOfDay.nullable(),
            leavesLast: timeOfDay.nullable(),
          }),
        )
        .max(2000),
    }),
    output: z.object({ count: z.int() }),
  }),
  shortageSave: endpoint({
    method: 'PUT',
    path: '/matching/occupations',
    summary: 'How supply and demand of occupations meet in the area, as a whole, with the source',
    access: { kind: 'action', action: 'match.settings' },
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    body: z.object({
      knownOn: day,
      source: requiredText(300),
      rows: z.array(z.object({ code: occupation, balance: z.enum(balances) })).max(1000),
    }),
    output: z.object({ count: z.int() }),
  }),
};
