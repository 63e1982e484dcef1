/** Surveys of the staff. Who has answered is kept so that nobody answers twice; the answers are only counted. */
import {
  type Actor,
  type Day,
  type DefinitionContent,
  type SurveyRound,
  addDays,
  answeringRefusal,
  answersRefusal,
  type competenceContract,
  countedAnswers,
  hiddenUnder,
  type Distribution,
  mayEver,
  type RoleUse,
  refuse,
  roundRefusal,
  shownDistributions,
  shownUse,
  type SurveyedRole,
  surveyStateOn,
  useWithinDays,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type SurveyContract = Pick<
  typeof competenceContract,
  | 'staffSurveyList'
  | 'staffSurveyOpen'
  | 'staffSurveyClose'
  | 'staffSurveyRead'
  | 'staffSurveyAnswer'
  | 'staffSurveyResults'
  | 'digitalUseRead'
>;

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly definitionId: string;
  readonly roles: SurveyedRole[];
  readonly opensOn: string;
  readonly closesOn: string;
  readonly edition: number;
  readonly content: DefinitionContent;
  readonly hasAnswered: boolean;
  readonly people: number;
}

const stored = (actor: Actor) => sql<Stored>`
  select r.id, r.version, r.definition_id as "definitionId", r.roles, r.opens_on as "opensOn", r.closes_on as "closesOn",
         d.edition, d.content,
         exists (select 1 from survey_participant p
                  where p.area_id = r.area_id and p.round_id = r.id and p.staff_id = ${actor.staffId}) as "hasAnswered",
         (select count(*)::int from survey_participant p where p.area_id = r.area_id and p.round_id = r.id) as people
    from survey_round r
    join assessment_definition d on d.area_id = r.area_id and d.id = r.definition_id`;

async function findRound(tx: Tx, actor: Actor, id: string): Promise<Stored> {
  const found =
    await sql<Stored>`${stored(actor)} where r.area_id = ${actor.areaId} and r.id = ${id}`.execute(tx);
  const [round] = found.rows;
  // a survey that is neither asked of her nor hers to lead is not there for her
  if (!round || (!round.roles.some((role) => role === actor.role) && !mayEver(actor.role, 'survey.results')))
    throw notFound();
  return round;
}

function shownRound(actor: Actor, round: Stored, today: Day): SurveyRound {
  const state = surveyStateOn(round, today);
  const leads = mayEver(actor.role, 'survey.results');
  const mayAnswer = !answeringRefusal(round, { role: actor.role, hasAnswered: round.hasAnswered }, today);
  const { id, version, definitionId, roles, opensOn, closesOn, edition, hasAnswered } = round;
  return {
    id,
    version,
    definitionId,
    roles,
    opensOn,
    closesOn,
    name: round.content.name,
    edition,
    state,
    hasAnswered,
    answered: state === 'closed' && leads && round.people >= hiddenUnder ? round.people : null,
    actions: [
      ...(mayAnswer ? ['answer' as const] : []),
      ...(leads && state === 'closed' ? ['results' as const] : []),
      ...(mayEver(actor.role, 'survey.manage') && state !== 'closed' ? ['close' as const] : []),
    ],
  };
}

async function distributionsOf(tx: Tx, actor: Actor, round: Stored): Promise<readonly Distribution[]> {
  const counts = await tx
    .selectFrom('survey_count')
    .select(['item', 'step', 'people'])
    .where('area_id', '=', actor.areaId)
    .where('round_id', '=', round.id)
    .execute();
  return shownDistributions(
    round.content.items,
    round.people,
    (item, step) => counts.find((one) => one.item === item && one.step === step)?.people ?? 0,
  );
}

