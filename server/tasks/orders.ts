/** Work orders and the orderer's quality check, signed in or by a personal link. */
import {
  type Contract,
  type Day,
  type OutputOf,
  type WorkOrderSide,
  type WorkOrderStatus,
  addDays,
  mayEver,
  refuse,
  type taskContract,
  taskRefusal,
  workOrderLinkDays,
  workOrderMoveRefusal,
  workOrderMoves,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import { addEntry, editEntry } from '../employers/entries.ts';
import { AuditNote, insertAuditEvent } from '../platform/audit.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { linkTokenHash, newLinkToken } from '../platform/personal-link.ts';
import { notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import { getTask, requireEnvironment } from './handlers.ts';
import { orderRows, sideOf } from './rows.ts';

type Calls = Omit<typeof taskContract, 'taskList' | 'taskRead' | 'taskCreate' | 'taskEdit' | 'taskRate'>;
type Event = OutputOf<Contract['workOrderRead']>['events'][number];
type Looked = OutputOf<Contract['workOrderLook']>;

const tokenHash = (token: string) => linkTokenHash('work order', token);

interface Target extends Looked {
  readonly areaId: number;
  readonly id: string;
}

/** @throws Problem 422 when the link is unknown or over: both answer alike */
async function targetOf(database: Kysely<DB>, token: string, today: Day): Promise<Target> {
  const found = await sql<{ target: Target | null }>`
    select work_order_target(${tokenHash(token)}) as target`.execute(database);
  const target = found.rows[0]?.target;
  if (!target || target.expiresOn < today) throw refused(refuse('work-order-link-over'));
  return target;
}

interface Step {
  readonly status: WorkOrderStatus;
  readonly side: WorkOrderSide;
  readonly note: string;
  readonly now: Date;
}

async function addEvent(tx: Tx, areaId: number, orderId: string, step: Step): Promise<void> {
  const { status, side, note, now } = step;
  await tx
    .insertInto('work_order_event')
    .values({
      area_id: areaId,
      id: newId(),
      order_id: orderId,
      status,
      side,
      note,
      happened_at: now.toISOString(),
    })
    .execute();
}

export const workOrderHandlers = {
  async workOrderList({ tx, actor, query }) {
    const after = readCursor(query.cursor, 2);
    const where = [
      ...(query.status ? [sql`o.status = ${query.status}`] : []),
      ...(after ? [sql`(o.ordered_on, o.id) < (${after[0]}::date, ${after[1]}::uuid)`] : []),
    ];
    const rows = await orderRows(tx, actor, { where, limit: query.limit + 1 });
    return pageOf(rows, query.limit, (row) => [row.orderedOn, row.id]);
  },

  async workOrderRead({ tx, actor, params }) {
    const [order] = await orderRows(tx, actor, { where: [sql`o.id = ${params.orderId}`] });
    if (!order) throw notFound();
    const events = await sql<Event>`
      select id, status, side, note, happened_at as at from work_order_event
       where area_id = ${actor.areaId} and order_id = ${order.id} order by happened_at, id`.execute(tx);
    const manages = mayEver(actor.role, 'workOrder.manage');
    const links = mayEver(actor.role, 'task.manage') && order.status === 'done';
    return {
      order,
      events: [...events.rows],
      moves: manages ? [...workOrderMoves(order.status, sideOf(actor))] : [],
      actions: links ? ['link'] : [],
    };
  },

  async workOrderCreate({ tx, actor, params, body, now, today }) {
    const refusal = taskRefusal(body);
    if (refusal) throw refused(refusal);
    const task = await getTask(tx, actor, params.taskId);
    if (task.endsOn !== null && task.endsOn < today) throw refused(refuse('task-ended'));
    await requireEnvironment(tx, actor.areaId, body.environmentId);
    const status = 'ordered' satisfies WorkOrderStatus;
    const made = await addEntry(tx, 'work_order', actor.areaId, {
      ...body,
      environmentId: body.environmentId ?? task.environmentId,
      taskId: task.id,
      status,
      orderedOn: today,
    });
    await addEvent(tx, actor.areaId, made.id, { status, side: 'orderer', note: '', now });
    return made;
  },

  async workOrderMove({ tx, actor, params, body, now }) {
    const [order] = await orderRows(tx, actor, { where: [sql`o.id = ${params.orderId}`] });
    if (!order) throw notFound();
    const side = sideOf(actor);
    const { status, note } = body;
    const moved = await editEntry(tx, 'work_order', actor.areaId, { id: order.id }, body.version, { status });
    const refusal = workOrderMoveRefusal(order.status, status, side, note);
    if (refusal) throw refused(refusal);
    await addEvent(tx, actor.areaId, order.id, { status, side, note, now });
    return moved;
  },

  async workOrderLink({ tx, actor, params, body, today }) {
    const [order] = await orderRows(tx, actor, { where: [sql`o.id = ${params.orderId}`] });
    if (!order) throw notFound();
    const token = newLinkToken();
    const expiresOn = addDays(today, workOrderLinkDays);
    const { version } = await editEntry(tx, 'work_order', actor.areaId, { id: order.id }, body.version, {
      tokenHash: tokenHash(token),
      linkExpiresOn: expiresOn,
    });
    return { token, expiresOn, version };
  },

  async workOrderLook({ services, body, today }) {
    const { areaId: _area, id: _id, ...shown } = await targetOf(services.database.app, body.token, today);
    return shown;
  },

  async workOrderCheck({ services, body, now, today }) {
    const target = await targetOf(services.database.app, body.token, today);
    const { status, note } = body;
    await inScope(services.database.app, { areaId: target.areaId, reach: 'none' }, async (tx) => {
      const refusal = workOrderMoveRefusal(target.status, status, 'link', note);
      if (refusal) throw refused(refusal);
      // two who check at once: the first is heard
      const moved = await sql`
        update work_order set status = ${status}, version = version + 1
         where area_id = ${target.areaId} and id = ${target.id} and status = ${target.status} returning id`.execute(
        tx,
      );
      if (moved.rows.length === 0) throw refused(refuse('work-order-move-wrong'), 409);
      await addEvent(tx, target.areaId, target.id, { status, side: 'link', note, now });
      const audit = new AuditNote();
      audit.count(1);
      await insertAuditEvent(tx, {
        name: 'workOrderCheck',
        rule: { verb: 'change', purpose: 'service', fields: 'personal' },
        areaId: target.areaId,
        actor: undefined,
        at: now,
        note: audit,
        subject: { kind: 'workOrder', id: target.id },
      });
    });
    return { ok: true };
  },
} satisfies HandlersFor<Calls>;
