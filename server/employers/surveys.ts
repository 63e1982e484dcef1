/** Surveys by a personal link, feedback recorded by a worker, and figures of employers for those who lead. */
import {
  type Contract,
  type Day,
  type LifeStage,
  type OutputOf,
  type SurveyAnswers,
  type SurveyKind,
  type SurveyParty,
  addDays,
  addMonths,
  employerNeedKinds,
  leastAnswers,
  lifeStages,
  meanHundredths,
  refuse,
  surveyAnswersRefusal,
  type surveyContract,
  surveyOpenDays,
  surveyParties,
  surveyQuestions,
  surveyRefusal,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import { AuditNote, insertAuditEvent } from '../platform/audit.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { linkTokenHash, newLinkToken } from '../platform/personal-link.ts';
import { refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import { addEntry, requireOf } from './entries.ts';
import { getEmployer } from './reach.ts';

type Figures = OutputOf<Contract['employerFigures']>;

interface Target {
  readonly areaId: number;
  readonly id: string;
  readonly kind: SurveyKind;
  readonly party: SurveyParty;
  readonly expiresOn: string;
  readonly answered: boolean;
}

const tokenHash = (token: string) => linkTokenHash('survey', token);

/** @throws Problem 422 when the link is unknown or over: both answer alike */
async function targetOf(database: Kysely<DB>, token: string, today: Day): Promise<Target> {
  const found = await sql<{
    target: Target | null;
  }>`select survey_target(${tokenHash(token)}) as target`.execute(database);
  const target = found.rows[0]?.target;
  if (!target || target.expiresOn < today) throw refused(refuse('survey-link-over'));
  return target;
}

const plainQuestions = (kind: SurveyKind, party: SurveyParty) =>
  surveyQuestions(kind, party).map((one) => ({ key: one.key, kind: one.kind, text: { ...one.text } }));

export const surveyHandlers = {
  async surveySend({ tx, actor, params, body, now, today }) {
    const refusal = surveyRefusal(body);
    if (refusal) throw refused(refusal);
    const employer = await getEmployer(tx, actor, params.employerId);
    await requireOf(tx, 'employer_hire', actor.areaId, { id: body.hireId, employerId: employer.id });
    const token = newLinkToken();
    const expiresOn = addDays(today, surveyOpenDays);
    const { id } = await addEntry(tx, 'employer_survey', actor.areaId, {
      ...body,
      employerId: employer.id,
      tokenHash: tokenHash(token),
      sentBy: actor.staffId,
      sentAt: now.toISOString(),
      expiresOn,
    });
    return { id, token, expiresOn };
  },

  async surveyRecord({ tx, actor, params, body, now, today }) {
    const refusal =
      surveyRefusal(body) ?? surveyAnswersRefusal(surveyQuestions(body.kind, body.party), body.answers);
    if (refusal) throw refused(refusal);
    const employer = await getEmployer(tx, actor, params.employerId);
    await requireOf(tx, 'employer_hire', actor.areaId, { id: body.hireId, employerId: employer.id });
    return addEntry(tx, 'employer_survey', actor.areaId, {
      ...body,
      employerId: employer.id,
      sentBy: actor.staffId,
      sentAt: now.toISOString(),
      expiresOn: today,
      answeredAt: now.toISOString(),
    });
  },

  async surveyLook({ services, body, today }) {
    const target = await targetOf(services.database.app, body.token, today);
    return {
      kind: target.kind,
      party: target.party,
      expiresOn: target.expiresOn,
      answered: target.answered,
      questions: plainQuestions(target.kind, target.party),
    };
  },

  async surveyAnswer({ services, body, now, today }) {
    const target = await targetOf(services.database.app, body.token, today);
    const refusal = surveyAnswersRefusal(surveyQuestions(target.kind, target.party), body.answers);
    if (refusal) throw refused(refusal);
    await inScope(services.database.app, { areaId: target.areaId, reach: 'none' }, async (tx) => {
      const answered = await sql`
        update employer_survey set answers = ${JSON.stringify(body.answers)}, answered_at = ${now.toISOString()}, version = version + 1
         where area_id = ${target.areaId} and id = ${target.id} and answered_at is null returning id`.execute(
        tx,
      );
      if (answered.rows.length === 0) throw refused(refuse('survey-answered'), 409);
      const note = new AuditNote();
      note.count(1);
      await insertAuditEvent(tx, {
        name: 'surveyAnswer',
        rule: { verb: 'create', purpose: 'service', fields: 'personal' },
        areaId: target.areaId,
        actor: undefined,
        at: now,
        note,
        subject: { kind: 'survey', id: target.id },
      });
    });
    return { ok: true };
  },

  async employerFigures({ tx, actor, today }) {
    return figuresOf(tx, actor.areaId, today);
  },
} satisfies HandlersFor<typeof surveyContract>;

interface PeopleCounts {
  readonly hires: number;
  readonly hiredAgain: number;
  readonly placesUsed: number;
  readonly noReasons: Figures['noReasons'];
}
interface Counts {
  readonly employers: number;
  readonly associations: number;
  readonly guidancePlaces: number;
  readonly metInQuarter: number;
  readonly agreements: number;
  readonly placesPromised: number;
  readonly openPlaces: number;
  readonly badges: number;
  readonly redundancies: number;
  readonly redundantServed: number;
}
interface Answered {
  readonly employer: string;
  readonly kind: SurveyKind;
  readonly point: string;
  readonly party: SurveyParty;
  readonly answers: SurveyAnswers;
}

/** Counts in SQL; means over answers only where enough have answered. */
async function figuresOf(tx: Tx, areaId: number, today: Day): Promise<Figures> {
  const counted = await sql<Counts>`
    with e as (select * from employer where area_id = ${areaId} and (ended_on is null or ended_on > ${today}::date)),
    a as (select g.* from employer_agreement g where g.area_id = ${areaId} and g.signed_on is not null
            and g.starts_on <= ${today}::date and (g.ends_on is null or g.ends_on >= ${today}::date)),
    c as (select * from employer_change where area_id = ${areaId} and announced_on > ${addMonths(today, -12)}::date)
    select (select count(*)::int from e) as employers,
           (select count(*)::int from e where kind = 'association') as associations,
           (select coalesce(sum(guidance_places), 0)::int from e where kind = 'association') as "guidancePlaces",
           employers_met_since(${addMonths(today, -3)}::date) as "metInQuarter",
           (select count(*)::int from a) as agreements,
           (select coalesce(sum(places_promised), 0)::int from a) as "placesPromised",
           (select coalesce(sum(greatest(0, o.places - taken_places(o.id, ${today}::date))), 0)::int from opening o
             where o.area_id = ${areaId} and o.status = 'open') as "openPlaces",
           (select count(*)::int from employer_badge where area_id = ${areaId} and revoked_on is null
              and expires_on >= ${today}::date) as badges,
           (select coalesce(sum(positions), 0)::int from c) as redundancies,
           (select coalesce(sum(served), 0)::int from c) as "redundantServed"`.execute(tx);
  const [counts] = counted.rows;
  if (!counts) throw new Error('Counts gave no row');
  const people = await sql<{
    counts: PeopleCounts;
  }>`select employer_people_counts(${today}::date) as counts`.execute(tx);
  const { noReasons = [], ...hired } = people.rows[0]?.counts ?? { hires: 0, hiredAgain: 0, placesUsed: 0 };
  const byStage = await sql<{ stage: LifeStage; employers: number }>`
    select stage, count(*)::int as employers from employer
     where area_id = ${areaId} and (ended_on is null or ended_on > ${today}::date) group by stage`.execute(
    tx,
  );
  const needs = await sql<Figures['needs'][number]>`
    select kind, count(*) filter (where status = 'open')::int as open, count(*) filter (where status = 'routed')::int as routed,
           count(*) filter (where is_trouble and status in ('open', 'routed'))::int as trouble
      from employer_need where area_id = ${areaId} group by kind`.execute(tx);
  const surveys = await sql<Answered>`
    select distinct on (employer_id, kind, point, party, hire_id) employer_id as employer, kind, point, party, answers
      from employer_survey where area_id = ${areaId} and answered_at is not null
     order by employer_id, kind, point, party, hire_id, answered_at desc`.execute(tx);
  const { placesUsed, hires, hiredAgain } = hired;
  return {
    ...counts,
    placesUsed,
    hires,
    hiredAgain,
    byStage: lifeStages.map((stage) => ({
      stage,
      employers: byStage.rows.find((row) => row.stage === stage)?.employers ?? 0,
    })),
    needs: employerNeedKinds.map(
      (kind) => needs.rows.find((row) => row.kind === kind) ?? { kind, open: 0, routed: 0, trouble: 0 },
    ),
    ...indicatorsOf(surveys.rows),
    noReasons: [...noReasons].toSorted((a, b) => b.times - a.times),
  };
}

function indicatorsOf(surveys: readonly Answered[]): Pick<Figures, 'recruitment' | 'threshold' | 'feedback'> {
  const recruitment = surveys.filter((one) => one.kind === 'recruitment');
  const searched = recruitment.filter((one) => one.answers['searched'] === true);
  const enough = (rows: readonly unknown[]) => rows.length >= leastAnswers;
  const before = surveys.filter((one) => one.kind === 'threshold' && one.point === 'before');
  const after = surveys.filter((one) => one.kind === 'threshold' && one.point === 'after');
  const pairs = before.filter((one) => after.some((other) => other.employer === one.employer));
  const paired = new Set(pairs.map((one) => one.employer));
  const mean = (rows: readonly Answered[]) =>
    enough(rows) ? meanHundredths(rows.map((one) => one.answers)) : null;
  return {
    recruitment: {
      answered: recruitment.length,
      searched: searched.length,
      trouble: enough(searched) ? searched.filter((one) => one.answers['trouble'] === true).length : null,
    },
    threshold: {
      pairs: pairs.length,
      before: mean(pairs),
      after: mean(after.filter((one) => paired.has(one.employer))),
    },
    feedback: surveyParties.map((party) => {
      const rows = surveys.filter((one) => one.kind === 'feedback' && one.party === party);
      return { party, answered: rows.length, mean: mean(rows) };
    }),
  };
}
