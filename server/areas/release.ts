/**
 * Nobody stays with a worker who no longer works here: when her last role with clients is over, her open clients are
 * without a responsible, which is a task of those who may name one. Their history says since when.
 */
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import type { Services } from '../platform/services.ts';

export async function releaseClientsOfGone({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  const today = dayAt(now);
  await sql`
    with gone as (
      select c.area_id, c.id from client c
       where c.responsible_staff_id is not null and c.merged_into_id is null and c.path_state <> 'outcome'
         and not exists (
           select 1 from role_assignment r
             join staff w on w.area_id = r.area_id and w.id = r.staff_id
            where r.area_id = c.area_id and r.staff_id = c.responsible_staff_id
              and r.role in ('coordinator', 'careerAgent', 'workCoach', 'employerAgent')
              and (r.ends_on is null or r.ends_on >= ${today}) and (w.ends_on is null or w.ends_on >= ${today}))
         for update of c),
    ended as (
      update responsibility s set ends_at = greatest(${now.toISOString()}::timestamptz, s.starts_at)
        from gone where s.area_id = gone.area_id and s.client_id = gone.id and s.ends_at is null)
    update client c set responsible_staff_id = null, version = c.version + 1
      from gone where c.area_id = gone.area_id and c.id = gone.id`.execute(database.owner);
}
