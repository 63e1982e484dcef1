/** The language of a client's page, and easy Finnish as a fourth reading of it. */
import type { OwnText } from '@polku/domain';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { readCookie, writeCookie } from '../platform/cookie.ts';
import { type TextValues, textIn, useLanguage } from '../platform/texts.tsx';

export type Reading = 'fi' | 'sv' | 'en' | 'easy';
export const readings: readonly Reading[] = ['fi', 'sv', 'en', 'easy'];

export type OwnTranslate = (text: OwnText, values?: TextValues) => string;

interface ReadingState {
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}

const ReadingContext = createContext<ReadingState>({ reading: 'fi', setReading: () => undefined });
const cookieName = 'polku-easy';

/** Easy Finnish is kept beside the language, which stays Finnish for the server and for dates. */
export function ReadingProvider({ children }: { readonly children: ReactNode }) {
  const { language, setLanguage } = useLanguage();
  const [easy, setEasy] = useState(readCookie(cookieName) === '1');
  const setReading = useCallback(
    (next: Reading) => {
      writeCookie(cookieName, next === 'easy' ? '1' : '0');
      setEasy(next === 'easy');
      setLanguage(next === 'easy' ? 'fi' : next);
    },
    [setLanguage],
  );
  const reading: Reading = language === 'fi' && easy ? 'easy' : language;
  const state = useMemo(() => ({ reading, setReading }), [reading, setReading]);
  return <ReadingContext value={state}>{children}</ReadingContext>;
}

export function useReading(): ReadingState {
  return useContext(ReadingContext);
}

/** `const t = useOwnText(); t(texts.heading)` */
export function useOwnText(): OwnTranslate {
  const { reading } = useReading();
  return useCallback(
    (text, values) =>
      reading === 'easy' ? textIn('fi', { ...text, fi: text.easy }, values) : textIn(reading, text, values),
    [reading],
  );
}
