import { expect, test } from 'vitest';
import {
  countries,
  findMunicipality,
  findMunicipalityAsWritten,
  municipalities,
  regions,
  serviceLanguages,
  skills,
} from './reference.ts';

const southKarelia = {
  '405': 'Lappeenranta',
  '153': 'Imatra',
  '416': 'Lemi',
  '441': 'Luumäki',
  '580': 'Parikkala',
  '689': 'Rautjärvi',
  '700': 'Ruokolahti',
  '739': 'Savitaipale',
  '831': 'Taipalsaari',
};
const northKarelia = {
  '090': 'Heinävesi',
  '146': 'Ilomantsi',
  '167': 'Joensuu',
  '176': 'Juuka',
  '260': 'Kitee',
  '276': 'Kontiolahti',
  '422': 'Lieksa',
  '426': 'Liperi',
  '541': 'Nurmes',
  '309': 'Outokumpu',
  '607': 'Polvijärvi',
  '707': 'Rääkkylä',
  '848': 'Tohmajärvi',
};

function namesIn(region: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    municipalities.rows.filter((row) => row.region === region).map(({ code, fi }) => [code, fi]),
  );
}

test('there are 308 municipalities in 19 regions', () => {
  expect(municipalities.rows).toHaveLength(308);
  expect(regions.rows).toHaveLength(19);
});

test.each([
  ['municipalities', municipalities],
  ['regions', regions],
  ['languages', serviceLanguages],
  ['countries', countries],
  ['skills', skills],
])('codes and names of %s occur once, and the list says its source', (_name, list) => {
  for (const key of ['code', 'fi'] as const)
    expect(new Set(list.rows.map((row) => row[key])).size).toBe(list.rows.length);
  expect(list.source).not.toBe('');
});

test('every municipality is in a region and every region has municipalities', () => {
  const used = new Set(municipalities.rows.map(({ region }) => region));
  expect([...used].sort()).toEqual(regions.rows.map(({ code }) => code));
});

test('the regions have as many municipalities as in 2026', () => {
  const count = Object.fromEntries(
    regions.rows.map(({ code }) => [
      code,
      municipalities.rows.filter(({ region }) => region === code).length,
    ]),
  );
  expect(count).toEqual({
    '01': 26,
    '02': 27,
    '04': 16,
    '05': 11,
    '06': 23,
    '07': 10,
    '08': 6,
    '09': 9,
    '10': 11,
    '11': 19,
    '12': 13,
    '13': 22,
    '14': 18,
    '15': 14,
    '16': 8,
    '17': 30,
    '18': 8,
    '19': 21,
    '21': 16,
  });
});

test('the employment areas of the demonstration are whole regions', () => {
  expect(namesIn('09')).toEqual(southKarelia);
  expect(namesIn('12')).toEqual(northKarelia);
});

test('municipalities of the other employment areas in the source texts have their codes', () => {
  const others = {
    '074': 'Halsua',
    '217': 'Kannus',
    '236': 'Kaustinen',
    '272': 'Kokkola',
    '421': 'Lestijärvi',
    '584': 'Perho',
    '849': 'Toholampi',
    '924': 'Veteli',
    '077': 'Hankasalmi',
    '216': 'Kannonkoski',
    '226': 'Karstula',
    '256': 'Kinnula',
    '265': 'Kivijärvi',
    '275': 'Konnevesi',
    '312': 'Kyyjärvi',
    '410': 'Laukaa',
    '601': 'Pihtipudas',
    '729': 'Saarijärvi',
    '892': 'Uurainen',
    '931': 'Viitasaari',
    '992': 'Äänekoski',
  };
  for (const [code, name] of Object.entries(others)) expect(findMunicipality(code)?.fi).toBe(name);
});

test('municipalities that have ended are not in the list', () => {
  for (const name of ['Pertunmaa', 'Honkajoki', 'Valtimo'])
    expect(findMunicipalityAsWritten(name)).toBeUndefined();
});

test('municipalities are found as people write them', () => {
  expect(findMunicipalityAsWritten(' LIPERI ')?.code).toBe('426');
  expect(findMunicipalityAsWritten('Libelits')?.code).toBe('426');
  expect(findMunicipalityAsWritten('90')?.fi).toBe('Heinävesi');
  expect(findMunicipalityAsWritten('')).toBeUndefined();
});

test('the service languages begin with the official ones', () => {
  expect(serviceLanguages.rows.slice(0, 3).map(({ code }) => code)).toEqual(['fi', 'sv', 'en']);
});

test('countries are the 249 of the standard and Kosovo', () => {
  expect(countries.rows).toHaveLength(250);
  expect(countries.rows.find(({ code }) => code === 'FI')?.fi).toBe('Suomi');
});

test('an ESCO label stands where an ESCO concept stands', () => {
  for (const { escoUri, escoLabel } of skills.rows) expect(escoUri === null).toBe(escoLabel === null);
});
