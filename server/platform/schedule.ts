/** Everything that runs by itself, in one list. Each is safe to run twice, and from several processes at once. */
import { sql } from 'kysely';
import { forgetOldImports } from '../imports/forget.ts';
import { sealAudit } from './audit-chain.ts';
import type { Services } from './services.ts';

export interface Schedule {
  stop(): Promise<void>;
}

interface Task {
  readonly name: string;
  readonly everySeconds: number;
  run(services: Services): Promise<unknown>;
}

const tasks: readonly Task[] = [
  { name: 'seal the log', everySeconds: 2, run: ({ database }) => sealAudit(database.owner) },
  {
    name: 'remove what has expired',
    everySeconds: 600,
    async run({ database, clock }) {
      const now = clock.now();
      await database.owner.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute();
      await database.owner
        .deleteFrom('sign_in_attempt')
        .where('expires_at', '<', now.toISOString())
        .execute();
      await sql`delete from rate_limit where window_starts_at < ${now}::timestamptz - interval '1 hour'`.execute(
        database.owner,
      );
      await sql`delete from idempotency_key where created_at < ${now}::timestamptz - interval '1 day'`.execute(
        database.owner,
      );
    },
  },
  { name: 'empty the rows of old imports', everySeconds: 3600, run: forgetOldImports },
];

export function startSchedule(services: Services): Schedule {
  let stopping = false;
  const running = new Set<Promise<void>>();
  const timers = tasks.map((task) => {
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
