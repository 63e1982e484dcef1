import type { OpeningStatus } from '@polku/domain';
import type { Tone } from '../ui/index.ts';

export const statusTones: Readonly<Record<OpeningStatus, Tone>> = {
  draft: 'neutral',
  open: 'success',
  paused: 'warning',
  filled: 'info',
  closed: 'neutral',
};
