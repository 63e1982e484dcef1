/** Cases handed to a partner for a time, and what the partner's professional wrote. */
import { addDays, addMonths, earlierDay, laterDay } from '@polku/domain';
import { type Case, caseStream, responsibleOn } from './case.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import { partnerTexts } from './contact-texts.ts';
import { addContact } from './contacts.ts';
import { closedOn, isOpenPath } from './paths.ts';
import { chance, idAt, intFrom, pick } from './random.ts';
import type { World } from './world.ts';

const purposes = [
  'Uraohjaus jakson rinnalla',
  'Yksilövalmennus',
  'Ryhmävalmennus ja sen seuranta',
  'Työkokeilupaikan ohjaus',
];

export function addShare(world: World, one: Case): void {
  const { person, path } = one;
  const random = caseStream(world, one, 'share');
  const professionals = [...world.staff.values()].filter(({ role }) => role === 'partnerProfessional');
  const isWanted = chance(random, isOpenPath(path) ? 0.045 : 0.02);
  if (!isWanted || professionals.length === 0 || path.position.state === 'referred') return;
  const end = closedOn(path) ?? world.lastDay;
  const startsOn = workdayFrom(earlierDay(addDays(person.enteredOn, intFrom(random, 8, 50)), end));
  if (startsOn > end || startsOn > one.eventsUntil) return;
  const partner = pick(random, professionals);
  const endsOn = isOpenPath(path)
    ? laterDay(addMonths(startsOn, 6), addMonths(world.today, intFrom(random, 1, 5)))
    : end;
  const at = instantOn(startsOn, intFrom(random, 430, 470));
  world.rows.case_share.push({
    id: idAt(random, at),
    client_id: person.id,
    organisation_id: partner.organisationId,
    staff_id: chance(random, 0.5) ? partner.id : null,
    purpose: pick(random, purposes),
    starts_on: startsOn,
    ends_on: endsOn,
    shared_by: responsibleOn(one, startsOn).id,
    ended_at: isOpenPath(path) ? null : instantOn(end, 475),
  });
  const on = workdayFrom(addDays(startsOn, intFrom(random, 4, 30)));
  if (on <= end && on <= one.eventsUntil && chance(random, 0.7)) {
    addContact(world, random, one, { on, text: pick(random, partnerTexts), by: partner, isShared: true });
  }
}
