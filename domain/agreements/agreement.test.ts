import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { schemes } from '../placements/schemes.ts';
import {
  canonicalContent,
  neededParties,
  paperDayRefusal,
  partiesRefusal,
  renewalPeriod,
  signatureVerdicts,
  signingPartyKinds,
  signingRefusal,
  statusBySignatures,
} from './agreement.ts';
import { agreementBasisRules } from './basis.ts';

const born = asDay('2008-11-24');

describe('parties', () => {
  test('a guardian is needed until the day she comes of age', () => {
    expect(neededParties(born, asDay('2026-11-23'))).toContain('guardian');
    expect(neededParties(born, asDay('2026-11-24'))).not.toContain('guardian');
    expect(neededParties(null, asDay('2026-11-23'))).not.toContain('guardian');
  });

  test('what is needed is enough, and one kind less is not', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.constantFrom(...signingPartyKinds), (minor, without) => {
        const on = asDay(minor ? '2026-11-23' : '2026-11-24');
        const needed = neededParties(born, on).map((kind) => ({ kind }));
        expect(partiesRefusal(needed, born, on)).toBeUndefined();
        const less = needed.filter(({ kind }) => kind !== without);
        expect(partiesRefusal(less, born, on)?.refusal).toBe(
          less.length < needed.length ? `agreement-no-${without}` : undefined,
        );
      }),
    );
  });

  test('two of the client are refused, two of the workplace are not', () => {
    const on = asDay('2027-01-01');
    const all = [{ kind: 'client' }, { kind: 'workplace' }, { kind: 'authority' }] as const;
    expect(partiesRefusal([...all, { kind: 'client' }], born, on)?.refusal).toBe('agreement-client-twice');
    expect(partiesRefusal([...all, { kind: 'workplace' }], born, on)).toBeUndefined();
  });
});

describe('signatures', () => {
  const signatures = fc.array(
    fc.record({ partyId: fc.constantFrom('a', 'b', 'c'), verdict: fc.constantFrom(...signatureVerdicts) }),
  );

  test('signed when everybody has and nobody has said no, in whatever order', () => {
    fc.assert(
      fc.property(signatures, (given) => {
        const status = statusBySignatures(['a', 'b', 'c'], given);
        const refused = given.some(({ verdict }) => verdict === 'refused');
        const all = new Set(given.map(({ partyId }) => partyId)).size === 3;
        expect(status).toBe(refused ? 'refused' : all ? 'signed' : 'waiting');
        expect(statusBySignatures(['a', 'b', 'c'], given.toReversed())).toBe(status);
      }),
    );
  });

  test('is taken once, of the text that is in force, and a no has a reason', () => {
    const attempt = {
      verdict: 'signed',
      reason: '',
      readHash: 'x',
      currentHash: 'x',
      status: 'waiting',
      earlier: undefined,
    } as const;
    const code = (more: object) => signingRefusal({ ...attempt, ...more })?.refusal;
    expect(code({})).toBeUndefined();
    expect(code({ readHash: 'old' })).toBe('agreement-changed');
    expect(code({ earlier: 'signed', readHash: 'old' })).toBe('agreement-signed-already');
    expect(code({ status: 'cancelled' })).toBe('agreement-cancelled');
    expect(code({ verdict: 'refused', reason: ' ' })).toBe('agreement-reason-missing');
    expect(code({ verdict: 'refused', reason: 'Liian pitkä' })).toBeUndefined();
  });

  test('on paper: from the day the text was written to today', () => {
    const [written, today] = [asDay('2026-11-10'), asDay('2026-11-20')];
    expect(paperDayRefusal(asDay('2026-11-09'), written, today)?.refusal).toBe('agreement-paper-day');
    expect(paperDayRefusal(written, written, today)).toBeUndefined();
    expect(paperDayRefusal(today, written, today)).toBeUndefined();
    expect(paperDayRefusal(asDay('2026-11-21'), written, today)?.refusal).toBe('agreement-paper-day');
  });
});

test('a follow-up begins the day after and is as long', () => {
  expect(renewalPeriod(asDay('2026-11-23'), asDay('2027-01-29'))).toEqual({
    startsOn: '2027-01-30',
    endsOn: '2027-04-07',
  });
});

describe('the canonical form', () => {
  test('does not depend on the order of fields, and tells different contents apart', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).toReversed());
        expect(canonicalContent(turned)).toBe(canonicalContent(content));
        expect(JSON.parse(canonicalContent(content))).toEqual(JSON.parse(JSON.stringify(content)));
        expect(canonicalContent({ ...content, more: 'x' })).not.toBe(
          canonicalContent({ ...content, more: 'y' }),
        );
      }),
    );
  });

  test('by hand', () => {
    expect(canonicalContent({ b: [1, { d: null, c: 'ä' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"ä","d":null}]}',
    );
  });
});

test('each scheme has one rule for each day, and insurance that nobody has settled is empty', () => {
  for (const scheme of schemes) {
    const [rule, ...others] = agreementBasisRules[scheme];
    expect(others).toEqual([]);
    expect(rule?.limits.insurance).toBeNull();
    expect(rule?.source.fi).not.toBe('');
  }
});
