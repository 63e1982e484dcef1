import {
  type Actor,
  type DataRequestSubject,
  type Day,
  type ErasureGround,
  type ErasedType,
  dataRequestSubjects,
  erasedTypes,
  isWithinLimits,
  mayEver,
  recordTypes,
  refuse,
  type retentionContract,
  retentionPlan,
  seesNonDisclosed,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import {
  type ReportLine,
  beginRun,
  dueClients,
  lockErasing,
  requireNoRun,
  retentionReport,
} from './erase.ts';
import { eraseAsAsked, lookAtErasure } from './erasure.ts';

/** More than one can look through: the rest comes when these are done. */
const peopleShown = 200;
const runsShown = 20;

/** Counts need the whole area, which the reader's own role need not reach: no row of a person leaves here. */
async function reportOf(services: Services, actor: Actor, today: Day): Promise<readonly ReportLine[]> {
  return await inScope(services.database.app, { areaId: actor.areaId, reach: 'area' }, (tx) =>
    retentionReport(tx, actor.areaId, today),
  );
}

export const retentionHandlers = {
  async retentionRead({ tx, actor, services, today }) {
    const decisions = await sql<{
      type: string;
      months: number;
      basis: string;
      changedBy: string;
      version: number;
    }>`
      select r.record_type as type, r.months, r.basis, s.given_name || ' ' || s.family_name as "changedBy", r.version
        from retention_setting r join staff s on s.area_id = r.area_id and s.id = r.changed_by
       where r.area_id = ${actor.areaId}`.execute(tx);
    const holds = await sql<{
      id: string;
      clientId: string | null;
      recordType: ErasedType | null;
      reason: string;
      endsOn: string | null;
      setBy: string;
      setAt: string;
    }>`
      select h.id, h.client_id as "clientId", h.record_type as "recordType", h.reason, h.ends_on as "endsOn",
             s.given_name || ' ' || s.family_name as "setBy", h.set_at as "setAt"
        from legal_hold h join staff s on s.area_id = h.area_id and s.id = h.set_by
        left join client on client.area_id = h.area_id and client.id = h.client_id
       where h.area_id = ${actor.areaId} and h.lifted_at is null and (h.ends_on is null or h.ends_on >= ${today}::date)
         and (h.client_id is null or ${mayEver(actor.role, 'retention.people') ? clientFilter(actor, 'retention.people', today) : sql`true`})
       order by h.set_at desc, h.id limit 500`.execute(tx);
    const runs = await sql<{
      id: string;
      status: 'running' | 'done';
      asOf: string;
      startedBy: string;
      startedAt: string;
      erased: Readonly<Record<ErasedType, number>>;
    }>`
      select r.id, r.status, r.as_of as "asOf", s.given_name || ' ' || s.family_name as "startedBy", r.started_at as "startedAt",
             json_build_object('client', r.clients, 'referral', r.referrals, 'message', r.messages) as erased
        from retention_run r join staff s on s.area_id = r.area_id and s.id = r.started_by
       where r.area_id = ${actor.areaId} order by r.started_at desc, r.id limit ${runsShown}`.execute(tx);
    const erasures = await sql<{
      id: string;
      receivedOn: string;
      ground: ErasureGround;
      counts: Readonly<Partial<Record<DataRequestSubject, number>>>;
      decidedBy: string;
      doneAt: string;
    }>`
      select e.id, e.received_on as "receivedOn", e.ground, e.counts, s.given_name || ' ' || s.family_name as "decidedBy",
             e.done_at as "doneAt"
        from erasure e join staff s on s.area_id = e.area_id and s.id = e.decided_by
       where e.area_id = ${actor.areaId} order by e.done_at desc, e.id limit ${runsShown}`.execute(tx);
    return {
      on: today,
      decisions: recordTypes.map((type) => {
        const decided = decisions.rows.find((row) => row.type === type);
        return {
          type,
          months: decided?.months ?? null,
          basis: decided?.basis ?? '',
          changedBy: decided?.changedBy ?? null,
          version: decided?.version ?? null,
        };
      }),
      report: [...(await reportOf(services, actor, today))],
      holds: holds.rows,
      runs: runs.rows,
      erasures: erasures.rows.map(({ counts, ...row }) => ({
        ...row,
        counts: dataRequestSubjects.flatMap((about) => {
          const rows = counts[about] ?? 0;
          return rows === 0 ? [] : [{ about, rows }];
        }),
      })),
    };
  },

  async retentionDecide({ tx, actor, params, body, now }) {
    const { recordType } = params;
    const { months, version } = body;
    const basis = body.basis.trim();
    if (months !== null) {
      if (!isWithinLimits(recordType, months)) {
        const { least, most } = retentionPlan[recordType];
        throw refused(refuse('retention-outside-limits', { least, most }, '/body/months'));
      }
      if (basis === '') throw refused(refuse('retention-basis-missing', {}, '/body/basis'));
    }
    await lockErasing(tx, actor.areaId);
    await requireNoRun(tx, actor.areaId);
    const found = await sql<{ months: number; basis: string; version: number }>`
      select months, basis, version from retention_setting
       where area_id = ${actor.areaId} and record_type = ${recordType}`.execute(tx);
    const current = found.rows[0];
    if ((current?.version ?? null) !== version)
      throw changedMeanwhile(current ?? { months: null, basis: '', version: null });
    if (months === null) {
      await tx
        .deleteFrom('retention_setting')
        .where('area_id', '=', actor.areaId)
        .where('record_type', '=', recordType)
        .execute();
      return { version: null };
    }
    const saved = await sql<{ version: number }>`
      insert into retention_setting (area_id, record_type, months, basis, changed_by, changed_at)
      values (${actor.areaId}, ${recordType}, ${months}, ${basis}, ${actor.staffId}, ${now.toISOString()})
      on conflict (area_id, record_type) do update
         set months = excluded.months, basis = excluded.basis, changed_by = excluded.changed_by,
             changed_at = excluded.changed_at, version = retention_setting.version + 1
      returning version`.execute(tx);
    return { version: saved.rows[0]?.version ?? null };
  },

  async retentionRunBegin({ tx, actor, services, body, now, today }) {
    await lockErasing(tx, actor.areaId);
    const report = await reportOf(services, actor, today);
    const found = erasedTypes.map((type) => ({
      type,
      count: report.filter((line) => line.type === type).reduce((sum, { count }) => sum + count, 0),
    }));
    if (found.every(({ count }) => count === 0)) throw refused(refuse('retention-nothing'), 409);
    // what is erased is gone for good: begun only on the figures that were looked at
    if (found.some(({ type, count }) => body.seen[type] !== count))
      throw refused(refuse('retention-changed'), 409);
    await requireNoRun(tx, actor.areaId);
    return { id: await beginRun(tx, { areaId: actor.areaId, startedBy: actor.staffId, now }) };
  },

  async erasureLook({ actor, services, params, today, note }) {
    const { asked, counts } = await lookAtErasure(services, actor.areaId, params.requestId, today);
    note.people([asked.clientId]);
    const { version, pathEnded, held, keptUntil } = asked;
    return { version, pathEnded, held, keptUntil, counts: [...counts] };
  },

  async erasureDo({ actor, services, params, body, now, note }) {
    const { id, clientId } = await eraseAsAsked(services, {
      areaId: actor.areaId,
      requestId: params.requestId,
      ...body,
      by: actor.staffId,
      now,
    });
    note.people([clientId]);
    return { id };
  },

  async retentionPeople({ tx, actor, today, note }) {
    const found = await dueClients(tx, actor.areaId, today, {
      limit: peopleShown + 1,
      seen: clientFilter(actor, 'retention.people', today),
    });
    const rows = found.slice(0, peopleShown);
    note.people(rows.map(({ id }) => id));
    return {
      rows: rows.map(({ nonDisclosed, municipalityCode, ...row }) => ({
        ...row,
        municipalityCode: nonDisclosed && !seesNonDisclosed(actor) ? null : municipalityCode,
      })),
      hasMore: found.length > peopleShown,
    };
  },

  async holdSet({ tx, actor, services, body, now, today, note }) {
    const { clientId, recordType, reason, endsOn } = body;
    if (endsOn !== null && endsOn < today) throw refused(refuse('hold-ends-in-past', {}, '/body/endsOn'));
    if (clientId !== null) {
      if (!(await mayHold(tx, services, actor, clientId, today))) throw notFound();
      note.people([clientId]);
    }
    await lockErasing(tx, actor.areaId);
    const id = newId();
    await tx
      .insertInto('legal_hold')
      .values({
        area_id: actor.areaId,
        id,
        client_id: clientId,
        record_type: recordType,
        reason,
        ends_on: endsOn,
        set_by: actor.staffId,
        set_at: now.toISOString(),
      })
      .execute();
    return { id };
  },

  async holdLift({ tx, actor, params, now, today, note }) {
    await lockErasing(tx, actor.areaId);
    const found = await sql<{ client_id: string | null; lifted_at: string | null }>`
      select h.client_id, h.lifted_at from legal_hold h
        left join client on client.area_id = h.area_id and client.id = h.client_id
       where h.area_id = ${actor.areaId} and h.id = ${params.holdId}
         and (h.client_id is null or ${mayEver(actor.role, 'retention.people') ? clientFilter(actor, 'retention.people', today) : sql`true`})
         for update of h`.execute(tx);
    const hold = found.rows[0];
    if (!hold) throw notFound();
    if (hold.lifted_at !== null) throw refused(refuse('hold-lifted'), 409);
    await requireNoRun(tx, actor.areaId);
    if (hold.client_id !== null) note.people([hold.client_id]);
    await tx
      .updateTable('legal_hold')
      .set({ lifted_by: actor.staffId, lifted_at: now.toISOString() })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.holdId)
      .execute();
    return { id: params.holdId };
  },
} satisfies HandlersFor<typeof retentionContract>;

/** A coordinator holds whom she may read; the data protection officer, who reads nobody, whom the area has. */
async function mayHold(
  tx: Tx,
  services: Services,
  actor: Actor,
  clientId: string,
  today: Day,
): Promise<boolean> {
  if (mayEver(actor.role, 'retention.people')) {
    const found = await sql`select 1 from client
       where area_id = ${actor.areaId} and id = ${clientId} and ${clientFilter(actor, 'retention.people', today)}`.execute(
      tx,
    );
    return found.rows.length > 0;
  }
  return await inScope(services.database.app, { areaId: actor.areaId, reach: 'area' }, async (scope) => {
    const found =
      await sql`select 1 from client where area_id = ${actor.areaId} and id = ${clientId}`.execute(scope);
    return found.rows.length > 0;
  });
}
