import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { mayNameSomebody } from '../meetings/meeting.ts';
import { scheduled, timeAfter } from '../meetings/ready-packages.ts';
import { newsBlocks, newsIn, newsRefusal } from '../news/news.ts';
import { pilotRefusal } from '../pilots/pilot.ts';
import {
  isStoryShown,
  storyActionsFrom,
  storyAfter,
  storyStatuses,
  storyTextRefusal,
} from '../stories/story.ts';
import { calendarOf, placeRefusal, weekOf } from './place.ts';

const place = {
  hours: [
    { weekday: 4, opens: '13:00', closes: '16:00' },
    { weekday: 4, opens: '09:00', closes: '12:00' },
  ],
  exceptions: [{ on: '2026-11-26', opens: null, closes: null, note: 'Koulutuspäivä' }],
  endedOn: null,
};

describe('the calendar of a meeting place', () => {
  const shift = (on: string, starts: string) => ({ on, starts, ends: '15:00' });
  const days = calendarOf(
    place,
    [shift('2026-11-19', '13:00'), shift('2026-11-19', '09:30')],
    asDay('2026-11-19'),
    8,
  );
  test('has the hours of the weekday, morning first, and who is there', () => {
    expect(days[0]).toMatchObject({
      on: '2026-11-19',
      open: [
        { opens: '09:00', closes: '12:00' },
        { opens: '13:00', closes: '16:00' },
      ],
      differs: false,
    });
    expect(days[0]?.shifts.map((one) => one.starts)).toEqual(['09:30', '13:00']);
    expect(days[1]?.open).toEqual([]);
  });
  test('is closed on a day that says so, with the reason', () => {
    expect(days[7]).toMatchObject({ on: '2026-11-26', open: [], differs: true, note: 'Koulutuspäivä' });
  });
  test('ends when the place does', () => {
    expect(calendarOf({ ...place, endedOn: '2026-11-21' }, [], asDay('2026-11-19'), 8)).toHaveLength(2);
  });
  test('hours end after they begin, and are given both or neither', () => {
    expect(placeRefusal(place)).toBeUndefined();
    const wrong = { on: '2026-12-01', opens: '09:00', closes: null, note: '' };
    expect(placeRefusal({ ...place, exceptions: [wrong] })).toMatchObject({
      pointer: '/body/exceptions/0/closes',
    });
    expect(
      placeRefusal({ ...place, hours: [{ weekday: 1, opens: '12:00', closes: '12:00' }] }),
    ).toBeDefined();
  });
  test('weeks begin on Monday', () => {
    expect(weekOf(asDay('2026-11-22'))).toBe('2026-11-16');
    expect(weekOf(asDay('2026-11-16'))).toBe('2026-11-16');
  });
});

describe('a story', () => {
  const ground = { status: 'approved', consent: true, nonDisclosed: false } as const;
  test('is published only approved, with a consent, of somebody not hidden', () => {
    expect(storyAfter(ground, 'publish')).toBe('published');
    expect(storyAfter({ ...ground, consent: false }, 'publish')).toMatchObject({
      refusal: 'story-no-consent',
    });
    expect(storyAfter({ ...ground, nonDisclosed: true }, 'publish')).toMatchObject({
      refusal: 'story-not-disclosed',
    });
    for (const status of storyStatuses.filter((one) => one !== 'approved'))
      expect(storyActionsFrom[status]).not.toContain('publish');
  });
  test('is shown only while all three hold', () => {
    const shown = { ...ground, status: 'published' } as const;
    expect(isStoryShown(shown)).toBe(true);
    expect(isStoryShown({ ...shown, consent: false })).toBe(false);
    expect(isStoryShown({ ...shown, nonDisclosed: true })).toBe(false);
    expect(isStoryShown(ground)).toBe(false);
  });
  test('holds neither an identity code nor her own family name', () => {
    const aalto = { familyName: 'Aalto', givenNames: 'Maija' };
    const text = { title: 'Uusi alku', pseudonym: 'Ritva', content: 'Pääsin töihin.' };
    expect(storyTextRefusal(text, aalto)).toBeUndefined();
    expect(storyTextRefusal({ ...text, content: 'Minä, Ritva Aalto, pääsin.' }, aalto)).toMatchObject({
      refusal: 'story-own-name',
    });
    expect(storyTextRefusal({ ...text, title: '010190-999W' }, aalto)).toMatchObject({
      refusal: 'identity-code-in-text',
    });
  });
});

