/** No refusal reaches a person as a bare code: the sources are read for the codes they refuse with. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { problemWords } from './access/problem-words.ts';
import { identityCodeRefusalCodes } from './clients/identity-code.ts';
import { rowProblemWords } from './imports/words.ts';
import { languages } from './kernel/texts.ts';
import { pairReasons } from './matching/round-model.ts';
import { refusalSentence } from './refusals.ts';

const root = path.join(import.meta.dirname, '..');
const sources = ['domain', 'server'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.ts$/.test(file) && !/\.test(-support)?\.ts$|node_modules|^(testing|demo)\//.test(file),
    )
    .map((file) => {
      const name = path.posix.join(folder, file.replaceAll(path.sep, '/'));
      return { name, text: fs.readFileSync(path.join(root, name), 'utf8') };
    }),
);

/** `refuse('…')`, with the second code of a choice as well, and a problem or field error by its code. */
const patterns = [
  /\brefuse\(\s*(?:[^'"`();]*\?\s*)?'([^']+)'/g,
  /\brefuse\([^;,]*?\?\s*'[^']+'\s*:\s*'([^']+)'/g,
  /\bnew Problem\(\s*\d+,\s*'([^']+)'/g,
  /\bpointer: [^,{}]+,\s*code: '([^']+)'/g,
];
const constantCodes = sources.flatMap(({ name, text }) =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => ({ name, code }))),
);

/** A code made of parts: each kind must be known here, with all that its parts may be. */
const families: Readonly<Record<string, readonly string[]>> = {
  'identity-code-${code.refusal}': identityCodeRefusalCodes.map((code) => `identity-code-${code}`),
  'not-a-${issue.format}': ['date', 'datetime', 'uuid', 'email', 'regex'].map((format) => `not-a-${format}`),
  'pin-${reason}': pairReasons.map((reason) => `pin-${reason}`),
  // the code of a question, which refuses nothing
  "p${principle.id.replaceAll('-', '')}": [],
};
const madeCodes = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/\b(?:code: |refuse\(\s*|fault\('\w+', )`([^`]+)`/g)].map(([, made = '']) => ({
    name,
    made,
  })),
);

function lacksWords({ name, code }: { readonly name: string; readonly code: string }): boolean {
  const general: Readonly<Record<string, unknown>> = problemWords;
  if (code in general) return false;
  // what is wrong with a cell of a list is told beside the row
  if (name.startsWith('domain/imports/') && code in rowProblemWords) return false;
  // the code's own reader answers in its own codes; callers say `identity-code-…`
  if (name === 'domain/clients/identity-code.ts')
    return refusalSentence(`identity-code-${code}`, 'fi') === undefined;
  return languages.some((language) => !refusalSentence(code, language)?.trim());
}

test('every code that the domain or the server refuses with has its sentence in each language', () => {
  expect(constantCodes.length).toBeGreaterThan(100);
  expect(constantCodes.filter(lacksWords)).toEqual([]);
});

test('every code that is made of parts has its sentences', () => {
  expect(madeCodes.filter(({ made }) => families[made] === undefined)).toEqual([]);
  const codes = madeCodes.flatMap(({ name, made }) => (families[made] ?? []).map((code) => ({ name, code })));
  expect(codes.filter(lacksWords)).toEqual([]);
});
