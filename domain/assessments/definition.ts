/**
 * An assessment form as data: areas, and questions in them, in Finnish, Swedish, English and easy Finnish. A published
 * edition is never changed; an edit makes a new edition, and answers keep the one they were given to.
 * Requirements D2, D9, D18, I12.
 */
import * as z from 'zod';
import { requiredText, text } from '../kernel/contract.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type AnswerValue, type Answers, isScored, itemTypes, mayHaveSteps, scaleEnd } from './answers.ts';

/** Forms about a client. */
export const clientFormKinds = ['needs', 'progress', 'screening'] as const;
/** Sets of criteria: of a coaching environment, a coach, a provider. */
export const reviewKinds = ['environmentReview', 'coachReview', 'providerReview'] as const;
/** Those, forms about a client, and a survey of the staff. */
export const definitionKinds = [...clientFormKinds, 'staffSurvey', ...reviewKinds] as const;
export type DefinitionKind = (typeof definitionKinds)[number];

export const definitionStatuses = ['draft', 'published', 'retired'] as const;
export type DefinitionStatus = (typeof definitionStatuses)[number];

const words = (max: number) =>
  z.object({
    fi: requiredText(max),
    sv: requiredText(max),
    en: requiredText(max),
    fiEasy: requiredText(max),
  });
const code = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);

export const definitionItem = z.object({
  code,
  area: code,
  type: z.enum(itemTypes),
  required: z.boolean(),
  question: words(300),
  steps: z.array(words(300)).max(20),
});
export type DefinitionItem = z.output<typeof definitionItem>;

export const definitionContent = z.object({
  name: words(120),
  intro: words(1000),
  /** Where the questions come from and on what terms they may be used. */
  source: requiredText(500),
  areas: z
    .array(z.object({ code, name: words(120) }))
    .min(1)
    .max(20),
  items: z.array(definitionItem).min(1).max(60),
});
export type DefinitionContent = z.output<typeof definitionContent>;

/** A form that comes with the program, as in `reference/assessments/`. */
export const shippedDefinition = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  kind: z.enum(definitionKinds),
  publishedOn: z.iso.date(),
  licence: z.string(),
  content: definitionContent,
});

export const answersInput = z.record(
  code,
  z.union([z.int(), z.boolean(), z.array(z.int()).max(20), text(500)]),
);

/** What is wrong with a form as a whole, its fields being right one by one. */
export function definitionRefusal(kind: DefinitionKind, content: DefinitionContent): Refusal | undefined {
  const areas = content.areas.map((area) => area.code);
  if (new Set(areas).size < areas.length) return refuse('code-twice', undefined, '/body/content/areas');
  const codes = content.items.map((item) => item.code);
  if (new Set(codes).size < codes.length) return refuse('code-twice', undefined, '/body/content/items');
  for (const [index, item] of content.items.entries()) {
    const pointer = `/body/content/items/${index}`;
    if (!areas.includes(item.area)) return refuse('area-unknown', undefined, `${pointer}/area`);
    const steps = item.steps.length;
    const enough = item.type === 'scale' ? steps === 2 : mayHaveSteps(item.type) ? steps >= 2 : steps === 0;
    if (!enough) return refuse('wrong-steps', undefined, `${pointer}/steps`);
  }
  if (kind === 'staffSurvey' || reviewKinds.some((one) => one === kind)) {
    // what is asked of the staff is only counted: no words of anybody's own, one answer a question
    const countable = kind === 'staffSurvey' ? ['choice', 'scale', 'yesNo'] : ['scale'];
    const wrong = content.items.findIndex((item) => !countable.includes(item.type));
    if (wrong !== -1) return refuse('not-countable', undefined, `/body/content/items/${wrong}/type`);
  }
  if (kind === 'progress') {
    // one measured question in each area: a change is then a whole number of steps
    const isMeasure = areas.every(
      (area) => content.items.filter((item) => item.area === area && isScored(item.type)).length === 1,
    );
    if (!isMeasure) return refuse('one-measure-per-area', undefined, '/body/content/items');
  }
  return undefined;
}

/** What is wrong with the answers; unanswered questions matter only when the form is finished. */
export function answersRefusal(
  content: Pick<DefinitionContent, 'items'>,
  answers: Answers,
  finished: boolean,
): Refusal | undefined {
  for (const [given, value] of Object.entries(answers)) {
    const item = content.items.find((one) => one.code === given);
    if (!item) return refuse('question-unknown', undefined, `/body/answers/${given}`);
    if (!isAnswerTo(item, value)) return refuse('not-a-step', undefined, `/body/answers/${given}`);
  }
  if (!finished) return undefined;
  const missing = content.items.find((item) => item.required && isUnanswered(answers[item.code]));
  return missing && refuse('answer-missing', undefined, `/body/answers/${missing.code}`);
}

function isAnswerTo(item: DefinitionItem, value: AnswerValue): boolean {
  const isStep = (number: number) => number >= 1 && number <= item.steps.length;
  switch (item.type) {
    case 'choice':
      return typeof value === 'number' && isStep(value);
    case 'scale':
      return typeof value === 'number' && value >= 1 && value <= scaleEnd;
    case 'many':
      return Array.isArray(value) && value.every(isStep) && new Set(value).size === value.length;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
  }
}

function isUnanswered(value: AnswerValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
