/**
 * The open calculations by name: the same function answers the command line, the API and the public
 * page. Each is pure and needs no database. A value that is not of the calculator's form is answered
 * as a problem that points to every wrong field; nothing here throws.
 */
import * as z from 'zod';
import { identityCodeRefusalCodes, readIdentityCode } from './clients/identity-code.ts';
import { targetGroups, targetGroupsOn } from './groups/target-groups.ts';
import { asDay, isDay } from './kernel/dates.ts';
import { isCents, shareOut } from './kernel/money.ts';
import { isRefusal, type Refusal, refuse } from './kernel/refusal.ts';
import { defineTexts, type Text } from './kernel/texts.ts';

export const calculatorNames = ['identity-code', 'target-groups', 'share-out'] as const;
export type CalculatorName = (typeof calculatorNames)[number];

export interface CalculatorFieldError {
  /** JSON pointer into the value that was asked about; empty for the value itself. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface CalculatorProblem {
  readonly type: string;
  readonly title: string;
  readonly errors: readonly CalculatorFieldError[];
}

export type CalculatorAnswer = { readonly result: unknown } | { readonly problem: CalculatorProblem };

export interface Calculator {
  readonly name: CalculatorName;
  readonly title: Text;
  readonly summary: Text;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** An input that gives a telling result. */
  readonly example: unknown;
  readonly calculate: (value: unknown) => CalculatorAnswer;
}

const identityCode = calculator({
  name: 'identity-code',
  ...defineTexts({
    title: {
      fi: 'Henkilötunnuksen tarkistus',
      sv: 'Kontroll av personbeteckning',
      en: 'Identity code check',
    },
    summary: {
      fi: 'Onko henkilötunnus oikein muodostettu, mikä on sen syntymäaika ja onko se keinotekoinen (yksilönumero 900–999).',
      sv: 'Är personbeteckningen rätt bildad, vilket födelsedatum anger den och är den artificiell (individnummer 900–999).',
      en: 'Whether an identity code is well formed, its birth date, and whether it is artificial (individual number 900–999).',
    },
  }),
  input: z.object({ value: z.string() }),
  output: z.object({
    valid: z.boolean(),
    birthDate: z.iso.date().nullable(),
    artificial: z.boolean(),
    refusal: z.enum(identityCodeRefusalCodes).nullable(),
  }),
  example: { value: '150687-912C' },
  compute({ value }) {
    const read = readIdentityCode(value);
    return {
      result: isRefusal(read)
        ? { valid: false, birthDate: null, artificial: false, refusal: read.refusal }
        : { valid: true, birthDate: read.birthDate, artificial: read.artificial, refusal: null },
    };
  },
});

const calendarDay = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
const knownDay = calendarDay.nullish().transform((value) => (value == null ? null : asDay(value)));
const knownBoolean = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);

