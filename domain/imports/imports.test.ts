import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { artificialIdentityCode } from '../clients/identity-code.ts';
import { addDays, asDay, type Day } from '../kernel/dates.ts';
import { someDay } from '../kernel/dates.test-support.ts';
import { keysOf } from '../kernel/record.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { languages } from '../kernel/texts.ts';
import { headingsOfField, importFields } from './fields.ts';
import { headerRowOf, headingKey, mappingRefusals, proposeMapping, standardDefaults } from './mapping.ts';
import { isImportedPerson, type RowReading, readRow, newClientInput } from './row.ts';
import {
  lookupOf,
  looksBroken,
  readDate,
  readFullName,
  readMunicipality,
  readNonDisclosure,
  readPhone,
  readPostalCode,
  readYesNo,
} from './values.ts';
import { rowProblemSentence, rowProblemWords } from './words.ts';

const today = asDay('2026-11-20');
const municipalities = lookupOf([
  { code: '167', names: ['Joensuu', 'Eno'] },
  { code: '426', names: ['Liperi', 'Libelits'] },
  { code: '091', names: ['Helsinki', 'Helsingfors'] },
]);

function reading(columns: RowReading['columns'], changes: Partial<RowReading> = {}): RowReading {
  return {
    columns,
    defaults: standardDefaults,
    today,
    municipalities,
    countries: lookupOf([{ code: 'FI', names: ['Suomi', 'Finland'] }]),
    languages: lookupOf([{ code: 'fi', names: ['suomi', 'finska'] }]),
    areaMunicipalities: new Set(['167', '426']),
    ownMunicipalities: null,
    ...changes,
  };
}

describe('columns', () => {
  test.each([
    [
      ['Sukunimi', 'Etunimet', 'Hetu', 'Kotikunta'],
      ['familyName', 'givenNames', 'identityCode', 'municipality'],
    ],
    [
      ['EFTERNAMN ', 'Förnamn', 'Personbeteckning', 'Hemkommun'],
      ['familyName', 'givenNames', 'identityCode', 'municipality'],
    ],
    [
      ['Name', 'Date of birth', 'Municipality'],
      ['fullName', 'birthDate', 'municipality'],
    ],
    [
      ['Puh.', 'S-posti', 'Turvakielto (K/E)', 'Työtön\nalkaen'],
      ['phone', 'email', 'nonDisclosure', 'unemployedSince'],
    ],
    [
      ['Sukunmi', 'Synt.aika', 'Nro', ''],
      ['familyName', 'birthDate', null, null],
    ],
    [
      ['Nimi', 'Sukunimi', 'Etunimi'],
      [null, 'familyName', 'givenNames'],
    ],
    [
      ['Puhelin', 'GSM'],
      ['phone', null],
    ],
    [
      ['Diagnoosi', 'Huomautuksia', 'Lisätiedot'],
      [null, null, null],
    ],
  ])('of %j are proposed as %j', (headings, fields) => {
    expect(proposeMapping(headings)).toEqual(fields);
  });

  test('no heading stands for two fields, and each is written as it is compared', () => {
    const all = importFields.flatMap((field) => headingsOfField[field]);
    expect(new Set(all).size).toBe(all.length);
    for (const heading of all) expect(headingKey(heading)).toBe(heading);
  });

  test('a proposal never gives one field to two columns', () => {
    const known = importFields.flatMap((field) => headingsOfField[field]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (headings) => {
        const fields = proposeMapping(headings).filter((field) => field !== null);
        expect(new Set(fields).size).toBe(fields.length);
        expect(proposeMapping(headings)).toHaveLength(headings.length);
      }),
    );
  });

  test('the header row is found below titles and empty rows', () => {
    expect(
      headerRowOf([[''], ['Asiakaslista 2026'], ['Nimi ja muuta'], ['Sukunimi', 'Etunimi'], ['A', 'B']]),
    ).toBe(3);
    expect(headerRowOf([[''], ['aaa', 'bbb'], ['1', '2']])).toBe(1);
    expect(headerRowOf([[''], [' ']])).toBeUndefined();
  });

  test('all that is missing from a mapping is told at once', () => {
    const codes = mappingRefusals(['phone', 'phone', null], ['a', 'b', 'c'], standardDefaults).map(
      ({ refusal }) => refusal,
    );
    expect(codes).toEqual([
      'field-mapped-twice',
      'mapping-without-name',
      'mapping-without-municipality',
      'mapping-without-key',
    ]);
    expect(
      mappingRefusals(['fullName', 'birthDate'], ['a', 'b'], {
        ...standardDefaults,
        municipalityCode: '167',
      }),
    ).toEqual([]);
  });
});

