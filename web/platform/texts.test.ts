/** Every text of every screen: whole in three languages, the same placeholders in each, and readable by ICU. */
import { languages, type Text } from '@polku/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test, vi } from 'vitest';
import { locales, textIn } from './texts.tsx';

// Made by the build; a module of words that imports a type's neighbour may reach it.
vi.mock('virtual:endpoints', () => ({ endpoints: {} }));

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ['../**/texts.ts', '../**/*-texts.ts', '../**/words.ts', '../**/*-words.ts'],
  { eager: true },
);

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value);
}

function textsIn(value: unknown, path: string): [string, Text][] {
  if (isText(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const all = Object.entries(modules).flatMap(([file, exported]) => textsIn(exported, file));

/** The values a message asks for, whatever branch of a plural they stand in. */
function placeholders(message: string): string {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (typeof part !== 'object' || part === null || !('type' in part) || !('value' in part)) return;
    const literal = 0;
    const hash = 7;
    if (part.type !== literal && part.type !== hash) names.add(String(part.value));
    if ('options' in part && typeof part.options === 'object') {
      for (const option of Object.values(Object(part.options))) walk(Reflect.get(Object(option), 'value'));
    }
  };
  walk(new IntlMessageFormat(message, 'fi').getAst());
  return [...names].toSorted().join();
}

test('there are texts to check', () => {
  expect(all.length).toBeGreaterThan(100);
});

test('no language is empty, and each asks for the same values', () => {
  const wrong = all.filter(
    ([, text]) =>
      languages.some((language) => text[language].trim() === '') ||
      new Set(languages.map((language) => placeholders(text[language]))).size > 1,
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('every text is readable by the message machine', () => {
  const wrong = all.filter(([, text]) =>
    languages.some((language) => {
      try {
        new IntlMessageFormat(text[language], locales[language]);
        return false;
      } catch {
        return true;
      }
    }),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('values are filled by the grammar of the language', () => {
  const text = {
    fi: '{count, plural, one {# päivä} other {# päivää}}',
    sv: '{count, plural, one {# dag} other {# dagar}}',
    en: '{count, plural, one {# day} other {# days}}',
  };
  expect(languages.map((language) => textIn(language, text, { count: 1 }))).toEqual([
    '1 päivä',
    '1 dag',
    '1 day',
  ]);
  expect(textIn('fi', text, { count: 2 })).toBe('2 päivää');
});
