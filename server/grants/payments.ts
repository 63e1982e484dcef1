/** Payment of a granted case: the account of its employer, what has come, and who lets an instalment go. */
import {
  type Actor,
  type Contract,
  type grantPaymentContract,
  instalmentActions,
  type InstalmentAction,
  type InstalmentFacts,
  instalmentRefusal,
  mayEver,
  type OutputOf,
  parseIban,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type Whole = OutputOf<Contract['grantCasePayments']>;
type Row = Omit<Whole['instalments'][number], 'actions'>;

interface Stored extends InstalmentFacts {
  readonly row: Row;
  readonly payeeId: string | null;
}

const storedColumns = sql`
  jsonb_build_object('id', i.id, 'version', i.version, 'sequence', i.sequence, 'text', i.text, 'dueOn', i.due_on,
    'cents', i.cents, 'needs', i.needs, 'came', i.came, 'status', i.status,
    'approvedBy', a.given_name || ' ' || a.family_name, 'approvedOn', i.approved_on,
    'note', coalesce(nullif(y.reason, ''), i.note), 'paidOn', case when i.status = 'paid' then y.settled_on end) as row,
  i.status, i.needs, i.came, array[i.prepared_by_staff_id, c.handler_staff_id, e.staff_id] as "involvedIds",
  e.id is not null as "hasAccount", e.id as "payeeId"`;

const storedFrom = sql`grant_instalment i
  join grant_case c on c.area_id = i.area_id and c.id = i.case_id
  left join grant_payee e on e.area_id = c.area_id and e.employer_id = c.employer_id and e.replaced_at is null
  left join staff a on a.area_id = i.area_id and a.id = i.approved_by_staff_id
  left join lateral (select reason, settled_on from grant_payment y where y.area_id = i.area_id and y.instalment_id = i.id
    order by y.id desc limit 1) y on true`;

/** @throws Problem 404, or 409 when somebody has changed it since the caller read it */
async function openInstalment(tx: Tx, actor: Actor, id: string, version: number): Promise<Stored> {
  // the employer's row first, as whoever changes the account does: nobody approves to one that is being replaced
  await sql`
    select 1 from grant_instalment i
      join grant_case c on c.area_id = i.area_id and c.id = i.case_id
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
     where i.area_id = ${actor.areaId} and i.id = ${id} for share of e`.execute(tx);
  await sql`select 1 from grant_instalment where area_id = ${actor.areaId} and id = ${id} for update`.execute(
    tx,
  );
  const found = await sql<Stored>`
    select ${storedColumns} from ${storedFrom} where i.area_id = ${actor.areaId} and i.id = ${id}`.execute(
    tx,
  );
  const [stored] = found.rows;
  if (!stored) throw notFound();
  if (stored.row.version !== version) throw changedMeanwhile({ ...stored.row });
  return stored;
}

/** @throws Problem 409 when the state of the instalment or four eyes refuse it */
function allow(stored: Stored, action: InstalmentAction, actor: Actor): void {
  const refusal = instalmentRefusal(stored, action, actor.staffId);
  if (refusal) throw refused(refusal, 409);
}

const payeeJson = sql`e.id, e.iban, e.told_by as "toldBy", e.told_on as "toldOn", e.reason,
  s.given_name || ' ' || s.family_name as "recordedBy", e.at`;

export const grantPaymentHandlers = {
  async grantCasePayments({ tx, actor, params }) {
    const { areaId, staffId, role } = actor;
    const ofCase = await sql<{ employerId: string }>`
      select employer_id as "employerId" from grant_case where area_id = ${areaId} and id = ${params.caseId}`.execute(
      tx,
    );
    const employerId = ofCase.rows[0]?.employerId;
    if (employerId === undefined) throw notFound();
    const found = await sql<Stored>`
      select ${storedColumns} from ${storedFrom}
       where i.area_id = ${areaId} and i.case_id = ${params.caseId} order by i.sequence`.execute(tx);
    const payees = await sql<Whole['formerPayees'][number] & { isNow: boolean }>`
      select ${payeeJson}, e.replaced_at is null as "isNow" from grant_payee e
        join staff s on s.area_id = e.area_id and s.id = e.staff_id
       where e.area_id = ${areaId} and e.employer_id = ${employerId} order by e.at desc, e.id desc limit 50`.execute(
      tx,
    );
    const may = (action: InstalmentAction) =>
      mayEver(role, action === 'cameIn' ? 'grantCase.handle' : 'grantPayment.approve');
    const shown = payees.rows.map(({ isNow, ...payee }) => ({ isNow, payee }));
    return {
      instalments: found.rows.map((stored) => ({
        ...stored.row,
        actions: instalmentActions.filter(
          (action) => may(action) && instalmentRefusal(stored, action, staffId) === undefined,
        ),
      })),
      payee: shown.find(({ isNow }) => isNow)?.payee ?? null,
      formerPayees: shown.filter(({ isNow }) => !isNow).map(({ payee }) => payee),
      paidCents: found.rows
        .filter(({ status }) => status === 'paid')
        .reduce((sum, { row }) => sum + row.cents, 0),
      mayHandle: mayEver(role, 'grantCase.handle'),
    };
  },

  async grantPayeeSave({ tx, actor, params, body, today, now }) {
    const { areaId } = actor;
    const iban = parseIban(body.iban);
    if (iban === undefined) throw refused(refuse('iban-not-valid', undefined, '/body/iban'));
    if (body.toldOn > today) throw refused(refuse('date-in-future', undefined, '/body/toldOn'));
    // of the employer: two who write one down at once take turns at its row
    const found = await sql<{ employerId: string; payeeId: string | null; iban: string | null }>`
      select e.id as "employerId", y.id as "payeeId", y.iban from grant_case c
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
        left join grant_payee y on y.area_id = e.area_id and y.employer_id = e.id and y.replaced_at is null
       where c.area_id = ${areaId} and c.id = ${params.caseId} for update of e`.execute(tx);
    const [former] = found.rows;
    if (!former) throw notFound();
    if (former.payeeId !== body.replacesId) throw changedMeanwhile({ id: former.payeeId });
    if (former.iban === iban) throw refused(refuse('grant-payee-same', undefined, '/body/iban'));
    if (former.payeeId !== null && body.reason === '')
      throw refused(refuse('grant-payee-reason', undefined, '/body/reason'));
    const at = now.toISOString();
    if (former.payeeId !== null) {
      await sql`update grant_payee set replaced_at = ${at} where area_id = ${areaId} and id = ${former.payeeId}`.execute(
        tx,
      );
      // what was approved to the former account is approved anew, by somebody who sees the new one
      await sql`
        update grant_instalment set status = 'planned', approved_by_staff_id = null, approved_on = null, payee_id = null,
               version = version + 1
         where area_id = ${areaId} and payee_id = ${former.payeeId} and status = 'approved'`.execute(tx);
    }
    const id = newId();
    await tx
      .insertInto('grant_payee')
      .values({
        area_id: areaId,
        id,
        employer_id: former.employerId,
        iban,
        told_by: body.toldBy,
        told_on: body.toldOn,
        reason: body.reason,
        staff_id: actor.staffId,
        at,
      })
      .execute();
    return { id };
  },

  async grantInstalmentCame({ tx, actor, params, body }) {
    const stored = await openInstalment(tx, actor, params.instalmentId, body.version);
    allow(stored, 'cameIn', actor);
    const came = stored.row.needs.filter((need) => body.came.includes(need));
    await sql`
      update grant_instalment set came = ${came}::text[], version = version + 1
       where area_id = ${actor.areaId} and id = ${params.instalmentId}`.execute(tx);
    return { id: params.instalmentId, version: body.version + 1 };
  },

  async grantInstalmentApprove({ tx, actor, params, body, today }) {
    const stored = await openInstalment(tx, actor, params.instalmentId, body.version);
    allow(stored, body.action, actor);
    const approves = body.action === 'approve';
    await sql`
      update grant_instalment
         set status = ${approves ? 'approved' : 'planned'}, approved_by_staff_id = ${approves ? actor.staffId : null},
             approved_on = ${approves ? today : null}::date, payee_id = ${approves ? stored.payeeId : null},
             version = version + 1
       where area_id = ${actor.areaId} and id = ${params.instalmentId}`.execute(tx);
    return { id: params.instalmentId, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof grantPaymentContract>;
