import { describe, expect, test } from 'vitest';
import { pdfText } from '../testing/pdf-text.ts';
import { type Documents, renderDocument } from './render.ts';
import { renderApart } from './render-apart.ts';

const madeAt = new Date('2026-11-22T10:00:00Z');
const card = (more: Partial<Documents['strengths-card']> = {}) => ({
  name: 'Aino Ääkkönen',
  sections: [{ heading: 'Mitä osaan', lines: ['Siivoan hyvin', 'Ompelen'] }],
  footer: 'Tallennettu 22.11.2026.',
  ...more,
});
const made = (more: Partial<Documents['strengths-card']> = {}) =>
  renderDocument({
    template: 'strengths-card',
    language: 'fi',
    title: 'Vahvuuskortti',
    madeAt,
    content: card(more),
  });
const flat = (bytes: Buffer) => pdfText(bytes).replace(/\s+/g, ' ');

describe('a document', () => {
  test('is tagged, says its language and title, and claims PDF/UA-1', () => {
    const source = made().toString('latin1');
    expect(source.startsWith('%PDF-1.')).toBe(true);
    expect(source).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(/\/Lang \(fi\)/);
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(source).toMatch(/<dc:title>.*Vahvuuskortti/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toContain('/S /H1');
    expect(source).toContain('/S /LI');
  });

  test('has its fonts inside, each with a table from which text is read', () => {
    const source = made().toString('latin1');
    const fonts = source.match(/\/Subtype \/Type0/g)?.length ?? 0;
    expect(fonts).toBeGreaterThan(0);
    expect(source.match(/\/FontFile[23]? \d+ 0 R/g)).toHaveLength(fonts);
    expect(source.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(fonts);
  });

  test('has its text in the order in which it is read', () => {
    expect(flat(made())).toMatch(
      /Vahvuuskortti Aino Ääkkönen Mitä osaan .*Siivoan hyvin .*Ompelen .*Tallennettu 22\.11\.2026\./,
    );
  });

  test('is the same file for the same data', () => {
    expect(made()).toEqual(made());
  });
});

describe('what people write', () => {
  test.each([
    '#panic("x")',
    '*bold* _it_ `raw` $x^2$ <label> @ref',
    '= not a heading',
    '\\#import "document.typ"',
    '"); #read("/etc/passwd")',
    '// not a comment',
    '${data} {{name}} %s',
  ])('is shown as it is: %s', (name) => {
    const shown = flat(made({ name, sections: [{ heading: name, lines: [name] }], footer: name }));
    // quotation marks and hyphens may become typographic ones
    const expected = name.replace(/\s+/g, ' ');
    expect(shown.split(expected)).toHaveLength(5);
  });

  test('other scripts are written, and a sign that no font has leaves a mark', () => {
    expect(flat(made({ name: 'Оксана Šuňová Æsop' }))).toContain('Оксана Šuňová Æsop');
    expect(flat(made({ name: 'Li 李 😀 end' }))).toContain('Li ? 😀 end');
    expect(() => made({ name: 'محمد a\u200bb\u202ec' })).not.toThrow();
  });

  test('line breaks stay within their line of the list', () => {
    const source = made({ sections: [{ heading: 'A', lines: ['first\nsecond', 'third'] }] });
    expect(source.toString('latin1').match(/\/S \/LI\b/g)).toHaveLength(2);
    expect(flat(source)).toContain('first second');
  });

  test('a card of eighty long lines goes over pages', () => {
    const lines = Array.from({ length: 80 }, (_, index) => `${index} ${'word '.repeat(90)}`);
    const source = made({ sections: [{ heading: 'A', lines }] });
    expect((source.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(5);
    expect(flat(source)).toContain('79 word');
  });
});

test('made in a thread it is the same, while this thread turns', async () => {
  const document = {
    template: 'strengths-card' as const,
    language: 'sv' as const,
    title: 'Styrkekort',
    madeAt,
    content: card(),
  };
  const turned = new Promise((resolve) => setImmediate(() => resolve('turned')));
  const making = renderApart(document);
  expect(await Promise.race([turned, making])).toBe('turned');
  expect((await making).equals(renderDocument(document))).toBe(true);
  const broken = { ...document, template: 'none' as unknown as 'strengths-card' };
  await expect(renderApart(broken)).rejects.toThrow();
  expect((await renderApart(document)).length).toBeGreaterThan(1_000);
});
