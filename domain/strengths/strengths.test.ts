import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../kernel/dates.ts';
import { type CardLine, type Proposal, cardSections, linesToEdit, printedLines } from './card.ts';
import {
  type LearnerFacts,
  type Learning,
  type NeedFacts,
  type OfferFacts,
  certificates,
  courseMatchOf,
  courseMatchesOf,
  isOpenOffer,
  isOpenParticipation,
  movesOfParticipation,
  participationStatuses,
  travelRanges,
} from './courses.ts';
import {
  type LanguageLevel,
  compareLevels,
  courseLevels,
  languageLevels,
  languageScaleOn,
  type levelBases,
  levelOf,
  queueRefusal,
  queueState,
} from './languages.ts';

const today = asDay('2026-11-20');
const need = (learning: Learning, travel: NeedFacts['travel'] = 'municipality'): NeedFacts => ({
  id: 'need',
  learning,
  travel,
});
const finnish = (level: LanguageLevel): Learning => ({ kind: 'language', code: 'fi', level });
const hygiene: Learning = { kind: 'certificate', code: 'hygienePassport' };
const offerOf = (offer: Partial<OfferFacts>): OfferFacts => ({
  teaches: [hygiene],
  needsLanguage: null,
  needsLevel: null,
  municipalityCode: '167',
  region: '12',
  remote: false,
  startsOn: '2026-12-01',
  appliesUntil: '2026-11-25',
  cancelledOn: null,
  ...offer,
});
const learnerOf = (level: LanguageLevel | null, municipalityCode: string | null = '167'): LearnerFacts => ({
  languages: level ? [{ language: 'fi', level, basis: 'tested', assessedOn: '2026-10-01' }] : [],
  municipalityCode,
  region: municipalityCode === null ? null : municipalityCode === '405' ? '09' : '12',
});

