/** A searched name with one letter astray, as PostgreSQL compares it. */
import { misspellingOf } from '@polku/domain';

/** A word of these forms, between spaces; nothing when the word is too short to be misspelt. */
export function misspeltForms(word: string): string {
  const forms = (misspellingOf(word)?.forms ?? []).map((form) =>
    form.replace(/[^\p{L}\p{N}\p{M} ]/gu, (mark) => (mark === '_' ? '[^ ]' : `\\${mark}`)),
  );
  return ` (${forms.join('|') || '$^'}) `;
}
