/**
 * Marks of who came to a placement, made on phones that may be without a network. A mark is never changed: one that
 * corrects another names it in `seen`. What stands on a day is what nobody has replaced, so two devices that knew
 * nothing of each other leave two marks standing, and whoever settles it sees both. Requirement E14.
 */
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const placementMarks = ['present', 'late', 'absentNotified', 'absentUnnotified'] as const;
export type PlacementMark = (typeof placementMarks)[number];

/** The most marks of one send. */
export const marksOfOneSend = 500;

export interface MadeMark {
  readonly id: string;
  readonly mark: PlacementMark;
  /** Minutes present. */
  readonly minutes: number;
  /** Earlier marks of the day that this one replaces. */
  readonly seen: readonly string[];
  /** The device's clock, in UTC. */
  readonly at: string;
}

/** The marks of one person's day that nobody has replaced, oldest first; in whatever order and however often they came. */
export function standingMarks<M extends MadeMark>(marks: readonly M[]): readonly M[] {
  const replaced = new Set(marks.flatMap(({ id, seen }) => seen.filter((other) => other !== id)));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return [...byId.values()]
    .filter(({ id }) => !replaced.has(id))
    .toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
}

type Said = Pick<MadeMark, 'mark' | 'minutes'>;

/** Do marks that stand side by side say different things. */
export function marksDisagree(standing: readonly Said[]): boolean {
  const [first] = standing;
  return standing.some(({ mark, minutes }) => mark !== first?.mark || minutes !== first.minutes);
}

/** What a day counts as: null while nothing is marked, and while marks disagree. */
export function settledMark<M extends MadeMark>(marks: readonly M[]): M | null {
  const standing = standingMarks(marks);
  return marksDisagree(standing) ? null : (standing.at(-1) ?? null);
}

interface PlacementDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly endedOn: Day | null;
}

/** Why a day of a placement can't be marked so. */
export function placementMarkRefusal(
  placement: PlacementDays,
  on: Day,
  { mark, minutes }: Said,
  today: Day,
): Refusal | undefined {
  if (on > today) return refuse('date-in-future');
  if (placement.endedOn !== null && on > placement.endedOn && on <= placement.endsOn)
    return refuse('placement-had-ended', { day: placement.endedOn });
  if (on < placement.startsOn || on > placement.endsOn) return refuse('placement-day-outside');
  const isThere = mark === 'present' || mark === 'late';
  if (!isThere && minutes > 0) return refuse('minutes-without-presence');
  return undefined;
}

/** Share of marked days on which she came, late as well, in whole per cent; null while nothing is settled. */
export function placementPresence(days: readonly PlacementMark[]): number | null {
  if (days.length === 0) return null;
  return Math.round(
    (days.filter((mark) => mark === 'present' || mark === 'late').length * 100) / days.length,
  );
}

/**
 * First name and the beginning of the family name, as long as it takes to tell the people of a list apart: what a
 * phone keeps in a basement is no more than that.
 */
export function shortNames(people: readonly { readonly given: string; readonly family: string }[]): string[] {
  const named = (one: { readonly given: string; readonly family: string }, letters: number) => {
    const initial = [...one.family].slice(0, letters).join('');
    return `${one.given.split(' ')[0] ?? ''} ${initial}${initial === one.family ? '' : '.'}`.trim();
  };
  return people.map((one) => {
    const others = people.filter((other) => other !== one);
    for (let letters = 1; letters < 4; letters += 1) {
      const name = named(one, letters);
      if (!others.some((other) => named(other, letters) === name)) return name;
    }
    return named(one, 4);
  });
}
