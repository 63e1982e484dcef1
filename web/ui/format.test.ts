import { expect, test } from 'vitest';
import { isMatch, meantOption } from './ComboboxField.tsx';
import { dayText, instantText, moneyText, numberText, periodText, weekdayText } from './format.ts';
import { numberFrom } from './NumberField.tsx';

/** Intl writes narrow and no-break spaces; people read spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a day is the same day in every time zone and reads as people write it', () => {
  expect(dayText('2026-05-01', 'fi')).toBe('1.5.2026');
  expect(dayText('2026-05-01', 'sv')).toBe('1.5.2026');
  expect(dayText('2026-05-01', 'en')).toBe('1 May 2026');
  expect(plain(weekdayText('2026-05-04', 'fi'))).toBe('ma 4.5.2026');
});

test('a period shows both its days, and an open end stays open', () => {
  expect(periodText('2026-03-01', '2026-06-30', 'fi')).toBe('1.3.2026–30.6.2026');
  expect(periodText('2026-03-01', null, 'fi')).toBe('1.3.2026–');
});

test('an instant is shown in Finland’s time, summer and winter', () => {
  expect(plain(instantText('2026-07-01T21:30:00Z', 'fi'))).toBe('2.7.2026 klo 00.30');
  expect(plain(instantText('2026-01-01T10:00:00Z', 'fi'))).toBe('1.1.2026 klo 12.00');
});

test('money keeps its cents', () => {
  expect(plain(moneyText(184_250, 'fi'))).toBe('1 842,50 €');
  expect(plain(moneyText(7, 'fi'))).toBe('0,07 €');
  expect(plain(moneyText(-105, 'fi')).replace('−', '-')).toBe('-1,05 €');
  // A sum whose last cent a binary fraction would round away.
  expect(plain(moneyText(9_007_199_254_740_991, 'en'))).toBe('€90,071,992,547,409.91');
});

test('numbers are written and read with a comma', () => {
  expect(numberText(12.5, 'fi', 1)).toBe('12,5');
  expect(numberFrom('1 234,5', 1)).toBe(1234.5);
  expect(numberFrom('7,25', 1)).toBe(7.3);
  expect(numberFrom('-3', 0)).toBe(-3);
  expect(numberFrom('', 0)).toBeNull();
  expect(numberFrom('12 kpl', 0)).toBeNull();
});

test('a search finds by the beginnings of words, whatever the case and the dots', () => {
  expect(isMatch('Pohjois-Karjala, Kitee', 'kit kar')).toBe(true);
  expect(isMatch('Pohjois-Karjala, Kitee', 'Pohjois-Karjala, Kitee')).toBe(true);
  expect(isMatch('Pyhäselkä', 'pyha')).toBe(true);
  expect(isMatch('Joensuu', 'suu')).toBe(false);
  expect(isMatch('Joensuu', ' ')).toBe(true);
});

test('leaving a field takes the exact or only option, and never guesses between two', () => {
  const towns = ['Joensuu', 'Joensuun seutu', 'Kitee'].map((label) => ({ label }));
  const meant = (written: string) =>
    meantOption(
      towns.filter(({ label }) => isMatch(label, written)),
      written,
    )?.label;
  expect(meant('joensuu ')).toBe('Joensuu');
  expect(meant('kit')).toBe('Kitee');
  expect(meant('joens')).toBeUndefined();
  expect(meant('Oulu')).toBeUndefined();
  expect(meant(' ')).toBeUndefined();
  expect(meantOption([{ label: 'Minna Aho' }, { label: 'Minna Aho' }], 'Minna Aho')).toBeUndefined();
});
