/** Rows of an import as one reader may see them: cells hidden by non-disclosure are empty, people out of reach unnamed. */
import {
  type Actor,
  type Day,
  type ImportRow,
  type RowProblem,
  type RowResult,
  rowProblem,
} from '@polku/domain';
import { sql } from 'kysely';
import * as z from 'zod';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { type Batch, cellsOf, shownCells } from './batches.ts';

export interface KnownRow {
  readonly line: number;
  readonly raw: unknown;
  readonly result: RowResult;
  readonly problems: unknown;
  readonly candidateIds: readonly string[];
  readonly clientId: string | null;
}

const problemList = z.array(rowProblem);

export function problemsOf(stored: unknown): RowProblem[] {
  const read = problemList.safeParse(stored);
  return read.success
    ? read.data.map(({ values, ...problem }) => ({ ...problem, ...(values ? { values } : {}) }))
    : [];
}

export async function shownRows(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  rows: readonly KnownRow[],
  today: Day,
): Promise<readonly ImportRow[]> {
  const ids = rows.flatMap((row) => [...row.candidateIds, ...(row.clientId === null ? [] : [row.clientId])]);
  const { hiding, readable } = await findShown(tx, actor, ids, today);
  return rows.map((row) => {
    const isHiding = hiding.has(row.clientId ?? '') || row.candidateIds.some((id) => hiding.has(id));
    const { cells, hidden } = shownCells(cellsOf(row.raw), batch.columns, actor, isHiding);
    const problems = problemsOf(row.problems);
    return {
      line: row.line,
      cells,
      hidden,
      result: row.result,
      // a value in a problem may be the very municipality that is hidden
      problems: hidden ? problems.map(({ values: _, ...problem }) => problem) : problems,
      clientId: row.clientId !== null && readable.has(row.clientId) ? row.clientId : null,
      candidates: row.candidateIds.flatMap((id) => readable.get(id) ?? []),
    };
  });
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
}

async function findShown(tx: Tx, actor: Actor, ids: readonly string[], today: Day) {
  const found = await sql<Shown & { non_disclosed: boolean; is_readable: boolean }>`
    select client.id, client.family_name || ' ' || client.given_names as name, client.birth_date as "birthDate",
           client.non_disclosure <> 'none' as non_disclosed,
           client.merged_into_id is null and ${clientFilter(actor, 'client.read', today)} as is_readable
      from client where client.area_id = ${actor.areaId} and client.id = any (${[...new Set(ids)]}::uuid[])`.execute(
    tx,
  );
  return {
    hiding: new Set(found.rows.filter((row) => row.non_disclosed).map((row) => row.id)),
    readable: new Map(
      found.rows
        .filter((row) => row.is_readable)
        .map(({ id, name, birthDate }): [string, Shown] => [id, { id, name, birthDate }]),
    ),
  };
}
