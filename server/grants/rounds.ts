/**
 * Decisions of a round. Each case is decided in a transaction of its own, which locks the run: a stopped process leaves
 * each case either decided or not begun, two processes at one run take turns, and the next start goes on.
 */
import { randomBytes } from 'node:crypto';
import {
  type Actor,
  type Contract,
  type Day,
  type grantRoundContract,
  mayEver,
  type OutputOf,
  refuse,
  type Right,
  type Role,
  type RoundCandidate,
  roundPlaces,
} from '@polku/domain';
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { inScope, type Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { type Job, planJob } from '../platform/jobs.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, Problem, refused } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { payingMunicipality, payingRound } from './budget.ts';
import { getCase } from './case-store.ts';
import { decideCase } from './decide.ts';

type List = OutputOf<Contract['grantRoundList']>;
type Row = List['rows'][number];
type Cases = OutputOf<Contract['grantRoundRead']>['cases'];

async function roundRows(tx: Tx, areaId: number, roundId: string | null): Promise<Row[]> {
  const found = await sql<Row>`
    select r.id, r.version, r.programme, r.round, r.sorted, r.seed, r.quotas, r.status,
           s.given_name || ' ' || s.family_name as by, r.started_at as "startedAt", r.ended_at as "endedAt",
           (select p.pack -> 'name' from grant_pack p where p.area_id = r.area_id and p.programme = r.programme
             order by p.used_from desc nulls last limit 1) as "programmeName",
           (select jsonb_build_object('total', count(*), 'waiting', count(*) filter (where k.outcome = 'waiting'),
                   'decided', count(*) filter (where k.outcome = 'decided'),
                   'outsideQuota', count(*) filter (where k.outcome = 'outsideQuota'),
                   'refused', count(*) filter (where k.outcome = 'refused'))
              from grant_round_case k where k.area_id = r.area_id and k.round_id = r.id) as counts
      from grant_round r join staff s on s.area_id = r.area_id and s.id = r.staff_id
     where r.area_id = ${areaId} ${roundId === null ? sql`` : sql`and r.id = ${roundId}`}
     order by r.started_at desc, r.id limit 50`.execute(tx);
  return [...found.rows];
}

async function waitingRounds(tx: Tx, areaId: number): Promise<List['waiting']> {
  const found = await sql<List['waiting'][number]>`
    with proposed as (
      select c.programme, ${payingRound} as round, ${payingMunicipality} as code, c.proposed_kind as kind
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.status = 'proposed'),
    counted as (
      select programme, round, code, count(*) filter (where kind = 'granted') as granted,
             count(*) filter (where kind = 'refused') as refused
        from proposed group by programme, round, code),
    packs as (
      select distinct on (programme) programme, pack from grant_pack
       where area_id = ${areaId} and used_from is not null order by programme, used_from desc)
    select k.programme, p.pack -> 'name' as name, k.round, coalesce(p.pack #>> '{intake,order}', 'arrival') as sorted,
           coalesce((select x.value -> 'quotas' from jsonb_array_elements(coalesce(nullif(p.pack #> '{intake,rounds}', 'null'), '[]')) x
              where x.value ->> 'id' = k.round), '{}') as quotas,
           jsonb_agg(jsonb_build_object('code', k.code, 'granted', k.granted, 'refused', k.refused) order by k.code) as municipalities
      from counted k join packs p on p.programme = k.programme
     group by k.programme, k.round, p.pack order by k.programme, k.round`.execute(tx);
  return [...found.rows];
}

export const grantRoundHandlers = {
  async grantRoundList({ tx, actor }) {
    return {
      rows: await roundRows(tx, actor.areaId, null),
      waiting: await waitingRounds(tx, actor.areaId),
      mayStart: mayEver(actor.role, 'grantCase.decide'),
    };
  },

  async grantRoundStart({ tx, actor, body, now }) {
    const { areaId, staffId, assignmentId } = actor;
    const { programme, round, sorted, quotas } = body;
    // two who start the same round at once: the second finds the first
    await sql`select pg_advisory_xact_lock(36, hashtext(${areaId}::int || ' ' || ${programme}::text || ' ' || ${round}::text))`.execute(
      tx,
    );
    const running = await sql<{ one: number }>`
      select 1 as one from grant_round where area_id = ${areaId} and programme = ${programme} and round = ${round}
         and status = 'running'`.execute(tx);
    if (running.rows.length > 0) throw refused(refuse('grant-round-running'), 409);
    const candidates = await sql<RoundCandidate>`
      select c.id, c.number, c.received_on as "receivedOn", ${payingMunicipality} as "municipalityCode",
             c.proposed_kind = 'granted' as "isGranted"
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.programme = ${programme} and c.status = 'proposed'
         and ${payingRound} = ${round}`.execute(tx);
    if (candidates.rows.length === 0) throw refused(refuse('grant-round-empty', undefined, '/body/round'));
    const granted = await sql<{ code: string; count: number }>`
      select ${payingMunicipality} as code, count(*)::int as count
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.programme = ${programme} and c.status = 'decided' and c.proposed_kind = 'granted'
         and ${payingRound} = ${round} and ${payingMunicipality} is not null group by 1`.execute(tx);
    const before = Object.fromEntries(granted.rows.map(({ code, count }) => [code, count]));
    const seed = sorted === 'draw' ? randomBytes(16).toString('hex') : '';
    const places = roundPlaces(candidates.rows, { sorted, seed }, quotas, before);
    const id = newId();
    await tx
      .insertInto('grant_round')
      .values({
        area_id: areaId,
        id,
        programme,
        round,
        sorted,
        seed,
        quotas: JSON.stringify(quotas),
        status: 'running',
        staff_id: staffId,
        assignment_id: assignmentId,
        started_at: now.toISOString(),
      })
      .execute();
    const rows = places.map((one) => ({ ...one, rowId: newId() }));
    await sql`
      insert into grant_round_case (area_id, id, round_id, case_id, place, outcome)
      select ${areaId}, x."rowId", ${id}, x.id, x.place, case when x.fits then 'waiting' else 'outsideQuota' end
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x ("rowId" uuid, id uuid, place int, fits boolean)`.execute(
      tx,
    );
    await planJob(tx, 'decideRound', { areaId, roundId: id }, { key: `round:${id}` });
    return { id, version: 0 };
  },

  async grantRoundRead({ tx, actor, params }) {
    const { areaId } = actor;
    const [round] = await roundRows(tx, areaId, params.roundId);
    if (!round) throw notFound();
    const cases = await sql<Cases[number]>`
      select c.id as "caseId", c.number, e.name as employer, ${payingMunicipality} as "municipalityCode", k.place, k.outcome,
             k.problem
        from grant_round_case k
        join grant_case c on c.area_id = k.area_id and c.id = k.case_id
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where k.area_id = ${areaId} and k.round_id = ${params.roundId} order by k.place limit 2000`.execute(
      tx,
    );
    return { round, cases: [...cases.rows] };
  },
} satisfies HandlersFor<typeof grantRoundContract>;

interface RoundName {
  readonly areaId: number;
  readonly roundId: string;
}

export const decideRoundJob: Job = async (services, payload) => {
  const { areaId, roundId } = payload;
  if (typeof areaId !== 'number' || typeof roundId !== 'string') throw new Error('decideRound: no ids');
  await decideRound(services, { areaId, roundId });
};

/** Decides until nothing waits, or until the program stops: the rest is done by the next start. */
export async function decideRound(services: Services, name: RoundName): Promise<void> {
  const scope = { areaId: name.areaId, reach: 'area' } as const;
  while (!services.background.isStopping) {
    const isLeft = await inScope(services.database.app, scope, (tx) =>
      decideNext(tx, name, services.clock.now()),
    );
    if (!isLeft) return;
  }
}

/** At start and by the clock: what a stopped process left running goes on. */
export async function continueRounds(services: Services): Promise<void> {
  const areas = await services.database.app.selectFrom('area').select('id').execute();
  for (const { id: areaId } of areas) {
    const left = await inScope(services.database.app, { areaId, reach: 'area' }, (tx) =>
      tx
        .selectFrom('grant_round')
        .select('id')
        .where('area_id', '=', areaId)
        .where('status', '=', 'running')
        .execute(),
    );
    for (const { id: roundId } of left) await decideRound(services, { areaId, roundId });
  }
}

/** Whether there may be more. */
async function decideNext(tx: Tx, { areaId, roundId }: RoundName, now: Date): Promise<boolean> {
  const today = dayAt(now);
  const locked = await tx
    .selectFrom('grant_round')
    .select(['status', 'assignment_id'])
    .where('area_id', '=', areaId)
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirst();
  if (locked?.status !== 'running') return false;
  const actor = await deciderOf(tx, areaId, locked.assignment_id, today);
  const next = await sql<{ id: string; caseId: string }>`
    select id, case_id as "caseId" from grant_round_case
     where area_id = ${areaId} and round_id = ${roundId} and outcome = 'waiting' order by place limit 1`.execute(
    tx,
  );
  const [waiting] = next.rows;
  if (!waiting || !actor) {
    await sql`
      update grant_round set status = ${waiting ? 'stopped' : 'done'}, ended_at = ${now.toISOString()}, version = version + 1
       where area_id = ${areaId} and id = ${roundId}`.execute(tx);
    return false;
  }
  const problem = await tryToDecide(tx, actor, waiting.caseId, { today, now });
  await sql`
    update grant_round_case set outcome = ${problem === null ? 'decided' : 'refused'}, problem = ${problem ?? ''}
     where area_id = ${areaId} and id = ${waiting.id}`.execute(tx);
  return true;
}

/** Null when it was decided; otherwise why not, and nothing of it is written. */
async function tryToDecide(
  tx: Tx,
  actor: Actor,
  caseId: string,
  at: { readonly today: Day; readonly now: Date },
): Promise<string | null> {
  await sql`savepoint one_case`.execute(tx);
  try {
    const stored = await getCase(tx, actor, caseId, true);
    await decideCase(tx, actor, stored, { ...at, note: '', section: '' });
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await sql`rollback to savepoint one_case`.execute(tx);
    return error.code;
  }
}

/** Whoever started the run, looked up anew: undefined when the role has ended or no longer decides. */
async function deciderOf(
  tx: Tx,
  areaId: number,
  assignmentId: string,
  today: Day,
): Promise<Actor | undefined> {
  const row = await tx
    .selectFrom('role_assignment')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('id', '=', assignmentId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .executeTakeFirst();
  if (!row || !mayEver(row.role as Role, 'grantCase.decide')) return undefined;
  return {
    staffId: row.staff_id,
    areaId,
    assignmentId,
    role: row.role as Role,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    municipalityCodes: row.municipality_codes,
    rights: row.rights as readonly Right[],
  };
}
