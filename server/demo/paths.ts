/** A person's path from referral to today: only moves that the domain allows, over believable times. */
import {
  type ActiveState,
  type Day,
  type OutcomeCode,
  type PathMove,
  type PathPosition,
  type PathState,
  addDays,
  isRefusal,
  movedPath,
} from '@polku/domain';
import { workdayFrom } from './calendar.ts';
import { type Random, type Weighted, chance, intFrom, pick, weighted } from './random.ts';
import { type World, streamOf } from './world.ts';

/** A time in one state. */
export interface Span {
  readonly state: PathState;
  readonly resumesTo: ActiveState | null;
  readonly from: Day;
  /** The day of the next move; null while it lasts. */
  readonly to: Day | null;
  /** The day that was meant for the next move. */
  readonly meantTo: Day;
  /** Set where the state is `outcome`. */
  readonly outcome: OutcomeCode | null;
  readonly reason: string;
}

export interface Path {
  readonly spans: readonly Span[];
  readonly position: PathPosition;
  /** The move that comes next, for a path that goes on. */
  readonly ahead: { readonly move: PathMove; readonly on: Day } | null;
}

const dwellDays: Readonly<Record<Exclude<PathState, 'outcome' | 'coaching'>, readonly [number, number]>> = {
  referred: [3, 17],
  assessment: [14, 55],
  placement: [28, 85],
  trialOrSubsidisedJob: [55, 170],
  paused: [21, 110],
};

const coachingWeeks: Weighted<number> = [
  [6, 3],
  [8, 4],
  [10, 3],
  [12, 2],
];

const nextMoves: Readonly<Record<Exclude<PathState, 'outcome'>, Weighted<PathMove>>> = {
  referred: [
    ['toAssessment', 90],
    ['toCoaching', 5],
    ['toPlacement', 2],
    ['toOutcome', 3],
  ],
  assessment: [
    ['toCoaching', 25],
    ['toPlacement', 20],
    ['toTrialOrSubsidisedJob', 13],
    ['toOutcome', 31],
    ['pause', 11],
  ],
  coaching: [
    ['toPlacement', 26],
    ['toTrialOrSubsidisedJob', 24],
    ['toOutcome', 26],
    ['toAssessment', 13],
    ['pause', 11],
  ],
  placement: [
    ['toTrialOrSubsidisedJob', 34],
    ['toOutcome', 40],
    ['toCoaching', 6],
    ['toAssessment', 12],
    ['pause', 8],
  ],
  trialOrSubsidisedJob: [
    ['toOutcome', 77],
    ['toPlacement', 8],
    ['toAssessment', 10],
    ['pause', 5],
  ],
  paused: [
    ['resume', 80],
    ['toOutcome', 20],
  ],
};

const outcomesFrom: Readonly<Record<Exclude<PathState, 'outcome'>, Weighted<OutcomeCode>>> = {
  referred: [
    ['movedAway', 3],
    ['unknown', 4],
    ['openLabourMarket', 3],
  ],
  assessment: [
    ['openLabourMarket', 30],
    ['education', 20],
    ['entrepreneurship', 2],
    ['pension', 9],
    ['rehabilitation', 9],
    ['otherEnd', 10],
    ['movedAway', 8],
    ['unknown', 12],
  ],
  coaching: [
    ['openLabourMarket', 38],
    ['education', 30],
    ['entrepreneurship', 2],
    ['pension', 6],
    ['rehabilitation', 7],
    ['otherEnd', 6],
    ['movedAway', 5],
    ['unknown', 6],
  ],
  placement: [
    ['openLabourMarket', 52],
    ['education', 24],
    ['entrepreneurship', 3],
    ['pension', 4],
    ['rehabilitation', 5],
    ['otherEnd', 5],
    ['movedAway', 3],
    ['unknown', 4],
  ],
  trialOrSubsidisedJob: [
    ['openLabourMarket', 68],
    ['education', 14],
    ['entrepreneurship', 5],
    ['pension', 5],
    ['otherEnd', 4],
    ['movedAway', 2],
    ['unknown', 2],
  ],
  paused: [
    ['otherEnd', 20],
    ['pension', 16],
    ['rehabilitation', 22],
    ['movedAway', 16],
    ['unknown', 16],
    ['education', 10],
  ],
};

