/** Competence of the staff: induction, training, surveys, use of the tool. */
import * as z from 'zod';
import { roles } from '../access/roles.ts';
import { municipalityCode } from '../areas/area.ts';
import { answersInput, definitionContent } from '../assessments/definition.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { inductedRoles, signers } from './induction.ts';
import { surveyedRoles, surveyStates } from './survey.ts';
import { trainingKinds } from './training.ts';

const inductedRole = z.enum(inductedRoles);

export const inductionStepInput = z.object({
  role: inductedRole,
  position: z.int().min(1).max(100),
  title: requiredText(200),
  titleSv: text(200),
  titleEn: text(200),
  startsOn: day,
  endsOn: day.nullable(),
});
export type InductionStepInput = z.output<typeof inductionStepInput>;
export const inductionStepRecord = inductionStepInput.extend({ id, version });
export type InductionStepRecord = z.output<typeof inductionStepRecord>;

const askedStep = inductionStepRecord.pick({ id: true, title: true, titleSv: true, titleEn: true }).extend({
  ownOn: day.nullable(),
  inductedOn: day.nullable(),
  inductedBy: z.string().nullable(),
  maySign: z.array(z.enum(signers)),
});
const induction = z.object({ role: inductedRole, since: day, steps: z.array(askedStep) });
export type Induction = z.output<typeof induction>;

export const trainingInput = z.object({
  kind: z.enum(trainingKinds),
  onDate: day,
  minutes: z.int().min(5).max(6000),
  participants: z.int().min(1).max(500),
  theme: requiredText(200),
  /** Who trained, such as a university. */
  provider: text(200),
  fromMunicipalityCode: municipalityCode.nullable(),
  toMunicipalityCode: municipalityCode.nullable(),
  note: text(500),
});
export type TrainingInput = z.output<typeof trainingInput>;
const trainingRecord = trainingInput.extend({ id, version, actions: z.array(z.enum(['edit', 'remove'])) });
export type TrainingRecord = z.output<typeof trainingRecord>;

export const roundInput = z.object({
  definitionId: id,
  roles: z.array(z.enum(surveyedRoles)).min(1, { error: 'required' }).max(surveyedRoles.length),
  opensOn: day,
  closesOn: day,
});
const surveyName = definitionContent.shape.name;
const roundRecord = roundInput.extend({
  id,
  version,
  name: surveyName,
  edition: z.int(),
  state: z.enum(surveyStates),
  hasAnswered: z.boolean(),
  /** How many have answered; null while it goes on, and where few have. */
  answered: z.int().nullable(),
  actions: z.array(z.enum(['answer', 'results', 'close'])),
});
export type SurveyRound = z.output<typeof roundRecord>;

const shownCount = z.int().nullable();
const done = z.object({ id, version });
const ok = z.object({ ok: z.boolean() });
const none = 'none' as const;
const staffChange = { verb: 'change', purpose: 'administration', fields: 'personal' } as const;
const stepParams = z.object({ stepId: id });
const roundParams = z.object({ roundId: id });
const trainingParams = z.object({ trainingId: id });
const readInduction = { kind: 'action', action: 'induction.read' } as const;
const manageInduction = { kind: 'action', action: 'induction.manage' } as const;
const logTraining = { kind: 'action', action: 'training.log' } as const;
const answerSurvey = { kind: 'action', action: 'survey.answer' } as const;
const manageSurvey = { kind: 'action', action: 'survey.manage' } as const;

