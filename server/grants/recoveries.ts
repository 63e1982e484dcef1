/**
 * Recovery of a granted case. The calculation is kept as it was told to the employer; what is set off is taken from the
 * schedule in the transaction of the decision, and the rest is claimed part by part or written off.
 */
import {
  type Actor,
  addMonths,
  asDay,
  type CaseRecovery,
  caseRecovery,
  claimParts,
  type Contract,
  type Day,
  fixedCents,
  grantedRows,
  grantPeriodOf,
  type grantRecoveryContract,
  type InstalmentStatus,
  isRefusal,
  makeFinnishReference,
  makeRfReference,
  mayEver,
  type OutputOf,
  periodOf,
  type RecoveryAction,
  recoveryActions,
  recoveryAfter,
  type RecoveryEvent,
  type RecoveryFacts,
  type RecoveryKind,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { bindBudgets } from './budget.ts';
import { getCase, moverOf, nextNumber, type StoredCase } from './case-store.ts';
import { claimedCents, replanInstalments } from './instalments.ts';

type Whole = OutputOf<Contract['grantRecoveryList']>;
type Shown = Whole['recoveries'][number];

interface Stored extends RecoveryFacts {
  readonly row: Omit<Shown, 'ground' | 'actions'> & { readonly ground: string; readonly caseId: string };
  readonly recoverCents: number;
}

const recoveryColumns = sql`
  jsonb_build_object('id', r.id, 'caseId', r.case_id, 'version', r.version, 'status', r.status, 'ground', r.ground, 'kind', r.kind,
    'lastDay', r.last_day, 'resumesOn', r.resumes_on, 'grantFrom', r.grant_from, 'grantTo', r.grant_to,
    'calculation', r.calculation, 'told', r.told, 'heardOn', r.heard_on, 'hearingDueOn', r.hearing_due_on, 'answer', r.answer,
    'proposal', case when r.proposed_on is not null then jsonb_build_object('recoverCents', r.recover_cents, 'isManual', r.is_manual,
      'writesOff', r.writes_off, 'parts', r.parts, 'firstDueOn', r.first_due_on, 'reasons', r.reasons,
      'proposedBy', b.given_name || ' ' || b.family_name, 'proposedOn', r.proposed_on) end,
    'decision', case when r.decided_on is not null then jsonb_build_object('number', r.decision_number,
      'decidedBy', d.given_name || ' ' || d.family_name, 'decidedOn', r.decided_on) end,
    'rows', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'version', w.version, 'sequence', w.sequence, 'kind', w.kind,
      'cents', w.cents, 'dueOn', w.due_on, 'reference', w.reference, 'paidOn', w.paid_on) order by w.sequence)
      from grant_recovery_row w where w.area_id = r.area_id and w.recovery_id = r.id), '[]')) as row,
  r.status, r.proposed_by_staff_id as "proposedById", r.hearing_due_on as "hearingDueOn", r.answer <> '' as answered,
  coalesce(r.recover_cents, 0)::float8 as "recoverCents"`;
const recoveryFrom = sql`grant_recovery r
  left join staff b on b.area_id = r.area_id and b.id = r.proposed_by_staff_id
  left join staff d on d.area_id = r.area_id and d.id = r.decided_by_staff_id`;

/** @throws Problem 404, or 409 when somebody has changed it since the caller read it */
async function openRecovery(tx: Tx, actor: Actor, id: string, version: number): Promise<Stored> {
  await sql`select 1 from grant_recovery where area_id = ${actor.areaId} and id = ${id} for update`.execute(
    tx,
  );
  const found = await sql<Stored>`
    select ${recoveryColumns} from ${recoveryFrom} where r.area_id = ${actor.areaId} and r.id = ${id}`.execute(
    tx,
  );
  const [stored] = found.rows;
  if (!stored) throw notFound();
  if (stored.row.version !== version) throw changedMeanwhile({ version: stored.row.version });
  return stored;
}

async function granted(tx: Tx, areaId: number, caseId: string) {
  const found = await sql<{ sequence: number; cents: number; status: InstalmentStatus }>`
    select sequence, cents::float8 as cents, status from grant_instalment
     where area_id = ${areaId} and case_id = ${caseId} and status <> 'cancelled' for update`.execute(tx);
  // what an earlier recovery claims is neither granted nor paid any more
  const claimed = await claimedCents(tx, areaId, caseId);
  const scheduled = found.rows.reduce((sum, { cents }) => sum + cents, 0);
  return { grantedCents: scheduled - claimed, paidCents: fixedCents(found.rows) - claimed };
}

interface Told {
  readonly kind: RecoveryKind;
  readonly lastDay: string | null;
  readonly resumesOn: string | null;
}

/** @throws Problem 422 that points to the day that is missing */
function eventOf({ kind, lastDay, resumesOn }: Told): RecoveryEvent {
  if (kind === 'whole') return { kind };
  if (lastDay === null) throw refused(refuse('required', undefined, '/body/lastDay'));
  if (kind === 'termination') return { kind, lastDay: asDay(lastDay) };
  return { kind, lastDay: asDay(lastDay), resumesOn: resumesOn === null ? null : asDay(resumesOn) };
}

async function worked(
  tx: Tx,
  actor: Actor,
  stored: StoredCase,
  body: Told & { readonly grantFrom: string; readonly grantTo: string },
): Promise<CaseRecovery> {
  const period = periodOf(asDay(body.grantFrom), asDay(body.grantTo));
  if (!period) throw refused(refuse('end-before-start', undefined, '/body/grantTo'));
  const sums = await granted(tx, actor.areaId, stored.row.id);
  if (sums.grantedCents === 0) throw refused(refuse('grant-recovery-none-granted'), 409);
  const answer = caseRecovery(
    {
      ...sums,
      period,
      rows: grantedRows(stored.result, period, sums.grantedCents),
      policy: stored.pack.recovery,
    },
    eventOf(body),
  );
  if (isRefusal(answer))
    throw refused(refuse(answer.refusal, answer.values, answer.pointer && `/body${answer.pointer}`));
  return answer;
}

/** @throws Problem 409 when the stage, the hearing, four eyes or the right to decide refuse it */
async function moved(tx: Tx, actor: Actor, stored: Stored, action: RecoveryAction, today: Day) {
  const mover = await moverOf(tx, actor, today);
  const { recoverCents } = stored;
  const after = recoveryAfter(stored, action, mover, { recoverCents, today });
  if (typeof after !== 'string') throw refused(after, 409);
  return after;
}

async function save(
  tx: Tx,
  actor: Actor,
  stored: Stored,
  changes: Readonly<Record<string, string | number | boolean | null>>,
) {
  const version = stored.row.version + 1;
  await tx
    .updateTable('grant_recovery')
    .set({ ...changes, version })
    .where('area_id', '=', actor.areaId)
    .where('id', '=', stored.row.id)
    .execute();
  return { id: stored.row.id, version };
}

interface Row {
  readonly kind: 'setOff' | 'claim' | 'writeOff';
  readonly cents: number;
  readonly dueOn: string | null;
}

/** The sum is taken from the schedule first; what is paid already is claimed, or written off when so decided. */
async function settle(
  tx: Tx,
  actor: Actor,
  { row, recoverCents }: Stored,
  number: string,
  now: Date,
): Promise<void> {
  const { areaId } = actor;
  const { proposal } = row;
  if (!proposal) return;
  const { grantedCents } = await granted(tx, areaId, row.caseId);
  if (recoverCents > grantedCents) throw refused(refuse('grant-recovery-too-much'), 409);
  const stored = await getCase(tx, actor, row.caseId);
  const after = await replanInstalments(tx, areaId, row.caseId, {
    cents: grantedCents - recoverCents,
    note: `Takaisinperintä ${number}`,
    preparedById: stored.proposedById ?? actor.staffId,
  });
  // paid since it was proposed: what may be written off is asked anew
  if (
    proposal.writesOff &&
    after.overpaidCents >= stored.pack.recovery.minimumCents &&
    after.overpaidCents > 0
  )
    throw refused(refuse('grant-write-off-over'), 409);
  const left = await tx
    .selectFrom('grant_instalment')
    .select((eb) => eb.fn.sum('cents').as('cents'))
    .where('area_id', '=', areaId)
    .where('case_id', '=', row.caseId)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
  // what was paid stays bound until it comes back; the rest is free for others
  const bound = { areaId, caseId: row.caseId, staffId: actor.staffId, now, kind: 'release' } as const;
  await bindBudgets(tx, { ...bound, cents: Number(left?.cents ?? 0) });
  const claimed: readonly Row[] = proposal.writesOff
    ? [{ kind: 'writeOff', cents: after.overpaidCents, dueOn: null }]
    : claimParts(after.overpaidCents, proposal.parts, asDay(proposal.firstDueOn)).map((part) => ({
        kind: 'claim',
        ...part,
      }));
  const rows: readonly Row[] = [
    { kind: 'setOff', cents: after.takenOffCents, dueOn: null } as const,
    ...claimed,
  ].filter(({ cents }) => cents > 0);
  if (rows.length === 0) return;
  await tx
    .insertInto('grant_recovery_row')
    .values(
      rows.map(({ kind, cents, dueOn }, index) => ({
        area_id: areaId,
        id: newId(),
        recovery_id: row.id,
        sequence: index + 1,
        kind,
        cents,
        due_on: dueOn,
        reference: kind === 'claim' ? referenceOf(areaId, number, index + 1) : null,
      })),
    )
    .execute();
}

/** Of the number of the decision and the place of the part: no other claim of the area has it. */
function referenceOf(areaId: number, number: string, sequence: number): string {
  const base = `${areaId}${number.replaceAll(/\D/g, '')}${String(sequence).padStart(3, '0')}`;
  const reference = makeRfReference(makeFinnishReference(base) ?? '');
  if (reference === undefined) throw new Error('No reference of a claim');
  return reference;
}

export const grantRecoveryHandlers = {
  async grantRecoveryList({ tx, actor, params, today }) {
    const stored = await getCase(tx, actor, params.caseId);
    const mover = await moverOf(tx, actor, today);
    const found = await sql<Stored>`
      select ${recoveryColumns} from ${recoveryFrom}
       where r.area_id = ${actor.areaId} and r.case_id = ${params.caseId} order by r.id desc`.execute(tx);
    const mayHandle = mayEver(actor.role, 'grantCase.handle');
    const mayDecide = mayEver(actor.role, 'grantCase.decide');
    const may = (action: RecoveryAction) =>
      action === 'decide' || action === 'sendBack' ? mayDecide : mayHandle;
    const grounds = stored.pack.recovery.grounds;
    const isOpen = found.rows.some(({ status }) => status === 'hearing' || status === 'proposed');
    const live = await sql`
      select 1 from grant_instalment
       where area_id = ${actor.areaId} and case_id = ${params.caseId} and status <> 'cancelled' limit 1`.execute(
      tx,
    );
    const isGranted = stored.row.status === 'decided' && live.rows.length > 0;
    return {
      grounds,
      period: grantPeriodOf(stored.result, stored.told),
      mayStart: mayHandle && isGranted && !isOpen,
      mayBook: mayEver(actor.role, 'grantPayment.send'),
      recoveries: found.rows.map((one) => {
        const { caseId: _, ground, ...row } = one.row;
        const text = grounds.find(({ id }) => id === ground)?.text ?? { fi: ground, sv: ground, en: ground };
        return {
          ...row,
          ground: text,
          // the answer is written with the proposal, so that its absence hides no button
          actions: recoveryActions.filter(
            (action) =>
              may(action) &&
              typeof recoveryAfter({ ...one, answered: true }, action, mover, {
                recoverCents: one.recoverCents,
                today,
              }) === 'string',
          ),
        };
      }),
    };
  },

  async grantRecoveryStart({ tx, actor, params, body, today }) {
    // two who begin at once take turns at the row of the case
    const stored = await getCase(tx, actor, params.caseId, true);
    // a refusal too may have been rectified to a grant: the schedule tells
    if (stored.row.status !== 'decided') throw refused(refuse('grant-recovery-none-granted'), 409);
    if (!stored.pack.recovery.grounds.some(({ id }) => id === body.ground))
      throw refused(refuse('grant-ground-unknown', undefined, '/body/ground'));
    if (body.hearingDueOn <= today)
      throw refused(refuse('grant-hearing-short', undefined, '/body/hearingDueOn'));
    const open = await sql`
      select 1 from grant_recovery where area_id = ${actor.areaId} and case_id = ${params.caseId}
         and status in ('hearing', 'proposed')`.execute(tx);
    if (open.rows.length > 0) throw refused(refuse('grant-recovery-open'), 409);
    const calculation = await worked(tx, actor, stored, body);
    const id = newId();
    await tx
      .insertInto('grant_recovery')
      .values({
        area_id: actor.areaId,
        id,
        case_id: params.caseId,
        status: 'hearing',
        ground: body.ground,
        kind: body.kind,
        last_day: body.kind === 'whole' ? null : body.lastDay,
        resumes_on: body.kind === 'suspension' ? body.resumesOn : null,
        grant_from: body.grantFrom,
        grant_to: body.grantTo,
        calculation: JSON.stringify(calculation),
        told: body.told,
        heard_on: today,
        hearing_due_on: body.hearingDueOn,
        started_by_staff_id: actor.staffId,
      })
      .execute();
    return { id, version: 0 };
  },

  async grantRecoveryPropose({ tx, actor, params, body, today }) {
    const stored = await openRecovery(tx, actor, params.recoveryId, body.version);
    const answered = { ...stored, answered: stored.answered || body.answer !== '' };
    const status = await moved(tx, actor, answered, 'propose', today);
    const ofCase = await getCase(tx, actor, stored.row.caseId);
    const { grantedCents, paidCents } = await granted(tx, actor.areaId, stored.row.caseId);
    if (body.firstDueOn < today || body.firstDueOn > addMonths(today, 24))
      throw refused(refuse('grant-day-too-far', undefined, '/body/firstDueOn'));
    const recoverCents = body.manualCents ?? stored.row.calculation.fallsAwayCents;
    if (recoverCents > grantedCents)
      throw refused(refuse('grant-recovery-too-much', undefined, '/body/manualCents'));
    const claimCents = Math.max(recoverCents - (grantedCents - paidCents), 0);
    if (body.writesOff && claimCents >= ofCase.pack.recovery.minimumCents)
      throw refused(refuse('grant-write-off-over', undefined, '/body/writesOff'));
    return await save(tx, actor, stored, {
      status,
      answer: body.answer,
      recover_cents: recoverCents,
      is_manual: body.manualCents !== null,
      writes_off: body.writesOff,
      parts: body.parts,
      first_due_on: body.firstDueOn,
      reasons: body.reasons,
      proposed_by_staff_id: actor.staffId,
      proposed_on: today,
    });
  },

  async grantRecoveryDecide({ tx, actor, params, body, today, now }) {
    const stored = await openRecovery(tx, actor, params.recoveryId, body.version);
    const status = await moved(tx, actor, stored, body.action, today);
    if (body.action === 'sendBack') return await save(tx, actor, stored, { status });
    const number = await nextNumber(tx, actor.areaId, 'decision', today);
    await settle(tx, actor, stored, number, now);
    return await save(tx, actor, stored, {
      status,
      decided_by_staff_id: actor.staffId,
      decided_on: today,
      decision_number: number,
    });
  },

  async grantRecoveryCancel({ tx, actor, params, body, today }) {
    const stored = await openRecovery(tx, actor, params.recoveryId, body.version);
    const status = await moved(tx, actor, stored, 'cancel', today);
    return await save(tx, actor, stored, { status, answer: body.answer });
  },

  async grantRecoveryPaid({ tx, actor, params, body, today }) {
    if (body.paidOn !== null && body.paidOn > today)
      throw refused(refuse('date-in-future', undefined, '/body/paidOn'));
    const found = await sql<{ version: number }>`
      select version from grant_recovery_row
       where area_id = ${actor.areaId} and id = ${params.rowId} and kind = 'claim' for update`.execute(tx);
    const [row] = found.rows;
    if (!row) throw notFound();
    if (row.version !== body.version) throw changedMeanwhile({ version: row.version });
    await sql`
      update grant_recovery_row
         set paid_on = ${body.paidOn}::date, paid_by_staff_id = ${body.paidOn === null ? null : actor.staffId}::uuid, version = version + 1
       where area_id = ${actor.areaId} and id = ${params.rowId}`.execute(tx);
    return { id: params.rowId, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof grantRecoveryContract>;
