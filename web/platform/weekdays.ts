/** Days of the week, 1 Monday … 7 Sunday, and hours, as people write them. */
import { defineTexts, type Language } from '@polku/domain';
import { useText, locales } from './texts.tsx';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** `ma`, or `maanantai` with `long`. */
export function weekdayName(weekday: number, language: Language, width: 'short' | 'long' = 'short'): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(locales[language], { weekday: width, timeZone: 'UTC' }).format(day);
}

/** `ma, ke` */
export function weekdaysText(days: readonly number[], language: Language): string {
  return days
    .toSorted((a, b) => a - b)
    .map((day) => weekdayName(day, language))
    .join(', ');
}

const texts = defineTexts({
  hours: { fi: '{hours} h', sv: '{hours} h', en: '{hours} h' },
  minutes: { fi: '{minutes} min', sv: '{minutes} min', en: '{minutes} min' },
  both: { fi: '{hours} h {minutes} min', sv: '{hours} h {minutes} min', en: '{hours} h {minutes} min' },
});

/** Minutes as `4 h`, `45 min` or `4 h 30 min`. */
export function useDurationText(): (minutes: number) => string {
  const t = useText();
  return (all) => {
    const hours = Math.floor(all / 60);
    const minutes = all % 60;
    if (minutes === 0) return t(texts.hours, { hours });
    return hours === 0 ? t(texts.minutes, { minutes }) : t(texts.both, { hours, minutes });
  };
}
