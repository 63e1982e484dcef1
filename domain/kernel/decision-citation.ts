import type { DecisionReference } from './decision-reference.ts';

/** As it is cited, the day given already written in the reader's way: "Kunnanhallitus 14.10.2025 § 146, 123/2025". */
export function decisionCitation(decision: DecisionReference, writtenDay: string): string {
  const section = decision.section === '' ? '' : ` § ${decision.section.replace(/^§\s*/, '')}`;
  const diary = decision.diaryNumber === '' ? '' : `, ${decision.diaryNumber}`;
  return `${decision.body} ${writtenDay}${section}${diary}`;
}
