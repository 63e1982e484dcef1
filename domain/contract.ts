/** Every endpoint of the product in one object: server, web and OpenAPI read it. */
import { areaContract, setupContract } from './areas/contract.ts';
import { assessmentContract } from './assessments/contract.ts';
import { auditContract } from './audit/contract.ts';
import { businessContract } from './business/business-contract.ts';
import { calculatorContract } from './calculators-contract.ts';
import { capacityContract } from './capacity/contract.ts';
import { clientContract } from './clients/contract.ts';
import { coachingContract } from './coaching/contract.ts';
import { competenceContract } from './competence/contract.ts';
import { dayContract } from './day/contract.ts';
import { duplicatesContract } from './clients/duplicates-contract.ts';
import { dealingContract } from './employers/dealings-contract.ts';
import { employerContract } from './employers/contract.ts';
import { employerImportContract } from './employers/import-contract.ts';
import { jointContract } from './employers/joint-contract.ts';
import { leadContract } from './employers/leads-contract.ts';
import { surveyContract } from './employers/surveys-contract.ts';
import { environmentContract } from './environments/contract.ts';
import { operationContract } from './environments/operation-contract.ts';
import { qualityReviewContract } from './environments/review-contract.ts';
import { supportFinderContract } from './grants/finder-contract.ts';
import { figuresContract } from './figures/contract.ts';
import { localServiceContract } from './figures/local-service.ts';
import { grantBudgetContract } from './grants/budget-contract.ts';
import { grantCaseCheckContract } from './grants/case-check-contract.ts';
import { grantCaseContract } from './grants/cases-contract.ts';
import { grantPaymentContract } from './grants/payments-contract.ts';
import { deMinimisContract } from './grants/de-minimis-contract.ts';
import { grantRecoveryContract } from './grants/recovery-contract.ts';
import { grantDecisionContract } from './grants/decided-contract.ts';
import { grantPaymentFileContract } from './grants/payment-files-contract.ts';
import { grantEffectContract } from './grants/effect-contract.ts';
import { voucherContract } from './grants/vouchers-contract.ts';
import { grantAfterDecisionContract } from './grants/after-decision-contract.ts';
import { grantServiceContract } from './grants/e-service-contract.ts';
import { grantRectificationContract } from './grants/rectification-contract.ts';
import { grantRoundContract } from './grants/round-contract.ts';
import { programmeContract } from './grants/programmes-contract.ts';
import { importContract } from './imports/contract.ts';
import { messageAdministrationContract, messageContract } from './messages/contract.ts';
import { meetingContract } from './meetings/contract.ts';
import { newsContract } from './news/contract.ts';
import { openingContract } from './openings/contract.ts';
import { outcomeContract } from './outcomes/contract.ts';
import { ownContract } from './own/contract.ts';
import { packageContract } from './packages/contract.ts';
import { pilotContract } from './pilots/contract.ts';
import { followingContract } from './placements/following-contract.ts';
import { placementContract } from './placements/contract.ts';
import { workAgreementContract } from './agreements/contract.ts';
import { placementMarkContract } from './placements/marks-contract.ts';
import { placeContract } from './places/contract.ts';
import { matchingContract } from './matching/contract.ts';
import { roundContract } from './matching/round-contract.ts';
import { planContract } from './plans/contract.ts';
import { templateContract } from './plans/template-contract.ts';
import { principleContract } from './principles/contract.ts';
import { referenceContract } from './reference/contract.ts';
import { referralContract } from './referrals/contract.ts';
import { retentionContract } from './retention/contract.ts';
import { sessionContract } from './session/contract.ts';
import { sharingContract } from './sharing/contract.ts';
import { representativeContract } from './representatives/contract.ts';
import { strengthsContract } from './strengths/contract.ts';
import { proofContract } from './proof/contract.ts';
import { taskContract } from './tasks/contract.ts';
import { storyContract } from './stories/contract.ts';

export const contract = {
  ...sessionContract,
  ...calculatorContract,
  ...supportFinderContract,
  ...dayContract,
  ...clientContract,
  ...planContract,
  ...templateContract,
  ...coachingContract,
  ...duplicatesContract,
  ...importContract,
  ...messageContract,
  ...messageAdministrationContract,
  ...meetingContract,
  ...placeContract,
  ...storyContract,
  ...pilotContract,
  ...newsContract,
  ...competenceContract,
  ...principleContract,
  ...outcomeContract,
  ...assessmentContract,
  ...strengthsContract,
  ...figuresContract,
  ...localServiceContract,
  ...referralContract,
  ...environmentContract,
  ...qualityReviewContract,
  ...operationContract,
  ...placementContract,
  ...workAgreementContract,
  ...placementMarkContract,
  ...followingContract,
  ...packageContract,
  ...capacityContract,
  ...areaContract,
  ...referenceContract,
  ...auditContract,
  ...retentionContract,
  ...setupContract,
  ...ownContract,
  ...sharingContract,
  ...employerContract,
  ...representativeContract,
  ...employerImportContract,
  ...dealingContract,
  ...surveyContract,
  ...leadContract,
  ...jointContract,
  ...openingContract,
  ...matchingContract,
  ...roundContract,
  ...taskContract,
  ...businessContract,
  ...proofContract,
  ...programmeContract,
  ...grantCaseContract,
  ...grantCaseCheckContract,
  ...grantBudgetContract,
  ...grantPaymentContract,
  ...deMinimisContract,
  ...grantRecoveryContract,
  ...grantDecisionContract,
  ...grantRectificationContract,
  ...grantRoundContract,
  ...grantPaymentFileContract,
  ...grantEffectContract,
  ...voucherContract,
  ...grantServiceContract,
  ...grantAfterDecisionContract,
};
export type Contract = typeof contract;
