/**
 * Contact persons of employers and of tasks, and representatives of employers, are people: once they have ended as such, or the task has, and the plan's time
 * has passed, name, post and addresses are emptied. The row stays, since meetings, agreements and orders stand on it. Of
 * who signed an agreement only the addresses go: her name is part of what was signed. One row of the log tells how many.
 */
import { retentionPlan } from '@polku/domain';
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import type { Services } from '../platform/services.ts';

/** Safe to run at any time: what is emptied is not emptied again. */
export async function forgetContactPersons({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const now = clock.now();
  const today = dayAt(now);
  await database.owner.transaction().execute(async (tx) => {
    const emptied = await sql<{ areaId: number; people: number }>`
      with gone as (
        update employer_contact c set name = '', post = '', phone = '', email = '', is_coach = false,
               erased_at = ${now.toISOString()}, version = c.version + 1
         where c.erased_at is null and c.ended_on is not null
           and c.ended_on + make_interval(months => coalesce(
                 (select s.months from retention_setting s where s.area_id = c.area_id and s.record_type = 'employerContact'),
                 ${retentionPlan.employerContact.months})) <= ${today}::date
        returning c.area_id),
      gone_of_tasks as (
        update work_task t set contact_name = '', contact_phone = '', contact_email = '', version = t.version + 1
         where t.ends_on is not null and t.contact_name || t.contact_phone || t.contact_email <> ''
           and t.ends_on + make_interval(months => coalesce(
                 (select s.months from retention_setting s where s.area_id = t.area_id and s.record_type = 'employerContact'),
                 ${retentionPlan.employerContact.months})) <= ${today}::date
        returning t.area_id),
      gone_of_representatives as (
        update employer_representative r set name = '', email = '', phone = '', issuer = '', subject = '', version = r.version + 1
         where r.ended_at is not null and r.subject <> ''
           and r.ended_at + make_interval(months => coalesce(
                 (select s.months from retention_setting s where s.area_id = r.area_id and s.record_type = 'employerContact'),
                 ${retentionPlan.employerContact.months})) <= ${now.toISOString()}::timestamptz
        returning r.area_id),
      gone_of_agreements as (
        update agreement_party y set email = '', phone = ''
          from agreement a
         where a.area_id = y.area_id and a.id = y.agreement_id and y.email || y.phone <> ''
           and a.ends_on + make_interval(months => coalesce(
                 (select s.months from retention_setting s where s.area_id = a.area_id and s.record_type = 'employerContact'),
                 ${retentionPlan.employerContact.months})) <= ${today}::date
        returning y.area_id)
      select area_id as "areaId", count(*)::int as people
        from (select area_id from gone union all select area_id from gone_of_tasks
              union all select area_id from gone_of_representatives
              union all select area_id from gone_of_agreements) all_gone group by area_id`.execute(tx);
    for (const { areaId, people } of emptied.rows)
      await tx
        .insertInto('audit_event')
        .values({
          area_id: areaId,
          at: now.toISOString(),
          event: 'retentionErase.employerContact',
          verb: 'remove',
          purpose: 'administration',
          fields: 'contact',
          client_ids: [],
          person_count: people,
        })
        .execute();
  });
}
