import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClientFacts,
  actionNames,
  isInCaseload,
  mayEver,
  mayOnClient,
  relationsFor,
} from './actions.ts';
import { type Actor, reachOfRole, roles } from './roles.ts';

const facts = fc.record<ClientFacts>({
  municipalityCode: fc.constantFrom('167', '276'),
  nonDisclosed: fc.boolean(),
  responsibleStaffId: fc.constantFrom(null, 'me', 'other'),
  involvedStaffIds: fc.subarray(['me', 'other']),
  handedTo: fc.subarray([
    { organisationId: 'ours', staffId: null, parts: ['path'] },
    { organisationId: 'ours', staffId: 'other', parts: ['plan'] },
    { organisationId: 'theirs', staffId: null, parts: ['plan'] },
  ]),
});
const actor = fc.record<Actor>({
  staffId: fc.constant('me'),
  areaId: fc.constant(1),
  assignmentId: fc.constant('a'),
  role: fc.constantFrom(...roles),
  organisationId: fc.constant('ours'),
  unitId: fc.constant(null),
  municipalityCodes: fc.constantFrom(null, ['167'], ['276']),
  rights: fc.constantFrom([], ['nonDisclosure' as const]),
});
const clientAction = fc.constantFrom(...actionNames.filter((name) => !/^referral/.test(name)));

describe('the catalogue', () => {
  test('a role that may never do a thing may not do it on anybody', () => {
    fc.assert(
      fc.property(actor, facts, clientAction, (who, whom, action) => {
        if (!mayEver(who.role, action)) expect(mayOnClient(who, action, whom)).toBe(false);
      }),
    );
  });

  test('roles whose database reach is nobody may read no client', () => {
    for (const role of roles) {
      if (reachOfRole[role] === 'none' || reachOfRole[role] === 'log')
        expect(mayEver(role, 'client.read'), role).toBe(false);
    }
  });

  test('more municipalities or a further right never take an action away', () => {
    fc.assert(
      fc.property(actor, facts, clientAction, (who, whom, action) => {
        if (!mayOnClient(who, action, whom)) return;
        expect(
          mayOnClient({ ...who, municipalityCodes: null, rights: ['nonDisclosure'] }, action, whom),
        ).toBe(true);
      }),
    );
  });

  test('a non-disclosed person outside the caseload is out of reach without the right', () => {
    fc.assert(
      fc.property(actor, facts, (who, whom) => {
        const hidden = { ...whom, nonDisclosed: true, handedTo: [] };
        const plain = { ...who, rights: [] };
        if (!isInCaseload(plain, hidden)) expect(mayOnClient(plain, 'client.read', hidden)).toBe(false);
      }),
    );
  });

  test('a partner reads only what is handed to her organisation or to her', () => {
    for (const action of actionNames) {
      const relations = relationsFor('partnerProfessional', action);
      if (/^slice\.(read|step|contact|learning)$/.test(action)) expect(relations, action).toEqual(['handed']);
      else expect(relations, action).not.toContain('handed');
    }
    expect(relationsFor('partnerProfessional', 'client.read')).toEqual([]);
  });
});
