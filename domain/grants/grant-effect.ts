/**
 * What came of grants: is the person in work 3, 6 and 12 months after the supported time, would she have been hired
 * without the grant (deadweight), and what one lasting job cost. No person can be told from the figures.
 * Requirements G6, H5; part 10 of the grants.
 */
import { type HiddenCells, hiddenCells, hiddenInGroup, hiddenRows, isSmall } from '../figures/suppression.ts';
import { addMonths, type Day } from '../kernel/dates.ts';
import { ratio, wholeNumber } from '../kernel/ratio.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import { type FollowUpMonths, followUpMonths } from '../outcomes/outcome.ts';

export const worksAfterGrant = ['sameEmployer', 'elsewhere', 'notWorking', 'notKnown'] as const;
export type WorksAfterGrant = (typeof worksAfterGrant)[number];
export const worksAfterGrantWords = defineTexts({
  sameEmployer: {
    fi: 'Työssä samalla työnantajalla',
    sv: 'I arbete hos samma arbetsgivare',
    en: 'In work at the same employer',
  },
  elsewhere: { fi: 'Työssä muualla', sv: 'I arbete på annat håll', en: 'In work elsewhere' },
  notWorking: { fi: 'Ei työssä', sv: 'Inte i arbete', en: 'Not in work' },
  notKnown: { fi: 'Ei saatu tietoon', sv: 'Gick inte att få veta', en: 'Could not be found out' },
} satisfies Record<WorksAfterGrant, Text>);

/** The employer's answer to: would you have hired without the grant? */
export const hiredAnywayAnswers = ['no', 'maybe', 'yes'] as const;
export type HiredAnyway = (typeof hiredAnywayAnswers)[number];
export const hiredAnywayWords = defineTexts({
  no: { fi: 'Ei olisi palkattu', sv: 'Skulle inte ha anställts', en: 'Would not have hired' },
  maybe: { fi: 'Ehkä', sv: 'Kanske', en: 'Maybe' },
  yes: { fi: 'Olisi palkattu ilman tukea', sv: 'Skulle ha anställts utan stöd', en: 'Would have hired' },
} satisfies Record<HiredAnyway, Text>);

export const followUpSources = ['employer', 'client', 'handler'] as const;
export type GrantFollowUpSource = (typeof followUpSources)[number];
export const followUpSourceWords = defineTexts({
  employer: { fi: 'Työnantaja kertoi', sv: 'Arbetsgivaren berättade', en: 'The employer told' },
  client: { fi: 'Palkattu kertoi', sv: 'Den anställda berättade', en: 'The person hired told' },
  handler: { fi: 'Muu tieto', sv: 'Annan uppgift', en: 'Another source' },
} satisfies Record<GrantFollowUpSource, Text>);

/**
 * The last day of the supported time: of the sum's last row with days, else of the job; a job until further notice
 * under a grant paid once counts from its first day. Undefined when none of them is told.
 */
export function supportedUntil(
  rows: readonly { readonly to?: Day | null }[],
  job: { readonly startsOn?: Day | undefined; readonly endsOn?: Day | undefined },
): Day | undefined {
  const last = rows
    .map(({ to }) => to)
    .filter((day) => day !== null && day !== undefined)
    .toSorted()
    .at(-1);
  return last ?? job.endsOn ?? job.startsOn;
}

/** When it is asked, after the supported time. */
export function grantFollowUpDays(
  until: Day,
): readonly { readonly months: FollowUpMonths; readonly dueOn: Day }[] {
  return followUpMonths.map((months) => ({ months, dueOn: addMonths(until, months) }));
}

/** One granted case whose point has come. */
export interface GrantEnding {
  readonly programme: string;
  readonly packVersion: string;
  readonly municipality: string;
  readonly groups: readonly string[];
  readonly grantedCents: number;
  /** Null: nobody has answered yet. */
  readonly work: WorksAfterGrant | null;
  readonly hiredAnyway: HiredAnyway | null;
}

export const workColumns = ['inWork', 'notWorking', 'notAnswered'] as const;
export const anywayColumns = ['no', 'maybe', 'yes', 'notAnswered'] as const;
export const effectBreakdowns = ['programme', 'municipality', 'group'] as const;
export type EffectBreakdown = (typeof effectBreakdowns)[number];

type Shown = number | null;
export interface EffectRow {
  /** Of the programme `id/version`, the code of the municipality or the group; empty when it is not told. */
  readonly key: string;
  readonly cases: Shown;
  readonly work: Readonly<Record<(typeof workColumns)[number], Shown>>;
  readonly anyway: Readonly<Record<(typeof anywayColumns)[number], Shown>>;
  readonly grantedCents: Shown;
  /** What was granted to all of the row by those known to be in work; null when hidden or nobody is. */
  readonly centsPerLastingJob: Shown;
}
export interface GrantEffect {
  readonly whole: EffectRow;
  readonly by: Readonly<Record<EffectBreakdown, readonly EffectRow[]>>;
}

const workColumnOf = ({ work }: GrantEnding): (typeof workColumns)[number] =>
  work === 'sameEmployer' || work === 'elsewhere'
    ? 'inWork'
    : work === 'notWorking'
      ? 'notWorking'
      : 'notAnswered';
const counted = <Column>(
  cases: readonly GrantEnding[],
  columns: readonly Column[],
  of: (one: GrantEnding) => Column,
) => columns.map((column) => cases.filter((one) => of(one) === column).length);
const workCounts = (cases: readonly GrantEnding[]) => counted(cases, workColumns, workColumnOf);
const anywayCounts = (cases: readonly GrantEnding[]) =>
  counted(cases, anywayColumns, ({ hiredAnyway }) => hiredAnyway ?? 'notAnswered');

