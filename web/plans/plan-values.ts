import type { Organiser, Role, StatutoryPlanKind, StepVisibility } from '@polku/domain';
import type { Output } from '../platform/index.ts';

export type Plan = Output<'planRead'>;
export type PlanStep = Plan['steps'][number];

export interface PlanValues {
  readonly goal: string;
  readonly statutoryPlanKind: StatutoryPlanKind | null;
  readonly statutoryPlanReference: string;
  readonly statutoryGoalReference: string;
  readonly organiser: Organiser | null;
  readonly reviewOn: string | null;
}

export function valuesOfPlan(plan: Plan): PlanValues {
  return {
    goal: plan.goal,
    statutoryPlanKind: plan.statutoryPlanKind,
    statutoryPlanReference: plan.statutoryPlanReference ?? '',
    statutoryGoalReference: plan.statutoryGoalReference ?? '',
    organiser: plan.organiser,
    reviewOn: plan.reviewOn,
  };
}

export interface StepValues {
  readonly title: string;
  readonly service: string;
  readonly organisationId: string | null;
  readonly responsibleStaffId: string | null;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly visibility: StepVisibility;
  readonly visibleRoles: readonly Role[];
}

export const newStepValues: StepValues = {
  title: '',
  service: '',
  organisationId: null,
  responsibleStaffId: null,
  startsOn: null,
  dueOn: null,
  visibility: 'all',
  visibleRoles: [],
};

export function valuesOfStep(step: PlanStep): StepValues {
  return {
    title: step.title,
    service: step.service,
    organisationId: step.organisation?.id ?? null,
    responsibleStaffId: step.responsible?.id ?? null,
    startsOn: step.startsOn,
    dueOn: step.dueOn,
    visibility: step.visibility,
    visibleRoles: step.visibleRoles,
  };
}
