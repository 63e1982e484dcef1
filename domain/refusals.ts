/** The sentences of every refusal, by code, gathered from the features that refuse. */
import { areaRefusalWords } from './areas/words.ts';
import { auditRefusalWords } from './audit/words.ts';
import { mergeRefusalWords } from './clients/merge.ts';
import { pathRefusalWords } from './clients/words.ts';
import { coachingRefusalWords } from './coaching/words.ts';
import { importRefusalWords } from './imports/words.ts';
import type { Language, Text } from './kernel/texts.ts';
import { outcomeRefusalWords } from './outcomes/words.ts';
import { planRefusalWords } from './plans/words.ts';
import { referralRefusalWords } from './referrals/words.ts';

const refusalWords: Readonly<Record<string, Text>> = {
  ...importRefusalWords,
  ...mergeRefusalWords,
  ...pathRefusalWords,
  ...coachingRefusalWords,
  ...outcomeRefusalWords,
  ...planRefusalWords,
  ...areaRefusalWords,
  ...referralRefusalWords,
  ...auditRefusalWords,
};

export function refusalSentence(code: string, language: Language): string | undefined {
  return refusalWords[code]?.[language];
}
