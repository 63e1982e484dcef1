/**
 * What was written in the search box of the header. Names and identity codes must not stand in an
 * address, so the words travel inside the tab, never in the URL, and are forgotten at sign-out.
 */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let words = '';

export function setSearchWords(next: string): void {
  words = next;
  for (const listener of listeners) listener();
}

export function useSearchWords(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
}
