import { expect, test } from 'vitest';
import { storyTextRefusal } from './story.ts';

const story = { title: 'Takaisin töihin', pseudonym: 'Ritva', content: 'Sain paikan elokuussa.' };
const refusalOf = (familyName: string, more: Partial<typeof story>, givenNames = 'Maija Liisa') =>
  storyTextRefusal({ ...story, ...more }, { familyName, givenNames })?.refusal;

test.each([
  ['Virtanen', 'Sitten Virtanen soitti.'],
  ['Virtanen', 'VIRTANEN SOITTI'],
  ['Virtanen', 'Se oli virtasen ensimmäinen päivä.'],
  ['Virtanen', 'Vir\u00adtasella oli kiire.'],
  ['Mäkinen', 'Ma\u0308kinen tuli.'],
  ['Aalto-Virtanen', 'Aallot ja Virtaset: Virtasille soitettiin.'],
  ['Niemi', 'Niemen päivä alkoi aikaisin.'],
  ['Oja', 'Ojan kanssa sovittiin.'],
  ["O'Brien", "Siellä oli O'Brien."],
  ['Ståhl', 'Ståhls första dag.'],
])('%s is found in: %s', (familyName, content) => {
  expect(refusalOf(familyName, { content })).toBe('story-own-name');
});

test.each([
  ['Elo', 'Sain paikan elokuussa.'],
  ['Ala', 'Uusi ala oli minulle outo, mutta alalla oli töitä.'],
  ['Niemi', 'Kuljin niemen ympäri.'],
  ['Aro', 'Kaarolle annettiin avaimet.'],
  ['Virta', 'Kevätvirta vei.'],
  ['Manen', 'Hoidin maskit ja massat.'],
])('%s is not found in: %s', (familyName, content) => {
  expect(refusalOf(familyName, { content })).toBeUndefined();
});

test('a pseudonym is no given name of hers', () => {
  expect(refusalOf('Virtanen', { pseudonym: 'maija, kokki' })).toBe('story-own-given-name');
  expect(refusalOf('Virtanen', { pseudonym: 'Anna-Liisa' })).toBe('story-own-given-name');
  expect(refusalOf('Virtanen', { pseudonym: 'Maijastiina' })).toBeUndefined();
});
