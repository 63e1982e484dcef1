import { isLanguage, type Language, type Text } from '@polku/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { readCookie, writeCookie } from './cookie.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** Chooses the reader's language of a text and fills its placeholders. */
export type Translate = (text: Text, values?: TextValues) => string;

export const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const compiled = new Map<string, IntlMessageFormat>();

/** One text in one language. Texts without placeholders and without values skip the ICU machine. */
export function textIn(language: Language, text: Text, values?: TextValues): string {
  const message = text[language];
  if (!values && !message.includes('{')) return message;
  const key = `${language}\n${message}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locales[language]);
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'fi', setLanguage: () => undefined });

const cookieName = 'polku-language';

function initialLanguage(): Language {
  const kept = readCookie(cookieName);
  if (isLanguage(kept)) return kept;
  const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wished ?? 'fi';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    writeCookie(cookieName, next);
    choose(next);
  }, []);
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** `const t = useText(); t(texts.heading, { count: 3 })` */
export function useText(): Translate {
  const { language } = useLanguage();
  return useCallback((text, values) => textIn(language, text, values), [language]);
}
