/** The task bank. */
import {
  type Actor,
  type Contract,
  type OutputOf,
  type TaskInput,
  type TaskRecord,
  mayEver,
  type taskContract,
  taskRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import { requireUnitOf } from '../areas/organisations.ts';
import { addEntry, editEntry, listEntries } from '../employers/entries.ts';
import { demandColumns } from '../openings/demands.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { notFound, refused } from '../platform/problems.ts';
import { orderRows, taskRows } from './rows.ts';

type Evaluation = OutputOf<Contract['taskRead']>['evaluations'][number];
type TaskCalls = Pick<typeof taskContract, 'taskList' | 'taskRead' | 'taskCreate' | 'taskEdit' | 'taskRate'>;

/** @throws Problem 404 for an unknown task and for one out of reach alike */
export async function getTask(tx: Tx, actor: Actor, id: string): Promise<TaskRecord> {
  const [task] = await taskRows(tx, actor, { where: [sql`t.id = ${id}`] });
  if (!task) throw notFound();
  return task;
}

/** @throws Problem 404 */
export async function requireEnvironment(tx: Tx, areaId: number, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await sql`select 1 from environment where area_id = ${areaId} and id = ${id}`.execute(tx);
  if (found.rows.length === 0) throw notFound();
}

/** Fields as columns; months in order and once. */
async function fieldsOf(tx: Tx, actor: Actor, input: TaskInput) {
  const refusal = taskRefusal(input);
  if (refusal) throw refused(refusal);
  const found = await sql`select 1 from organisation
    where area_id = ${actor.areaId} and id = ${input.organisationId}`.execute(tx);
  if (found.rows.length === 0) throw notFound();
  await requireUnitOf(tx, actor.areaId, input.organisationId, input.unitId);
  await requireEnvironment(tx, actor.areaId, input.environmentId);
  const { demands, months, ...rest } = input;
  return { ...rest, ...demandColumns(demands), months: [...new Set(months)].toSorted((a, b) => a - b) };
}

export const taskHandlers = {
  async taskList({ tx, actor, query, today }) {
    const { municipality, category, certificate, season, ended, limit } = query;
    const after = readCursor(query.cursor, 2);
    const month = Number(today.slice(5, 7));
    const where = [
      ...(municipality ? [sql`t.municipality_code = ${municipality}`] : []),
      ...(category ? [sql`t.category = ${category}`] : []),
      ...(certificate ? [sql`${certificate} = any (t.certificates)`] : []),
      ...(season === 'now' ? [sql`(t.months = '{}' or ${month}::int = any (t.months))`] : []),
      ...(ended === 'without' ? [sql`(t.ends_on is null or t.ends_on >= ${today}::date)`] : []),
      ...(after
        ? [sql`(t.name collate "fi-x-icu", t.id) > (${after[0]} collate "fi-x-icu", ${after[1]}::uuid)`]
        : []),
    ];
    const rows = await taskRows(tx, actor, { where, limit: limit + 1 });
    const shown = pageOf(rows, limit, (row) => [row.name, row.id]);
    return {
      next: shown.next,
      rows: shown.rows.map(({ contactName: _n, contactPhone: _p, contactEmail: _e, ...row }) => row),
    };
  },

  async taskRead({ tx, actor, params }) {
    const task = await getTask(tx, actor, params.taskId);
    const evaluations = await listEntries<Evaluation>(
      tx,
      'work_task_rating',
      actor.areaId,
      { taskId: task.id },
      't.rated_on desc, t.id desc',
    );
    return {
      task,
      orders: await orderRows(tx, actor, { where: [sql`o.task_id = ${task.id}`], limit: 50 }),
      evaluations: evaluations.map(({ id, step, note, ratedOn }) => ({ id, step, note, ratedOn })),
      actions: [
        ...(mayEver(actor.role, 'task.manage') ? (['manage'] as const) : []),
        ...(mayEver(actor.role, 'workOrder.manage') ? (['order'] as const) : []),
      ],
    };
  },

  async taskCreate({ tx, actor, body }) {
    return addEntry(tx, 'work_task', actor.areaId, await fieldsOf(tx, actor, body));
  },

  async taskEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const task = await getTask(tx, actor, params.taskId);
    const fields = await fieldsOf(tx, actor, input);
    return editEntry(tx, 'work_task', actor.areaId, { id: task.id }, version, fields);
  },

  async taskRate({ tx, actor, params, body, today }) {
    const task = await getTask(tx, actor, params.taskId);
    const id = newId();
    await tx
      .insertInto('work_task_rating')
      .values({ area_id: actor.areaId, id, task_id: task.id, ...body, rated_on: today })
      .execute();
    return { id };
  },
} satisfies HandlersFor<TaskCalls>;