describe('which course answers which need', () => {
  test.each([
    ['gives the card she needs', need(hygiene), offerOf({}), learnerOf(null), 'givesCertificate', []],
    [
      'reaches the level of the goal',
      need(finnish('B1.1')),
      offerOf({ teaches: [finnish('B1.1')] }),
      learnerOf('A2.1'),
      'reachesLevel',
      [],
    ],
    [
      'leads towards it',
      need(finnish('B1.1')),
      offerOf({ teaches: [finnish('A2.2')] }),
      learnerOf('A2.1'),
      'towardsLevel',
      [],
    ],
    [
      'asks for more Finnish than she has',
      need(hygiene),
      offerOf({ needsLanguage: 'fi', needsLevel: 'A2.2' }),
      learnerOf('A2.1'),
      'givesCertificate',
      ['levelTooLow'],
    ],
    [
      'asks for Finnish that nobody has recorded',
      need(hygiene),
      offerOf({ needsLanguage: 'fi', needsLevel: 'A1.1' }),
      learnerOf(null),
      'givesCertificate',
      ['levelUnknown'],
    ],
    [
      'could be applied for until yesterday',
      need(hygiene),
      offerOf({ appliesUntil: '2026-11-19' }),
      learnerOf(null),
      'givesCertificate',
      ['tooLate'],
    ],
    [
      'has no last day and began yesterday',
      need(hygiene),
      offerOf({ appliesUntil: null, startsOn: '2026-11-19' }),
      learnerOf(null),
      'givesCertificate',
      ['tooLate'],
    ],
    [
      'is cancelled: that it is late says nothing more',
      need(hygiene),
      offerOf({ cancelledOn: '2026-11-10', appliesUntil: '2026-11-01' }),
      learnerOf(null),
      'givesCertificate',
      ['cancelled'],
    ],
    [
      'is in the next municipality',
      need(hygiene),
      offerOf({ municipalityCode: '276' }),
      learnerOf(null),
      'givesCertificate',
      ['tooFar'],
    ],
    [
      'is in the next municipality, and she goes anywhere in the region',
      need(hygiene, 'region'),
      offerOf({ municipalityCode: '276' }),
      learnerOf(null),
      'givesCertificate',
      [],
    ],
    [
      'is in another region',
      need(hygiene, 'region'),
      offerOf({ municipalityCode: '405', region: '09' }),
      learnerOf(null),
      'givesCertificate',
      ['tooFar'],
    ],
    [
      'is far away and remote',
      need(hygiene),
      offerOf({ municipalityCode: '405', region: '09', remote: true }),
      learnerOf(null),
      'givesCertificate',
      [],
    ],
    [
      'is read by who may not know where she lives: nothing is said of distance',
      need(hygiene),
      offerOf({ municipalityCode: '405', region: '09' }),
      learnerOf(null, null),
      'givesCertificate',
      [],
    ],
  ] as const)('an offer that %s', (_what, wanted, offer, learner, why, missing) => {
    expect(courseMatchOf(wanted, offer, learner, today)).toEqual({ needId: 'need', why, missing });
  });

  test.each([
    ['another card', need({ kind: 'certificate', code: 'hotWorkCard' }), offerOf({}), learnerOf(null)],
    [
      'another language',
      need({ kind: 'language', code: 'sv', level: 'A1.1' }),
      offerOf({ teaches: [finnish('A1.1')] }),
      learnerOf(null),
    ],
    [
      'what she knows already',
      need(finnish('B1.1')),
      offerOf({ teaches: [finnish('A2.1')] }),
      learnerOf('A2.1'),
    ],
  ] as const)('an offer of %s answers nothing', (_what, wanted, offer, learner) => {
    expect(courseMatchOf(wanted, offer, learner, today)).toBeNull();
  });

  const learning = fc.oneof(
    fc.constantFrom(...certificates).map((code): Learning => ({ kind: 'certificate', code })),
    fc.constantFrom(...courseLevels).map((level) => finnish(level)),
  );
  const level = fc.constantFrom(...languageLevels, null);
  const offers = fc
    .record({
      teaches: fc.array(learning, { minLength: 1, maxLength: 4 }),
      needsLevel: fc.constantFrom(...courseLevels, null),
      remote: fc.boolean(),
      municipalityCode: fc.constantFrom('167', '276', '405', null),
      days: fc.integer({ min: -20, max: 20 }),
      cancelled: fc.boolean(),
    })
    .map(({ needsLevel, days, cancelled, ...rest }) =>
      offerOf({
        ...rest,
        region: rest.municipalityCode === '405' ? '09' : '12',
        needsLevel,
        needsLanguage: needsLevel === null ? null : 'fi',
        appliesUntil: addDays(today, days),
        cancelledOn: cancelled ? '2026-11-01' : null,
      }),
    );
  const needs = fc.record({ learning, travel: fc.constantFrom(...travelRanges), id: fc.uuid() });
  const learners = fc
    .tuple(level, fc.constantFrom('167', '276', '405', null))
    .map(([at, place]) => learnerOf(at, place));

  test('what fits is open, near enough and not too hard; more Finnish never takes a course away but one she has outgrown', () => {
    fc.assert(
      fc.property(needs, offers, learners, (wanted, offer, learner) => {
        const match = courseMatchOf(wanted, offer, learner, today);
        if (match?.missing.length === 0) {
          expect(isOpenOffer(offer, today)).toBe(true);
          if (offer.needsLevel)
            expect(
              compareLevels(levelOf(learner.languages, 'fi') ?? '0', offer.needsLevel),
            ).toBeGreaterThanOrEqual(0);
        }
        const best = courseMatchOf(wanted, offer, learnerOf('native', learner.municipalityCode), today);
        if (match?.why === 'towardsLevel') expect(best).toBeNull();
        else expect(best?.why).toBe(match?.why);
        for (const reason of best?.missing ?? []) expect(match?.missing).toContain(reason);
        expect(best?.missing ?? []).not.toContain('levelTooLow');
      }),
    );
  });

  test('going farther never takes a course away', () => {
    fc.assert(
      fc.property(needs, offers, learners, (wanted, offer, learner) => {
        const lacks = travelRanges.map((travel) =>
          courseMatchOf({ ...wanted, travel }, offer, learner, today)?.missing.includes('tooFar'),
        );
        for (const [at, tooFar] of lacks.entries()) if (at > 0 && tooFar) expect(lacks[at - 1]).toBe(true);
        expect(lacks.at(-1)).not.toBe(true);
      }),
    );
  });

  test('several needs are sorted, those that lack least first, each at most once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(needs, { selector: ({ id }) => id }),
        offers,
        learners,
        (all, offer, learner) => {
          const found = courseMatchesOf(all, offer, learner, today);
          const lacks = found.map(({ missing }) => missing.length);
          expect(lacks).toEqual(lacks.toSorted((a, b) => a - b));
          expect(new Set(found.map(({ needId }) => needId)).size).toBe(found.length);
        },
      ),
    );
  });
});

