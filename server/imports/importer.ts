/** In whose scope a run works: the role that started it, looked up anew in each process, or the command line. */
import { type Actor, type Day, mayEver, type Right, type Role } from '@polku/domain';
import type { Tx } from '../platform/context.ts';
import type { Importer } from './plan.ts';

export interface Acting {
  readonly importer: Importer;
  readonly actor: Actor | undefined;
  readonly batchId: string;
}

export function importerOf(actor: Actor): Importer {
  const { areaId, staffId, municipalityCodes, rights } = actor;
  return { areaId, staffId, municipalityCodes, rights };
}

/** The command line belongs to who runs the installation: the whole area, and what non-disclosure hides. */
export function importerByCommand(areaId: number): Importer {
  return { areaId, staffId: null, municipalityCodes: null, rights: ['nonDisclosure'] };
}

/** Undefined when the role has ended, or is no longer one that imports. */
export async function findImporter(
  tx: Tx,
  areaId: number,
  assignmentId: string | null,
  today: Day,
): Promise<{ readonly importer: Importer; readonly actor: Actor | undefined } | undefined> {
  if (assignmentId === null) return { importer: importerByCommand(areaId), actor: undefined };
  const row = await tx
    .selectFrom('role_assignment')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('id', '=', assignmentId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .executeTakeFirst();
  const role = row?.role as Role | undefined;
  if (!row || role === undefined || !mayEver(role, 'import.run')) return undefined;
  const actor: Actor = {
    staffId: row.staff_id,
    areaId,
    assignmentId,
    role,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    municipalityCodes: row.municipality_codes,
    rights: row.rights as readonly Right[],
  };
  return { importer: importerOf(actor), actor };
}
