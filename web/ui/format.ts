/** Dates, numbers and money as people write them, by language. Instants are shown in Finland's time. */
import type { Language } from '@polku/domain';
import { locales } from '../platform/texts.tsx';

const zone = 'Europe/Helsinki';
const made = new Map<string, Intl.DateTimeFormat>();

function dateFormat(
  language: Language,
  key: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const place = `${language} ${key}`;
  let format = made.get(place);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], options);
    made.set(place, format);
  }
  return format;
}

/** A day has no time zone: it is read and written in UTC. */
function dayFormat(language: Language): Intl.DateTimeFormat {
  const month = language === 'en' ? 'short' : 'numeric';
  return dateFormat(language, 'day', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** `1.5.2026`, in English `1 May 2026`. */
export function dayText(day: string, language: Language): string {
  return dayFormat(language).format(noon(day));
}

/** `ma 4.5.2026` */
export function weekdayText(day: string, language: Language): string {
  const weekday = dateFormat(language, 'weekday', { weekday: 'short', timeZone: 'UTC' }).format(noon(day));
  return `${weekday} ${dayText(day, language)}`;
}

/** `1.3.2026–30.6.2026`; an open end leaves the line open. Both ends belong to the period. */
export function periodText(startsOn: string, endsOn: string | null, language: Language): string {
  return `${dayText(startsOn, language)}–${endsOn === null ? '' : dayText(endsOn, language)}`;
}

/** `1.5.2026 klo 14.30` */
export function instantText(instant: string, language: Language): string {
  return dateFormat(language, 'instant', {
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

export function numberText(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** Whole cents as euros, `1 234,50 €`, without passing through a binary fraction. */
export function moneyText(cents: number, language: Language): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const euros = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' });
  return format.format(euros as `${number}`);
}
