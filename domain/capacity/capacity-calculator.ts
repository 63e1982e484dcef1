/** `polku calc capacity`: coaches, places and supervisors from client numbers, with every assumption in the answer. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { refuse } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import {
  type CapacityAssumption,
  capacityAssumptionNames,
  capacityAssumptions,
  capacityAssumptionWords,
  capacityPlan,
  usualAssumptions,
} from './capacity.ts';
import { northKarelia } from './north-karelia.ts';

const count = z.int().min(0).max(1_000_000);
const years = z.number().min(0).max(100_000).multipleOf(0.1);
const existing = z.object({
  coaches: years.nullable(),
  places: count.nullable(),
  supervisors: years.nullable(),
});
const need = z.object({
  clientsAtOnce: z.int(),
  inEnvironment: z.int(),
  coaches: z.number(),
  places: z.int(),
  supervisors: z.number(),
});
const row = z.object({
  municipality: z.string(),
  clients: z.int(),
  existing: z.object({
    coaches: z.number().nullable(),
    places: z.number().nullable(),
    supervisors: z.number().nullable(),
  }),
  need,
  missing: z.object({
    coaches: z.number().nullable(),
    places: z.number().nullable(),
    supervisors: z.number().nullable(),
  }),
  utilisationPercent: z.int().nullable(),
});

const assumed = (name: CapacityAssumption) =>
  z.int().min(capacityAssumptions[name].least).max(capacityAssumptions[name].most).optional();
const shape = Object.fromEntries(capacityAssumptionNames.map((name) => [name, assumed(name)])) as Record<
  CapacityAssumption,
  ReturnType<typeof assumed>
>;

const texts = defineTexts({
  title: { fi: 'Kapasiteetti', sv: 'Kapacitet', en: 'Capacity' },
  summary: {
    fi: 'Montako valmentajaa, paikkaa ja ohjaajaa asiakasmäärä vaatii kunnittain, kun oletukset ovat nämä. Tarve pyöristetään ylös.',
    sv: 'Hur många tränare, platser och handledare kundantalet kräver per kommun med dessa antaganden. Behovet avrundas uppåt.',
    en: 'How many coaches, places and supervisors the number of clients needs by municipality under these assumptions. Needs are rounded up.',
  },
});

export const capacityCalculator: Calculator = calculator({
  name: 'capacity',
  ...texts,
  input: z.object({
    municipalities: z
      .array(
        z.object({
          municipality: z.string().min(1).max(100),
          clients: count,
          existing: existing.partial().nullish(),
        }),
      )
      .max(400),
    assumptions: z.object(shape).default({}),
  }),
  output: z.object({
    rows: z.array(row),
    total: row,
    shared: need,
    assumptions: z.array(
      z.object({ name: z.enum(capacityAssumptionNames), value: z.int(), source: z.string() }),
    ),
  }),
  example: {
    municipalities: northKarelia().map(({ municipality, clients }) => ({ municipality, clients })),
    assumptions: { ...usualAssumptions },
  },
  compute({ municipalities, assumptions }) {
    const names = municipalities.map(({ municipality }) => municipality);
    const twice = names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [refuse('repeated', undefined, `/municipalities/${index}/municipality`)]
        : [],
    );
    if (twice.length > 0) return { refused: twice };
    const chosen = Object.fromEntries(
      capacityAssumptionNames.map((name) => [name, assumptions[name] ?? usualAssumptions[name]]),
    ) as typeof usualAssumptions;
    const plan = capacityPlan(
      municipalities.map(({ municipality, clients, existing: here }) => ({
        municipality,
        clients,
        existing: {
          coaches: here?.coaches ?? null,
          places: here?.places ?? null,
          supervisors: here?.supervisors ?? null,
        },
      })),
      chosen,
    );
    return {
      result: {
        rows: [...plan.rows],
        total: plan.total,
        shared: plan.shared,
        assumptions: capacityAssumptionNames.map((name) => ({
          name,
          value: chosen[name],
          source:
            chosen[name] === usualAssumptions[name] ? capacityAssumptionWords[name].source.fi : 'annettu',
        })),
      },
    };
  },
});
