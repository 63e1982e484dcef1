import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../kernel/record.ts';
import { languages } from '../kernel/texts.ts';
import { defaultTemplates } from './default-templates.ts';
import {
  afterAttempt,
  clientChannel,
  decided,
  internationalNumber,
  isMailAddress,
  smsLength,
} from './message.ts';
import { reminderKinds, reminderRules } from './reminder.ts';
import {
  type TemplateTexts,
  ownWordsRefusal,
  placeholders,
  previewValues,
  rendered,
  renderedSubject,
  tellable,
  templateKeys,
  templateRefusals,
  templateRules,
} from './template.ts';

const same = (subject: string, body: string): TemplateTexts => ({
  fi: { subject, body },
  sv: { subject, body },
  en: { subject, body },
});
const codes = (texts: TemplateTexts, key = 'coachingTomorrow' as const) =>
  new Set(templateRefusals(key, texts).map((one) => one.refusal));

describe('templates', () => {
  test('the texts the program brings are without fault in each language', () => {
    for (const key of templateKeys) expect(templateRefusals(key, defaultTemplates[key]), key).toEqual([]);
  });
  test.each([
    ['{nobody}', 'x', 'placeholder-unknown'],
    ['{givenName}', 'x', 'placeholder-in-subject'],
    ['{place}', 'x', 'placeholder-in-subject'],
    ['{workerName}', 'x', 'placeholder-in-subject'],
    ['{message}', 'x', 'placeholder-not-here'],
    ['{dueDay', 'x', 'placeholder-broken'],
    ['', 'x', 'required'],
    ['a\nb', 'x', 'subject-one-line'],
    ['010190-999W', 'x', 'identity-code-in-text'],
    ['x', 'code 010190-999W', 'identity-code-in-text'],
    ['x', '{constructor}', 'placeholder-unknown'],
    ['x', 'y'.repeat(700), 'sms-too-long'],
  ])('%j with %j is refused: %s', (subject, body, code) => {
    expect(codes(same(subject, body))).toContain(code);
  });
  test('mail to staff can hold nothing of a client, and no reminder to staff a name or place', () => {
    for (const key of templateKeys) {
      const rule = templateRules[key];
      if (rule.audience === 'staff')
        expect(
          rule.placeholders.every((name) => placeholders[name] === 'public'),
          key,
        ).toBe(true);
    }
  });
  test('a subject never holds a personal value, whatever the template says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keysOf(placeholders)),
        fc.constantFrom(...languages),
        (name, language) => {
          const values = { ...previewValues[language], [name]: 'SECRET' };
          const subject = renderedSubject(`Hello {${name}}`, values);
          expect(subject.includes('SECRET')).toBe(placeholders[name] === 'public');
        },
      ),
    );
  });
  test('nothing of a place is told of who is hidden, in any text of any language', () => {
    const place = 'Salainen paja';
    for (const key of templateKeys) {
      for (const language of languages) {
        const values = { ...previewValues[language], place };
        const text = defaultTemplates[key][language].body;
        expect(rendered(text, tellable(values, true))).not.toContain(place);
        if (key === 'coachingTomorrow') expect(rendered(text, tellable(values, false))).toContain(place);
      }
    }
  });
  test('a line that speaks of what is not known is left out, and a value is not read as a template', () => {
    expect(
      rendered('Hi {givenName}!\nPlace: {place}\nBye', { givenName: 'Ai{place}no $&', place: null }),
    ).toBe('Hi Ai{place}no $&!\nBye');
  });
});

test('a worker’s own words are refused when they tell a hidden place or an identity code', () => {
  const hidden = { nonDisclosed: true, places: ['Joensuu', 'Salatie 1'] };
  expect(ownWordsRefusal('Nähdään Joensuussa', hidden)?.refusal).toBe('hidden-place-in-text');
  expect(ownWordsRefusal('Nähdään Joensuussa', { ...hidden, nonDisclosed: false })).toBeUndefined();
  expect(ownWordsRefusal('010190-999W', { nonDisclosed: false, places: [] })?.refusal).toBe(
    'identity-code-in-text',
  );
});

describe('the channel of a client', () => {
  const both = { hasEmail: true, hasPhone: true };
  test('is none for who is hidden, until she chooses', () => {
    expect(clientChannel({ ...both, nonDisclosed: true, chosen: null })).toBe('none');
    expect(clientChannel({ ...both, nonDisclosed: true, chosen: 'sms' })).toBe('sms');
    expect(clientChannel({ ...both, nonDisclosed: false, chosen: null })).toBe('sms');
    expect(clientChannel({ ...both, nonDisclosed: false, chosen: 'none' })).toBe('none');
    expect(clientChannel({ hasEmail: false, hasPhone: true, nonDisclosed: false, chosen: 'email' })).toBe(
      'none',
    );
  });
});

test('an attempt that may have arrived is never tried again by itself', () => {
  expect(afterAttempt({ result: 'unknown', problem: 'not-answered' }, 1).status).toBe('uncertain');
  expect(afterAttempt({ result: 'refused', problem: 'refused' }, 1).status).toBe('failed');
  const waits = Array.from({ length: 9 }, (_, index) =>
    afterAttempt({ result: 'later', problem: 'channel-down' }, index + 1),
  );
  expect(waits.map((one) => ('waitMinutes' in one ? one.waitMinutes : null))).toEqual([
    1,
    5,
    15,
    60,
    180,
    360,
    720,
    null,
    null,
  ]);
  expect(decided('uncertain', 'sendAgain')).toBe('planned');
  expect(decided('sent', 'sendAgain')).toMatchObject({ refusal: 'message-decision-not-allowed' });
});

test.each([
  ['a'.repeat(160), 160, 1],
  ['ä'.repeat(161), 161, 2],
  ['€'.repeat(80), 160, 1],
  ['š'.repeat(70), 70, 1],
  ['š'.repeat(71), 71, 2],
  ['', 0, 1],
])('a text message is counted as networks count it', (text, characters, parts) => {
  expect(smsLength(text)).toEqual({ characters, parts });
});

test.each([
  ['050 000 1234', '+358500001234'],
  ['+46 70-000 00 00', '+46700000000'],
  ['0046700000000', '+46700000000'],
  ['12', undefined],
  ['kotona', undefined],
])('%s is the number %s', (written, number) => {
  expect(internationalNumber(written)).toBe(number);
});

test.each([
  ['aino@example.org', true],
  ['aino@example.org\nBcc: x@y.fi', false],
  ['aino', false],
  ['<a@b.fi>', false],
])('%j is an address: %s', (written, is) => {
  expect(isMailAddress(written)).toBe(is);
});

test('each kind of reminder begins with channels it knows and has a text for them', () => {
  for (const kind of reminderKinds) {
    const rule = reminderRules[kind];
    expect(rule.channels).toEqual(expect.arrayContaining([...rule.channelsAtFirst]));
    expect(rule.leadDays).toBeLessThanOrEqual(rule.mostLeadDays);
    expect(templateRules[rule.template].channels).toContain('inApp');
  }
});
