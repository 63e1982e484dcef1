/** A decision reference as form fields: named as the server's pointers name them. */
import type { DecisionReference } from '@polku/domain';

export interface DecisionValues {
  readonly 'decisionReference/body': string;
  readonly 'decisionReference/on': string | null;
  readonly 'decisionReference/section': string;
  readonly 'decisionReference/diaryNumber': string;
}

export function decisionValues(decision: DecisionReference | null): DecisionValues {
  return {
    'decisionReference/body': decision?.body ?? '',
    'decisionReference/on': decision?.on ?? null,
    'decisionReference/section': decision?.section ?? '',
    'decisionReference/diaryNumber': decision?.diaryNumber ?? '',
  };
}

/** Nothing written is no decision; something written goes to the server, which says what is missing. */
export function decisionOf(values: DecisionValues): DecisionReference | null {
  const decision = {
    body: values['decisionReference/body'],
    on: values['decisionReference/on'] ?? '',
    section: values['decisionReference/section'],
    diaryNumber: values['decisionReference/diaryNumber'],
  };
  return Object.values(decision).every((value) => value === '') ? null : decision;
}
