/**
 * When a decision of the municipality counts as known, and until when something may be done about it.
 *
 * Local Government Act 410/2015: a correction request within 14 days of notice (section 138); a party is
 * taken to have got a letter on the seventh day after it was sent and an electronic message on the third,
 * unless shown otherwise (section 139); a member of the municipality on the seventh day after the minutes
 * were put on the public network (section 140). The day of notice is not counted (act 150/1930, section 2),
 * and a last day that is a day of rest moves to the next working day (section 5). The presumed day of
 * notice is not the end of a time limit and is never moved.
 */
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { type Day, addDays, asDay } from '../kernel/dates.ts';
import { type RestDay, onWorkingDay, restDayOn } from '../kernel/holidays.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const noticeChannels = ['letter', 'electronic', 'publicNetwork', 'handed'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

export interface NoticePresumption {
  /** Days from sending to the presumed notice. */
  readonly days: number;
  /** Whether another day of notice may be shown. */
  readonly rebuttable: boolean;
}

const readIn = 'as the instructions for a correction request of the municipality of Mustasaari give it';

export const noticeRules: Readonly<Record<NoticeChannel, readonly DatedRule<NoticePresumption>[]>> = {
  letter: [
    {
      id: 'notice-letter-7',
      validFrom: null,
      validTo: null,
      limits: { days: 7, rebuttable: true },
      source: `Local Government Act 410/2015, section 139, ${readIn}`,
      confidence: 'stated',
    },
  ],
  electronic: [
    {
      id: 'notice-electronic-3',
      validFrom: null,
      validTo: null,
      limits: { days: 3, rebuttable: true },
      source: `Local Government Act 410/2015, section 139, and act 13/2003, section 19, ${readIn}`,
      confidence: 'stated',
    },
  ],
  publicNetwork: [
    {
      id: 'notice-public-network-7',
      validFrom: null,
      validTo: null,
      limits: { days: 7, rebuttable: false },
      source: `Local Government Act 410/2015, section 140, ${readIn}`,
      confidence: 'stated',
    },
  ],
  handed: [
    {
      id: 'notice-handed-0',
      validFrom: null,
      validTo: null,
      limits: { days: 0, rebuttable: false },
      source: 'Administrative Procedure Act 434/2003, chapter 9: what is handed over is known the same day',
      confidence: 'general',
    },
  ],
};

export interface Notice {
  /** When it was sent, put on the network or handed over. */
  readonly sent: Day;
  readonly channel: NoticeChannel;
  /** The day on which the party is shown to have got it, when that is known. */
  readonly shownOn?: Day | null | undefined;
}

export interface TimeLimit {
  /** From this day the time limit runs, the day itself not counted: the shown day, or else the presumed. */
  readonly noticed: Day;
  readonly nominal: Day;
  /** The last day on which the act may be done. */
  readonly effective: Day;
  readonly presumed: Day;
  readonly shown: Day | null;
  /** The days that the end moved over, with the reason; empty when it did not move. */
  readonly moved: readonly { readonly day: Day; readonly because: RestDay }[];
  readonly rule: DatedRule<NoticePresumption>;
}

export const timeLimitSource = 'Act on the Calculation of Time Limits (150/1930), sections 2 and 5';

const lastDay = asDay('9999-12-31');

/**
 * The end of a time limit of `days` days. Refused: a day of notice shown to be before the sending, one
 * shown where the law gives no room for it, and a limit that leaves the calendar.
 */
export function timeLimit(notice: Notice, days: number): TimeLimit | Refusal {
  const { sent, channel } = notice;
  const shown = notice.shownOn ?? null;
  const rule = ruleOn(noticeRules[channel], sent);
  if (shown !== null && !rule.limits.rebuttable) return refuse('notice-not-rebuttable', {}, '/shownOn');
  if (shown !== null && shown < sent) return refuse('notice-before-sent', { sent }, '/shownOn');
  // Room for the presumption and for the longest run of days of rest.
  if (sent > addDays(lastDay, -(rule.limits.days + days + 30))) return refuse('too-big', {}, '/days');
  if (shown !== null && shown > addDays(lastDay, -(days + 30))) return refuse('too-big', {}, '/days');

  const presumed = addDays(sent, rule.limits.days);
  const noticed = shown ?? presumed;
  return { noticed, presumed, shown, rule, ...timeLimitEnd(noticed, days) };
}

/** The end of a limit of `days` days from a day that is not counted. Throws past the end of the calendar. */
export function timeLimitEnd(from: Day, days: number): Pick<TimeLimit, 'nominal' | 'effective' | 'moved'> {
  const nominal = addDays(from, days);
  const effective = onWorkingDay(nominal);
  return { nominal, effective, moved: restDaysBetween(nominal, effective) };
}

function restDaysBetween(from: Day, until: Day): TimeLimit['moved'] {
  const because = from < until ? restDayOn(from) : undefined;
  return because ? [{ day: from, because }, ...restDaysBetween(addDays(from, 1), until)] : [];
}
