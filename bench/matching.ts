/**
 * Matches of one client over 5,000 openings: what is done beside the SQL (fit, sentences, order), and the same rows only
 * sorted by their id, turn about in one run. Goal: at most 50 ms.
 *
 *   npx tsx bench/matching.ts [rounds]
 */
import { availableParallelism, loadavg } from 'node:os';
import {
  asDay,
  byVerdictAndFit,
  type FitClient,
  type FitOpening,
  fitOf,
  type IsoWeekday,
  type Travel,
} from '@polku/domain';

const goalMilliseconds = 50;
const count = 5_000;
const today = asDay('2026-11-22');
const week: readonly IsoWeekday[] = [1, 2, 3, 4, 5];
const skills = ['cleaning-premises', 'kitchen-assisting', 'warehouse', 'gardening'];

const client: FitClient = {
  wishes: {
    occupations: ['941', '911'],
    work: skills.slice(0, 2),
    suits: { body: 3, social: 2 },
    learning: skills,
  },
  certificates: [{ code: 'hygienePassport', issuedOn: today, expiresOn: null }],
  skills,
  tried: {},
  mostTravelMinutes: 60,
  weekdays: week,
  mostWeeklyMinutes: 1_500,
  availableFrom: today,
  availableUntil: null,
  placements: [{ scheme: 'coachingPeriod', from: today, to: null, weekdays: [1], hoursPerDay: 4 }],
};
const openings = Array.from(
  { length: count },
  (_, at): FitOpening => ({
    id: `opening-${at}`,
    occupationCode: ['94120', '91120', '93330', '52230'][at % 4] ?? '',
    skills: skills.slice(at % 3),
    teaches: skills.slice(at % 2),
    certificates: at % 3 === 0 ? ['hygienePassport'] : [],
    demands: { body: 1 + (at % 5), senses: 1, concentration: 2, social: 1 + (at % 3), language: 1 },
    weeklyMinutes: 600 + (at % 6) * 200,
    weekdays: week.slice(at % 3),
    startsOn: null,
    endsOn: null,
    startsAt: null,
    endsAt: null,
    scheme: at % 2 === 0 ? 'workTryOut' : null,
  }),
);
const travel = (at: number): Travel => ({
  minutes: at % 90,
  estimated: true,
  arrivesFirst: null,
  leavesLast: null,
});

const rounds = Number(process.argv[2] ?? 15);
const [load = 0] = loadavg();
const times = { matched: [] as number[], sorted: [] as number[] };
const order = byVerdictAndFit(() => undefined);
for (let round = 0; round < rounds; round += 1) {
  times.matched.push(
    timed(() => openings.map((opening, at) => fitOf(client, opening, travel(at), today)).toSorted(order)),
  );
  times.sorted.push(timed(() => openings.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
}
const matched = median(times.matched);
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);
console.log(
  `${count} openings matched in ${matched.toFixed(1)} ms (only sorted: ${median(times.sorted).toFixed(1)} ms)`,
);
if (matched > goalMilliseconds) process.exitCode = 1;

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
