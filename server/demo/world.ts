/** One area while it is being generated: its places and staff with their identifiers, and the rows so far. */
import { type Day, type Role, addDays } from '@polku/domain';
import { instantOn } from './calendar.ts';
import type { Row, Rows } from './generated.ts';
import { type Random, idAt, randomOf } from './random.ts';
import type { AreaSketch, EnvironmentSketch, StaffSketch } from './sketch.ts';

export interface Worker {
  readonly id: string;
  readonly key: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly seesNonDisclosed: boolean;
  readonly sketch: StaffSketch;
}

export interface Environment {
  readonly id: string;
  readonly sketch: EnvironmentSketch;
  readonly coach: Worker;
}

export type Package = Row<'package'>;

export interface World {
  readonly seed: string;
  readonly sketch: AreaSketch;
  readonly today: Day;
  /** The first day anything happened, and the last: the workday before today. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly rows: Rows;
  readonly staff: ReadonlyMap<string, Worker>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly environments: readonly Environment[];
  readonly packages: readonly Package[];
}

/** The stream of one kind of thing, or of one numbered thing of the kind. */
export function streamOf({ seed }: Pick<World, 'seed'>, kind: string, number?: number): Random {
  return randomOf(`${seed}/${kind}`, number);
}

export function organisationId(organisations: ReadonlyMap<string, string>, key: string): string {
  const found = organisations.get(key);
  if (!found) throw new Error(`The demonstration has no organisation ${key}`);
  return found;
}

export function worksOn(one: Worker, on: Day): boolean {
  return one.startsOn <= on && (one.endsOn === null || on <= one.endsOn);
}

/** Of the municipality; else those whose coach serves it; else all. */
export function environmentsOf(world: World, municipalityCode: string): readonly Environment[] {
  const own = world.environments.filter(({ sketch }) => sketch.municipality === municipalityCode);
  if (own.length > 0) return own;
  const near = world.environments.filter(({ coach }) =>
    coach.sketch.roles.some(({ municipalities }) => municipalities?.includes(municipalityCode)),
  );
  return near.length > 0 ? near : world.environments;
}

/** An identifier as of that day. */
export function idOn(random: Random, day: Day): string {
  return idAt(random, instantOn(day, 0));
}

export function tenure(
  sketch: StaffSketch,
  today: Day,
): { readonly startsOn: Day; readonly endsOn: Day | null } {
  return {
    startsOn: addDays(today, -(sketch.startedDaysAgo ?? 1100)),
    endsOn: sketch.endedDaysAgo === undefined ? null : addDays(today, -sketch.endedDaysAgo),
  };
}
