import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  grantCaseActions,
  grantCaseActionsByStatus,
  grantCaseAfter,
  grantCaseChoices,
  type GrantCaseFacts,
  grantCaseStatuses,
  grantQueues,
  queueOf,
} from './grant-case.ts';

const anna = { staffId: 'anna', mostCents: null };
const chief = { staffId: 'chief', mostCents: 500_000 };
const at = (status: GrantCaseFacts['status'], changes: Partial<GrantCaseFacts> = {}): GrantCaseFacts => ({
  status,
  handlerId: 'anna',
  proposedById: status === 'proposed' ? 'anna' : null,
  ...changes,
});

test.each([
  ['submit', at('draft', { handlerId: null }), anna, { status: 'received', handlerId: null }],
  ['take', at('received', { handlerId: null }), anna, { status: 'handling', handlerId: 'anna' }],
  ['take', at('handling', { handlerId: 'bertta' }), anna, { status: 'handling', handlerId: 'anna' }],
  [
    'take',
    at('moreInformation', { handlerId: 'bertta' }),
    anna,
    { status: 'moreInformation', handlerId: 'anna' },
  ],
  ['release', at('handling'), anna, { status: 'received', handlerId: null }],
  ['askInformation', at('handling'), anna, { status: 'moreInformation', handlerId: 'anna' }],
  ['informationCame', at('moreInformation'), anna, { status: 'handling', handlerId: 'anna' }],
  ['propose', at('handling'), anna, { status: 'proposed', handlerId: 'anna' }],
  ['sendBack', at('proposed'), chief, { status: 'handling', handlerId: 'anna' }],
  ['decide', at('proposed'), chief, { status: 'decided', handlerId: 'anna' }],
  ['withdraw', at('received', { handlerId: null }), anna, { status: 'withdrawn', handlerId: null }],
] as const)('%s of a case', (action, before, mover, after) => {
  expect(grantCaseAfter(before, action, mover, 300_000)).toEqual(after);
});

test.each([
  ['decide', at('proposed', { proposedById: 'chief' }), chief, 0, 'grant-four-eyes'],
  ['decide', at('proposed'), { staffId: 'other', mostCents: null }, 0, 'grant-no-right-to-decide'],
  ['decide', at('proposed'), chief, 500_001, 'grant-over-right'],
  ['decide', at('handling'), chief, 0, 'grant-action-not-allowed'],
  ['propose', at('handling', { handlerId: 'bertta' }), anna, 0, 'grant-not-handler'],
  ['withdraw', at('decided'), anna, 0, 'grant-action-not-allowed'],
] as const)('%s is refused: %j', (action, before, mover, cents, refusal) => {
  expect(grantCaseAfter(before, action, mover, cents)).toMatchObject({ refusal });
});

describe('properties', () => {
  const someone = fc.constantFrom('anna', 'bertta', 'chief');
  const mover = fc.record({ staffId: someone, mostCents: fc.option(fc.integer({ min: 0, max: 1_000_000 })) });
  const facts = fc.record({
    status: fc.constantFrom(...grantCaseStatuses),
    handlerId: fc.option(someone),
    proposedById: fc.option(someone),
  });

  test('every open case is in one queue and has a way out of it; a closed one is in none', () => {
    for (const status of grantCaseStatuses) {
      const queue = queueOf(status);
      const isOpen = grantCaseActionsByStatus[status].length > 0;
      expect(queue !== null, status).toBe(isOpen);
      if (queue !== null) expect(grantQueues).toContain(queue);
    }
    const queues = grantCaseStatuses.map(queueOf).filter((queue) => queue !== null);
    expect(new Set(queues).size).toBe(queues.length);
  });

  test('nobody ever decides what she proposed, nor more than she may', () => {
    fc.assert(
      fc.property(facts, mover, fc.nat(2_000_000), (before, by, cents) => {
        const after = grantCaseAfter(before, 'decide', by, cents);
        if ('refusal' in after) return;
        expect(before.proposedById).not.toBe(by.staffId);
        expect(by.mostCents ?? -1).toBeGreaterThanOrEqual(cents);
      }),
    );
  });

  test('what is offered is never refused', () => {
    fc.assert(
      fc.property(facts, mover, fc.nat(2_000_000), (before, by, cents) => {
        for (const action of grantCaseChoices(before, by, cents))
          expect(grantCaseAfter(before, action, by, cents)).not.toHaveProperty('refusal');
        for (const action of grantCaseActions)
          if (!(grantCaseActionsByStatus[before.status] as readonly string[]).includes(action))
            expect(grantCaseChoices(before, by, cents)).not.toContain(action);
      }),
    );
  });
});
