/** Cases of grants: written from paper, handled by the version of the rules they came under, proposed and decided. */
import {
  type Actor,
  asDay,
  type BodyOf,
  type Contract,
  type Day,
  evaluateGrant,
  type GrantCaseAction,
  grantCaseAfter,
  grantCaseChoices,
  type GrantCaseFacts,
  grantCaseStatuses,
  type grantCaseContract,
  type GrantCaseRow,
  type GrantMover,
  type GrantPack,
  type GrantQueue,
  grantQueues,
  type GrantResult,
  isRefusal,
  mayEver,
  type OutputOf,
  packFacts,
  queueOf,
  readGrantInput,
  refuse,
  type ToldFacts,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';

type Whole = OutputOf<Contract['grantCaseRead']>;

interface Stored {
  readonly row: GrantCaseRow;
  readonly told: ToldFacts;
  readonly jobTitle: string;
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly result: GrantResult | null;
  readonly resultAt: string | null;
  readonly informationAsked: string;
  readonly handlerId: string | null;
  readonly proposedById: string | null;
  readonly proposal: Whole['proposal'];
  readonly decision: Whole['decision'];
}

const rowJson = sql`jsonb_build_object('id', c.id, 'version', c.version, 'number', c.number, 'programme', c.programme,
  'packVersion', c.pack_version, 'programmeName', p.pack -> 'name',
  'employer', jsonb_build_object('id', e.id, 'name', e.name), 'personName', c.person_name, 'receivedOn', c.received_on,
  'status', c.status, 'handler', h.given_name || ' ' || h.family_name, 'totalCents', c.result -> 'totalCents',
  'informationDueOn', c.information_due_on)`;

const joined = sql`grant_case c
  join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
  join employer e on e.area_id = c.area_id and e.id = c.employer_id
  left join staff h on h.area_id = c.area_id and h.id = c.handler_staff_id`;

/** @throws Problem 404 */
async function getCase(tx: Tx, actor: Actor, caseId: string, lock = false): Promise<Stored> {
  if (lock)
    await sql`select 1 from grant_case where area_id = ${actor.areaId} and id = ${caseId} for update`.execute(
      tx,
    );
  const found = await sql<Stored>`
    select ${rowJson} as row, c.told, c.job_title as "jobTitle", p.pack, p.parameters, c.result, c.result_at as "resultAt",
           c.information_asked as "informationAsked", c.handler_staff_id as "handlerId", c.proposed_by_staff_id as "proposedById",
           case when c.proposed_kind is not null then jsonb_build_object('kind', c.proposed_kind, 'cents', c.proposed_cents,
             'isManual', c.proposed_manually, 'reasons', c.proposed_reasons, 'proposedBy', b.given_name || ' ' || b.family_name,
             'proposedOn', c.proposed_on) end as proposal,
           case when c.decided_on is not null then jsonb_build_object('number', c.decision_number,
             'decidedBy', d.given_name || ' ' || d.family_name, 'decidedOn', c.decided_on) end as decision
      from ${joined}
      left join staff b on b.area_id = c.area_id and b.id = c.proposed_by_staff_id
      left join staff d on d.area_id = c.area_id and d.id = c.decided_by_staff_id
     where c.area_id = ${actor.areaId} and c.id = ${caseId}`.execute(tx);
  const [stored] = found.rows;
  if (!stored) throw notFound();
  return stored;
}

const factsOf = ({ row, handlerId, proposedById }: Stored): GrantCaseFacts => ({
  status: row.status,
  handlerId,
  proposedById,
});

/** How much she may decide today; the greatest of her rights. */
async function moverOf(tx: Tx, actor: Actor, today: Day): Promise<GrantMover> {
  const found = await sql<{ most: number | null }>`
    select max(most_cents)::float8 as most from grant_decider
     where area_id = ${actor.areaId} and staff_id = ${actor.staffId} and starts_on <= ${today}::date
       and (ends_on is null or ends_on >= ${today}::date)`.execute(tx);
  return { staffId: actor.staffId, mostCents: found.rows[0]?.most ?? null };
}

/** The next running number of the year: two who ask at once take turns at its row. */
async function nextNumber(tx: Tx, areaId: number, kind: 'case' | 'decision', today: Day): Promise<string> {
  const year = yearOf(today);
  const found = await sql<{ latest: number }>`
    insert into grant_number (area_id, year, kind, latest) values (${areaId}, ${year}, ${kind}, 1)
    on conflict (area_id, year, kind) do update set latest = grant_number.latest + 1 returning latest`.execute(
    tx,
  );
  return `${year}/${String(found.rows[0]?.latest ?? 0).padStart(5, '0')}`;
}

/** @throws Problem 400 that points to every fact of a wrong form */
function worked(
  pack: GrantPack,
  parameters: Readonly<Record<string, number | null>>,
  told: ToldFacts,
  on: Day,
): GrantResult {
  const read = readGrantInput(told, packFacts(pack));
  if ('issues' in read) {
    const errors = read.issues.map(({ path }) => ({
      pointer: `/body/told${path.map((step) => `/${String(step)}`).join('')}`,
      code: 'grant-facts-wrong',
    }));
    throw new Problem(400, 'invalid-input', { errors });
  }
  if ('refused' in read) {
    const errors = read.refused.map(({ pointer, refusal }) => ({
      pointer: `/body/told${pointer ?? ''}`,
      code: refusal,
    }));
    throw new Problem(400, 'invalid-input', { errors });
  }
  return evaluateGrant(pack, { on, facts: read.facts, parameters });
}

async function addEvent(
  tx: Tx,
  actor: Actor,
  caseId: string,
  now: Date,
  event: { readonly action: string; readonly note: string; readonly before?: object },
): Promise<void> {
  await tx
    .insertInto('grant_case_event')
    .values({
      area_id: actor.areaId,
      id: newId(),
      case_id: caseId,
      at: now.toISOString(),
      staff_id: actor.staffId,
      action: event.action,
      note: event.note,
      before: event.before ? JSON.stringify(event.before) : null,
    })
    .execute();
}

type Changes = Readonly<Record<string, string | number | boolean | null>>;

async function save(tx: Tx, actor: Actor, stored: Stored, changes: Changes) {
  const version = stored.row.version + 1;
  await tx
    .updateTable('grant_case')
    .set({ ...changes, version })
    .where('area_id', '=', actor.areaId)
    .where('id', '=', stored.row.id)
    .execute();
  return { id: stored.row.id, version };
}

/** The case as it is, locked, when nobody has changed it since the caller read it. @throws Problem 404, 409 */
async function openCase(tx: Tx, actor: Actor, caseId: string, version: number): Promise<Stored> {
  const stored = await getCase(tx, actor, caseId, true);
  if (stored.row.version !== version) throw changedMeanwhile(stored.row);
  return stored;
}

/** @throws Problem 409 when the workflow or four eyes refuse it */
function moved(stored: Stored, action: GrantCaseAction, mover: GrantMover, cents: number) {
  const after = grantCaseAfter(factsOf(stored), action, mover, cents);
  if (isRefusal(after)) throw refused(after, 409);
  return { status: after.status, handler_staff_id: after.handlerId };
}

const editable: readonly string[] = ['draft', 'received', 'handling', 'moreInformation'];

export const grantCaseHandlers = {
  async grantCaseList({ tx, actor, query }) {
    const closed = query.queue === 'closed';
    const statuses = grantCaseStatuses.filter((status) =>
      closed ? queueOf(status) === null : queueOf(status) === query.queue,
    );
    const after = readCursor(query.cursor, 2);
    const beyond = after
      ? closed
        ? sql`and (c.received_on, c.id) < (${after[0]}::date, ${after[1]}::uuid)`
        : sql`and (c.received_on, c.id) > (${after[0]}::date, ${after[1]}::uuid)`
      : sql``;
    const order = closed ? sql`c.received_on desc, c.id desc` : sql`c.received_on, c.id`;
    const found = await sql<{ row: GrantCaseRow }>`
      select ${rowJson} as row from ${joined}
       where c.area_id = ${actor.areaId} and c.status = any (${statuses}::text[]) ${beyond}
       order by ${order} limit ${query.limit + 1}`.execute(tx);
    return pageOf(
      found.rows.map(({ row }) => row),
      query.limit,
      (row) => [row.receivedOn, row.id],
    );
  },

  async grantCaseCounts({ tx, actor }) {
    const counted = await sql<{ status: GrantCaseRow['status']; count: number }>`
      select status, count(*)::int as count from grant_case
       where area_id = ${actor.areaId} and status not in ('decided', 'withdrawn') group by status`.execute(
      tx,
    );
    const counts = Object.fromEntries(grantQueues.map((queue) => [queue, 0])) as Record<GrantQueue, number>;
    for (const { status, count } of counted.rows) {
      const queue = queueOf(status);
      if (queue) counts[queue] += count;
    }
    return { counts };
  },

  async grantCaseRead({ tx, actor, params, today }) {
    const stored = await getCase(tx, actor, params.caseId);
    const mover = await moverOf(tx, actor, today);
    const events = await sql<Whole['events'][number]>`
      select v.at, s.given_name || ' ' || s.family_name as by, v.action, v.note from grant_case_event v
        join staff s on s.area_id = v.area_id and s.id = v.staff_id
       where v.area_id = ${actor.areaId} and v.case_id = ${params.caseId} order by v.at desc, v.id desc limit 500`.execute(
      tx,
    );
    const mayHandle = mayEver(actor.role, 'grantCase.handle');
    const mayDecide = mayEver(actor.role, 'grantCase.decide');
    const isDeciding = (action: GrantCaseAction) => action === 'decide' || action === 'sendBack';
    const { row, told, jobTitle, pack, result, resultAt, informationAsked, proposal, decision } = stored;
    return {
      row,
      told,
      jobTitle,
      pack,
      result: result as Whole['result'],
      resultAt,
      informationAsked,
      proposal,
      decision,
      events: [...events.rows],
      actions: grantCaseChoices(factsOf(stored), mover, proposal?.cents ?? 0).filter((action) =>
        isDeciding(action) ? mayDecide : mayHandle,
      ),
      mayEdit: mayHandle && editable.includes(row.status),
    };
  },

  async grantCaseCreate({ tx, actor, body, today, now }) {
    if (body.receivedOn > today) throw refused(refuse('grant-received-later', undefined, '/body/receivedOn'));
    const pack = await packInUse(tx, actor, body.programme, body.receivedOn);
    const employer = await tx
      .selectFrom('employer')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', body.employerId)
      .executeTakeFirst();
    if (!employer) throw notFound();
    const result = worked(pack.pack, pack.parameters, body.told, asDay(body.receivedOn));
    const id = newId();
    await tx
      .insertInto('grant_case')
      .values({
        area_id: actor.areaId,
        id,
        number: await nextNumber(tx, actor.areaId, 'case', today),
        programme: pack.pack.programme,
        pack_version: pack.pack.version,
        origin: 'paper',
        status: 'received',
        employer_id: body.employerId,
        person_name: body.personName,
        job_title: body.jobTitle,
        received_on: body.receivedOn,
        told: JSON.stringify(body.told),
        result: JSON.stringify(result),
        result_at: now.toISOString(),
      })
      .execute();
    await addEvent(tx, actor, id, now, { action: 'create', note: '' });
    return { id, version: 0 };
  },

  async grantCaseEdit({ tx, actor, params, body, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    if (!editable.includes(stored.row.status))
      throw refused(refuse('grant-action-not-allowed', { status: stored.row.status }), 409);
    const result = worked(stored.pack, stored.parameters, body.told, asDay(stored.row.receivedOn));
    const { told, result: former, jobTitle, row } = stored;
    await addEvent(tx, actor, row.id, now, {
      action: 'edit',
      note: body.reason,
      before: { told, result: former, jobTitle, personName: row.personName },
    });
    return await save(tx, actor, stored, {
      person_name: body.personName,
      job_title: body.jobTitle,
      told: JSON.stringify(body.told),
      result: JSON.stringify(result),
      result_at: now.toISOString(),
    });
  },

  async grantCaseMove({ tx, actor, params, body, today, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    const after = moved(stored, body.action, await moverOf(tx, actor, today), 0);
    await addEvent(tx, actor, stored.row.id, now, { action: body.action, note: body.note });
    const asked =
      body.action === 'askInformation'
        ? { information_asked: body.note, information_due_on: body.dueOn }
        : body.action === 'informationCame'
          ? { information_asked: '', information_due_on: null }
          : {};
    return await save(tx, actor, stored, { ...after, ...asked });
  },

  async grantCasePropose({ tx, actor, params, body, today, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    const after = moved(stored, 'propose', await moverOf(tx, actor, today), 0);
    const cents = proposedCents(stored, body);
    await addEvent(tx, actor, stored.row.id, now, { action: 'propose', note: body.reasons.slice(0, 2000) });
    return await save(tx, actor, stored, {
      ...after,
      proposed_kind: body.kind,
      proposed_cents: cents,
      proposed_manually: body.kind === 'granted' && body.manualCents !== null,
      proposed_reasons: body.reasons,
      proposed_by_staff_id: actor.staffId,
      proposed_on: today,
    });
  },

  async grantCaseDecide({ tx, actor, params, body, today, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    const mover = await moverOf(tx, actor, today);
    const after = moved(stored, body.action, mover, stored.proposal?.cents ?? 0);
    await addEvent(tx, actor, stored.row.id, now, { action: body.action, note: body.note });
    if (body.action === 'sendBack') return await save(tx, actor, stored, after);
    return await save(tx, actor, stored, {
      ...after,
      decided_by_staff_id: actor.staffId,
      decided_on: today,
      decision_number: await nextNumber(tx, actor.areaId, 'decision', today),
    });
  },

  async grantDeciderList({ tx, actor }) {
    const found = await sql<OutputOf<Contract['grantDeciderList']>['rows'][number]>`
      select d.id, d.version, jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) as staff,
             d.most_cents::float8 as "mostCents", d.starts_on as "startsOn", d.ends_on as "endsOn"
        from grant_decider d join staff s on s.area_id = d.area_id and s.id = d.staff_id
       where d.area_id = ${actor.areaId} order by s.family_name, s.given_name, d.starts_on limit 500`.execute(
      tx,
    );
    return { rows: [...found.rows] };
  },

  async grantDeciderSave({ tx, actor, body }) {
    if (body.endsOn !== null && body.endsOn < body.startsOn)
      throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    const staff = await tx
      .selectFrom('staff')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', body.staffId)
      .executeTakeFirst();
    if (!staff) throw notFound();
    const id = newId();
    await tx
      .insertInto('grant_decider')
      .values({
        area_id: actor.areaId,
        id,
        staff_id: body.staffId,
        most_cents: body.mostCents,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
      })
      .execute();
    return { id, version: 0 };
  },
} satisfies HandlersFor<typeof grantCaseContract>;

/** @throws Problem 422 when the area uses no version of the programme on the day */
async function packInUse(tx: Tx, actor: Actor, programme: string, on: string) {
  const found = await sql<{ pack: GrantPack; parameters: Readonly<Record<string, number | null>> }>`
    select pack, parameters from grant_pack
     where area_id = ${actor.areaId} and programme = ${programme} and used_from <= ${on}::date
       and (used_to is null or used_to >= ${on}::date)`.execute(tx);
  const [pack] = found.rows;
  if (!pack) throw refused(refuse('grant-no-version-in-use', undefined, '/body/programme'));
  return pack;
}

/** @throws Problem 422 when it would be granted without a sum */
function proposedCents({ result }: Stored, body: BodyOf<Contract['grantCasePropose']>): number {
  if (body.kind === 'refused') return 0;
  const cents = body.manualCents ?? result?.totalCents ?? 0;
  if (cents === 0) throw refused(refuse('grant-sum-unknown', undefined, '/body/manualCents'));
  return cents;
}
