/** The record of a person: what is known today, her home municipalities, guardians, skills and moves on the path. */
import { type Day, type OutcomeCode, type TargetGroup, addDays, targetGroupsOn } from '@polku/domain';
import { skills } from '../reference/reference.ts';
import { type Case, caseStream, responsibleNow, responsibleOn, tellEvent } from './case.ts';
import { instantOn } from './calendar.ts';
import { factsOf } from './package-choice.ts';
import { foldedName } from './places.ts';
import type { Person } from './people.ts';
import { type Random, chance, idAt, intFrom, pick, pickSome } from './random.ts';
import { codeOfSkill, levelOfSkill } from './strengths.ts';
import { type World, idOn } from './world.ts';

const sources = ['Valtakunnallinen asiakastieto', 'Lähete', 'Asiakkaan oma ilmoitus'];

const adjustments = [
  'Lyhyempi työpäivä ensimmäisinä viikkoina.',
  'Mahdollisuus pitää taukoja oman tahdin mukaan.',
  'Rauhallinen työpiste, yksi tehtävä kerrallaan.',
  'Kirjalliset ohjeet suullisten lisäksi.',
  'Istuma- ja seisomatyön vuorottelu.',
  'Nostoapu painaviin taakkoihin.',
  'Sama ohjaaja joka työpäivänä.',
];

const wishes = [
  'Työ ulkona ja käsillä.',
  'Osa-aikatyö lähellä kotia.',
  'Haluaa opiskella ammatin.',
  'Asiakaspalvelu tai myynti.',
  'Säännöllinen päivätyö.',
  'Työ, jossa voi käyttää aiempaa osaamista.',
  'Oma yritys kiinnostaa, ensin kevyesti kokeillen.',
  'Työ pienessä porukassa.',
  'Keittiö- tai siivoustyö, myös viikonloppuisin.',
  'Kuljetus- ja varastotyö, jos kortti saadaan kuntoon.',
];

export function addClient(world: World, one: Case): void {
  const { person, path, homes, holdings } = one;
  const random = caseStream(world, one, 'record');
  const last = path.spans.at(-1);
  const home = homes.at(-1)?.code ?? person.municipality.code;
  const municipality = world.sketch.municipalities.find(({ code }) => code === home) ?? person.municipality;
  const hasReference = chance(random, 0.15);
  const isOutside = municipality.code !== world.sketch.hostMunicipality;
  world.rows.client.push({
    id: person.id,
    given_names: person.given,
    family_name: person.family,
    search_name: `${foldedName(person.family)} ${foldedName(person.given)}`,
    identity_code: person.identityCode,
    birth_date: person.identityCode !== null || chance(random, 0.95) ? person.birthDate : null,
    municipality_code: home,
    service_language: person.language,
    phone: person.phone,
    phone_digits: person.phone === null ? null : person.phone.replace(/\D/g, '').replace(/^(358|0)/, ''),
    email: person.email,
    street_address: person.address,
    postal_code: municipality.postalCode,
    post_office: municipality.name,
    non_disclosure: person.nonDisclosure,
    ...situation(random, person, path.position.state === 'outcome' ? (last?.outcome ?? null) : null),
    in_work: path.position.state === 'trialOrSubsidisedJob' ? true : inWork(random, last?.outcome ?? null),
    rural: chance(random, isOutside ? 0.3 : 0.06),
    travel_help: chance(random, isOutside ? 0.14 : 0.04),
    remote_service: chance(random, isOutside ? 0.16 : 0.05),
    adjustments:
      person.workAbility === 'partial' ? pickSome(random, adjustments, intFrom(random, 1, 2)).join(' ') : '',
    wishes: chance(random, 0.6) ? pick(random, wishes) : '',
    external_source: hasReference ? 'Kunnan asiakasluettelo' : null,
    external_reference: hasReference
      ? `${municipality.code}-${String(person.index + 1).padStart(5, '0')}`
      : null,
    path_state: path.position.state,
    path_state_since: path.position.since,
    path_resumes_to: path.position.resumesTo,
    responsible_staff_id: responsibleNow(one)?.id ?? null,
    last_event_on: one.lastEventOn,
    version: path.spans.length + holdings.length,
    created_at: instantOn(person.enteredOn, 20),
    created_by: responsibleOn(one, person.enteredOn).id,
  });
}

const endsSearch: readonly (OutcomeCode | null)[] = [
  'openLabourMarket',
  'education',
  'entrepreneurship',
  'pension',
  'otherEnd',
];

