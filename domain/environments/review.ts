/**
 * A yearly review of an environment, a coach or a provider by themselves: criteria from 1 to 5 with what each rests on.
 * Years are compared only where they used the same edition of the criteria. Requirements D23, D27.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { hiddenRows } from '../figures/suppression.ts';
import { holdsIdentityCode } from '../messages/template.ts';

export const reviewSubjects = ['environment', 'coach', 'provider'] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** Whose forms are which kind of criteria. */
export const criteriaKindOf = {
  environment: 'environmentReview',
  coach: 'coachReview',
  provider: 'providerReview',
} as const satisfies Readonly<Record<ReviewSubject, string>>;

const outcomeParts = ['work', 'education', 'otherEnd', 'goingOn'] as const;
export type ReviewOutcomes = Readonly<Record<(typeof outcomeParts)[number], number>>;

/** People of a year by what came of their paths, small counts hidden so that none follows from the rest. */
export function shownOutcomes(
  counts: ReviewOutcomes,
): Readonly<Record<(typeof outcomeParts)[number] | 'people', number | null>> {
  const amounts = outcomeParts.map((part) => counts[part]);
  const hidden = hiddenRows(amounts);
  const shown = (part: (typeof outcomeParts)[number]) =>
    hidden.total || hidden.rows[outcomeParts.indexOf(part)] ? null : counts[part];
  return {
    people: hidden.total ? null : amounts.reduce((all, one) => all + one, 0),
    work: shown('work'),
    education: shown('education'),
    otherEnd: shown('otherEnd'),
    goingOn: shown('goingOn'),
  };
}

type CriterionScores = Readonly<Record<string, number>>;
type Evidence = Readonly<Record<string, string>>;

interface Review {
  readonly year: number;
  readonly definitionId: string;
  readonly scores: CriterionScores;
  readonly finishedOn: string | null;
}

/** Which years may be written: the one that runs, and the one before, which is often finished in January. */
export function mayWriteYear(year: number, thisYear: number): boolean {
  return year === thisYear || year === thisYear - 1;
}

export function reviewRefusal(
  criteria: readonly { readonly code: string }[],
  review: { readonly scores: CriterionScores; readonly evidence: Evidence; readonly finished: boolean },
): Refusal | undefined {
  const known = new Set(criteria.map(({ code }) => code));
  for (const part of ['scores', 'evidence'] as const) {
    const other = Object.keys(review[part]).find((code) => !known.has(code));
    if (other !== undefined) return refuse('question-unknown', undefined, `/body/${part}/${other}`);
  }
  const named = Object.entries(review.evidence).find(([, text]) => holdsIdentityCode(text));
  if (named) return refuse('identity-code-in-text', undefined, `/body/evidence/${named[0]}`);
  if (!review.finished) return undefined;
  const missing = criteria.find(({ code }) => review.scores[code] === undefined);
  return missing && refuse('answer-missing', undefined, `/body/scores/${missing.code}`);
}

/** Change from the year before, by criterion; nothing where a year is missing, unfinished or of another edition. */
export function changeFrom(before: Review | undefined, now: Review): CriterionScores {
  if (
    !before ||
    before.definitionId !== now.definitionId ||
    before.finishedOn === null ||
    now.finishedOn === null
  )
    return {};
  return Object.fromEntries(
    Object.entries(now.scores).flatMap(([code, score]) => {
      const earlier = before.scores[code];
      return earlier === undefined ? [] : [[code, score - earlier]];
    }),
  );
}

/** The mean of a finished year, in tenths; null where it is not finished. */
export function meanOf(review: Review): number | null {
  const scores = Object.values(review.scores);
  if (review.finishedOn === null || scores.length === 0) return null;
  return Math.round((scores.reduce((all, one) => all + one, 0) / scores.length) * 10) / 10;
}
