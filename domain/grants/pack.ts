/**
 * A rule pack: one version of one grant programme as data, from its validity to its worked examples. A case keeps the
 * version it was applied under. Requirements G1, G7, G8, G14, G16, L12.
 */
import * as z from 'zod';
import { condition, dayRef, packDay, packText, sum } from './pack-language.ts';
import { factKinds } from './facts.ts';

export const packConfidences = ['verified', 'general', 'unverified', 'areaSetting'] as const;

const code = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,59}$/);
const source = z.strictObject({
  text: z.string().min(1).max(500),
  url: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  confidence: z.enum(packConfidences),
});

const rule = z.strictObject({
  id: code,
  text: packText,
  test: condition,
  /** Where this rule stands, when it is not the source of the whole pack. */
  source: source.optional(),
});
export type PackRule = z.output<typeof rule>;

const term = z.strictObject({ id: code, text: packText, sum, shown: z.boolean().default(true) });

/** Once, whatever the length of the job. */
const lump = z.strictObject({ when: condition.optional(), kind: z.literal('lump'), text: packText, sum });
/** By the month of the period, cut where a support begins or ends. */
const monthly = z.strictObject({
  when: condition.optional(),
  kind: z.literal('monthly'),
  text: packText,
  from: dayRef,
  to: dayRef,
  /** The period is cut at so many months; a job until further notice lasts that long. */
  mostMonths: z
    .union([z.int().positive(), z.strictObject({ parameter: z.string() })])
    .nullable()
    .default(null),
  /**
   * `thirty360`: European 30/360; `wholeMonths`: only full months count; `calendar`: parts of a month by its days.
   */
  count: z.enum(['thirty360', 'wholeMonths', 'calendar']),
  /** Decimals to which the months of a piece are rounded half up, or null for exact ones. */
  monthDecimals: z.int().min(0).max(4).nullable().default(null),
  splitBy: z.array(z.enum(['job.paySubsidies', 'job.trainingCompensations'])).default([]),
  terms: z.array(term).default([]),
  perMonth: sum,
  roundPiece: z.strictObject({ round: z.enum(['halfUp', 'down', 'up']), toCents: z.int().positive() }),
});
export const amountRule = z.discriminatedUnion('kind', [lump, monthly]);
export type AmountRule = z.output<typeof amountRule>;
export type MonthlyAmount = z.output<typeof monthly>;

export const attachmentTypes = [
  'employmentContract',
  'paySubsidyDecision',
  'apprenticeshipContract',
  'voucher',
  'employeeDataNotice',
  'payslip',
  'powerOfAttorney',
  'guidanceStatement',
  'accountStatement',
  'graduationCertificate',
  'deMinimisDeclaration',
  'taxCertificate',
  'other',
] as const;
export const grantStages = ['application', 'payment', 'laterPayment', 'end'] as const;

const attachment = z.strictObject({
  type: z.enum(attachmentTypes),
  stage: z.enum(grantStages),
  when: condition.optional(),
  required: z.boolean(),
});

const round = z.strictObject({
  id: code,
  /** Null: each area sets the day. */
  opensOn: packDay.nullable(),
  closesOn: packDay.nullable(),
  /** Grants there are for each municipality; none named: no quota. */
  quotas: z.record(z.string().regex(/^\d{3}$/), z.int().nonnegative()).default({}),
});
const intake = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('continuous'),
    opensOn: packDay.nullable().default(null),
    closesOn: packDay.nullable().default(null),
    order: z.enum(['arrival']),
  }),
  z.strictObject({
    kind: z.literal('rounds'),
    rounds: z.array(round).min(1),
    order: z.enum(['arrival', 'draw']),
  }),
]);

const instalmentPart = z.strictObject({
  text: packText,
  amount: z.union([
    z.strictObject({ cents: z.int().positive() }),
    z.strictObject({ percent: z.number().positive().max(100) }),
    z.literal('rest'),
  ]),
  due: dayRef,
  /** What must have come before it is paid. */
  needs: z.array(z.enum(attachmentTypes)).default([]),
});
const instalments = z.strictObject({
  /** Holds for totals over this; the first that holds is taken, so the greatest stands first. */
  overCents: z.int().nonnegative().default(0),
  parts: z.array(instalmentPart).min(1),
});

