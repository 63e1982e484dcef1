/**
 * Erasing that a client asked for: what it would take away, and its doing by the machinery of retention, in one
 * transaction. What stays is a row of evidence, a stub for counts, and the log. See docs/guide/retention.md.
 */
import {
  type DataRequestSubject,
  type Day,
  type ErasureGround,
  asDay,
  dataRequestSubjects,
  erasureRefusal,
  refuse,
} from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import {
  bondsOf,
  endSessions,
  eraseRows,
  heldNow,
  leaveStubs,
  lockErasing,
  monthsOf,
  ofIds,
  rowsThatGo,
  startOf,
  withMerged,
} from './erase.ts';

type Tx = Transaction<DB>;
type Counts = readonly { readonly about: DataRequestSubject; readonly rows: number }[];

/** What tables are about, in the words of the request; the rest is other data. */
const subjectOf: Readonly<Record<string, DataRequestSubject>> = {
  client: 'basics',
  client_municipality: 'basics',
  client_guardian: 'basics',
  client_channel: 'contact',
  client_skill: 'situation',
  client_group_override: 'situation',
  assessment: 'situation',
  language_skill: 'situation',
  learning_need: 'situation',
  strengths_card: 'situation',
  work_wish: 'situation',
  match_verdict: 'notes',
  plan: 'plan',
  plan_step: 'plan',
  path_transition: 'plan',
  coaching_period: 'coaching',
  coaching_review: 'coaching',
  coaching_change: 'coaching',
  attendance: 'coaching',
  absence_notice: 'coaching',
  placement: 'coaching',
  task_note: 'coaching',
  task_certificate: 'coaching',
  learning_record: 'coaching',
  client_certificate: 'situation',
  agreement: 'coaching',
  agreement_edition: 'coaching',
  agreement_party: 'coaching',
  agreement_signature: 'coaching',
  placement_mark: 'coaching',
  contact: 'notes',
  outcome: 'outcome',
  follow_up: 'outcome',
};

export interface AskedErasure {
  readonly version: number;
  readonly clientId: string;
  readonly receivedOn: Day;
  readonly pathEnded: boolean;
  readonly held: boolean;
  readonly keptUntil: Day | null;
}

/** @throws Problem 404 when there is no such request to erase, 409 when it is answered */
async function readAsked(tx: Tx, areaId: number, requestId: string, today: Day): Promise<AskedErasure> {
  const found = await sql<Omit<AskedErasure, 'keptUntil'> & { status: string; keptUntil: string | null }>`
    select q.version, q.status, q.client_id as "clientId", (q.received_at at time zone 'Europe/Helsinki')::date as "receivedOn",
           t.path_state = 'outcome' as "pathEnded", ${heldNow(areaId, 'client', today, requestId)} as held,
           case when t.path_state = 'outcome'
             then (${startOf.client} + make_interval(months => ${monthsOf('client')}))::date end as "keptUntil"
      from data_request q
      join client t on t.area_id = q.area_id and t.id = q.client_id and t.merged_into_id is null
     where q.area_id = ${areaId} and q.id = ${requestId} and q.kind = 'erase'`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound();
  const { status, keptUntil, ...asked } = row;
  if (status === 'answered') throw refused(refuse('request-already-answered', { status }), 409);
  return { ...asked, keptUntil: keptUntil === null ? null : asDay(keptUntil) };
}

async function goingWith(tx: Tx, areaId: number, clientId: string) {
  const ids = await withMerged(tx, areaId, [clientId]);
  return { ids, going: rowsThatGo(await bondsOf(tx), 'client', ofIds(areaId, ids)) };
}

/** Each row is counted once, by however many ways it stands on hers. */
async function countRows(tx: Tx, going: ReturnType<typeof rowsThatGo>): Promise<Counts> {
  const rows = new Map<DataRequestSubject, number>();
  for (const table of new Set(going.map((one) => one.table))) {
    const ways = going.filter((one) => one.table === table).map(({ condition }) => sql`(${condition})`);
    const found = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where ${sql.join(ways, sql` or `)}`.execute(tx);
    const about = subjectOf[table] ?? 'other';
    rows.set(about, (rows.get(about) ?? 0) + (found.rows[0]?.n ?? 0));
  }
  return dataRequestSubjects.flatMap((about) => {
    const count = rows.get(about) ?? 0;
    return count === 0 ? [] : [{ about, rows: count }];
  });
}

type Of = Pick<Services, 'database'>;

/** The dry run. It sees the whole area, as the officer's own role does not: counts leave it, and no row. */
export async function lookAtErasure(
  { database }: Of,
  areaId: number,
  requestId: string,
  today: Day,
): Promise<{ readonly asked: AskedErasure; readonly counts: Counts }> {
  return database.owner.transaction().execute(async (tx) => {
    const asked = await readAsked(tx, areaId, requestId, today);
    const { going } = await goingWith(tx, areaId, asked.clientId);
    return { asked, counts: await countRows(tx, going) };
  });
}

/** @throws Problem when there is more or less of it than was seen, when it is held, or kept by law */
export async function eraseAsAsked(
  { database }: Of,
  of: {
    readonly areaId: number;
    readonly requestId: string;
    readonly ground: ErasureGround;
    readonly seen: number;
    readonly version: number;
    readonly by: string;
    readonly now: Date;
  },
): Promise<{ readonly id: string; readonly clientId: string }> {
  const { areaId, requestId, now } = of;
  const today = dayAt(now);
  return database.owner.transaction().execute(async (tx) => {
    await lockErasing(tx, areaId);
    // whoever writes of her meanwhile comes before the count, or after it is all gone
    await sql`select 1 from client c join data_request q on q.area_id = c.area_id and q.client_id = c.id
      where q.area_id = ${areaId} and q.id = ${requestId} for update`.execute(tx);
    const asked = await readAsked(tx, areaId, requestId, today);
    if (asked.version !== of.version) throw changedMeanwhile({ version: asked.version });
    const refusal = erasureRefusal(of.ground, asked, today);
    if (refusal) throw refused(refusal, 409);
    const { ids, going } = await goingWith(tx, areaId, asked.clientId);
    const counts = await countRows(tx, going);
    if (counts.reduce((sum, { rows }) => sum + rows, 0) !== of.seen)
      throw refused(refuse('retention-changed'), 409);
    await leaveStubs(tx, areaId, [asked.clientId]);
    await endSessions(tx, areaId, ids);
    await eraseRows(tx, going);
    const id = newId();
    await tx
      .insertInto('erasure')
      .values({
        area_id: areaId,
        id,
        received_on: asked.receivedOn,
        ground: of.ground,
        counts: JSON.stringify(Object.fromEntries(counts.map(({ about, rows }) => [about, rows]))),
        decided_by: of.by,
        done_at: now.toISOString(),
      })
      .execute();
    // the log tells that it was done, in the same transaction as the doing
    await tx
      .insertInto('audit_event')
      .values({
        area_id: areaId,
        at: now.toISOString(),
        event: 'retentionErase.client',
        verb: 'remove',
        purpose: 'administration',
        fields: 'special',
        client_ids: ids,
        person_count: 1,
      })
      .execute();
    return { id, clientId: asked.clientId };
  });
}
