/**
 * The demonstration of the staff's competence: inductions finished and not, a year's training, surveys closed and open;
 * environments that have evaluated themselves, shared principles, templates of paths.
 */
import { type Day, type DefinitionContent, addDays, addMonths, asDay, stepsOf, yearOf } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { inductionStepRow, shippedInductionSteps } from '../competence/shipped.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

type Tx = Transaction<DB>;

interface At {
  readonly areaId: number;
  readonly slug: string;
  /** A coordinator, who writes what nobody else is named for. */
  readonly staffId: string;
  readonly today: Day;
}

export async function writeCompetence({ database, clock }: Services): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const areas = await sql<{ areaId: number; slug: string; staffId: string }>`
      select a.id as "areaId", a.slug, (array_agg(r.staff_id order by r.municipality_codes is null desc, r.staff_id))[1] as "staffId"
        from area a join role_assignment r on r.area_id = a.id and r.role = 'coordinator' and r.ends_on is null
       group by a.id, a.slug order by a.id`.execute(tx);
    for (const area of areas.rows) {
      const at = { ...area, today };
      await addInductions(tx, at);
      await addTrainings(tx, at);
      await addSurveys(tx, at);
      await addReviews(tx, at);
      await addQualityReviews(tx, at);
      await addPrinciples(tx, at);
    }
  });
}

/** Everybody who came after the steps has signed, the last two to come only in part. */
async function addInductions(tx: Tx, { areaId, today }: At): Promise<void> {
  const startsOn = addMonths(today, -30);
  const steps = shippedInductionSteps.map((step) => ({
    area_id: areaId,
    id: newId(),
    ...inductionStepRow(step),
    starts_on: startsOn,
  }));
  await tx.insertInto('induction_step').values(steps).execute();
  const holders = await sql<{ staffId: string; role: string; since: string; colleague: string | null }>`
    select h.staff_id as "staffId", h.role, h.since,
           (select o.staff_id from role_assignment o
             where o.area_id = ${areaId} and o.role = h.role and o.staff_id <> h.staff_id and o.ends_on is null
             order by o.starts_on, o.staff_id limit 1) as colleague
      from (select staff_id, role, min(starts_on) as since from role_assignment
             where area_id = ${areaId} and ends_on is null group by staff_id, role) h
     where h.since >= ${startsOn} and h.role in ('careerAgent', 'workCoach', 'employerAgent')
       and not exists (select 1 from sign_in_identity i
                        where i.area_id = ${areaId} and i.staff_id = h.staff_id and i.subject like 'demo-%' and i.subject <> 'demo-kimmo')
     order by h.since desc, h.staff_id`.execute(tx);
  const rows = holders.rows.flatMap(({ staffId, role, since, colleague }, index) =>
    steps
      .filter((step) => step.role === role)
      .flatMap((step, at) => {
        const isPartial = index < 2;
        const on = addDays(asDay(since), 3 + 4 * at);
        if (isPartial && at > 2) return [];
        const isInducted = colleague !== null && !(isPartial && at > 1) && on <= today;
        return [
          {
            area_id: areaId,
            step_id: step.id,
            staff_id: staffId,
            own_on: on <= today ? on : today,
            inducted_on: isInducted ? on : null,
            inducted_by: isInducted ? colleague : null,
          },
        ];
      }),
  );
  if (rows.length > 0) await tx.insertInto('induction_sign_off').values(rows).execute();
}

const trainings = [
  ['peer', 20, 180, 4, 'Valmennusjakson suunnittelu ja väliarvio', '', ''],
  ['peer', 62, 120, 3, 'Kirjaaminen, josta kumppanikin hyötyy', '', ''],
  ['peer', 110, 240, 5, 'Valmennusympäristön käynnistäminen', '', ''],
  ['guidance', 34, 360, 18, 'Tavoitteista puhuminen, 1. päivä', 'Yliopiston täydennyskoulutus', ''],
  ['guidance', 90, 360, 16, 'Tavoitteista puhuminen, 2. päivä', 'Yliopiston täydennyskoulutus', ''],
  [
    'supervision',
    27,
    90,
    7,
    'Jaksaminen ja rajat',
    'Työnohjaaja',
    'Teemat: kiire, vaikeat puhelut, työparin tuki.',
  ],
  [
    'supervision',
    83,
    90,
    6,
    'Toivon ylläpitäminen',
    'Työnohjaaja',
    'Teemat: pitkät odotusajat, onnistumisten jakaminen.',
  ],
  ['digital', 13, 60, 22, 'Vahvuuskortti ja osaamisen näytöt', 'Oma järjestelmätuki', ''],
  ['digital', 75, 45, 19, 'Etätapaaminen asiakkaan puhelimella', 'Oma järjestelmätuki', ''],
  ['network', 48, 180, 9, 'Yhteinen tavoite verkostossa', 'Kesäyliopisto', ''],
] as const;

