import {
  type OutcomeCode,
  type PathState,
  type figuresContract,
  hiddenUnder,
  outcomeCodes,
  pathStates,
  startOfYear,
  suppressed,
} from '@polku/domain';
import { sql } from 'kysely';
import { inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';

interface Counts {
  readonly reached: number;
  readonly by_state: Readonly<Partial<Record<PathState, number>>>;
  readonly by_municipality: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Partial<Record<OutcomeCode, number>>>;
}

export const figuresHandlers = {
  async figuresRead({ services, actor, settings, today }) {
    // The reader's own role reaches no person; the counts are made in a scope of their own and leave only hidden-small.
    const counts = await inScope(
      services.database.app,
      { areaId: actor.areaId, reach: 'area' },
      async (tx) => {
        const found = await sql<Counts>`
        select
          (select count(*)::int from client where area_id = ${actor.areaId} and merged_into_id is null) as reached,
          (select coalesce(jsonb_object_agg(path_state, n), '{}'::jsonb) from (
             select path_state, count(*)::int as n from client where area_id = ${actor.areaId} and merged_into_id is null group by 1) s) as by_state,
          (select coalesce(jsonb_object_agg(municipality_code, n), '{}'::jsonb) from (
             select municipality_code, count(*)::int as n from client
              where area_id = ${actor.areaId} and merged_into_id is null and path_state <> 'outcome' and non_disclosure = 'none' group by 1) m) as by_municipality,
          (select coalesce(jsonb_object_agg(code, n), '{}'::jsonb) from (
             select code, count(*)::int as n from outcome
              where area_id = ${actor.areaId} and happened_on >= ${startOfYear(today)} and reopened_on is null group by 1) o) as outcomes`.execute(
          tx,
        );
        const row = found.rows[0];
        if (!row) throw new Error('The counts gave no row');
        const places = await tx
          .selectFrom('area_municipality')
          .select('municipality_code')
          .where('area_id', '=', actor.areaId)
          .orderBy('municipality_code')
          .execute();
        return { ...row, places: places.map((place) => place.municipality_code) };
      },
    );
    const states = suppressed(pathStates.map((state) => counts.by_state[state] ?? 0));
    const places = suppressed(counts.places.map((code) => counts.by_municipality[code] ?? 0));
    const outcomes = suppressed(outcomeCodes.map((code) => counts.outcomes[code] ?? 0));
    return {
      on: today,
      hiddenUnder,
      reached: counts.reached > 0 && counts.reached < hiddenUnder ? null : counts.reached,
      targetGroupSize: settings.targetGroupSize > 0 ? settings.targetGroupSize : null,
      targetGroupSource: settings.targetGroupSource,
      byState: pathStates.map((state, index) => ({ state, count: states[index] ?? null })),
      byMunicipality: counts.places.map((municipalityCode, index) => ({
        municipalityCode,
        count: places[index] ?? null,
      })),
      outcomesThisYear: outcomeCodes.map((code, index) => ({ code, count: outcomes[index] ?? null })),
    };
  },
} satisfies HandlersFor<typeof figuresContract>;
