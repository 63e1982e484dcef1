/** Yearly reviews of environments, coaches and providers by themselves, beside the outcomes of their clients. */
import {
  type Actor,
  type Day,
  type DefinitionContent,
  type ReviewOutcomes,
  type ReviewRecord,
  type ReviewSubject,
  changeFrom,
  criteriaKindOf,
  mayEver,
  mayWriteYear,
  meanOf,
  type qualityReviewContract,
  refuse,
  reviewRefusal,
  shownOutcomes,
  yearOf,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { inScope, type Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string | null;
  /** It is herself, or she is its contact, coaches there, or belongs to it. */
  readonly works: boolean;
}

const columnOf = {
  environment: 'environment_id',
  coach: 'staff_id',
  provider: 'organisation_id',
} as const satisfies Readonly<Record<ReviewSubject, string>>;

/**
 * Those who lead see every environment and provider, others where they work. A coach's own review is seen by herself
 * and by coordinators, as her induction is.
 */
function seesAll(actor: Actor, subject: ReviewSubject): boolean {
  if (subject === 'coach') return actor.role === 'coordinator';
  return !['careerAgent', 'workCoach', 'employerAgent'].includes(actor.role);
}

/** Subjects by name, `id`, `name`, `municipality_code` and whether the actor works there. */
function subjectRows(actor: Actor, subject: ReviewSubject, today: Day): RawBuilder<unknown> {
  const { areaId, staffId } = actor;
  switch (subject) {
    case 'environment':
      return sql`
        select e.id, e.name, e.municipality_code,
               (e.contact_staff_id is not distinct from ${staffId} or exists (
                  select 1 from coaching_period p
                   where p.area_id = e.area_id and p.environment_id = e.id and p.coach_staff_id = ${staffId}
                     and p.status <> 'ended')) as works
          from environment e where e.area_id = ${areaId}`;
    case 'coach':
      return sql`
        select s.id, s.given_name || ' ' || s.family_name as name, null as municipality_code, s.id = ${staffId} as works
          from staff s
         where s.area_id = ${areaId} and (s.ends_on is null or s.ends_on >= ${today}::date)
           and exists (select 1 from role_assignment r
                        where r.area_id = s.area_id and r.staff_id = s.id and r.role = 'workCoach'
                          and r.starts_on <= ${today}::date and coalesce(r.ends_on >= ${today}::date, true))`;
    case 'provider':
      return sql`
        select g.id, g.name, g.municipality_code,
               (g.id = ${actor.organisationId} or exists (
                  select 1 from environment e
                   where e.area_id = g.area_id and e.organisation_id = g.id and e.contact_staff_id = ${staffId})) as works
          from organisation g
         where g.area_id = ${areaId} and g.kind not in ('municipality', 'employmentArea')
           and exists (select 1 from environment e where e.area_id = g.area_id and e.organisation_id = g.id)`;
  }
}

async function subjectsOf(
  tx: Tx,
  actor: Actor,
  subject: ReviewSubject,
  today: Day,
  only: string | null,
): Promise<readonly Subject[]> {
  const found = await sql<Subject>`
    select t.id, t.name, t.municipality_code as "municipalityCode", t.works
      from (${subjectRows(actor, subject, today)}) t
     where ${only}::uuid is null or t.id = ${only}
     order by t.name collate "fi-x-icu", t.id limit 1000`.execute(tx);
  return found.rows.filter((one) => one.works || seesAll(actor, subject));
}

/** Of a coach only she herself writes. */
function mayWrite(actor: Actor, subject: ReviewSubject, one: Subject): boolean {
  if (!mayEver(actor.role, 'environmentReview.write')) return false;
  return one.works || (subject !== 'coach' && actor.role === 'coordinator');
}

type Stored = Omit<ReviewRecord, 'change' | 'mean'> & { readonly subjectId: string };

async function reviewsOf(
  tx: Tx,
  actor: Actor,
  subject: ReviewSubject,
  only: readonly string[],
): Promise<readonly Stored[]> {
  const column = sql.ref(`r.${columnOf[subject]}`);
  const found = await sql<Stored>`
    select r.id, r.version, ${column} as "subjectId", r.year, r.definition_id as "definitionId", d.edition,
           d.content, r.scores, r.evidence, r.finished_on as "finishedOn",
           w.given_name || ' ' || w.family_name as "writtenBy"
      from environment_review r
      join assessment_definition d on d.area_id = r.area_id and d.id = r.definition_id
      join staff w on w.area_id = r.area_id and w.id = r.written_by
     where r.area_id = ${actor.areaId} and ${column} = any (${[...only]}::uuid[])
     order by r.year desc`.execute(tx);
  return found.rows;
}

/** By year, whose path ended how among those coached by, at or with the subject in that year. */
async function outcomesOf(
  tx: Tx,
  areaId: number,
  subject: ReviewSubject,
  id: string,
  years: readonly number[],
): Promise<readonly (ReviewOutcomes & { readonly year: number })[]> {
  const coached = {
    environment: sql`c.environment_id = ${id}`,
    coach: sql`c.coach_staff_id = ${id}`,
    provider: sql`e.organisation_id = ${id}`,
  }[subject];
  const found = await sql<ReviewOutcomes & { readonly year: number }>`
    with coached as (
      select c.client_id, c.starts_on, coalesce(c.ended_on, c.ends_on) as ends_on
        from coaching_period c join environment e on e.area_id = c.area_id and e.id = c.environment_id
       where c.area_id = ${areaId} and c.status <> 'planned' and ${coached}
      union all
      select c.client_id, c.starts_on, coalesce(c.ended_on, c.ends_on)
        from (select p.*, s.environment_id from placement p
                join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id) c
        join environment e on e.area_id = c.area_id and e.id = c.environment_id
       where c.area_id = ${areaId} and c.status <> 'planned' and ${coached}),
    person as (
      select distinct y.year, coached.client_id
        from unnest(${[...years]}::int[]) y (year)
        join coached on coached.starts_on <= make_date(y.year, 12, 31) and coached.ends_on >= make_date(y.year, 1, 1)),
    told as (
      select person.year, o.code
        from person
        left join outcome o on o.area_id = ${areaId} and o.client_id = person.client_id and o.reopened_on is null
          and extract(year from o.happened_on) = person.year)
    select year, (count(*) filter (where code in ('openLabourMarket', 'entrepreneurship')))::int as work,
           (count(*) filter (where code = 'education'))::int as education,
           (count(*) filter (where code not in ('openLabourMarket', 'entrepreneurship', 'education')))::int as "otherEnd",
           (count(*) filter (where code is null))::int as "goingOn"
      from told group by year order by year desc`.execute(tx);
  return found.rows;
}

async function formInUse(tx: Tx, actor: Actor, subject: ReviewSubject) {
  const found = await sql<{ id: string; edition: number; content: DefinitionContent }>`
    select id, edition, content from assessment_definition
     where area_id = ${actor.areaId} and kind = ${criteriaKindOf[subject]} and status = 'published'
     order by key limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

function writableYears(today: Day): number[] {
  const year = yearOf(today);
  return [year, year - 1].filter((one) => mayWriteYear(one, year));
}

export const qualityReviewHandlers = {
  async qualityReviewList({ tx, actor, params, note, today }) {
    const { subject } = params;
    const subjects = await subjectsOf(tx, actor, subject, today, null);
    const ids = subjects.map(({ id }) => id);
    const reviews = await reviewsOf(tx, actor, subject, ids);
    note.count(subjects.length);
    return {
      rows: subjects.map((one) => ({
        subjectId: one.id,
        name: one.name,
        municipalityCode: one.municipalityCode,
        years: reviews
          .filter((review) => review.subjectId === one.id)
          .map((review) => ({
            year: review.year,
            edition: review.edition,
            mean: meanOf(review),
            finished: review.finishedOn !== null,
          })),
        mayWrite: mayWrite(actor, subject, one),
      })),
    };
  },

  async qualityReviewRead({ services, tx, actor, params, today }) {
    const { subject } = params;
    const [one] = await subjectsOf(tx, actor, subject, today, params.subjectId);
    if (!one) throw notFound();
    const reviews = await reviewsOf(tx, actor, subject, [one.id]);
    const years = [...new Set([yearOf(today), ...reviews.map(({ year }) => year)])];
    const { areaId } = actor;
    // its people are counted whoever reads; none is in the answer
    const outcomes = await inScope(services.database.app, { areaId, reach: 'area' }, (all) =>
      outcomesOf(all, areaId, subject, one.id, years),
    );
    return {
      name: one.name,
      reviews: reviews.map(({ subjectId: _, ...review }) => ({
        ...review,
        change: changeFrom(
          reviews.find(({ year }) => year === review.year - 1),
          review,
        ),
        mean: meanOf(review),
      })),
      outcomes: outcomes.map(({ year, ...counts }) => ({ year, ...shownOutcomes(counts) })),
      form: await formInUse(tx, actor, subject),
      writableYears: mayWrite(actor, subject, one) ? writableYears(today) : [],
    };
  },

  async qualityReviewSave({ tx, actor, params, body, today }) {
    const { subject } = params;
    const [one] = await subjectsOf(tx, actor, subject, today, params.subjectId);
    if (!one || !mayWrite(actor, subject, one)) throw notFound();
    if (!writableYears(today).includes(params.year))
      throw refused(refuse('year-closed', undefined, '/params/year'));
    // two who begin the year's review at once take turns
    const table = { environment: 'environment', coach: 'staff', provider: 'organisation' }[subject];
    await sql`select id from ${sql.table(table)} where area_id = ${actor.areaId} and id = ${one.id} for update`.execute(
      tx,
    );
    const current = (await reviewsOf(tx, actor, subject, [one.id])).find(({ year }) => year === params.year);
    if ((current?.version ?? null) !== body.version)
      throw changedMeanwhile({ version: current?.version ?? null });
    // what was begun goes on with its own edition
    const form = current
      ? { id: current.definitionId, content: current.content }
      : await formInUse(tx, actor, subject);
    if (!form) throw refused(refuse('form-not-in-use'), 409);
    const refusal = reviewRefusal(form.content.items, body);
    if (refusal) throw refused(refusal);
    const values = {
      scores: JSON.stringify(body.scores),
      evidence: JSON.stringify(body.evidence),
      finished_on: body.finished ? (current?.finishedOn ?? today) : null,
      written_by: actor.staffId,
    };
    if (!current) {
      const id = newId();
      await tx
        .insertInto('environment_review')
        .values({
          area_id: actor.areaId,
          id,
          [columnOf[subject]]: one.id,
          year: params.year,
          definition_id: form.id,
          ...values,
        })
        .execute();
      return { id, version: 0 };
    }
    await tx
      .updateTable('environment_review')
      .set({ ...values, version: current.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: current.version + 1 };
  },
} satisfies HandlersFor<typeof qualityReviewContract>;
