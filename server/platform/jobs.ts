/**
 * Work that outlives a request: planned in the request's own transaction, done by graphile-worker in any server
 * process, once each. A payload holds ids only; a job looks at the rows as they are when it runs, so that it is safe
 * to run twice. See docs/guide/jobs.md.
 */
import { sql } from 'kysely';
import type { AddJobFunction, Runner, RunnerOptions, TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Tx } from './context.ts';
import type { Services } from './services.ts';

/** Jobs that a request may plan; the same list stands in server/migrations/views/jobs.sql. */
export const requestJobs = ['sendMessage', 'decideRound'] as const;
export type RequestJob = (typeof requestJobs)[number];

/** Ids, never a person's data: what is planned can be read by whoever reads the queue. */
export type JobPayload = Readonly<Record<string, string | number>>;
export type Job = (services: Services, payload: JobPayload) => Promise<void>;
export type Jobs = Readonly<Record<RequestJob, Job>>;

/** Something done by the clock. What runs more often than once a minute stays in the process (schedule.ts). */
export interface ScheduledJob {
  readonly name: string;
  readonly everyMinutes: number;
  run(services: Services): Promise<unknown>;
}

export interface PlannedJob {
  /** Planned twice under one key is planned once. */
  readonly key: string;
  /** Not before this; at once when absent. */
  readonly runAt?: Date;
}

/** Plans a job in the transaction of a request: nothing is planned when it is rolled back. */
export async function planJob(
  tx: Tx,
  name: RequestJob,
  payload: JobPayload & { readonly areaId: number },
  { key, runAt }: PlannedJob,
): Promise<void> {
  await sql`select plan_job(${name}, ${JSON.stringify(payload)}::jsonb, ${key}, ${runAt?.toISOString() ?? null}::timestamptz)`.execute(
    tx,
  );
}

const schema = 'graphile_worker';
/** The newest migration of graphile-worker 0.17: known, so that the package isn't loaded only to find nothing to do. */
const newestMigration = 19;

/** Brings the queue's own schema up to date; costs one query when it is. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const made = await pool.query<{ made: boolean }>(
    `select to_regclass('${schema}.migrations') is not null as made`,
  );
  if (made.rows[0]?.made) {
    const newest = await pool.query<{ id: number }>(`select max(id)::int as id from ${schema}.migrations`);
    if ((newest.rows[0]?.id ?? 0) >= newestMigration) return;
  }
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ pgPool: pool, schema });
}

function tasksOf(services: Services, jobs: Readonly<Record<string, Job>>): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload: unknown) => {
        try {
          await job(services, payload as JobPayload);
        } catch (error) {
          const code = String(Reflect.get(Object(error), 'code') ?? 'unknown');
          services.log.error({ job: name, code }, 'job failed');
          // what the queue keeps of a failure is its code: a message could hold a person's data
          throw new Error(`failed: ${code}`);
        }
      },
    ]),
  );
}

const scheduledTasks = (scheduled: readonly ScheduledJob[]): Readonly<Record<string, Job>> =>
  Object.fromEntries(scheduled.map((one) => [one.name, async (services) => void (await one.run(services))]));

async function optionsFor(services: Services, concurrency: number): Promise<RunnerOptions> {
  const { Logger } = await import('graphile-worker');
  return {
    pgPool: services.database.ownerPool,
    schema,
    concurrency,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') services.log.error({ queue: message.slice(0, 200) }, 'queue');
    }),
  };
}

export interface RunningJobs {
  /** Takes no more jobs, and waits for those in hand. */
  stop(): Promise<void>;
}

/**
 * Two runners: what calls the outside has its own, so that a server that hangs never holds up the rest.
 * What is scheduled runs once at start too: whatever was missed while no process ran is caught up then.
 */
export async function startJobs(
  services: Services,
  jobs: Jobs,
  scheduled: readonly ScheduledJob[],
): Promise<RunningJobs> {
  const { parseCronItems, run } = await import('graphile-worker');
  const runners: Runner[] = [];
  const stop = async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
  };
  try {
    const cron = parseCronItems(
      scheduled.map(({ name, everyMinutes }) => ({
        task: name,
        match: everyMinutes >= 60 ? '0 * * * *' : `*/${everyMinutes} * * * *`,
        identifier: name,
        // several missed rounds are one: the work itself asks what is due
        options: { backfillPeriod: 86_400_000, jobKey: `scheduled:${name}` },
      })),
    );
    runners.push(
      await run(
        { ...(await optionsFor(services, 2)), parsedCronItems: cron },
        tasksOf(services, scheduledTasks(scheduled)),
        cron,
      ),
    );
    runners.push(
      await run({ ...(await optionsFor(services, 3)), parsedCronItems: [] }, tasksOf(services, jobs), []),
    );
    const [first] = runners;
    if (first) await planScheduled(first.addJob, scheduled);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function planScheduled(addJob: AddJobFunction, scheduled: readonly ScheduledJob[]): Promise<void> {
  for (const { name } of scheduled) await addJob(name, {}, { jobKey: `scheduled:${name}` });
}

/** Does what is due and returns: for tests, and for who runs jobs apart from the server. */
export async function drainJobs(services: Services, jobs: Readonly<Record<string, Job>>): Promise<void> {
  const { runOnce } = await import('graphile-worker');
  await runOnce(await optionsFor(services, 1), tasksOf(services, jobs));
}
