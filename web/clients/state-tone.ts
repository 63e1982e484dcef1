import type { PathState } from '@polku/domain';
import type { Tone } from '../ui/index.ts';

/** The colour beside a state's words. */
export const stateTones: Readonly<Record<PathState, Tone>> = {
  referred: 'neutral',
  assessment: 'info',
  coaching: 'info',
  placement: 'info',
  trialOrSubsidisedJob: 'info',
  outcome: 'success',
  paused: 'warning',
};
