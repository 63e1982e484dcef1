/** Referrals: how most clients came, those sent back with a reason, and the inbox of today. */
import {
  type Day,
  type ReferralEvent,
  type ReferralSource,
  type ReturnReason,
  type Role,
  addDays,
  earlierDay,
} from '@polku/domain';
import { type Case, caseStream, responsibleOn } from './case.ts';
import { instantOn, workdayUntil } from './calendar.ts';
import type { People, Person } from './people.ts';
import { type Random, type Weighted, chance, idAt, intFrom, pick, weighted } from './random.ts';
import type { Teams } from './responsibility.ts';
import { type Worker, type World, streamOf, worksOn } from './world.ts';

const frontline: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];

const sources: Weighted<ReferralSource> = [
  ['authority', 70],
  ['partner', 13],
  ['self', 10],
  ['worker', 7],
];

const reasons: Readonly<Record<ReferralSource, readonly string[]>> = {
  authority: [
    'Työnhaku on jatkunut pitkään ilman tulosta. Asiakas toivoo valmennusta ja apua työnantajien löytämiseen.',
    'Alkuhaastattelussa sovittu valmennuksesta. Asiakas on motivoitunut ja voi aloittaa heti.',
    'Ammatillinen suunta puuttuu. Pyydetään kartoitusta ja työkokeilupaikan etsimistä.',
    'Osaamista on, suomen kieli kaipaa harjoitusta työssä.',
    'Palkkatuettu työ päättyi. Pyydetään jatkopolkua.',
  ],
  partner: [
    'Asiakas on ollut ryhmätoiminnassa ja haluaa edetä kohti työtä.',
    'Yhteisessä neuvottelussa sovittu siirtymisestä valmennukseen.',
    'Tarvitsee tukea työnhakuun ja arjen rytmiin.',
  ],
  self: [
    'Haluan apua työnhakuun.',
    'Olen ollut pitkään kotona ja haluaisin takaisin töihin.',
    'Etsin työkokeilupaikkaa.',
    '',
  ],
  worker: ['Tavattu jalkautuvassa työssä, kiinnostui palvelusta.', 'Palaa palveluun, aiempi jakso muualla.'],
};

const returnNotes: Readonly<Record<ReturnReason, string>> = {
  wrongArea: 'Kotikunta kuuluu toiseen työllisyysalueeseen.',
  notTargetGroup: 'Ei kuulu kohderyhmään, ohjattu työnhakuvalmennukseen.',
  noConsent: 'Asiakas ei halua palvelua juuri nyt.',
  needsOtherService: 'Ensisijaisena muu palvelu, sovittu lähettäjän kanssa.',
  incomplete: 'Yhteystiedot puuttuvat. Pyydetään täydentämään ja lähettämään uudelleen.',
  noPlace: 'Kunnassa ei ole nyt vapaata paikkaa, palataan kahden kuukauden päästä.',
  other: '',
};

const returnReasons: Weighted<ReturnReason> = [
  ['wrongArea', 8],
  ['notTargetGroup', 26],
  ['noConsent', 18],
  ['needsOtherService', 22],
  ['incomplete', 14],
  ['noPlace', 8],
  ['other', 4],
];

/** Days in the queue: most within two weeks, some far longer. */
function queueDays(random: Random): number {
  return chance(random, 0.08) ? intFrom(random, 21, 45) : intFrom(random, 1, 14);
}

interface Sender {
  readonly source: ReferralSource;
  readonly worker: Worker | null;
  readonly organisationId: string | null;
}

function senderOf(world: World, random: Random): Sender {
  const source = weighted(random, sources);
  const staff = [...world.staff.values()];
  const isAuthority = ({ sketch }: Worker) => sketch.organisation === 'authority';
  const senders = {
    authority: staff.filter((one) => one.role === 'referrer' && isAuthority(one)),
    partner: staff.filter(
      (one) =>
        (one.role === 'partnerProfessional' && one.sketch.organisation !== 'school') ||
        (one.role === 'referrer' && !isAuthority(one)),
    ),
    self: [],
    worker: staff.filter(({ role }) => role === 'careerAgent' || role === 'workCoach'),
  }[source].filter((one) => worksOn(one, world.firstDay) && worksOn(one, world.lastDay));
  const worker = senders.length === 0 ? null : pick(random, senders);
  return { source, worker, organisationId: worker?.organisationId ?? null };
}

