/** Who was responsible and when: one at every moment, handed over at a move, for coaching, and when a worker leaves. */
import { type Day, addDays } from '@polku/domain';
import { type Case, type Home, homeOn, tellEvent } from './case.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import { type Path, closedOn, isOpenPath } from './paths.ts';
import type { Person } from './people.ts';
import type { Period } from './periods.ts';
import { type Random, chance, idAt, intFrom, pick } from './random.ts';
import { type Worker, type World, streamOf, worksOn } from './world.ts';

export interface Holding {
  readonly worker: Worker;
  readonly from: Day;
  readonly to: Day | null;
  readonly handedOverBy: Worker | null;
  readonly note: string;
}

/** The workers of a municipality in turn, each as often as her share says (smooth weighted round robin). */
export interface Teams {
  next(code: string, on: Day, leftOut: Worker | null, nonDisclosed: boolean): Worker;
  /** Counts down the gaps that the area's description wants; true while there are any left. */
  takeGap(code: string): boolean;
}

export function makeTeams(world: World): Teams {
  const members = new Map<string, { worker: Worker; weight: number; turn: number }[]>();
  for (const one of world.staff.values()) {
    for (const [code, weight] of Object.entries(one.sketch.intake ?? {})) {
      members.set(code, [...(members.get(code) ?? []), { worker: one, weight, turn: 0 }]);
    }
  }
  const entrusted = [...world.staff.values()].filter((one) => one.seesNonDisclosed && one.sketch.intake);
  const gaps = new Map(Object.entries(world.sketch.gaps));
  return {
    next(code, on, leftOut, nonDisclosed) {
      const [keeper] = entrusted;
      if (nonDisclosed && keeper && keeper !== leftOut) return keeper;
      const team =
        members.get(code)?.filter(({ worker }) => mayTakeOver(worker, on) && worker !== leftOut) ?? [];
      const all = team.reduce((sum, { weight }) => sum + weight, 0);
      for (const member of team) member.turn += member.weight;
      const chosen = team.reduce<(typeof team)[number] | undefined>(
        (best, member) => (best === undefined || member.turn > best.turn ? member : best),
        undefined,
      );
      if (!chosen) return coordinatorOf(world);
      chosen.turn -= all;
      return chosen.worker;
    },
    takeGap(code) {
      const left = gaps.get(code) ?? 0;
      gaps.set(code, left - 1);
      return left > 0;
    },
  };
}

function coordinatorOf(world: World): Worker {
  const found = [...world.staff.values()].find(({ role }) => role === 'coordinator');
  if (!found) throw new Error('The area has no coordinator');
  return found;
}

/** Nobody takes a case over on her last day. */
function mayTakeOver(one: Worker, on: Day): boolean {
  return worksOn(one, on) && one.endsOn !== on;
}

interface Change {
  readonly on: Day;
  readonly note: string;
  readonly to: (current: Worker) => Worker;
}

export function makeHoldings(
  world: World,
  teams: Teams,
  person: Person,
  path: Path,
  homes: readonly Home[],
  periods: readonly Period[],
): readonly Holding[] {
  const random = streamOf(world, 'responsibility', person.index);
  const isHidden = person.nonDisclosure !== 'none';
  const first = teams.next(homeOn(homes, person.enteredOn), person.enteredOn, null, isHidden);
  const next = (on: Day, leftOut: Worker) => teams.next(homeOn(homes, on), on, leftOut, isHidden);
  const changes = isHidden ? [] : changesOf(world, random, path, homes, periods, next);
  const holdings: Holding[] = [];
  let current: Omit<Holding, 'to'> = { worker: first, from: person.enteredOn, handedOverBy: null, note: '' };
  const hand = (worker: Worker, on: Day, note: string) => {
    holdings.push({ ...current, to: on });
    current = { worker, from: on, handedOverBy: current.worker, note };
  };
  for (let at = 0; ; ) {
    const change = changes[at];
    const leaves = current.worker.endsOn;
    if (
      leaves !== null &&
      leaves > current.from &&
      leaves <= world.lastDay &&
      (!change || leaves <= change.on)
    ) {
      const isRecent = leaves > addDays(world.today, -21);
      if (
        isRecent &&
        isOpenPath(path) &&
        path.position.since < leaves &&
        teams.takeGap(homeOn(homes, leaves))
      ) {
        return [...holdings, { ...current, to: leaves }];
      }
      hand(next(leaves, current.worker), leaves, 'Työntekijän määräaikainen työ päättyi.');
      continue;
    }
    if (!change) return [...holdings, { ...current, to: null }];
    at += 1;
    const wanted = change.to(current.worker);
    const isPossible =
      change.on > current.from && change.on <= world.lastDay && mayTakeOver(wanted, change.on);
    if (wanted !== current.worker && isPossible) hand(wanted, change.on, change.note);
  }
}

const coachNotes = ['Työvalmentaja vastaa valmennusjakson ajan.', 'Vastuu työvalmentajalle jakson ajaksi.'];
const shareNotes = ['Asiakasmäärien tasaus.', 'Työnjako muuttui.', 'Asiakas toivoi toista työntekijää.'];

/** Changes while the path is open, in order. */
function changesOf(
  world: World,
  random: Random,
  path: Path,
  homes: readonly Home[],
  periods: readonly Period[],
  next: (on: Day, leftOut: Worker) => Worker,
): readonly Change[] {
  const end = closedOn(path) ?? world.lastDay;
  const changes: Change[] = homes.slice(1).map(({ from }) => ({
    on: from,
    note: 'Asiakas muutti, vastuu siirtyi uuteen kuntaan.',
    to: (current) => next(from, current),
  }));
  for (const period of periods) {
    if (period.status === 'planned' || !chance(random, 0.32)) continue;
    let before: Worker | null = null;
    changes.push({
      on: period.startsOn,
      note: pick(random, coachNotes),
      to: (current) => {
        before = current;
        return period.coach;
      },
    });
    const { endedOn } = period;
    if (endedOn === null) continue;
    changes.push({
      on: endedOn,
      note: 'Valmennusjakso päättyi, vastuu palasi.',
      to: (current) => (current === period.coach ? backTo(before, endedOn, current, next) : current),
    });
  }
  if (chance(random, 0.06)) {
    const on = workdayFrom(addDays(homes[0]?.from ?? end, intFrom(random, 30, 240)));
    changes.push({ on, note: pick(random, shareNotes), to: (current) => next(on, current) });
  }
  return changes.filter(({ on }) => on <= end).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function backTo(
  before: Worker | null,
  on: Day,
  current: Worker,
  next: (on: Day, leftOut: Worker) => Worker,
): Worker {
  return before !== null && before !== current && mayTakeOver(before, on) ? before : next(on, current);
}

export function addHoldings(world: World, one: Case): void {
  const { person, holdings } = one;
  const random = streamOf(world, 'responsibility-rows', person.index);
  let startsAt = instantOn(person.enteredOn, intFrom(random, 30, 400));
  for (const { worker, from, to, handedOverBy, note } of holdings) {
    tellEvent(one, from);
    const endsAt = to === null ? null : instantOn(to, intFrom(random, 60, 420));
    world.rows.responsibility.push({
      id: idAt(random, startsAt),
      client_id: person.id,
      staff_id: worker.id,
      starts_at: startsAt,
      ends_at: endsAt,
      handed_over_by: handedOverBy?.id ?? null,
      acknowledged_at: startsAt,
      note,
    });
    startsAt = endsAt ?? startsAt;
  }
}
