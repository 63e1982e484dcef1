import type { Text } from '@polku/domain';

/** A name kept in three fields; the Finnish one stands in for a missing one. */
export function inThree(fi: string, sv: string, en: string): Text {
  return { fi, sv: sv || fi, en: en || fi };
}

/** `13.00–15.00` in Finnish and Swedish, `13:00–15:00` in English. */
export function timesText(
  times: { readonly starts: string; readonly ends: string },
  language: string,
): string {
  const shown = `${times.starts}–${times.ends}`;
  return language === 'en' ? shown : shown.replaceAll(':', '.');
}
