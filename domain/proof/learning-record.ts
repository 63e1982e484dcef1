/**
 * A work-based learning record (opinnollistaminen): competence shown at tasks, sent to a school on the client's own
 * word, which confirms it, confirms a part, or returns it with words. Requirement E17.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const learningRecordStatuses = ['draft', 'sent', 'confirmed', 'partly', 'returned'] as const;
export type LearningRecordStatus = (typeof learningRecordStatuses)[number];

/** What a school answers. */
export const schoolAnswers = ['confirmed', 'partly', 'returned'] as const;
export type SchoolAnswer = (typeof schoolAnswers)[number];

export const learningRecordActions = ['edit', 'send', 'takeBack', 'remove'] as const;
export type LearningRecordAction = (typeof learningRecordActions)[number];

/** Status → what the client's worker may do: the one workflow table. What a school has confirmed stays. */
export const learningRecordActionsByStatus = {
  draft: ['edit', 'send', 'remove'],
  sent: ['takeBack'],
  confirmed: [],
  partly: [],
  returned: ['edit', 'send', 'remove'],
} as const satisfies Record<LearningRecordStatus, readonly LearningRecordAction[]>;

export function mayActOnLearningRecord(status: LearningRecordStatus, action: LearningRecordAction): boolean {
  const allowed: readonly LearningRecordAction[] = learningRecordActionsByStatus[status];
  return allowed.includes(action);
}

/** A part, and a return, are told in words: the client and her worker need to know what is missing. */
export function schoolAnswerRefusal(answer: SchoolAnswer, words: string): Refusal | undefined {
  return answer !== 'confirmed' && words.trim() === ''
    ? refuse('school-words-missing', undefined, '/body/words')
    : undefined;
}
