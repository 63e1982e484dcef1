/** The support finder, for anyone: nothing told is kept. */
import * as z from 'zod';
import { isDay, asDay } from '../kernel/dates.ts';
import { endpoint } from '../kernel/contract.ts';
import { factKinds, grantEmployerKinds, type GrantEmployerKind, otherSupportKinds } from './facts.ts';
import { attachmentTypes, packConfidences } from './pack.ts';
import { packText } from './pack-language.ts';

const day = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' }).transform(asDay);
const municipality = z.string().regex(/^\d{3}$/);
const cents = z.int().nonnegative().max(100_000_000);
const keysOf = <K extends string>(of: Readonly<Record<K, unknown>>) => Object.keys(of) as [K, ...K[]];

export const supportFinderInput = z.object({
  /** The day of the rules; today unless told. */
  on: day.nullable().default(null),
  employerKind: z.enum(keysOf<GrantEmployerKind>(grantEmployerKinds)).nullable(),
  workMunicipality: municipality.nullable(),
  homeMunicipality: municipality.nullable(),
  birthYear: z.int().min(1900).max(2100).nullable(),
  monthsOutOfWork: z.int().min(0).max(600).nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  permanent: z.boolean(),
  weeklyHours: z.number().min(0).max(168).nullable(),
  grossPayPerMonthCents: cents.nullable(),
  sideCostsPerMonthCents: cents.nullable(),
  otherSupports: z
    .array(z.enum(keysOf(otherSupportKinds)))
    .max(20)
    .nullable(),
  /** Facts that a programme asks for beside the five questions, by name. */
  more: z
    .record(
      z.string().max(60),
      z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(60)).max(20)]),
    )
    .default({}),
});
export type SupportFinderInput = z.input<typeof supportFinderInput>;

const moneyRow = z.object({
  text: packText,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  amountCents: z.int(),
  counted: z.boolean(),
  months: z.string().nullable(),
});

const programme = z.object({
  programme: z.string(),
  version: z.string(),
  name: packText,
  summary: packText,
  grantor: packText,
  source: z.object({ text: z.string(), url: z.string().nullable(), confidence: z.enum(packConfidences) }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  open: z.array(packText),
});

export const supportFinderContract = {
  supportFinderRead: endpoint({
    method: 'GET',
    path: '/support-finder',
    summary: 'The programmes in force today and the municipalities to choose from',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    output: z.object({
      today: z.iso.date(),
      programmes: z.array(programme),
      municipalities: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string() })),
    }),
  }),
  supportFinder: endpoint({
    method: 'POST',
    path: '/support-finder',
    summary: 'Which grant programmes fit a job and a person, how much, and what is not known. Keeps nothing',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    body: supportFinderInput,
    output: z.object({
      rulesOn: z.iso.date(),
      found: z.array(
        programme.extend({
          fit: z.enum(['fits', 'mayFit', 'fitsNot']),
          totalCents: z.int().nullable(),
          rows: z.array(moneyRow),
          instalments: z.array(
            z.object({
              text: packText,
              dueOn: z.iso.date().nullable(),
              amountCents: z.int(),
              needs: z.array(z.enum(attachmentTypes)),
            }),
          ),
          met: z.array(packText),
          against: z.array(packText),
          missing: z.array(
            z.object({
              name: z.string(),
              text: packText,
              /** Null: the area has to set it, or a question of the five asks it. */
              kind: z.enum(factKinds).nullable(),
              options: z.array(z.object({ value: z.string(), text: packText })),
            }),
          ),
          excludes: z.array(packText),
        }),
      ),
    }),
  }),
};
