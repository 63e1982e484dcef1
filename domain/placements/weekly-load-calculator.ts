/** `polku calc weekly-load`: the load of one week over all placements of a person. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { asDay, isDay, type IsoWeekday } from '../kernel/dates.ts';
import { parseIsoWeek } from '../kernel/iso-week.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import { roundWeekdays } from '../matching/round-model.ts';
import { type SchemeSwitch, schemes, schemeSwitches } from './schemes.ts';
import { loadMeasures, switchValue, weeklyLoad } from './weekly-load.ts';

const day = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
const switchNames = Object.keys(schemeSwitches) as SchemeSwitch[];

const texts = defineTexts({
  title: { fi: 'Viikkokuormitus', sv: 'Veckobelastning', en: 'Weekly load' },
  summary: {
    fi: 'Montako tuntia ja päivää henkilön kaikki jaksot vievät viikosta ja mitkä rajat ylittyvät. Varoittaa, ei estä.',
    sv: 'Hur många timmar och dagar personens alla perioder tar av en vecka och vilka gränser som överskrids. Varnar, hindrar inte.',
    en: 'How many hours and days all placements of a person take of a week, and which limits are passed. Warns, never blocks.',
  },
});

export const weeklyLoadCalculator: Calculator = calculator({
  name: 'weekly-load',
  ...texts,
  input: z.object({
    placements: z
      .array(
        z.object({
          scheme: z.enum(schemes),
          from: day,
          to: day.nullish(),
          weekdays: z.array(z.enum(roundWeekdays)).min(1).max(7),
          hoursPerDay: z.number().positive().max(24),
        }),
      )
      .max(1_000),
    week: z.string().refine((value) => parseIsoWeek(value) !== undefined, { error: 'not-a-week' }),
    switches: z.object({ rehabilitativeWorkActInForce: z.boolean().optional() }).default({}),
  }),
  output: z.object({
    hours: z.number(),
    days: z.int(),
    warnings: z.array(
      z.object({
        rule: z.string(),
        measure: z.enum(loadMeasures),
        scheme: z.enum(schemes).nullable(),
        limit: z.number(),
        value: z.number(),
        source: z.string(),
      }),
    ),
    /** Questions that the law leaves open and that touch these placements, with the answer that was taken. */
    switches: z.array(z.object({ code: z.enum(switchNames), value: z.boolean(), question: z.string() })),
  }),
  example: {
    placements: [
      {
        scheme: 'rehabilitativeWork',
        from: '2026-09-01',
        to: '2026-12-18',
        weekdays: ['mon', 'tue', 'wed'],
        hoursPerDay: 6,
      },
      {
        scheme: 'workTryOut',
        from: '2026-11-23',
        to: '2027-01-15',
        weekdays: ['wed', 'thu', 'fri', 'sat'],
        hoursPerDay: 6.5,
      },
    ],
    week: '2026-W48',
    switches: { rehabilitativeWorkActInForce: true },
  },
  compute({ placements, week, switches }) {
    const wrong = placements.flatMap(({ from, to }, index): readonly Refusal[] =>
      to && to < from ? [refuse('end-before-start', undefined, `/placements/${index}/to`)] : [],
    );
    const known = parseIsoWeek(week);
    if (!known) return { refused: refuse('not-a-week', undefined, '/week') };
    if (wrong.length > 0) return { refused: wrong };
    const load = weeklyLoad(
      placements.map(({ scheme, from, to, weekdays, hoursPerDay }) => ({
        scheme,
        from: asDay(from),
        to: to ? asDay(to) : null,
        weekdays: weekdays.map((weekday) => (roundWeekdays.indexOf(weekday) + 1) as IsoWeekday),
        hoursPerDay,
      })),
      known,
      switches,
    );
    const touched = switchNames.filter((name) =>
      placements.some(({ scheme }) => scheme === schemeSwitches[name].scheme),
    );
    return {
      result: {
        ...load,
        warnings: load.warnings.map((warning) => ({ ...warning, source: warning.source.fi })),
        switches: touched.map((code) => ({
          code,
          value: switchValue(code, switches),
          question: schemeSwitches[code].question.fi,
        })),
      },
    };
  },
});
