/** The demonstration of the employers' e-service: who represents two companies, and who an association. */
import { addMonths } from '@polku/domain';
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { Services } from '../platform/services.ts';
import { featuredRepresentatives } from './featured-representatives.ts';

export async function writeRepresentatives({ database, clock, identityIssuer }: Services): Promise<void> {
  const startsOn = addMonths(dayAt(clock.now()), -3);
  await database.owner.transaction().execute(async (tx) => {
    for (const { subject, name, areaSlug, kind, employers } of featuredRepresentatives) {
      // in the order of the alphabet, those whose business id is known: the same at every start
      const found = await sql<{ area_id: number; id: string }>`
        select e.area_id, e.id from employer e join area a on a.id = e.area_id
         where a.slug = ${areaSlug} and e.kind = ${kind} and e.business_id is not null and e.ended_on is null
         order by e.name collate "fi-x-icu", e.id limit ${employers}`.execute(tx);
      for (const employer of found.rows)
        await tx
          .insertInto('employer_representative')
          .values({
            area_id: employer.area_id,
            id: newId(),
            employer_id: employer.id,
            issuer: identityIssuer,
            subject,
            name,
            email: `${name.toLowerCase().replaceAll('ä', 'a').replace(' ', '.')}@example.org`,
            phone: '050 000 4100',
            how: 'demonstration',
            starts_on: startsOn,
          })
          .execute();
    }
  });
}
