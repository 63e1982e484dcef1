import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lotOf, type RoundCandidate, roundPlaces } from './round.ts';

const candidate = (at: number, changes: Partial<RoundCandidate> = {}): RoundCandidate => ({
  id: `id-${at}`,
  number: `2026/${String(at).padStart(5, '0')}`,
  receivedOn: '2026-02-01',
  municipalityCode: '405',
  isGranted: true,
  ...changes,
});
const arrival = { sorted: 'arrival', seed: '' } as const;
const draw = (seed: string) => ({ sorted: 'draw', seed }) as const;
const fitting = (places: ReturnType<typeof roundPlaces>) =>
  places.filter(({ fits }) => fits).map(({ id }) => id);

describe('a round', () => {
  test('by arrival: the day, then the number', () => {
    const places = roundPlaces(
      [candidate(3), candidate(1, { receivedOn: '2026-02-02' }), candidate(2)],
      arrival,
      {},
    );
    expect(places.map(({ id, place }) => [id, place])).toEqual([
      ['id-2', 1],
      ['id-3', 2],
      ['id-1', 3],
    ]);
  });

  test('each municipality has its quota, less what was granted before; one not named has none', () => {
    const candidates = [
      candidate(1),
      candidate(2),
      candidate(3, { municipalityCode: '153' }),
      candidate(4, { municipalityCode: '999' }),
      candidate(5, { municipalityCode: null }),
    ];
    expect(fitting(roundPlaces(candidates, arrival, { '405': 2, '153': 1 }, { '405': 1 }))).toEqual([
      'id-1',
      'id-3',
    ]);
    expect(fitting(roundPlaces(candidates, arrival, {}))).toHaveLength(5);
  });

  test('a refusal takes nobody’s place', () => {
    const candidates = [candidate(1, { isGranted: false }), candidate(2)];
    expect(fitting(roundPlaces(candidates, arrival, { '405': 1 }))).toEqual(['id-1', 'id-2']);
  });

  test('a lot is the same from the same seed, whatever the order in which it is drawn', () => {
    const many = Array.from({ length: 200 }, (_, at) => candidate(at));
    const first = roundPlaces(many, draw('a1'), {});
    expect(roundPlaces(many.toReversed(), draw('a1'), {})).toEqual(first);
    expect(roundPlaces(many, draw('a2'), {})).not.toEqual(first);
  });

  test('a lot favours nobody: the first place falls evenly on ten in 5,000 draws', () => {
    const ten = Array.from({ length: 10 }, (_, at) => candidate(at));
    const wins = new Map<string, number>();
    for (let at = 0; at < 5000; at += 1) {
      const [winner] = roundPlaces(ten, draw(`seed ${at}`), {});
      wins.set(winner?.id ?? '', (wins.get(winner?.id ?? '') ?? 0) + 1);
    }
    // 500 each, six standard deviations
    for (const one of ten) {
      expect(wins.get(one.id)).toBeGreaterThan(370);
      expect(wins.get(one.id)).toBeLessThan(630);
    }
  });

  test('no quota is gone over, and none is left while somebody waits for it', () => {
    const any = fc.record({
      municipalityCode: fc.constantFrom('405', '153', null),
      isGranted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), fc.nat(20), fc.nat(20), (drawn, first, second) => {
        const candidates = drawn.map((changes, at) => candidate(at, changes));
        const quotas = { '405': first, '153': second };
        const fits = new Set(fitting(roundPlaces(candidates, draw('x'), quotas)));
        for (const [code, most] of Object.entries(quotas)) {
          const own = candidates.filter((one) => one.isGranted && one.municipalityCode === code);
          expect(own.filter(({ id }) => fits.has(id))).toHaveLength(Math.min(most, own.length));
        }
      }),
    );
  });
});

test('lots are whole numbers of 53 bits', () => {
  expect(lotOf('seed', '2026/00001')).toBe(lotOf('seed', '2026/00001'));
  expect(Number.isSafeInteger(lotOf('seed', '2026/00001'))).toBe(true);
});
