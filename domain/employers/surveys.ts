/**
 * Short surveys without sign-in, by a personal link: the threshold to recruit before and after (F9), trouble in
 * recruiting (F11), a short look at co-operation (F3), and feedback of three sides at set points of a hire (F8).
 */
import { type Day, addDays, addMonths, asDay } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Text } from '../kernel/texts.ts';

export const surveyKinds = ['threshold', 'recruitment', 'cooperation', 'feedback'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyPoints = ['before', 'after', 'once', 'week2', 'month3', 'end'] as const;
export type SurveyPoint = (typeof surveyPoints)[number];

export const surveyParties = ['employer', 'worker', 'coach'] as const;
export type SurveyParty = (typeof surveyParties)[number];

/** Days a link is open. */
export const surveyOpenDays = 30;

export interface SurveyQuestion {
  readonly key: string;
  readonly kind: 'five' | 'yesNo' | 'text';
  readonly text: Text;
}

const five = (key: string, fi: string, sv: string, en: string): SurveyQuestion => ({
  key,
  kind: 'five',
  text: { fi, sv, en },
});
const free = (key: string, fi: string, sv: string, en: string): SurveyQuestion => ({
  key,
  kind: 'text',
  text: { fi, sv, en },
});

const threshold: readonly SurveyQuestion[] = [
  five(
    'easy',
    'Uuden työntekijän palkkaaminen tuntuu meistä mahdolliselta.',
    'Det känns möjligt för oss att anställa en ny medarbetare.',
    'Hiring a new worker feels possible to us.',
  ),
  five(
    'support',
    'Tiedämme, mitä tukea palkkaamiseen saa.',
    'Vi vet vilket stöd man kan få för att anställa.',
    'We know what support there is for hiring.',
  ),
  five(
    'guide',
    'Meillä on aikaa ja taitoa perehdyttää uusi ihminen.',
    'Vi har tid och kunskap att introducera en ny person.',
    'We have the time and the skill to induct somebody new.',
  ),
  five(
    'diversity',
    'Voisimme palkata ihmisen, jonka työkyky, kieli tai tausta poikkeaa tavallisesta.',
    'Vi kunde anställa någon vars arbetsförmåga, språk eller bakgrund avviker från det vanliga.',
    'We could hire somebody whose work ability, language or background differs from the usual.',
  ),
  five(
    'paper',
    'Palkkaamisen paperityö on hallittavissa.',
    'Pappersarbetet kring anställning går att hantera.',
    'The paperwork of hiring can be managed.',
  ),
];

const recruitment: readonly SurveyQuestion[] = [
  {
    key: 'searched',
    kind: 'yesNo',
    text: {
      fi: 'Olemme hakeneet työntekijää viimeisen puolen vuoden aikana.',
      sv: 'Vi har sökt personal under det senaste halvåret.',
      en: 'We have looked for a worker in the past six months.',
    },
  },
  {
    key: 'trouble',
    kind: 'yesNo',
    text: {
      fi: 'Sopivaa työntekijää oli vaikea löytää.',
      sv: 'Det var svårt att hitta en lämplig person.',
      en: 'It was hard to find somebody suitable.',
    },
  },
  free('which', 'Mihin työhön?', 'Till vilket arbete?', 'For what work?'),
];

const cooperation: readonly SurveyQuestion[] = [
  five(
    'help',
    'Saimme apua silloin, kun sitä tarvitsimme.',
    'Vi fick hjälp när vi behövde den.',
    'We got help when we needed it.',
  ),
  five('one', 'Tiedämme, kenelle soitamme.', 'Vi vet vem vi ska ringa.', 'We know whom to call.'),
  free('wish', 'Mitä toivotte?', 'Vad önskar ni?', 'What do you wish for?'),
];

const feedback: Readonly<Record<SurveyParty, readonly SurveyQuestion[]>> = {
  employer: [
    five('work', 'Työ sujuu.', 'Arbetet löper.', 'The work goes well.'),
    five(
      'guided',
      'Perehdytys on riittänyt.',
      'Introduktionen har räckt till.',
      'The induction has been enough.',
    ),
    five('backing', 'Saamme tarvittavan tuen.', 'Vi får det stöd som behövs.', 'We get the support we need.'),
    {
      key: 'again',
      kind: 'yesNo',
      text: {
        fi: 'Ottaisimme uudelleen työntekijän tätä kautta.',
        sv: 'Vi skulle åter ta emot en arbetstagare den här vägen.',
        en: 'We would take a worker this way again.',
      },
    },
    free('more', 'Muuta', 'Annat', 'Anything else'),
  ],
  worker: [
    five('work', 'Työ sujuu.', 'Arbetet löper.', 'The work goes well.'),
    five(
      'guided',
      'Minua on ohjattu riittävästi.',
      'Jag har fått tillräcklig handledning.',
      'I have been guided enough.',
    ),
    five('welcome', 'Kuulun joukkoon.', 'Jag hör till gruppen.', 'I am one of the group.'),
    five(
      'hours',
      'Työaika ja tehtävät sopivat minulle.',
      'Arbetstiden och uppgifterna passar mig.',
      'The hours and tasks suit me.',
    ),
    free('more', 'Muuta', 'Annat', 'Anything else'),
  ],
  coach: [
    five('work', 'Työ sujuu.', 'Arbetet löper.', 'The work goes well.'),
    five(
      'guided',
      'Työpaikan ohjaus toimii.',
      'Handledningen på arbetsplatsen fungerar.',
      'Guidance at the workplace works.',
    ),
    five('goal', 'Tavoitetta kohti edetään.', 'Det går mot målet.', 'It goes towards the goal.'),
    free('more', 'Mitä seuraavaksi?', 'Vad härnäst?', 'What next?'),
  ],
};

export function surveyQuestions(kind: SurveyKind, party: SurveyParty): readonly SurveyQuestion[] {
  if (kind === 'feedback') return feedback[party];
  return { threshold, recruitment, cooperation }[kind];
}

export type SurveyAnswers = Readonly<Record<string, number | boolean | string>>;

/** Every answer is to a question asked and of its kind; texts may be left out. */
export function surveyAnswersRefusal(
  questions: readonly SurveyQuestion[],
  answers: SurveyAnswers,
): Refusal | undefined {
  const known = new Map(questions.map((one) => [one.key, one]));
  const strange = Object.keys(answers).find((key) => !known.has(key));
  if (strange !== undefined) return refuse('survey-answer-wrong', undefined, '/body/answers');
  for (const { key, kind } of questions) {
    const value = answers[key];
    const fits =
      kind === 'text'
        ? value === undefined || (typeof value === 'string' && value.length <= 1000)
        : kind === 'yesNo'
          ? typeof value === 'boolean'
          : typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
    if (!fits)
      return refuse(
        value === undefined ? 'required' : 'survey-answer-wrong',
        undefined,
        `/body/answers/${key}`,
      );
  }
  return undefined;
}

/** The points of a kind: feedback follows a hire, the threshold is asked before and after. */
export const pointsOf: Readonly<Record<SurveyKind, readonly SurveyPoint[]>> = {
  threshold: ['before', 'after'],
  recruitment: ['once'],
  cooperation: ['once'],
  feedback: ['week2', 'month3', 'end'],
};

export function surveyRefusal(survey: {
  readonly kind: SurveyKind;
  readonly point: SurveyPoint;
  readonly party: SurveyParty;
  readonly hireId: string | null;
}): Refusal | undefined {
  if (!pointsOf[survey.kind].includes(survey.point))
    return refuse('survey-point-wrong', undefined, '/body/point');
  if (survey.kind === 'feedback')
    return survey.hireId === null ? refuse('required', undefined, '/body/hireId') : undefined;
  return survey.party === 'employer' ? undefined : refuse('survey-party-wrong', undefined, '/body/party');
}

export interface FeedbackPoint {
  readonly point: 'week2' | 'month3' | 'end';
  readonly dueOn: Day;
}

/** When feedback of a hire is due: after two weeks, after three months, at its end; no point after the end. */
export function feedbackPoints(startsOn: string, endsOn: string | null): readonly FeedbackPoint[] {
  const start = asDay(startsOn);
  const before = (on: Day) => endsOn === null || on < endsOn;
  const week2 = addDays(start, 14);
  const month3 = addMonths(start, 3);
  return [
    ...(before(week2) ? [{ point: 'week2' as const, dueOn: week2 }] : []),
    ...(before(month3) ? [{ point: 'month3' as const, dueOn: month3 }] : []),
    ...(endsOn === null ? [] : [{ point: 'end' as const, dueOn: asDay(endsOn) }]),
  ];
}

/** Points past or of today of which a side has said nothing. */
export function feedbackDue(
  hire: { readonly startsOn: string; readonly endsOn: string | null },
  answered: readonly { readonly point: SurveyPoint; readonly party: SurveyParty }[],
  today: string,
): readonly (FeedbackPoint & { readonly missing: readonly SurveyParty[] })[] {
  return feedbackPoints(hire.startsOn, hire.endsOn)
    .filter(({ dueOn }) => dueOn <= today)
    .map((one) => ({
      ...one,
      missing: surveyParties.filter(
        (party) => !answered.some((given) => given.point === one.point && given.party === party),
      ),
    }))
    .filter(({ missing }) => missing.length > 0);
}

/** Fewer answers than this are not told as a figure: an answer would be somebody's. */
export const leastAnswers = 5;

/** The mean of the five-step answers in hundredths: whole numbers all the way. */
export function meanHundredths(answers: readonly SurveyAnswers[]): number | null {
  const values = answers.flatMap((one) => Object.values(one).filter((value) => typeof value === 'number'));
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) * 100) / values.length);
}
