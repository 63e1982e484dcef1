import {
  type AuditRow,
  type Contract,
  type OutputOf,
  type ReviewRow,
  addDays,
  asDay,
  type auditContract,
  isRefusal,
  readIdentityCode,
  refuse,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { type Keys, identityHash } from '../platform/keys.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { Problem, notFound, refused } from '../platform/problems.ts';

/** Midnight of a day in Finland, for comparing with instants. */
const midnight = (day: string) => sql`(${day}::date)::timestamp at time zone 'Europe/Helsinki'`;

export const auditHandlers = {
  async auditList({ tx, actor, body, services, note }) {
    const conditions: RawBuilder<boolean>[] = [sql<boolean>`e.area_id = ${actor.areaId}`];
    const clientIds = body.clientId ? [body.clientId] : [];
    if (body.identityCode) {
      const clientId = await findClientId(tx, services.keys, body.identityCode);
      if (clientId === null) return { rows: [], next: null };
      clientIds.push(clientId);
    }
    for (const clientId of clientIds) {
      conditions.push(sql<boolean>`e.client_ids @> array[${clientId}::uuid]`);
    }
    note.people(clientIds);
    if (body.staffId) conditions.push(sql<boolean>`e.staff_id = ${body.staffId}`);
    if (!body.includePublic)
      conditions.push(sql<boolean>`not (e.fields = 'public' and e.verb in ('read', 'list'))`);
    if (body.verb) conditions.push(sql<boolean>`e.verb = ${body.verb}`);
    if (body.reasonId) conditions.push(sql<boolean>`e.reason_id = ${body.reasonId}`);
    if (body.from) conditions.push(sql<boolean>`e.at >= ${midnight(body.from)}`);
    if (body.to) conditions.push(sql<boolean>`e.at < ${midnight(addDays(asDay(body.to), 1))}`);
    const after = readCursor(body.cursor, 2);
    if (after) conditions.push(sql<boolean>`(e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)`);
    const found = await sql<AuditRow & { readonly sort_key: string }>`
      select e.id::text as id, e.at, e.event, e.verb, e.purpose, e.fields, e.role, o.name as organisation,
             case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) end as staff,
             e.client_ids as "clientIds", e.person_count as "personCount",
             case when e.subject_id is not null then jsonb_build_object('kind', e.subject_kind, 'id', e.subject_id) end as subject,
             e.earliest_on as "earliestOn", e.reason_id as "reasonId",
             exists (select 1 from audit_seal l where l.area_id = e.area_id and l.event_id = e.id) as sealed,
             e.at::text as sort_key
        from audit_event e
        left join staff s on s.area_id = e.area_id and s.id = e.staff_id
        left join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
       where ${sql.join(conditions, sql` and `)}
       order by e.at desc, e.id desc limit ${body.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, body.limit, (row) => [row.sort_key, row.id]);
    note.earliest(rows.at(-1)?.at.slice(0, 10));
    return { rows: rows.map(({ sort_key: _key, ...row }) => row), next };
  },

  async reviewList({ tx, actor, query, note }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<Omit<ReviewRow, 'actions'> & { readonly sort_key: string }>`
      select a.id, a.client_id as "clientId", a.reason, a.explanation, a.stated_at as "statedAt",
             a.valid_until as "validUntil", a.reviewed_at as "reviewedAt", a.review_finding as finding,
             jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) as staff,
             w.given_name || ' ' || w.family_name as "reviewedBy",
             (select count(*)::int from audit_event e
               where e.area_id = a.area_id and e.client_ids @> array[a.client_id] and (e.reason_id = a.id
                 -- two people handled at once: the row holds the reason of one of them
                 or (e.staff_id = a.staff_id and e.at between a.stated_at and a.valid_until and exists (
                   select 1 from access_reason o
                    where o.area_id = e.area_id and o.id = e.reason_id and o.client_id <> a.client_id)))) as calls,
             a.stated_at::text as sort_key
        from access_reason a
        join staff s on s.area_id = a.area_id and s.id = a.staff_id
        left join staff w on w.area_id = a.area_id and w.id = a.reviewed_by
       where a.area_id = ${actor.areaId} and (a.reviewed_at is null) = ${query.state === 'open'}
         ${after ? sql`and (a.stated_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by a.stated_at desc, a.id desc limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
    note.people(rows.map((row) => row.clientId));
    return {
      rows: rows.map(
        ({ sort_key: _key, ...row }): ReviewListed => ({
          ...row,
          actions: row.reviewedAt === null ? ['review'] : [],
        }),
      ),
      next,
    };
  },

  async reviewRecord({ tx, actor, params, body, now, note }) {
    const reason = await tx
      .selectFrom('access_reason')
      .select(['id', 'client_id', 'reviewed_at'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.reasonId)
      .forUpdate()
      .executeTakeFirst();
    if (!reason) throw notFound();
    if (reason.reviewed_at !== null) throw refused(refuse('already-reviewed'), 409);
    await tx
      .updateTable('access_reason')
      .set({ reviewed_at: now.toISOString(), reviewed_by: actor.staffId, review_finding: body.finding })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', reason.id)
      .execute();
    note.people([reason.client_id]);
    return { ok: true };
  },
} satisfies HandlersFor<typeof auditContract>;

type ReviewListed = OutputOf<Contract['reviewList']>['rows'][number];

async function findClientId(tx: Tx, keys: Keys, written: string): Promise<string | null> {
  const code = readIdentityCode(written);
  if (isRefusal(code)) {
    throw new Problem(422, 'invalid-input', {
      errors: [{ pointer: '/body/identityCode', code: `identity-code-${code.refusal}` }],
    });
  }
  const found = await sql<{ id: string | null }>`
    select client_for_log(${identityHash(keys, code.code)}) as id`.execute(tx);
  return found.rows[0]?.id ?? null;
}
