/** Cases handed to a partner for a time, and what the partner's professional wrote. */
import { type SlicePart, addDays, asDay, earlierDay, latestSliceEnd, laterDay } from '@polku/domain';
import { type Case, caseStream, responsibleOn } from './case.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import { partnerTexts } from './contact-texts.ts';
import { addContact } from './contacts.ts';
import { closedOn, isOpenPath } from './paths.ts';
import { type Random, chance, idAt, intFrom, pick } from './random.ts';
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
  if (isOpenPath(path)) addPartnerStep(world, random, one, partner);
  const on = workdayFrom(addDays(startsOn, intFrom(random, 4, 30)));
  if (on <= end && on <= one.eventsUntil && chance(random, 0.7)) {
    addContact(world, random, one, { on, text: pick(random, partnerTexts), by: partner, isShared: true });
  }
}

/** The rows of a case in hand: those written last. */
function newestOf<R extends { readonly client_id: string }>(rows: readonly R[], one: Case): readonly R[] {
  const before = rows.findLastIndex(({ client_id: clientId }) => clientId !== one.person.id);
  return rows.slice(before + 1);
}

const partnerSteps = [
  ['Tutustuminen järjestön toimintaan', 'Bekanta sig med föreningens verksamhet', 'Visit to the association'],
  ['Ryhmän aloitus', 'Start i gruppen', 'Start in the group'],
  ['Väliarvio kumppanin kanssa', 'Uppföljning med partnern', 'Review with the partner'],
] as const;

/** What the partner does of the joint plan; some steps only the partner and those responsible see. */
function addPartnerStep(
  world: World,
  random: Random,
  one: Case,
  partner: { id: string; organisationId: string },
): void {
  const [plan] = newestOf(world.rows.plan, one);
  if (!plan) return;
  const [title, titleSv, titleEn] = pick(random, partnerSteps);
  const own = newestOf(world.rows.plan_step, one);
  world.rows.plan_step.push({
    id: idAt(random, instantOn(world.lastDay, 480)),
    client_id: one.person.id,
    plan_id: plan.id,
    position: own.length + 1,
    title,
    title_sv: titleSv,
    title_en: titleEn,
    service: '',
    service_sv: '',
    service_en: '',
    organisation_id: partner.organisationId,
    responsible_staff_id: partner.id,
    starts_on: null,
    due_on: workdayFrom(addDays(world.today, intFrom(random, 40, 90))),
    done_on: null,
    status: 'planned',
    version: 0,
    visibility: chance(random, 0.3) ? 'own' : 'all',
  });
}

const jointServiceShare = 0.6;

/** A joint service where the screening found its need: most have a joint plan. */
export function addJointService(world: World, one: Case): void {
  const screening = newestOf(world.rows.assessment, one).find(
    (row) => row.decision === 'need' && row.status === 'done',
  );
  const random = caseStream(world, one, 'jointService');
  if (!screening || !chance(random, jointServiceShare)) return;
  const assessedOn = asDay(screening.answered_on);
  const planMadeOn = workdayFrom(addDays(assessedOn, intFrom(random, 7, 40)));
  const end = closedOn(one.path);
  const isMade = planMadeOn <= earlierDay(end ?? world.lastDay, world.lastDay);
  world.rows.joint_service.push({
    id: idAt(random, instantOn(assessedOn, 500)),
    client_id: one.person.id,
    basis_met_on: assessedOn,
    assessment_id: screening.id,
    need_assessed_on: assessedOn,
    plan_made_on: isMade ? planMadeOn : null,
    plan_reference: isMade ? `MTS-${intFrom(random, 10_000, 99_999)}` : '',
    ended_on: end !== null && end >= assessedOn ? end : null,
    end_reason: end !== null && end >= assessedOn ? 'goalReached' : null,
    recorded_by: responsibleOn(one, assessedOn).id,
    recorded_at: instantOn(assessedOn, 500),
  });
}
