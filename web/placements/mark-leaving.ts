/** What becomes of the marks on this device when she signs out. */
import { forgetAll, keptMarks } from './mark-store.ts';
import { sendWaitingMarks } from './mark-sync.ts';

/** Sends what waits. @returns how many marks the server does not have, those refused and not yet read among them */
export async function sendAndCount(staffId: string): Promise<number> {
  try {
    if ((await keptMarks(staffId)).length === 0) return 0;
    await sendWaitingMarks(staffId).catch(() => 0);
    return (await keptMarks(staffId)).length;
  } catch {
    // a browser that keeps nothing
    return 0;
  }
}

export async function forgetMarks(): Promise<void> {
  await forgetAll().catch(() => {});
  await globalThis.caches?.delete('polku-offline-session').catch(() => false);
}
