/** Which employers an actor reaches: the area's frontline all, a partner's professional those of her own organisation. */
import type { Actor, EmployerRecord } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';
import { recordOf } from './entries.ts';

/** True for the rows of `employer` within reach. */
export function employerFilter(actor: Actor): RawBuilder<boolean> {
  return actor.role === 'partnerProfessional'
    ? sql<boolean>`employer.owner_organisation_id = ${actor.organisationId}`
    : sql<boolean>`true`;
}

/** @throws Problem 404 for an unknown employer and for one out of reach alike */
export async function getEmployer(tx: Tx, actor: Actor, id: string): Promise<EmployerRecord> {
  const found = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(employer) as row from employer
     where area_id = ${actor.areaId} and id = ${id} and ${employerFilter(actor)}`.execute(tx);
  const [first] = found.rows;
  if (!first) throw notFound();
  return recordOf(first.row) as unknown as EmployerRecord;
}
