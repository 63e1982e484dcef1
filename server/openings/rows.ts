/** Openings as lists show them, with the places taken on the day. */
import type { Actor, Day, OpeningRecord, OpeningRow } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { employerFilter } from '../employers/reach.ts';
import type { Tx } from '../platform/context.ts';
import { demandsOf } from './demands.ts';

export interface OpeningWhere {
  readonly employerId?: string;
  readonly carvingId?: string;
  readonly id?: string;
  readonly status?: string | undefined;
  readonly municipality?: string | undefined;
  /** Below the last row seen: its title and id. */
  readonly after?: readonly (string | null)[] | undefined;
  readonly limit?: number;
}

function conditions(where: OpeningWhere): RawBuilder<unknown> {
  const { employerId, carvingId, id, status, municipality, after } = where;
  return sql.join(
    [
      sql`true`,
      ...(employerId ? [sql`o.employer_id = ${employerId}`] : []),
      ...(carvingId ? [sql`o.carving_id = ${carvingId}`] : []),
      ...(id ? [sql`o.id = ${id}`] : []),
      ...(status ? [sql`o.status = ${status}`] : []),
      ...(municipality ? [sql`o.municipality_code = ${municipality}`] : []),
      ...(after
        ? [sql`(o.title collate "fi-x-icu", o.id) > (${after[0]} collate "fi-x-icu", ${after[1]}::uuid)`]
        : []),
    ],
    sql` and `,
  );
}

export async function openingRows(
  tx: Tx,
  actor: Actor,
  where: OpeningWhere,
  today: Day,
): Promise<(OpeningRow & OpeningRecord)[]> {
  const found = await sql<OpeningRow & OpeningRecord>`
    select o.id, o.version, o.employer_id as "employerId", employer.name as "employerName", o.carving_id as "carvingId",
           o.agreement_id as "agreementId", o.title, o.description, o.occupation_code as "occupationCode",
           o.municipality_code as "municipalityCode", o.weekly_minutes as "weeklyMinutes", to_jsonb(o.weekdays) as weekdays,
           o.starts_on as "startsOn", o.ends_on as "endsOn", o.day_starts as "dayStarts", o.day_ends as "dayEnds", o.places, taken_places(o.id, ${today}::date) as taken, o.status,
           ${demandsOf('o')} as demands, o.tasks, o.adjustments, o.skills, o.certificates, o.schemes
      from opening o join employer on employer.area_id = o.area_id and employer.id = o.employer_id
     where o.area_id = ${actor.areaId} and ${employerFilter(actor)} and ${conditions(where)}
     order by o.title collate "fi-x-icu", o.id
     ${where.limit ? sql`limit ${where.limit}` : sql``}`.execute(tx);
  return [...found.rows];
}
