/**
 * The demonstration of employers: some sixty invented companies and associations with owners, contact persons, meetings,
 * agreements, needs, hires, surveys, a carved job with openings, leads, joint actions and a library.
 */
import {
  type CarvingTask,
  type Day,
  addDays,
  addMonths,
  badgeExpiry,
  carvedOpenings,
  demandKinds,
  lightDemands,
  surveyQuestions,
} from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { addEntry } from '../employers/entries.ts';
import { dayAt } from '../platform/clock.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

type Tx = Transaction<DB>;

/** Invented trades: what the name ends with, the industry and a job to carve. */
const trades = [
  ['Puhdas Oy', 'Kiinteistöjen siivous', 'Laitoshuoltaja'],
  ['Metsä Oy', 'Metsänhoito', 'Metsuri'],
  ['Ravintola Oy', 'Ravintolat', 'Keittiöapulainen'],
  ['Konepaja Oy', 'Metallituotteiden valmistus', 'Koneistaja'],
  ['Hoiva Oy', 'Kotipalvelut', 'Kotiavustaja'],
  ['Kauppa Ky', 'Päivittäistavarakauppa', 'Myyjä'],
  ['Puutarha Oy', 'Taimitarhat', 'Puutarhatyöntekijä'],
  ['Kuljetus Oy', 'Tavaraliikenne', 'Varastotyöntekijä'],
  ['kyläyhdistys ry', 'Muu järjestötoiminta', 'Talkoovastaava'],
  ['Taitopaja ry', 'Työllistäminen', 'Pajatyöntekijä'],
] as const;
const beginnings = ['Esimerkki', 'Malli', 'Kuvitelma', 'Näyte', 'Tarina', 'Satu'];
const stages = ['steady', 'growing', 'steady', 'starting', 'succession', 'changing'] as const;
const weights = [7, 9, 10, 5, 8, 4, 2] as const;

/** A business id whose check digit holds, from numbers far beyond those given. */
function businessIdFrom(number: number): string | null {
  const digits = String(number);
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11;
  return rest === 1 ? null : `${digits}-${rest === 0 ? 0 : 11 - rest}`;
}

interface At {
  readonly areaId: number;
  readonly today: Day;
  readonly now: string;
  /** Employer agents and coordinators, who keep the relations. */
  readonly owners: readonly { readonly staffId: string; readonly organisationId: string }[];
  readonly municipalities: readonly string[];
  readonly adviserOrganisation: string | null;
}

export async function writeEmployers({ database, clock }: Services): Promise<void> {
  const now = clock.now().toISOString();
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const areas = await sql<{ id: number }>`select id from area order by id`.execute(tx);
    for (const { id: areaId } of areas.rows) {
      const owners = await sql<At['owners'][number]>`
        select distinct on (r.staff_id) r.staff_id as "staffId", r.organisation_id as "organisationId" from role_assignment r
         where r.area_id = ${areaId} and r.role in ('employerAgent', 'coordinator') and r.ends_on is null
         order by r.staff_id`.execute(tx);
      const agents = await sql<At['owners'][number]>`
        select r.staff_id as "staffId", r.organisation_id as "organisationId" from role_assignment r
         where r.area_id = ${areaId} and r.role = 'employerAgent' and r.ends_on is null order by r.staff_id`.execute(
        tx,
      );
      const municipalities = await sql<{ code: string }>`
        select municipality_code as code from area_municipality where area_id = ${areaId} order by 1`.execute(
        tx,
      );
      const organisation = await sql<{ id: string }>`
        select id from organisation where area_id = ${areaId} order by name limit 1`.execute(tx);
      if (owners.rows.length === 0) continue;
      await writeArea(tx, {
        areaId,
        today,
        now,
        owners: [...agents.rows, ...owners.rows],
        municipalities: municipalities.rows.map(({ code }) => code),
        adviserOrganisation: organisation.rows[0]?.id ?? null,
      });
    }
  });
}

