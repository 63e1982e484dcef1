/** A planned chunk written: people, the rows' results and the log, all in the caller's transaction. */
import { type AuditRule, type Day, type ImportDefaults, newClientInput, type RowResult } from '@polku/domain';
import { sql } from 'kysely';
import { moveHomes } from '../clients/homes.ts';
import { AuditNote, insertAuditEvent } from '../platform/audit.ts';
import type { Tx } from '../platform/context.ts';
import type { ColumnValues } from './columns.ts';
import { insertClients, printOfClient, updateClients } from './people.ts';
import type { Acting } from './importer.ts';
import type { PlanContext, PlannedRow } from './plan.ts';

interface RowOutcome {
  readonly line: number;
  readonly result: RowResult;
  readonly problems: PlannedRow['problems'];
  readonly candidate_ids: readonly string[];
  readonly client_id: string | null;
  readonly before: ColumnValues | null;
  readonly after: ColumnValues | null;
}

export interface Moment {
  readonly now: Date;
  readonly today: Day;
}

export async function writeRows(
  tx: Tx,
  context: PlanContext,
  acting: Acting,
  defaults: ImportDefaults,
  rows: readonly PlannedRow[],
  at: Moment,
): Promise<void> {
  const { areaId, staffId } = context.importer;
  const created = rows.filter((row) => row.result === 'created');
  await insertClients(
    tx,
    created.map(({ clientId, person }) => ({
      areaId,
      id: clientId,
      input: newClientInput(person, defaults, context.source),
      keys: context.keys,
      by: staffId,
      ...at,
      ...(person.externalReference === null
        ? {}
        : { external: { source: context.source, reference: person.externalReference } }),
    })),
  );
  const updated = rows.filter((row) => row.result === 'updated');
  await updateClients(
    tx,
    areaId,
    updated.map(({ clientId, columns }) => ({ id: clientId, columns })),
  );
  const homes = await moveHomes(
    tx,
    areaId,
    updated.flatMap(({ clientId, columns: { municipality_code: code } }) =>
      typeof code === 'string' ? [{ id: clientId, code }] : [],
    ),
    at.today,
  );
  const outcomes = rows.map((row): RowOutcome => {
    const base = {
      line: row.line,
      result: row.result,
      problems: row.problems,
      candidate_ids: row.candidateIds,
    };
    if (row.result === 'updated') {
      const home = homes.get(row.clientId);
      const names = Object.keys(row.columns);
      const before = Object.fromEntries(names.map((name) => [name, Reflect.get(row.stored, name) ?? null]));
      return {
        ...base,
        client_id: row.clientId,
        // which line of the municipality's history undo has to mend
        before: home ? { ...before, home_change: home, home_on: at.today } : before,
        after: row.columns,
      };
    }
    return { ...base, client_id: row.clientId, before: null, after: null };
  });
  await writeOutcomes(tx, areaId, context.batchId, outcomes);
  await logPeople(
    tx,
    acting,
    'create',
    created.map((row) => row.clientId),
    at.now,
  );
  await logPeople(
    tx,
    acting,
    'change',
    updated.map((row) => row.clientId),
    at.now,
  );
}

export async function writeOutcomes(
  tx: Tx,
  areaId: number,
  batchId: string,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await sql`
    update import_row set result = r.result, problems = r.problems, client_id = r.client_id, before = r.before, after = r.after,
           client_print = case when r.result = 'created' then (
             select ${printOfClient} from client where client.area_id = ${areaId} and client.id = r.client_id) end,
           candidate_ids = array(select jsonb_array_elements_text(r.candidate_ids))::uuid[]
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
        as r (line int, result text, problems jsonb, candidate_ids jsonb, client_id uuid, before jsonb, after jsonb)
     where import_row.area_id = ${areaId} and import_row.batch_id = ${batchId} and import_row.line = r.line`.execute(
    tx,
  );
}

/** One log row for the people of a chunk: who imported, in which role, whom. */
export async function logPeople(
  tx: Tx,
  acting: Acting,
  verb: Exclude<AuditRule, 'none'>['verb'],
  clientIds: readonly string[],
  at: Date,
): Promise<void> {
  if (clientIds.length === 0) return;
  const note = new AuditNote();
  note.people(clientIds);
  await insertAuditEvent(tx, {
    name: verb === 'remove' ? 'importUndo' : 'importRun',
    rule: { verb, purpose: 'import', fields: 'special' },
    areaId: acting.importer.areaId,
    actor: acting.actor,
    at,
    note,
    subject: { kind: 'import', id: acting.batchId },
  });
}