async function addTrainings(tx: Tx, { areaId, staffId, today }: At): Promise<void> {
  const found = await sql<{ code: string }>`
    select municipality_code as code from area_municipality where area_id = ${areaId} and ends_on is null
     order by municipality_code`.execute(tx);
  const codes = found.rows.map(({ code }) => code);
  const [first = null] = codes;
  await tx
    .insertInto('training_event')
    .values(
      trainings.map(([kind, daysAgo, minutes, participants, theme, provider, note], at) => ({
        area_id: areaId,
        id: newId(),
        kind,
        on_date: addDays(today, -daysAgo),
        minutes,
        participants,
        theme,
        provider,
        note,
        from_municipality_code: kind === 'peer' ? first : null,
        to_municipality_code:
          kind === 'peer' ? (codes[1 + (at % Math.max(1, codes.length - 1))] ?? null) : null,
        recorded_by: staffId,
      })),
    )
    .execute();
}

async function addSurveys(tx: Tx, at: At): Promise<void> {
  const { areaId, today } = at;
  const forms = await sql<{ id: string; key: string; content: DefinitionContent }>`
    select id, key, content from assessment_definition
     where area_id = ${areaId} and kind = 'staffSurvey' and status = 'published'`.execute(tx);
  const formOf = (key: string) => forms.rows.find((one) => one.key === key);
  const workers = ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'];
  const digital = formOf('digital-tools');
  if (digital) {
    await addRound(tx, at, digital, workers, addMonths(today, -13), 0);
    await addRound(tx, at, digital, workers, addMonths(today, -1), 1);
  }
  const network = formOf('network-skills');
  if (network)
    await tx
      .insertInto('survey_round')
      .values({
        area_id: areaId,
        id: newId(),
        definition_id: network.id,
        roles: ['coordinator', 'manager'],
        opens_on: addDays(today, -6),
        closes_on: addDays(today, 15),
      })
      .execute();
}

/** A survey that closed on that day, answered by two in three; the later one a little better. */
async function addRound(
  tx: Tx,
  { areaId }: At,
  form: { readonly id: string; readonly content: DefinitionContent },
  roles: string[],
  closesOn: Day,
  lift: number,
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('survey_round')
    .values({
      area_id: areaId,
      id,
      definition_id: form.id,
      roles,
      opens_on: addDays(closesOn, -21),
      closes_on: closesOn,
    })
    .execute();
  const asked = await sql<{ id: string }>`
    select distinct staff_id as id from role_assignment
     where area_id = ${areaId} and role = any (${roles}::text[]) and starts_on <= ${closesOn} order by id`.execute(
    tx,
  );
  const answered = asked.rows.filter((_, index) => index % 3 !== 2);
  if (answered.length === 0) return;
  await tx
    .insertInto('survey_participant')
    .values(answered.map((one) => ({ area_id: areaId, round_id: id, staff_id: one.id })))
    .execute();
  const counts = form.content.items.flatMap((item, question) => {
    const steps = stepsOf(item);
    const shares = new Map<number, number>();
    for (const index of answered.keys()) {
      const wanted = item.type === 'yesNo' ? (index + question) % 2 : 1 + lift + ((index * 7 + question) % 3);
      const step = steps[Math.min(wanted, steps.length - 1)] ?? 1;
      shares.set(step, (shares.get(step) ?? 0) + 1);
    }
    return [...shares].map(([step, people]) => ({
      area_id: areaId,
      round_id: id,
      item: item.code,
      step,
      people,
    }));
  });
  await tx.insertInto('survey_count').values(counts).execute();
}

const evidence = [
  'Tehtäväluettelo käyty läpi syksyllä.',
  'Palaute jaksojen päätteeksi.',
  'Väliarviot pidetty, kaksi myöhässä.',
] as const;