/** As it is today: who has a job is no longer unemployed. */
function situation(random: Random, person: Person, outcome: OutcomeCode | null) {
  const isOver = endsSearch.includes(outcome);
  return {
    citizenship: person.citizenship,
    protection: person.temporaryProtection ? 'temporary' : null,
    protection_valid_until: person.protectionValidUntil,
    work_ability: person.workAbility,
    unemployed_since: isOver ? null : person.unemployedSince,
    unemployed_since_source: isOver || person.unemployedSince === null ? null : pick(random, sources),
    graduated_on: person.graduatedOn,
    home_parent: person.homeParent === true && isOver ? false : person.homeParent,
    out_of_work_since: isOver ? null : person.outOfWorkSince,
    in_education: outcome === 'education' ? true : chance(random, 0.75) ? false : null,
  };
}

function inWork(random: Random, outcome: OutcomeCode | null): boolean | null {
  if (outcome === 'openLabourMarket' || outcome === 'entrepreneurship') return true;
  return chance(random, 0.75) ? false : null;
}

export function addHomes({ rows }: World, { person, homes }: Case): void {
  for (const { code, from, to } of homes) {
    rows.client_municipality.push({
      client_id: person.id,
      municipality_code: code,
      starts_on: from,
      ends_on: to,
    });
  }
}

export function addGuardians(world: World, one: Case): void {
  const { person } = one;
  if (!person.isMinor) return;
  const random = caseStream(world, one, 'guardians');
  const relations = chance(random, 0.6) ? ['Äiti', 'Isä'] : [pick(random, ['Äiti', 'Isä', 'Huoltaja'])];
  for (const [index, relation] of relations.entries()) {
    const given = pick(
      random,
      relation === 'Isä' ? ['Jari', 'Mika', 'Sami', 'Petri'] : ['Sari', 'Minna', 'Katja', 'Tiina'],
    );
    world.rows.client_guardian.push({
      id: idOn(random, person.enteredOn),
      client_id: person.id,
      name: `${given} ${person.family}`,
      relation,
      phone: `050 000 ${String(8000 + ((person.index * 2 + index) % 2000)).padStart(4, '0')}`,
    });
  }
}

export function addSkills(world: World, one: Case): void {
  const { person } = one;
  const random = caseStream(world, one, 'skills');
  if (!chance(random, 0.62)) return;
  const count = intFrom(random, 1, 4);
  for (const [index, { fi, escoUri }] of pickSome(random, skills.rows, count).entries()) {
    const kind = index === 0 && chance(random, 0.45) ? 'wish' : 'skill';
    world.rows.client_skill.push({
      id: idOn(random, person.enteredOn),
      client_id: person.id,
      label: fi,
      esco_uri: escoUri,
      kind,
      skill_code: codeOfSkill(fi),
      level: kind === 'skill' ? levelOfSkill(world, one, index) : null,
    });
  }
}

const overrideReasons: Readonly<Partial<Record<TargetGroup, string>>> = {
  longTermUnemployed: 'Työttömyys on jatkunut käytännössä yhtäjaksoisena, välissä vain lyhyt kurssi.',
  longOutOfWork: 'Työhistoria ulkomailla päättyi yli kaksi vuotta sitten, päivää ei tiedetä.',
  neet: 'Opiskelupaikka on, mutta opinnot eivät ole alkaneet.',
  newlyGraduated: 'Tutkinto valmistui ulkomailla viime vuonna.',
  partialWorkAbility: 'Työ tarvitsee järjestelyjä, asia on todettu yhdessä asiakkaan kanssa.',
};

export function addGroupOverride(world: World, one: Case): void {
  const { person } = one;
  const random = caseStream(world, one, 'override');
  if (!chance(random, 0.013)) return;
  const given = new Set(targetGroupsOn(factsOf(person), world.today).map(({ group }) => group));
  const missing = Object.entries(overrideReasons).filter(([group]) => !given.has(group as TargetGroup));
  const [group, reason] = pick(random, missing);
  const on = addDays(person.enteredOn, 1);
  const by = responsibleOn(one, on);
  const decidedAt = instantOn(on <= world.lastDay ? on : person.enteredOn, intFrom(random, 60, 400));
  world.rows.client_group_override.push({
    id: idAt(random, decidedAt),
    client_id: person.id,
    target_group: group,
    effect: 'include',
    reason,
    decided_by: by.id,
    decided_at: decidedAt,
  });
}

export function addTransitions(world: World, one: Case): void {
  const { person, path } = one;
  const random = caseStream(world, one, 'transitions');
  let before: string | null = null;
  for (const span of path.spans) {
    const at = instantOn(span.from, intFrom(random, 60, 440));
    world.rows.path_transition.push({
      id: idAt(random, at),
      client_id: person.id,
      from_state: before,
      to_state: span.state,
      happened_on: span.from,
      reason: span.reason,
      recorded_by: movedBy(one, span.from).id,
      recorded_at: at,
    });
    tellEvent(one, span.from);
    before = span.state;
  }
}

/** On the day of a hand-over the one who gives the case away still records the move. */
function movedBy(one: Case, on: Day) {
  return responsibleOn(one, on === one.person.enteredOn ? on : addDays(on, -1));
}
