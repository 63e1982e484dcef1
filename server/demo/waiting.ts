/** Shares what waits today evenly among the workers, so that everybody's My day is alive and nobody's is a heap. */
import { type Day, addDays, laterDay } from '@polku/domain';
import { responsibleNow, type Case, type Waiting } from './case.ts';
import { workdayUntil } from './calendar.ts';
import { type Path, isOpenPath } from './paths.ts';
import { intFrom } from './random.ts';
import { type World, streamOf } from './world.ts';

const inCoaching: readonly Waiting[] = ['onTheirWay', 'reviewDue', 'onTheirWay', 'onTheirWay', 'onTheirWay'];
const otherwise: readonly Waiting[] = [
  'onTheirWay',
  'stepDue',
  'noEvent',
  'onTheirWay',
  'onTheirWay',
  'reviewDue',
  'onTheirWay',
  'onTheirWay',
  'onTheirWay',
  'onTheirWay',
  'noEvent',
  'onTheirWay',
  'onTheirWay',
];

interface Turn {
  coaching: number;
  other: number;
  /** Turns of `noEvent` that fell on someone for whom something has just happened. */
  owed: number;
}

export type WaitingShares = Map<string, Turn>;

/** Days of silence after which My day reminds, with room for the area's own setting. */
const silentDays = 60;

export function waitingOf(
  world: World,
  shares: WaitingShares,
  one: Pick<Case, 'path' | 'periods' | 'holdings'>,
): Waiting {
  if (!isOpenPath(one.path)) return 'onTheirWay';
  const responsible = responsibleNow(one);
  if (responsible === null) return 'noResponsible';
  if (one.path.position.state === 'referred') return 'onTheirWay';
  const turn = shares.get(responsible.id) ?? { coaching: 0, other: 0, owed: 0 };
  shares.set(responsible.id, turn);
  if (one.periods.some(({ status }) => status === 'active' || status === 'suspended')) {
    turn.coaching += 1;
    return inCoaching[turn.coaching % inCoaching.length] ?? 'onTheirWay';
  }
  turn.other += 1;
  const wanted = otherwise[turn.other % otherwise.length] ?? 'onTheirWay';
  const isSilent = mayBeSilent(world, one);
  if (wanted === 'noEvent' && !isSilent) {
    turn.owed += 1;
    return 'onTheirWay';
  }
  if (wanted === 'onTheirWay' && isSilent && turn.owed > 0) {
    turn.owed -= 1;
    return 'noEvent';
  }
  return wanted;
}

function lastChange(path: Path, { holdings }: Pick<Case, 'holdings'>): Day {
  return laterDay(path.position.since, holdings.at(-1)?.from ?? path.position.since);
}

function mayBeSilent({ today }: World, one: Pick<Case, 'path' | 'periods' | 'holdings'>): boolean {
  return (
    lastChange(one.path, one) <= addDays(today, -silentDays - 5) &&
    one.periods.every(({ endedOn }) => endedOn !== null && endedOn <= addDays(today, -silentDays - 5))
  );
}

/** No event of the case is later than this day. */
export function eventsUntil(
  world: World,
  index: number,
  waiting: Waiting,
  one: Pick<Case, 'path' | 'holdings'>,
): Day {
  if (waiting !== 'noEvent') return world.lastDay;
  const silence = intFrom(streamOf(world, 'silence', index), silentDays, silentDays + 35);
  return laterDay(workdayUntil(addDays(world.today, -silence)), lastChange(one.path, one));
}
