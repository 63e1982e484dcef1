/**
 * Names of people as they are searched and compared: the letters ä, ö and å are letters of their own
 * in Finland and stay; other marks, letter forms and punctuation are levelled, so that «Yıldırım» is
 * found by typing Yildirim. What is shown is always the name as it was written.
 */

const letterForms: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ı', 'i'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['ə', 'e'],
  ['ſ', 's'],
]);
const ownLetters = new Set(['ä', 'ö', 'å']);

// Accents of Latin, Greek and Cyrillic, and the vowel points that Hebrew and Arabic usually leave out.
// Other scripts keep their marks: there they are vowels.
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const invisible = /[\p{Cf}]|(?!\s)\p{Cc}/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4`]/gu;
const dashes = /[\p{Pd}\u2212]/gu;

/** The form in which names are stored for search and compared. Never shown to people. */
export function normalisedName(name: string): string {
  const levelled = name.normalize('NFC').toLowerCase().replace(apostrophes, "'").replace(dashes, '-');
  const letters = Array.from(levelled.normalize('NFC').replace(invisible, ''), (letter) => {
    if (ownLetters.has(letter)) return letter;
    return Array.from(
      letter.normalize('NFD').replace(marks, ''),
      (base) => letterForms.get(base) ?? base,
    ).join('');
  });
  return letters.join('').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether the full name, written in either order, begins or ends with this last name, some letters
 * astray: none in names of 1–2 characters, one in 3–5, two in longer ones.
 */
export function hasLastName(fullName: string, lastName: string): boolean {
  const wanted = normalisedName(lastName);
  if (wanted === '') return false;
  const limit = strayLetters(Array.from(wanted).length);
  const words = normalisedName(fullName).split(' ');
  return words.some((_, index) => {
    const beginning = words.slice(0, index + 1).join(' ');
    const ending = words.slice(index).join(' ');
    return editDistance(beginning, wanted) <= limit || editDistance(ending, wanted) <= limit;
  });
}

/** How many letters may differ in a name of this length and still count as the same. */
export function strayLetters(length: number): 0 | 1 | 2 {
  if (length <= 2) return 0;
  return length <= 5 ? 1 : 2;
}

/** Letters to add, drop or change to get from one to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const columns = Array.from(b);
  let previous = [0, ...columns.map((_, index) => index + 1)];
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1];
    for (const [column, other] of columns.entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const dropped = (previous[column + 1] ?? 0) + 1;
      const added = (current[column] ?? 0) + 1;
      current.push(Math.min(changed, dropped, added));
    }
    previous = current;
  }
  return previous[columns.length] ?? 0;
}

/** A name can be in any script; it is not empty, does not begin or end with space, holds no control characters. */
export function isPersonName(value: string): boolean {
  return value !== '' && value === value.trim() && !/\p{Cc}/u.test(value);
}
