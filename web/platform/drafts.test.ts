import { expect, test } from 'vitest';
import { clearDrafts, type DraftStore, readDraft, removeDraft, writeDraft } from './drafts.ts';

function memory(): DraftStore & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test('a draft comes back with the version it was begun on', () => {
  const store = memory();
  writeDraft(store, 'anna', 'client/1', { version: 3, edits: { goal: 'työ' } }, []);
  expect(readDraft(store, 'anna', 'client/1')).toEqual({ version: 3, edits: { goal: 'työ' } });
  removeDraft(store, 'anna', 'client/1');
  expect(readDraft(store, 'anna', 'client/1')).toBeUndefined();
});

test('secret fields never reach the store', () => {
  const store = memory();
  writeDraft(store, 'anna', 'new', { version: null, edits: { code: '010190-900A', name: 'Testi' } }, [
    'code',
  ]);
  expect([...store.held.values()].join()).not.toContain('900A');
  writeDraft(store, 'anna', 'new', { version: null, edits: { code: '010190-900A' } }, ['code']);
  expect(store.length).toBe(0);
});

test('one person’s draft is not another’s, and signing in as another clears it', () => {
  const store = memory();
  store.setItem('something-else', 'stays');
  writeDraft(store, 'anna', 'new', { version: null, edits: { name: 'a' } }, []);
  writeDraft(store, 'anna-liisa', 'new', { version: null, edits: { name: 'b' } }, []);
  expect(readDraft(store, 'berit', 'new')).toBeUndefined();
  clearDrafts(store, 'anna');
  expect([...store.held.keys()].length).toBe(2);
  expect(readDraft(store, 'anna', 'new')?.edits).toEqual({ name: 'a' });
  clearDrafts(store, null);
  expect([...store.held.keys()]).toEqual(['something-else']);
});

test('a broken or full store is no reason to fail', () => {
  const store = memory();
  store.setItem('polku-draft:anna:new', '{"cut');
  expect(readDraft(store, 'anna', 'new')).toBeUndefined();
  const full: DraftStore = {
    ...store,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => writeDraft(full, 'anna', 'new', { version: 1, edits: { name: 'a' } }, [])).not.toThrow();
});
