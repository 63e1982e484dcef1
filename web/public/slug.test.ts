import { areaSlug } from '@polku/domain';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Pohjois-Karjalan työllisyysalue', 'pohjois-karjalan-tyollisyysalue'],
  ['Åboland – sysselsättningsområde', 'aboland-sysselsattningsomrade'],
  ['2. alue', 'alue'],
  ['', ''],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a long name still gives an address the server takes', () => {
  expect(
    areaSlug.safeParse(slugOf('Keski-Suomen pohjoisosan ja Keiteleen seudun työllisyysalue')).success,
  ).toBe(true);
});
