import {
  type Contract,
  type OutputOf,
  asDay,
  earlierDay,
  endReasonOfPath,
  followUpsOf,
  isRefusal,
  mayOnClient,
  movedPath,
  needsReceivingParty,
  type outcomeContract,
  outcomeDayRefusal,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { endResponsibility, moveTo, recordEvent, setResponsible } from '../clients/path.ts';
import { readClient } from '../clients/record.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { reopenPath } from './reopen.ts';

type OutcomeRow = OutputOf<Contract['outcomeList']>['outcomes'][number];

export const outcomeHandlers = {
  async outcomeList({ tx, actor, client }) {
    // the role of an employer agent has no section for outcomes
    if (actor.role === 'employerAgent') return { outcomes: [], mayRecord: false };
    const found = await sql<OutcomeRow>`
      select o.id, o.version, o.code, o.happened_on as "happenedOn", o.note, o.receiving_party as "receivingParty",
             o.follow_on_plan as "followOnPlan", w.given_name || ' ' || w.family_name as "recordedBy", o.reopened_on as "reopenedOn",
             (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'version', f.version, 'months', f.months, 'dueOn', f.due_on,
                       'doneOn', f.done_on, 'situation', f.situation, 'note', f.note) order by f.months), '[]'::jsonb)
                from follow_up f where f.area_id = o.area_id and f.outcome_id = o.id) as "followUps"
        from outcome o left join staff w on w.area_id = o.area_id and w.id = o.recorded_by
       where o.area_id = ${client.areaId} and o.client_id = ${client.id}
       order by o.happened_on desc, o.id desc`.execute(tx);
    return { outcomes: found.rows, mayRecord: mayOnClient(actor, 'outcome.record', client.facts) };
  },

  async outcomeRecord({ tx, actor, client, body, now, today, settings, services }) {
    const current = await readClient(tx, actor, client, settings, today, services.keys);
    if (current.version !== body.version) throw changedMeanwhile(current);
    if (needsReceivingParty.includes(body.code) && body.receivingParty === '') {
      throw refused(refuse('receiving-party-needed', undefined, '/body/receivingParty'));
    }
    const on = asDay(body.happenedOn);
    const tooFar = outcomeDayRefusal(body.code, on, today);
    if (tooFar) throw refused(tooFar);
    const position = {
      state: current.path.state,
      since: asDay(current.path.since),
      resumesTo: current.path.resumesTo,
    };
    // a job agreed on to begin later ends the path now; its follow-ups count from its first day
    const next = movedPath(position, 'toOutcome', earlierDay(on, today), today);
    if (isRefusal(next)) {
      throw refused(next.pointer ? { ...next, pointer: '/body/happenedOn' } : next, next.pointer ? 422 : 409);
    }
    const id = newId();
    await tx
      .insertInto('outcome')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        code: body.code,
        happened_on: on,
        note: body.note,
        receiving_party: body.receivingParty,
        follow_on_plan: body.followOnPlan,
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
      })
      .execute();
    for (const followUp of followUpsOf(body.code, on)) {
      await tx
        .insertInto('follow_up')
        .values({
          area_id: client.areaId,
          id: newId(),
          client_id: client.id,
          outcome_id: id,
          months: followUp.months,
          due_on: followUp.dueOn,
        })
        .execute();
    }
    // what was open ends with the path; a period not begun yet leaves no trace of days
    await sql`update coaching_period set status = 'ended', ended_on = greatest(starts_on, least(ends_on, ${on}::date)),
        end_reason = ${endReasonOfPath}, version = version + 1
       where area_id = ${client.areaId} and client_id = ${client.id} and status <> 'ended'`.execute(tx);
    await sql`update placement set status = 'ended', end_reason = ${endReasonOfPath}, version = version + 1,
        ended_on = case when status = 'planned' and starts_on > ${on}::date then starts_on - 1
                        else greatest(starts_on, least(ends_on, ${on}::date)) end
       where area_id = ${client.areaId} and client_id = ${client.id} and status <> 'ended'`.execute(tx);
    await sql`update plan_step set status = 'dropped', version = version + 1
       where area_id = ${client.areaId} and client_id = ${client.id} and status in ('planned', 'ongoing')`.execute(
      tx,
    );
    await moveTo(tx, client, {
      from: position.state,
      next,
      reason: body.note.slice(0, 1000),
      by: actor.staffId,
      now,
    });
    return { id, version: body.version + 1 };
  },

  async pathReopen({ tx, actor, client, body, now, today, settings, services }) {
    const current = await readClient(tx, actor, client, settings, today, services.keys);
    if (current.version !== body.version) throw changedMeanwhile(current);
    const position = {
      state: current.path.state,
      since: asDay(current.path.since),
      resumesTo: current.path.resumesTo,
    };
    if (position.state !== 'outcome') throw refused(refuse('path-not-at-outcome'), 409);
    await reopenPath(tx, client, position, {
      on: asDay(body.on),
      today,
      reason: body.reason,
      by: actor.staffId,
      now,
    });
    // who takes the person back is responsible, until she hands over
    await endResponsibility(tx, { areaId: client.areaId, clientId: client.id, now });
    await setResponsible(tx, {
      areaId: client.areaId,
      clientId: client.id,
      staffId: actor.staffId,
      by: actor.staffId,
      note: '',
      now,
    });
    return { id: client.id, version: body.version + 2 };
  },

  async followUpRecord({ tx, actor, client, params, body, today }) {
    if (body.doneOn > today) throw refused(refuse('date-in-future', undefined, '/body/doneOn'));
    const current = await tx
      .selectFrom('follow_up')
      .select(['version', 'done_on as doneOn', 'situation', 'note'])
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.followUpId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('follow_up')
      .set({
        done_on: body.doneOn,
        situation: body.situation,
        note: body.note,
        recorded_by: actor.staffId,
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.followUpId)
      .execute();
    await recordEvent(tx, client, body.doneOn);
    return { id: params.followUpId, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof outcomeContract>;
