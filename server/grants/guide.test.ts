/** The guide page of grant programmes names every fact there is; UPDATE=1 writes its list anew. */
import fs from 'node:fs';
import path from 'node:path';
import { derivedFacts, derivedFactTexts, grantFacts, isDerived } from '@polku/domain';
import { expect, test } from 'vitest';
import { programFolder } from '../platform/data-folder.ts';

const page = path.join(programFolder, 'docs', 'guide', 'grant-programmes.md');
const begin = /<!-- facts: [^\n]*-->\n/;
const end = '<!-- end of facts -->';

function listed(): string {
  const asked = Object.entries(grantFacts).map(([name, { kind, text, ...fact }]) => {
    const values = 'options' in fact && fact.options ? `: ${Object.keys(fact.options).join(', ')}` : '';
    return `| \`${name}\` | ${kind}${values} | ${text.en} |`;
  });
  const derived = Object.keys(derivedFacts)
    .filter(isDerived)
    .map(
      (name) =>
        `| \`${name}\` | worked out from ${derivedFacts[name].map((of) => `\`${of}\``).join(', ')} | ${derivedFactTexts[name].en} |`,
    );
  return ['', '| fact | kind | what it is |', '|---|---|---|', ...asked, ...derived, '', ''].join('\n');
}

test('every fact stands in the guide', () => {
  const text = fs.readFileSync(page, 'utf8');
  const [before = ''] = text.split(begin);
  const marker = begin.exec(text)?.[0] ?? '';
  const after = text.slice(text.indexOf(end));
  const wanted = `${before}${marker}${listed()}${after}`;
  if (process.env['UPDATE'] === '1') fs.writeFileSync(page, wanted);
  expect(fs.readFileSync(page, 'utf8')).toBe(wanted);
});
