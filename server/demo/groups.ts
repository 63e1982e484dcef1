/**
 * The demonstration of groups and meeting places: a ready package half way, one that begins, who was invited and came,
 * what was heard; places with shifts and counts; a story published and one to be read; pilots and news.
 */
import { type Day, addDays, addMonths, asDay, scheduled, weekOf } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { readyPackages } from '../meetings/ready.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

type Tx = Transaction<DB>;

interface Spot {
  readonly slug: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly room: string;
}

/** Names of municipalities are real, everything else is invented. */
const spots: readonly Spot[] = [
  {
    slug: 'pohjois-karjala',
    code: '167',
    name: 'Torin Olohuone',
    address: 'Torikatu 99',
    room: 'Kirjaston ryhmähuone',
  },
  {
    slug: 'pohjois-karjala',
    code: '422',
    name: 'Brahean kohtaamispaikka',
    address: 'Esimerkkikatu 3',
    room: 'Nuorisotalo',
  },
  {
    slug: 'etela-karjala',
    code: '689',
    name: 'Simpeleen Tupa',
    address: 'Esimerkkitie 12',
    room: 'Simpeleen Tupa',
  },
  {
    slug: 'etela-karjala',
    code: '405',
    name: 'Ratakadun kohtaamispaikka',
    address: 'Ratakatu 99',
    room: 'Kirjaston sali',
  },
];

interface At {
  readonly areaId: number;
  readonly staffId: string;
  readonly today: Day;
  readonly now: string;
}

export async function writeGroups({ database, clock }: Services): Promise<void> {
  const now = clock.now().toISOString();
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const areas = await sql<{ areaId: number; slug: string; staffId: string }>`
      select a.id as "areaId", a.slug, (array_agg(r.staff_id order by r.municipality_codes is null desc, r.staff_id))[1] as "staffId"
        from area a join role_assignment r on r.area_id = a.id and r.role = 'coordinator' and r.ends_on is null
       group by a.id, a.slug order by a.id`.execute(tx);
    for (const { areaId, slug, staffId } of areas.rows) {
      const at = { areaId, staffId, today, now };
      const here = spots.filter((spot) => spot.slug === slug);
      for (const [index, spot] of here.entries()) {
        await addPlace(tx, at, spot, index);
        await addSeries(tx, at, spot, index);
      }
      await addPilots(tx, at, here);
      await addNews(tx, at);
      await addStories(tx, at);
    }
  });
}

