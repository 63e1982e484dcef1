/** Requests of clients about their own data: sent, taken up, answered in writing within a month. */
import {
  type Actor,
  type BodyOf,
  type Contract,
  type DataRequestStatus,
  type Day,
  type StaffDataRequest,
  dataRequestActionsByStatus,
  dataRequestAfter,
  dataRequestDueOn,
  isRefusal,
  refuse,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

interface Whose {
  readonly areaId: number;
  readonly id: string;
}

export async function sendRequest(
  tx: Tx,
  whose: Whose,
  body: BodyOf<Contract['ownRequestSend']>,
  at: { readonly now: Date; readonly today: Day },
): Promise<{ id: string; dueOn: Day }> {
  const id = newId();
  const dueOn = dataRequestDueOn(at.today);
  await tx
    .insertInto('data_request')
    .values({
      area_id: whose.areaId,
      id,
      client_id: whose.id,
      kind: body.kind,
      about: body.about,
      content: body.content,
      status: 'received',
      received_at: at.now.toISOString(),
      due_on: dueOn,
    })
    .execute();
  return { id, dueOn };
}

type Stored = Omit<StaffDataRequest, 'overdue' | 'actions'>;

const columns = (name: RawBuilder<unknown>) => sql`
  q.id, q.version, q.kind, q.about, q.content, q.status, q.received_at as "receivedAt", q.due_on as "dueOn",
  w.given_name || ' ' || w.family_name as "handledBy", q.decision, q.answer, q.answered_at as "answeredAt",
  q.client_id as "clientId", ${name} as name`;
const handler = sql`left join staff w on w.area_id = q.area_id and w.id = coalesce(q.answered_by, q.handled_by)`;

/** All of one client, newest first. */
export async function requestsOf(tx: Tx, whose: Whose): Promise<readonly Stored[]> {
  const found = await sql<Stored>`
    select ${columns(sql`null`)} from data_request q ${handler}
     where q.area_id = ${whose.areaId} and q.client_id = ${whose.id}
     order by q.received_at desc, q.id`.execute(tx);
  return found.rows;
}

export function forStaff(request: Stored, today: Day): StaffDataRequest {
  return {
    ...request,
    overdue: request.status !== 'answered' && request.dueOn < today,
    actions: [...dataRequestActionsByStatus[request.status]],
  };
}

/** Those of the people whom the filter lets through; for the officer, who sees no client, those of all. */
export async function searchRequests(
  tx: Tx,
  actor: Actor,
  query: {
    readonly cursor?: string | undefined;
    readonly limit: number;
    readonly state: 'open' | 'answered';
  },
  people: RawBuilder<boolean> | null,
  today: Day,
): Promise<{ rows: StaffDataRequest[]; next: string | null }> {
  const after = readCursor(query.cursor, 2);
  const named = people
    ? sql`join client on client.area_id = q.area_id and client.id = q.client_id and client.merged_into_id is null`
    : sql`left join names_of_requesters() n on n.client_id = q.client_id`;
  const name = people ? sql`client.family_name || ' ' || client.given_names` : sql`n.name`;
  const found = await sql<Stored>`
    select ${columns(name)} from data_request q ${handler} ${named}
     where q.area_id = ${actor.areaId} and (q.status = 'answered') = ${query.state === 'answered'}
       ${people ? sql`and ${people}` : sql``}
       ${after ? sql`and (q.due_on, q.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
     order by q.due_on, q.id limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.dueOn, row.id]);
  return { rows: rows.map((row) => forStaff(row, today)), next };
}

/**
 * @throws Problem 404 when there is no such request (of that client), 409 when somebody was first, 422 without an answer
 */
export async function actOnRequest(
  tx: Tx,
  of: { readonly areaId: number; readonly requestId: string; readonly clientId: string | null },
  body: BodyOf<Contract['dataRequestAct']>,
  by: string,
  now: Date,
): Promise<{ id: string; version: number; clientId: string }> {
  const found = await tx
    .selectFrom('data_request')
    .select(['client_id', 'status', 'version'])
    .where('area_id', '=', of.areaId)
    .where('id', '=', of.requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!found || (of.clientId !== null && found.client_id !== of.clientId)) throw notFound();
  if (found.version !== body.version)
    throw changedMeanwhile({ version: found.version, status: found.status });
  const status = dataRequestAfter(found.status as DataRequestStatus, body.action);
  if (isRefusal(status)) throw refused(status, 409);
  if (body.action === 'answer') {
    if (!body.decision) throw refused(refuse('required', undefined, '/body/decision'));
    if (body.answer === '') throw refused(refuse('required', undefined, '/body/answer'));
  }
  const version = found.version + 1;
  await tx
    .updateTable('data_request')
    .set({
      status,
      version,
      ...(body.action === 'take'
        ? { handled_by: by }
        : {
            decision: body.decision ?? null,
            answer: body.answer,
            answered_by: by,
            answered_at: now.toISOString(),
          }),
    })
    .where('area_id', '=', of.areaId)
    .where('id', '=', of.requestId)
    .execute();
  return { id: of.requestId, version, clientId: found.client_id };
}
