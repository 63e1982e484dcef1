/**
 * A reference to a decision made elsewhere, as minutes and decisions are cited: body, date, section (§) and diary
 * number. Requirement A8 ("kunnanhallituksen päätös 14.10.2025 § 146"): the same field on anything decided.
 */
import * as z from 'zod';
import { day, requiredText, text } from './contract.ts';

export const decisionReference = z.object({
  body: requiredText(200),
  on: day,
  section: text(20),
  diaryNumber: text(50),
});
export type DecisionReference = z.output<typeof decisionReference>;
