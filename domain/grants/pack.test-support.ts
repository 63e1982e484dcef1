/** The smallest pack, for tests of the language: 1,000 euros in one sum, no conditions. */
import type { GrantPackInput } from './pack.ts';
import { type PackProblem, readGrantPack } from './read-pack.ts';

export const words = { fi: 'sana', sv: 'ord', en: 'word' };

export const smallestPack: GrantPackInput = {
  format: 1,
  programme: 'test',
  version: '1',
  validFrom: '2026-01-01',
  validTo: null,
  name: words,
  summary: words,
  source: { text: 'source', confidence: 'general' },
  grantor: words,
  municipalities: [],
  person: [],
  employer: [],
  job: [],
  claim: [],
  amount: [{ kind: 'lump', text: words, sum: { cents: 100_000 } }],
  attachments: [],
  intake: { kind: 'continuous', order: 'arrival' },
  instalments: [{ parts: [{ text: words, amount: 'rest', due: { day: 'decision' } }] }],
  recovery: { grounds: [{ id: 'ended', text: words }], method: 'all', minimumCents: 0 },
  stateAid: { basis: 'none', text: words },
  appeal: { route: 'municipalRectification', days: 14, text: words },
  examples: ['one', 'two', 'three'].map((name) => ({
    name,
    given: { on: '2026-01-01' },
    expect: { eligible: true, totalCents: 100_000 },
  })),
};

export function packWith(change: Partial<GrantPackInput>) {
  const read = readGrantPack({ ...smallestPack, ...change });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.pack;
}

export function problemsWith(change: Readonly<Record<string, unknown>>): readonly PackProblem[] {
  const read = readGrantPack({ ...smallestPack, ...change });
  return 'problems' in read ? read.problems : [];
}
