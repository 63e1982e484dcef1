/**
 * The demonstration of agreements: some placements have one that all have signed, some wait for somebody, one side has
 * said no, and those that have ended have a final assessment that the client has signed. Who signs is invented; the
 * days of asking are so late that nobody is reminded of anything at once.
 */
import {
  type Day,
  type Scheme,
  type SignatureMethod,
  type SigningPartyInput,
  type SigningPartyKind,
  addDays,
  asDay,
  messageLanguage,
  signingLinkDays,
} from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { currentEdition, getAgreement, signersOf } from '../agreements/records.ts';
import { takeSignature } from '../agreements/sign.ts';
import { addEdition, insertAgreement } from '../agreements/write.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { instantOn } from './calendar.ts';

type Tx = Transaction<DB>;

interface Placed {
  readonly areaId: number;
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly serviceLanguage: string;
  readonly organisationId: string;
  readonly coachId: string;
  readonly coach: string;
  readonly coachPost: string;
  readonly supervisor: string;
  readonly place: string;
  readonly scheme: Scheme;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekdays: readonly number[];
  readonly dailyMinutes: number;
  readonly ended: boolean;
}

/** Those of whom the demonstration has agreements: grown up, so that no guardian is invented. */
const every = 4;
const mostInArea = 40;
const earliestEnd = 40;

const work: Readonly<Record<Scheme, readonly [tasks: string, goals: string]>> = {
  coachingPeriod: ['Pajan yhteiset tehtävät', 'Säännöllinen viikkorytmi'],
  workTryOut: ['Avustavat tehtävät työparin kanssa', 'Selviää, sopiiko ala ja työn rytmi'],
  rehabilitativeWork: [
    'Ryhmän yhteiset työt oman jaksamisen mukaan',
    'Arjen rytmi ja toimintakyky vahvistuvat',
  ],
  youthWorkshop: ['Pajan tilaustyöt ohjaajan tuella', 'Valmius hakea koulutukseen'],
  paySubsidisedWork: ['Työpaikan tavalliset tehtävät', 'Työ jatkuu tuen jälkeen'],
  summerJob: ['Kesän puistotyöt', 'Ensimmäinen työkokemus'],
  disabilityWorkActivity: ['Omat sovitut tehtävät', 'Mielekästä tekemistä ja uusia taitoja'],
};

export async function writeAgreements({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const counts = new Map<number, number>();
    for (const [at, placed] of (await placementsToAgreeOn(tx, today)).entries()) {
      const count = counts.get(placed.areaId) ?? 0;
      if (at % every !== 0 || count >= mostInArea) continue;
      counts.set(placed.areaId, count + 1);
      await writeAgreement(tx, placed, count, today);
    }
  });
}

async function placementsToAgreeOn(tx: Tx, today: Day): Promise<readonly Placed[]> {
  const found = await sql<Placed>`
    select p.area_id as "areaId", p.id, p.client_id as "clientId", c.given_names || ' ' || c.family_name as client,
           c.service_language as "serviceLanguage", p.organisation_id as "organisationId", p.coach_staff_id as "coachId",
           w.given_name || ' ' || w.family_name as coach, w.post as "coachPost",
           h.given_name || ' ' || h.family_name as supervisor, e.name || ', ' || s.name as place, s.scheme,
           p.starts_on as "startsOn", p.ends_on as "endsOn", to_jsonb(p.weekdays) as weekdays,
           p.daily_minutes as "dailyMinutes", p.status = 'ended' as ended
      from placement p
      join client c on c.area_id = p.area_id and c.id = p.client_id
      join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
      join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
      join environment e on e.area_id = s.area_id and e.id = s.environment_id
      join staff h on h.area_id = e.area_id and h.id = e.contact_staff_id
     where c.birth_date < p.starts_on - interval '18 years' and p.starts_on <= ${addDays(today, earliestEnd)}
       and (p.status = 'ended' and p.ended_on >= p.starts_on or p.ends_on > ${addDays(today, earliestEnd)})
     order by p.area_id, p.starts_on, p.client_id`.execute(tx);
  return found.rows;
}

const noAddress = { id: null, email: '', phone: '' } as const;

function partiesOf(placed: Placed): readonly SigningPartyInput[] {
  const language = messageLanguage(placed.serviceLanguage);
  return [
    { ...noAddress, kind: 'client', name: placed.client, post: '', language, staffId: null },
    {
      ...noAddress,
      kind: 'workplace',
      name: placed.supervisor,
      post: 'ohjaaja',
      email: 'tyopaikka@example.org',
      language: 'fi',
      staffId: null,
    },
    {
      ...noAddress,
      kind: 'authority',
      name: placed.coach,
      post: placed.coachPost,
      language: 'fi',
      staffId: placed.coachId,
    },
  ];
}

/** How far each is: who of the parties has signed; `refused`: the workplace says no. */
const stages: readonly (readonly SigningPartyKind[] | 'draft' | 'refused')[] = [
  ['client', 'workplace', 'authority'],
  ['authority'],
  ['client', 'workplace', 'authority'],
  ['client', 'authority'],
  'draft',
  'refused',
];
const methods: Readonly<Record<SigningPartyKind, SignatureMethod>> = {
  client: 'link',
  guardian: 'link',
  workplace: 'link',
  authority: 'signedIn',
};