describe('a pilot', () => {
  const pilot = {
    startsOn: '2026-09-01',
    endsOn: null,
    measuredAfter: '',
    decision: null,
    decidedOn: null,
    spread: [],
  };
  test('is spread with a result and a day, and municipalities only when it is spread', () => {
    expect(pilotRefusal(pilot)).toBeUndefined();
    const spread = { ...pilot, decision: 'spread', decidedOn: '2026-12-01' } as const;
    expect(pilotRefusal(spread)).toMatchObject({ refusal: 'pilot-no-result' });
    const toOne = [{ municipalityCode: '405', on: '2027-01-01' }];
    expect(pilotRefusal({ ...spread, measuredAfter: '12', spread: toOne })).toBeUndefined();
    expect(pilotRefusal({ ...pilot, spread: toOne })).toMatchObject({ refusal: 'pilot-not-spread' });
    expect(pilotRefusal({ ...pilot, decision: 'stop' })).toMatchObject({ pointer: '/body/decidedOn' });
  });
});

describe('news', () => {
  const empty = { title: '', body: '' };
  const fi = { title: 'Ryhmä alkaa', body: 'Tule.' };
  test('are in one language at least, heading and text together', () => {
    const news = { texts: { fi, sv: empty, en: empty }, publishFrom: '2026-11-19', publishTo: null };
    expect(newsRefusal(news)).toBeUndefined();
    expect(newsRefusal({ ...news, texts: { fi: empty, sv: empty, en: empty } })).toBeDefined();
    expect(newsRefusal({ ...news, texts: { fi, sv: { title: 'En', body: '' }, en: empty } })).toMatchObject({
      pointer: '/body/texts/sv/body',
    });
    expect(newsRefusal({ ...news, publishTo: '2026-11-18' })).toMatchObject({ pointer: '/body/publishTo' });
  });
  test('are read in another language where the reader’s is missing', () => {
    expect(newsIn({ fi, sv: empty, en: empty }, 'sv')).toMatchObject({
      language: 'fi',
      title: 'Ryhmä alkaa',
    });
  });
  test('know headings, lists and paragraphs, and no other markup', () => {
    expect(newsBlocks('Yksi\nkaksi\n\n## Aika\n- ma\n- ti\nja muut\n\n<b>x</b>')).toEqual([
      { kind: 'paragraph', text: 'Yksi\nkaksi' },
      { kind: 'heading', text: 'Aika' },
      { kind: 'list', items: ['ma', 'ti'] },
      { kind: 'paragraph', text: 'ja muut' },
      { kind: 'paragraph', text: '<b>x</b>' },
    ]);
  });
});

describe('groups', () => {
  test('a name in a theme is noticed, a beginning of a sentence is not', () => {
    expect(mayNameSomebody('Keskustelussa Maija Meikäläinen kertoi bussista.')).toBe(true);
    expect(mayNameSomebody('Puhui 010190-999W')).toBe(true);
    for (const fine of [
      'Bussit kulkevat huonosti.',
      'Matkat. Terveys ja jaksaminen.',
      'Kela-asiat ja Imatran bussit',
    ])
      expect(mayNameSomebody(fine), fine).toBe(false);
  });
  test('a package’s meetings follow from the first day', () => {
    const text = { fi: 'a', sv: 'a', en: 'a' };
    const ready = {
      key: 'x',
      name: text,
      theme: text,
      targetGroup: null,
      source: '',
      meetings: [{ topic: text, afterDays: 7, minutes: 90 }],
      steps: [{ title: text, afterDays: -14 }],
    };
    expect(scheduled(ready, asDay('2026-12-03'), '13:15')).toMatchObject({
      meetings: [{ onDate: '2026-12-10', starts: '13:15', ends: '14:45' }],
      steps: [{ dueOn: '2026-11-19' }],
    });
    expect(timeAfter('23:00', 120)).toBe('23:59');
  });
});