const pickAt = <T>(all: readonly T[], at: number): T => {
  const found = all[at % all.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

async function writeArea(tx: Tx, at: At): Promise<void> {
  const jointId = await addTogether(tx, at);
  await addLibrary(tx, at);
  for (const kind of ['start', 'succession', 'paymentTrouble', 'tourism', 'internationalisation'])
    await tx
      .insertInto('adviser_route')
      .values({ area_id: at.areaId, kind, organisation_id: at.adviserOrganisation, adviser: 'Yritysneuvoja' })
      .execute();
  for (let number = 0; number < 30; number += 1) await addEmployer(tx, at, number, jointId);
  await addLeads(tx, at);
}

async function addLeads(tx: Tx, at: At): Promise<void> {
  const clients = await sql<{ id: string }>`
    select id from client where area_id = ${at.areaId} and merged_into_id is null and non_disclosure = 'none'
       and path_state = 'coaching' order by birth_date, id limit 4`.execute(tx);
  const employers = await sql<{ id: string }>`
    select id from employer where area_id = ${at.areaId} order by name limit 4`.execute(tx);
  const sought = [
    'Varastotyötä päivävuorossa',
    'Siivousta, 20 h viikossa',
    'Keittiötyötä',
    'Puutarhatyötä kesäksi',
  ];
  for (const [index, { id: clientId }] of clients.rows.entries()) {
    const employerId = employers.rows[index]?.id ?? null;
    const isOpen = index === 0;
    await addEntry(tx, 'employer_lead', at.areaId, {
      clientId,
      employerId: isOpen ? null : employerId,
      sought: pickAt(sought, index),
      status: pickAt(['seeking', 'contacted', 'interested', 'employerNo'], index),
      reason: index === 3 ? 'noGuide' : null,
      staffId: pickAt(at.owners, 0).staffId,
      openedOn: addDays(at.today, -14 - index),
    });
  }
}

async function addEmployer(tx: Tx, at: At, number: number, jointId: string): Promise<void> {
  const { areaId, today } = at;
  const [ending, industry, job] = pickAt(trades, number);
  const name = `${pickAt(beginnings, number + Math.floor(number / 10) + areaId)}-${ending}`;
  const isAssociation = ending.endsWith('ry');
  const owner = number % 7 === 6 ? null : pickAt(at.owners, number);
  const keeper = owner ?? pickAt(at.owners, 0);
  const { id: employerId } = await addEntry(tx, 'employer', areaId, {
    name,
    kind: isAssociation ? 'association' : 'company',
    businessId: businessIdFrom(9_900_000 + areaId * 1000 + number * 7),
    municipalityCode: pickAt(at.municipalities, number),
    streetAddress: `Esimerkkitie ${number + 1}`,
    industry,
    size: pickAt(['micro', 'small', 'micro', 'medium', 'small'], number),
    stage: pickAt(stages, number),
    website: 'www.example.org',
    summary: number % 3 === 0 ? 'Perehdyttää kärsivällisesti ja joustaa työajoissa.' : '',
    guidancePlaces: isAssociation ? 2 + (number % 4) : null,
    subsidisedPercent: isAssociation ? 40 + (number % 5) * 10 : null,
    grants: isAssociation ? 'Toiminta-avustus, vuosittain haettava' : '',
    ownerStaffId: owner?.staffId ?? null,
    ownerOrganisationId: owner?.organisationId ?? null,
    ownedSince: owner ? addDays(today, -200) : null,
  });
  const { id: contactId } = await addEntry(tx, 'employer_contact', areaId, {
    employerId,
    organisationId: keeper.organisationId,
    name: `Keksitty Yhteyshenkilö ${number + 1}`,
    post: isAssociation ? 'Toiminnanjohtaja' : 'Työnjohtaja',
    phone: '',
    email: `tyonantaja${number + 1}@example.org`,
    language: 'fi',
    isCoach: number % 2 === 0,
  });
  for (let meeting = 0; meeting <= number % 3; meeting += 1) {
    const declined = number % 5 === 4 && meeting === 0;
    await addEntry(tx, 'employer_meeting', areaId, {
      employerId,
      organisationId: keeper.organisationId,
      staffId: keeper.staffId,
      kind: pickAt(['visit', 'call', 'meeting'], number + meeting),
      happenedOn: addDays(today, -5 - number - meeting * 40),
      stage: pickAt(stages, number),
      contactId,
      summary: pickAt(
        [
          'Käytiin läpi työn tehtävät ja mitä niistä voisi irrottaa.',
          'Kerrottiin palkkatuesta ja työkokeilusta.',
          'Sovittiin tutustumiskäynnistä työpaikalle.',
        ],
        number + meeting,
      ),
      nextOn: meeting === 0 && !declined ? addDays(today, 7 + number) : null,
      result: declined ? 'declined' : 'agreed',
      reason: declined ? pickAt(['noGuide', 'noWork', 'timing'], number) : null,
    });
  }
  await addNeed(tx, at, employerId, number);
  if (number % 2 === 0)
    await addDeal(tx, at, { employerId, contactId, job, number, jointId, staffId: keeper.staffId });
}

async function addNeed(tx: Tx, at: At, employerId: string, number: number): Promise<void> {
  const isAdvised = number % 6 === 4;
  await addEntry(tx, 'employer_need', at.areaId, {
    employerId,
    kind: isAdvised ? 'succession' : number % 3 === 0 ? 'recruitment' : 'competence',
    description: isAdvised ? 'Yrittäjä etsii jatkajaa.' : 'Apukäsiä tarvitaan kiireaikana.',
    positions: isAdvised ? null : 1 + (number % 3),
    isTrouble: number % 3 === 0,
    status: isAdvised ? 'routed' : number % 4 === 1 ? 'answered' : 'open',
    routedOrganisationId: isAdvised ? at.adviserOrganisation : null,
    routedTo: isAdvised ? 'Yritysneuvoja' : '',
    notedOn: addDays(at.today, -20 - number),
    routedOn: isAdvised ? addDays(at.today, -15) : null,
    closedOn: number % 4 === 1 && !isAdvised ? addDays(at.today, -3) : null,
  });
}

interface Deal {
  readonly employerId: string;
  readonly contactId: string;
  readonly job: string;
  readonly number: number;
  readonly jointId: string;
  readonly staffId: string;
}

async function addDeal(tx: Tx, at: At, deal: Deal): Promise<void> {
  const { areaId, today } = at;
  const { employerId, contactId, job, number } = deal;
  const { id: agreementId } = await addEntry(tx, 'employer_agreement', areaId, {
    employerId,
    scope: `Paikkoja työhön: ${job}`,
    contactId,
    startsOn: addMonths(today, -8),
    endsOn: number % 8 === 0 ? addDays(today, 20) : addMonths(today, 10),
    signedOn: number % 10 === 8 ? null : addMonths(today, -8),
    placesPromised: 1 + (number % 4),
    schemes: ['workTryOut', 'paySubsidy'],
  });
  const openingId = await addCarved(tx, at, deal, agreementId);
  const { id: hireId } = await addEntry(tx, 'employer_hire', areaId, {
    employerId,
    kind: number % 4 === 0 ? 'job' : 'subsidised',
    startsOn: addDays(today, -30 - number * 3),
    isYoung: number % 4 === 0,
    agreementId,
    openingId: number % 6 === 0 ? openingId : null,
    jointId: number % 8 === 0 ? deal.jointId : null,
    recordedBy: deal.staffId,
  });
  if (number % 8 === 0)
    await addEntry(tx, 'employer_badge', areaId, {
      employerId,
      kind: 'youthFriendly',
      hireId,
      grantedOn: addDays(today, -20),
      expiresOn: badgeExpiry('youthFriendly', addDays(today, -20)),
    });
  for (const point of ['before', 'after'] as const) await addAnswers(tx, at, deal, point);
  if (number % 10 === 0)
    await addEntry(tx, 'workplace_plan', areaId, {
      employerId,
      coachId: contactId,
      note: 'Tiimille kerrotaan uudesta työntekijästä viikkoa ennen.',
      steps: [
        { title: 'Kuvalliset ohjeet tehtäviin', moment: 'before', done: true },
        { title: 'Kierros työpaikalla ja avaimet', moment: 'firstDay', done: true },
        { title: 'Keskustelu jaksamisesta', moment: 'firstWeek', done: false },
      ],
    });
  if (number === 16)
    await addEntry(tx, 'employer_change', areaId, {
      employerId,
      announcedOn: addDays(today, -40),
      positions: 24,
      services: ['information', 'guidance'],
      served: 15,
    });
}

async function addAnswers(tx: Tx, at: At, deal: Deal, point: 'before' | 'after'): Promise<void> {
  const answers = Object.fromEntries(
    surveyQuestions('threshold', 'employer').map(({ key }, index) => [
      key,
      Math.min(5, 1 + ((deal.number + index) % 3) + (point === 'after' ? 1 : 0)),
    ]),
  );
  const days = point === 'before' ? -200 : -12;
  await addEntry(tx, 'employer_survey', at.areaId, {
    employerId: deal.employerId,
    kind: 'threshold',
    point,
    party: 'employer',
    sentBy: deal.staffId,
    sentAt: at.now,
    expiresOn: addDays(at.today, days + 30),
    answeredAt: at.now,
    answers,
  });
}

/** A canvas with one carved part, and the opening made of it. */
async function addCarved(tx: Tx, at: At, deal: Deal, agreementId: string): Promise<string> {
  const task = (name: string, weeklyMinutes: number, part: number): CarvingTask => ({
    name,
    weeklyMinutes,
    part,
    adjustment: part > 0 ? 'Kuvallinen ohje' : '',
    demands: { ...lightDemands, body: 2 + (deal.number % 3), concentration: 3 },
    shapedDemands: part > 0 ? { ...lightDemands, body: 2, concentration: 2 } : null,
    skills: [],
    certificates: deal.job === 'Keittiöapulainen' ? ['hygienePassport'] : [],
  });
  const tasks = [
    task('Työn suunnittelu', 600, 0),
    task('Tilojen ja välineiden siisteys', 480, 1),
    task('Avustavat työt', 420, 1),
  ];
  const { areaId, today } = at;
  const { employerId } = deal;
  const { id: carvingId } = await addEntry(tx, 'job_carving', areaId, {
    employerId,
    title: deal.job,
    tasks,
    carvedOn: addDays(today, -60),
  });
  const [carved] = carvedOpenings(tasks);
  if (!carved) throw new Error('Nothing was carved');
  const municipality = await sql<{ code: string }>`
    select municipality_code as code from employer where area_id = ${areaId} and id = ${employerId}`.execute(
    tx,
  );
  const { id } = await addEntry(tx, 'opening', areaId, {
    employerId,
    carvingId,
    agreementId,
    title: `Apukäsi: ${deal.job.toLowerCase()}`,
    description: 'Selkeät tehtävät, työhön perehdytetään rauhassa.',
    municipalityCode: municipality.rows[0]?.code ?? pickAt(at.municipalities, 0),
    weeklyMinutes: carved.weeklyMinutes,
    weekdays: pickAt(
      [
        [1, 3, 5],
        [1, 2, 3, 4],
        [2, 4],
      ],
      deal.number / 2,
    ),
    startsOn: addDays(today, 10 + deal.number),
    places: 1 + (deal.number % 3),
    tasks: carved.tasks,
    adjustments: ['Kuvallinen ohje'],
    ...Object.fromEntries(
      demandKinds.map((kind) => [
        `demand${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
        carved.demands[kind],
      ]),
    ),
    certificates: carved.certificates,
    schemes: ['workTryOut', 'paySubsidy'],
    status: deal.number % 10 === 8 ? 'draft' : 'open',
    openedOn: deal.number % 10 === 8 ? null : addDays(today, -10),
  });
  return id;
}

async function addTogether(tx: Tx, at: At): Promise<string> {
  const { areaId, today } = at;
  const joint = (kind: string, name: string, startsOn: Day, more: object = {}) =>
    addEntry(tx, 'employer_joint', areaId, { kind, name, startsOn, ...more });
  const campaign = await joint('campaign', 'Sata paikkaa nuorille', addMonths(today, -2), {
    description: 'Työnantajat lupaavat paikkoja alle 30-vuotiaille.',
    endsOn: addMonths(today, 4),
    target: 100,
  });
  await joint('network', 'Metallin työnantajat', addMonths(today, -12), {
    description: 'Alan työnantajien yhteinen pöytä.',
  });
  await joint('event', 'Työnhaun pikatreffit', addDays(today, 12), { place: 'Kirjaston sali' });
  await joint('visit', 'Nuorten yritysvierailu', addDays(today, 20), { place: 'Sovitaan' });
  return campaign.id;
}

async function addLibrary(tx: Tx, at: At): Promise<void> {
  const rows = [
    [
      'training',
      'immigrants',
      'Monikielisen työntekijän perehdytys',
      'Selkeä puhe, kuvat ja kertaaminen.',
      90,
      null,
    ],
    ['training', 'diversity', 'Monimuotoinen työyhteisö', 'Miten erilaisuus puheeksi otetaan.', 120, null],
    [
      'material',
      'recruiting',
      'Tarkistuslista ensimmäiseen palkkaukseen',
      'Kymmenen kohtaa alusta loppuun.',
      null,
      null,
    ],
    ['solution', 'concentration', 'Kuvallinen työohje', 'Tehtävän vaiheet kuvina työpisteessä.', null, 4000],
    ['solution', 'body', 'Korkeussäädettävä työtaso', 'Työtä voi tehdä istuen ja seisten.', null, 45000],
    ['solution', 'time', 'Lyhyempi työpäivä alkuun', 'Neljä tuntia ensimmäisen kuukauden ajan.', null, null],
  ] as const;
  for (const [kind, topic, title, content, minutes, costCents] of rows)
    await addEntry(tx, 'employer_resource', at.areaId, {
      kind,
      topic,
      title,
      content,
      minutes,
      costCents,
      language: 'fi',
    });
}
