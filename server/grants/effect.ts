/** What came of grants: follow-ups planned with a granting decision, their answers, and the figures. */
import {
  asDay,
  type Contract,
  type Day,
  type grantEffectContract,
  grantEffect,
  type GrantEnding,
  grantFollowUpDays,
  hiddenUnder,
  mayEver,
  type OutputOf,
  supportedUntil,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound } from '../platform/problems.ts';

type Listed = OutputOf<Contract['grantFollowUpList']>['rows'][number];
type Waiting = OutputOf<Contract['grantFollowUpWaiting']>['rows'][number];

/** In the transaction of the decision that grants; a case that is planned already stays as it is. */
export async function planFollowUps(tx: Tx, areaId: number, caseId: string): Promise<void> {
  const found = await sql<{ days: (Day | null)[]; startsOn: string | null; endsOn: string | null }>`
    select array(select r ->> 'to' from jsonb_array_elements(c.result -> 'rows') r) as days,
           coalesce(c.told #>> '{job,startsOn}', c.told #>> '{job,grantStart}') as "startsOn",
           coalesce(c.told #>> '{job,endsOn}', c.told #>> '{job,grantEnd}') as "endsOn"
      from grant_case c where c.area_id = ${areaId} and c.id = ${caseId} and c.status = 'decided' and c.proposed_kind = 'granted'`.execute(
    tx,
  );
  const [told] = found.rows;
  if (!told) return;
  const until = supportedUntil(
    told.days.map((to) => ({ to })),
    {
      startsOn: told.startsOn === null ? undefined : asDay(told.startsOn),
      endsOn: told.endsOn === null ? undefined : asDay(told.endsOn),
    },
  );
  if (!until) return;
  await tx
    .insertInto('grant_follow_up')
    .values(
      grantFollowUpDays(until).map(({ months, dueOn }) => ({
        area_id: areaId,
        id: newId(),
        case_id: caseId,
        months,
        due_on: dueOn,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const answerJson = sql`case when f.answered_on is not null then jsonb_build_object('work', f.work, 'hiredAnyway', f.hired_anyway,
  'source', f.source, 'note', f.note, 'on', f.answered_on, 'by', s.given_name || ' ' || s.family_name) end`;

export const grantEffectHandlers = {
  async grantEffectRead({ tx, actor, query, today }) {
    const found = await sql<GrantEnding & { name: OutputOf<Contract['grantEffectRead']>['names'][string] }>`
      select c.programme, c.pack_version as "packVersion", p.pack -> 'name' as name,
             coalesce(c.told #>> '{person,municipality}', c.told #>> '{job,municipality}', '') as municipality,
             coalesce(c.told #> '{person,groups}', '[]'::jsonb) as groups, c.proposed_cents::float8 as "grantedCents",
             f.work, f.hired_anyway as "hiredAnyway"
        from grant_follow_up f
        join grant_case c on c.area_id = f.area_id and c.id = f.case_id
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where f.area_id = ${actor.areaId} and f.months = ${Number(query.months)} and f.due_on <= ${today}::date`.execute(
      tx,
    );
    const { whole, by } = grantEffect(found.rows);
    return {
      on: today,
      hiddenUnder,
      whole,
      by: { programme: [...by.programme], municipality: [...by.municipality], group: [...by.group] },
      names: Object.fromEntries(found.rows.map(({ programme, name }) => [programme, name])),
    };
  },

  async grantFollowUpWaiting({ tx, actor, query, today, note }) {
    const after = readCursor(query.cursor, 2);
    const beyond = after ? sql`and (f.due_on, f.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``;
    const found = await sql<Waiting>`
      select f.id, f.months, f.due_on as "dueOn",
             jsonb_build_object('id', c.id, 'number', c.number, 'programmeName', p.pack -> 'name') as case,
             e.name as employer, c.person_name as "personName"
        from grant_follow_up f
        join grant_case c on c.area_id = f.area_id and c.id = f.case_id
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where f.area_id = ${actor.areaId} and f.answered_on is null and f.due_on <= ${today}::date ${beyond}
       order by f.due_on, f.id limit ${query.limit + 1}`.execute(tx);
    note.count(Math.min(found.rows.length, query.limit));
    return pageOf([...found.rows], query.limit, (row) => [row.dueOn, row.id]);
  },

  async grantFollowUpList({ tx, actor, params, note }) {
    const known = await tx
      .selectFrom('grant_case')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.caseId)
      .executeTakeFirst();
    if (!known) throw notFound();
    const found = await sql<Listed>`
      select f.id, f.version, f.months, f.due_on as "dueOn", ${answerJson} as answer
        from grant_follow_up f left join staff s on s.area_id = f.area_id and s.id = f.answered_by_staff_id
       where f.area_id = ${actor.areaId} and f.case_id = ${params.caseId} order by f.months`.execute(tx);
    note.count(found.rows.length);
    return { rows: [...found.rows], mayAnswer: mayEver(actor.role, 'grantCase.handle') };
  },

  async grantFollowUpAnswer({ tx, actor, params, body, today, note }) {
    const { version, work, hiredAnyway, source } = body;
    const stored = await tx
      .selectFrom('grant_follow_up')
      .select(['id', 'version'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.followUpId)
      .forUpdate()
      .executeTakeFirst();
    if (!stored) throw notFound();
    if (stored.version !== version) throw changedMeanwhile(stored);
    await tx
      .updateTable('grant_follow_up')
      .set({
        work,
        hired_anyway: hiredAnyway,
        source,
        note: body.note,
        answered_on: today,
        answered_by_staff_id: actor.staffId,
        version: version + 1,
      })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', stored.id)
      .execute();
    note.count(1);
    return { id: stored.id, version: version + 1 };
  },
} satisfies HandlersFor<typeof grantEffectContract>;
