/** The log of the staff's training, a year at a time. */
import {
  type Actor,
  type Day,
  type TrainingInput,
  type TrainingRecord,
  type competenceContract,
  mayEver,
  peerHours,
  trainingRefusal,
  trainingSums,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type TrainingContract = Pick<
  typeof competenceContract,
  'trainingList' | 'trainingCreate' | 'trainingEdit' | 'trainingRemove'
>;
type Stored = Omit<TrainingRecord, 'actions'> & { readonly recordedBy: string };

const stored = sql<Stored>`
  select id, version, kind, on_date as "onDate", minutes, participants, theme, provider, note,
         from_municipality_code as "fromMunicipalityCode", to_municipality_code as "toMunicipalityCode",
         recorded_by as "recordedBy"
    from training_event`;

export const trainingHandlers = {
  async trainingList({ tx, actor, query, today }) {
    const thisYear = yearOf(today);
    const year = query.year ?? thisYear;
    const found = await sql<Stored>`${stored}
      where area_id = ${actor.areaId} and on_date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
      order by on_date desc, id desc limit 1000`.execute(tx);
    const years = await sql<{ year: number }>`
      select distinct extract(year from on_date)::int as year from training_event
       where area_id = ${actor.areaId}`.execute(tx);
    return {
      year,
      years: [...new Set([thisYear, year, ...years.rows.map((row) => row.year)])].sort((a, b) => b - a),
      rows: found.rows.map(({ recordedBy, ...row }) => ({
        ...row,
        actions: mayChange(actor, recordedBy) ? ['edit', 'remove'] : [],
      })),
      sums: [...trainingSums(found.rows)],
      peer: [...peerHours(found.rows)],
      actions: mayEver(actor.role, 'training.log') ? ['log'] : [],
    };
  },

  async trainingCreate({ tx, actor, body, today }) {
    requireRight(body, today);
    const id = newId();
    await tx
      .insertInto('training_event')
      .values({ area_id: actor.areaId, id, ...columnsOf(body), recorded_by: actor.staffId })
      .execute();
    return { id, version: 0 };
  },

  async trainingEdit({ tx, actor, params, body, today }) {
    requireRight(body, today);
    const current = await lockOwn(tx, actor, params.trainingId);
    if (current.version !== body.version) throw changedMeanwhile({ ...current });
    await tx
      .updateTable('training_event')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async trainingRemove({ tx, actor, params }) {
    const current = await lockOwn(tx, actor, params.trainingId);
    await tx
      .deleteFrom('training_event')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { ok: true };
  },
} satisfies HandlersFor<TrainingContract>;

/** Who logged it, or a coordinator. */
function mayChange(actor: Actor, recordedBy: string): boolean {
  return (
    mayEver(actor.role, 'training.log') && (recordedBy === actor.staffId || actor.role === 'coordinator')
  );
}

async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<Stored> {
  const found =
    await sql<Stored>`${stored} where area_id = ${actor.areaId} and id = ${id} for update`.execute(tx);
  const [row] = found.rows;
  if (!row || !mayChange(actor, row.recordedBy)) throw notFound();
  return row;
}

function requireRight(body: TrainingInput, today: Day): void {
  const refusal = trainingRefusal(body, today);
  if (refusal) throw refused(refusal);
}

function columnsOf(input: TrainingInput) {
  return {
    kind: input.kind,
    on_date: input.onDate,
    minutes: input.minutes,
    participants: input.participants,
    theme: input.theme,
    provider: input.provider,
    from_municipality_code: input.fromMunicipalityCode,
    to_municipality_code: input.toMunicipalityCode,
    note: input.note,
  };
}