async function addSeries(tx: Tx, at: At, spot: Spot, index: number): Promise<void> {
  const ready = readyPackages[index];
  if (!ready) return;
  const { areaId, staffId, today } = at;
  const seriesId = newId();
  // the first is half way, the second begins in two weeks
  const first = addDays(weekOf(today), index === 0 ? -11 : 17);
  const { meetings, steps } = scheduled(ready, first, '13:00');
  await tx
    .insertInto('group_series')
    .values({
      area_id: areaId,
      id: seriesId,
      name: ready.name.fi,
      name_sv: ready.name.sv,
      name_en: ready.name.en,
      theme: ready.theme.fi,
      municipality_code: spot.code,
      place: spot.room,
      leader_staff_id: staffId,
      target_group: ready.targetGroup,
      package_key: ready.key,
    })
    .execute();
  const invited = await sql<{ id: string }>`
    select c.id from client c
     where c.area_id = ${areaId} and c.merged_into_id is null and c.non_disclosure = 'none' and c.path_state <> 'outcome'
       and c.municipality_code = ${spot.code}
       ${ready.targetGroup === 'over55' ? sql`and c.birth_date <= ${addMonths(today, -55 * 12)}::date` : sql``}
     order by c.birth_date, c.id limit 11`.execute(tx);
  // whoever has an own view finds a group there, whatever her age: a worker may invite anybody
  const own = await sql<{ id: string }>`
    select c.id from client c where c.area_id = ${areaId} and ${index === 0}
       and exists (select 1 from client_account k where k.area_id = c.area_id and k.client_id = c.id and k.subject = 'demo-client-aino')`.execute(
    tx,
  );
  const people = [...new Set([...own.rows, ...invited.rows].map(({ id }) => id))];
  for (const [place, meeting] of meetings.entries()) {
    const meetingId = newId();
    const held = meeting.onDate < today;
    const count = held ? 7 + ((place * 3) % 5) : null;
    await tx
      .insertInto('group_meeting')
      .values({
        area_id: areaId,
        id: meetingId,
        series_id: seriesId,
        topic: meeting.topic.fi,
        topic_sv: meeting.topic.sv,
        topic_en: meeting.topic.en,
        on_date: meeting.onDate,
        starts: meeting.starts,
        ends: meeting.ends,
        status: held ? 'held' : 'planned',
        people_count: count,
        themes: held
          ? place === 0
            ? ['skillsInWords', 'workAbility', 'transport']
            : ['confidence', 'transport']
          : [],
        theme_note: held && place === 0 ? 'Toivottiin tutustumista lähihoitajan työhön.' : '',
      })
      .execute();
    for (const [number, clientId] of people.entries()) {
      const answered = held || (number % 3 !== 0 && number !== 0);
      const came = held ? number % 4 !== 3 : null;
      await tx
        .insertInto('group_invitation')
        .values({
          area_id: areaId,
          id: newId(),
          meeting_id: meetingId,
          client_id: clientId,
          invited_by: staffId,
          invited_at: `${addDays(first, -14)}T08:00:00Z`,
          answer: answered ? (number % 4 === 3 ? 'notComing' : 'coming') : null,
          answered_at: answered ? `${addDays(first, -10)}T16:00:00Z` : null,
          attended: came,
          marked_by: came === null ? null : staffId,
          marked_at: came === null ? null : `${meeting.onDate}T12:00:00Z`,
        })
        .execute();
    }
  }
  for (const [position, { title, dueOn }] of steps.entries()) {
    const done = dueOn < today;
    await tx
      .insertInto('group_step')
      .values({
        area_id: areaId,
        id: newId(),
        series_id: seriesId,
        position,
        title: title.fi,
        title_sv: title.sv,
        title_en: title.en,
        due_on: dueOn,
        done_on: done ? dueOn : null,
        done_by: done ? staffId : null,
      })
      .execute();
  }
}

const shiftsOfWeek = [
  { weekday: 2, post: 'Vertaisohjaaja', starts: '10:00', ends: '12:00', topic: 'Arjen asiat ja tuet' },
  { weekday: 4, post: 'Pajaohjaaja', starts: '12:00', ends: '14:00', topic: 'Paja ja opinnot' },
] as const;

const weights = {
  jobSearch: 6,
  forms: 4,
  digital: 5,
  company: 7,
  benefits: 2,
  training: 1,
  wellbeing: 1,
} as const;

async function addPlace(tx: Tx, { areaId, today }: At, spot: Spot, index: number): Promise<void> {
  const id = newId();
  const opens = [2, 3, 4].map((weekday) => ({
    weekday,
    opens: '09:00',
    closes: index === 0 ? '15:00' : '13:00',
  }));
  const closedOn = addDays(weekOf(today), 9);
  await tx
    .insertInto('meeting_place')
    .values({
      area_id: areaId,
      id,
      name: spot.name,
      municipality_code: spot.code,
      street_address: spot.address,
      description:
        'Tule kahville, kysymään tai tekemään hakemuksia. Apua saa työnhakuun, lomakkeisiin ja tietokoneen käyttöön.',
      hours: JSON.stringify(opens),
      exceptions: JSON.stringify([
        { on: closedOn, opens: null, closes: null, note: 'Henkilöstön koulutuspäivä' },
      ]),
    })
    .execute();
  const partners = await tx
    .selectFrom('organisation')
    .select('id')
    .where('area_id', '=', areaId)
    .where('kind', '<>', 'municipality')
    .where('ended_on', 'is', null)
    .orderBy('name')
    .limit(2)
    .execute();
  const shifts = shiftsOfWeek.flatMap((shift, at) =>
    [0, 1, 2].flatMap((week) => {
      const partner = partners[at];
      const on = addDays(weekOf(today), week * 7 + shift.weekday - 1);
      return partner && on !== closedOn
        ? [
            {
              area_id: areaId,
              id: newId(),
              place_id: id,
              organisation_id: partner.id,
              post: shift.post,
              on_date: on,
              starts: shift.starts,
              ends: shift.ends,
              topic: shift.topic,
            },
          ]
        : [];
    }),
  );
  if (shifts.length > 0) await tx.insertInto('place_shift').values(shifts).execute();
  const counts = Array.from({ length: 8 }, (_, week) => week).flatMap((week) =>
    [2, 3, 4].flatMap((weekday) => {
      const on = addDays(weekOf(today), weekday - 1 - 7 * week);
      if (on > today) return [];
      return Object.entries(weights).map(([reason, weight], at) => ({
        area_id: areaId,
        place_id: id,
        on_date: on,
        reason,
        target_group: '',
        people: Math.max(0, Math.floor((weight * (3 + ((week + at + weekday) % 4))) / (index === 0 ? 5 : 9))),
      }));
    }),
  );
  await tx.insertInto('drop_in').values(counts).execute();
}

