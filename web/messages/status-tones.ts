import type { MessageStatus } from '@polku/domain';
import type { Tone } from '../ui/index.ts';

export const statusTones: Readonly<Record<MessageStatus, Tone>> = {
  planned: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'error',
  withheld: 'neutral',
  uncertain: 'warning',
};
