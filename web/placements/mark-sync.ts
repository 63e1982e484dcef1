/** Sends the marks that wait on this device: one tab at a time, in order, by hundreds. */
import { marksOfOneSend } from '@polku/domain';
import { api } from '../platform/index.ts';
import { keptMarks, settleMarks } from './mark-store.ts';

const marksChannel = 'polku-marks';
const thisTab = crypto.randomUUID();

/** Told to other tabs of this device: marks were made here, or the server has them now. */
export function tellMarks(what: 'made' | 'sent'): void {
  const channel = new BroadcastChannel(marksChannel);
  channel.postMessage({ tab: thisTab, what });
  channel.close();
}

/** @returns how to stop listening */
export function onMarksElsewhere(listen: (what: unknown) => void): () => void {
  const channel = new BroadcastChannel(marksChannel);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (Reflect.get(Object(data), 'tab') !== thisTab) listen(Reflect.get(Object(data), 'what'));
  };
  return () => channel.close();
}

/**
 * @returns how many came to the server; marks of another person stay for her
 * @throws ApiProblem when there is no network or nobody is signed in: the marks stay
 */
export async function sendWaitingMarks(staffId: string): Promise<number> {
  // a second tab waits for its turn and then finds what is left
  const sent = await navigator.locks.request(marksChannel, async () => {
    let count = 0;
    for (;;) {
      const waiting = (await keptMarks(staffId)).filter(({ refused }) => refused === null);
      const entries = waiting.slice(0, marksOfOneSend).map(({ entry }) => entry);
      if (entries.length === 0) return count;
      if (count === 0) await renewToken(staffId);
      const { results } = await api.call('placementMarksSend', { body: { entries } });
      await settleMarks(results);
      count += results.length;
    }
  });
  if (sent > 0) tellMarks('sent');
  return sent;
}

/** A page that was opened without a network knows no token; another person may have signed in meanwhile. */
async function renewToken(staffId: string): Promise<void> {
  const session = await api.call('sessionRead', {});
  if (session.staff && session.staff.id !== staffId) {
    location.reload();
    throw new Error('Another person has signed in');
  }
  api.setCsrfToken(session.csrfToken);
}