async function addPilots(tx: Tx, { areaId, today }: At, here: readonly Spot[]): Promise<void> {
  const [first, second] = here;
  if (!first || !second) return;
  const started = addMonths(today, -7);
  await tx
    .insertInto('pilot')
    .values([
      {
        area_id: areaId,
        id: newId(),
        name: 'Kävellen kohti töitä',
        hypothesis:
          'Kun ensimmäinen tapaaminen on kävelylenkki eikä toimistossa, useampi tulee toisenkin kerran.',
        target_group: 'longTermUnemployed',
        municipality_code: first.code,
        action: 'Viikoittainen ohjattu kävely ja kahvit, mukana työvalmentaja.',
        starts_on: started,
        ends_on: addMonths(started, 4),
        measure: 'attendance',
        measured_before: '46 % (tapaamiset toimistolla, kevät)',
        measured_after: '71 % (kävelytapaamiset)',
        learnt: 'Sateella tarvitaan sisäpaikka. Kutsu tekstiviestillä toimi parhaiten.',
        decision: 'spread',
        decided_on: addMonths(started, 5),
        spread: JSON.stringify([{ municipalityCode: second.code, on: addMonths(started, 6) }]),
      },
      {
        area_id: areaId,
        id: newId(),
        name: 'Työnantaja pöydän ääressä',
        hypothesis: 'Kun työnantaja vierailee ryhmässä, osallistujat hakevat paikkoja useammin.',
        target_group: 'over55',
        municipality_code: second.code,
        action: 'Joka toisessa ryhmätapaamisessa vierailee alueen työnantaja.',
        starts_on: addMonths(today, -1),
        measure: 'openLabourMarket',
        measured_before: '2 henkilöä puolessa vuodessa',
      },
    ])
    .execute();
}