const oneBlock = (columns: readonly string[]) => columns.map(() => 0);
const named = <Column extends string>(
  columns: readonly Column[],
  counts: readonly number[],
  hidden: readonly boolean[],
) =>
  Object.fromEntries(
    columns.map((column, at) => [column, hidden[at] === false ? (counts[at] ?? 0) : null]),
  ) as Readonly<Record<Column, Shown>>;

interface Hidden {
  readonly all: boolean;
  readonly work: readonly boolean[];
  readonly anyway: readonly boolean[];
}
const everything: Hidden = {
  all: true,
  work: workColumns.map(() => true),
  anyway: anywayColumns.map(() => true),
};

function rowOf(key: string, cases: readonly GrantEnding[], hidden: Hidden): EffectRow {
  const work = named(workColumns, workCounts(cases), hidden.work);
  const cents = cases.reduce((all, { grantedCents }) => all + grantedCents, 0);
  return {
    key,
    cases: hidden.all ? null : cases.length,
    work,
    anyway: named(anywayColumns, anywayCounts(cases), hidden.anyway),
    grantedCents: hidden.all ? null : cents,
    centsPerLastingJob: work.inWork === null || work.inWork === 0 ? null : perJob(cents, work.inWork),
  };
}

const perJob = (cents: number, jobs: number) => wholeNumber(ratio(cents, jobs));

/** Figures of one point of time: all, by programme version, by municipality and by target group. */
export function grantEffect(cases: readonly GrantEnding[]): GrantEffect {
  const parted = (keyOf: (one: GrantEnding) => string) => {
    const keys = [...new Set(cases.map(keyOf))].toSorted();
    return keys.map((key) => ({ key, cases: cases.filter((one) => keyOf(one) === key) }));
  };
  const programmes = partition(parted(({ programme, packVersion }) => `${programme}/${packVersion}`));
  const municipalities = partition(parted(({ municipality }) => municipality));
  // A total that one table hides would follow from the rows of another: then nothing of that figure is shown.
  const tables = [programmes, municipalities];
  const whole = isSmall(cases.length) || tables.some(({ total }) => total.all);
  const total: Hidden = {
    all: whole,
    work: workColumns.map(() => whole || tables.some((one) => one.total.work.includes(true))),
    anyway: anywayColumns.map(() => whole || tables.some((one) => one.total.anyway.includes(true))),
  };
  const within = (hidden: Hidden): Hidden => ({
    all: hidden.all || total.all,
    work: hidden.work.map((one, at) => one || total.work[at] === true),
    anyway: hidden.anyway.map((one, at) => one || total.anyway[at] === true),
  });
  const shownRows = (part: Parted) =>
    part.rows.map(({ key, cases: own, hidden }) => rowOf(key, own, within(hidden)));
  const groups = [...new Set(cases.flatMap((one) => one.groups))].toSorted();
  return {
    whole: rowOf('', cases, total),
    by: {
      programme: shownRows(programmes),
      municipality: shownRows(municipalities),
      group: groups.map((key) => {
        const inGroup = cases.filter((one) => one.groups.includes(key));
        return rowOf(key, inGroup, hiddenOfGroup(cases, inGroup, total));
      }),
    },
  };
}

function hiddenOfGroup(
  cases: readonly GrantEnding[],
  inGroup: readonly GrantEnding[],
  total: Hidden,
): Hidden {
  if (total.all || isSmall(inGroup.length) || isSmall(cases.length - inGroup.length)) return everything;
  return {
    all: false,
    work: hiddenInGroup(
      { counts: workCounts(cases), hidden: total.work },
      workCounts(inGroup),
      oneBlock(workColumns),
    ),
    anyway: hiddenInGroup(
      { counts: anywayCounts(cases), hidden: total.anyway },
      anywayCounts(inGroup),
      oneBlock(anywayColumns),
    ),
  };
}

interface Part {
  readonly key: string;
  readonly cases: readonly GrantEnding[];
}

interface Parted {
  readonly rows: readonly (Part & { readonly hidden: Hidden })[];
  readonly total: Hidden;
}

function partition(parts: readonly Part[]): Parted {
  const hidden = hiddenRows(parts.map(({ cases }) => cases.length));
  if (hidden.total)
    return { rows: parts.map((part) => ({ ...part, hidden: everything })), total: everything };
  const shown = parts.filter((_, at) => !hidden.rows[at]);
  const merged = parts.filter((_, at) => hidden.rows[at]).flatMap(({ cases }) => cases);
  // hidden rows are one together: it follows from the rest
  const tables =
    merged.length > 0 ? [...shown.map(({ cases }) => cases), merged] : shown.map(({ cases }) => cases);
  const free = new Set(merged.length > 0 ? [shown.length] : []);
  const cells = (
    of: (cases: readonly GrantEnding[]) => readonly number[],
    columns: readonly string[],
  ): HiddenCells => hiddenCells(tables.map(of), oneBlock(columns), free);
  const work = cells(workCounts, workColumns);
  const anyway = cells(anywayCounts, anywayColumns);
  const hiddenOf = (at: number): Hidden =>
    at < 0
      ? everything
      : {
          all: false,
          work: work.rows[at] ?? everything.work,
          anyway: anyway.rows[at] ?? everything.anyway,
        };
  return {
    rows: parts.map((part) => ({ ...part, hidden: hiddenOf(shown.indexOf(part)) })),
    total: { all: false, work: work.total, anyway: anyway.total },
  };
}
