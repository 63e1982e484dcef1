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
 * What a search does not tell apart, letter by letter: the dots that people leave out, and a hyphen that is a space.
 * The index of names in the database is made with the same letters.
 */
const searchedAs: ReadonlyMap<string, string> = new Map([
  ['ä', 'a'],
  ['ö', 'o'],
  ['å', 'a'],
  ['-', ' '],
]);

/** The words of a name as a search compares them: «Väyrynen Anna-Liisa» is `vayrynen`, `anna`, `liisa`. */
export function searchWords(name: string): readonly string[] {
  return normalisedName(name)
    .replace(/[äöå-]/gu, (letter) => searchedAs.get(letter) ?? letter)
    .split(' ')
    .filter((word) => word !== '');
}

/** Names shorter than this have too many neighbours: they are found as they are written. */
const shortestName = 4;

export interface Misspelling {
  /** Parts of which a word meant has at least one: its beginning, its end, or the whole with two letters swapped. */
  readonly beginning: string;
  readonly end: string;
  readonly swapped: string;
  /** The word with any one letter replaced, dropped, added or swapped with the next; `_` is any letter. */
  readonly forms: readonly string[];
}

/**
 * The words that somebody may have meant when one letter went astray. An edit leaves the first or the second half
 * whole, save a swap across the middle: by those parts the few possible names are found in an index.
 */
export function misspellingOf(word: string): Misspelling | undefined {
  const letters = Array.from(word);
  if (letters.length < shortestName - 1) return undefined;
  const half = Math.floor(letters.length / 2);
  const swap = (at: number) =>
    [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('');
  const spliced = (at: number, removed: number, added: string) =>
    letters.toSpliced(at, removed, added).join('');
  const forms = letters.flatMap((_, at) => [
    spliced(at, 0, '_'),
    spliced(at, 1, '_'),
    spliced(at, 1, ''),
    ...(at < letters.length - 1 ? [swap(at)] : []),
  ]);
  return {
    beginning: letters.slice(0, half).join(''),
    end: letters.slice(half).join(''),
    swapped: swap(half - 1),
    forms: [...new Set([...forms, `${word}_`])].filter((form) => Array.from(form).length >= shortestName),
  };
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
