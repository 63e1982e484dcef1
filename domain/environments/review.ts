/**
 * A coaching environment's evaluation of itself: criteria from 1 to 5 with what each rests on, one a year. Years are
 * compared only where they used the same edition of the criteria. Requirement D23.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { holdsIdentityCode } from '../messages/template.ts';

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
