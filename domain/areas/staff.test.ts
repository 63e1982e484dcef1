import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionCitation } from '../kernel/decision-citation.ts';
import { defaultAreaSettings } from './settings.ts';
import { settingWords } from './setting-words.ts';
import { type StaffInput, peakShare, staffRefusal } from './staff.ts';

const input: StaffInput = {
  givenName: 'Anna',
  familyName: 'Esimerkki',
  email: null,
  phone: null,
  post: '',
  organisationId: '019a0000-0000-7000-8000-000000000001',
  unitId: null,
  employerMunicipalityCode: null,
  substituteStaffId: null,
  partTimePercent: 60,
  workingWeekdays: [1, 2, 3],
  startsOn: '2026-01-01',
  endsOn: null,
  mainMunicipalities: ['167'],
  substituteMunicipalities: ['276'],
};
const refusal = (changes: Partial<StaffInput>) =>
  staffRefusal({ ...input, ...changes }, { staffId: 'me', areaMunicipalities: ['167', '276'] })?.refusal ??
  null;

const cases: readonly (readonly [Partial<StaffInput>, string | null])[] = [
  [{}, null],
  [{ endsOn: '2025-12-31' }, 'end-before-start'],
  [{ substituteStaffId: 'me' }, 'own-substitute'],
  [{ mainMunicipalities: ['405'] }, 'municipality-not-in-area'],
  [{ substituteMunicipalities: ['405'] }, 'municipality-not-in-area'],
  [{ substituteMunicipalities: ['167'] }, 'main-and-substitute'],
];
test.each(cases)('%o is %s', (changes, expected) => {
  expect(refusal(changes)).toBe(expected);
});

const share = (sharePercent: number, startsOn: string, endsOn: string | null) => ({
  sharePercent,
  startsOn,
  endsOn,
});

test('shares of working time add up only where they overlap', () => {
  expect(peakShare([])).toBe(0);
  expect(peakShare([share(60, '2026-01-01', '2026-03-31'), share(60, '2026-04-01', null)])).toBe(60);
  expect(peakShare([share(60, '2026-01-01', '2026-04-01'), share(60, '2026-04-01', null)])).toBe(120);
});

test('the peak is at least every single share and at most their sum', () => {
  const months = fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-01`);
  const some = fc.array(
    fc.record({
      sharePercent: fc.integer({ min: 1, max: 100 }),
      startsOn: months,
      endsOn: fc.constant(null),
    }),
  );
  fc.assert(
    fc.property(some, (shares) => {
      const sum = shares.reduce((total, one) => total + one.sharePercent, 0);
      // without ends all hold in the end
      expect(peakShare(shares)).toBe(sum);
    }),
  );
});

test('each setting is explained', () => {
  expect(Object.keys(settingWords).sort()).toEqual(Object.keys(defaultAreaSettings).sort());
});

test('a decision is cited as in minutes', () => {
  const decision = { body: 'Kunnanhallitus', on: '2025-10-14', section: '146', diaryNumber: '' };
  expect(decisionCitation(decision, '14.10.2025')).toBe('Kunnanhallitus 14.10.2025 § 146');
  expect(decisionCitation({ ...decision, section: '§ 146', diaryNumber: '12/2025' }, '14.10.2025')).toBe(
    'Kunnanhallitus 14.10.2025 § 146, 12/2025',
  );
});
