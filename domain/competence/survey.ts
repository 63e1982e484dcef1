/**
 * Surveys of the staff: questions with editions (the assessment forms), asked of some roles at a time. Answers are
 * added to counts and to nothing else, so that there is no row to find anybody's answers in; results are shown
 * when the survey has closed, as counts of people of which small ones are hidden. Requirements B17, K16, A24.
 */
import type { Role } from '../access/roles.ts';
import type { Answers, ItemType } from '../assessments/answers.ts';
import { hiddenRows, hiddenUnder } from '../figures/suppression.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** Roles that may be asked: the area's own staff. */
export const surveyedRoles = [
  'coordinator',
  'careerAgent',
  'workCoach',
  'employerAgent',
  'manager',
  'administrator',
] as const;
export type SurveyedRole = (typeof surveyedRoles)[number];

export const surveyStates = ['coming', 'open', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];

export function surveyStateOn(
  round: { readonly opensOn: string; readonly closesOn: string },
  today: string,
): SurveyState {
  if (today < round.opensOn) return 'coming';
  return today <= round.closesOn ? 'open' : 'closed';
}

export function roundRefusal(
  round: { readonly opensOn: string; readonly closesOn: string },
  today: string,
): Refusal | undefined {
  if (round.closesOn < round.opensOn) return refuse('end-before-start', undefined, '/body/closesOn');
  return round.closesOn < today ? refuse('survey-in-past', undefined, '/body/closesOn') : undefined;
}

/** Why the one who asks may not answer now. */
export function answeringRefusal(
  round: { readonly opensOn: string; readonly closesOn: string; readonly roles: readonly Role[] },
  who: { readonly role: Role; readonly hasAnswered: boolean },
  today: string,
): Refusal | undefined {
  if (surveyStateOn(round, today) !== 'open') return refuse('survey-not-open');
  if (!round.roles.includes(who.role)) return refuse('survey-not-for-role');
  return who.hasAnswered ? refuse('survey-answered') : undefined;
}

interface SurveyItem {
  readonly code: string;
  readonly type: ItemType;
  readonly steps: readonly unknown[];
}

/** The answers to a question as numbers, in the order they are shown. */
export function stepsOf(item: SurveyItem): readonly number[] {
  if (item.type === 'yesNo') return [1, 0];
  const end = item.type === 'scale' ? 5 : item.steps.length;
  return Array.from({ length: end }, (_, at) => at + 1);
}

/** The counts that one person's answers add one to. */
export function countedAnswers(
  items: readonly SurveyItem[],
  answers: Answers,
): readonly { readonly item: string; readonly step: number }[] {
  return items.flatMap(({ code }) => {
    const value = answers[code];
    if (typeof value === 'number') return [{ item: code, step: value }];
    return typeof value === 'boolean' ? [{ item: code, step: value ? 1 : 0 }] : [];
  });
}

/** How the answers to a question parted; null where a count is hidden. */
export interface Distribution {
  readonly item: string;
  readonly counts: readonly { readonly step: number; readonly people: number | null }[];
}

/**
 * What may be shown of a closed survey: everybody answers every question, so each question's counts are the same
 * people parted. Of fewer than five nothing is shown.
 */
export function shownDistributions(
  items: readonly SurveyItem[],
  people: number,
  countOf: (item: string, step: number) => number,
): readonly Distribution[] {
  return items.map((item) => {
    const steps = stepsOf(item);
    const counts = steps.map((step) => countOf(item.code, step));
    const { rows, total } = hiddenRows(counts);
    const hidesAll = total || people < hiddenUnder;
    return {
      item: item.code,
      counts: steps.map((step, at) => ({
        step,
        people: hidesAll || rows[at] ? null : (counts[at] ?? 0),
      })),
    };
  });
}
