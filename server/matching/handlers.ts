/** Matches of a client and of a place, a worker's own word on them, wishes, travel times and shortage occupations. */
import {
  type Actor,
  addDays,
  byVerdictAndFit,
  type Contract,
  type Day,
  type Fit,
  type FitRecord,
  fitOf,
  fitOnSlot,
  type matchingContract,
  mayEver,
  mayOnClient,
  type OutputOf,
  type PersonMatch,
  type PlaceMatch,
  slotAsOpening,
  type Travel,
  usualPlacementDays,
  type VerdictRecord,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { notFound } from '../platform/problems.ts';
import { occupations, skills } from '../reference/reference.ts';
import { type MatchedClient, matchedClients } from './clients.ts';
import { balancesOf, enteredTravels, matchedOpenings, matchedSlots, travelsOf } from './places.ts';
import { saveVerdict, verdictsOfClient, verdictsOnTarget } from './verdicts.ts';
import { readWish, saveWish } from './wishes.ts';

type Settings = OutputOf<Contract['matchingSettings']>;

/** Rows of an answer; whoever looks further narrows what she asks. */
const mostRows = 100;

/** People a place may be offered to: on the path, and neither paused nor at its end. */
const onPath = sql`client.path_state in ('assessment', 'coaching', 'placement', 'trialOrSubsidisedJob')`;

const fitRecordOf = ({ against, score, parts }: Fit): FitRecord => ({
  against: against.map(({ reason, values }) => ({ reason, values: { ...values } })),
  score,
  parts: parts.map(({ part, points, weight, values }) => ({ part, points, weight, values: { ...values } })),
});

export const travelAsSeen = (travel: Travel | null) =>
  travel && { minutes: travel.minutes, estimated: travel.estimated };

async function oneClient(tx: Tx, actor: Actor, clientId: string, today: Day): Promise<MatchedClient> {
  const [client] = await matchedClients(tx, actor, sql`client.id = ${clientId}`, today);
  if (!client) throw notFound();
  return client;
}

async function slotMatchesOf(tx: Tx, actor: Actor, client: MatchedClient, today: Day): Promise<PlaceMatch[]> {
  const travels = await travelsOf(tx, actor.areaId, today);
  const balance = await balancesOf(tx, actor.areaId);
  const slots = await matchedSlots(tx, actor.areaId, { from: today, to: addDays(today, usualPlacementDays) });
  return slots.map((slot) => {
    const travel = travels(client.municipalityCode, slot.municipalityCode, client.travelsBy);
    const opening = slotAsOpening(client.fit, slot, today);
    return {
      kind: 'slot',
      id: slot.id,
      name: slot.name,
      at: { id: slot.environmentId, name: slot.environment },
      municipalityCode: slot.municipalityCode,
      schemes: [slot.scheme],
      weekdays: [...opening.weekdays],
      weeklyMinutes: opening.weeklyMinutes,
      startsOn: slot.startsOn,
      endsOn: slot.endsOn,
      free: Math.max(...slot.free),
      occupationCode: opening.occupationCode,
      balance: balance(opening.occupationCode),
      travel: travelAsSeen(travel),
      fit: fitRecordOf(fitOnSlot(client.fit, slot, travel, today)),
      verdict: null,
    };
  });
}

async function openingMatchesOf(
  tx: Tx,
  actor: Actor,
  client: MatchedClient,
  today: Day,
): Promise<PlaceMatch[]> {
  const travels = await travelsOf(tx, actor.areaId, today);
  const balance = await balancesOf(tx, actor.areaId);
  const openings = await matchedOpenings(tx, actor, today);
  return openings
    .filter(({ free }) => free > 0)
    .map((opening) => {
      const travel = travels(client.municipalityCode, opening.municipalityCode, client.travelsBy);
      return {
        kind: 'opening',
        id: opening.id,
        name: opening.title,
        at: { id: opening.employerId, name: opening.employer },
        municipalityCode: opening.municipalityCode,
        schemes: [...opening.schemes],
        weekdays: [...opening.weekdays],
        weeklyMinutes: opening.weeklyMinutes,
        startsOn: opening.startsOn,
        endsOn: opening.endsOn,
        free: opening.free,
        occupationCode: opening.occupationCode,
        balance: balance(opening.occupationCode),
        travel: travelAsSeen(travel),
        fit: fitRecordOf(fitOf(client.fit, opening, travel, today)),
        verdict: null,
      };
    });
}

/** The first of them, a worker's own word before the score. */
function ranked<Match>(
  matches: readonly Match[],
  idOf: (match: Match) => string,
  looked: (match: Match) => { readonly fit: FitRecord; readonly travel: { readonly minutes: number } | null },
  verdicts: ReadonlyMap<string, VerdictRecord>,
): (Match & { readonly verdict: VerdictRecord | null })[] {
  const minutes = new Map(matches.map((match) => [idOf(match), looked(match).travel?.minutes ?? Infinity]));
  const order = byVerdictAndFit(
    (id) => verdicts.get(id)?.verdict,
    // infinities of both would not be a number
    (id) => Math.min(minutes.get(id) ?? 0, 100_000),
  );
  return matches
    .map((match) => ({ match, fit: { id: idOf(match), ...looked(match).fit } }))
    .toSorted((a, b) => order(a.fit, b.fit))
    .slice(0, mostRows)
    .map(({ match }) => ({ ...match, verdict: verdicts.get(idOf(match)) ?? null }));
}

const unsuitedOf = (matches: readonly { readonly fit: FitRecord }[]) =>
  matches.filter(({ fit }) => fit.against.length > 0).length;

async function peopleFor(
  tx: Tx,
  actor: Actor,
  today: Day,
  targetId: string,
  fitFor: (client: MatchedClient) => { readonly fit: Fit; readonly travel: Travel | null },
): Promise<{ rows: PersonMatch[]; all: number; unsuited: number }> {
  const clients = await matchedClients(
    tx,
    actor,
    sql`${onPath} and ${clientFilter(actor, 'client.read', today)}`,
    today,
  );
  const matches = clients.map((client) => {
    const { fit, travel } = fitFor(client);
    return {
      clientId: client.id,
      name: client.name,
      municipalityCode: client.municipalityCode,
      waitingDays: client.waitingDays,
      mayDecide: client.mayWrite,
      travel: travelAsSeen(travel),
      fit: fitRecordOf(fit),
    };
  });
  const verdicts = await verdictsOnTarget(tx, actor.areaId, targetId);
  const rows = ranked(
    matches,
    ({ clientId }) => clientId,
    (match) => match,
    verdicts,
  );
  return { rows, all: clients.length, unsuited: unsuitedOf(matches) };
}

export const matchingHandlers = {
  async workWishRead({ tx, actor, client }) {
    return {
      wish: await readWish(tx, client),
      mayWrite: mayOnClient(actor, 'strengths.write', client.facts),
    };
  },

  async workWishSave({ tx, client, body, now }) {
    return saveWish(tx, client, body, { client: false, now });
  },

  async ownWorkWish({ tx, own }) {
    return {
      wish: await readWish(tx, own),
      skills: skills.rows.map(({ code, fi, sv, en }) => ({ code, fi, sv, en })),
      occupations: [...occupations.rows],
    };
  },

  async ownWorkWishSave({ tx, own, body, now }) {
    return saveWish(tx, own, body, { client: true, now });
  },

  async clientMatches({ tx, actor, client, query, today }) {
    const matched = await oneClient(tx, actor, client.id, today);
    const matches =
      query.kind === 'slot'
        ? await slotMatchesOf(tx, actor, matched, today)
        : await openingMatchesOf(tx, actor, matched, today);
    const verdicts = await verdictsOfClient(tx, actor.areaId, client.id, query.kind);
    return {
      wish: (await readWish(tx, client)) !== null,
      rows: ranked(
        matches,
        ({ id }) => id,
        (match) => match,
        verdicts,
      ),
      all: matches.length,
      unsuited: unsuitedOf(matches),
      mayDecide: mayOnClient(actor, 'strengths.write', client.facts),
      mayPlace: mayOnClient(actor, 'placement.manage', client.facts),
    };
  },

  async matchVerdictSave({ tx, actor, client, params, body, now }) {
    const { kind, targetId } = params;
    const word = { kind, targetId, ...body };
    return { verdict: await saveVerdict(tx, client, word, { staffId: actor.staffId, now }) };
  },

  async openingMatches({ tx, actor, params, today, note }) {
    const [opening] = await matchedOpenings(tx, actor, today, params.openingId);
    if (!opening) throw notFound();
    const travels = await travelsOf(tx, actor.areaId, today);
    const found = await peopleFor(tx, actor, today, opening.id, (client) => {
      const travel = travels(client.municipalityCode, opening.municipalityCode, client.travelsBy);
      return { fit: fitOf(client.fit, opening, travel, today), travel };
    });
    note.people(found.rows.map(({ clientId }) => clientId));
    return found;
  },

  async slotMatches({ tx, actor, params, today, note }) {
    const times = { from: today, to: addDays(today, usualPlacementDays) };
    const which = sql`s.id = ${params.slotId} and s.environment_id = ${params.environmentId}`;
    const [slot] = await matchedSlots(tx, actor.areaId, times, which);
    if (!slot) throw notFound();
    const travels = await travelsOf(tx, actor.areaId, today);
    const found = await peopleFor(tx, actor, today, slot.id, (client) => {
      const travel = travels(client.municipalityCode, slot.municipalityCode, client.travelsBy);
      return { fit: fitOnSlot(client.fit, slot, travel, today), travel };
    });
    note.people(found.rows.map(({ clientId }) => clientId));
    return found;
  },

  async matchingSettings({ tx, actor }) {
    const known = await sql<{ knownOn: Day | null }>`
      select max(known_on) as "knownOn" from travel_time where area_id = ${actor.areaId}`.execute(tx);
    const balances = await sql<Settings['occupations'][number]>`
      select occupation_code as code, balance, known_on as "knownOn", source from shortage_occupation
       where area_id = ${actor.areaId} order by occupation_code`.execute(tx);
    const knownOn = known.rows[0]?.knownOn;
    return {
      travels: knownOn ? (await enteredTravels(tx, actor.areaId)).map((row) => ({ ...row, knownOn })) : [],
      occupations: [...balances.rows],
      mayManage: mayEver(actor.role, 'match.settings'),
    };
  },

  async travelSave({ tx, actor, body }) {
    await tx.deleteFrom('travel_time').where('area_id', '=', actor.areaId).execute();
    // the last of two rows on the same way holds
    const rows = new Map(body.rows.map((row) => [`${row.from} ${row.to} ${row.by}`, row]));
    if (rows.size > 0)
      await tx
        .insertInto('travel_time')
        .values(
          [...rows.values()].map((row) => ({
            area_id: actor.areaId,
            from_code: row.from,
            to_code: row.to,
            travels_by: row.by,
            minutes: row.minutes,
            arrives_first: row.arrivesFirst,
            leaves_last: row.leavesLast,
            known_on: body.knownOn,
          })),
        )
        .execute();
    return { count: rows.size };
  },

  async shortageSave({ tx, actor, body }) {
    await tx.deleteFrom('shortage_occupation').where('area_id', '=', actor.areaId).execute();
    const rows = new Map(body.rows.map((row) => [row.code, row]));
    if (rows.size > 0)
      await tx
        .insertInto('shortage_occupation')
        .values(
          [...rows.values()].map(({ code, balance }) => ({
            area_id: actor.areaId,
            occupation_code: code,
            balance,
            known_on: body.knownOn,
            source: body.source,
          })),
        )
        .execute();
    return { count: rows.size };
  },
} satisfies HandlersFor<typeof matchingContract>;
