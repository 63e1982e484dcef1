/** Cases handed to a partner for a time, and what the partner's professional wrote. */
import { type SlicePart, addDays, earlierDay, latestSliceEnd, laterDay } from '@polku/domain';
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

/** What a partner's work needs: all have the notes written for partners. */
const partsGiven: readonly (readonly SlicePart[])[] = [
  ['path', 'plan', 'contacts'],
  ['path', 'plan', 'coaching', 'contacts'],
  ['identity', 'path', 'plan', 'contacts'],
  ['identity', 'path', 'plan', 'coaching', 'outcome', 'contacts'],
];

export function addShare(world: World, one: Case): void {
  const { person, path } = one;
  const random = caseStream(world, one, 'share');
  const professionals = [...world.staff.values()].filter(
    // the school enters courses; no case is shared with it here
    ({ role, sketch }) => role === 'partnerProfessional' && sketch.organisation !== 'school',
  );
  const isWanted = chance(random, isOpenPath(path) ? 0.045 : 0.02);
  if (!isWanted || professionals.length === 0 || path.position.state === 'referred') return;
  const end = closedOn(path) ?? world.lastDay;
  const given = isOpenPath(path)
    ? laterDay(
        addDays(person.enteredOn, intFrom(random, 8, 50)),
        addDays(world.today, -intFrom(random, 8, 150)),
      )
    : addDays(person.enteredOn, intFrom(random, 8, 50));
  const startsOn = workdayFrom(earlierDay(given, end));
  if (startsOn > end || startsOn > one.eventsUntil) return;
  const partner = pick(random, professionals);
  const latest = latestSliceEnd(startsOn);
  const endsOn = isOpenPath(path) ? latest : earlierDay(end, latest);
  const isEndedEarly = !isOpenPath(path) && end <= latest;
  const at = instantOn(startsOn, intFrom(random, 430, 470));
  world.rows.case_share.push({
    id: idAt(random, at),
    client_id: person.id,
    organisation_id: partner.organisationId,
    staff_id: partner.id,
    parts: [...pick(random, partsGiven)],
    purpose: pick(random, purposes),
    legal_basis: 'commission',
    starts_on: startsOn,
    ends_on: endsOn,
    shared_by: responsibleOn(one, startsOn).id,
    ended_at: isEndedEarly ? instantOn(end, 475) : null,
    end_cause: isEndedEarly ? 'revoked' : null,
    ended_by: isEndedEarly ? responsibleOn(one, end).id : null,
  });
  const on = workdayFrom(addDays(startsOn, intFrom(random, 4, 30)));
  if (on <= end && on <= one.eventsUntil && chance(random, 0.7)) {
    addContact(world, random, one, { on, text: pick(random, partnerTexts), by: partner, isShared: true });
  }
}
