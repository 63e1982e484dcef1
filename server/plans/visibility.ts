/** Who sees a step, in SQL: the same rule as `seesStep` of the domain, which a test holds them to. */
import type { StepReader } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

/** True for the rows of `plan_step s` beside their `client` that this reader may see. */
export function seesStepOf(reader: StepReader): RawBuilder<boolean> {
  return sql<boolean>`(s.visibility = 'all' or s.responsible_staff_id = ${reader.staffId}
    or client.responsible_staff_id = ${reader.staffId}
    or (s.visibility = 'own' and s.organisation_id = ${reader.organisationId})
    or ${reader.role}::text = any (s.visible_roles))`;
}