export const surveyHandlers = {
  async staffSurveyList({ tx, actor, today }) {
    const leads = mayEver(actor.role, 'survey.results');
    const found = await sql<Stored>`${stored(actor)}
      where r.area_id = ${actor.areaId}
        and (${leads} or (${actor.role} = any (r.roles) and ${today} between r.opens_on and r.closes_on))
      order by r.closes_on desc, r.id limit 200`.execute(tx);
    const forms = await sql<{ id: string; name: DefinitionContent['name']; edition: number }>`
      select id, content -> 'name' as name, edition from assessment_definition
       where area_id = ${actor.areaId} and kind = 'staffSurvey' and status = 'published' order by key`.execute(
      tx,
    );
    const opens = mayEver(actor.role, 'survey.manage');
    return {
      rows: found.rows.map((round) => shownRound(actor, round, today)),
      forms: opens ? forms.rows : [],
      actions: opens ? ['open'] : [],
    };
  },

  async staffSurveyOpen({ tx, actor, body, today }) {
    const refusal = roundRefusal(body, today);
    if (refusal) throw refused(refusal);
    const form = await tx
      .selectFrom('assessment_definition')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', body.definitionId)
      .where('kind', '=', 'staffSurvey')
      .where('status', '=', 'published')
      .executeTakeFirst();
    if (!form) throw refused(refuse('unknown-reference', undefined, '/body/definitionId'));
    const id = newId();
    await tx
      .insertInto('survey_round')
      .values({
        area_id: actor.areaId,
        id,
        definition_id: form.id,
        roles: [...new Set(body.roles)],
        opens_on: body.opensOn,
        closes_on: body.closesOn,
      })
      .execute();
    return { id, version: 0 };
  },

  async staffSurveyClose({ tx, actor, params, body, today }) {
    await tx
      .selectFrom('survey_round')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.roundId)
      .forUpdate()
      .execute();
    const round = await findRound(tx, actor, params.roundId);
    if (round.version !== body.version) throw changedMeanwhile({ ...shownRound(actor, round, today) });
    // results that have been shown are not added to: a difference of two would tell of one
    if (surveyStateOn(round, today) === 'closed') throw refused(refuse('survey-not-open'), 409);
    const refusal = roundRefusal({ ...round, closesOn: body.closesOn }, today);
    if (refusal) throw refused(refusal);
    await tx
      .updateTable('survey_round')
      .set({ closes_on: body.closesOn, version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', round.id)
      .execute();
    return { id: round.id, version: body.version + 1 };
  },

  async staffSurveyRead({ tx, actor, params, today }) {
    const round = await findRound(tx, actor, params.roundId);
    return { ...shownRound(actor, round, today), content: round.content };
  },

  async staffSurveyAnswer({ tx, actor, params, body, today }) {
    const round = await findRound(tx, actor, params.roundId);
    const refusal = answeringRefusal(round, { role: actor.role, hasAnswered: round.hasAnswered }, today);
    if (refusal) throw refused(refusal, 409);
    const items = round.content.items.map((item) => ({ ...item, required: true }));
    const wrong = answersRefusal({ items }, body.answers, true);
    if (wrong) throw refused(wrong);
    const added = await tx
      .insertInto('survey_participant')
      .values({ area_id: actor.areaId, round_id: round.id, staff_id: actor.staffId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('staff_id')
      .executeTakeFirst();
    if (!added) throw refused(refuse('survey-answered'), 409);
    // in one order always, so that two who answer at once take turns
    for (const { item, step } of countedAnswers(items, body.answers)) {
      await sql`insert into survey_count (area_id, round_id, item, step, people)
        values (${actor.areaId}, ${round.id}, ${item}, ${step}, 1)
        on conflict (area_id, round_id, item, step) do update set people = survey_count.people + 1`.execute(
        tx,
      );
    }
    return { ok: true };
  },

  async staffSurveyResults({ tx, actor, params, today }) {
    const round = await findRound(tx, actor, params.roundId);
    if (surveyStateOn(round, today) !== 'closed') throw refused(refuse('survey-still-open'), 409);
    const earlier = await sql<Stored>`${stored(actor)}
      where r.area_id = ${actor.areaId} and r.definition_id = ${round.definitionId} and r.closes_on < ${round.opensOn}
      order by r.closes_on desc, r.id limit 1`.execute(tx);
    const [before] = earlier.rows;
    const results = await distributionsOf(tx, actor, round);
    const resultsBefore = before ? await distributionsOf(tx, actor, before) : [];
    return {
      ...shownRound(actor, round, today),
      content: round.content,
      hiddenUnder,
      results: results.map(({ item, counts }) => ({
        item,
        counts: [...counts],
        before: resultsBefore.find((one) => one.item === item)?.counts.slice() ?? null,
      })),
      beforeClosedOn: before?.closesOn ?? null,
    };
  },

  async digitalUseRead({ tx, today }) {
    const use = await sql<RoleUse>`
      select role, people, active from staff_in_use_by_role(${today}, ${addDays(today, -useWithinDays)}) order by role`.execute(
      tx,
    );
    const shown = shownUse(use.rows);
    return { days: useWithinDays, hiddenUnder, ...shown, roles: [...shown.roles] };
  },
} satisfies HandlersFor<SurveyContract>;
