/** Marks of who came to placements: the list of a day, and what phones send once they have a network again. */
import {
  type Actor,
  type ClientFacts,
  type Contract,
  type Day,
  type MarkEntry,
  type MarkRefusalCode,
  type MadeMark,
  type OutputOf,
  asDay,
  isHandedTo,
  isInCaseload,
  isoWeekday,
  marksDisagree,
  type placementMarkContract,
  placementMarkRefusal,
  type Scheme,
  shortNames,
  type StandingMark,
  standingMarks,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { getEnvironment } from '../environments/operations.ts';
import { clientFactsFor } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { seenAtPlace } from './slots.ts';

type Answer = OutputOf<Contract['placementMarksSend']>['results'][number];

interface StoredMark extends MadeMark {
  readonly placementId: string;
  readonly on: Day;
  readonly by: string;
  readonly byId: string;
}

/** Whoever supervises in the environment marks its people; others those of their caseload, or after stating a reason. */
function supervises(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from environment_supervisor v
    where v.area_id = s.area_id and v.environment_id = s.environment_id and v.staff_id = ${actor.staffId})`;
}

function hasReason(actor: Actor, now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from access_reason r
    where r.area_id = client.area_id and r.client_id = client.id and r.staff_id = ${actor.staffId}
      and r.valid_until > ${now.toISOString()})`;
}

interface Markable {
  readonly supervises: boolean;
  readonly hasReason: boolean;
  readonly facts: ClientFacts;
}

function mayMark(actor: Actor, { supervises: leads, hasReason: stated, facts }: Markable): boolean {
  return leads || stated || isInCaseload(actor, facts) || isHandedTo(actor, facts);
}

