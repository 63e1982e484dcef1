/** Small trials of services (palvelukokeilu): thought, tried, measured, decided, spread. Requirement D34. */
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** The figures a trial is measured by. */
export const pilotMeasures = [
  'participants',
  'outcomes',
  'openLabourMarket',
  'attendance',
  'unemployedMonths',
  'measureTotal',
  'satisfaction',
  'other',
] as const;
export type PilotMeasure = (typeof pilotMeasures)[number];

export const pilotDecisions = ['spread', 'continue', 'stop'] as const;
export type PilotDecision = (typeof pilotDecisions)[number];

export function pilotRefusal(pilot: {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly measuredAfter: string;
  readonly decision: PilotDecision | null;
  readonly decidedOn: string | null;
  readonly spread: readonly { readonly municipalityCode: string; readonly on: string }[];
}): Refusal | undefined {
  if (pilot.endsOn !== null && pilot.endsOn < pilot.startsOn)
    return refuse('end-before-start', undefined, '/body/endsOn');
  if ((pilot.decision === null) !== (pilot.decidedOn === null))
    return refuse('required', undefined, pilot.decision === null ? '/body/decision' : '/body/decidedOn');
  // a trial is not spread on a feeling
  if (pilot.decision === 'spread' && pilot.measuredAfter === '')
    return refuse('pilot-no-result', undefined, '/body/measuredAfter');
  if (pilot.spread.length > 0 && pilot.decision !== 'spread')
    return refuse('pilot-not-spread', undefined, '/body/spread');
  return undefined;
}
