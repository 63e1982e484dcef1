/** The demonstration of the client's own view: three people by name, their sign-in, consents, a request, feedback. */
import { type Day, addDays, addMonths, dataRequestDueOn, normalisedName } from '@polku/domain';
import { type RawBuilder, type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { type FeaturedClient, featuredClients } from './featured-clients.ts';

const candidates: Readonly<Record<FeaturedClient['stands'], RawBuilder<unknown>>> = {
  coaching: sql`c.path_state = 'coaching' and exists (select 1 from coaching_period p where p.area_id = c.area_id and p.client_id = c.id
      and p.status = 'active' and p.starts_on < current_date - 20 and cardinality(p.weekdays) >= 3)
    and exists (select 1 from plan_step s where s.area_id = c.area_id and s.client_id = c.id and s.status in ('planned', 'ongoing') and s.due_on >= current_date)`,
  outcome: sql`c.path_state = 'outcome' and exists (select 1 from outcome o join follow_up f on f.area_id = o.area_id and f.outcome_id = o.id
      where o.area_id = c.area_id and o.client_id = c.id and o.code = 'openLabourMarket' and f.done_on is null)`,
  new: sql`c.path_state in ('referred', 'assessment')`,
};

const ideas = [
  'Pajalle olisi hyvä saada toinen bussivuoro iltapäiväksi.',
  'Valmentaja selitti asiat selvästi.',
  'Toivon lisää tutustumista oikeisiin työpaikkoihin.',
  'Suunnitelma voisi olla lyhyempi.',
];

export async function writeOwnView({ database, clock, identityIssuer }: Services): Promise<void> {
  const now = clock.now();
  const today = dayAt(now);
  await database.owner.transaction().execute(async (tx) => {
    for (const featured of featuredClients) {
      const { subject, givenNames, familyName, stands } = featured;
      // the richest of those who stand there: whose record has been used most
      const found = await sql<{ area_id: number; id: string; responsible_staff_id: string }>`
        select c.area_id, c.id, c.responsible_staff_id from client c join area a on a.id = c.area_id
         where a.slug = ${featured.areaSlug} and c.merged_into_id is null and c.non_disclosure = 'none' and c.responsible_staff_id is not null
           and c.birth_date < current_date - interval '20 years'
           and not exists (select 1 from client_account k where k.area_id = c.area_id and k.client_id = c.id)
           and ${candidates[stands]}
         order by (select count(*) from contact t where t.area_id = c.area_id and t.client_id = c.id) desc, c.id limit 1`.execute(
        tx,
      );
      const client = found.rows[0];
      if (!client) continue;
      const mine = { area_id: client.area_id, client_id: client.id };
      await tx
        .updateTable('client')
        .set({
          given_names: givenNames,
          family_name: familyName,
          email: `${givenNames.split(' ')[0]}.${familyName}@example.org`.toLowerCase().replaceAll('ä', 'a'),
          search_name: normalisedName(`${familyName} ${givenNames}`),
        })
        .where('area_id', '=', client.area_id)
        .where('id', '=', client.id)
        .execute();
      const bound = addMonths(today, stands === 'new' ? 0 : -2);
      await tx
        .insertInto('client_account')
        .values({
          ...mine,
          id: newId(),
          issuer: identityIssuer,
          subject,
          how: 'demonstration',
          bound_at: `${bound}T07:00:00Z`,
        })
        .execute();
      const worker = await sql<{ role: string; organisation_id: string }>`
        select role, organisation_id from role_assignment
         where area_id = ${client.area_id} and staff_id = ${client.responsible_staff_id} order by starts_on limit 1`.execute(
        tx,
      );
      const [held] = worker.rows;
      if (held) await writeUse(tx, mine, { ...held, staff_id: client.responsible_staff_id }, today);
      if (stands === 'new') continue;
      await tx
        .insertInto('client_consent')
        .values({
          ...mine,
          id: newId(),
          purpose: 'photo',
          starts_on: bound,
          ends_on: addMonths(bound, 24),
          how: 'paper',
          recorded_by: client.responsible_staff_id,
          recorded_at: `${bound}T08:00:00Z`,
        })
        .execute();
      const received = addDays(today, stands === 'coaching' ? -4 : -20);
      const answered = stands === 'outcome';
      await tx
        .insertInto('data_request')
        .values({
          ...mine,
          id: newId(),
          kind: 'correct',
          about: answered ? 'outcome' : 'situation',
          content: answered
            ? 'Työn aloituspäivä on väärin: aloitin jo maanantaina.'
            : 'Olen suorittanut myös trukkikortin, se puuttuu osaamisesta.',
          status: answered ? 'answered' : 'received',
          received_at: `${received}T09:00:00Z`,
          due_on: dataRequestDueOn(received),
          ...(answered
            ? {
                decision: 'done',
                answer: 'Kiitos. Tarkistimme asian työnantajalta ja korjasimme päivän.',
                answered_by: client.responsible_staff_id,
                answered_at: `${addDays(received, 6)}T11:00:00Z`,
              }
            : {}),
        })
        .execute();
    }
    const area = await tx
      .selectFrom('area')
      .select('id')
      .where('slug', '=', featuredClients[0]?.areaSlug ?? '')
      .executeTakeFirst();
    if (!area) return;
    for (let index = 0; index < 24; index += 1) {
      await tx
        .insertInto('feedback')
        .values({
          area_id: area.id,
          id: newId(),
          client_id: null,
          satisfaction: 2 + ((index * 7) % 4),
          ease: 1 + ((index * 3) % 5),
          direction: 2 + ((index * 5) % 4),
          idea: index % 6 === 0 ? (ideas[index / 6] ?? '') : '',
          given_on: addDays(today, -3 * index),
        })
        .execute();
    }
  });
}

/** What the log holds of the last weeks: her worker at work, and an import. */
async function writeUse(
  tx: Transaction<DB>,
  of: { readonly area_id: number; readonly client_id: string },
  by: { readonly staff_id: string; readonly role: string; readonly organisation_id: string },
  today: Day,
): Promise<void> {
  const uses = [
    ['clientRead', 'read', 'service', 'special', -1],
    ['dayRead', 'list', 'service', 'personal', -1],
    ['contactList', 'read', 'service', 'special', -6],
    ['planSave', 'change', 'service', 'personal', -6],
    ['coachingList', 'read', 'coaching', 'special', -13],
    ['clientRead', 'read', 'service', 'special', -13],
    ['dayRead', 'list', 'service', 'personal', -20],
  ] as const;
  for (const [event, verb, purpose, fields, days] of uses) {
    await tx
      .insertInto('audit_event')
      .values({
        ...by,
        area_id: of.area_id,
        at: `${addDays(today, days)}T${String(7 - (days % 5)).padStart(2, '0')}:12:00Z`,
        event,
        verb,
        purpose,
        fields,
        client_ids: [of.client_id],
        person_count: 1,
        earliest_on: verb === 'read' ? addDays(today, days - 60) : null,
      })
      .execute();
  }
}