/** Marks of those placements on those days, as they were stored. */
async function storedMarks(
  tx: Tx,
  areaId: number,
  placementIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly StoredMark[]> {
  const found = await sql<StoredMark>`
    select m.id, m.placement_id as "placementId", m.on_date as "on", m.mark, m.minutes, to_jsonb(m.seen) as seen,
           m.marked_at as at, m.marked_by as "byId", w.given_name || ' ' || w.family_name as by
      from placement_mark m join staff w on w.area_id = m.area_id and w.id = m.marked_by
     where m.area_id = ${areaId} and m.placement_id = any (${[...placementIds]}::uuid[])
       and m.on_date between ${from} and ${to}`.execute(tx);
  return found.rows;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const shown = ({ id, mark, minutes, by, at }: StoredMark): StandingMark => ({ id, mark, minutes, by, at });

const dayKey = ({ placementId, on }: { readonly placementId: string; readonly on: string }) =>
  `${placementId} ${on}`;

interface DayRow extends Markable {
  readonly placementId: string;
  readonly clientId: string | null;
  readonly given: string | null;
  readonly family: string | null;
  readonly slot: string;
  readonly scheme: Scheme;
  readonly dailyMinutes: number;
  readonly weekdays: readonly number[];
}

interface SentTo extends Markable {
  readonly placementId: string;
  readonly clientId: string;
  readonly organisationId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly endedOn: Day | null;
}

/** The placements that are marked, of people whom this actor may see at their place. */
async function placementsSentTo(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<ReadonlyMap<string, SentTo>> {
  const found = await sql<SentTo>`
    select p.id as "placementId", p.client_id as "clientId", p.organisation_id as "organisationId", p.starts_on as "startsOn",
           p.ends_on as "endsOn", p.ended_on as "endedOn", ${supervises(actor)} as supervises,
           ${hasReason(actor, now)} as "hasReason", ${clientFactsFor(actor, today)} as facts
      from placement p
      join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
      join client on client.area_id = p.area_id and client.id = p.client_id
     where p.area_id = ${actor.areaId} and p.id = any (${[...ids]}::uuid[]) and ${seenAtPlace(actor, today)}`.execute(
    tx,
  );
  return new Map(found.rows.map((row) => [row.placementId, row]));
}

interface Refused {
  readonly reason: MarkRefusalCode;
  readonly day: Day | null;
}

function refusalOf(
  actor: Actor,
  placement: SentTo | undefined,
  entry: MarkEntry,
  today: Day,
): Refused | undefined {
  if (!placement) return { reason: 'placement-unknown', day: null };
  if (!mayMark(actor, placement)) return { reason: 'placement-mark-not-yours', day: null };
  const refusal = placementMarkRefusal(placement, asDay(entry.on), entry, today);
  if (!refusal) return undefined;
  const told = refusal.values?.['day'];
  return { reason: refusal.refusal as MarkRefusalCode, day: typeof told === 'string' ? asDay(told) : null };
}

export const placementMarkHandlers = {
  async placementDay({ tx, actor, params, query, now, today, note }) {
    const { name } = await getEnvironment(tx, actor, params.environmentId);
    const on = asDay(query.on ?? today);
    const found = await sql<DayRow>`
      select p.id as "placementId", client.given_names as given, client.family_name as family, s.name as slot, s.scheme,
             p.daily_minutes as "dailyMinutes", to_jsonb(p.weekdays) as weekdays, client.id as "clientId",
             ${supervises(actor)} as supervises, ${hasReason(actor, now)} as "hasReason", ${clientFactsFor(actor, today)} as facts
        from placement p
        join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
        left join client on client.area_id = p.area_id and client.id = p.client_id and ${seenAtPlace(actor, today)}
       where p.area_id = ${actor.areaId} and s.environment_id = ${params.environmentId}
         and ${on}::date between p.starts_on and coalesce(p.ended_on, p.ends_on)
       order by client.given_names collate "fi-x-icu", client.family_name collate "fi-x-icu", p.id limit 500`.execute(
      tx,
    );
    const rows = found.rows.filter(({ given }) => given !== null);
    const marks = await storedMarks(
      tx,
      actor.areaId,
      rows.map(({ placementId }) => placementId),
      { from: on, to: on },
    );
    const byPlacement = grouped(marks, ({ placementId }) => placementId);
    const names = shortNames(rows.map(({ given, family }) => ({ given: given ?? '', family: family ?? '' })));
    note.people(rows.flatMap(({ clientId }) => clientId ?? []));
    return {
      name,
      on,
      today,
      rows: rows.map((row, at) => ({
        placementId: row.placementId,
        name: names[at] ?? '',
        slot: row.slot,
        scheme: row.scheme,
        dailyMinutes: row.dailyMinutes,
        expected: row.weekdays.includes(isoWeekday(on)),
        mayMark: on <= today && mayMark(actor, row),
        standing: standingMarks(byPlacement.get(row.placementId) ?? []).map(shown),
      })),
      others: found.rows.length - rows.length,
    };
  },

  async placementMarksSend({ tx, actor, body, now, today, note }) {
    const { entries } = body;
    const days = entries.map(({ on }) => on).toSorted();
    const ids = [...new Set(entries.map(({ placementId }) => placementId))];
    const placements = await placementsSentTo(tx, actor, ids, { now, today });
    const range = { from: days[0] ?? today, to: days.at(-1) ?? today };
    const marks = [...(await storedMarks(tx, actor.areaId, ids, range))];
    const known = new Map(marks.map((mark) => [mark.id, mark]));
    const added: (StoredMark & { readonly to: SentTo })[] = [];
    const sent = new Map<string, MarkEntry>();
    // by entry and not by id: one id may come twice in a send, and each is answered for itself
    const refusals = new Map<MarkEntry, Refused>();
    const already = new Set<MarkEntry>();
    for (const entry of entries) {
      const before = known.get(entry.id);
      if (before) {
        if (isSame(before, entry, actor)) already.add(entry);
        else refusals.set(entry, { reason: 'mark-id-taken', day: null });
        continue;
      }
      const placement = placements.get(entry.placementId);
      const refusal = refusalOf(actor, placement, entry, today);
      if (refusal) refusals.set(entry, refusal);
      if (refusal || !placement) continue;
      const made = {
        ...entry,
        on: asDay(entry.on),
        // what was never stored can't be replaced by it
        seen: entry.seen.filter((id) => known.has(id) && dayKey(known.get(id) ?? entry) === dayKey(entry)),
        by: '',
        byId: actor.staffId,
        to: placement,
      };
      known.set(made.id, made);
      added.push(made);
      sent.set(made.id, entry);
    }
    const lost = await store(tx, actor, added, now);
    for (const id of lost) {
      const entry = sent.get(id);
      if (entry) refusals.set(entry, { reason: 'mark-id-taken', day: null });
    }
    const touched = [...new Set(added.map(({ to }) => to.clientId))];
    await tellEvents(
      tx,
      actor,
      added.filter(({ id }) => !lost.has(id)),
    );
    note.people(touched);
    const after = grouped(await storedMarks(tx, actor.areaId, ids, range), dayKey);
    return {
      results: entries.map((entry): Answer => {
        const refusal = refusals.get(entry);
        if (refusal) return { id: entry.id, result: 'refused', others: [], ...refusal };
        const standing = standingMarks(after.get(dayKey(entry)) ?? []);
        const isOpen = marksDisagree(standing) && standing.some(({ id }) => id === entry.id);
        return {
          id: entry.id,
          result: isOpen ? 'conflict' : already.has(entry) ? 'already' : 'stored',
          others: isOpen ? standing.filter(({ id }) => id !== entry.id).map(shown) : [],
          reason: null,
          day: null,
        };
      }),
    };
  },
} satisfies HandlersFor<typeof placementMarkContract>;

function isSame(before: StoredMark, entry: MarkEntry, actor: Actor): boolean {
  return (
    dayKey(before) === dayKey(entry) &&
    before.byId === actor.staffId &&
    before.mark === entry.mark &&
    before.minutes === entry.minutes
  );
}

/** One statement for all. @returns ids that another send stored meanwhile, or for another day: not stored again */
async function store(
  tx: Tx,
  actor: Actor,
  added: readonly (StoredMark & { readonly to: SentTo })[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (added.length === 0) return new Set();
  const rows = JSON.stringify(
    added.map((one) => ({
      id: one.id,
      placement_id: one.placementId,
      client_id: one.to.clientId,
      organisation_id: one.to.organisationId,
      on_date: one.on,
      mark: one.mark,
      minutes: one.minutes,
      seen: one.seen,
      marked_at: one.at,
    })),
  );
  await sql`
    insert into placement_mark (area_id, id, placement_id, client_id, organisation_id, on_date, mark, minutes, seen,
                                marked_by, marked_at, received_at)
    select ${actor.areaId}, r.id, r.placement_id, r.client_id, r.organisation_id, r.on_date, r.mark, r.minutes, r.seen,
           ${actor.staffId}, r.marked_at, ${now.toISOString()}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, placement_id uuid, client_id uuid, organisation_id uuid, on_date date,
             mark text, minutes int, seen uuid[], marked_at timestamptz)
    on conflict do nothing`.execute(tx);
  const kept = await sql<{ id: string; key: string }>`
    select id, placement_id || ' ' || on_date as key from placement_mark
     where area_id = ${actor.areaId} and id = any (${added.map(({ id }) => id)}::uuid[])`.execute(tx);
  const keys = new Map(kept.rows.map(({ id, key }) => [id, key]));
  return new Set(added.filter((one) => keys.get(one.id) !== dayKey(one)).map(({ id }) => id));
}

/** Something happened with those people on those days; a partner's professional tells it of those handed to her. */
async function tellEvents(
  tx: Tx,
  actor: Actor,
  added: readonly (StoredMark & { readonly to: SentTo })[],
): Promise<void> {
  const last = new Map<string, Day>();
  for (const { to, on } of added) {
    const before = last.get(to.clientId);
    if (before === undefined || before < on) last.set(to.clientId, on);
  }
  if (last.size === 0) return;
  await sql`update client set last_event_on = greatest(client.last_event_on, x.on_date::date)
    from unnest(${[...last.keys()]}::uuid[], ${[...last.values()]}::text[]) as x(id, on_date)
    where client.area_id = ${actor.areaId} and client.id = x.id`.execute(tx);
}
