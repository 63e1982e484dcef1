/**
 * The demonstration of payments: who pays, grants paid in files, of one of them the job ended early, and one that waits to
 * be approved.
 */
import { addDays, caseRecovery, type Day, grantedRows, periodOf, type ToldFacts } from '@polku/domain';
import { sql } from 'kysely';
import { planInstalments } from '../grants/instalments.ts';
import { makePaymentFile } from '../grants/payment-files.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import type { Services } from '../platform/services.ts';
import { shippedPacks } from '../grants/shipped-packs.ts';

interface Office {
  readonly areaId: number;
  readonly handlerId: string;
  readonly deciderIds: readonly string[];
}

interface Decided {
  readonly id: string;
  readonly employerId: string;
  readonly decidedOn: Day;
  readonly deciderId: string;
  readonly programme: string;
  readonly version: string;
  readonly told: ToldFacts;
}

export async function writeGrantPayments(
  owner: Services['database']['owner'],
  office: Office,
  today: Day,
): Promise<void> {
  const { areaId } = office;
  await owner
    .insertInto('grant_payer')
    .values({
      area_id: areaId,
      name: 'Esimerkin työllisyysalue',
      iban: 'FI2112345600000785',
      account: '4740',
      cost_centre: '1200',
    })
    .execute();
  await owner.transaction().execute(async (tx) => {
    const found = await sql<Decided>`
      select id, employer_id as "employerId", decided_on as "decidedOn", decided_by_staff_id as "deciderId", programme,
             pack_version as version, told
        from grant_case where area_id = ${areaId} and status = 'decided' and proposed_kind = 'granted' order by number`.execute(
      tx,
    );
    for (const one of found.rows) await planInstalments(tx, areaId, one.id, one.decidedOn);
    const [first, , ...ended] = found.rows;
    if (!first) return;
    if (ended.length > 0) await pay(tx, office, ended);
    await pay(tx, office, [first]);
    await endEarly(tx, office, first, today);
  });
}

/** Approved the day after the decision, all in one file the day after the last of them, and booked. */
async function pay(tx: Tx, { areaId, handlerId }: Office, granted: readonly Decided[]): Promise<void> {
  for (const { id, employerId, decidedOn, deciderId } of granted) {
    await sql`
      insert into grant_payee (area_id, id, employer_id, iban, told_by, told_on, staff_id, at)
      values (${areaId}, ${newId()}, ${employerId}, 'FI4250001510000023', 'Maksatuspyyntö', ${decidedOn}::date, ${handlerId},
              ${`${decidedOn}T10:00:00Z`})
      on conflict do nothing`.execute(tx);
    await sql`
      update grant_instalment set status = 'approved', approved_by_staff_id = ${deciderId},
             approved_on = ${addDays(decidedOn, 1)}::date, came = needs,
             payee_id = (select y.id from grant_payee y
                          where y.area_id = ${areaId} and y.employer_id = ${employerId} and y.replaced_at is null)
       where area_id = ${areaId} and case_id = ${id}`.execute(tx);
  }
  const last = granted.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)).at(-1);
  if (!last) return;
  const sentOn = addDays(last.decidedOn, 2);
  const fileId = await makePaymentFile(
    tx,
    { areaId, staffId: last.deciderId },
    { requestKey: newId(), executionOn: sentOn },
    { today: sentOn, now: new Date(`${sentOn}T08:00:00Z`) },
  );
  await sql`
    update grant_payment set status = 'paid', bank_status = 'settled', settled_on = ${addDays(sentOn, 1)}::date
     where area_id = ${areaId} and file_id = ${fileId}`.execute(tx);
  await sql`
    update grant_instalment set status = 'paid'
     where area_id = ${areaId} and id in (select m.instalment_id from grant_payment m where m.area_id = ${areaId} and m.file_id = ${fileId})`.execute(
    tx,
  );
  await sql`update grant_payment_file set bank_status = 'accepted' where area_id = ${areaId} and id = ${fileId}`.execute(
    tx,
  );
}

/** The job of the paid grant ended: its employer is being heard. */
async function endEarly(tx: Tx, { areaId, handlerId }: Office, ended: Decided, today: Day): Promise<void> {
  const pack = shippedPacks().find(
    (one) => one.programme === ended.programme && one.version === ended.version,
  );
  const { startsOn, endsOn } = ended.told.job ?? {};
  const period = periodOf(startsOn as Day, endsOn as Day);
  if (!pack || !period) return;
  const sums = await sql<{ cents: number }>`
    select sum(cents)::float8 as cents from grant_instalment where area_id = ${areaId} and case_id = ${ended.id}`.execute(
    tx,
  );
  const grantedCents = sums.rows[0]?.cents ?? 0;
  const lastDay = addDays(today, -3);
  const rows = grantedRows(null, period, grantedCents);
  const calculation = caseRecovery(
    { rows, period, grantedCents, paidCents: grantedCents, policy: pack.recovery },
    { kind: 'termination', lastDay },
  );
  if ('refusal' in calculation) throw new Error('The demonstration has nothing to recover');
  await tx
    .insertInto('grant_recovery')
    .values({
      area_id: areaId,
      id: newId(),
      case_id: ended.id,
      status: 'hearing',
      ground: 'job-ended',
      kind: 'termination',
      last_day: lastDay,
      grant_from: period.from,
      grant_to: period.to,
      calculation: JSON.stringify(calculation),
      told: 'Työsuhde päättyi ennen tukijakson loppua. Tuki on tarkoitus periä takaisin siltä ajalta, jolta työtä ei tehty.',
      heard_on: addDays(today, -2),
      hearing_due_on: addDays(today, 12),
      started_by_staff_id: handlerId,
    })
    .execute();
}
