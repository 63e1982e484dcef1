/** Placement rounds on live data: read, solved in the thread of the solver, kept line by line, carried out. */
import {
  type Actor,
  asDay,
  type BodyOf,
  type Contract,
  type Day,
  daysOnSlot,
  type LiveAnswer,
  type LivePair,
  type LiveRound,
  type OutputOf,
  type PlacementRoundRow,
  refusalSentence,
  refuse,
  roomOf,
  type roundContract,
  type RoundEnvironment,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { type MatchedClient, matchedClients } from './clients.ts';
import { centreList, enteredTravels, matchedSlots, type NamedSlot } from './places.ts';
import { solveLivePlacementRound } from './solve-round.ts';
import { slotVerdicts } from './verdicts.ts';

type Whole = OutputOf<Contract['placementRoundRead']>;

interface RoundFacts {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly municipalities: readonly string[];
  readonly schemes: readonly string[];
}

async function readRound(tx: Tx, actor: Actor, roundId: string): Promise<PlacementRoundRow> {
  const [round] = await roundRows(tx, actor, roundId);
  if (!round) throw notFound();
  return round;
}

/** The reader's own: a round holds what she may see of people, and nobody else's. */
async function roundRows(tx: Tx, actor: Actor, roundId?: string): Promise<PlacementRoundRow[]> {
  const found = await sql<PlacementRoundRow>`
    select r.id, r.version, r.starts_on as "startsOn", r.ends_on as "endsOn", r.municipalities, r.schemes,
           r.made_at as "madeAt", r.solved_at as "solvedAt", r.objective::float8 as objective, r.bound::float8 as bound,
           r.optimal, r.waiting, r.places
      from placement_round r
     where r.area_id = ${actor.areaId} and r.staff_id = ${actor.staffId} and ${roundId ? sql`r.id = ${roundId}` : sql`true`}
     order by r.made_at desc, r.id desc limit 20`.execute(tx);
  return [...found.rows];
}

/** Who waits: on the path, with no placement and no coaching period in the weeks of the round. */
function waitingClients(tx: Tx, actor: Actor, { startsOn, endsOn, municipalities }: RoundFacts, today: Day) {
  const area = actor.areaId;
  return matchedClients(
    tx,
    actor,
    sql`client.path_state in ('assessment', 'coaching', 'placement')
      and client.municipality_code = any (${[...municipalities]}::text[])
      and (client.non_disclosure = 'none' or ${actor.rights.includes('nonDisclosure')})
      and ${clientFilter(actor, 'placement.manage', today)}
      and not exists (select 1 from placement p where p.area_id = ${area} and p.client_id = client.id
                         and p.status <> 'ended' and p.starts_on <= ${endsOn} and p.ends_on >= ${startsOn})
      and not exists (select 1 from coaching_period c where c.area_id = ${area} and c.client_id = client.id
                         and c.status <> 'ended' and c.starts_on <= ${endsOn} and c.ends_on >= ${startsOn})`,
    today,
  );
}

/** How many more people the supervisors of each environment can have on its fullest day of the time. */
async function roomOfEnvironments(
  tx: Tx,
  areaId: number,
  { startsOn, endsOn }: RoundFacts,
): Promise<RoundEnvironment[]> {
  const found = await sql<RoundEnvironment>`
    with day as (
      select d::date as on_date, extract(isodow from d)::int as weekday
        from generate_series(${startsOn}::date, ${endsOn}::date, interval '1 day') d),
    staffed as (
      select o.environment_id, weekday, o.people_per_supervisor * count(v.id)::int as allowed
        from environment_operation o
        cross join generate_series(1, 7) weekday
        join environment_supervisor v on v.area_id = o.area_id and v.environment_id = o.environment_id
                                     and weekday = any (v.weekdays)
       where o.area_id = ${areaId} and o.people_per_supervisor is not null
       group by o.environment_id, weekday, o.people_per_supervisor),
    used as (
      select s.environment_id, p.starts_on, p.ends_on, p.weekdays from placement p
        join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
       where p.area_id = ${areaId} and p.status <> 'ended' and p.starts_on <= ${endsOn} and p.ends_on >= ${startsOn}
       union all
      select c.environment_id, c.starts_on, c.ends_on, c.weekdays from coaching_period c
       where c.area_id = ${areaId} and c.status <> 'ended' and c.starts_on <= ${endsOn} and c.ends_on >= ${startsOn}),
    here as (
      select u.environment_id, day.on_date, count(*)::int as people
        from used u join day on day.on_date between u.starts_on and u.ends_on and day.weekday = any (u.weekdays)
       group by u.environment_id, day.on_date)
    select s.environment_id as id, greatest(min(s.allowed - coalesce(h.people, 0)), 0)::int as capacity
      from staffed s join day on day.weekday = s.weekday
      left join here h on h.environment_id = s.environment_id and h.on_date = day.on_date
     group by s.environment_id`.execute(tx);
  return [...found.rows];
}

interface Gathered {
  readonly given: LiveRound;
  readonly clients: readonly MatchedClient[];
  readonly slots: readonly NamedSlot[];
}

async function gather(
  tx: Tx,
  actor: Actor,
  round: RoundFacts,
  chosen: { readonly pins: readonly LivePair[]; readonly forbids: readonly LivePair[] },
  today: Day,
): Promise<Gathered> {
  const clients = await waitingClients(tx, actor, round, today);
  const slots = await matchedSlots(
    tx,
    actor.areaId,
    { from: round.startsOn, to: round.endsOn },
    sql`s.scheme = any (${[...round.schemes]}::text[])`,
  );
  const known = new Set(clients.map(({ id }) => id));
  const offered = new Set(slots.map(({ id }) => id));
  // somebody placed elsewhere meanwhile waits no more: her pins and forbids have nothing to say
  const holds = ({ client, slot }: LivePair) => known.has(client) && offered.has(slot);
  return {
    clients,
    slots,
    given: {
      clients: clients.map(({ name: _name, mayWrite: _mayWrite, ...client }) => client),
      slots,
      environments: await roomOfEnvironments(tx, actor.areaId, round),
      verdicts: await slotVerdicts(tx, actor.areaId, [...known]),
      pins: chosen.pins.filter(holds),
      forbids: chosen.forbids.filter(holds),
      centres: centreList,
      travels: await enteredTravels(tx, actor.areaId),
      today,
    },
  };
}

async function keepLines(
  tx: Tx,
  areaId: number,
  roundId: string,
  { given, clients }: Gathered,
  answer: LiveAnswer,
): Promise<void> {
  await tx
    .deleteFrom('placement_round_line')
    .where('area_id', '=', areaId)
    .where('round_id', '=', roundId)
    .where('placement_id', 'is', null)
    .execute();
  const waits = new Map(clients.map(({ id, waitingDays }) => [id, waitingDays]));
  const line = (client: string, kind: string, slot: string | null, more: object = {}) => ({
    area_id: areaId,
    id: newId(),
    round_id: roundId,
    client_id: client,
    kind,
    slot_id: slot,
    waiting_days: waits.get(client) ?? 0,
    ...more,
  });
  const lines = [
    ...given.pins.map(({ client, slot }) => line(client, 'pinned', slot)),
    ...given.forbids.map(({ client, slot }) => line(client, 'forbidden', slot)),
    ...answer.proposed.map(({ client, slot, score, fit, travel }) =>
      line(client, 'proposed', slot, { score, details: JSON.stringify({ fit, travel }) }),
    ),
    ...answer.left.map(({ client, reasons }) =>
      line(client, 'left', null, { details: JSON.stringify({ reasons }) }),
    ),
  ];
  for (let at = 0; at < lines.length; at += 1000)
    await sql`insert into placement_round_line (area_id, id, round_id, client_id, kind, slot_id, waiting_days, score, details)
      select ${areaId}, x.id, ${roundId}, x.client_id, x.kind, x.slot_id, x.waiting_days, x.score, coalesce(x.details, '{}'::jsonb)
        from jsonb_to_recordset(${JSON.stringify(
          lines.slice(at, at + 1000).map((one) => ({
            ...one,
            ...('details' in one ? { details: JSON.parse(String(one.details)) as unknown } : {}),
          })),
        )}::jsonb) as x (id uuid, client_id uuid, kind text, slot_id uuid, waiting_days int, score numeric, details jsonb)`.execute(
      tx,
    );
}

/** @throws Problem 422 when the pins ask for more than there is, 503 when the solver is asked too much */
async function solve(
  tx: Tx,
  actor: Actor,
  roundId: string,
  round: RoundFacts & { readonly version: number },
  chosen: { readonly pins: readonly LivePair[]; readonly forbids: readonly LivePair[] },
  at: { readonly today: Day; readonly now: Date },
): Promise<{ version: number; people: readonly string[] }> {
  const gathered = await gather(tx, actor, round, chosen, at.today);
  const answer = await solveLivePlacementRound(gathered.given);
  if ('refused' in answer) throw refused(refuse(answer.refused, undefined, '/body/pins'));
  await keepLines(tx, actor.areaId, roundId, gathered, answer);
  await sql`update placement_round set solved_at = ${at.now.toISOString()}, objective = ${answer.objective},
      bound = ${answer.bound}, optimal = ${answer.optimal}, waiting = ${gathered.clients.length},
      places = ${gathered.slots.reduce((sum, slot) => sum + roomOf(slot), 0)}, version = ${round.version + 1}
    where area_id = ${actor.areaId} and id = ${roundId}`.execute(tx);
  return { version: round.version + 1, people: gathered.clients.map(({ id }) => id) };
}

const pairOf = ({ clientId, slotId }: { readonly clientId: string; readonly slotId: string }): LivePair => ({
  client: clientId,
  slot: slotId,
});

interface Line {
  readonly clientId: string;
  readonly name: string | null;
  readonly kind: 'pinned' | 'forbidden' | 'proposed' | 'left';
  readonly slotId: string;
  readonly score: number;
  readonly waitingDays: number;
  readonly details: {
    readonly fit: Whole['proposed'][number]['fit'];
    readonly travel: { readonly minutes: number; readonly estimated: boolean } | null;
    readonly reasons: Whole['left'][number]['reasons'];
  };
  readonly placementId: string | null;
}

/** Lines with the name of whoever may still be seen; null of who may not. */
async function linesOf(tx: Tx, actor: Actor, roundId: string, today: Day): Promise<Line[]> {
  const found = await sql<Line>`
    select l.client_id as "clientId", client.family_name || ' ' || client.given_names as name, l.kind, l.slot_id as "slotId",
           l.score::float8 as score, l.waiting_days as "waitingDays", l.details, l.placement_id as "placementId"
      from placement_round_line l
      left join client on client.area_id = l.area_id and client.id = l.client_id and client.merged_into_id is null
                      and (client.non_disclosure = 'none' or ${actor.rights.includes('nonDisclosure')})
                      and ${clientFilter(actor, 'placement.manage', today)}
     where l.area_id = ${actor.areaId} and l.round_id = ${roundId}
     order by l.waiting_days desc nulls last, name, l.id`.execute(tx);
  return [...found.rows];
}

export const roundHandlers = {
  async placementRoundList({ tx, actor }) {
    return { rows: await roundRows(tx, actor) };
  },

  async placementRoundCreate({ tx, actor, body, today, now, note }) {
    if (body.endsOn < body.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    if (body.startsOn < today) throw refused(refuse('round-in-past', undefined, '/body/startsOn'));
    const id = newId();
    await tx
      .insertInto('placement_round')
      .values({
        area_id: actor.areaId,
        id,
        staff_id: actor.staffId,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        municipalities: body.municipalities,
        schemes: body.schemes,
        made_at: now.toISOString(),
      })
      .execute();
    const facts = factsOf(body);
    const { version, people } = await solve(tx, actor, id, { ...facts, version: 0 }, nothing, { today, now });
    note.people(people);
    return { id, version };
  },

  async placementRoundRead({ tx, actor, params, today, note }) {
    const round = await readRound(tx, actor, params.roundId);
    const lines = await linesOf(tx, actor, params.roundId, today);
    const seen = lines.flatMap((line) => (line.name === null ? [] : [{ ...line, name: line.name }]));
    const of = (kind: Line['kind']) => seen.filter((line) => line.kind === kind);
    const pairs = (kind: Line['kind']) =>
      of(kind).map(({ clientId, name, slotId }) => ({ clientId, name, slotId }));
    const pinned = new Set(of('pinned').map(({ clientId, slotId }) => `${clientId} ${slotId}`));
    const slots = await sql<Whole['slots'][number]>`
      select s.id, s.name, s.scheme, jsonb_build_object('id', e.id, 'name', e.name) as environment,
             e.municipality_code as "municipalityCode"
        from environment_slot s join environment e on e.area_id = s.area_id and e.id = s.environment_id
       where s.area_id = ${actor.areaId}
         and s.id in (select l.slot_id from placement_round_line l where l.area_id = ${actor.areaId} and l.round_id = ${params.roundId})
       order by e.name collate "fi-x-icu", s.name collate "fi-x-icu", s.id`.execute(tx);
    note.people([...new Set(seen.map(({ clientId }) => clientId))]);
    return {
      round,
      slots: [...slots.rows],
      proposed: of('proposed').map(
        ({ clientId, name, slotId, score, waitingDays, details, placementId }) => ({
          clientId,
          name,
          slotId,
          score,
          waitingDays,
          pinned: pinned.has(`${clientId} ${slotId}`),
          fit: { against: details.fit.against, score: details.fit.score, parts: details.fit.parts },
          travel: details.travel && { minutes: details.travel.minutes, estimated: details.travel.estimated },
          placementId,
        }),
      ),
      left: of('left').map(({ clientId, name, waitingDays, details }) => ({
        clientId,
        name,
        waitingDays,
        reasons: details.reasons,
      })),
      pinned: pairs('pinned'),
      forbidden: pairs('forbidden'),
      hidden: new Set(lines.filter(({ name }) => name === null).map(({ clientId }) => clientId)).size,
    };
  },

  async placementRoundSolve({ tx, actor, params, body, today, now, note }) {
    const round = await lockRound(tx, actor, params.roundId, body.version);
    const both = body.pins.findIndex((pin) =>
      body.forbids.some(({ clientId, slotId }) => clientId === pin.clientId && slotId === pin.slotId),
    );
    if (both >= 0) throw refused(refuse('pin-forbidden', undefined, `/body/pins/${both}`));
    const chosen = { pins: body.pins.map(pairOf), forbids: body.forbids.map(pairOf) };
    const { version, people } = await solve(
      tx,
      actor,
      round.id,
      { ...factsOf(round), version: round.version },
      chosen,
      {
        today,
        now,
      },
    );
    note.people(people);
    return { id: round.id, version };
  },

  async placementRoundCarryOut({ tx, actor, params, body, language, today, note }) {
    const round = await lockRound(tx, actor, params.roundId, body.version);
    const facts = factsOf(round);
    const lines = (await linesOf(tx, actor, round.id, today)).filter(({ kind }) => kind === 'proposed');
    const clients = new Map(
      (await waitingClients(tx, actor, facts, today)).map((client) => [client.id, client]),
    );
    const slots = new Map(
      (await matchedSlots(tx, actor.areaId, { from: facts.startsOn, to: facts.endsOn })).map((slot) => [
        slot.id,
        slot,
      ]),
    );
    const results: OutputOf<Contract['placementRoundCarryOut']>['results'] = [];
    const fails = (clientId: string, code: string) =>
      results.push({ clientId, placementId: null, refusal: refusalSentence(code, language) ?? code });
    const asked = new Set(body.clientIds);
    await lockSlots(tx, actor.areaId, lines);
    for (const clientId of asked) {
      const line = lines.find((one) => one.clientId === clientId && one.name !== null);
      const client = clients.get(clientId);
      const slot = line && slots.get(line.slotId);
      if (line?.placementId) fails(clientId, 'round-placed-already');
      else if (!line || !slot) fails(clientId, 'round-line-gone');
      else if (!client) fails(clientId, 'round-not-waiting');
      else {
        const placementId = await placeOn(tx, actor, client, slot, facts, today);
        if (placementId === null) {
          fails(clientId, 'no-place');
          continue;
        }
        await tx
          .updateTable('placement_round_line')
          .set({ placement_id: placementId })
          .where('area_id', '=', actor.areaId)
          .where('round_id', '=', round.id)
          .where('client_id', '=', clientId)
          .where('kind', '=', 'proposed')
          .execute();
        results.push({ clientId, placementId, refusal: null });
      }
    }
    const version = round.version + 1;
    await tx
      .updateTable('placement_round')
      .set({ version })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', round.id)
      .execute();
    // ids that lead to nobody of hers are nobody's to be told of
    note.people(
      lines.flatMap((line) => (line.name !== null && asked.has(line.clientId) ? [line.clientId] : [])),
    );
    return { version, results };
  },
} satisfies HandlersFor<typeof roundContract>;

const nothing = { pins: [], forbids: [] } as const;

const factsOf = (round: BodyOf<Contract['placementRoundCreate']>): RoundFacts => ({
  startsOn: asDay(round.startsOn),
  endsOn: asDay(round.endsOn),
  municipalities: round.municipalities,
  schemes: round.schemes,
});

async function lockRound(tx: Tx, actor: Actor, roundId: string, version: number): Promise<PlacementRoundRow> {
  await sql`select 1 from placement_round where area_id = ${actor.areaId} and id = ${roundId} for update`.execute(
    tx,
  );
  const round = await readRound(tx, actor, roundId);
  if (round.version !== version) throw changedMeanwhile(round);
  return round;
}

/** All at once in one order: two planners who carry out rounds of the same slots wait for each other. */
async function lockSlots(tx: Tx, areaId: number, lines: readonly Line[]): Promise<void> {
  const ids = [...new Set(lines.map(({ slotId }) => slotId))];
  await sql`select 1 from environment_slot where area_id = ${areaId} and id = any (${ids}::uuid[])
             order by id for update`.execute(tx);
}

/** Null when the place went to somebody else meanwhile; the rest of the round goes on. */
async function placeOn(
  tx: Tx,
  actor: Actor,
  client: MatchedClient,
  slot: NamedSlot,
  { startsOn, endsOn }: RoundFacts,
  today: Day,
): Promise<string | null> {
  const weekdays = daysOnSlot(client.fit, slot, today);
  if (weekdays.length === 0) return null;
  const id = newId();
  const from = slot.startsOn > startsOn ? slot.startsOn : startsOn;
  const to = slot.endsOn !== null && slot.endsOn < endsOn ? slot.endsOn : endsOn;
  const found = await sql<{ id: string }>`
    insert into placement (area_id, id, client_id, slot_id, organisation_id, coach_staff_id, starts_on, ends_on, weekdays,
                           daily_minutes, status)
    select s.area_id, ${id}, c.id, s.id, s.organisation_id, coalesce(coach.id, ${actor.staffId}), ${from}, ${to},
           ${[...weekdays]}::int[], s.daily_minutes, 'planned'
      from environment_slot s
      join client c on c.area_id = s.area_id and c.id = ${client.id}
      left join lateral (
        select w.id from staff w join role_assignment a on a.area_id = w.area_id and a.staff_id = w.id
         where w.area_id = c.area_id and w.id = c.responsible_staff_id
           and a.role in ('workCoach', 'careerAgent', 'coordinator')
           and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date) limit 1) coach on true
     where s.area_id = ${actor.areaId} and s.id = ${slot.id}
       and not exists (select 1 from slot_days(s.area_id, s.id, ${from}::date, ${to}::date, null) d
                        where extract(isodow from d.on_date)::int = any (${[...weekdays]}::int[]) and d.taken >= d.places)
    returning id`.execute(tx);
  if (found.rows.length === 0) return null;
  await recordEvent(tx, { areaId: actor.areaId, id: client.id }, today);
  return id;
}
