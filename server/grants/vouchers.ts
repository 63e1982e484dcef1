/** Vouchers: given, revoked, and redeemed by number and surname together; a wrong pair tells nothing. */
import { randomBytes } from 'node:crypto';
import {
  type Actor,
  addYears,
  asDay,
  asVoucherNumber,
  type Contract,
  type Day,
  type OutputOf,
  parseVoucherNumber,
  refuse,
  shownVoucherNumber,
  type VoucherNumber,
  type voucherContract,
  voucherNumberBytes,
  voucherNumberOf,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';
import { isWithinLimit } from '../platform/rate-limit.ts';
import type { Services } from '../platform/services.ts';
import { addCaseEvent, openCase, packInUse, saveCase, workedResult } from './case-store.ts';

type Row = OutputOf<Contract['grantVoucherList']>['rows'][number];
type Listed = Omit<Row, 'number'> & { readonly number: number };

/** Guesses a minute: who reads a number from paper errs once or twice. */
const guessesPerMinute = 10;

interface Pair {
  readonly number: string;
  readonly familyName: string;
}

interface Held {
  readonly id: string;
  readonly number: number;
  readonly programme: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly validTo: Day;
}

/**
 * The voucher that a pair opens. Whatever is wrong, the refusal is the same.
 *
 * @throws Problem 422; 429 when the caller has guessed too often
 */
async function voucherOf(
  tx: Tx,
  { database }: Services,
  areaId: number,
  caller: string,
  pair: Pair,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<Held> {
  // counted outside the transaction, which a refusal takes back
  if (!(await isWithinLimit(database.app, 'voucher', `${areaId}\n${caller}`, guessesPerMinute, now)))
    throw new Problem(429, 'too-many-requests');
  const number = parseVoucherNumber(pair.number);
  const found = await sql<{ voucher: Held | null }>`
    select voucher_of(${areaId}, ${number ?? 0}, ${pair.familyName.trim()}, ${today}) as voucher`.execute(tx);
  const held = found.rows[0]?.voucher;
  if (!held) throw refused(refuse('voucher-not-known', undefined, '/body/number'));
  return held;
}

export const voucherHandlers = {
  async grantVoucherList({ tx, actor, query, today, note }) {
    const after = readCursor(query.cursor, 2);
    const beyond = after ? sql`and (v.issued_on, v.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``;
    const found = await sql<Listed>`
      select v.id, v.version, v.number::float8 as number, v.programme, p.pack -> 'name' as "programmeName", v.year,
             v.family_name || ' ' || v.given_names as name, v.birth_date as "birthDate", v.issued_on as "issuedOn",
             v.valid_to as "validTo", v.revoked_reason as "revokedReason",
             case when v.revoked_on is not null then 'revoked' when v.case_id is not null then 'redeemed'
                  when v.valid_to < ${today}::date then 'expired' else 'open' end as state,
             case when c.id is not null then jsonb_build_object('id', c.id, 'number', c.number) end as case
        from grant_voucher v
        join grant_pack p on p.area_id = v.area_id and p.programme = v.programme and p.pack_version = v.pack_version
        left join grant_case c on c.area_id = v.area_id and c.id = v.case_id
       where v.area_id = ${actor.areaId} ${beyond}
       order by v.issued_on desc, v.id desc limit ${query.limit + 1}`.execute(tx);
    note.count(Math.min(found.rows.length, query.limit));
    return pageOf(
      found.rows.map((row) => ({ ...row, number: shownNumber(row.number) })),
      query.limit,
      (row) => [row.issuedOn, row.id],
    );
  },

  async grantVoucherIssue({ tx, actor, body, today, note }) {
    if (body.validTo < today) throw refused(refuse('voucher-over', undefined, '/body/validTo'));
    if (body.birthDate > today || body.birthDate < addYears(today, -100))
      throw refused(refuse('grant-day-too-far', undefined, '/body/birthDate'));
    if (Math.abs(body.year - yearOf(today)) > 1 || body.validTo > addYears(today, 2))
      throw refused(refuse('grant-day-too-far', undefined, '/body/validTo'));
    const pack = await packInUse(tx, actor, body.programme, today);
    const id = newId();
    const number = newNumber();
    const given = await tx
      .insertInto('grant_voucher')
      .values({
        area_id: actor.areaId,
        id,
        number,
        programme: body.programme,
        pack_version: pack.pack.version,
        year: body.year,
        given_names: body.givenNames,
        family_name: body.familyName,
        birth_date: body.birthDate,
        valid_to: body.validTo,
        issued_on: today,
        issued_by_staff_id: actor.staffId,
      })
      // one for each person, programme and year: the database keeps it
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!given) throw refused(refuse('voucher-given-already', undefined, '/body/familyName'));
    note.count(1);
    return { id, version: 0, number: shownVoucherNumber(number) };
  },

  async grantVoucherRevoke({ tx, actor, params, body, today, note }) {
    const stored = await tx
      .selectFrom('grant_voucher')
      .select(['id', 'version', 'case_id', 'revoked_on'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.voucherId)
      .forUpdate()
      .executeTakeFirst();
    if (!stored) throw notFound();
    if (stored.version !== body.version) throw changedMeanwhile({ version: stored.version });
    if (stored.case_id !== null || stored.revoked_on !== null)
      throw refused(refuse('voucher-redeemed-already'), 409);
    await tx
      .updateTable('grant_voucher')
      .set({ revoked_on: today, revoked_reason: body.reason, version: stored.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', stored.id)
      .execute();
    note.count(1);
    return { id: stored.id, version: stored.version + 1 };
  },

  async grantVoucherRedeem({ tx, actor, params, body, services, now, today, note }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    if (!['received', 'handling', 'moreInformation'].includes(stored.row.status))
      throw refused(refuse('grant-action-not-allowed', { status: stored.row.status }), 409);
    const held = await voucherOf(tx, services, actor.areaId, actor.staffId, body, { now, today });
    if (held.programme !== stored.row.programme)
      throw refused(refuse('voucher-not-known', undefined, '/body/number'));
    await redeem(tx, actor.areaId, held.id, stored.row.id, today);
    note.count(1);
    return await redeemedCase(tx, actor, stored, held, now);
  },

  async employerVoucherRead({ tx, representative, body, services, now, today, note }) {
    const held = await voucherOf(tx, services, representative.areaId, representative.id, body, {
      now,
      today,
    });
    note.count(1);
    const { givenNames, familyName, birthDate, validTo } = held;
    return { givenNames, familyName, birthDate, validTo };
  },
} satisfies HandlersFor<typeof voucherContract>;

/** @throws Problem 422 when another application redeems it in the same moment */
async function redeem(tx: Tx, areaId: number, voucherId: string, caseId: string, today: Day): Promise<void> {
  const taken = await tx
    .updateTable('grant_voucher')
    .set((eb) => ({ case_id: caseId, redeemed_on: today, version: eb('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('id', '=', voucherId)
    .where('case_id', 'is', null)
    .where('revoked_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw refused(refuse('voucher-not-known', undefined, '/body/number'));
}

/** The case with its voucher: whom it is for, and that its number is there; the former facts are kept. */
async function redeemedCase(
  tx: Tx,
  actor: Actor,
  stored: Awaited<ReturnType<typeof openCase>>,
  held: Held,
  now: Date,
) {
  const { row, pack, parameters, jobTitle, result: former } = stored;
  const told = {
    ...stored.told,
    person: { ...stored.told.person, birthDate: held.birthDate },
    claims: { ...stored.told.claims, voucher: true },
  };
  const result = workedResult(pack, parameters, told, asDay(row.receivedOn));
  await addCaseEvent(tx, actor, row.id, now, {
    action: 'edit',
    note: shownNumber(held.number),
    before: { told: stored.told, result: former, jobTitle, personName: row.personName },
  });
  return await saveCase(tx, actor, stored, {
    person_name: `${held.givenNames} ${held.familyName}`,
    told: JSON.stringify(told),
    result: JSON.stringify(result),
    result_at: now.toISOString(),
  });
}

function newNumber(): VoucherNumber {
  for (;;) {
    const number = voucherNumberOf(randomBytes(voucherNumberBytes));
    if (number !== undefined) return number;
  }
}

function shownNumber(number: number): string {
  const known = asVoucherNumber(number);
  return known === undefined ? '' : shownVoucherNumber(known);
}

export async function hasVoucher(tx: Tx, areaId: number, caseId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('grant_voucher')
    .select('id')
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The voucher of an application that is withdrawn can be redeemed for another. */
export async function freeVoucher(tx: Tx, areaId: number, caseId: string): Promise<void> {
  await tx
    .updateTable('grant_voucher')
    .set((eb) => ({ case_id: null, redeemed_on: null, version: eb('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .execute();
}
