import {
  grantDecisionParts,
  type GrantDecisionContent,
  type Language,
  languages,
  asDay,
} from '@polku/domain';
import { describe, expect, test } from 'vitest';
import { exampleDecision } from '../../domain/grants/decision.test-support.ts';
import { renderDocument } from '../documents/render.ts';
import { Problem } from '../platform/problems.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { decisionDocument, grantDecisionPdf } from './decision-document.ts';

const flat = (bytes: Buffer) => pdfText(bytes).replace(/\s+/g, ' ');
const made = (
  language: Language,
  part: 'whole' | 'public' = 'whole',
  more: Partial<GrantDecisionContent> = {},
) => renderDocument(decisionDocument({ ...exampleDecision, ...more }, language, part));
const count = (bytes: Buffer, pattern: RegExp) => bytes.toString('latin1').match(pattern)?.length ?? 0;
const partsIn = (language: Language) => {
  const parts = grantDecisionParts(exampleDecision, language);
  if (!('title' in parts)) throw new Error('refused');
  return parts;
};
const refusedKind: Partial<GrantDecisionContent> = {
  kind: 'refused',
  totalCents: 0,
  rows: [],
  instalments: [],
};

const titles = {
  fi: 'Päätös TYÖ-2026-118: TOIMI-työllistämislisä',
  sv: 'Beslut TYÖ-2026-118: Sysselsättningstillägget TOIMI',
  en: 'Decision TYÖ-2026-118: TOIMI employment supplement',
};

describe.each(languages)('a decision in %s', (language) => {
  const bytes = made(language);
  const source = bytes.toString('latin1');

  test('is tagged, says its language and title, and claims PDF/UA-1', () => {
    expect(source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(new RegExp(`/Lang \\(${language}\\)`));
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(bytes.toString('utf8')).toContain(titles[language]);
    expect(source).toMatch(/\/DisplayDocTitle true/);
  });

  test('has headings of two levels, lists, and tables with header cells and a foot', () => {
    for (const tag of ['H1', 'H2', 'L', 'LI', 'Table', 'THead', 'TFoot', 'TBody', 'TD'])
      expect(source, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    // the columns of the sum and of the instalments
    expect(count(bytes, /\/S \/TH\b/g)).toBe(5 + 4);
  });

  test('puts instructions and the person’s part on pages of their own', () => {
    const pages = flat(bytes).split('Joensuun kaupunki · TYÖ-2026-118 ').slice(1);
    const { instructions, nonPublic } = partsIn(language);
    expect(pages).toHaveLength(count(bytes, /\/Type \/Page\b/g));
    expect(pages.filter((page) => page.startsWith(instructions.title))).toHaveLength(1);
    expect(pages.findIndex((page) => page.startsWith(nonPublic.title))).toBe(pages.length - 1);
    expect(pages.filter((page) => page.includes('Aino Virtanen'))).toHaveLength(1);
  });

  test('is public without the person', () => {
    const told = flat(made(language, 'public'));
    for (const secret of ['Aino', 'Virtanen', '1999', 'puutyöntekijä']) expect(told).not.toContain(secret);
    expect(told).toContain('kirjaamo@joensuu.example');
  });

  test('is made also when it refuses, and with no instalments', () => {
    expect(count(made(language, 'whole', refusedKind), /\/S \/Table\b/g)).toBe(0);
  });
});

test('sums stand as the language writes them', () => {
  expect(flat(made('fi'))).toContain('3 234,50 €');
  expect(flat(made('sv'))).toContain('3 234,50 €');
  expect(flat(made('en'))).toContain('€3,234.50');
});

test('in a thread of its own it is the same file, for the same content', async () => {
  const bytes = await grantDecisionPdf(exampleDecision, 'sv');
  expect(made('sv').equals(bytes)).toBe(true);
  const open = await grantDecisionPdf(exampleDecision, 'sv', 'public');
  expect(made('sv', 'public').equals(open)).toBe(true);
});

test('what can’t be given is a problem that names every place', async () => {
  const content = {
    ...exampleDecision,
    decidedOn: asDay('2026-08-20'),
    reasons: 'Aino palkataan.',
    appeal: { ...exampleDecision.appeal, route: 'unknown' as const },
  };
  const problem = await grantDecisionPdf(content, 'fi').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({
    status: 422,
    errors: [
      { pointer: '/appeal/route', code: 'appeal-route-unknown' },
      { pointer: '/reasons', code: 'name-in-public-part' },
    ],
  });
});

test('what people wrote is shown as it is', () => {
  const reasons = '#panic("x") *ei lihavoida* <label> $x$\n\n= ei otsikko';
  const told = flat(made('fi', 'public', { reasons }));
  expect(told).toContain('*ei lihavoida* <label> $x$');
  expect(told).toContain('= ei otsikko');
});