async function addNews(tx: Tx, { areaId, staffId, today, now }: At): Promise<void> {
  await tx
    .insertInto('news')
    .values(
      [
        {
          area_id: areaId,
          id: newId(),
          audiences: ['public'],
          title_fi: 'Takaisin töihin -ryhmä alkaa',
          title_sv: 'Gruppen Tillbaka till arbetet börjar',
          title_en: 'The Back to work group begins',
          body_fi:
            'Ryhmä on tarkoitettu 55 vuotta täyttäneille työnhakijoille.\n\n## Mitä ryhmässä tehdään\n- puetaan oma osaaminen sanoiksi\n- tutustutaan aloihin, joilla on töitä\n- jutellaan muiden samassa tilanteessa olevien kanssa\n\nRyhmä on maksuton. Kysy omalta työntekijältäsi tai poikkea kohtaamispaikalla.',
          body_sv:
            'Gruppen är för arbetssökande som fyllt 55 år.\n\n## Vad gör vi i gruppen\n- sätter ord på det egna kunnandet\n- bekantar oss med branscher där det finns jobb\n- pratar med andra i samma situation\n\nGruppen är avgiftsfri. Fråga din egen anställda eller kom till mötesplatsen.',
          body_en:
            'The group is for jobseekers aged 55 or more.\n\n## What we do\n- put our skills into words\n- get to know fields where there is work\n- talk with others in the same situation\n\nThe group is free. Ask your own worker or drop in at the meeting place.',
          publish_from: addDays(today, -10),
          publish_to: addDays(today, 30),
          written_by: staffId,
          written_at: now,
        },
        {
          area_id: areaId,
          id: newId(),
          audiences: ['clients'],
          title_fi: 'Kohtaamispaikka on kiinni koulutuspäivänä',
          body_fi:
            'Kohtaamispaikka on ensi viikolla yhden päivän kiinni. Tarkista aukioloajat ennen kuin tulet.',
          publish_from: addDays(today, -2),
          publish_to: addDays(today, 14),
          written_by: staffId,
          written_at: now,
        },
        {
          area_id: areaId,
          id: newId(),
          audiences: ['staff'],
          title_fi: 'Kumppanien vuorot kohtaamispaikalla',
          body_fi:
            'Ilmoittakaa kevään vuorot työllisyyskoordinaattorille.\n\n- mikä palvelu\n- mihin aikaan\n- mistä voi kysyä',
          publish_from: addDays(today, -5),
          written_by: staffId,
          written_at: now,
        },
      ].map((row) => ({ title_sv: '', title_en: '', body_sv: '', body_en: '', publish_to: null, ...row })),
    )
    .execute();
}

/** Of those who have an own view: one story published with a consent, one waiting to be read. */
async function addStories(tx: Tx, { areaId, staffId, today, now }: At): Promise<void> {
  const found = await sql<{ id: string; subject: string }>`
    select client_id as id, subject from client_account
     where area_id = ${areaId} and subject in ('demo-client-teemu', 'demo-client-aino') and ended_at is null`.execute(
    tx,
  );
  const teemu = found.rows.find(({ subject }) => subject === 'demo-client-teemu')?.id;
  const aino = found.rows.find(({ subject }) => subject === 'demo-client-aino')?.id;
  const on = asDay(addDays(today, -12));
  if (teemu) {
    await tx
      .insertInto('client_consent')
      .values({
        area_id: areaId,
        id: newId(),
        client_id: teemu,
        purpose: 'successStory',
        starts_on: on,
        ends_on: addMonths(on, 24),
        how: 'ownView',
        recorded_at: `${on}T09:00:00Z`,
      })
      .execute();
    await tx
      .insertInto('story')
      .values({
        area_id: areaId,
        id: newId(),
        client_id: teemu,
        target_group: 'longTermUnemployed',
        language: 'fi',
        title: 'Puolentoista vuoden jälkeen aamuvuoroon',
        pseudonym: 'Jari, varastotyöntekijä',
        content:
          'Olin ollut työttömänä puolitoista vuotta. Ensin en uskonut, että mikään muuttuisi.\n\nPajalla huomasin, että jaksan taas tulla joka aamu paikalle. Työvalmentaja soitti kanssani työnantajalle, ja pääsin kokeilemaan varastotyötä. Kolmen kuukauden jälkeen minulle tarjottiin vakituista paikkaa.\n\nNeuvoni on: kerro ääneen, mitä osaat. Minäkään en ensin huomannut osaavani mitään.',
        status: 'published',
        answered_at: `${on}T10:00:00Z`,
        published_on: addDays(on, 1),
        published_by: staffId,
        written_by: staffId,
        written_at: `${addDays(on, -3)}T10:00:00Z`,
      })
      .execute();
  }
  if (aino) {
    await tx
      .insertInto('story')
      .values({
        area_id: areaId,
        id: newId(),
        client_id: aino,
        target_group: null,
        language: 'fi',
        title: 'Pajalta löytyi oma ala',
        pseudonym: 'Kerttu',
        content:
          'Aloitin pajalla kolme kertaa viikossa. Ensimmäisellä viikolla jännitti. Nyt tiedän, että puutyöt ovat minun alani.',
        status: 'asked',
        written_by: staffId,
        written_at: now,
      })
      .execute();
  }
}
