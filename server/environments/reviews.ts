/** Self-evaluations of coaching environments: by who works there, seen together by those who lead. */
import {
  type Actor,
  type Day,
  type DefinitionContent,
  type ReviewRecord,
  changeFrom,
  type environmentReviewContract,
  mayEver,
  mayWriteYear,
  meanOf,
  refuse,
  reviewRefusal,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly works: boolean;
}

/** Those who lead see every environment, others where they are the contact or coach somebody now. */
const seesAll = (actor: Actor) => !['careerAgent', 'workCoach', 'employerAgent'].includes(actor.role);

async function placesOf(tx: Tx, actor: Actor, only: string | null): Promise<readonly Place[]> {
  const found = await sql<Place>`
    select e.id, e.name, e.municipality_code as "municipalityCode",
           (e.contact_staff_id is not distinct from ${actor.staffId} or exists (
              select 1 from coaching_period p
               where p.area_id = e.area_id and p.environment_id = e.id and p.coach_staff_id = ${actor.staffId}
                 and p.status <> 'ended')) as works
      from environment e
     where e.area_id = ${actor.areaId} and (${only}::uuid is null or e.id = ${only})
     order by e.name collate "fi-x-icu", e.id limit 1000`.execute(tx);
  return found.rows.filter((place) => place.works || seesAll(actor));
}

function mayWrite(actor: Actor, place: Place): boolean {
  return mayEver(actor.role, 'environmentReview.write') && (place.works || actor.role === 'coordinator');
}

async function reviewsOf(tx: Tx, actor: Actor, only: string | null) {
  const found = await sql<Omit<ReviewRecord, 'change' | 'mean'> & { environmentId: string }>`
    select r.id, r.version, r.environment_id as "environmentId", r.year, r.definition_id as "definitionId", d.edition,
           d.content, r.scores, r.evidence, r.finished_on as "finishedOn",
           w.given_name || ' ' || w.family_name as "writtenBy"
      from environment_review r
      join assessment_definition d on d.area_id = r.area_id and d.id = r.definition_id
      join staff w on w.area_id = r.area_id and w.id = r.written_by
     where r.area_id = ${actor.areaId} and (${only}::uuid is null or r.environment_id = ${only})
     order by r.year desc`.execute(tx);
  return found.rows;
}

async function formInUse(tx: Tx, actor: Actor) {
  const found = await sql<{ id: string; edition: number; content: DefinitionContent }>`
    select id, edition, content from assessment_definition
     where area_id = ${actor.areaId} and kind = 'environmentReview' and status = 'published'
     order by key limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

function writableYears(today: Day): number[] {
  const year = yearOf(today);
  return [year, year - 1].filter((one) => mayWriteYear(one, year));
}

export const environmentReviewHandlers = {
  async environmentReviewList({ tx, actor, note }) {
    const places = await placesOf(tx, actor, null);
    const reviews = await reviewsOf(tx, actor, null);
    note.count(places.length);
    return {
      rows: places.map((place) => ({
        environmentId: place.id,
        name: place.name,
        municipalityCode: place.municipalityCode,
        years: reviews
          .filter((review) => review.environmentId === place.id)
          .map((review) => ({
            year: review.year,
            edition: review.edition,
            mean: meanOf(review),
            finished: review.finishedOn !== null,
          })),
        mayWrite: mayWrite(actor, place),
      })),
    };
  },

  async environmentReviewRead({ tx, actor, params, today }) {
    const [place] = await placesOf(tx, actor, params.environmentId);
    if (!place) throw notFound();
    const reviews = await reviewsOf(tx, actor, place.id);
    return {
      name: place.name,
      reviews: reviews.map(({ environmentId: _, ...review }) => ({
        ...review,
        change: changeFrom(
          reviews.find(({ year }) => year === review.year - 1),
          review,
        ),
        mean: meanOf(review),
      })),
      form: await formInUse(tx, actor),
      writableYears: mayWrite(actor, place) ? writableYears(today) : [],
    };
  },

  async environmentReviewSave({ tx, actor, params, body, today }) {
    const [place] = await placesOf(tx, actor, params.environmentId);
    if (!place || !mayWrite(actor, place)) throw notFound();
    if (!writableYears(today).includes(params.year))
      throw refused(refuse('year-closed', undefined, '/params/year'));
    // two who begin the year's evaluation at once take turns
    await sql`select id from environment where area_id = ${actor.areaId} and id = ${place.id} for update`.execute(
      tx,
    );
    const current = (await reviewsOf(tx, actor, place.id)).find(({ year }) => year === params.year);
    if ((current?.version ?? null) !== body.version)
      throw changedMeanwhile({ version: current?.version ?? null });
    // what was begun goes on with its own edition
    const form = current
      ? { id: current.definitionId, content: current.content }
      : await formInUse(tx, actor);
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
          environment_id: place.id,
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
} satisfies HandlersFor<typeof environmentReviewContract>;
