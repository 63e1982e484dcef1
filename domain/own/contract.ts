/**
 * The client's own view: what she reads and does herself (`own`), what the link of an absence does (`public`), and
 * what her worker does for it on the client's page.
 */
import * as z from 'zod';
import { fieldClasses, purposes, verbs } from '../access/audit.ts';
import { occasions, raters } from '../assessments/answers.ts';
import { answersInput, definitionContent } from '../assessments/definition.ts';
import { nonDisclosures } from '../clients/client.ts';
import { pathStates } from '../clients/path.ts';
import { attendanceMarks, periodStatuses } from '../coaching/coaching.ts';
import {
  day,
  endpoint,
  id,
  instant,
  page,
  pageQuery,
  requiredText,
  text,
  version,
} from '../kernel/contract.ts';
import { followUpSituations, outcomeCodes } from '../outcomes/outcome.ts';
import { recordedBases } from '../sharing/legal-basis.ts';
import { shareStates, sliceParts } from '../sharing/slice.ts';
import { stepStatuses } from '../plans/plan.ts';
import { placementMarks } from '../placements/marks.ts';
import { placementStatuses } from '../placements/placement.ts';
import { schemes } from '../placements/schemes.ts';
import { absenceCauses } from './absence.ts';
import { consentPurposes, consentStates, consentWays } from './consent.ts';
import {
  dataRequestActions,
  dataRequestDecisions,
  dataRequestKinds,
  dataRequestStatuses,
  dataRequestSubjects,
} from './data-request.ts';
import { timeKinds } from './my-path.ts';

const own = { kind: 'own' } as const;
const onClient = { on: 'client', param: 'clientId' } as const;
const ok = z.object({ ok: z.literal(true) });
const clientParams = z.object({ clientId: id });
const read = { verb: 'read', purpose: 'ownView' } as const;

const worker = z.object({
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

const ownStep = z.object({
  id,
  title: z.string(),
  service: z.string(),
  organisation: z.string().nullable(),
  responsible: z.string().nullable(),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  status: z.enum(stepStatuses),
});
export type OwnStep = z.output<typeof ownStep>;

const ownTime = z.object({
  kind: z.enum(timeKinds),
  on: day,
  /** What the time is called where it has a name of its own: a step's title, a coaching environment. */
  title: z.string().nullable(),
  minutes: z.int().nullable(),
  organisation: z.string().nullable(),
  periodId: id.nullable(),
  /** A coaching day on which an absence is told already. */
  told: z.boolean(),
});

const ownPeriod = z.object({
  id,
  environment: z.string(),
  address: z.string().nullable(),
  organisation: z.string(),
  coach: worker,
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int()),
  dailyMinutes: z.int(),
  goals: z.string(),
  status: z.enum(periodStatuses),
  marks: z.array(z.object({ on: day, mark: z.enum(attendanceMarks), minutes: z.int() })),
  attendancePercent: z.int().nullable(),
});
export type OwnPeriod = z.output<typeof ownPeriod>;

const ownPlacement = z.object({
  id,
  environment: z.string(),
  address: z.string().nullable(),
  organisation: z.string(),
  slot: z.string(),
  scheme: z.enum(schemes),
  coach: worker,
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int()),
  dailyMinutes: z.int(),
  status: z.enum(placementStatuses),
  /** One a day; a day on which two devices disagree has none until somebody has settled it. */
  marks: z.array(z.object({ on: day, mark: z.enum(placementMarks), minutes: z.int() })),
  presencePercent: z.int().nullable(),
});
export type OwnPlacement = z.output<typeof ownPlacement>;

const consent = z.object({
  purpose: z.enum(consentPurposes),
  state: z.enum(consentStates),
  endsOn: day.nullable(),
  /** Until when it would hold if given today. */
  wouldEndOn: day,
  history: z.array(
    z.object({
      startsOn: day,
      endsOn: day,
      withdrawnAt: instant.nullable(),
      how: z.enum(consentWays),
    }),
  ),
});
export type ConsentRecord = z.output<typeof consent>;