export const competenceContract = {
  competenceOwn: endpoint({
    method: 'GET',
    path: '/competence/own',
    summary: 'The reader’s own induction in the role she acts in, and surveys that wait for her',
    access: { kind: 'action', action: 'induction.sign' },
    audit: none,
    output: z.object({
      staffId: id,
      unfinished: z.int(),
      inductions: z.array(induction),
      surveys: z.array(z.object({ id, name: surveyName })),
    }),
  }),
  inductionList: endpoint({
    method: 'GET',
    path: '/induction',
    summary: 'Who is being inducted: of the reader’s own role those unfinished, for a coordinator everybody',
    access: readInduction,
    audit: { verb: 'list', purpose: 'administration', fields: 'personal' },
    output: z.object({
      rows: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          role: inductedRole,
          since: day,
          steps: z.int(),
          done: z.int(),
          ownDone: z.int(),
        }),
      ),
      actions: z.array(z.enum(['manage'])),
    }),
  }),
  inductionRead: endpoint({
    method: 'GET',
    path: '/induction/people/:staffId',
    summary: 'One colleague’s induction with its sign-offs',
    access: readInduction,
    audit: { verb: 'read', purpose: 'administration', fields: 'personal' },
    params: z.object({ staffId: id }),
    output: z.object({ staffId: id, name: z.string(), inductions: z.array(induction) }),
  }),
  inductionSign: endpoint({
    method: 'PUT',
    path: '/induction/people/:staffId/steps/:stepId',
    summary: 'A step signed off, by the newcomer or by who inducts; or the sign-off taken back',
    access: { kind: 'action', action: 'induction.sign' },
    audit: staffChange,
    params: z.object({ staffId: id, stepId: id }),
    body: z.object({ as: z.enum(signers), signed: z.boolean() }),
    output: ok,
  }),
  inductionStepList: endpoint({
    method: 'GET',
    path: '/induction/steps',
    summary: 'Steps of the induction by role',
    access: readInduction,
    audit: none,
    output: z.object({ rows: z.array(inductionStepRecord) }),
  }),
  inductionStepCreate: endpoint({
    method: 'POST',
    path: '/induction/steps',
    summary: 'A new step of a role’s induction',
    access: manageInduction,
    audit: none,
    body: inductionStepInput,
    output: done,
  }),
  inductionStepEdit: endpoint({
    method: 'PUT',
    path: '/induction/steps/:stepId',
    summary: 'A step of an induction changed or ended',
    access: manageInduction,
    audit: none,
    params: stepParams,
    body: inductionStepInput.extend({ version }),
    output: done,
  }),
  trainingList: endpoint({
    method: 'GET',
    path: '/trainings',
    summary: 'The training of a year: events, sums by kind, hours between municipalities',
    access: { kind: 'action', action: 'training.read' },
    audit: none,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() }),
    output: z.object({
      year: z.int(),
      years: z.array(z.int()),
      rows: z.array(trainingRecord),
      sums: z.array(
        z.object({
          kind: z.enum(trainingKinds),
          events: z.int(),
          minutes: z.int(),
          personMinutes: z.int(),
        }),
      ),
      peer: z.array(z.object({ from: z.string(), to: z.string(), minutes: z.int(), events: z.int() })),
      actions: z.array(z.enum(['log'])),
    }),
  }),
  trainingCreate: endpoint({
    method: 'POST',
    path: '/trainings',
    summary: 'Training logged',
    access: logTraining,
    audit: none,
    body: trainingInput,
    output: done,
  }),
  trainingEdit: endpoint({
    method: 'PUT',
    path: '/trainings/:trainingId',
    summary: 'Training corrected, by who logged it or a coordinator',
    access: logTraining,
    audit: none,
    params: trainingParams,
    body: trainingInput.extend({ version }),
    output: done,
  }),
  trainingRemove: endpoint({
    method: 'DELETE',
    path: '/trainings/:trainingId',
    summary: 'Training logged by mistake',
    access: logTraining,
    audit: none,
    params: trainingParams,
    output: ok,
  }),
  staffSurveyList: endpoint({
    method: 'GET',
    path: '/staff-surveys',
    summary: 'Surveys of the staff: those that the reader’s role is asked, and for those who lead all',
    access: answerSurvey,
    audit: none,
    output: z.object({
      rows: z.array(roundRecord),
      /** Questions that a new survey may be made of. */
      forms: z.array(z.object({ id, name: surveyName, edition: z.int() })),
      actions: z.array(z.enum(['open'])),
    }),
  }),
  staffSurveyOpen: endpoint({
    method: 'POST',
    path: '/staff-surveys',
    summary: 'A survey asked of roles from a day to a day',
    access: manageSurvey,
    audit: none,
    body: roundInput,
    output: done,
  }),
  staffSurveyClose: endpoint({
    method: 'PUT',
    path: '/staff-surveys/:roundId/closing',
    summary: 'The last day of a survey moved',
    access: manageSurvey,
    audit: none,
    params: roundParams,
    body: z.object({ closesOn: day, version }),
    output: done,
  }),
  staffSurveyRead: endpoint({
    method: 'GET',
    path: '/staff-surveys/:roundId',
    summary: 'The questions of a survey',
    access: answerSurvey,
    audit: none,
    params: roundParams,
    output: roundRecord.extend({ content: definitionContent }),
  }),
  // A PUT: a send that may be repeated would be kept for a day with a mark of its body and of who sent it.
  staffSurveyAnswer: endpoint({
    method: 'PUT',
    path: '/staff-surveys/:roundId/answers',
    summary: 'Answers added to the counts, once; no row of them is kept',
    access: answerSurvey,
    audit: none,
    params: roundParams,
    body: z.object({ answers: answersInput }),
    output: ok,
  }),
  staffSurveyResults: endpoint({
    method: 'GET',
    path: '/staff-surveys/:roundId/results',
    summary: 'How the answers parted, once the survey has closed; small counts are hidden',
    access: { kind: 'action', action: 'survey.results' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    params: roundParams,
    output: roundRecord.extend({
      content: definitionContent,
      hiddenUnder: z.int(),
      results: z.array(
        z.object({
          item: z.string(),
          counts: z.array(z.object({ step: z.int(), people: shownCount })),
          /** The earlier survey of the same edition, to compare with. */
          before: z.array(z.object({ step: z.int(), people: shownCount })).nullable(),
        }),
      ),
      beforeClosedOn: day.nullable(),
    }),
  }),
  digitalUseRead: endpoint({
    method: 'GET',
    path: '/digital-use',
    summary: 'How many of each role have used Polku lately; no names, small counts hidden',
    access: { kind: 'action', action: 'survey.results' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    output: z.object({
      days: z.int(),
      hiddenUnder: z.int(),
      roles: z.array(z.object({ role: z.enum(roles), people: shownCount, active: shownCount })),
      people: shownCount,
      active: shownCount,
    }),
  }),
};
