import {
  type BodyOf,
  type Contract,
  type Day,
  type SkillInput,
  isOpenOffer,
  isOpenParticipation,
  mayOnClient,
  movesOfParticipation,
  queueRefusal,
  refuse,
  type strengthsContract,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { hidesPlace } from '../coaching/place.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { skills } from '../reference/reference.ts';
import { readSharedCard } from './card.ts';
import { cardFile } from './card-file.ts';
import { findOffer, fittingOffers, offerHandlers, requireLanguage, requireLearning } from './offers.ts';
import { ownStrengthsHandlers } from './own.ts';
import {
  learnerFacts,
  learningColumns,
  listLanguages,
  listNeeds,
  listParticipations,
  listQueue,
  listSkills,
  listWishes,
} from './records.ts';
import { waitingHandlers } from './waiting.ts';

export const strengthsHandlers = {
  ...offerHandlers,
  ...ownStrengthsHandlers,
  ...waitingHandlers,

  async strengthsOverview({ tx, actor, client, note }) {
    const wishes = await listWishes(tx, client);
    const languages = await listLanguages(tx, client);
    note.earliest(languages.at(-1)?.assessedOn);
    return {
      skills: await listSkills(tx, client),
      wishes: wishes.map(({ label }) => label),
      languages,
      queue: await listQueue(tx, client),
      needs: await listNeeds(tx, client),
      participations: await listParticipations(tx, client),
      ...(await listGrounds(tx, client, hidesPlace(actor, client.facts))),
      card: await readSharedCard(tx, client),
      mayWrite: mayOnClient(actor, 'strengths.write', client.facts),
    };
  },

  async strengthsCardFile({ tx, client, query, now }) {
    const card = await readSharedCard(tx, client);
    if (!card) throw refused(refuse('card-not-shared'), 409);
    return cardFile(card, query.language, now);
  },

  async skillCreate({ tx, client, body }) {
    const columns = await skillColumns(tx, client, body, null);
    const id = newId();
    await tx
      .insertInto('client_skill')
      .values({ area_id: client.areaId, id, client_id: client.id, kind: 'skill', ...columns })
      .execute();
    return { id, version: 0 };
  },

  async skillChange({ tx, client, params, body }) {
    const id = params.skillId;
    const version = await nextVersion(tx, client, 'client_skill', id, body.version);
    const columns = await skillColumns(tx, client, body, id);
    await tx
      .updateTable('client_skill')
      .set({ ...columns, version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async skillRemove({ tx, client, params }) {
    await tx
      .deleteFrom('skill_evidence')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('skill_id', '=', params.skillId)
      .execute();
    return remove(tx, client, 'client_skill', params.skillId);
  },

  async evidenceCreate({ tx, actor, client, body, now, today }) {
    await requireGrounds(tx, client, body, today);
    const id = newId();
    await tx
      .insertInto('skill_evidence')
      .values({
        ...newRow(client, id, actor.staffId, now),
        ...evidenceColumns(body),
      })
      .execute();
    await recordEvent(tx, client, body.seenOn);
    return { id, version: 0 };
  },

  async evidenceChange({ tx, actor, client, params, body, now, today }) {
    const id = params.evidenceId;
    const version = await nextVersion(tx, client, 'skill_evidence', id, body.version);
    await requireGrounds(tx, client, body, today);
    await tx
      .updateTable('skill_evidence')
      .set({ ...evidenceColumns(body), ...changedRow(actor.staffId, now), version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async evidenceRemove({ tx, client, params }) {
    return remove(tx, client, 'skill_evidence', params.evidenceId);
  },

  async languageSkillCreate({ tx, actor, client, body, now, today }) {
    requireLanguage(body.language, '/body/language');
    requirePast(body.assessedOn, today, 'assessedOn');
    const id = newId();
    await tx
      .insertInto('language_skill')
      .values({ ...newRow(client, id, actor.staffId, now), ...languageColumns(body) })
      .execute();
    await recordEvent(tx, client, body.assessedOn);
    return { id, version: 0 };
  },

  async languageSkillChange({ tx, actor, client, params, body, now, today }) {
    const id = params.languageSkillId;
    const version = await nextVersion(tx, client, 'language_skill', id, body.version);
    requireLanguage(body.language, '/body/language');
    requirePast(body.assessedOn, today, 'assessedOn');
    await tx
      .updateTable('language_skill')
      .set({ ...languageColumns(body), ...changedRow(actor.staffId, now), version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async languageSkillRemove({ tx, client, params }) {
    return remove(tx, client, 'language_skill', params.languageSkillId);
  },

  async languageQueueCreate({ tx, actor, client, body, now, today }) {
    await requireQueue(tx, client, body, today, null);
    const id = newId();
    await tx
      .insertInto('language_queue')
      .values({ ...newRow(client, id, actor.staffId, now), ...queueColumns(body) })
      .execute();
    await recordEvent(tx, client, body.wantedOn);
    return { id, version: 0 };
  },

  async languageQueueChange({ tx, actor, client, params, body, now, today }) {
    const id = params.queueId;
    const version = await nextVersion(tx, client, 'language_queue', id, body.version);
    await requireQueue(tx, client, body, today, id);
    await tx
      .updateTable('language_queue')
      .set({ ...queueColumns(body), ...changedRow(actor.staffId, now), version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async languageQueueRemove({ tx, client, params }) {
    return remove(tx, client, 'language_queue', params.queueId);
  },

  async learningNeedCreate({ tx, actor, client, body, now }) {
    requireLearning(body.learning, '/body/learning');
    const id = newId();
    await tx
      .insertInto('learning_need')
      .values({ ...newRow(client, id, actor.staffId, now), ...needColumns(body) })
      .execute();
    return { id, version: 0 };
  },

  async learningNeedChange({ tx, actor, client, params, body, now }) {
    const id = params.needId;
    const version = await nextVersion(tx, client, 'learning_need', id, body.version);
    requireLearning(body.learning, '/body/learning');
    await tx
      .updateTable('learning_need')
      .set({ ...needColumns(body), ...changedRow(actor.staffId, now), version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async learningNeedRemove({ tx, client, params }) {
    return remove(tx, client, 'learning_need', params.needId);
  },

  async courseMatches({ tx, actor, client, today }) {
    const learner = await learnerFacts(tx, client, !hidesPlace(actor, client.facts));
    const at = { areaId: client.areaId, actor, today };
    return { rows: await fittingOffers(tx, at, await listNeeds(tx, client), learner) };
  },

  async participationCreate({ tx, actor, client, body, now, today }) {
    requirePast(body.on, today, 'on');
    const offer = await findOffer(tx, client.areaId, body.offerId);
    if (!offer) throw refused(refuse('offer-not-open', undefined, '/body/offerId'), 409);
    const isBeginning = body.status === 'suggested' || body.status === 'applied';
    if (isBeginning && !isOpenOffer(offer, today)) throw refused(refuse('offer-not-open'), 409);
    const others = await listParticipations(tx, client);
    if (others.some((one) => one.offerId === offer.id && isOpenParticipation(one.status)))
      throw refused(refuse('participation-there-already'), 409);
    const id = newId();
    await tx
      .insertInto('course_participation')
      .values({
        ...newRow(client, id, actor.staffId, now),
        offer_id: offer.id,
        status: body.status,
        status_on: body.on,
        moves: JSON.stringify([{ status: body.status, on: body.on }]),
      })
      .execute();
    await recordEvent(tx, client, body.on);
    return { id, version: 0 };
  },

  async participationMove({ tx, actor, client, params, body, now, today }) {
    const id = params.participationId;
    const version = await nextVersion(tx, client, 'course_participation', id, body.version);
    const current = (await listParticipations(tx, client)).find((one) => one.id === id);
    if (!current) throw notFound();
    if (!movesOfParticipation(current.status).includes(body.status))
      throw refused(refuse('participation-not-so', undefined, '/body/status'), 409);
    requirePast(body.on, today, 'on');
    if (body.on < current.statusOn) throw refused(refuse('participation-day-order', undefined, '/body/on'));
    await tx
      .updateTable('course_participation')
      .set({
        status: body.status,
        status_on: body.on,
        moves: JSON.stringify([...current.moves, { status: body.status, on: body.on }]),
        ...changedRow(actor.staffId, now),
        version,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    await recordEvent(tx, client, body.on);
    return { id, version };
  },
} satisfies HandlersFor<typeof strengthsContract>;

export function newRow(client: AuthorisedClient, id: string, staffId: string, now: Date) {
  return { area_id: client.areaId, id, client_id: client.id, ...changedRow(staffId, now) };
}

export function changedRow(staffId: string, now: Date) {
  return { recorded_by: staffId, recorded_at: now.toISOString() };
}

export function requirePast(on: string, today: Day, field: string): void {
  if (on > today) throw refused(refuse('date-in-future', undefined, `/body/${field}`));
}

type Table =
  | 'client_skill'
  | 'skill_evidence'
  | 'language_skill'
  | 'language_queue'
  | 'learning_need'
  | 'course_participation'
  | 'task_note'
  | 'task_certificate'
  | 'learning_record'
  | 'client_certificate';

/** The client's row is locked by the pipeline, so nobody changes these between reading and writing. */
export async function nextVersion(
  tx: Tx,
  client: AuthorisedClient,
  table: Table,
  id: string,
  seen: number,
): Promise<number> {
  const found = await tx
    .selectFrom(table)
    .select(['id', 'version'])
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
  if (found.version !== seen) throw changedMeanwhile(found);
  return seen + 1;
}

export async function remove(
  tx: Tx,
  client: AuthorisedClient,
  table: Table,
  id: string,
): Promise<{ readonly ok: boolean }> {
  const removed = await tx
    .deleteFrom(table)
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw notFound();
  return { ok: true };
}

/** A skill of the list brings its ESCO concept with it; the same skill twice is one. */
export async function skillColumns(
  tx: Tx,
  client: AuthorisedClient,
  { code, label, level }: SkillInput,
  changed: string | null,
) {
  const known = code === null ? undefined : skills.rows.find((row) => row.code === code);
  if (code !== null && !known) throw refused(refuse('skill-unknown', undefined, '/body/code'));
  const name = known?.fi ?? label;
  if (name === '') throw refused(refuse('skill-needs-name', undefined, '/body/label'));
  const same = (await listSkills(tx, client)).some(
    (skill) =>
      skill.id !== changed &&
      (skill.code === null || code === null ? skill.label === name : skill.code === code),
  );
  if (same)
    throw refused(refuse('skill-there-already', undefined, known ? '/body/code' : '/body/label'), 409);
  return { skill_code: code, label: name, esco_uri: known?.escoUri ?? null, level };
}

/** Periods and steps that evidence can be tied to, and the plan's goal that needs come from. */
async function listGrounds(tx: Tx, client: AuthorisedClient, hidden: boolean) {
  const periods = await sql<{ id: string; place: string | null; startsOn: string; endsOn: string }>`
    select p.id, case when ${hidden} then null else e.name end as place, p.starts_on as "startsOn", p.ends_on as "endsOn"
      from coaching_period p join environment e on e.area_id = p.area_id and e.id = p.environment_id
     where p.area_id = ${client.areaId} and p.client_id = ${client.id}
     order by p.starts_on desc, p.id`.execute(tx);
  const steps = await sql<{ id: string; title: string }>`
    select s.id, s.title from plan_step s
     where s.area_id = ${client.areaId} and s.client_id = ${client.id} order by s.position, s.id`.execute(tx);
  const plan = await tx
    .selectFrom('plan')
    .select('goal')
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .executeTakeFirst();
  return { periods: periods.rows, steps: steps.rows, goal: plan?.goal ?? '' };
}

type Evidence = BodyOf<Contract['evidenceCreate']>;

/** What evidence names must be the client's own. */
async function requireGrounds(tx: Tx, client: AuthorisedClient, body: Evidence, today: Day): Promise<void> {
  requirePast(body.seenOn, today, 'seenOn');
  const named = [
    ['client_skill', body.skillId, '/body/skillId'],
    ['coaching_period', body.periodId, '/body/periodId'],
    ['plan_step', body.stepId, '/body/stepId'],
  ] as const;
  for (const [table, id, pointer] of named) {
    if (id === null) continue;
    const found = await tx
      .selectFrom(table)
      .select('id')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) throw refused(refuse('not-of-this-client', undefined, pointer));
  }
}

function evidenceColumns(body: Evidence) {
  return {
    skill_id: body.skillId,
    period_id: body.periodId,
    step_id: body.stepId,
    witness: body.witness,
    seen_on: body.seenOn,
    content: body.content,
  };
}

function languageColumns(body: BodyOf<Contract['languageSkillCreate']>) {
  return {
    language: body.language,
    level: body.level,
    basis: body.basis,
    assessed_on: body.assessedOn,
  };
}

/** One way at a time to a course in a language. */
async function requireQueue(
  tx: Tx,
  client: AuthorisedClient,
  body: BodyOf<Contract['languageQueueCreate']>,
  today: Day,
  changed: string | null,
): Promise<void> {
  const refusal = queueRefusal(body, today);
  if (refusal) throw refused(refusal);
  const other = (await listQueue(tx, client)).some(
    (row) => row.id !== changed && row.language === body.language && row.state !== 'ended',
  );
  if (other && body.endedOn === null)
    throw refused(refuse('queue-there-already', undefined, '/body/language'), 409);
}

function queueColumns(body: BodyOf<Contract['languageQueueCreate']>) {
  return {
    language: body.language,
    wanted_on: body.wantedOn,
    queued_on: body.queuedOn,
    started_on: body.startedOn,
    ended_on: body.endedOn,
  };
}

function needColumns(body: BodyOf<Contract['learningNeedCreate']>) {
  return {
    ...learningColumns(body.learning),
    goal: body.goal,
    travel: body.travel,
    status: body.status,
  };
}
