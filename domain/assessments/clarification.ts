/**
 * Steps towards a health check or a clarification of work ability: which step, who has the ball, when it was begun and
 * done. Never what was found: there is no field for it. And the date of a Kykyviisari with the client's own summary;
 * the questionnaire is the Finnish Institute of Occupational Health's own and is not here. Requirements D10, D11, D14.
 */
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const clarificationPaths = ['healthCheck', 'workAbility'] as const;
export type ClarificationPath = (typeof clarificationPaths)[number];

export const clarificationSteps = [
  'agreed',
  'referred',
  'appointment',
  'visit',
  'statementAsked',
  'meeting',
  'assessment',
  'application',
  'nextSteps',
] as const;
export type ClarificationStep = (typeof clarificationSteps)[number];

/** The steps of each path, in their usual order. */
export const stepsOfPath: Readonly<Record<ClarificationPath, readonly ClarificationStep[]>> = {
  healthCheck: ['agreed', 'referred', 'appointment', 'visit', 'nextSteps'],
  workAbility: ['agreed', 'referred', 'statementAsked', 'meeting', 'assessment', 'application', 'nextSteps'],
};

export const ballHolders = [
  'client',
  'coach',
  'healthCare',
  'county',
  'kela',
  'pensionInsurer',
  'employer',
] as const;
export type BallHolder = (typeof ballHolders)[number];

export function clarificationRefusal(
  step: {
    readonly path: ClarificationPath;
    readonly step: ClarificationStep;
    readonly madeOn: string;
    readonly doneOn: string | null;
  },
  today: Day,
): Refusal | undefined {
  if (!stepsOfPath[step.path].includes(step.step))
    return refuse('step-of-other-path', undefined, '/body/step');
  if (step.madeOn > today) return refuse('date-in-future', undefined, '/body/madeOn');
  if (step.doneOn === null) return undefined;
  if (step.doneOn > today) return refuse('date-in-future', undefined, '/body/doneOn');
  if (step.doneOn < step.madeOn) return refuse('done-before-made', undefined, '/body/doneOn');
  return undefined;
}

/** The areas of Kykyviisari by their names, and the overall question, each as the client's own number 0 to 10. */
export const kykyviisariAreas = [
  'overall',
  'wellBeing',
  'inclusion',
  'physical',
  'skills',
  'everyday',
] as const;
export type KykyviisariArea = (typeof kykyviisariAreas)[number];
export type KykyviisariSummary = Readonly<Record<KykyviisariArea, number | null>>;

export const kykyviisariAddress = 'https://www.kykyviisari.fi/';

/** Later minus earlier, of what was given both times. */
export function kykyviisariChange(
  earlier: KykyviisariSummary,
  later: KykyviisariSummary,
): KykyviisariSummary {
  const change = (area: KykyviisariArea) => {
    const before = earlier[area];
    const after = later[area];
    return before === null || after === null ? null : after - before;
  };
  return {
    overall: change('overall'),
    wellBeing: change('wellBeing'),
    inclusion: change('inclusion'),
    physical: change('physical'),
    skills: change('skills'),
    everyday: change('everyday'),
  };
}