const extraFact = z.strictObject({
  kind: z.enum(factKinds),
  text: packText,
  options: z.record(z.string(), packText).optional(),
});

const example = z.strictObject({
  name: z.string().min(1).max(200),
  /** As the open calculation takes it, without the programme. */
  given: z.strictObject({
    on: packDay,
    person: z.record(z.string(), z.unknown()).default({}),
    employer: z.record(z.string(), z.unknown()).default({}),
    job: z.record(z.string(), z.unknown()).default({}),
    claims: z.record(z.string(), z.unknown()).default({}),
    extra: z.record(z.string(), z.unknown()).default({}),
    parameters: z.record(z.string(), z.number()).default({}),
  }),
  expect: z.strictObject({
    eligible: z.boolean().nullable(),
    totalCents: z.int().nullable(),
    findings: z.record(z.string(), z.enum(['met', 'notMet', 'unknown'])).default({}),
    instalments: z.array(z.strictObject({ dueOn: packDay, amountCents: z.int() })).optional(),
  }),
});

export const grantPack = z.strictObject({
  /** Of this language of packs. */
  format: z.literal(1),
  programme: code,
  version: code,
  validFrom: packDay,
  validTo: packDay.nullable(),
  name: packText,
  summary: packText,
  source,
  grantor: packText,
  /** Codes of the municipalities that take part; empty: not bound to municipalities. */
  municipalities: z.array(z.string().regex(/^\d{3}$/)),
  /** What its sources leave open, as people should read it. */
  open: z.array(packText).default([]),
  /** Numbers each area decides; null: not decided, and the sum is not known. */
  parameters: z
    .record(
      code,
      z.strictObject({
        text: packText,
        value: z.number().nullable(),
        unit: z.enum(['cents', 'percent', 'months', 'number']),
      }),
    )
    .default({}),
  /** Facts of its own, named `extra.…`. */
  facts: z.record(z.string().regex(/^extra\.[a-zA-Z0-9]+$/), extraFact).default({}),
  person: z.array(rule),
  employer: z.array(rule),
  job: z.array(rule),
  /** Of the application itself: its time, other supports, earlier grants. */
  claim: z.array(rule),
  /** The first whose condition holds. */
  amount: z.array(amountRule).min(1),
  /** The most in all, as a sum. */
  mostInAll: z.strictObject({ text: packText, sum }).nullable().default(null),
  attachments: z.array(attachment),
  intake,
  budget: z
    .strictObject({
      cents: z.int().positive().nullable(),
      grants: z.int().positive().nullable().default(null),
      stop: z.boolean(),
    })
    .nullable()
    .default(null),
  instalments: z.array(instalments).min(1),
  endReport: z.strictObject({ dueDays: z.int().positive(), text: packText }).nullable().default(null),
  recovery: z.strictObject({
    grounds: z.array(z.strictObject({ id: code, text: packText })).min(1),
    /** `proRata`: the share of the days that fell away, by 30/360; `all`: what was paid. */
    method: z.enum(['proRata', 'all']),
    roundDownToCents: z.int().positive().default(1),
    minimumCents: z.int().nonnegative(),
  }),
  stateAid: z.strictObject({
    basis: z.enum(['deMinimis', 'none', 'gber32', 'gber33', 'unknown']),
    /** The sector of the ceiling of de minimis aid. */
    sector: z
      .enum(['general', 'agriculture', 'fishery', 'fisheryWithRegister', 'generalInterest'])
      .default('general'),
    /** Where the law of its time had another ceiling than the law of today's tables. */
    ceilingCents: z.int().positive().nullable().default(null),
    /** When it holds the grant is no state aid. */
    unless: condition.optional(),
    text: packText,
  }),
  appeal: z.strictObject({
    route: z.enum(['municipalRectification', 'administrativeRectification', 'unknown']),
    days: z.int().positive(),
    text: packText,
  }),
  examples: z.array(example).min(3),
});
export type GrantPack = z.output<typeof grantPack>;
export type GrantPackInput = z.input<typeof grantPack>;
export type PackExample = GrantPack['examples'][number];
