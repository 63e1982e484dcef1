import { useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from './cookie.ts';

/** `system` follows the device. The script before the first paint reads the same cookie. */
export type Theme = 'light' | 'dark' | 'system';

const cookieName = 'polku-theme';
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const kept = readCookie(cookieName);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function setTheme(theme: Theme): void {
  writeCookie(cookieName, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTheme);
}
