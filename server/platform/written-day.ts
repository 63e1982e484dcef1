/** A day as people write it, in what the server writes: messages and documents. */
import type { Language } from '@polku/domain';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** `1.5.2026`, in English `1 May 2026`. */
export function writtenDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    dateStyle: language === 'en' ? 'medium' : 'short',
  }).format(new Date(`${day}T12:00:00Z`));
}
