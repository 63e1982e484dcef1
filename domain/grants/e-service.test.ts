import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { attachmentName, intakeOn, mediaTypeOf } from './e-service.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what a file is', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n…\n%%EOF\n', 'application/pdf'],
    ['a picture', '\u0089PNG\r\n\u001a\n…IEND\u00ae\u0042\u0060\u0082', 'image/png'],
    ['a photograph', '\u00ff\u00d8\u00ff\u00e0…\u00ff\u00d9', 'image/jpeg'],
    ['a PDF cut short', '%PDF-1.7\n…', undefined],
    ['a program', 'MZ\u0090…%%EOF', undefined],
    ['a packed folder or a text document', 'PK\u0003\u0004…', undefined],
    ['a page with script', '<svg onload=…>', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(mediaTypeOf(bytes(text))).toBe(expected);
  });

  test('no bytes at all break it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        mediaTypeOf(any);
      }),
    );
  });
});

test.each([
  ['palkka.pdf', 'palkka.pdf'],
  ['C:\\tiedostot\\sopimus.PDF', 'sopimus.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['sopimus.exe', 'sopimus.exe.pdf'],
  ['\u202Efdp.exe', 'fdp.exe.pdf'],
  ['', 'liite.pdf'],
])('the name %j becomes %j', (given, expected) => {
  expect(attachmentName(given, 'application/pdf')).toBe(expected);
});

describe('a programme takes applications', () => {
  const on = asDay('2026-11-20');
  const dayOf = (value: string | null) => (value === null ? null : asDay(value));
  const rounds = (opensOn: string | null, closesOn: string | null) => ({
    intake: {
      kind: 'rounds' as const,
      order: 'arrival' as const,
      rounds: [{ id: '1', opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), quotas: {} }],
    },
  });
  test.each([
    [null, null, true, null],
    ['2026-11-20', '2026-11-20', true, '2026-11-20'],
    ['2026-11-21', null, false, null],
    [null, '2026-11-19', false, null],
  ])('from %s to %s', (opensOn, closesOn, isOpen, last) => {
    expect(intakeOn(rounds(opensOn, closesOn), on)).toEqual({ isOpen, closesOn: last });
  });
});
