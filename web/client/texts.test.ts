/** Easy Finnish is easy: every text has it, its sentences are short, and it asks for the same values. */
import * as domain from '@polku/domain';
import { expect, test } from 'vitest';
import { absenceTexts } from './absence-texts.ts';
import { agreementTexts } from './agreement-texts.ts';
import { measureTexts } from './measure-texts.ts';
import { strengthsTexts } from './strengths-texts.ts';
import { texts } from './texts.ts';

function ownTextsIn(value: unknown, path: string): [string, domain.OwnText][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('easy' in value && 'fi' in value) return [[path, value as domain.OwnText]];
  return Object.entries(value).flatMap(([key, inner]) => ownTextsIn(inner, `${path}.${key}`));
}

const words = Object.fromEntries(
  Object.entries(domain).filter(([name]) =>
    /^(own|absence|download|consent|dataRequest|timeKind|learning|withdrawal)\w*(Words|Texts|Meanings)$/.test(
      name,
    ),
  ),
);
const all = ownTextsIn({ texts, absenceTexts, agreementTexts, measureTexts, strengthsTexts, words }, '');

test('there are texts to check', () => {
  expect(all.length).toBeGreaterThan(200);
});

test('no sentence is longer than twelve words', () => {
  const long = all.flatMap(([path, text]) =>
    text.easy
      .split(/(?<=[.!?:])\s+/)
      .filter((sentence) => sentence.split(/\s+/).length > 12)
      .map((sentence) => `${path}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

test('no word of the office stands in it', () => {
  const office = /suostumu|rekister|käsittel|perust(e|u)|asianosai|artikl|pykäl|§/i;
  expect(all.filter(([, text]) => office.test(text.easy)).map(([path]) => path)).toEqual([]);
});

test('each asks for the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).toSorted();
  for (const [path, text] of all) expect(values(text.easy), path).toEqual(values(text.fi));
});
