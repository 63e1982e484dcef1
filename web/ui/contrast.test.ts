/** Computes the contrast of every pair of colours in use, in the light and the dark look: WCAG 2.2, 1.4.3 and 1.4.11. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'sunk', 'hover'] as const;
const tones = ['neutral', 'info', 'success', 'warning', 'error'] as const;

/** Words on what they stand on: 4.5. */
const wordPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [
    ['ink', ground] as const,
    ['ink-soft', ground] as const,
    ['link', ground] as const,
    ['link-hover', ground] as const,
    ['error-ink', ground] as const,
  ]),
  ...tones.map((tone) => [`${tone}-ink`, `${tone}-ground`] as const),
  ['header-ink', 'header'],
  ['header-soft', 'header'],
  ['header-ink', 'header-line'],
  ['header-soft', 'header-line'],
  ['action-ink', 'action'],
  ['action-ink', 'action-hover'],
  ['chosen-ink', 'chosen'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  ['ink-soft', 'neutral-ground'],
  ['surface', 'here'],
];

/** Edges of controls and signs on what they stand on: 3. */
const edgePairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [
    ['line-strong', ground] as const,
    ['action', ground] as const,
    ['here', ground] as const,
    ['focus', ground] as const,
    ['error-edge', ground] as const,
  ]),
  ...tones.map((tone) => [`${tone}-edge`, `${tone}-ground`] as const),
  ...tones.map((tone) => ['focus', `${tone}-ground`] as const),
];

function failures(pairs: readonly (readonly [string, string])[], least: number): string[] {
  return pairs.flatMap(([front, back]) =>
    (['light', 'dark'] as const).flatMap((look) => {
      const [a, b] = [tokens.get(front)?.[look], tokens.get(back)?.[look]];
      if (a === undefined || b === undefined) return [`${front} or ${back} is no token`];
      const ratio = contrast(a, b);
      return ratio < least ? [`${front} on ${back}, ${look}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

test('the formula gives the known ends', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('words stand out from their ground', () => {
  expect(failures(wordPairs, 4.5)).toEqual([]);
});

test('edges, signs and the focus stand out from their ground', () => {
  expect(failures(edgePairs, 3)).toEqual([]);
});

test('the focus and the mark of the place stand out from the header', () => {
  for (const look of ['light', 'dark'] as const) {
    const header = tokens.get('header')?.[look] ?? '';
    for (const sign of ['#ffc861', '#f4b13d']) expect(contrast(sign, header)).toBeGreaterThan(3);
  }
});
