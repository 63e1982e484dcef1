/** The schedule of a granted case: made with the decision, made anew when the granted sum changes. */
import {
  asDay,
  type Day,
  grantInstalments,
  type GrantPack,
  type InstalmentStatus,
  packFacts,
  readGrantInput,
  replanned,
  type ToldFacts,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';

interface Granted {
  readonly cents: number;
  readonly told: ToldFacts;
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly preparedById: string;
}

async function grantedOf(tx: Tx, areaId: number, caseId: string): Promise<Granted | undefined> {
  const found = await sql<Granted>`
    select c.proposed_cents::float8 as cents, c.told, p.pack, p.parameters, c.proposed_by_staff_id as "preparedById"
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
     where c.area_id = ${areaId} and c.id = ${caseId} and c.proposed_kind = 'granted' and c.proposed_cents > 0`.execute(
    tx,
  );
  return found.rows[0];
}

/**
 * The schedule of a case that is being granted, as its programme has it on the day of the decision. Called in the
 * transaction of the decision, once; a refusal has none.
 */
export async function planInstalments(
  tx: Tx,
  areaId: number,
  caseId: string,
  decidedOn: string,
): Promise<void> {
  const granted = await grantedOf(tx, areaId, caseId);
  if (!granted) return;
  const on = asDay(decidedOn);
  const read = readGrantInput(granted.told, packFacts(granted.pack));
  const parts =
    'facts' in read
      ? grantInstalments(granted.pack, granted.cents, {
          on,
          facts: read.facts,
          parameters: granted.parameters,
        })
      : [];
  const text = granted.pack.instalments[0]?.parts[0]?.text;
  const planned =
    parts.length > 0 ? parts : [{ text, dueOn: on as Day | null, amountCents: granted.cents, needs: [] }];
  await tx
    .insertInto('grant_instalment')
    .values(
      planned.map((part, index) => ({
        area_id: areaId,
        id: newId(),
        case_id: caseId,
        sequence: index + 1,
        text: JSON.stringify(part.text),
        due_on: part.dueOn,
        cents: part.amountCents,
        needs: [...part.needs],
        status: 'planned',
        prepared_by_staff_id: granted.preparedById,
      })),
    )
    .execute();
}

export interface ReplannedSchedule {
  /** Paid already, over the new sum: what is to be recovered, in cents. */
  readonly overpaidCents: number;
  /** Taken off what is not paid yet, in cents; below zero when more is granted. */
  readonly takenOffCents: number;
}

/** What decided recoveries of a case claim back or write off, in cents; set-off is in the schedule itself. */
export async function claimedCents(tx: Tx, areaId: number, caseId: string): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce(sum(w.cents), 0)::float8 as cents from grant_recovery_row w
      join grant_recovery r on r.area_id = w.area_id and r.id = w.recovery_id
     where r.area_id = ${areaId} and r.case_id = ${caseId} and w.kind in ('claim', 'writeOff')`.execute(tx);
  return found.rows[0]?.cents ?? 0;
}

/**
 * The schedule of a case under another granted sum, after a rectification or a change of the job. What is paid or on
 * its way stays; approvals of what changes are taken back.
 *
 * @param cents what is granted from now on, in all
 * @param note why, as the schedule tells it
 */
export async function replanInstalments(
  tx: Tx,
  areaId: number,
  caseId: string,
  {
    cents,
    note,
    preparedById,
  }: { readonly cents: number; readonly note: string; readonly preparedById: string },
): Promise<ReplannedSchedule> {
  const found = await sql<{
    id: string;
    sequence: number;
    cents: number;
    status: InstalmentStatus;
    text: unknown;
    dueOn: string | null;
  }>`select id, sequence, cents::float8 as cents, status, text, due_on as "dueOn" from grant_instalment
      where area_id = ${areaId} and case_id = ${caseId} order by sequence for update`.execute(tx);
  const before = found.rows;
  // what is claimed back or written off is no longer paid: the sum in force stands beside it
  const claimed = await claimedCents(tx, areaId, caseId);
  const { changed, addedCents, overpaidCents } = replanned(before, cents + claimed);
  const short = note.slice(0, 500);
  let takenOffCents = -addedCents;
  for (const { sequence, cents: after } of changed) {
    const former = before.find((one) => one.sequence === sequence);
    if (!former) continue;
    takenOffCents += former.cents - after;
    await sql`
      update grant_instalment
         set cents = ${after === 0 ? former.cents : after}, status = ${after === 0 ? 'cancelled' : 'planned'}, note = ${short},
             approved_by_staff_id = null, approved_on = null, payee_id = null, prepared_by_staff_id = ${preparedById},
             version = version + 1
       where area_id = ${areaId} and id = ${former.id}`.execute(tx);
  }
  if (addedCents > 0) {
    const last = before.at(-1);
    await tx
      .insertInto('grant_instalment')
      .values({
        area_id: areaId,
        id: newId(),
        case_id: caseId,
        sequence: (last?.sequence ?? 0) + 1,
        text: JSON.stringify(last?.text ?? { fi: note, sv: note, en: note }),
        due_on: null,
        cents: addedCents,
        status: 'planned',
        prepared_by_staff_id: preparedById,
        note: short,
      })
      .execute();
  }
  return { overpaidCents, takenOffCents };
}