const dataRequest = z.object({
  id,
  version,
  kind: z.enum(dataRequestKinds),
  about: z.enum(dataRequestSubjects),
  content: z.string(),
  status: z.enum(dataRequestStatuses),
  receivedAt: instant,
  dueOn: day,
  handledBy: z.string().nullable(),
  decision: z.enum(dataRequestDecisions).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});
export type DataRequestRecord = z.output<typeof dataRequest>;

const staffRequest = dataRequest.extend({
  clientId: id,
  name: z.string().nullable(),
  overdue: z.boolean(),
  actions: z.array(z.enum(dataRequestActions)),
});
export type StaffDataRequest = z.output<typeof staffRequest>;

const requestAct = z.object({
  action: z.enum(dataRequestActions),
  decision: z.enum(dataRequestDecisions).optional(),
  answer: text(4000).default(''),
  version,
});

const score = z.int().min(1).max(5).nullable();
const feedbackInput = z.object({ satisfaction: score, ease: score, direction: score, idea: text(2000) });
const absenceInput = {
  days: z.array(day).min(1).max(28),
  cause: z.enum(absenceCauses).nullable(),
};
/** The token travels in the body: an address would keep it in histories and logs. */
const token = z.string().min(20).max(100);

export const ownContract = {
  ownHome: endpoint({
    method: 'GET',
    path: '/own',
    summary: 'The client’s first view: where she is, the next step, the times ahead, who is responsible',
    access: own,
    audit: { ...read, fields: 'personal' },
    output: z.object({
      givenName: z.string(),
      today: day,
      state: z.enum(pathStates),
      since: day,
      responsible: worker.nullable(),
      nextStep: ownStep.nullable(),
      times: z.array(ownTime),
      /** Requests answered within the last month, so that the answer is found. */
      answered: z.int(),
      /** The measure waits for her answer. */
      measureDue: z.boolean(),
      /** What was written to her in the service, newest first. */
      messages: z.array(z.object({ id, subject: z.string(), body: z.string(), at: instant })),
      asksCause: z.boolean(),
      /** Invitations to group meetings that wait for her answer. */
      invitations: z.int(),
    }),
  }),
  ownPath: endpoint({
    method: 'GET',
    path: '/own/path',
    summary: 'The client’s path, plan, services of several organisations, attendance, outcomes',
    access: own,
    audit: { ...read, fields: 'special' },
    output: z.object({
      state: z.enum(pathStates),
      since: day,
      resumesTo: z.enum(pathStates).nullable(),
      moves: z.array(z.object({ to: z.enum(pathStates), on: day })),
      goal: z.string(),
      reviewOn: day.nullable(),
      steps: z.array(ownStep),
      periods: z.array(ownPeriod),
      placements: z.array(ownPlacement),
      shares: z.array(
        z.object({
          id,
          organisation: z.string(),
          professional: z.string().nullable(),
          parts: z.array(z.enum(sliceParts)),
          purpose: z.string(),
          legalBasis: z.enum(recordedBases),
          startsOn: day,
          endsOn: day,
          state: z.enum(shareStates),
          /** It rests on her consent: she may end it herself. */
          mayEnd: z.boolean(),
        }),
      ),
      outcomes: z.array(
        z.object({
          code: z.enum(outcomeCodes),
          on: day,
          receivingParty: z.string(),
          followOnPlan: z.string(),
          followUps: z.array(
            z.object({
              dueOn: day,
              doneOn: day.nullable(),
              situation: z.enum(followUpSituations).nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  ownShareEnd: endpoint({
    method: 'POST',
    path: '/own/shares/:shareId/end',
    summary: 'Ends a slice that rests on the client’s own consent, at once',
    access: own,
    audit: { verb: 'remove', purpose: 'ownView', fields: 'personal' },
    params: z.object({ shareId: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
  ownDetails: endpoint({
    method: 'GET',
    path: '/own/details',
    summary: 'The client’s own basic and contact data as they are stored',
    access: own,
    audit: { ...read, fields: 'special' },
    output: z.object({
      givenNames: z.string(),
      familyName: z.string(),
      birthDate: day.nullable(),
      identityCodeMasked: z.string().nullable(),
      municipalityCode: z.string(),
      municipalityName: z.object({ fi: z.string(), sv: z.string() }),
      serviceLanguage: z.string(),
      nonDisclosure: z.enum(nonDisclosures),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      streetAddress: z.string().nullable(),
      postalCode: z.string().nullable(),
      postOffice: z.string().nullable(),
      skills: z.array(z.string()),
      wishes: z.array(z.string()),
      wishText: z.string(),
      adjustments: z.string(),
    }),
  }),
  ownMeasure: endpoint({
    method: 'GET',
    path: '/own/measure',
    summary:
      'The client’s progress measure: the form in use, when it is due, her and her coach’s answers over time',
    access: own,
    audit: { ...read, fields: 'special' },
    output: z.object({
      form: z.object({ id, content: definitionContent }).nullable(),
      due: z.object({ occasion: z.enum(occasions), dueOn: day }).nullable(),
      /** Finished answers to the edition in use, oldest first. */
      points: z.array(
        z.object({
          on: day,
          ratedBy: z.enum(raters),
          total: z.number(),
          areas: z.array(z.object({ code: z.string(), score: z.number() })),
        }),
      ),
    }),
  }),
  ownMeasureAnswer: endpoint({
    method: 'POST',
    path: '/own/measure',
    summary: 'The client’s own answers to the measure',
    access: own,
    audit: { verb: 'create', purpose: 'ownView', fields: 'special' },
    body: z.object({ definitionId: id, answers: answersInput }),
    output: ok,
  }),
  ownConsents: endpoint({
    method: 'GET',
    path: '/own/consents',
    summary: 'Consents with purpose, end, withdrawal and history',
    access: own,
    audit: { ...read, fields: 'personal' },
    output: z.object({ consents: z.array(consent) }),
  }),
  ownConsentGive: endpoint({
    method: 'POST',
    path: '/own/consents/:purpose',
    summary: 'Gives a consent for one purpose',
    access: own,
    audit: { verb: 'create', purpose: 'ownView', fields: 'personal' },
    params: z.object({ purpose: z.enum(consentPurposes) }),
    output: ok,
  }),
  ownConsentWithdraw: endpoint({
    method: 'POST',
    path: '/own/consents/:purpose/withdraw',
    summary: 'Withdraws a consent; the effect is at once',
    access: own,
    audit: { verb: 'change', purpose: 'ownView', fields: 'personal' },
    params: z.object({ purpose: z.enum(consentPurposes) }),
    output: ok,
  }),
  ownLog: endpoint({
    method: 'GET',
    path: '/own/log',
    summary: 'Who has looked at the client’s data: time, role, organisation, what was done, how far back',
    access: own,
    audit: { ...read, fields: 'log' },
    query: z.object(pageQuery),
    output: page(
      z.object({
        id: z.string(),
        at: instant,
        verb: z.enum(verbs),
        purpose: z.enum(purposes),
        fields: z.enum(fieldClasses),
        role: z.string(),
        organisation: z.string().nullable(),
        name: z.string().nullable(),
        earliestOn: day.nullable(),
        /** A reason was stated, since she was outside the reader’s caseload. */
        withReason: z.boolean(),
      }),
    ).extend({ names: z.enum(['role', 'name']) }),
  }),
  ownRequests: endpoint({
    method: 'GET',
    path: '/own/requests',
    summary: 'What the client has asked of her data, with the answers',
    access: own,
    audit: { ...read, fields: 'special' },
    output: z.object({ rows: z.array(dataRequest) }),
  }),
  ownRequestSend: endpoint({
    method: 'POST',
    path: '/own/requests',
    summary: 'Asks to correct, restrict or erase, or objects; answered in writing within a month',
    access: own,
    audit: { verb: 'create', purpose: 'ownView', fields: 'special' },
    body: z.object({
      kind: z.enum(dataRequestKinds),
      about: z.enum(dataRequestSubjects),
      content: requiredText(4000),
    }),
    output: z.object({ id, dueOn: day }),
  }),
  ownDownload: endpoint({
    method: 'GET',
    path: '/own/download',
    summary: 'Everything stored of the client: one ZIP with a readable page and JSON',
    access: own,
    audit: { verb: 'export', purpose: 'ownView', fields: 'special' },
    query: z.object({ reading: z.enum(['plain', 'easy']).default('plain') }),
    output: z.undefined(),
    transport: 'file',
  }),
  ownAbsenceTell: endpoint({
    method: 'POST',
    path: '/own/absences',
    summary: 'Tells of an absence on coming coaching days; the same told twice is one',
    access: own,
    audit: { verb: 'create', purpose: 'ownView', fields: 'special' },
    body: z.object({ periodId: id, ...absenceInput }),
    output: z.object({ days: z.array(day), alreadyMarked: z.array(day) }),
  }),
  ownFeedback: endpoint({
    method: 'POST',
    path: '/own/feedback',
    summary: 'Feedback and ideas under the client’s own name',
    access: own,
    audit: { verb: 'create', purpose: 'ownView', fields: 'personal' },
    body: feedbackInput,
    output: ok,
  }),

  accountBind: endpoint({
    method: 'POST',
    path: '/session/code',
    summary: 'Binds whoever is signed in to the client or the employer a one-time code was made for',
    access: { kind: 'session' },
    audit: 'none',
    body: z.object({ code: requiredText(20) }),
    output: ok,
  }),
  feedbackAnonymous: endpoint({
    method: 'POST',
    path: '/public/areas/:area/feedback',
    summary: 'Feedback and ideas from nobody in particular: no client, no time, no log row',
    access: { kind: 'public', perMinute: 6 },
    audit: 'none',
    params: z.object({ area: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) }),
    body: feedbackInput,
    output: ok,
  }),
  absenceLook: endpoint({
    method: 'POST',
    path: '/absence/look',
    summary: 'The coming coaching days behind a link; neither name nor place',
    access: { kind: 'public', perMinute: 20 },
    audit: 'none',
    body: z.object({ token }),
    output: z.object({
      days: z.array(z.object({ on: day, told: z.boolean() })),
      today: day,
      asksCause: z.boolean(),
    }),
  }),
  absenceTell: endpoint({
    method: 'POST',
    path: '/absence',
    summary: 'Tells of an absence by a link, without signing in; the same told twice is one',
    access: { kind: 'public', perMinute: 10 },
    audit: { verb: 'create', purpose: 'ownView', fields: 'special' },
    body: z.object({ token, ...absenceInput }),
    output: z.object({ days: z.array(day), alreadyMarked: z.array(day) }),
  }),

  ownAccessRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/own-view',
    summary: 'How the client reaches her own view: sign-ins, codes, absence links, consents, requests',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'ownView', fields: 'special' },
    params: clientParams,
    output: z.object({
      accounts: z.array(
        z.object({ id, how: z.enum(['identityCode', 'oneTimeCode', 'demonstration']), boundAt: instant }),
      ),
      codeExpiresAt: instant.nullable(),
      links: z.array(
        z.object({ periodId: id, environment: z.string(), endsOn: day, madeAt: instant.nullable() }),
      ),
      consents: z.array(consent),
      requests: z.array(staffRequest),
      mayManage: z.boolean(),
    }),
  }),
  accountCodeMake: endpoint({
    method: 'POST',
    path: '/clients/:clientId/own-view/codes',
    summary: 'A one-time code for a client without an identity code; shown once, an older one ceases',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'create', purpose: 'ownView', fields: 'personal' },
    params: clientParams,
    output: z.object({ code: z.string(), expiresAt: instant }),
  }),
  accountEnd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/own-view/accounts/:accountId/end',
    summary: 'Ends a sign-in of the client, and her sessions, at once',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'remove', purpose: 'ownView', fields: 'personal' },
    params: clientParams.extend({ accountId: id }),
    output: ok,
  }),
  absenceLinkMake: endpoint({
    method: 'POST',
    path: '/clients/:clientId/own-view/absence-links/:periodId',
    summary: 'A personal link to tell of absences of one coaching period; shown once, an older one ceases',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'create', purpose: 'ownView', fields: 'personal' },
    params: clientParams.extend({ periodId: id }),
    output: z.object({ address: z.string() }),
  }),
  absenceLinkRevoke: endpoint({
    method: 'POST',
    path: '/clients/:clientId/own-view/absence-links/:periodId/revoke',
    summary: 'The link ceases at once',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'remove', purpose: 'ownView', fields: 'personal' },
    params: clientParams.extend({ periodId: id }),
    output: ok,
  }),
  consentRecord: endpoint({
    method: 'POST',
    path: '/clients/:clientId/consents/:purpose',
    summary: 'Takes down a consent given on paper or by word of mouth',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'create', purpose: 'ownView', fields: 'personal' },
    params: clientParams.extend({ purpose: z.enum(consentPurposes) }),
    body: z.object({ how: z.enum(['paper', 'spoken']) }),
    output: ok,
  }),
  consentWithdraw: endpoint({
    method: 'POST',
    path: '/clients/:clientId/consents/:purpose/withdraw',
    summary: 'Takes down a withdrawal; the effect is at once',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'change', purpose: 'ownView', fields: 'personal' },
    params: clientParams.extend({ purpose: z.enum(consentPurposes) }),
    output: ok,
  }),
  dataRequestAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/data-requests/:requestId',
    summary: 'Takes a client’s request of her data up, or answers it in writing',
    access: { kind: 'action', action: 'client.ownView', ...onClient },
    audit: { verb: 'change', purpose: 'ownView', fields: 'special' },
    params: clientParams.extend({ requestId: id }),
    body: requestAct,
    output: z.object({ id, version }),
  }),
  dataRequestList: endpoint({
    method: 'GET',
    path: '/data-requests',
    summary:
      'Requests of clients about their data, the soonest due first: one’s own caseload, or all for the officer',
    access: { kind: 'action', action: 'dataRequest.list' },
    audit: { verb: 'list', purpose: 'ownView', fields: 'special' },
    query: z.object({ ...pageQuery, state: z.enum(['open', 'answered']).default('open') }),
    output: page(staffRequest),
  }),
  dataRequestDecide: endpoint({
    method: 'POST',
    path: '/data-requests/:requestId',
    summary: 'The data protection officer takes a request up or answers it',
    access: { kind: 'action', action: 'dataRequest.decide' },
    audit: { verb: 'change', purpose: 'supervision', fields: 'special' },
    params: z.object({ requestId: id }),
    body: requestAct,
    output: z.object({ id, version }),
  }),
  feedbackList: endpoint({
    method: 'POST',
    path: '/feedback/search',
    summary: 'Feedback of clients: counts of each answer, and ideas newest first; no names',
    access: { kind: 'action', action: 'feedback.read' },
    audit: { verb: 'list', purpose: 'statistics', fields: 'personal' },
    body: z.object({ ...pageQuery, from: day.optional(), to: day.optional() }),
    output: z.object({
      rows: z.array(z.object({ id, idea: z.string(), givenOn: day })),
      next: z.string().nullable(),
      count: z.int(),
      /** How many gave 1, 2, 3, 4 and 5. */
      satisfaction: z.array(z.int()),
      ease: z.array(z.int()),
      direction: z.array(z.int()),
    }),
  }),
};
