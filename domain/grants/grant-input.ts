/**
 * What is known of a case: facts by name, and the lists among them. Read from an open calculation, where money is euros
 * under its plain name or cents under `…Cents`, and days may be missing, but nothing is guessed.
 */
import * as z from 'zod';
import { asDay, type Day, isDay } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type FactDefinition, type FactKind, grantFacts } from './facts.ts';

export interface UnemploymentSpell {
  readonly from: Day;
  readonly to: Day | null;
}

export interface PaySubsidy {
  readonly percent: number;
  /** Of full time; null when not told. */
  readonly workTimePercent: number | null;
  readonly start: Day;
  readonly end: Day;
}

export interface TrainingCompensation {
  readonly perMonthCents: number;
  readonly start: Day;
  readonly end: Day;
}

export interface EarlierGrant {
  /** Null: of the same programme. */
  readonly programme: string | null;
  readonly samePerson: boolean;
  readonly sameEmployer: boolean;
  readonly start: Day;
  readonly end: Day;
  readonly amountCents: number | null;
}

export interface ToldDeMinimisGrant {
  readonly grantedOn: Day;
  readonly amountCents: number;
  readonly businessId: string;
}

export type FactRow =
  | UnemploymentSpell
  | PaySubsidy
  | TrainingCompensation
  | EarlierGrant
  | ToldDeMinimisGrant;
export type FactValue = string | number | boolean | readonly string[] | readonly FactRow[] | null;
/** By name; a fact that is absent or null is not known. */
export type CaseFacts = Readonly<Record<string, FactValue | undefined>>;

export type FactDefinitions = Readonly<Record<string, FactDefinition>>;

const day = z.iso
  .date({ abort: true })
  // as the contract's days: rules count months and years to and fro from them
  .refine((value) => isDay(value) && value >= '1800-01-01' && value <= '2199-12-31', { error: 'not-a-date' })
  .transform(asDay);

/** Nobody is paid more; a greater number is a slip. */
const mostEuros = 1_000_000_000;

/** Euros as they are written, with two decimals at most, in whole cents. */
const euros = z
  .number()
  .nonnegative()
  .max(mostEuros)
  .transform((value, context) => {
    const cents = centsOf(value);
    if (cents === undefined) {
      context.addIssue({ code: 'custom', message: 'part-of-a-cent', input: value });
      return z.NEVER;
    }
    return cents;
  });

/** Read from the shortest decimal form, so that 608.33 is 60833 and nothing near it. */
function centsOf(value: number): number | undefined {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(value));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

const wholeCents = z
  .int()
  .nonnegative()
  .max(mostEuros * 100);
const percent = z.number().min(0).max(100);
interface Spell {
  readonly start?: Day | null | undefined;
  readonly end?: Day | null | undefined;
}

function ordered(rows: readonly Spell[], context: z.RefinementCtx) {
  for (const [index, { start, end }] of rows.entries()) {
    if (!start || !end) continue;
    if (end < start)
      context.addIssue({ code: 'custom', message: 'end-before-start', path: [index, 'end'], input: end });
    const overlaps = rows
      .slice(0, index)
      .some((other) => other.start && other.end && other.start <= end && start <= other.end);
    if (overlaps) context.addIssue({ code: 'custom', message: 'overlaps', path: [index], input: start });
  }
}

/** A row that lacks a day or a sum leaves the whole list unknown. */
const isWhole = (row: object) =>
  ['start', 'end', ...('perMonthCents' in row ? ['perMonthCents'] : [])].every(
    (field) => (row as Readonly<Record<string, unknown>>)[field] != null,
  );

const lists = {
  spells: z
    .array(z.object({ from: day, to: day.nullish().transform((to) => to ?? null) }))
    .max(500)
    .superRefine((rows, context) => {
      for (const [index, { from, to }] of rows.entries())
        if (to !== null && to < from)
          context.addIssue({ code: 'custom', message: 'end-before-start', path: [index, 'to'], input: to });
    }),
  paySubsidies: z
    .array(
      z.object({
        percent,
        workTimePercent: percent
          .positive()
          .nullish()
          .transform((value) => value ?? null),
        start: day.nullish(),
        end: day.nullish(),
      }),
    )
    .max(100)
    .superRefine(ordered),
  trainingCompensations: z
    .array(
      z
        .object({
          perMonth: euros.nullish(),
          perMonthCents: wholeCents.nullish(),
          start: day.nullish(),
          end: day.nullish(),
        })
        .transform(({ perMonth, perMonthCents, start, end }) => ({
          perMonthCents: perMonthCents ?? perMonth ?? null,
          start,
          end,
        })),
    )
    .max(100)
    .superRefine(ordered),
  earlierGrants: z
    .array(
      z.object({
        programme: z
          .string()
          .max(60)
          .nullish()
          .transform((value) => value ?? null),
        samePerson: z.boolean().default(true),
        sameEmployer: z.boolean().default(true),
        start: day,
        end: day,
        amountCents: wholeCents.nullish().transform((value) => value ?? null),
      }),
    )
    .max(500)
    .superRefine((rows, context) => {
      for (const [index, { start, end }] of rows.entries())
        if (end < start)
          context.addIssue({ code: 'custom', message: 'end-before-start', path: [index, 'end'], input: end });
    }),
  deMinimisGrants: z
    .array(z.object({ grantedOn: day, amountCents: wholeCents, businessId: z.string().max(40).default('') }))
    .max(500),
} satisfies Partial<Record<FactKind, z.ZodType>>;