interface Received {
  readonly id: string;
  readonly at: string;
  readonly sender: Sender;
}

function receive(world: World, random: Random, on: Day): Received {
  const at = instantOn(on, intFrom(random, 20, 400));
  return { id: idAt(random, at), at, sender: senderOf(world, random) };
}

function addEvent(
  { rows }: World,
  random: Random,
  referralId: string,
  event: ReferralEvent,
  at: string,
  by: Worker | null,
  more: { readonly toStaff?: string; readonly toOrganisation?: string; readonly note?: string } = {},
): void {
  rows.referral_event.push({
    id: idAt(random, at),
    referral_id: referralId,
    event,
    to_staff_id: more.toStaff ?? null,
    to_organisation_id: more.toOrganisation ?? null,
    note: more.note ?? '',
    recorded_by: by?.id ?? null,
    recorded_at: at,
  });
}

function referralRow(random: Random, person: Person, { id, at, sender }: Received) {
  return {
    id,
    source: sender.source,
    given_names: person.given,
    family_name: person.family,
    identity_code: sender.source === 'self' ? null : person.identityCode,
    birth_date: person.birthDate,
    municipality_code: person.municipality.code,
    service_language: person.language,
    phone: person.phone,
    email: person.email,
    non_disclosure: person.nonDisclosure,
    reason: pick(random, reasons[sender.source]),
    statutory_plan_reference:
      sender.source === 'authority' && chance(random, 0.5)
        ? `${at.slice(0, 4)}/${10_000 + person.index}`
        : null,
    sender_staff_id: sender.worker?.id ?? null,
    sender_organisation_id: sender.organisationId,
    receipt: sender.source === 'self' ? receipt(random) : null,
    returned_note: '',
    received_at: at,
  };
}

const receiptLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What a person who came by herself may quote. */
function receipt(random: Random): string {
  const four = () => Array.from({ length: 4 }, () => pick(random, Array.from(receiptLetters))).join('');
  return `${four()}-${four()}`;
}

/** How a client came: through a referral accepted on the day the path began. */
export function addAcceptedReferral(world: World, one: Case): void {
  const { person } = one;
  const random = caseStream(world, one, 'referral');
  if (!chance(random, 0.87)) return;
  const receivedOn = workdayUntil(addDays(person.enteredOn, -queueDays(random)));
  const received = receive(world, random, receivedOn);
  const responsible = responsibleOn(one, person.enteredOn);
  const decidedAt = instantOn(person.enteredOn, 20);
  const between = instantOn(workdayUntil(addDays(person.enteredOn, -1)), 450);
  const isTransferred = chance(random, 0.03);
  const partner = isTransferred ? transferTarget(world, random, responsible) : null;
  addEvent(world, random, received.id, 'received', received.at, received.sender.worker);
  if (partner !== null) {
    addEvent(world, random, received.id, 'transferAsked', between, null, { toOrganisation: partner });
    addEvent(world, random, received.id, 'transferAccepted', instantOn(person.enteredOn, 5), responsible, {
      toOrganisation: partner,
    });
  } else if (chance(random, 0.12)) {
    addEvent(world, random, received.id, 'pooled', between, responsible);
  } else if (chance(random, 0.3)) {
    addEvent(world, random, received.id, 'assigned', between, null, { toStaff: responsible.id });
  }
  addEvent(world, random, received.id, 'accepted', decidedAt, responsible);
  world.rows.referral.push({
    ...referralRow(random, person, received),
    status: 'accepted',
    assigned_staff_id: responsible.id,
    holder_organisation_id: partner,
    client_id: person.id,
    decided_at: decidedAt,
    decided_by: responsible.id,
  });
}

