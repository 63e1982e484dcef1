/** A month in words: «toukokuu». */
export function monthName(month: number, language: string): string {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return name.format(new Date(Date.UTC(2026, month - 1, 1)));
}
