/** Everything that belongs to one person while her rows are made. */
import { type Day, addDays, laterDay } from '@polku/domain';
import { workdayFrom } from './calendar.ts';
import { type Path, isOpenPath } from './paths.ts';
import type { Person } from './people.ts';
import type { Period } from './periods.ts';
import { type Random, chance, intFrom, weighted } from './random.ts';
import type { Holding } from './responsibility.ts';
import { type Worker, type World, streamOf } from './world.ts';

export interface Home {
  readonly code: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Why the case waits today; the rows are made so that My day finds it in that place. */
export type Waiting = 'onTheirWay' | 'reviewDue' | 'stepDue' | 'noEvent' | 'noResponsible';

export interface Case {
  readonly person: Person;
  readonly path: Path;
  readonly homes: readonly Home[];
  readonly periods: readonly Period[];
  readonly holdings: readonly Holding[];
  readonly waiting: Waiting;
  /** No event of this case is later. */
  readonly eventsUntil: Day;
  /** The latest event so far; each maker of rows tells its own. */
  lastEventOn: Day;
}

export function caseStream(world: World, { person }: Pick<Case, 'person'>, kind: string): Random {
  return streamOf(world, kind, person.index);
}

export function tellEvent(one: Case, on: Day): void {
  one.lastEventOn = laterDay(one.lastEventOn, on);
}

export function responsibleOn({ holdings }: Pick<Case, 'holdings'>, on: Day): Worker {
  const holding = holdings.findLast(({ from }) => from <= on) ?? holdings[0];
  if (!holding) throw new Error('A case without a first responsible person');
  return holding.worker;
}

/** Responsible today; none where there is a gap. */
export function responsibleNow({ holdings }: Pick<Case, 'holdings'>): Worker | null {
  const last = holdings.at(-1);
  return last && last.to === null ? last.worker : null;
}

export function homeOn(homes: readonly Home[], on: Day): string {
  return (homes.findLast(({ from }) => from <= on) ?? homes[0])?.code ?? '';
}

/** A few move within the area while their path is open. */
export function homesOf(world: World, person: Person, path: Path): readonly Home[] {
  const random = streamOf(world, 'homes', person.index);
  const first = person.municipality.code;
  const stays = [{ code: first, from: person.enteredOn, to: null }];
  if (!chance(random, 0.045)) return stays;
  const others = world.sketch.municipalities.filter(({ code }) => code !== first);
  const next = weighted(
    random,
    others.map(({ code, population }) => [code, population] as const),
  );
  const on = workdayFrom(addDays(person.enteredOn, intFrom(random, 25, 200)));
  const end = isOpenPath(path) ? world.lastDay : path.position.since;
  if (on >= addDays(end, -5)) return stays;
  return [
    { code: first, from: person.enteredOn, to: addDays(on, -1) },
    { code: next, from: on, to: null },
  ];
}