const targetGroupsAtDay = calculator({
  name: 'target-groups',
  ...defineTexts({
    title: { fi: 'Kohderyhmät päivänä', sv: 'Målgrupper en viss dag', en: 'Target groups on a day' },
    summary: {
      fi: 'Mihin kohderyhmiin henkilö kuuluu annettuna päivänä ja millä perusteella. Tieto, jota ei tunneta, ei anna ryhmää.',
      sv: 'Vilka målgrupper en person hör till en viss dag och på vilken grund. En okänd uppgift ger ingen grupp.',
      en: 'Which target groups a person belongs to on a day, and why. A fact that is not known gives no group.',
    },
  }),
  input: z.object({
    on: calendarDay.transform(asDay),
    person: z.object({
      birthDate: knownDay,
      unemployedSince: knownDay,
      citizenship: z
        .string()
        .regex(/^[A-Za-z]{2,3}$/)
        .nullish()
        .transform((value) => value ?? null),
      protection: z
        .enum(['temporary', 'none'])
        .nullish()
        .transform((value) => value ?? null),
      workAbility: z
        .enum(['full', 'partial', 'unknown'])
        .nullish()
        .transform((value) => value ?? null),
      graduatedOn: knownDay,
      homeParent: knownBoolean,
      outOfWorkSince: knownDay,
      inEducation: knownBoolean,
      inWork: knownBoolean,
    }),
  }),
  output: z.object({
    groups: z.array(
      z.object({
        group: z.enum(targetGroups),
        basis: z.object({
          rule: z.string(),
          on: z.iso.date(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          limits: z.record(z.string(), z.union([z.string(), z.number()])),
          limitsSetBy: z.enum(['rule', 'area']),
          source: z.string(),
          confidence: z.enum(['stated', 'general', 'areaSetting']),
        }),
      }),
    ),
  }),
  example: {
    on: '2026-11-21',
    person: {
      birthDate: '2000-03-01',
      unemployedSince: '2025-06-01',
      citizenship: 'FI',
      protection: null,
      workAbility: 'unknown',
      graduatedOn: null,
      homeParent: false,
      outOfWorkSince: null,
      inEducation: false,
      inWork: false,
    },
  },
  compute: ({ on, person }) => ({ result: { groups: [...targetGroupsOn(person, on)] } }),
});

const sharesOfSum = calculator({
  name: 'share-out',
  ...defineTexts({
    title: { fi: 'Summan jakaminen', sv: 'Fördelning av en summa', en: 'Sharing out a sum' },
    summary: {
      fi: 'Jakaa senttisumman painojen suhteessa suurimman jakojäännöksen menetelmällä; tasatilanteessa sentti annetaan ensimmäiselle. Jos kaikki painot ovat nollia, osuudet ovat yhtä suuret.',
      sv: 'Fördelar en summa i cent i förhållande till vikterna enligt metoden med största rest; vid lika rest får den första centen. Om alla vikter är noll blir andelarna lika stora.',
      en: 'Shares cents in proportion to weights by largest remainder, ties to the first. When all weights are zero the shares are equal.',
    },
  }),
  input: z.object({
    totalCents: z.int(),
    weights: z.array(z.number().nonnegative()).max(100_000),
  }),
  output: z.object({ sharesCents: z.array(z.int()) }),
  example: { totalCents: 172_527_400, weights: [78_500, 15_100, 11_700] },
  compute({ totalCents, weights }) {
    const total = totalCents + 0;
    if (!isCents(total)) return { refused: refuse('too-big', {}, '/totalCents') };
    const shares = shareOut(total, weights);
    return isRefusal(shares) ? { refused: shares } : { result: { sharesCents: [...shares] } };
  },
});

export const calculators: Readonly<Record<CalculatorName, Calculator>> = {
  'identity-code': identityCode,
  'target-groups': targetGroupsAtDay,
  'share-out': sharesOfSum,
};

export function isCalculatorName(name: string): name is CalculatorName {
  return calculatorNames.some((known) => known === name);
}

/** The answer of a calculator, or undefined when there is none of the name. */
export function runCalculator(name: string, value: unknown): CalculatorAnswer | undefined {
  return isCalculatorName(name) ? calculators[name].calculate(value) : undefined;
}

interface Description<I extends z.ZodType, O extends z.ZodType> {
  readonly name: CalculatorName;
  readonly title: Text;
  readonly summary: Text;
  readonly input: I;
  readonly output: O;
  readonly example: z.input<I>;
  readonly compute: (input: z.output<I>) => { readonly result: z.output<O> } | { readonly refused: Refusal };
}

function calculator<I extends z.ZodType, O extends z.ZodType>(description: Description<I, O>): Calculator {
  const { compute, ...rest } = description;
  return {
    ...rest,
    calculate(value) {
      const parsed = description.input.safeParse(value, { reportInput: true });
      if (!parsed.success) return problemOf(parsed.error.issues.map(fieldError));
      const computed = compute(parsed.data);
      if ('result' in computed) return computed;
      return problemOf([fieldErrorOf(computed.refused.pointer ?? '', computed.refused.refusal)]);
    },
  };
}

function problemOf(errors: readonly CalculatorFieldError[]): CalculatorAnswer {
  return {
    problem: { type: '/api/problems/invalid-input', title: 'The value is not of the form asked for', errors },
  };
}

function fieldError(issue: z.core.$ZodIssue): CalculatorFieldError {
  const steps = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return fieldErrorOf(steps.join(''), codeOf(issue));
}

function fieldErrorOf(pointer: string, code: string): CalculatorFieldError {
  return { pointer, code, detail: details[code] ?? 'The value cannot be used' };
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_format':
      return issue.format === 'date' ? 'not-a-date' : 'wrong-form';
    case 'invalid_value':
      return 'not-a-choice';
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : 'too-big';
    case 'too_small':
      return 'too-small';
    case 'custom':
      return issue.message;
    default:
      return 'wrong-value';
  }
}

const details: Readonly<Record<string, string>> = {
  required: 'The field is missing',
  'wrong-type': 'The value is of the wrong type',
  'not-a-date': 'Not a day that exists, written as YYYY-MM-DD',
  'wrong-form': 'The value is not of the right form',
  'not-a-choice': 'Not one of the accepted values',
  'too-many': 'Too many values',
  'too-big': 'The number is too great',
  'too-small': 'The number is too small',
  'no-weights': 'A sum that is not zero needs at least one weight',
  'weight-not-usable': 'A weight is a number of zero or more',
};
