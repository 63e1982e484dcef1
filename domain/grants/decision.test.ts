import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { isPersonName, normalisedName } from '../kernel/names.ts';
import { languages } from '../kernel/texts.ts';
import {
  type GrantDecisionContent,
  type GrantDecisionParts,
  grantDecisionParts,
  namesInPublicPart,
} from './decision.ts';
import { type DecisionSection, writtenEuros } from './decision-section.ts';
import { exampleDecision } from './decision.test-support.ts';

const decision = (more: Partial<GrantDecisionContent> = {}): GrantDecisionContent => ({
  ...exampleDecision,
  ...more,
});
const refusedKind: Partial<GrantDecisionContent> = {
  kind: 'refused',
  totalCents: 0,
  rows: [],
  instalments: [],
  notMet: [
    {
      text: { fi: 'Työtä on vähintään 20 tuntia viikossa', sv: 'Minst 20 timmar i veckan', en: '20 hours' },
      source: 'Ohjelman ehdot',
    },
  ],
};
const isParts = (answer: ReturnType<typeof grantDecisionParts>): answer is GrantDecisionParts =>
  'title' in answer;
function partsOf(content: GrantDecisionContent, language: (typeof languages)[number] = 'fi') {
  const answer = grantDecisionParts(content, language);
  if (!isParts(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}
const refusalsOf = (more: Partial<GrantDecisionContent>) => {
  const answer = grantDecisionParts(decision(more), 'fi');
  return isParts(answer) ? [] : answer.map(({ refusal, pointer }) => `${refusal} ${pointer}`);
};
const written = (sections: readonly DecisionSection[]) => JSON.stringify(sections).replaceAll('\u00a0', ' ');
const headings = (sections: readonly DecisionSection[]) => sections.map(({ heading }) => heading);
const named = (name: string, reasons: string) =>
  namesInPublicPart(decision({ reasons, nonPublic: { ...exampleDecision.nonPublic, name } })).map(
    ({ found }) => found,
  );

describe('a decision that grants', () => {
  test('tells its parts in their order', () => {
    expect(headings(partsOf(decision()).sections)).toEqual([
      'Päätöksen tiedot',
      'Hakija',
      'Ratkaisu',
      'Tuen määrä',
      'Maksaminen',
      'Tuen käytön ehdot',
      'Takaisinperintä',
      'Valtiontuki',
      'Perustelut',
      'Sovelletut säännökset',
      'Muutoksenhaku',
      'Lisätietoja',
      'Liitteet',
    ]);
  });

  test('shows rows with their total, and no column in which nothing stands', () => {
    const tableOf = (content: GrantDecisionContent) =>
      partsOf(content)
        .sections.flatMap(({ blocks }) => blocks)
        .find(({ kind }) => kind === 'table');
    expect(
      JSON.parse(written([{ heading: '', blocks: [tableOf(decision())].flatMap((one) => one ?? []) }])),
    ).toEqual([
      {
        heading: '',
        blocks: [
          {
            kind: 'table',
            columns: [
              { text: 'Peruste', isNumber: false },
              { text: 'Ajalta', isNumber: false },
              { text: 'Kuukausia', isNumber: true },
              { text: 'Laskennan vaihe', isNumber: true },
              { text: 'Tuki', isNumber: true },
            ],
            rows: [
              ['Palkkauskustannus kuukaudessa', '1.9.2026–31.12.2026', '', '2 150,00 €', ''],
              ['Työllistämislisä', '1.9.2026–31.12.2026', '4', '', '3 400,00 €'],
              ['Ylittää enimmäismäärän', '', '', '', '−165,50 €'],
            ],
            total: ['Yhteensä', '', '', '', '3 234,50 €'],
          },
        ],
      },
    ]);
    const lump = exampleDecision.rows
      .slice(1, 2)
      .map((row) => ({ ...row, months: null, from: null, to: null }));
    const one = tableOf(
      decision({ rows: lump, totalCents: 340000, instalments: [], ...instalmentsOf(340000) }),
    );
    expect(one?.kind === 'table' && one.columns.map(({ text }) => text)).toEqual(['Peruste', 'Tuki']);
  });

  test('tells de minimis aid with its regulation, ceiling and register only when it is such aid', () => {
    const told = written(partsOf(decision()).sections);
    expect(told).toContain('Tuen määrä on 3 234,50 €, ja se katsotaan myönnetyksi 20.8.2026');
    expect(told).toContain('komission asetuksen (EU) 2023/2831');
    expect(told).toContain('300 000,00 €');
    expect(told).toContain('rekisteriin viimeistään 17.9.2026');
    const { text } = exampleDecision.stateAid;
    const not = written(partsOf(decision({ stateAid: { text, deMinimis: null } })).sections);
    expect(not).not.toContain('2023/2831');
    const early = partsOf(decision({ decidedOn: asDay('2022-05-05') }));
    expect(written(early.sections)).not.toContain('2023/2831');
  });

  test('English says that it is a courtesy', () => {
    expect(languages.map((language) => partsOf(decision(), language).courtesy === '')).toEqual([
      true,
      true,
      false,
    ]);
  });
});

const instalmentsOf = (amountCents: number): Partial<GrantDecisionContent> => ({
  instalments: exampleDecision.instalments.slice(0, 1).map((one) => ({ ...one, amountCents })),
});

test('one that refuses tells what isn’t met, and nothing of sums', () => {
  const { sections } = partsOf(decision(refusedKind));
  expect(headings(sections)).toContain('Ehdot, jotka eivät täyty');
  expect(written(sections)).toContain('Työtä on vähintään 20 tuntia viikossa (Ohjelman ehdot)');
  expect(headings(sections)).not.toContain('Tuen määrä');
  expect(headings(sections)).not.toContain('Takaisinperintä');
});

describe('what can’t be given is refused, all at once', () => {
  const { appeal } = exampleDecision;
  test.each([
    [{ appeal: { ...appeal, route: 'unknown' as const } }, ['appeal-route-unknown /appeal/route']],
    [{ appeal: { ...appeal, days: 30 } }, ['appeal-days-differ /appeal/days']],
    [{ totalCents: 323451 }, ['decision-sum-differs /rows', 'decision-sum-differs /instalments']],
    [{ ...refusedKind, kind: 'granted' as const }, ['decision-kind-and-sum-differ /totalCents']],
    [{ ...refusedKind, reasons: ' \n' }, ['decision-reasons-missing /reasons']],
    [
      { conditions: ['Hyvä.', 'Aino Virtasen palkka'], provisions: ['030299-123A'] },
      [
        'name-in-public-part /conditions/1',
        'name-in-public-part /conditions/1',
        'name-in-public-part /provisions/0',
      ],
    ],
  ])('%#', (more, expected) => {
    expect(refusalsOf(more)).toEqual(expected);
  });
});

describe('instructions for rectification', () => {
  const of = (more: Partial<GrantDecisionContent>, language: (typeof languages)[number] = 'fi') =>
    written(partsOf(decision(more), language).instructions.sections);

  test('of a municipality: parties and members, 14 days, three ways of notice', () => {
    const told = of({});
    for (const part of [
      'sekä kunnan jäsen',
      '14 päivän kuluessa',
      '7 päivän kuluttua kirjeen lähettämisestä',
      '3. päivänä viestin lähettämisestä',
      '7 päivän kuluttua siitä, kun pöytäkirja',
      'Tiedoksisaantipäivää ei lueta',
      'kirjaamo@joensuu.example',
      'ma–pe 9.00–15.00',
      'ennen aukioloajan päättymistä',
      'Kuntalaki (410/2015)',
      '(150/1930) 2 ja 5 §',
    ])
      expect(told).toContain(part);
  });

  test('of a statutory support: the party, 30 days, no members', () => {
    const appeal = { ...exampleDecision.appeal, route: 'administrativeRectification' as const, days: 30 };
    const told = of({ appeal });
    expect(told).toContain('30 päivän kuluessa');
    expect(told).toContain('Hallintolaki (434/2003) 7 a luku');
    expect(told).not.toContain('kunnan jäsen');
    expect(told).not.toContain('Kuntalaki');
  });

  test('no place is left unfilled in any language', () => {
    for (const language of languages)
      for (const more of [{}, refusedKind]) {
        const parts = partsOf(decision(more), language);
        expect(JSON.stringify(parts)).not.toMatch(/\{\w+\}/);
      }
  });
});

describe('the person', () => {
  const { nonPublic } = exampleDecision;

  test('is told of in the non-public part', () => {
    const told = written(partsOf(decision()).nonPublic.sections);
    for (const part of ['Aino Virtanen', '3.2.1999', 'puutyöntekijä', '2 150,00 € kuukaudessa'])
      expect(told).toContain(part);
    expect(partsOf(decision()).nonPublic.notice).toContain('621/1999');
  });

  test('changes nothing of the public part, whoever she is', () => {
    const free = { reasons: '', conditions: [], provisions: [] };
    const publicOf = (content: GrantDecisionContent, language: (typeof languages)[number]) => {
      const { nonPublic: _, ...others } = partsOf(content, language);
      return others;
    };
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ unit: 'grapheme', minLength: 1 }),
          birthDate: fc.constantFrom(null, asDay('1970-01-31'), asDay('2008-02-29')),
          municipality: fc.string(),
          jobTitle: fc.string(),
          pay: fc.constantFrom(null, { cents: 1, per: 'hour' as const }),
        }),
        fc.constantFrom(...languages),
        (other, language) => {
          expect(publicOf(decision({ ...free, nonPublic: other }), language)).toEqual(
            publicOf(decision({ ...free, nonPublic }), language),
          );
        },
      ),
    );
  });

  test('is found in free text by any name, in any letters', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((name) => isPersonName(name) && normalisedName(name) !== '');
    fc.assert(
      fc.property(names, fc.constantFrom('reasons', 'conditions', 'provisions'), (name, place) => {
        const text = `Palkattava on: ${name} (hakemus).`;
        const content = decision({
          [place]: place === 'reasons' ? text : [text],
          nonPublic: { ...nonPublic, name },
        });
        expect(namesInPublicPart(content)).not.toEqual([]);
        expect(isParts(grantDecisionParts(content, 'fi'))).toBe(false);
      }),
    );
  });

  test.each([
    ['Aino Virtanen', 'Tuki Aino Virtasen palkkaan', ['Aino', 'Virtasen']],
    ['Aino Virtanen', 'VIRTASELLE maksetaan', ['VIRTASELLE']],
    ['Virtanen Aino', 'ainon palkka; Ainon työ', ['Ainon']],
    ['Matti Lahti', 'Matin työ Lahdessa', ['Matin', 'Lahdessa']],
    ['Åke Sjöström', 'sjöströms lön', ['sjöströms']],
    ['Anna-Liisa Yli-Hukka', 'yli 6 kuukautta, Anna-Liisalle', ['Anna', 'Liisalle']],
    ['Li Na', 'lista ja linna; Li Na aloittaa', ['Li', 'Na']],
    ['王小明', '雇用王小明的决定', ['雇用王小明的决定']],
    ['Toivo Niemi', 'Toivomme, että työ onnistuu', []],
    ['Aino Virtanen', 'Palkattava henkilö kuuluu kohderyhmään.', []],
  ])('%s: %s', (name, reasons, found) => {
    expect(named(name, reasons)).toEqual(found);
  });

  test('a word of her name that is public anyway counts only beside another', () => {
    const employer = { ...exampleDecision.employer, name: 'Virtanen Oy' };
    const of = (reasons: string) =>
      namesInPublicPart(decision({ employer, reasons })).map(({ found }) => found);
    expect(of('Virtanen Oy on hakenut tukea.')).toEqual([]);
    expect(of('Virtanen Oy palkkaa Aino Virtasen.')).toEqual(['Aino', 'Virtasen']);
  });

  test('is found by an identity code and by the day of birth', () => {
    const of = (reasons: string) =>
      namesInPublicPart(decision({ reasons })).map(({ kind, found }) => [kind, found]);
    expect(of('tunnus 131052-308T.')).toEqual([['identityCode', '131052-308T']]);
    expect(of('tunnus 010203a9991')).toEqual([['identityCode', '010203a9991']]);
    expect(of('syntynyt 3.2.1999')).toEqual([['birthDate', '3.2.1999']]);
    expect(of('syntynyt 03.02.1999, 1999-02-03')).toHaveLength(2);
    expect(of('13.2.1999, Y-tunnus 2345678-0, diaari 131052-3')).toEqual([]);
  });
});

test('euros as each language writes them', () => {
  const of = (cents: number) =>
    languages.map((language) => writtenEuros(cents, language).replaceAll('\u00a0', ' '));
  expect(of(123450)).toEqual(['1 234,50 €', '1 234,50 €', '€1,234.50']);
  expect(of(100000005)).toEqual(['1 000 000,05 €', '1 000 000,05 €', '€1,000,000.05']);
  expect(of(-7)).toEqual(['−0,07 €', '−0,07 €', '−€0.07']);
});