describe('language', () => {
  test('the latest level holds; on one day a test goes before a judgement', () => {
    const at = (assessedOn: string, level: LanguageLevel, basis: (typeof levelBases)[number]) => ({
      language: 'fi',
      level,
      basis,
      assessedOn,
    });
    const tested = at('2026-05-01', 'A2.1', 'tested');
    expect(levelOf([tested, at('2026-05-01', 'B1.1', 'self')], 'fi')).toBe('A2.1');
    const later = at('2026-09-01', 'A2.2', 'worker');
    for (const records of [
      [tested, later],
      [later, tested],
    ])
      expect(levelOf(records, 'fi')).toBe('A2.2');
    expect(levelOf([tested], 'sv')).toBeNull();
  });

  test('the scale has a source on every day', () => {
    expect(languageScaleOn(today).limits).toEqual(languageLevels);
    expect(languageScaleOn(today).source).not.toBe('');
  });

  const days = { wantedOn: '2026-03-01', queuedOn: null, startedOn: null, endedOn: null };
  test.each([
    ['wants', {}],
    ['queued', { queuedOn: '2026-03-05' }],
    ['onCourse', { queuedOn: '2026-03-05', startedOn: '2026-09-01' }],
    ['onCourse', { startedOn: '2026-09-01' }],
    ['ended', { startedOn: '2026-09-01', endedOn: '2026-10-01' }],
  ] as const)('she is %s by her days', (state, more) => {
    expect(queueState({ ...days, ...more })).toBe(state);
    expect(queueRefusal({ ...days, ...more }, today)).toBeUndefined();
  });

  test('days out of order and days ahead are refused, each at its field', () => {
    expect(queueRefusal({ ...days, queuedOn: '2026-02-01' }, today)).toMatchObject({
      refusal: 'queue-days-order',
      pointer: '/body/queuedOn',
    });
    expect(queueRefusal({ ...days, startedOn: '2026-12-01' }, today)).toMatchObject({
      refusal: 'date-in-future',
      pointer: '/body/startedOn',
    });
  });
});

test('a course of hers comes to an end whatever way it goes', () => {
  for (const status of participationStatuses) {
    expect(isOpenParticipation(status)).toBe(movesOfParticipation(status).length > 0);
    for (const next of movesOfParticipation(status))
      expect(participationStatuses.indexOf(next)).toBeGreaterThan(participationStatuses.indexOf(status));
  }
});

describe('the strengths card', () => {
  const line = fc.record<CardLine>({
    section: fc.constantFrom(...cardSections),
    text: fc.string({ maxLength: 20 }),
    shown: fc.boolean(),
    from: fc.option(fc.constantFrom('skill:1', 'skill:2', 'evidence:1'), { nil: null }),
  });
  const proposal = fc.record<Proposal>({
    section: fc.constantFrom(...cardSections),
    text: fc.string({ minLength: 1, maxLength: 20 }),
    from: fc.constantFrom('skill:1', 'skill:2', 'skill:3', 'evidence:1', 'evidence:9'),
  });
  const proposals = fc.uniqueArray(proposal, { selector: ({ from }) => from });

  test('what the records say is never shown before she takes it, and never twice', () => {
    fc.assert(
      fc.property(fc.array(line), proposals, (saved, from) => {
        const lines = linesToEdit(saved, from);
        expect(lines.slice(0, saved.length)).toEqual(saved);
        const added = lines.slice(saved.length);
        for (const one of added) {
          expect(one.shown).toBe(false);
          expect(saved.some((before) => before.from === one.from)).toBe(false);
        }
        for (const section of cardSections)
          expect(printedLines(lines, section)).toEqual(printedLines(saved, section));
      }),
    );
  });

  test('a hidden line and an empty one are not printed', () => {
    const lines: CardLine[] = [
      { section: 'can', text: 'Siivous', shown: true, from: 'skill:1' },
      { section: 'can', text: 'Laskuri', shown: false, from: 'skill:2' },
      { section: 'can', text: '  ', shown: true, from: null },
    ];
    expect(printedLines(lines, 'can').map(({ text }) => text)).toEqual(['Siivous']);
    expect(printedLines(lines, 'next')).toEqual([]);
  });
});
