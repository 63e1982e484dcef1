import {
  type Actor,
  type ContactRecord,
  type OutputOf,
  type PackageStep,
  type Contract,
  type StepInput,
  type StepRecord,
  clashesOf,
  mayOnClient,
  type planContract,
  refuse,
  sectionsOfRole,
  seesStep,
  stepActionsFrom,
  stepStatusAfter,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { copySteps, ensurePlan, nextPosition } from './copy-steps.ts';
import { insertContact, updateContact, visibleContacts } from './contacts.ts';
import { hiddenPlaceWords, hidesPlace } from '../coaching/place.ts';
import { seesStepOf } from './visibility.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type PlanAnswer = OutputOf<Contract['planRead']>;

export const planHandlers = {
  async planRead({ tx, actor, client }) {
    return readPlan(tx, actor, client);
  },

  async planSave({ tx, actor, client, body, today }) {
    const current = await readPlan(tx, actor, client);
    if (current.version !== body.version) throw changedMeanwhile(current);
    const { version, ...values } = body;
    const planId = await ensurePlan(tx, client);
    await tx
      .updateTable('plan')
      .set({
        goal: values.goal,
        statutory_plan_kind: values.statutoryPlanKind,
        statutory_plan_reference: values.statutoryPlanReference,
        statutory_goal_reference: values.statutoryGoalReference,
        organiser: values.organiser,
        review_on: values.reviewOn,
        version: version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', planId)
      .execute();
    await recordEvent(tx, client, today);
    return { version: version + 1 };
  },

  async planPackageCopy({ tx, client, body, today }) {
    const found = await tx
      .selectFrom('package')
      .select('steps')
      .where('area_id', '=', client.areaId)
      .where('id', '=', body.packageId)
      .executeTakeFirst();
    if (!found) throw refused(refuse('unknown-reference', undefined, '/body/packageId'));
    return copySteps(tx, client, found.steps as readonly PackageStep[], body.startsOn, today);
  },

  async planStepAdd({ tx, actor, client, body, today }) {
    checkStep(body, actor, client);
    const id = newId();
    await tx
      .insertInto('plan_step')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        plan_id: await ensurePlan(tx, client),
        position: await nextPosition(tx, client),
        ...stepColumns(body),
      })
      .execute();
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async planStepEdit({ tx, actor, client, params, body, today }) {
    checkStep(body, actor, client);
    const step = await findStep(tx, actor, client, params.stepId);
    if (step.version !== body.version) throw changedMeanwhile(step);
    await tx
      .updateTable('plan_step')
      .set({
        ...stepColumns(body),
        // what was renamed by hand is no longer the package's: it has one language
        ...(body.title === step.title ? {} : { title_sv: '', title_en: '' }),
        ...(body.service === step.service ? {} : { service_sv: '', service_en: '' }),
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.stepId)
      .execute();
    await recordEvent(tx, client, today);
    return { id: params.stepId, version: body.version + 1 };
  },

  async planStepAct({ tx, actor, client, params, body, today }) {
    const step = await findStep(tx, actor, client, params.stepId);
    if (step.version !== body.version) throw changedMeanwhile(step);
    if (!stepActionsFrom(step.status).includes(body.action)) {
      throw refused(refuse('step-action-not-allowed', { status: step.status }), 409);
    }
    if (body.on > today) throw refused(refuse('date-in-future', undefined, '/body/on'));
    const status = stepStatusAfter(body.action);
    await tx
      .updateTable('plan_step')
      .set({ status, done_on: status === 'done' ? body.on : null, version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.stepId)
      .execute();
    await recordEvent(tx, client, body.on);
    return { id: params.stepId, version: body.version + 1 };
  },

  async contactList({ tx, actor, client, query, note }) {
    const page = await listContacts(tx, actor, client, query.cursor, query.limit);
    note.earliest(page.rows.at(-1)?.happenedOn);
    return page;
  },

  async contactAdd({ tx, actor, client, body, now, today }) {
    return insertContact(tx, client, actor, body, { now, today });
  },

  async contactEdit({ tx, actor, client, params, body, today }) {
    return updateContact(tx, client, actor, params.contactId, body, today);
  },
} satisfies HandlersFor<typeof planContract>;

function checkStep(step: StepInput, actor: Actor, client: AuthorisedClient): void {
  if (step.startsOn && step.dueOn && step.dueOn < step.startsOn) {
    throw refused(refuse('due-before-start', undefined, '/body/dueOn'));
  }
  if (step.visibility === 'roles' && step.visibleRoles.length === 0) {
    throw refused(refuse('roles-needed', undefined, '/body/visibleRoles'));
  }
  if (!seesStep(actor, step, client.facts)) {
    throw refused(refuse('hidden-from-yourself', undefined, '/body/visibility'));
  }
}

function stepColumns(step: StepInput) {
  return {
    title: step.title,
    service: step.service,
    organisation_id: step.organisationId,
    responsible_staff_id: step.responsibleStaffId,
    starts_on: step.startsOn,
    due_on: step.dueOn,
    visibility: step.visibility,
    visible_roles: step.visibility === 'roles' ? step.visibleRoles : [],
  };
}

async function readSteps(tx: Tx, actor: Actor, client: AuthorisedClient): Promise<StepRecord[]> {
  const mayEdit = mayOnClient(actor, 'plan.edit', client.facts);
  const found = await sql<Omit<StepRecord, 'actions'>>`
    select s.id, s.version, s.title, s.service,
      jsonb_build_object('fi', s.title, 'sv', coalesce(nullif(s.title_sv, ''), s.title), 'en', coalesce(nullif(s.title_en, ''), s.title)) as "titleWords",
      jsonb_build_object('fi', s.service, 'sv', coalesce(nullif(s.service_sv, ''), s.service), 'en', coalesce(nullif(s.service_en, ''), s.service)) as "serviceWords",
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
      case when w.id is null then null else jsonb_build_object('id', w.id, 'name', w.given_name || ' ' || w.family_name) end as responsible,
      s.starts_on as "startsOn", s.due_on as "dueOn", s.done_on as "doneOn", s.status, s.visibility, to_jsonb(s.visible_roles) as "visibleRoles"
      from plan_step s
      join client on client.area_id = s.area_id and client.id = s.client_id
      left join organisation o on o.area_id = s.area_id and o.id = s.organisation_id
      left join staff w on w.area_id = s.area_id and w.id = s.responsible_staff_id
     where s.area_id = ${client.areaId} and s.client_id = ${client.id} and ${seesStepOf(actor)}
     order by s.position, s.id`.execute(tx);
  return found.rows.map((step) => ({ ...step, actions: mayEdit ? [...stepActionsFrom(step.status)] : [] }));
}

async function findStep(tx: Tx, actor: Actor, client: AuthorisedClient, stepId: string): Promise<StepRecord> {
  const step = (await readSteps(tx, actor, client)).find((candidate) => candidate.id === stepId);
  if (!step) throw notFound();
  return step;
}

async function readPlan(tx: Tx, actor: Actor, client: AuthorisedClient): Promise<PlanAnswer> {
  const plan = await tx
    .selectFrom('plan')
    .selectAll()
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .executeTakeFirst();
  const steps = await readSteps(tx, actor, client);
  const periods = await sql<PlanAnswer['timeline'][number]>`
    select p.id, 'coaching' as kind, e.name as title, jsonb_build_object('fi', e.name, 'sv', e.name, 'en', e.name) as "titleWords", o.name as organisation, p.starts_on as from,
           coalesce(p.ended_on, p.ends_on) as to, to_jsonb(p.weekdays) as weekdays
      from coaching_period p
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
     where p.area_id = ${client.areaId} and p.client_id = ${client.id} order by p.starts_on`.execute(tx);
  const seesCoaching = sectionsOfRole[actor.role].includes('coaching');
  const isHidden = hidesPlace(actor, client.facts);
  const timeline: PlanAnswer['timeline'] = [
    ...(seesCoaching ? periods.rows : []).map((period) =>
      isHidden
        ? { ...period, title: hiddenPlaceWords.fi, titleWords: hiddenPlaceWords, organisation: null }
        : period,
    ),
    ...steps.flatMap((step) => {
      const from = step.startsOn ?? step.dueOn;
      const to = step.doneOn ?? step.dueOn ?? step.startsOn;
      if (!from || !to || step.status === 'dropped') return [];
      return [
        {
          id: step.id,
          kind: 'step' as const,
          title: step.title,
          titleWords: step.titleWords,
          organisation: step.organisation?.name ?? null,
          from: from <= to ? from : to,
          to,
          weekdays: null,
        },
      ];
    }),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  return {
    version: plan?.version ?? 0,
    goal: plan?.goal ?? '',
    statutoryPlanKind: (plan?.statutory_plan_kind ?? null) as PlanAnswer['statutoryPlanKind'],
    statutoryPlanReference: plan?.statutory_plan_reference ?? null,
    statutoryGoalReference: plan?.statutory_goal_reference ?? null,
    organiser: (plan?.organiser ?? null) as PlanAnswer['organiser'],
    reviewOn: plan?.review_on ?? null,
    steps,
    timeline,
    clashes: clashesOf(timeline).map((clash) => ({ ...clash, weekdays: [...clash.weekdays] })),
    mayEdit: mayOnClient(actor, 'plan.edit', client.facts),
  };
}

async function listContacts(
  tx: Tx,
  actor: Actor,
  client: AuthorisedClient,
  cursor: string | undefined,
  limit: number,
): Promise<{ rows: ContactRecord[]; next: string | null }> {
  // an employer agent's role has no section for notes
  if (actor.role === 'employerAgent') return { rows: [], next: null };
  const after = readCursor(cursor, 2);
  const found = await sql<ContactRecord>`
    select c.id, c.version, c.kind, c.happened_on as "happenedOn", c.content, c.visibility,
           w.given_name || ' ' || w.family_name as "writtenBy", c.written_role as "writtenRole", c.written_by = ${actor.staffId} as own
      from contact c join staff w on w.area_id = c.area_id and w.id = c.written_by
     where c.area_id = ${client.areaId} and c.client_id = ${client.id} and ${visibleContacts(actor, client)}
       ${after ? sql`and (c.happened_on < ${after[0]}::date or (c.happened_on = ${after[0]}::date and c.id > ${after[1]}::uuid))` : sql``}
     order by c.happened_on desc, c.id limit ${limit + 1}`.execute(tx);
  return pageOf(found.rows, limit, (row) => [row.happenedOn, row.id]);
}
