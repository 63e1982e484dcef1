import type { ReferralStatus, SenderStatus } from '@polku/domain';

type Tone = 'neutral' | 'info' | 'success' | 'warning';

export const statusTones: Readonly<Record<ReferralStatus | SenderStatus, Tone>> = {
  new: 'info',
  pooled: 'warning',
  transferPending: 'warning',
  waiting: 'info',
  accepted: 'success',
  returned: 'neutral',
  withdrawn: 'neutral',
};
