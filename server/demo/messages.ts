/** Sendings of the last days, made by the same rounds of reminders as in earnest; nothing leaves, older ones are read. */
import { sql } from 'kysely';
import { makeReminders } from '../messages/remind.ts';
import type { Services } from '../platform/services.ts';

const daysBack = [4, 1, 0];
const dayLength = 86_400_000;

export async function writeMessages(services: Services): Promise<void> {
  const { owner } = services.database;
  const now = services.clock.now();
  for (const back of daysBack) {
    const then = new Date(now.getTime() - back * dayLength);
    await makeReminders({ ...services, clock: { now: () => then } });
  }
  await sql`update message set status = 'sent', sent_at = planned_at + interval '1 minute', attempted_at = planned_at + interval '1 minute',
                   attempts = 1, next_attempt_at = null where status = 'planned'`.execute(owner);
  await sql`update message set read_at = planned_at + interval '3 hours'
             where channel = 'inApp' and recipient_staff_id is not null and planned_at < ${now}::timestamptz - interval '12 hours'`.execute(
    owner,
  );
  // one of each kind of trouble, so that the page of outgoing messages has something to decide
  await sql`update message m set status = t.status, problem = t.problem, sent_at = null
              from (select area_id, id, row_number() over (partition by area_id order by id) as place from message
                     where channel = 'sms' and planned_at > ${now}::timestamptz - interval '2 days') p
              join (values (1, 'uncertain', 'not-answered'), (2, 'failed', 'wrong-address')) as t (place, status, problem) on t.place = p.place
             where m.area_id = p.area_id and m.id = p.id`.execute(owner);
}
