import type { Args, Output } from '../platform/index.ts';

type Read = Output<'supportFinderRead'>;
export type Programme = Read['programmes'][number];
export type Municipality = Read['municipalities'][number];
export type FoundProgramme = Output<'supportFinder'>['found'][number];
export type MissingFact = FoundProgramme['missing'][number];
export type FinderBody = Args<'supportFinder'>['body'];
export type More = NonNullable<FinderBody['more']>;

export interface FinderValues {
  readonly employerKind: FinderBody['employerKind'];
  readonly workMunicipality: string | null;
  readonly homeMunicipality: string | null;
  readonly birthYear: number | null;
  readonly monthsOutOfWork: number | null;
  readonly startsOn: string | null;
  readonly length: 'permanent' | 'fixedTerm';
  readonly endsOn: string | null;
  readonly weeklyHours: number | null;
  readonly grossPay: number | null;
  readonly sideCosts: number | null;
  readonly others: 'no' | 'yes' | 'unknown';
  readonly otherSupports: NonNullable<FinderBody['otherSupports']>;
}

export const emptyFinder: FinderValues = {
  employerKind: null,
  workMunicipality: null,
  homeMunicipality: null,
  birthYear: null,
  monthsOutOfWork: null,
  startsOn: null,
  length: 'fixedTerm',
  endsOn: null,
  weeklyHours: null,
  grossPay: null,
  sideCosts: null,
  others: 'no',
  otherSupports: [],
};

/** Euros as written, in cents; the fields take two decimals at most. */
const centsFrom = (euros: number | null) => (euros === null ? null : Math.round(euros * 100));

export function finderBody(values: FinderValues, more: More): FinderBody {
  const { length, grossPay, sideCosts, others, otherSupports, endsOn, ...rest } = values;
  return {
    ...rest,
    permanent: length === 'permanent',
    endsOn: length === 'permanent' ? null : endsOn,
    grossPayPerMonthCents: centsFrom(grossPay),
    sideCostsPerMonthCents: centsFrom(sideCosts),
    otherSupports: others === 'unknown' ? null : others === 'no' ? [] : otherSupports,
    more,
  };
}

/** What any programme that is not ruled out still asks, each once. */
export function asksOf(found: readonly FoundProgramme[]): readonly MissingFact[] {
  const asked = new Map<string, MissingFact>();
  for (const { fit, missing } of found)
    if (fit !== 'fitsNot') for (const fact of missing) if (fact.kind !== null) asked.set(fact.name, fact);
  return [...asked.values()];
}
