/** Every job that a request may plan: a missing one does not compile. */
import { decideRoundJob } from './grants/rounds.ts';
import { sendMessageJob } from './messages/send.ts';
import type { Jobs } from './platform/jobs.ts';

export const jobs: Jobs = {
  sendMessage: sendMessageJob,
  decideRound: decideRoundJob,
};