async function writeAgreement(tx: Tx, placed: Placed, number: number, today: Day): Promise<void> {
  const whose = { areaId: placed.areaId, clientId: placed.clientId };
  const [tasks, goals] = work[placed.scheme];
  const stage = placed.ended ? stages[0] : stages[number % stages.length];
  const justNow = addDays(today, -2);
  // what still waits was written just now
  const isComplete = stage === stages[0] || stage === stages[2];
  const writtenOn = isComplete ? earlier(addDays(asDay(placed.startsOn), -5), justNow) : justNow;
  const terms = {
    organiser: '',
    place: placed.place,
    startsOn: placed.startsOn,
    endsOn: placed.endsOn,
    weekdays: [...placed.weekdays],
    dailyMinutes: placed.dailyMinutes,
    tasks,
    supervisor: placed.supervisor,
    goals,
    insurance: '',
    basis: '',
    terms: '',
  };
  const { id } = await insertAgreement(
    tx,
    whose,
    {
      placementId: placed.id,
      employerId: null,
      openingId: null,
      organisationId: placed.organisationId,
      followsId: null,
      terms,
      scheme: placed.scheme,
      client: placed.client,
      employer: '',
      parties: partiesOf(placed),
    },
    placed.coachId,
    new Date(instantOn(writtenOn, 9 * 60)),
  );
  if (stage === undefined || stage === 'draft') return;
  const signedOn = addDays(writtenOn, 1);
  await askAll(tx, whose, id, { kind: 'agreement', on: signedOn, by: placed.coachId });
  await sql`update agreement set status = 'waiting' where area_id = ${whose.areaId} and id = ${id}`.execute(
    tx,
  );
  const answers: readonly SigningPartyKind[] = stage === 'refused' ? ['client', 'workplace'] : stage;
  for (const kind of answers)
    await answer(tx, whose, id, {
      kind,
      document: 'agreement',
      on: signedOn,
      by: placed.coachId,
      no: stage === 'refused' && kind === 'workplace',
    });
  if (placed.ended) await writeAssessment(tx, whose, id, placed, number % 5 === 4 ? justNow : null);
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a < b ? b : a);

interface Whose {
  readonly areaId: number;
  readonly clientId: string;
}

/** Links that nobody holds: they tell that each was asked. */
async function askAll(
  tx: Tx,
  whose: Whose,
  agreementId: string,
  ask: { readonly kind: 'agreement' | 'assessment'; readonly on: Day; readonly by: string },
): Promise<void> {
  const agreement = await getAgreement(tx, whose, agreementId);
  for (const party of signersOf(agreement, ask.kind).filter(({ staffId }) => staffId === null))
    await tx
      .insertInto('agreement_link')
      .values({
        area_id: whose.areaId,
        id: newId(),
        client_id: whose.clientId,
        agreement_id: agreementId,
        party_id: party.id,
        kind: ask.kind,
        how: 'shown',
        made_on: ask.on,
        made_by: ask.by,
        expires_on: addDays(ask.on, signingLinkDays),
      })
      .execute();
}

async function answer(
  tx: Tx,
  whose: Whose,
  agreementId: string,
  given: {
    readonly kind: SigningPartyKind;
    readonly document: 'agreement' | 'assessment';
    readonly on: Day;
    readonly by: string;
    readonly no: boolean;
  },
): Promise<void> {
  const agreement = await getAgreement(tx, whose, agreementId);
  const party = signersOf(agreement, given.document).find(({ kind }) => kind === given.kind);
  const edition = currentEdition(agreement, given.document);
  if (!party || !edition) throw new Error('Nobody to sign');
  const method = methods[given.kind];
  await takeSignature(tx, whose, {
    agreementId,
    partyId: party.id,
    kind: given.document,
    name: party.name,
    verdict: given.no ? 'refused' : 'signed',
    reason: given.no ? 'Ohjaaja on lomalla ensimmäisen viikon.' : '',
    words: '',
    readHash: edition.contentHash,
    method,
    signedOn: given.on,
    recordedBy: method === 'signedIn' ? given.by : null,
    now: new Date(instantOn(given.on, 10 * 60)),
  });
}

async function writeAssessment(
  tx: Tx,
  whose: Whose,
  agreementId: string,
  placed: Placed,
  /** The day of one that she has not signed yet. */
  waitsSince: Day | null,
): Promise<void> {
  const content = {
    workplacePart: 'Jakso sujui sovitusti. Työpäivät pitenivät ja ohjeita tarvittiin lopussa vähän.',
    clientPart: 'Opin uutta ja rytmi löytyi. Porukka oli mukava.',
    strengths: 'Huolellisuus, täsmällisyys, rauhallisuus',
    next: 'Hakeutuminen työhön, jossa on samoja tehtäviä',
    client: placed.client,
    scheme: placed.scheme,
    place: placed.place,
    startsOn: placed.startsOn,
    endsOn: placed.endsOn,
  };
  const writtenOn = waitsSince ?? later(asDay(placed.startsOn), addDays(asDay(placed.endsOn), -1));
  await addEdition(
    tx,
    { ...whose, agreementId },
    { kind: 'assessment', number: 1, content },
    placed.coachId,
    new Date(instantOn(writtenOn, 13 * 60)),
  );
  await sql`update agreement set assessment = 'waiting' where area_id = ${whose.areaId} and id = ${agreementId}`.execute(
    tx,
  );
  if (waitsSince !== null) return;
  await answer(tx, whose, agreementId, {
    kind: 'client',
    document: 'assessment',
    on: writtenOn,
    by: placed.coachId,
    no: false,
  });
}
