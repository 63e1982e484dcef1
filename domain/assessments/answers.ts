/** Answers to a form, without its schema: light enough for every page that shows or asks them. */
import type { Language } from '../kernel/texts.ts';

/**
 * - `choice`: one of the named steps, the lowest first; the answer is its number from 1
 * - `many`: any of the named steps; the answer is their numbers
 * - `scale`: 1 to 5; `steps` name the two ends
 * - `yesNo`, `text`
 */
export const itemTypes = ['choice', 'many', 'scale', 'yesNo', 'text'] as const;
export type ItemType = (typeof itemTypes)[number];

/** What of a form is needed to understand answers to it. */
export interface Questions {
  readonly items: readonly {
    readonly code: string;
    readonly area: string;
    readonly type: ItemType;
    readonly steps: readonly unknown[];
  }[];
}

/** A step's number from 1, yes or no, numbers of several steps, or a short text. */
export type AnswerValue = number | boolean | readonly number[] | string;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Whose view: the client and the coach answer separately. */
export const raters = ['client', 'coach'] as const;
export type Rater = (typeof raters)[number];

export const occasions = ['start', 'quarter', 'exit', 'other'] as const;
export type Occasion = (typeof occasions)[number];

export const scaleEnd = 5;

/** The languages a form is in: those of the service, and easy Finnish (selkokieli). */
export const formLanguages = ['fi', 'sv', 'en', 'fiEasy'] as const;
export type FormLanguage = (typeof formLanguages)[number];
export type FormWords = Readonly<Record<FormLanguage, string>>;

export function formLanguageOf(language: Language, easy: boolean): FormLanguage {
  return language === 'fi' && easy ? 'fiEasy' : language;
}

export function isScored(type: ItemType): boolean {
  return type === 'choice' || type === 'scale';
}

export function mayHaveSteps(type: ItemType): boolean {
  return type === 'choice' || type === 'many' || type === 'scale';
}

export type Scores = Readonly<Record<string, number>>;

/** Steps by area, of the questions that are measured; an area without an answer is left out. */
export function areaScores(content: Questions, answers: Answers): Scores {
  const scores: Record<string, number> = {};
  for (const item of content.items) {
    const value = answers[item.code];
    if (isScored(item.type) && typeof value === 'number') scores[item.area] = value;
  }
  return scores;
}

/** How many steps an area has: the height of its axis. */
export function stepsOfArea(content: Questions, area: string): number {
  const item = content.items.find((one) => one.area === area && isScored(one.type));
  return item?.type === 'choice' ? item.steps.length : scaleEnd;
}