/** Most environments have evaluated the last two years and some this one. */
async function addReviews(tx: Tx, { areaId, staffId, today }: At): Promise<void> {
  const [form] = (
    await sql<{ id: string; content: DefinitionContent }>`
      select id, content from assessment_definition
       where area_id = ${areaId} and key = 'environment-review' and status = 'published'`.execute(tx)
  ).rows;
  if (!form) return;
  const environments = await sql<{ id: string; contact: string | null }>`
    select id, contact_staff_id as contact from environment
     where area_id = ${areaId} and ends_on is null order by name limit 12`.execute(tx);
  const year = yearOf(today);
  const rows = environments.rows.flatMap(({ id, contact }, index) =>
    [year - 2, year - 1, year]
      .filter((one) => one < year || index % 2 === 0)
      .map((one) => {
        const isDraft = one === year && index % 4 === 0;
        const items = isDraft ? form.content.items.slice(0, 4) : form.content.items;
        const scores = items.map(({ code }, at) => [
          code,
          Math.max(1, Math.min(5, 2 + ((index * 5 + at * 3) % 3) + (one - year + 1) * (at % 2))),
        ]);
        const notes = items
          .filter((_, at) => at % 3 === 0)
          .map(({ code }, at) => [code, evidence[at % evidence.length] ?? '']);
        return {
          area_id: areaId,
          id: newId(),
          environment_id: id,
          year: one,
          definition_id: form.id,
          scores: JSON.stringify(Object.fromEntries(scores)),
          evidence: JSON.stringify(Object.fromEntries(notes)),
          finished_on: isDraft ? null : one === year ? addDays(today, -20) : `${one}-12-10`,
          written_by: contact ?? staffId,
        };
      }),
  );
  if (rows.length > 0) await tx.insertInto('environment_review').values(rows).execute();
}

/** Coaches and providers have reviewed last year by their own criteria; every other coach this year too. */
async function addQualityReviews(tx: Tx, { areaId, staffId, today }: At): Promise<void> {
  const forms = await sql<{ id: string; kind: string; content: DefinitionContent }>`
    select id, kind, content from assessment_definition
     where area_id = ${areaId} and kind in ('coachReview', 'providerReview') and status = 'published'`.execute(
    tx,
  );
  const subjects = await sql<{ kind: string; id: string; contact: string | null }>`
    (select 'coachReview' as kind, s.id, s.id as contact from staff s
      where s.area_id = ${areaId} and exists (select 1 from role_assignment r
        where r.area_id = s.area_id and r.staff_id = s.id and r.role = 'workCoach' and r.ends_on is null)
      order by s.id limit 8)
    union all
    (select 'providerReview', g.id, null from organisation g
      where g.area_id = ${areaId} and g.kind not in ('municipality', 'employmentArea')
        and exists (select 1 from environment e where e.area_id = g.area_id and e.organisation_id = g.id)
      order by g.id limit 6)`.execute(tx);
  const year = yearOf(today);
  for (const [index, { kind, id, contact }] of subjects.rows.entries()) {
    const form = forms.rows.find((one) => one.kind === kind);
    if (!form) continue;
    for (const one of index % 2 === 0 ? [year - 1, year] : [year - 1]) {
      const scores = form.content.items.map(({ code }, at) => [
        code,
        Math.max(1, Math.min(5, 2 + ((index * 3 + at * 5) % 3) + (one - year + 1) * (at % 2))),
      ]);
      await tx
        .insertInto('environment_review')
        .values({
          area_id: areaId,
          id: newId(),
          staff_id: kind === 'coachReview' ? id : null,
          organisation_id: kind === 'providerReview' ? id : null,
          year: one,
          definition_id: form.id,
          scores: JSON.stringify(Object.fromEntries(scores)),
          evidence: JSON.stringify({
            [form.content.items[0]?.code ?? '']: evidence[index % evidence.length],
          }),
          finished_on: one === year ? addDays(today, -15) : `${one}-12-12`,
          written_by: contact ?? staffId,
        })
        .execute();
    }
  }
}

/** In our own words, after the programme of South Karelia (4/2022), section 4. */
const principles = [
  [
    'Asiakas edellä: hänen tavoitteensa ratkaisee järjestyksen.',
    'Kunden först: hennes mål avgör ordningen.',
    'The client first: her goal decides the order.',
  ],
  [
    'Sama palvelu, saman sujuvana, joka kunnassa.',
    'Samma tjänst, lika smidig, i varje kommun.',
    'The same service, as smooth, in every municipality.',
  ],
  [
    'Puhumme avoimesti ja etsimme ratkaisua yhdessä.',
    'Vi talar öppet och söker lösningar tillsammans.',
    'We talk openly and look for solutions together.',
  ],
  [
    'Uskallamme muuttaa sitä, mikä ei toimi.',
    'Vi vågar ändra på det som inte fungerar.',
    'We dare to change what does not work.',
  ],
  [
    'Otamme vastuun: asia ei jää odottamaan seuraavaa tekijää.',
    'Vi tar ansvar: saken blir inte liggande för nästa.',
    'We take responsibility: a matter does not wait for the next one.',
  ],
] as const;

async function addPrinciples(tx: Tx, { areaId, today }: At): Promise<void> {
  await tx
    .insertInto('principle')
    .values(
      principles.map(([content, contentSv, contentEn], index) => ({
        area_id: areaId,
        id: newId(),
        position: index + 1,
        content,
        content_sv: contentSv,
        content_en: contentEn,
        starts_on: addMonths(today, -20),
        source: 'Ohjausryhmän kokous',
      })),
    )
    .execute();
}
