/** Who has looked at a client's data, as she reads it: time, role and organisation, what was done, how far back. */
import type { AreaSettings, Contract, OutputOf } from '@polku/domain';
import { sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { pageOf, readCursor } from '../platform/paging.ts';

type Log = OutputOf<Contract['ownLog']>;
type LogRow = Log['rows'][number];

/**
 * Her own looking is in the log too, but is no answer to "who has looked": only what she changed is listed.
 * Names are given only where the area has decided so.
 */
export async function readOwnLog(
  tx: Tx,
  own: OwnClient,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  settings: AreaSettings,
): Promise<{ rows: LogRow[]; next: string | null }> {
  const after = readCursor(query.cursor, 2);
  const named = settings.namesInOwnLog === 'name';
  const found = await sql<LogRow & { readonly sort_key: string }>`
    select e.id::text as id, e.at, e.verb, e.purpose, e.fields, coalesce(e.role, 'system') as role, o.name as organisation,
           case when ${named} then w.given_name || ' ' || w.family_name end as name,
           e.earliest_on as "earliestOn", e.reason_id is not null as "withReason", e.at::text as sort_key
      from audit_event e
      left join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
      left join staff w on w.area_id = e.area_id and w.id = e.staff_id
     where e.area_id = ${own.areaId} and e.client_ids @> array[${own.id}::uuid]
       and not (coalesce(e.role, '') in ('client', 'absenceLink') and e.verb in ('read', 'list', 'export'))
       ${after ? sql`and (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``}
     order by e.at desc, e.id desc limit ${query.limit + 1}`.execute(tx);
  const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
  return { rows: rows.map(({ sort_key: _key, ...row }) => row), next };
}
