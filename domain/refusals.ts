/** The sentences of every refusal, by code, gathered from the features that refuse. */
import { shareRefusalWords } from './benefits/share-words.ts';
import { agreementRefusalWords } from './agreements/words.ts';
import { areaRefusalWords } from './areas/words.ts';
import { assessmentRefusalWords } from './assessments/words.ts';
import { auditRefusalWords } from './audit/words.ts';
import { businessRefusalWords } from './business/business-words.ts';
import { identityCodeProblemWords } from './clients/identity-code.ts';
import { mergeRefusalWords } from './clients/merge.ts';
import { pathRefusalWords } from './clients/words.ts';
import { coachingRefusalWords } from './coaching/words.ts';
import { representativeRefusalWords } from './representatives/words.ts';
import { employerRefusalWords } from './employers/words.ts';
import { competenceRefusalWords } from './competence/words.ts';
import { environmentRefusalWords } from './environments/words.ts';
import { decisionRefusalWords } from './grants/decision-words.ts';
import { grantCaseRefusalWords } from './grants/case-words.ts';
import { grantDecidedRefusalWords } from './grants/decided-words.ts';
import { grantServiceRefusalWords } from './grants/e-service-words.ts';
import { limitRefusalWords } from './grants/limit-words.ts';
import { grantPaymentRefusalWords } from './grants/payment-words.ts';
import { programmeRefusalWords } from './grants/programme-words.ts';
import { importRefusalWords } from './imports/words.ts';
import { shareOutRefusalWords } from './kernel/money.ts';
import type { Language, Text } from './kernel/texts.ts';
import { messageRefusalWords } from './messages/refusal-words.ts';
import { meetingRefusalWords } from './meetings/words.ts';
import { matchingRefusalWords } from './matching/words.ts';
import { openingRefusalWords } from './openings/words.ts';
import { outcomeRefusalWords } from './outcomes/words.ts';
import { ownRefusalWords } from './own/refusal-words.ts';
import { paymentRefusalWords } from './payments/bank-status.ts';
import { pilotRefusalWords } from './pilots/words.ts';
import { placeRefusalWords } from './places/words.ts';
import { placementRefusalWords } from './placements/words.ts';
import { planRefusalWords } from './plans/words.ts';
import { principleRefusalWords } from './principles/words.ts';
import { proofRefusalWords } from './proof/words.ts';
import { referralRefusalWords } from './referrals/words.ts';
import { retentionRefusalWords } from './retention/words.ts';
import { sharingRefusalWords } from './sharing/words.ts';
import { strengthsRefusalWords } from './strengths/words.ts';
import { taskRefusalWords } from './tasks/words.ts';
import { storyRefusalWords } from './stories/words.ts';

const refusalWords: Readonly<Record<string, Text>> = {
  ...limitRefusalWords,
  ...decisionRefusalWords,
  ...programmeRefusalWords,
  ...grantCaseRefusalWords,
  ...shareRefusalWords,
  ...grantPaymentRefusalWords,
  ...grantDecidedRefusalWords,
  ...grantServiceRefusalWords,
  ...paymentRefusalWords,
  ...importRefusalWords,
  ...identityCodeProblemWords,
  ...mergeRefusalWords,
  ...pathRefusalWords,
  ...coachingRefusalWords,
  ...shareOutRefusalWords,
  ...messageRefusalWords,
  ...meetingRefusalWords,
  ...matchingRefusalWords,
  ...placeRefusalWords,
  ...storyRefusalWords,
  ...pilotRefusalWords,
  ...competenceRefusalWords,
  ...principleRefusalWords,
  ...environmentRefusalWords,
  ...placementRefusalWords,
  ...agreementRefusalWords,
  ...outcomeRefusalWords,
  ...assessmentRefusalWords,
  ...ownRefusalWords,
  ...planRefusalWords,
  ...areaRefusalWords,
  ...referralRefusalWords,
  ...auditRefusalWords,
  ...retentionRefusalWords,
  ...sharingRefusalWords,
  ...strengthsRefusalWords,
  ...employerRefusalWords,
  ...representativeRefusalWords,
  ...openingRefusalWords,
  ...taskRefusalWords,
  ...businessRefusalWords,
  ...proofRefusalWords,
};

export function refusalSentence(code: string, language: Language): string | undefined {
  return refusalWords[code]?.[language];
}
