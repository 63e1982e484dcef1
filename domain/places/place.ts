/**
 * The meeting place (kohtaamispaikka): anybody may come without an appointment, nobody is asked who she is. Hours,
 * partners' shifts, and counts of visits by reason. Requirements D20, D21.
 */
import { type Day, addDays, isoWeekday } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** Why one came, as heard at the door. */
export const dropInReasons = [
  'jobSearch',
  'forms',
  'digital',
  'training',
  'benefits',
  'wellbeing',
  'entrepreneurship',
  'employer',
  'company',
  'other',
] as const;
export type DropInReason = (typeof dropInReasons)[number];

export interface Hours {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** A day with other hours; without hours the place is closed. */
export interface HoursException {
  readonly on: string;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly note: string;
}

export interface Shift {
  readonly on: string;
  readonly starts: string;
  readonly ends: string;
}

export interface OpenDay<S extends Shift> {
  readonly on: string;
  readonly open: readonly { readonly opens: string; readonly closes: string }[];
  /** Why the day differs from others; empty when it does not. */
  readonly note: string;
  readonly differs: boolean;
  readonly shifts: readonly S[];
}

/** The days ahead, each with its hours and who is there. */
export function calendarOf<S extends Shift>(
  place: {
    readonly hours: readonly Hours[];
    readonly exceptions: readonly HoursException[];
    readonly endedOn: string | null;
  },
  shifts: readonly S[],
  from: Day,
  days: number,
): readonly OpenDay<S>[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at))
    .filter((on) => place.endedOn === null || on < place.endedOn)
    .map((on) => {
      const others = place.exceptions.filter((one) => one.on === on);
      const weekday = isoWeekday(on);
      const usual = place.hours.filter((one) => one.weekday === weekday);
      const open = others.length > 0 ? others : usual;
      return {
        on,
        open: open
          .flatMap(({ opens, closes }) => (opens && closes ? [{ opens, closes }] : []))
          .toSorted((a, b) => a.opens.localeCompare(b.opens)),
        note: others.find((one) => one.note !== '')?.note ?? '',
        differs: others.length > 0,
        shifts: shifts
          .filter((shift) => shift.on === on)
          .toSorted((a, b) => a.starts.localeCompare(b.starts)),
      };
    });
}

export function placeRefusal(place: {
  readonly hours: readonly Hours[];
  readonly exceptions: readonly HoursException[];
}): Refusal | undefined {
  const wrongHours = place.hours.findIndex(({ opens, closes }) => closes <= opens);
  if (wrongHours !== -1) return refuse('end-before-start', undefined, `/body/hours/${wrongHours}/closes`);
  const wrong = place.exceptions.findIndex(
    ({ opens, closes }) => (opens === null) !== (closes === null) || (opens && closes && closes <= opens),
  );
  return wrong === -1 ? undefined : refuse('end-before-start', undefined, `/body/exceptions/${wrong}/closes`);
}

/** The Monday of the week. */
export function weekOf(on: Day): Day {
  return addDays(on, 1 - isoWeekday(on));
}