describe('values', () => {
  const finnish = (day: Day) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;

  test('a date is read back from every way of writing it', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        for (const written of [
          day,
          finnish(day),
          ` ${finnish(day)} `,
          `${finnish(day)} 0:00`,
          `${finnish(day)} klo 12.30`,
          day.replaceAll('-', ''),
          `${day}T00:00:00.000Z`,
        ])
          expect(readDate(written)).toBe(day);
      }),
    );
    expect(readDate('45700')).toBe('2025-02-12');
    expect(readDate('1985')).toMatchObject({ refusal: 'date-unreadable' });
    for (const empty of ['', ' - ', 'ei tiedossa', 'okänd']) expect(readDate(empty)).toBeUndefined();
    for (const wrong of ['31.2.1980', '01/02/2025', '1.5.99', 'eilen'])
      expect(isRefusal(readDate(wrong))).toBe(true);
  });

  test.each([
    'Joensuu',
    ' JOENSUU ',
    'Joensuun kaupunki',
    '167',
    '167 Joensuu',
    'Joensuu (167)',
    'joensuu,',
    'Eno',
    'Joensuu\u00a0',
  ])('the municipality %j is Joensuu', (written) => {
    expect(readMunicipality(written, municipalities)).toBe('167');
  });

  test('a municipality is not guessed', () => {
    for (const written of ['Hesa', 'Joensu', '999', '167 Liperi'])
      expect(readMunicipality(written, municipalities)).toMatchObject({ refusal: 'municipality-unknown' });
    expect(readMunicipality('91', municipalities)).toBe('091');
  });

  test('ticks and words are yes or no, everything else is asked about', () => {
    for (const yes of ['x', 'X', 'kyllä', 'K', 'ja', 'yes', '1', '✓', 'on'])
      expect(readYesNo(yes)).toBe(true);
    for (const no of ['ei', 'E', 'nej', 'no', '0']) expect(readYesNo(no)).toBe(false);
    expect(readYesNo('')).toBeUndefined();
    expect(isRefusal(readYesNo('ehkä'))).toBe(true);
  });

  test('non-disclosure that can’t be read counts as unknown, which hides like set', () => {
    const value = (written: string) => readNonDisclosure(written).value;
    for (const set of ['x', 'kyllä', 'turvakielto', 'TK', 'voimassa', 'spärrmarkering'])
      expect(value(set)).toBe('set');
    for (const none of ['ei', 'nej', 'ei turvakieltoa']) expect(value(none)).toBe('none');
    for (const unknown of ['?', 'kts. kansio', 'ehkä', 'tuntematon', 'ei tiedossa'])
      expect(value(unknown)).toBe('unknown');
    for (const empty of ['', ' ', '-']) expect(value(empty)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (written) => {
        const read = readNonDisclosure(written);
        const isPlainNo = [
          'ei',
          'e',
          'nej',
          'n',
          'no',
          'false',
          'epätosi',
          '0',
          'falskt',
          'ei ole',
          'ei turvakieltoa',
        ];
        if (read.value === 'none')
          expect(isPlainNo).toContain(
            written
              .trim()
              .toLowerCase()
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .trim(),
          );
      }),
    );
  });

  test.each([
    ['Korpela, Aino Maria', 'Korpela', 'Aino Maria'],
    ['Korpela Aino Maria', 'Korpela', 'Aino Maria'],
    ['von Essen Maria', 'von Essen', 'Maria'],
    ['de la Cruz Ana', 'de la Cruz', 'Ana'],
    ['الحسيني، فاطمة', 'الحسيني', 'فاطمة'],
    [' Na  Null ', 'Na', 'Null'],
  ])('the name %j is %s, %s', (written, familyName, givenNames) => {
    expect(readFullName(written)).toEqual({ familyName, givenNames });
  });

  test('letters broken by a wrong encoding are noticed, foreign letters are not', () => {
    for (const broken of ['VÃ¤isÃ¤nen', 'HÃ¶glund', 'V\ufffdis\ufffdnen', 'V„is„nen', 'MÃ„KI'])
      expect(looksBroken(broken)).toBe(true);
    for (const whole of [
      'Väisänen',
      'Lã Thị',
      'São',
      'Ångström',
      'O’Mallory',
      'Žanna',
      '„lempinimi”',
      'ÃNGELA',
    ])
      expect(looksBroken(whole)).toBe(false);
  });

  test('a postal code gets back the zeros a spreadsheet dropped', () => {
    expect(readPostalCode('2100')).toBe('02100');
    expect(readPostalCode('FI-80100')).toBe('80100');
    expect(isRefusal(readPostalCode('S-123 45'))).toBe(true);
  });

  test.each([
    ['500001000', '0500001000'],
    ['50 000 1000', '050 000 1000'],
    ['401234567', '0401234567'],
    ['0500001000', '0500001000'],
    ['+358 50 000 1000', '+358 50 000 1000'],
    ['358500001000', '358500001000'],
    ['131234567', '131234567'],
  ])('the telephone number %j is kept as %s', (written, kept) => {
    expect(readPhone(written)).toBe(kept);
  });
});

