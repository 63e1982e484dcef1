import {
  type Actor,
  type Contract,
  type OutputOf,
  type PackageInput,
  type PackageRecord,
  mayEver,
  type packageContract,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound } from '../platform/problems.ts';

type Comment = OutputOf<Contract['packageRead']>['comments'][number];
type StoredPackage = Omit<PackageRecord, 'actions'>;

const stored = sql<StoredPackage>`
  select p.id, p.version, p.name_fi as "nameFi", p.name_sv as "nameSv", p.name_en as "nameEn",
         p.target_group as "targetGroup", p.goal, p.weeks, p.weekdays, p.daily_minutes as "dailyMinutes", p.steps,
         p.retired_on as "retiredOn",
         (select count(*)::int from package_comment c where c.area_id = p.area_id and c.package_id = p.id) as "commentCount"
    from package p`;

const withActions = (row: StoredPackage, actor: Actor): PackageRecord => ({
  ...row,
  actions: mayEver(actor.role, 'package.manage') ? ['edit', 'comment'] : ['comment'],
});

export const packageHandlers = {
  async packageList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<StoredPackage>`${stored}
       where p.area_id = ${actor.areaId}
         and (${query.retired === 'with'} or p.retired_on is null or p.retired_on > ${today})
         and (${query.targetGroup ?? null}::text is null or p.target_group = ${query.targetGroup ?? null})
         ${after ? sql`and (p.name_fi collate "fi-x-icu", p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by p.name_fi collate "fi-x-icu", p.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.nameFi, row.id]);
    return { rows: rows.map((row) => withActions(row, actor)), next };
  },

  async packageRead({ tx, actor, params, note }) {
    const found = await getPackage(tx, actor, params.packageId);
    const comments = await sql<Comment>`
      select c.id, s.given_name || ' ' || s.family_name as by, o.name as organisation, c.written_at as at, c.content
        from package_comment c
        join staff s on s.area_id = c.area_id and s.id = c.written_by
        join organisation o on o.area_id = s.area_id and o.id = s.organisation_id
       where c.area_id = ${actor.areaId} and c.package_id = ${found.id}
       order by c.written_at, c.id limit 200`.execute(tx);
    note.count(comments.rows.length);
    return { ...found, comments: comments.rows };
  },

  async packageCreate({ tx, actor, body }) {
    const id = newId();
    await tx
      .insertInto('package')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async packageEdit({ tx, actor, params, body }) {
    const current = await tx
      .selectFrom('package')
      .select(['id', 'version'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.packageId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(await getPackage(tx, actor, current.id));
    await tx
      .updateTable('package')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async packageComment({ tx, actor, params, body, now }) {
    await getPackage(tx, actor, params.packageId);
    const id = newId();
    await tx
      .insertInto('package_comment')
      .values({
        area_id: actor.areaId,
        id,
        package_id: params.packageId,
        content: body.content,
        written_by: actor.staffId,
        written_at: now.toISOString(),
      })
      .execute();
    return { id };
  },
} satisfies HandlersFor<typeof packageContract>;

async function getPackage(tx: Tx, actor: Actor, id: string): Promise<PackageRecord> {
  const found = await sql<StoredPackage>`${stored}
    where p.area_id = ${actor.areaId} and p.id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw notFound();
  return withActions(row, actor);
}

function columnsOf(input: PackageInput) {
  return {
    name_fi: input.nameFi,
    name_sv: input.nameSv,
    name_en: input.nameEn,
    target_group: input.targetGroup,
    goal: input.goal,
    weeks: input.weeks,
    weekdays: [...new Set(input.weekdays)].sort(),
    daily_minutes: input.dailyMinutes,
    steps: JSON.stringify(input.steps),
    retired_on: input.retiredOn,
  };
}
