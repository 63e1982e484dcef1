/** An opening: work at an employer that somebody may be matched to. Requirements F1, F2, F25. */
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** draft → open ⇄ paused → filled or closed; a closed one is opened again when its work comes back. */
export const openingStatuses = ['draft', 'open', 'paused', 'filled', 'closed'] as const;
export type OpeningStatus = (typeof openingStatuses)[number];

export const openingMoves = {
  draft: ['open', 'closed'],
  open: ['paused', 'filled', 'closed'],
  paused: ['open', 'closed'],
  filled: ['open', 'closed'],
  closed: ['open'],
} as const satisfies Readonly<Record<OpeningStatus, readonly OpeningStatus[]>>;

export function mayMoveOpening(from: OpeningStatus, to: OpeningStatus): boolean {
  const next: readonly OpeningStatus[] = openingMoves[from];
  return next.includes(to);
}

export function openingRefusal(opening: {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weeklyMinutes: number;
  readonly weekdays: readonly number[];
}): Refusal | undefined {
  if (opening.startsOn !== null && opening.endsOn !== null && opening.endsOn < opening.startsOn)
    return refuse('end-before-start', undefined, '/body/endsOn');
  // a day has at most as many minutes of work as it has
  if (opening.weekdays.length > 0 && opening.weeklyMinutes > opening.weekdays.length * 12 * 60)
    return refuse('opening-too-few-days', undefined, '/body/weekdays');
  return undefined;
}

/** Places left: those promised less those taken today. */
export function freePlaces(places: number, taken: number): number {
  return Math.max(0, places - taken);
}