function schemaOf({ kind, options }: FactDefinition): z.ZodType {
  const choices = z.enum(Object.keys(options ?? { none: '' }) as [string, ...string[]]);
  switch (kind) {
    case 'day':
      return day;
    case 'count':
      return z.int().nonnegative();
    case 'number':
      return z.number().nonnegative().max(1_000_000);
    case 'percent':
      return percent;
    case 'money':
      return euros;
    case 'yesNo':
      return z.boolean();
    case 'choice':
      return choices;
    case 'choices':
      return z.array(choices).max(100);
    case 'municipality':
      return z.string().regex(/^\d{3}$/);
    case 'businessId':
      return z.string().trim().min(1).max(40);
    default:
      return lists[kind];
  }
}

const inputGroups = ['person', 'employer', 'job', 'claims', 'extra'] as const;
interface Field {
  readonly schema: z.ZodType;
  readonly definition: FactDefinition;
  /** The money of the same name in cents. */
  readonly inCents: boolean;
}
type Fields = Readonly<Record<string, ReadonlyMap<string, Field>>>;
const kept = new WeakMap<FactDefinitions, Fields>();

/** The schema of each field of `{person, employer, job, claims, extra}` for these facts. */
function fieldsOf(definitions: FactDefinitions): Fields {
  const found = kept.get(definitions);
  if (found) return found;
  const fields: Record<string, Map<string, Field>> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const [group = '', field = ''] = name.split('.');
    const named = (fields[group] ??= new Map());
    named.set(field, { schema: schemaOf(definition), definition, inCents: false });
    if (definition.kind === 'money')
      named.set(`${field}Cents`, { schema: wholeCents, definition, inCents: true });
  }
  kept.set(definitions, fields);
  return fields;
}

export type GrantInput = Readonly<Record<'person' | 'employer' | 'job' | 'claims' | 'extra', unknown>>;

/** Facts by name from groups as they were given; the refusals point to every wrong field. */
export function readGrantInput(
  given: Partial<GrantInput>,
  definitions: FactDefinitions = grantFacts,
):
  | { readonly facts: CaseFacts }
  | { readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly refused: readonly Refusal[] } {
  const fields = fieldsOf(definitions);
  const facts: Record<string, FactValue> = {};
  const issues: z.core.$ZodIssue[] = [];
  for (const group of inputGroups) {
    const values = given[group];
    if (values === null || values === undefined) continue;
    const read = anyFields.safeParse(values, { reportInput: true });
    if (!read.success) {
      issues.push(...placed(read.error.issues, [group]));
      continue;
    }
    // only what was given is read: a case has a dozen facts of the sixty there are
    for (const [field, told] of Object.entries(read.data)) {
      const known = fields[group]?.get(field);
      if (known === undefined || told === null || told === undefined) continue;
      let value = plainly(known, told);
      if (value === undefined) {
        const one = known.schema.safeParse(told, { reportInput: true });
        if (!one.success) {
          issues.push(...placed(one.error.issues, [group, field]));
          continue;
        }
        value = one.data as FactValue;
      }
      const name = `${group}.${field}`;
      if (isSpells(definitions, name, value) && !value.every(isWhole)) continue;
      const money = name.endsWith('Cents') ? name.slice(0, -'Cents'.length) : name;
      if (!Object.hasOwn(facts, money)) facts[money] = value;
      else if (facts[money] !== value)
        return { refused: [refuse('euros-and-cents-differ', {}, `/${group}/${field}`)] };
    }
  }
  if (issues.length > 0) return { issues };
  const refused = [
    ...reversed(facts, 'job.startsOn', 'job.endsOn'),
    ...reversed(facts, 'job.grantStart', 'job.grantEnd'),
  ];
  return refused.length > 0 ? { refused } : { facts };
}

/** The value of what is plainly right; undefined: the schema has to say. */
function plainly({ definition: { kind, options }, inCents }: Field, told: unknown): FactValue | undefined {
  switch (kind) {
    case 'yesNo':
      return typeof told === 'boolean' ? told : undefined;
    case 'day':
      return isDay(told) ? told : undefined;
    case 'choice':
      return typeof told === 'string' && options && Object.hasOwn(options, told) ? told : undefined;
    case 'percent':
      return typeof told === 'number' && told >= 0 && told <= 100 ? told : undefined;
    case 'money':
      if (!Number.isInteger(told) || Number(told) < 0 || Number(told) > mostEuros) return undefined;
      return inCents ? Number(told) : Number(told) * 100;
    default:
      return Array.isArray(told) && told.length === 0 && kind in lists ? [] : undefined;
  }
}

const anyFields = z.record(z.string(), z.unknown());

function placed(issues: readonly z.core.$ZodIssue[], path: readonly string[]): readonly z.core.$ZodIssue[] {
  return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

function isSpells(definitions: FactDefinitions, name: string, value: FactValue): value is readonly FactRow[] {
  const kind = definitions[name]?.kind;
  return (kind === 'paySubsidies' || kind === 'trainingCompensations') && Array.isArray(value);
}

function reversed(facts: CaseFacts, from: string, to: string): readonly Refusal[] {
  const [start, end] = [facts[from], facts[to]];
  return isDay(start) && isDay(end) && end < start
    ? [refuse('end-before-start', {}, `/${to.replace('.', '/')}`)]
    : [];
}
