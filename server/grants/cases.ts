/** Cases of grants: written from paper, handled by the version of the rules they came under, proposed and decided. */
import {
  asDay,
  type BodyOf,
  type Contract,
  type GrantCaseAction,
  grantCaseChoices,
  grantCaseStatuses,
  type grantCaseContract,
  type GrantCaseRow,
  type GrantQueue,
  grantQueues,
  isDay,
  mayEver,
  namingsIn,
  type OutputOf,
  queueOf,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { notFound, refused } from '../platform/problems.ts';
import {
  addCaseEvent,
  caseFactsOf,
  caseRowJson,
  casesJoined,
  getCase,
  movedCase,
  moverOf,
  nextNumber,
  openCase,
  packInUse,
  saveCase,
  type StoredCase,
  workedResult,
} from './case-store.ts';
import { decideCase } from './decide.ts';
import { freeVoucher, hasVoucher } from './vouchers.ts';

type Whole = OutputOf<Contract['grantCaseRead']>;

const editable: readonly string[] = ['draft', 'received', 'handling', 'moreInformation'];

export const grantCaseHandlers = {
  async grantCaseList({ tx, actor, query }) {
    const closed = query.queue === 'closed';
    const after = readCursor(query.cursor, 2);
    const beyond = after
      ? closed
        ? sql`and (received_on, id) < (${after[0]}::date, ${after[1]}::uuid)`
        : sql`and (received_on, id) > (${after[0]}::date, ${after[1]}::uuid)`
      : sql``;
    const order = closed ? sql`received_on desc, id desc` : sql`received_on, id`;
    // one status at a time, so that the index gives each in order; the rows are drawn only of those on the page
    const ofStatus = grantCaseStatuses
      .filter((status) => queueOf(status) === (closed ? null : query.queue))
      .map(
        (status) => sql`(select id, received_on from grant_case
          where area_id = ${actor.areaId} and status = ${status} ${beyond} order by ${order} limit ${query.limit + 1})`,
      );
    const found = await sql<{ row: GrantCaseRow }>`
      with chosen as materialized (
        select id, received_on from (${sql.join(ofStatus, sql` union all `)}) k order by ${order} limit ${query.limit + 1})
      select ${caseRowJson} as row from chosen k join (${casesJoined}) on c.area_id = ${actor.areaId} and c.id = k.id
       order by ${closed ? sql`k.received_on desc, k.id desc` : sql`k.received_on, k.id`}`.execute(tx);
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
      select v.at, coalesce(s.given_name || ' ' || s.family_name, r.name) as by, v.action, v.note from grant_case_event v
        left join staff s on s.area_id = v.area_id and s.id = v.staff_id
        left join employer_representative r on r.area_id = v.area_id and r.id = v.representative_id
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
      actions: grantCaseChoices(caseFactsOf(stored), mover, proposal?.cents ?? 0).filter((action) =>
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
    const result = workedResult(pack.pack, pack.parameters, body.told, asDay(body.receivedOn));
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
    await addCaseEvent(tx, actor, id, now, { action: 'create', note: '' });
    return { id, version: 0 };
  },

  async grantCaseEdit({ tx, actor, params, body, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    if (!editable.includes(stored.row.status))
      throw refused(refuse('grant-action-not-allowed', { status: stored.row.status }), 409);
    const result = workedResult(stored.pack, stored.parameters, body.told, asDay(stored.row.receivedOn));
    const { told, result: former, jobTitle, row } = stored;
    const isOther =
      body.personName !== row.personName || body.told.person?.['birthDate'] !== told.person?.['birthDate'];
    if (isOther && (await hasVoucher(tx, actor.areaId, row.id)))
      throw refused(refuse('voucher-person-fixed', undefined, '/body/personName'));
    await addCaseEvent(tx, actor, row.id, now, {
      action: 'edit',
      note: body.reason,
      before: { told, result: former, jobTitle, personName: row.personName },
    });
    return await saveCase(tx, actor, stored, {
      person_name: body.personName,
      job_title: body.jobTitle,
      told: JSON.stringify(body.told),
      result: JSON.stringify(result),
      result_at: now.toISOString(),
    });
  },

  async grantCaseMove({ tx, actor, params, body, today, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    if (body.action === 'askInformation' && body.dueOn === null)
      throw refused(refuse('grant-due-day-missing', undefined, '/body/dueOn'));
    const after = movedCase(stored, body.action, await moverOf(tx, actor, today), 0);
    await addCaseEvent(tx, actor, stored.row.id, now, { action: body.action, note: body.note });
    if (body.action === 'withdraw') await freeVoucher(tx, actor.areaId, stored.row.id);
    const asked =
      body.action === 'askInformation'
        ? { information_asked: body.note, information_due_on: body.dueOn }
        : body.action === 'informationCame'
          ? { information_asked: '', information_due_on: null }
          : {};
    return await saveCase(tx, actor, stored, { ...after, ...asked });
  },

  async grantCasePropose({ tx, actor, params, body, today, now }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    const after = movedCase(stored, 'propose', await moverOf(tx, actor, today), 0);
    const cents = proposedCents(stored, body);
    refuseNames(stored, body.reasons);
    await addCaseEvent(tx, actor, stored.row.id, now, {
      action: 'propose',
      note: body.reasons.slice(0, 2000),
    });
    return await saveCase(tx, actor, stored, {
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
    if (body.action === 'decide') return await decideCase(tx, actor, stored, { ...body, today, now });
    const after = movedCase(stored, body.action, await moverOf(tx, actor, today), 0);
    await addCaseEvent(tx, actor, stored.row.id, now, { action: body.action, note: body.note });
    return await saveCase(tx, actor, stored, after);
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
    if (body.staffId === actor.staffId)
      throw refused(refuse('grant-right-for-oneself', undefined, '/body/staffId'));
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

/** @throws Problem 422 when it would be granted without a sum */
function proposedCents({ result }: StoredCase, body: BodyOf<Contract['grantCasePropose']>): number {
  if (body.kind === 'refused') return 0;
  const cents = body.manualCents ?? result?.totalCents ?? 0;
  if (cents === 0) throw refused(refuse('grant-sum-unknown', undefined, '/body/manualCents'));
  return cents;
}

/** The public part of a decision names no person: her name is found before anybody decides. @throws Problem 422 */
function refuseNames({ row, told }: StoredCase, reasons: string): void {
  const birthDate = told.person?.birthDate;
  const [naming] = namingsIn(reasons, {
    name: row.personName,
    birthDate: typeof birthDate === 'string' && isDay(birthDate) ? birthDate : null,
    publicNames: [row.employer.name, ...Object.values(row.programmeName)],
  });
  if (naming) throw refused(refuse('name-in-public-part', { found: naming.found }, '/body/reasons'));
}
