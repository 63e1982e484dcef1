/** Coaching periods of a path: each time in the state `coaching`, a pause within it being a suspension. */
import { type Day, type EndReason, type PeriodStatus, addDays, laterDay } from '@polku/domain';
import { type Home, homeOn } from './case.ts';
import type { Path, Span } from './paths.ts';
import { packageFor } from './package-choice.ts';
import type { Person } from './people.ts';
import { type Random, chance, pick, weighted } from './random.ts';
import {
  type Environment,
  type Package,
  type Worker,
  type World,
  environmentsOf,
  idOn,
  streamOf,
} from './world.ts';

export interface Period {
  readonly id: string;
  readonly environment: Environment;
  readonly coach: Worker;
  readonly package: Package | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly weekdays: readonly number[];
  readonly dailyMinutes: number;
  readonly status: PeriodStatus;
  readonly endedOn: Day | null;
  readonly endReason: EndReason | null;
  readonly suspensions: readonly { readonly from: Day; readonly to: Day | null }[];
  /** A suspension moved the end: from the day of going on, to the new end. */
  readonly prolongations: readonly { readonly on: Day; readonly until: Day }[];
}

export function makePeriods(
  world: World,
  person: Person,
  path: Path,
  homes: readonly Home[],
): readonly Period[] {
  const random = streamOf(world, 'periods', person.index);
  const groups = groupsOf(path.spans);
  const periods = groups.map((spans) => periodOf(world, random, person, path, homes, spans));
  const { ahead } = path;
  const isNear = ahead?.move === 'toCoaching' && ahead.on <= addDays(world.today, 28);
  if (!ahead || !isNear || ahead.on <= world.today) return periods;
  const span: Span = {
    state: 'coaching',
    resumesTo: null,
    from: ahead.on,
    to: null,
    meantTo: addDays(ahead.on, 67),
    outcome: null,
    reason: '',
  };
  return [...periods, { ...periodOf(world, random, person, path, homes, [span]), status: 'planned' }];
}

/** Neighbouring times in coaching with nothing but a pause between are one period. */
function groupsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  let open: Span[] | null = null;
  for (const span of spans) {
    const isPauseWithin = span.state === 'paused' && span.resumesTo === 'coaching' && open !== null;
    if (span.state !== 'coaching' && !isPauseWithin) {
      open = null;
      continue;
    }
    if (open === null) groups.push((open = []));
    open.push(span);
  }
  return groups;
}

function periodOf(
  world: World,
  random: Random,
  person: Person,
  path: Path,
  homes: readonly Home[],
  spans: readonly Span[],
): Period {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) throw new Error('A coaching period of no time');
  const environment = weighted(
    random,
    environmentsOf(world, homeOn(homes, first.from)).map((one) => [one, one.sketch.places] as const),
  );
  const chosen = packageFor(world, person, first.from);
  const coaching = spans.filter(({ state }) => state === 'coaching');
  const meantTo = coaching.at(-1)?.meantTo ?? first.meantTo;
  const isSuspended = last.to === null && last.state === 'paused';
  const endsOn = isSuspended ? laterDay(meantTo, addDays(last.meantTo, 21)) : meantTo;
  return {
    id: idOn(random, first.from),
    environment,
    coach: environment.coach,
    package: chance(random, 0.75) ? chosen : null,
    startsOn: first.from,
    endsOn,
    weekdays: chance(random, 0.6)
      ? chosen.weekdays
      : pick(random, [
          [1, 2],
          [2, 3, 4],
          [1, 3, 5],
          [4, 5],
        ]),
    dailyMinutes: chance(random, 0.6) ? chosen.daily_minutes : pick(random, [240, 300, 360]),
    status: last.to !== null ? 'ended' : isSuspended ? 'suspended' : 'active',
    endedOn: last.to,
    endReason: last.to === null ? null : endReason(random, path, last),
    suspensions: spans.flatMap(({ state, from, to }) =>
      state === 'paused' ? [{ from, to: to === null ? null : addDays(to, -1) }] : [],
    ),
    prolongations: coaching.slice(1).map(({ from, meantTo }) => ({ on: from, until: meantTo })),
  };
}

function endReason(random: Random, path: Path, last: Span): EndReason {
  const next = path.spans[path.spans.indexOf(last) + 1];
  switch (next?.state) {
    case 'placement':
      return 'toPlacement';
    case 'trialOrSubsidisedJob':
      return 'toJob';
    case 'assessment':
      return pick(random, ['goalReached', 'interrupted', 'clientWish', 'other']);
    default:
  }
  switch (next?.outcome) {
    case 'openLabourMarket':
    case 'entrepreneurship':
      return 'toJob';
    case 'education':
      return 'toEducation';
    case 'movedAway':
      return 'moved';
    default:
      return pick(random, ['goalReached', 'interrupted', 'other']);
  }
}
