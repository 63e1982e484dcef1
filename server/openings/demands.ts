/** The five scales as columns of a table, for openings and tasks alike. */
import { type Demands, demandKinds } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

export const demandColumns = (demands: Demands) =>
  Object.fromEntries(
    demandKinds.map((kind) => [`demand${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, demands[kind]]),
  );

/** The scales of a row of the table with this alias, as one object. */
export const demandsOf = (alias: string): RawBuilder<Demands> =>
  sql<Demands>`jsonb_build_object(${sql.join(
    demandKinds.flatMap((kind) => [sql.lit(kind), sql.ref(`${alias}.demand_${kind}`)]),
  )})`;
