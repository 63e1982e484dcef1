/**
 * Everything that runs by itself, in one list. Each is safe to run twice, and from several processes at once. What has
 * a minute or more between its rounds is a job of the queue, run once whoever runs it, and caught up after a pause; the
 * log is sealed more often than that, so each process does it.
 */
import { sql } from 'kysely';
import { releaseClientsOfGone } from '../areas/release.ts';
import { forgetContactPersons } from '../employers/forget.ts';
import { forgetOldImports } from '../imports/forget.ts';
import { continueRounds } from '../grants/rounds.ts';
import { remind } from '../messages/remind.ts';
import { forwardMessages } from '../messages/send.ts';
import { continueRetention } from '../retention/erase.ts';
import { sealAudit } from './audit-chain.ts';
import type { ScheduledJob } from './jobs.ts';
import type { Services } from './services.ts';

export interface Schedule {
  stop(): Promise<void>;
}

interface Round {
  readonly name: string;
  readonly everySeconds: number;
  run(services: Services): Promise<unknown>;
}

const inProcess: readonly Round[] = [
  { name: 'seal the log', everySeconds: 2, run: ({ database }) => sealAudit(database.owner) },
];

export const scheduledJobs: readonly ScheduledJob[] = [
  { name: 'forwardMessages', everyMinutes: 1, run: forwardMessages },
  { name: 'remind', everyMinutes: 5, run: remind },
  { name: 'continueRounds', everyMinutes: 5, run: continueRounds },
  {
    name: 'sealWholeLog',
    everyMinutes: 60,
    run: ({ database }) => sealAudit(database.owner, Number.POSITIVE_INFINITY),
  },
  { name: 'releaseClientsOfGone', everyMinutes: 1, run: releaseClientsOfGone },
  { name: 'removeExpired', everyMinutes: 10, run: removeExpired },
  { name: 'continueRetention', everyMinutes: 5, run: continueRetention },
  { name: 'forgetOldImports', everyMinutes: 60, run: forgetOldImports },
  { name: 'forgetContactPersons', everyMinutes: 60, run: forgetContactPersons },
];

async function removeExpired({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  await database.owner.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute();
  await database.owner.deleteFrom('sign_in_attempt').where('expires_at', '<', now.toISOString()).execute();
  await sql`delete from rate_limit where window_starts_at < ${now}::timestamptz - interval '1 hour'`.execute(
    database.owner,
  );
  await sql`delete from idempotency_key where created_at < ${now}::timestamptz - interval '1 day'`.execute(
    database.owner,
  );
}

export function startSchedule(services: Services): Schedule {
  let stopping = false;
  const running = new Set<Promise<void>>();
  const timers = inProcess.map((task) => {
    let busy = false;
    const timer = setInterval(() => {
      if (busy || stopping) return;
      busy = true;
      const work = task
        .run(services)
        .catch((error: unknown) => {
          // the next round tries again: nothing is lost
          services.log.error(
            { task: task.name, code: Reflect.get(Object(error), 'code') },
            'scheduled task failed',
          );
        })
        .then(() => {
          busy = false;
          running.delete(work);
        });
      running.add(work);
    }, task.everySeconds * 1000);
    timer.unref();
    return timer;
  });
  return {
    async stop() {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
