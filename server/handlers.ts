/** Every endpoint's handler: a missing one does not compile. */
import { areaHandlers } from './areas/handlers.ts';
import { setupHandlers } from './areas/setup.ts';
import { assessmentHandlers } from './assessments/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { businessHandlers } from './business/handlers.ts';
import { grantBudgetHandlers } from './grants/budgets.ts';
import { grantCaseCheckHandlers } from './grants/case-checks.ts';
import { grantCaseHandlers } from './grants/cases.ts';
import { grantBankAnswerHandlers } from './grants/bank-answers.ts';
import { grantPaymentFileHandlers } from './grants/payment-files.ts';
import { grantPaymentHandlers } from './grants/payments.ts';
import { deMinimisHandlers } from './grants/de-minimis.ts';
import { grantRecoveryHandlers } from './grants/recoveries.ts';
import { grantDecisionHandlers } from './grants/decisions.ts';
import { grantEffectHandlers } from './grants/effect.ts';
import { voucherHandlers } from './grants/vouchers.ts';
import { grantAfterDecisionHandlers } from './grants/after-decision.ts';
import { grantServiceHandlers } from './grants/e-service.ts';
import { grantRectificationHandlers } from './grants/rectifications.ts';
import { grantRoundHandlers } from './grants/rounds.ts';
import { programmeHandlers } from './grants/programmes.ts';
import { productHandlers } from './business/products.ts';
import { calculatorHandlers } from './calculators/handlers.ts';
import { capacityHandlers } from './capacity/handlers.ts';
import { clientHandlers } from './clients/handlers.ts';
import { coachingHandlers } from './coaching/handlers.ts';
import { competenceHandlers } from './competence/handlers.ts';
import { dayHandlers } from './day/handlers.ts';
import { dealingHandlers } from './employers/dealings.ts';
import { representativeHandlers } from './representatives/handlers.ts';
import { employerHandlers } from './employers/handlers.ts';
import { employerImportHandlers } from './employers/import.ts';
import { jointHandlers } from './employers/joint.ts';
import { leadHandlers } from './employers/leads.ts';
import { surveyHandlers } from './employers/surveys.ts';
import { environmentHandlers } from './environments/handlers.ts';
import { operationHandlers } from './environments/operations.ts';
import { workAgreementHandlers } from './agreements/handlers.ts';
import { agreementSigningHandlers } from './agreements/signing.ts';
import { qualityReviewHandlers } from './environments/reviews.ts';
import { followingHandlers } from './placements/following.ts';
import { placementHandlers } from './placements/handlers.ts';
import { placementMarkHandlers } from './placements/marks.ts';
import { weekHandlers } from './placements/weeks.ts';
import { figuresHandlers } from './figures/handlers.ts';
import { localServiceHandlers } from './figures/local-service.ts';
import { duplicatesHandlers } from './clients/duplicates-handlers.ts';
import { importHandlers } from './imports/handlers.ts';
import { matchingHandlers } from './matching/handlers.ts';
import { roundHandlers } from './matching/rounds.ts';
import { supportFinderHandlers } from './grants/finder.ts';
import { meetingHandlers } from './meetings/handlers.ts';
import { messageHandlers } from './messages/handlers.ts';
import { templateHandlers } from './messages/template-handlers.ts';
import { newsHandlers } from './news/handlers.ts';
import { openingHandlers } from './openings/handlers.ts';
import { outcomeHandlers } from './outcomes/handlers.ts';
import { ownHandlers } from './own/handlers.ts';
import { packageHandlers } from './packages/handlers.ts';
import { pilotHandlers } from './pilots/handlers.ts';
import { placeHandlers } from './places/handlers.ts';
import { planHandlers } from './plans/handlers.ts';
import { templateHandlers as planTemplateHandlers } from './plans/templates.ts';
import type { Handlers } from './platform/handlers.ts';
import { principleHandlers } from './principles/handlers.ts';
import { referenceHandlers } from './reference/handlers.ts';
import { referralHandlers } from './referrals/handlers.ts';
import { retentionHandlers } from './retention/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import { sharingHandlers } from './sharing/handlers.ts';
import { strengthsHandlers } from './strengths/handlers.ts';
import { proofHandlers } from './proof/handlers.ts';
import { taskHandlers } from './tasks/handlers.ts';
import { workOrderHandlers } from './tasks/orders.ts';
import { storyHandlers } from './stories/handlers.ts';

export const handlers: Handlers = {
  ...sessionHandlers,
  ...calculatorHandlers,
  ...supportFinderHandlers,
  ...clientHandlers,
  ...planHandlers,
  ...planTemplateHandlers,
  ...capacityHandlers,
  ...duplicatesHandlers,
  ...importHandlers,
  ...meetingHandlers,
  ...placeHandlers,
  ...storyHandlers,
  ...employerHandlers,
  ...representativeHandlers,
  ...employerImportHandlers,
  ...dealingHandlers,
  ...surveyHandlers,
  ...leadHandlers,
  ...jointHandlers,
  ...openingHandlers,
  ...matchingHandlers,
  ...roundHandlers,
  ...taskHandlers,
  ...productHandlers,
  ...businessHandlers,
  ...programmeHandlers,
  ...grantCaseHandlers,
  ...grantCaseCheckHandlers,
  ...grantBudgetHandlers,
  ...grantPaymentHandlers,
  ...deMinimisHandlers,
  ...grantRecoveryHandlers,
  ...grantDecisionHandlers,
  ...grantRectificationHandlers,
  ...grantRoundHandlers,
  ...grantPaymentFileHandlers,
  ...grantBankAnswerHandlers,
  ...grantEffectHandlers,
  ...voucherHandlers,
  ...grantServiceHandlers,
  ...grantAfterDecisionHandlers,
  ...proofHandlers,
  ...workOrderHandlers,
  ...pilotHandlers,
  ...newsHandlers,
  ...competenceHandlers,
  ...principleHandlers,
  ...messageHandlers,
  ...templateHandlers,
  ...outcomeHandlers,
  ...assessmentHandlers,
  ...strengthsHandlers,
  ...figuresHandlers,
  ...localServiceHandlers,
  ...dayHandlers,
  ...coachingHandlers,
  ...referralHandlers,
  ...environmentHandlers,
  ...qualityReviewHandlers,
  ...operationHandlers,
  ...placementHandlers,
  ...workAgreementHandlers,
  ...agreementSigningHandlers,
  ...placementMarkHandlers,
  ...followingHandlers,
  ...weekHandlers,
  ...packageHandlers,
  ...areaHandlers,
  ...referenceHandlers,
  ...auditHandlers,
  ...retentionHandlers,
  ...setupHandlers,
  ...ownHandlers,
  ...sharingHandlers,
};