const reasons: Readonly<Partial<Record<PathMove, readonly string[]>>> = {
  toAssessment: ['Alkukartoitus aloitettu.', 'Kartoitetaan tavoite uudelleen.', ''],
  toCoaching: ['Valmennusjakso alkaa.', ''],
  toPlacement: ['Haetaan sopivaa paikkaa yhdessä.', 'Asiakas on valmis etsimään paikkaa.', ''],
  toTrialOrSubsidisedJob: [
    'Työkokeilu alkoi.',
    'Palkkatuettu työ alkoi.',
    'Työkokeilu alkoi kuntatyönantajalla.',
  ],
  pause: ['Elämäntilanne vaatii taukoa.', 'Asiakas pyysi taukoa.', 'Lapsen syntymä.', 'Muutto kesken.'],
  resume: ['Jatketaan siitä, mihin jäätiin.', 'Tauko päättyi sovitusti.'],
  reopen: ['Määräaikainen työ päättyi.', 'Opinnot keskeytyivät.', 'Asiakas otti itse yhteyttä.'],
};

/** Few return, and nobody from a pension or another municipality. */
const returns: Readonly<Partial<Record<OutcomeCode, number>>> = {
  openLabourMarket: 0.08,
  education: 0.05,
  otherEnd: 0.06,
  rehabilitation: 0.08,
  unknown: 0.08,
};

export function makePath(world: World, index: number, enteredOn: Day): Path {
  const random = streamOf(world, 'path', index);
  const spans: Span[] = [];
  let position: PathPosition = { state: 'referred', since: enteredOn, resumesTo: null };
  let outcome: OutcomeCode | null = null;
  let reason = '';
  for (;;) {
    const next = plannedMove(random, position, outcome, spans.length);
    const span = {
      state: position.state,
      resumesTo: position.resumesTo,
      from: position.since,
      outcome,
      reason,
    };
    if (next === null || next.on > world.lastDay) {
      spans.push({ ...span, to: null, meantTo: next?.meantOn ?? position.since });
      return {
        spans,
        position,
        ahead: next && position.state !== 'outcome' ? { move: next.move, on: next.on } : null,
      };
    }
    spans.push({ ...span, to: next.on, meantTo: next.meantOn });
    const moved = movedPath(position, next.move, next.on, world.today);
    if (isRefusal(moved))
      throw new Error(`A path of the demonstration makes a forbidden move: ${moved.refusal}`);
    outcome =
      next.move === 'toOutcome' && position.state !== 'outcome'
        ? weighted(random, outcomesFrom[position.state])
        : null;
    reason = pick(random, reasons[next.move] ?? ['']);
    position = moved;
  }
}

interface PlannedMove {
  readonly move: PathMove;
  readonly on: Day;
  readonly meantOn: Day;
}

function plannedMove(
  random: Random,
  { state, since }: PathPosition,
  outcome: OutcomeCode | null,
  movesMade: number,
): PlannedMove | null {
  if (state === 'outcome') {
    if (movesMade > 9 || !chance(random, returns[outcome ?? 'pension'] ?? 0)) return null;
    const on = workdayFrom(addDays(since, intFrom(random, 70, 320)));
    return { move: 'reopen', on, meantOn: on };
  }
  const days =
    state === 'coaching' ? weighted(random, coachingWeeks) * 7 - 3 : intFrom(random, ...dwellDays[state]);
  const meantOn = workdayFrom(addDays(since, days));
  const isCutShort = state === 'coaching' && chance(random, 0.14);
  const on = isCutShort ? workdayFrom(addDays(since, Math.max(5, Math.floor(days * random())))) : meantOn;
  const move = movesMade > 11 ? 'toOutcome' : weighted(random, nextMoves[state]);
  return { move, on: on < meantOn ? on : meantOn, meantOn };
}

export function isOpenPath(path: Path): boolean {
  return path.position.state !== 'outcome';
}

/** The day the path closed for the last time; null while it is open. */
export function closedOn(path: Path): Day | null {
  return isOpenPath(path) ? null : path.position.since;
}

export function stateOn(path: Path, on: Day): PathState {
  return path.spans.findLast((span) => span.from <= on)?.state ?? 'referred';
}
