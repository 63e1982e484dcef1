import {
  type PeriodRecord,
  asDay,
  firstWeekOverLimits,
  attendanceRefusal,
  type coachingContract,
  isRefusal,
  mayOnClient,
  movedPath,
  periodAfter,
  refuse,
} from '@polku/domain';

import { requireFrontlineStaff } from '../clients/handlers.ts';
import { moveTo, recordEvent } from '../clients/path.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { weeklyPlacementsOf } from '../placements/load.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { attendanceSheet, getPeriod, listPeriods, nearestDays } from './records.ts';

export const coachingHandlers = {
  async coachingList({ tx, actor, client, today, note }) {
    // the role of an employer agent has no section for coaching
    const sees = actor.role !== 'employerAgent';
    const periods = sees ? await listPeriods(tx, actor, client, today) : [];
    note.earliest(periods.at(-1)?.startsOn);
    const load = sees ? await weeklyPlacementsOf(tx, client.areaId, client.id) : [];
    return {
      periods,
      warnings: [...(firstWeekOverLimits(load, today)?.load.warnings ?? [])],
      mayManage: mayOnClient(actor, 'coaching.manage', client.facts),
      mayMark: mayOnClient(actor, 'attendance.mark', client.facts),
    };
  },

  async coachingCreate({ tx, client, body, today }) {
    if (body.endsOn < body.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    await requireOpenPath(tx, client);
    await requireFrontlineStaff(tx, client.areaId, body.coachStaffId, today);
    const id = newId();
    await tx
      .insertInto('coaching_period')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        environment_id: body.environmentId,
        package_id: body.packageId,
        coach_staff_id: body.coachStaffId,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        weekdays: [...new Set(body.weekdays)].sort(),
        daily_minutes: body.dailyMinutes,
        goals: body.goals,
        status: 'planned',
      })
      .execute();
    for (const dueOn of new Set(body.reviewDates)) await insertReview(tx, client, id, dueOn);
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async coachingEdit({ tx, actor, client, params, body, today }) {
    const period = await getPeriod(tx, actor, client, params.periodId, today);
    if (period.version !== body.version) throw changedMeanwhile(period);
    if (period.status === 'ended')
      throw refused(refuse('period-action-not-allowed', { status: period.status }), 409);
    await requireFrontlineStaff(tx, client.areaId, body.coachStaffId, today);
    await tx
      .updateTable('coaching_period')
      .set({
        ...(body.environmentId ? { environment_id: body.environmentId } : {}),
        coach_staff_id: body.coachStaffId,
        weekdays: [...new Set(body.weekdays)].sort(),
        daily_minutes: body.dailyMinutes,
        goals: body.goals,
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.periodId)
      .execute();
    return { id: params.periodId, version: body.version + 1 };
  },

  async coachingAct({ tx, actor, client, params, body, now, today }) {
    const period = await getPeriod(tx, actor, client, params.periodId, today);
    if (period.version !== body.version) throw changedMeanwhile(period);
    const on = asDay(body.on);
    const before = { status: period.status, startsOn: asDay(period.startsOn), endsOn: asDay(period.endsOn) };
    const after = periodAfter(before, body.action, on, today, body.until ? asDay(body.until) : undefined);
    if (isRefusal(after)) throw refused(after, after.refusal === 'period-action-not-allowed' ? 409 : 422);
    if (body.action === 'end' && !body.endReason)
      throw refused(refuse('end-reason-needed', undefined, '/body/endReason'));
    await tx
      .updateTable('coaching_period')
      .set({
        status: after.status,
        starts_on: after.startsOn,
        ends_on: after.endsOn,
        ...(body.action === 'end'
          ? { ended_on: on, end_reason: body.endReason ?? null, end_note: body.note }
          : {}),
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.periodId)
      .execute();
    const kind = ({ suspend: 'suspension', resume: 'resumption', prolong: 'prolongation' } as const)[
      body.action as 'suspend' | 'resume' | 'prolong'
    ];
    if (kind) {
      await tx
        .insertInto('coaching_change')
        .values({
          area_id: client.areaId,
          id: newId(),
          client_id: client.id,
          period_id: params.periodId,
          kind,
          from_on: body.on,
          until_on: kind === 'prolongation' ? after.endsOn : null,
          reason: body.note === '' ? '–' : body.note,
          recorded_by: actor.staffId,
          recorded_at: now.toISOString(),
        })
        .execute();
    }
    if (body.action === 'begin') await toCoaching(tx, client, { on, today, by: actor.staffId, now });
    await recordEvent(tx, client, body.action === 'prolong' ? today : on);
    return { id: params.periodId, version: body.version + 1 };
  },

  async coachingReviewAdd({ tx, actor, client, params, body, today }) {
    await getPeriod(tx, actor, client, params.periodId, today);
    return { id: await insertReview(tx, client, params.periodId, body.dueOn) };
  },

  async coachingReviewDone({ tx, actor, client, params, body, today }) {
    if (body.doneOn > today) throw refused(refuse('date-in-future', undefined, '/body/doneOn'));
    const period = await getPeriod(tx, actor, client, params.periodId, today);
    const review = period.reviews.find((candidate) => candidate.id === params.reviewId);
    if (!review) throw notFound();
    if (review.version !== body.version) throw changedMeanwhile(review);
    await tx
      .updateTable('coaching_review')
      .set({ done_on: body.doneOn, note: body.note, version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.reviewId)
      .execute();
    await recordEvent(tx, client, body.doneOn);
    return { id: params.reviewId, version: body.version + 1 };
  },

  async attendanceSheet({ tx, actor, query, today, note }) {
    const rows = await attendanceSheet(tx, actor, asDay(query.on), query.environmentId, today);
    note.people(rows.map((row) => row.clientId));
    note.earliest(query.on);
    if (rows.some((row) => row.planned || row.mark !== null)) return { rows, nearest: null };
    const nearest = await nearestDays(tx, actor, asDay(query.on), query.environmentId, today);
    return { rows, nearest };
  },

  async attendanceMark({ tx, actor, client, params, body, now, today }) {
    const period = await tx
      .selectFrom('coaching_period')
      .select(['status', 'starts_on', 'ends_on', 'ended_on'])
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.periodId)
      .executeTakeFirst();
    if (!period) throw notFound();
    const refusal = attendanceRefusal(
      {
        status: period.status as PeriodRecord['status'],
        startsOn: asDay(period.starts_on),
        endsOn: asDay(period.ended_on ?? period.ends_on),
      },
      asDay(params.on),
      today,
    );
    if (refusal) throw refused(refusal);
    if (body.mark !== 'present' && body.minutes > 0) {
      throw refused(refuse('minutes-without-presence', undefined, '/body/minutes'));
    }
    const current = await tx
      .selectFrom('attendance')
      .select(['mark', 'minutes', 'version'])
      .where('area_id', '=', client.areaId)
      .where('period_id', '=', params.periodId)
      .where('on_date', '=', params.on)
      .forUpdate()
      .executeTakeFirst();
    // the same mark again, from a second tap or a second tab, is no change
    if (current && current.mark === body.mark && current.minutes === body.minutes)
      return { version: current.version };
    if ((current?.version ?? null) !== body.version) throw changedMeanwhile(current ?? { version: null });
    const version = (current?.version ?? 0) + 1;
    await tx
      .insertInto('attendance')
      .values({
        area_id: client.areaId,
        client_id: client.id,
        period_id: params.periodId,
        on_date: params.on,
        mark: body.mark,
        minutes: body.minutes,
        marked_by: actor.staffId,
        marked_at: now.toISOString(),
        version,
      })
      .onConflict((conflict) =>
        conflict.columns(['area_id', 'period_id', 'on_date']).doUpdateSet({
          mark: body.mark,
          minutes: body.minutes,
          marked_by: actor.staffId,
          marked_at: now.toISOString(),
          version,
        }),
      )
      .execute();
    await recordEvent(tx, client, params.on);
    return { version };
  },
} satisfies HandlersFor<typeof coachingContract>;

async function insertReview(
  tx: Tx,
  client: AuthorisedClient,
  periodId: string,
  dueOn: string,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('coaching_review')
    .values({ area_id: client.areaId, id, client_id: client.id, period_id: periodId, due_on: dueOn })
    .execute();
  return id;
}

export async function requireOpenPath(tx: Tx, client: AuthorisedClient): Promise<void> {
  const found = await tx
    .selectFrom('client')
    .select('path_state')
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .executeTakeFirstOrThrow();
  if (found.path_state === 'outcome') throw refused(refuse('path-is-closed'), 409);
}

/** A period that begins takes the path to coaching, unless it stands farther up the ladder already. */
async function toCoaching(
  tx: Tx,
  client: AuthorisedClient,
  begun: { on: ReturnType<typeof asDay>; today: ReturnType<typeof asDay>; by: string; now: Date },
): Promise<void> {
  const row = await tx
    .selectFrom('client')
    .select(['path_state', 'path_state_since'])
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .executeTakeFirstOrThrow();
  if (row.path_state !== 'referred' && row.path_state !== 'assessment') return;
  const since = asDay(row.path_state_since);
  const on = begun.on < since ? since : begun.on;
  const next = movedPath({ state: row.path_state, since, resumesTo: null }, 'toCoaching', on, begun.today);
  if (isRefusal(next)) throw refused(next, 409);
  await moveTo(tx, client, { from: row.path_state, next, reason: '', by: begun.by, now: begun.now });
}
