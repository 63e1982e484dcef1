/** Absences that a client tells herself, signed in or by her personal link, and the link. */
import {
  type AbsenceCause,
  type AreaSettings,
  type Day,
  type PeriodRecord,
  absenceRefusal,
  daysToTell,
  refuse,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import { suspensionsOf } from '../coaching/records.ts';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { linkTokenHash, newLinkToken } from '../platform/personal-link.ts';
import { notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';

export interface OpenDay {
  readonly on: Day;
  readonly told: boolean;
}

interface StoredPeriod {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekdays: readonly number[];
  readonly dailyMinutes: number;
  readonly status: string;
  readonly changes: PeriodRecord['changes'];
  readonly told: readonly string[];
}

/** Coaching periods of the client that go on or begin, with the coming days on which she is expected. */
export async function comingDays(
  tx: Tx,
  own: OwnClient,
  today: Day,
  periodId?: string,
): Promise<readonly (StoredPeriod & { readonly days: readonly OpenDay[] })[]> {
  const found = await sql<StoredPeriod>`
    select p.id, p.starts_on as "startsOn", p.ends_on as "endsOn", to_jsonb(p.weekdays) as weekdays, p.daily_minutes as "dailyMinutes", p.status,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'from', c.from_on, 'until', c.until_on, 'reason', '') order by c.from_on, c.recorded_at), '[]'::jsonb)
         from coaching_change c where c.area_id = p.area_id and c.period_id = p.id) as changes,
      (select coalesce(jsonb_agg(n.on_date), '[]'::jsonb)
         from absence_notice n where n.area_id = p.area_id and n.period_id = p.id and n.on_date >= ${today}) as told
      from coaching_period p
     where p.area_id = ${own.areaId} and p.client_id = ${own.id} and p.status <> 'ended' and p.ends_on >= ${today}
       ${periodId ? sql`and p.id = ${periodId}` : sql``}
     order by p.starts_on, p.id`.execute(tx);
  return found.rows.map((period) => ({
    ...period,
    days: daysToTell(period, suspensionsOf(period.changes), today).map((on) => ({
      on,
      told: period.told.includes(on),
    })),
  }));
}

/**
 * The coach sees it at once on the attendance sheet. A day the coach has marked already keeps her mark.
 * @throws Problem 404 when the period is not hers, 422 when a day is no coming coaching day
 */
export async function tellAbsence(
  tx: Tx,
  own: OwnClient,
  told: {
    readonly periodId: string;
    readonly days: readonly string[];
    readonly cause: AbsenceCause | null;
    readonly how: 'link' | 'ownView';
  },
  at: { readonly now: Date; readonly today: Day; readonly settings: AreaSettings },
): Promise<{ days: string[]; alreadyMarked: string[] }> {
  const [period] = await comingDays(tx, own, at.today, told.periodId);
  if (!period) throw notFound();
  const days = [...new Set(told.days)].toSorted();
  const refusal = absenceRefusal(
    days,
    period.days.map((day) => day.on),
  );
  if (refusal) throw refused(refusal);
  const cause = at.settings.absenceCause === 'voluntary' ? told.cause : null;
  const alreadyMarked: string[] = [];
  for (const on of days) {
    const marked = await tx
      .insertInto('attendance')
      .values({
        area_id: own.areaId,
        client_id: own.id,
        period_id: period.id,
        on_date: on,
        mark: 'absentNotified',
        minutes: 0,
        marked_by: null,
        marked_at: at.now.toISOString(),
        version: 1,
      })
      .onConflict((conflict) => conflict.columns(['area_id', 'period_id', 'on_date']).doNothing())
      .returning('on_date')
      .executeTakeFirst();
    if (!marked) {
      const current = await tx
        .selectFrom('attendance')
        .select('mark')
        .where('area_id', '=', own.areaId)
        .where('period_id', '=', period.id)
        .where('on_date', '=', on)
        .executeTakeFirst();
      if (current?.mark !== 'absentNotified') {
        alreadyMarked.push(on);
        continue;
      }
    }
    // told again: the newer word on the cause holds
    await tx
      .insertInto('absence_notice')
      .values({
        area_id: own.areaId,
        client_id: own.id,
        period_id: period.id,
        on_date: on,
        cause,
        how: told.how,
        told_at: at.now.toISOString(),
      })
      .onConflict((conflict) =>
        conflict.columns(['area_id', 'period_id', 'on_date']).doUpdateSet((update) => ({
          cause: sql<string | null>`coalesce(${update.ref('excluded.cause')}, absence_notice.cause)`,
        })),
      )
      .execute();
  }
  return { days: days.filter((on) => !alreadyMarked.includes(on)), alreadyMarked };
}

const tokenHash = (token: string) => linkTokenHash('absence link', token);

/** The link's token is shown once; the database keeps its hash. An older link of the period ceases. */
export async function makeAbsenceLink(
  tx: Tx,
  whose: { readonly areaId: number; readonly id: string },
  periodId: string,
  by: string,
  now: Date,
): Promise<string> {
  const period = await tx
    .selectFrom('coaching_period')
    .select('status')
    .where('area_id', '=', whose.areaId)
    .where('client_id', '=', whose.id)
    .where('id', '=', periodId)
    .executeTakeFirst();
  if (!period) throw notFound();
  if (period.status === 'ended') throw refused(refuse('period-is-over'), 409);
  await revokeAbsenceLink(tx, whose, periodId, now);
  const token = newLinkToken();
  await tx
    .insertInto('absence_link')
    .values({
      area_id: whose.areaId,
      id: newId(),
      client_id: whose.id,
      period_id: periodId,
      token_hash: tokenHash(token),
      made_by: by,
      made_at: now.toISOString(),
    })
    .execute();
  return token;
}

export async function revokeAbsenceLink(
  tx: Tx,
  whose: { readonly areaId: number; readonly id: string },
  periodId: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('absence_link')
    .set({ revoked_at: now.toISOString() })
    .where('area_id', '=', whose.areaId)
    .where('client_id', '=', whose.id)
    .where('period_id', '=', periodId)
    .where('revoked_at', 'is', null)
    .execute();
}

export interface LinkTarget {
  readonly areaId: number;
  readonly clientId: string;
  readonly periodId: string;
  readonly areaSettings: Partial<AreaSettings>;
}

/** @throws Problem 422 when the link is unknown, revoked, or its period is over: all answer alike */
export async function linkTarget(database: Kysely<DB>, token: string, today: Day): Promise<LinkTarget> {
  const found = await sql<{
    target: LinkTarget | null;
  }>`select absence_link_target(${tokenHash(token)}, ${today}) as target`.execute(database);
  const target = found.rows[0]?.target;
  if (!target) throw refused(refuse('absence-link-over'));
  return target;
}
