import { expect, test } from 'vitest';
import { textIn } from '../platform/texts.tsx';
import { type FieldKind, missingSentence } from './missing.ts';

const fi = (kind: FieldKind, label: string) =>
  missingSentence(kind, label, (text, values) => textIn('fi', text, values)).text;

test.each<[FieldKind, string, string]>([
  ['text', 'Sukunimi', 'Anna sukunimi.'],
  ['text', 'Y-tunnus', 'Anna Y-tunnus.'],
  ['text', 'Mitä sovittiin', 'Tämä kohta puuttuu.'],
  ['choice', 'Kotikunta', 'Valitse kotikunta.'],
  ['choice', 'Onko sinulla turvakielto?', 'Valitse yksi vaihtoehdoista.'],
  ['choice', 'Mihin polku päättyi', 'Valitse yksi vaihtoehdoista.'],
  ['choices', 'Viikonpäivät', 'Valitse ainakin yksi vaihtoehto.'],
  ['date', 'Alkaa', 'Anna päivä.'],
  ['file', 'Tiedosto', 'Valitse tiedosto.'],
])('%s %s: %s', (kind, label, sentence) => {
  expect(fi(kind, label)).toBe(sentence);
});

test('a label keeps its capitals where they are its own', () => {
  const en = (
    text: Parameters<Parameters<typeof missingSentence>[2]>[0],
    values?: Parameters<Parameters<typeof missingSentence>[2]>[1],
  ) => textIn('en', text, values);
  expect(missingSentence('text', 'ID of the person', en).text).toBe('Enter the ID of the person.');
  expect(missingSentence('text', 'Surname (as in the passport)', en).text).toBe('Enter the surname.');
});
