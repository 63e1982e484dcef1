import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { packWith, problemsWith, smallestPack, words } from './pack.test-support.ts';
import { factsAsked } from './pack-facts.ts';
import { failingExamples, packOn } from './read-pack.ts';

const rule = (id: string, test: object) => ({ id, text: words, test });
const lump = (sum: object) => [{ kind: 'lump', text: words, sum }];
const monthly = (more: object) => [
  {
    kind: 'monthly',
    text: words,
    from: { day: 'job.startsOn' },
    to: { day: 'job.endsOn' },
    count: 'thirty360',
    perMonth: { cents: 1 },
    roundPiece: { round: 'halfUp', toCents: 1 },
    ...more,
  },
];
const term = (id: string, sum: object) => ({ id, text: words, sum });

describe('what is not of the language is refused where it stands', () => {
  test('the smallest pack is of it', () => {
    expect(problemsWith({})).toEqual([]);
    expect(failingExamples(packWith({}))).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    [
      'a fact that nobody knows',
      { person: [rule('a', { fact: 'person.shoeSize', is: 1 })] },
      '/person/0/test/fact',
      'unknown-fact',
    ],
    [
      'a day that nobody knows',
      { claim: [rule('a', { fact: 'job.startsOn', notAfter: { day: 'job.soon' } })] },
      '/claim/0/test/notAfter/day',
      'unknown-fact',
    ],
    [
      'a fact of its own that it does not tell',
      { job: [rule('a', { fact: 'extra.own', is: true })] },
      '/job/0/test/fact',
      'unknown-fact',
    ],
    ['a word that it does not have', { colour: 'blue' }, '', 'unknown-word'],
    [
      'a comparison that it does not have',
      { person: [rule('a', { fact: 'person.age', near: 30 })] },
      '/person/0/test',
      'unknown-word',
    ],
    [
      'program code for a condition',
      { person: [rule('a', 'age < 30' as never)] },
      '/person/0/test',
      'not-in-the-language',
    ],
    [
      'a sum that it does not have',
      { amount: lump({ power: [2, 3] }) },
      '/amount/0/sum',
      'not-in-the-language',
    ],
    [
      'a parameter that it does not tell',
      { amount: lump({ parameter: 'each' }) },
      '/amount/0/sum/parameter',
      'unknown-parameter',
    ],
    [
      'a limit that it does not tell',
      { person: [rule('a', { fact: 'person.age', below: { parameter: 'limit' } })] },
      '/person/0/test/below/parameter',
      'unknown-parameter',
    ],
    [
      'a term before it is worked out',
      { amount: monthly({ terms: [term('a', { term: 'b' }), term('b', { cents: 1 })] }) },
      '/amount/0/terms/0/sum/term',
      'unknown-term',
    ],
    [
      'a term that is not there',
      { amount: monthly({ perMonth: { term: 'a' } }) },
      '/amount/0/perMonth/term',
      'unknown-term',
    ],
    ['an end before the start', { validTo: '2025-12-31' }, '/validTo', 'end-before-start'],
    [
      'a round that closes before it opens',
      {
        intake: {
          kind: 'rounds',
          order: 'arrival',
          rounds: [{ id: 'a', opensOn: '2026-02-01', closesOn: '2026-01-31' }],
        },
      },
      '/intake/rounds/0/closesOn',
      'end-before-start',
    ],
    ['a day that does not exist', { validFrom: '2026-02-30' }, '/validFrom', 'invalid_format'],
    [
      'the same rule twice',
      {
        person: [rule('a', { fact: 'person.unemployed', is: true })],
        job: [rule('a', { fact: 'job.permanent', is: true })],
      },
      '',
      'repeated',
    ],
    ['two examples', { examples: smallestPack.examples.slice(0, 2) }, '/examples', 'too_small'],
    ['a text without Swedish', { name: { fi: 'nimi', en: 'name' } }, '/name/sv', 'invalid_type'],
    [
      'an address that is not https',
      { source: { text: 'source', url: 'http://example.org', confidence: 'general' } },
      '/source/url',
      'invalid_format',
    ],
  ])('%s', (_, change, pointer, code) => {
    expect(problemsWith(change).map((problem) => [problem.pointer, problem.code])).toContainEqual([
      pointer,
      code,
    ]);
  });

  test('rounds may leave their days to the area', () => {
    const rounds = [{ id: 'a', opensOn: null, closesOn: null }];
    expect(problemsWith({ intake: { kind: 'rounds', order: 'arrival', rounds } })).toEqual([]);
  });
});

describe('a pack', () => {
  test('an example that comes out otherwise is told with what came', () => {
    const [first, ...others] = smallestPack.examples;
    const wrong = {
      ...first,
      name: 'wrong',
      given: { on: '2026-01-01' },
      expect: { eligible: false, totalCents: 0 },
    };
    expect(failingExamples(packWith({ examples: [wrong, ...others] }))).toMatchObject([
      { name: 'wrong', came: { eligible: true, totalCents: 100_000 } },
    ]);
  });

  test('the facts it asks are in the order of the catalogue, derived ones by what they rest on', () => {
    const pack = packWith({
      municipalities: ['405'],
      facts: { 'extra.own': { kind: 'yesNo', text: words } },
      job: [
        rule('length', { fact: 'job.months', atLeast: 3 }),
        rule('own', { fact: 'extra.own', is: true }),
      ] as never,
      person: [rule('age', { fact: 'person.age', below: 30 })] as never,
      stateAid: { basis: 'deMinimis', text: words },
    });
    expect(factsAsked(pack)).toEqual([
      'person.birthDate',
      'person.municipality',
      'job.startsOn',
      'job.endsOn',
      'claims.deMinimis',
      'extra.own',
    ]);
  });

  test('the version in force on a day is the one that began last', () => {
    const packs = [
      packWith({ version: '1', validFrom: '2021-01-01', validTo: '2023-06-30' }),
      packWith({ version: '2', validFrom: '2023-07-01' }),
      packWith({ version: '3', validFrom: '2025-01-01' }),
    ];
    const versionOn = (day: string) => packOn(packs, 'test', asDay(day))?.version;
    expect(['2020-12-31', '2021-01-01', '2023-06-30', '2023-07-01', '2026-01-01'].map(versionOn)).toEqual([
      undefined,
      '1',
      '1',
      '2',
      '3',
    ]);
  });
});
