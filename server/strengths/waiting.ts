/** Who waits for a language course: counts that tell of nobody for whoever plans courses, names for whoever may see them. */
import {
  type Day,
  type LevelRecord,
  type QueueLanguage,
  type QueueRecord,
  hiddenUnder,
  levelOf,
  queueState,
  type strengthsContract,
  waitingCounts,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { seesPlaceOf } from '../coaching/place.ts';
import { clientFilter } from '../platform/client-filter.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { pageOf, readCursor } from '../platform/paging.ts';

export const waitingHandlers = {
  /** The reader's own role may reach no person: counted in a scope of its own, and the same is shown to everybody. */
  async languageWaitingCounts({ services, actor }) {
    return inScope(services.database.app, { areaId: actor.areaId, reach: 'area' }, async (tx) => {
      const disclosed = sql<boolean>`client.non_disclosure = 'none'`;
      const rows = await waitingOf(tx, actor.areaId, { visible: sql`true`, seesPlace: disclosed });
      return { hiddenUnder, rows: waitingCounts(rows) };
    });
  },

  async languageWaitingClients({ tx, actor, query, today, note }) {
    const found = await waitingOf(tx, actor.areaId, {
      visible: clientFilter(actor, 'strengths.read', today as Day),
      seesPlace: seesPlaceOf(actor),
    });
    const rows = found.filter(
      (row) =>
        (query.language === undefined || row.language === query.language) &&
        (query.level === undefined || row.level === query.level) &&
        (query.municipalityCode === undefined || row.municipalityCode === query.municipalityCode),
    );
    const after = readCursor(query.cursor, 2);
    const start = after ? rows.findIndex((row) => row.since === after[0] && row.id === after[1]) + 1 : 0;
    const page = pageOf(rows.slice(start), query.limit, (row) => [row.since, row.id]);
    note.people(page.rows.map((row) => row.clientId));
    return page;
  },
} satisfies Partial<HandlersFor<typeof strengthsContract>>;

/** On their path, a course wanted and not begun: who has waited longest first. */
async function waitingOf(
  tx: Tx,
  areaId: number,
  { visible, seesPlace }: { readonly visible: RawBuilder<unknown>; readonly seesPlace: RawBuilder<boolean> },
) {
  const found = await sql<{
    id: string;
    clientId: string;
    name: string;
    municipalityCode: string | null;
    language: QueueLanguage;
    since: string;
    queuedOn: string | null;
    languages: readonly LevelRecord[];
  }>`
    select q.id, client.id as "clientId", client.family_name || ' ' || client.given_names as name,
           case when ${seesPlace} then client.municipality_code end as "municipalityCode",
           q.language, q.wanted_on as since, q.queued_on as "queuedOn",
           (select coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level, 'basis', l.basis, 'assessedOn', l.assessed_on)), '[]'::jsonb)
              from language_skill l where l.area_id = client.area_id and l.client_id = client.id and l.language = q.language) as languages
      from language_queue q join client on client.area_id = q.area_id and client.id = q.client_id
     where q.area_id = ${areaId} and q.started_on is null and q.ended_on is null
       and client.merged_into_id is null and client.path_state <> 'outcome' and ${visible}
     order by q.wanted_on, q.id`.execute(tx);
  return found.rows.map(({ languages, queuedOn, ...row }) => {
    const days: Parameters<typeof queueState>[0] = {
      wantedOn: row.since,
      queuedOn,
      startedOn: null,
      endedOn: null,
    };
    const state: QueueRecord['state'] = queueState(days);
    return { ...row, level: levelOf(languages, row.language), state };
  });
}
