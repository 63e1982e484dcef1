/** `polku calc deadline`: the last day of a correction request or an appeal, and why it is that day. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { asDay, isDay } from '../kernel/dates.ts';
import { type RestDay, restDayWords } from '../kernel/holidays.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import { noticeChannels, timeLimit, timeLimitSource } from './time-limit.ts';

const day = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
const restDays = Object.keys(restDayWords) as RestDay[];

export const deadlineFigures = z.object({
  noticed: z.iso.date(),
  nominal: z.iso.date(),
  effective: z.iso.date(),
  presumed: z.iso.date(),
  shown: z.iso.date().nullable(),
  /** Days of rest that the last day moved over. */
  moved: z.array(z.object({ day: z.iso.date(), because: z.enum(restDays) })),
  rule: z.string(),
  source: z.string(),
  confidence: z.enum(['stated', 'general', 'areaSetting']),
});
export type DeadlineFigures = z.output<typeof deadlineFigures>;

export const deadlineCalculator: Calculator = calculator({
  name: 'deadline',
  ...defineTexts({
    title: {
      fi: 'Määräajan viimeinen päivä',
      sv: 'Sista dagen för en tidsfrist',
      en: 'Last day of a time limit',
    },
    summary: {
      fi: 'Milloin päätöksen katsotaan tulleen tiedoksi ja mihin päivään asti oikaisua voi vaatia tai valittaa. Lauantai, pyhä ja aatto siirtävät viimeisen päivän seuraavaan arkipäivään.',
      sv: 'När ett beslut anses ha kommit till kännedom och till vilken dag man kan begära omprövning eller besvära sig. En lördag, helgdag eller afton flyttar sista dagen till nästa vardag.',
      en: 'When a decision counts as known and until which day it may be contested. A Saturday, holiday or eve moves the last day to the next working day.',
    },
  }),
  input: z.object({
    sent: day,
    channel: z.enum(noticeChannels),
    days: z.int().min(1).max(3_650),
    /** The day on which the party is shown to have got it, when another than the presumed. */
    shownOn: day.nullish(),
  }),
  output: deadlineFigures,
  example: { sent: '2026-12-03', channel: 'letter', days: 14, shownOn: null },
  compute({ sent, channel, days, shownOn }) {
    const limit = timeLimit({ sent: asDay(sent), channel, shownOn: shownOn ? asDay(shownOn) : null }, days);
    if (isRefusal(limit)) return { refused: limit };
    const { rule, moved, ...daysOfLimit } = limit;
    return {
      result: {
        ...daysOfLimit,
        moved: [...moved],
        rule: rule.id,
        source: `${rule.source}; ${timeLimitSource}`,
        confidence: rule.confidence,
      },
    };
  },
});