/** Another organisation that could take the referral: one with somebody to answer. */
function transferTarget(world: World, random: Random, present: Worker): string {
  const answering = [...world.staff.values()].filter(
    (one) =>
      frontline.includes(one.role) &&
      worksOn(one, world.firstDay) &&
      worksOn(one, world.lastDay) &&
      one.organisationId !== present.organisationId,
  );
  return pick(random, answering).organisationId;
}

/** Referrals that made nobody a client, and those that wait today. */
export function addOtherReferrals(world: World, teams: Teams, people: People): void {
  const random = streamOf(world, 'referrals');
  const { people: count } = world.sketch;
  for (let at = 0; at < Math.round(count * 0.07); at += 1) addReturned(world, random, teams, people);
  for (let at = 0; at < Math.round(count * 0.008); at += 1) addWithdrawn(world, random, people);
  const open = Math.max(12, Math.round(count * 0.01));
  for (let at = 0; at < open; at += 1) addOpen(world, random, teams, people, at);
}

function someDay(world: World, random: Random): Day {
  return workdayUntil(addDays(world.lastDay, -intFrom(random, 20, 690)));
}

function addReturned(world: World, random: Random, teams: Teams, people: People): void {
  const on = someDay(world, random);
  const person = people.newcomer(on);
  const received = receive(world, random, on);
  const decidedOn = workdayUntil(earlierDay(addDays(on, queueDays(random) + 1), world.lastDay));
  const decidedAt = instantOn(decidedOn, 420);
  const by = teams.next(person.municipality.code, decidedOn, null, false);
  const reason = weighted(random, returnReasons);
  addEvent(world, random, received.id, 'received', received.at, received.sender.worker);
  addEvent(world, random, received.id, 'returned', decidedAt, by, { note: returnNotes[reason] });
  world.rows.referral.push({
    ...referralRow(random, person, received),
    status: 'returned',
    assigned_staff_id: by.id,
    returned_reason: reason,
    returned_note: returnNotes[reason],
    decided_at: decidedAt,
    decided_by: by.id,
  });
}

function addWithdrawn(world: World, random: Random, people: People): void {
  const on = someDay(world, random);
  const received = receive(world, random, on);
  const decidedAt = instantOn(workdayUntil(addDays(on, 4)), 430);
  addEvent(world, random, received.id, 'received', received.at, received.sender.worker);
  addEvent(world, random, received.id, 'withdrawn', decidedAt, received.sender.worker);
  world.rows.referral.push({
    ...referralRow(random, people.newcomer(on), received),
    status: 'withdrawn',
    decided_at: decidedAt,
    decided_by: received.sender.worker?.id ?? null,
  });
}

/** Most came within two weeks; the pooled and those another organisation is asked to take have waited longer. */
function addOpen(world: World, random: Random, teams: Teams, people: People, at: number): void {
  const status = at % 10 === 9 ? 'transferPending' : at % 4 === 3 ? 'pooled' : 'new';
  const days = status === 'new' ? intFrom(random, 0, 11) : intFrom(random, 6, 34);
  const on = workdayUntil(addDays(world.lastDay, -days));
  const person = people.newcomer(on);
  const received = receive(world, random, on);
  const assigned = teams.next(person.municipality.code, world.lastDay, null, person.nonDisclosure !== 'none');
  const target = status === 'transferPending' ? transferTarget(world, random, assigned) : null;
  addEvent(world, random, received.id, 'received', received.at, received.sender.worker);
  const later = instantOn(workdayUntil(earlierDay(addDays(on, 3), world.lastDay)), 460);
  if (status === 'pooled') addEvent(world, random, received.id, 'pooled', later, assigned);
  if (target !== null) {
    addEvent(world, random, received.id, 'transferAsked', later, assigned, { toOrganisation: target });
  }
  world.rows.referral.push({
    ...referralRow(random, person, received),
    status,
    assigned_staff_id: status === 'pooled' ? null : assigned.id,
    transfer_to_organisation_id: target,
  });
}
