import { expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { type GrantFacts, type RoleGrant, grantRefusal, lastAdministratorRefusal } from './grants.ts';

const facts: GrantFacts = {
  granterStaffId: 'administrator',
  staffId: 'worker',
  employedFrom: asDay('2026-01-01'),
  employedUntil: asDay('2027-12-31'),
  held: [
    { role: 'workCoach', organisationId: 'city', startsOn: asDay('2026-01-01'), endsOn: asDay('2026-06-30') },
  ],
  areaMunicipalities: ['167', '276'],
};
const grant: RoleGrant = {
  role: 'coordinator',
  organisationId: 'city',
  municipalityCodes: ['276'],
  rights: [],
  startsOn: asDay('2026-02-01'),
  endsOn: null,
};
const refusal = (changes: Partial<RoleGrant>, factChanges: Partial<GrantFacts> = {}) =>
  grantRefusal({ ...grant, ...changes }, { ...facts, ...factChanges })?.refusal ?? null;

test.each([
  ['an ordinary grant', {}, {}, null],
  ['to oneself', {}, { staffId: 'administrator' }, 'own-role'],
  ['ending before it begins', { endsOn: asDay('2026-01-31') }, {}, 'end-before-start'],
  ['before the employment', { startsOn: asDay('2025-12-31') }, {}, 'outside-employment'],
  ['after the employment', { startsOn: asDay('2028-01-01') }, {}, 'outside-employment'],
  ['an administrator of one municipality', { role: 'administrator' }, {}, 'whole-area-role'],
  ['another area’s municipality', { municipalityCodes: ['276', '405'] }, {}, 'municipality-not-in-area'],
  ['the right without an end', { rights: ['nonDisclosure'] }, {}, 'right-needs-end'],
  ['the right for a time', { rights: ['nonDisclosure'], endsOn: asDay('2026-12-31') }, {}, null],
  [
    'the right to a role without clients',
    { role: 'manager', rights: ['nonDisclosure'], endsOn: asDay('2026-12-31') },
    {},
    'right-needs-clients',
  ],
  ['a role held already', { role: 'workCoach' }, {}, 'role-already-held'],
  ['the same role after it ended', { role: 'workCoach', startsOn: asDay('2026-07-01') }, {}, null],
  ['the same role elsewhere', { role: 'workCoach', organisationId: 'association' }, {}, null],
] as const)('%s', (_name, changes, factChanges, expected) => {
  expect(refusal(changes, factChanges)).toBe(expected);
});

const today = asDay('2026-11-20');
const administrator = (assignmentId: string, endsOn: string | null = null, startsOn = '2026-01-01') => ({
  assignmentId,
  staffId: `staff-${assignmentId}`,
  startsOn: asDay(startsOn),
  endsOn: endsOn === null ? null : asDay(endsOn),
});
const ends = (id: string) => (role: { readonly assignmentId: string }) => role.assignmentId === id;

test('the last administrator stays', () => {
  expect(lastAdministratorRefusal([administrator('a')], ends('a'), today, today)?.refusal).toBe(
    'last-administrator',
  );
  expect(
    lastAdministratorRefusal([administrator('a'), administrator('b')], ends('a'), today, today),
  ).toBeNull();
});

test('one who leaves the same day or comes later is no help', () => {
  const leaving = [administrator('a'), administrator('b', '2026-11-20')];
  expect(lastAdministratorRefusal(leaving, ends('a'), today, today)?.refusal).toBe('last-administrator');
  const coming = [administrator('a'), administrator('b', null, '2026-12-01')];
  expect(lastAdministratorRefusal(coming, ends('a'), today, today)?.refusal).toBe('last-administrator');
  expect(lastAdministratorRefusal(coming, ends('a'), asDay('2026-11-30'), today)).toBeNull();
});

test('a role that is no administrator’s ends freely', () => {
  expect(lastAdministratorRefusal([administrator('a')], ends('other'), today, today)).toBeNull();
});
