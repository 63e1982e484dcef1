/** Short surveys by a personal link, what was answered, and the figures of them; counts for managers. */
import * as z from 'zod';
import { day, endpoint, id, instant, version } from '../kernel/contract.ts';
import { lifeStages } from './employer.ts';
import { employerNeedKinds } from './dealings.ts';
import { surveyKinds, surveyParties, surveyPoints } from './surveys.ts';

const params = z.object({ employerId: id });
const answers = z.record(z.string().max(40), z.union([z.int(), z.boolean(), z.string().max(1000)]));
/** The token travels in the body: an address would keep it in histories and logs. */
const token = z.string().min(20).max(100);

export const surveyInput = z.object({
  kind: z.enum(surveyKinds),
  point: z.enum(surveyPoints),
  party: z.enum(surveyParties),
  hireId: id.nullable(),
});
export const surveyRow = surveyInput.extend({
  id,
  sentAt: instant,
  expiresOn: day,
  answeredAt: instant.nullable(),
  answers: answers.nullable(),
  version,
});
export type SurveyRow = z.output<typeof surveyRow>;

const hundredths = z.int().nullable();
const languageText = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const surveyContract = {
  surveySend: endpoint({
    method: 'POST',
    path: '/employers/:employerId/surveys',
    summary: 'A survey by a personal link without sign-in; the link is shown once',
    access: { kind: 'action', action: 'employer.feedback' },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: surveyInput,
    output: z.object({ id, token: z.string(), expiresOn: day }),
  }),
  surveyRecord: endpoint({
    method: 'POST',
    path: '/employers/:employerId/surveys/answers',
    summary: 'Feedback or answers recorded by a worker: the coach’s own, or told in person',
    access: { kind: 'action', action: 'employer.feedback' },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: surveyInput.extend({ answers }),
    output: z.object({ id, version }),
  }),
  surveyLook: endpoint({
    method: 'POST',
    path: '/survey/look',
    summary: 'The questions behind a link: neither employer nor person is told',
    access: { kind: 'public', perMinute: 30 },
    audit: 'none',
    body: z.object({ token }),
    output: z.object({
      kind: z.enum(surveyKinds),
      party: z.enum(surveyParties),
      expiresOn: day,
      answered: z.boolean(),
      questions: z.array(
        z.object({ key: z.string(), kind: z.enum(['five', 'yesNo', 'text']), text: languageText }),
      ),
    }),
  }),
  surveyAnswer: endpoint({
    method: 'POST',
    path: '/survey/answer',
    summary: 'Answers by a link, once',
    access: { kind: 'public', perMinute: 30 },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    body: z.object({ token, answers }),
    output: z.object({ ok: z.literal(true) }),
  }),
  employerFigures: endpoint({
    method: 'GET',
    path: '/employers/figures',
    summary:
      'Employers in counts: by stage, agreements and use, needs and recruitment problems, the threshold before and after; no employer and no person',
    access: { kind: 'action', action: 'employer.counts' },
    audit: 'none',
    output: z.object({
      employers: z.int(),
      associations: z.int(),
      byStage: z.array(z.object({ stage: z.enum(lifeStages), employers: z.int() })),
      metInQuarter: z.int(),
      agreements: z.int(),
      placesPromised: z.int(),
      placesUsed: z.int(),
      openPlaces: z.int(),
      hires: z.int(),
      hiredAgain: z.int(),
      badges: z.int(),
      needs: z.array(
        z.object({ kind: z.enum(employerNeedKinds), open: z.int(), routed: z.int(), trouble: z.int() }),
      ),
      /** F11: of those who looked for people, how many found it hard; null when too few have answered. */
      recruitment: z.object({ answered: z.int(), searched: z.int(), trouble: z.int().nullable() }),
      /** F9: mean of five steps in hundredths, employers who answered both times. */
      threshold: z.object({ pairs: z.int(), before: hundredths, after: hundredths }),
      /** F8: mean of five steps in hundredths by who answered. */
      feedback: z.array(z.object({ party: z.enum(surveyParties), answered: z.int(), mean: hundredths })),
      guidancePlaces: z.int(),
      redundancies: z.int(),
      redundantServed: z.int(),
      noReasons: z.array(
        z.object({ who: z.enum(['employer', 'client']), reason: z.string(), times: z.int() }),
      ),
    }),
  }),
};