describe('a row', () => {
  const columns = [
    'familyName',
    'givenNames',
    'identityCode',
    'birthDate',
    'municipality',
    'nonDisclosure',
    'email',
  ] as const;

  test('is a person, with only what stands in it', () => {
    const person = readRow(['Korpela', ' Aino  ', '111111-9991', '', 'joensuu', '', ''], reading(columns));
    expect(person).toEqual({
      externalReference: null,
      given: {
        familyName: 'Korpela',
        givenNames: 'Aino',
        identityCode: '111111-9991',
        birthDate: '1911-11-11',
        municipalityCode: '167',
      },
      notes: [],
    });
    if (!isImportedPerson(person)) return;
    expect(newClientInput(person, standardDefaults, 'Lista')).toMatchObject({
      nonDisclosure: 'none',
      serviceLanguage: 'fi',
      unemployedSinceSource: null,
    });
    expect(
      newClientInput(person, { ...standardDefaults, nonDisclosure: 'unknown' }, 'Lista').nonDisclosure,
    ).toBe('unknown');
  });

  test('tells all its problems together', () => {
    const problems = readRow(
      ['', 'Aino', '111111-9992', '1.1.2031', 'Helsinki', '?', 'ei@'],
      reading(columns),
    );
    expect(isImportedPerson(problems) ? [] : problems.map(({ code, field }) => [field, code])).toEqual([
      ['identityCode', 'identity-code-check-character'],
      ['birthDate', 'birth-date-in-future'],
      ['municipality', 'municipality-not-in-area'],
      ['email', 'email-unreadable'],
      ['familyName', 'name-missing'],
    ]);
  });

  test.each([
    [
      'a birth date that is not the code’s',
      ['A', 'B', '111111-9991', '12.11.1911', 'Joensuu', '', ''],
      'birth-date-differs-from-code',
    ],
    ['control characters', ['A\u0007', 'B', '111111-9991', '', 'Joensuu', '', ''], 'control-characters'],
    ['a name of 201 characters', ['Å'.repeat(201), 'B', '111111-9991', '', 'Joensuu', '', ''], 'too-long'],
    ['no key at all', ['A', 'B', '', '', 'Joensuu', '', ''], 'nothing-to-recognise-by'],
    ['nobody of such an age', ['A', 'B', '', '1.1.1890', 'Joensuu', '', ''], 'birth-date-too-early'],
    ['no municipality', ['A', 'B', '', '1.1.1990', '', '', ''], 'municipality-missing'],
  ])('is not taken with %s', (_what, cells, code) => {
    const problems = readRow(cells, reading(columns));
    expect(isImportedPerson(problems) ? [] : problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('is taken without a value that can’t be read, when she can be recognised and reached without it', () => {
    const wide = [...columns, 'unemployedSince', 'serviceLanguage', 'phone', 'streetAddress'] as const;
    const person = readRow(
      [
        ...['A', 'B', '', '1.1.1990', 'Joensuu', '', 'ei ole'],
        ...['keväällä', 'elbisch', '13 1234567', 'MÃ„KI 1'],
      ],
      reading(wide),
    );
    expect(person).toMatchObject({ given: { familyName: 'A', phone: '13 1234567' } });
    if (!isImportedPerson(person)) return;
    expect(person.given.email).toBeUndefined();
    expect(person.notes.map(({ code, level }) => [code, level])).toEqual([
      ['email-unreadable', 'note'],
      ['date-unreadable', 'note'],
      ['language-unknown', 'note'],
      ['broken-characters', 'note'],
      ['phone-without-area-code', 'note'],
    ]);
    const said = person.notes.map((note) => rowProblemSentence(note, 'fi'));
    expect(said[0]).toBe('Sähköposti: Sähköpostiosoite ei kelpaa. Tietoa ei tuoda.');
    expect(said[4]).not.toContain('Tietoa ei tuoda');
  });

  test('a mark of non-disclosure in broken letters hides like one that can be read', () => {
    for (const mark of ['kyllÃ¤', 'ei\u0007']) {
      expect(readRow(['A', 'B', '', '1.1.1990', 'Joensuu', mark, ''], reading(columns))).toMatchObject({
        given: { nonDisclosure: 'unknown' },
        notes: [{ code: 'non-disclosure-unread' }],
      });
    }
  });

  test('a municipality outside the importer’s own is not taken', () => {
    const own = reading(columns, { ownMunicipalities: new Set(['426']) });
    expect(readRow(['A', 'B', '', '1.1.1990', 'Joensuu', '', ''], own)).toMatchObject([
      { code: 'municipality-not-yours' },
    ]);
  });

  test('whatever stands in the cells, it is a person or reasons with sentences, never a fault', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "'; drop table client; --",
        '<script>',
        '=1+1',
        '😀',
        '\u202e',
        '\u0000',
        'فاطمة',
        '9'.repeat(300),
        '31.2.1980',
        '111111-9991',
      ),
    );
    const all = [...importFields];
    fc.assert(
      fc.property(fc.array(nasty, { minLength: all.length, maxLength: all.length }), (cells) => {
        const read = readRow(cells, reading(all));
        if (isImportedPerson(read)) {
          expect(() =>
            newClientInput(read, { ...standardDefaults, municipalityCode: '167' }, 'x'),
          ).not.toThrow();
        } else {
          expect(read.length).toBeGreaterThan(0);
          for (const problem of read) expect(keysOf(rowProblemWords)).toContain(problem.code);
        }
      }),
    );
  });

  test('what is stored reads back as the same person', () => {
    const person = fc.record({
      familyName: fc.constantFrom('Korpela', 'von Essen', 'Ó Ceallaigh', 'فاطمة', 'Null'),
      givenNames: fc.constantFrom('Aino', 'Eero Juhani', 'Na', '😀 X'),
      birth: fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(asDay('1930-01-01'), days)),
      number: fc.integer({ min: 900, max: 999 }),
    });
    fc.assert(
      fc.property(person, ({ familyName, givenNames, birth, number }) => {
        const code = artificialIdentityCode(birth, number);
        const read = readRow(
          [familyName, givenNames, ` ${code.toLowerCase()} `, finnishDay(birth), '167', 'ei', ''],
          reading(columns),
        );
        expect(read).toMatchObject({
          given: { familyName, givenNames, identityCode: code, birthDate: birth, nonDisclosure: 'none' },
        });
      }),
    );
  });
});

const finnishDay = (day: Day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

test('sentences name the field and hold their values in every language', () => {
  const problem = {
    code: 'date-in-future',
    field: 'unemployedSince',
    level: 'error',
    values: { day: '2031-01-05' },
  } as const;
  expect(rowProblemSentence(problem, 'fi')).toBe('Työtön alkaen: Päivä 5.1.2031 on tulevaisuudessa.');
  for (const language of languages) expect(rowProblemSentence(problem, language)).toContain('5.1.2031');
  // counted over many rows a problem has no value, and the sentence is whole without it
  expect(rowProblemSentence({ code: 'municipality-unknown', field: null }, 'en')).toBe(
    'The municipality is not known.',
  );
});
