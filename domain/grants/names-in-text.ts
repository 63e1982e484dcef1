/**
 * Whether a text names a person: by her name, also in the forms that Finnish bends it into, by an identity code, or by
 * her date of birth. A help to whoever writes for the public, not a proof: a nickname is not known here.
 */
import type { Day } from '../kernel/dates.ts';
import { normalisedName, searchWords } from '../kernel/names.ts';

export type NamingKind = 'name' | 'identityCode' | 'birthDate';

export interface Naming {
  readonly kind: NamingKind;
  /** As it stands in the text. */
  readonly found: string;
}

export interface Named {
  readonly name: string;
  readonly birthDate: Day | null;
  /**
   * Names that the public reads anyway, such as the employer's: a word of the person's name that stands in them too is
   * looked for only beside another word of her name.
   */
  readonly publicNames: readonly string[];
}

interface Token {
  readonly written: string;
  /** As searches compare it. */
  readonly word: string;
}

/** Shorter words are also ordinary words of the language: they count only with a capital. */
const plainLength = 5;
/** Words this short aren't bent: their forms would be ordinary words. */
const shortest = 3;
const ending = /^[aeiouy]?(?:n|a|ta|tta|lla|lle|lta|ssa|sta|ksi|na|s|h[aeiouy]n|nsa)?$/;
const gradations: readonly (readonly [RegExp, string])[] = [
  [/([kpt])\1(?=[aeiouy]+$)/, '$1'],
  [/nt(?=[aeiouy]+$)/, 'nn'],
  [/lt(?=[aeiouy]+$)/, 'll'],
  [/rt(?=[aeiouy]+$)/, 'rr'],
  [/mp(?=[aeiouy]+$)/, 'mm'],
  [/nk(?=[aeiouy]+$)/, 'ng'],
  [/(?<=[^t])t(?=[aeiouy]+$)/, 'd'],
  [/(?<=[^p])p(?=[aeiouy]+$)/, 'v'],
  [/(?<=[^k])k(?=[aeiouy]+$)/, ''],
];

export function namingsIn(text: string, person: Named): readonly Naming[] {
  return [...namesIn(text, person), ...codesIn(text), ...birthDatesIn(text, person.birthDate)];
}

function namesIn(text: string, { name, publicNames }: Named): readonly Naming[] {
  const whole = wholeName(text, name);
  const words = [...new Set(searchWords(name))];
  const publicTokens = publicNames.flatMap(tokensOf);
  const known = new Set(words.filter((word) => publicTokens.some((token) => isForm(token, word))));
  const tokens = tokensOf(text);
  const hits = tokens.map((token) => words.filter((word) => isForm(token, word)));
  const found = tokens.filter((_, at) => {
    const here = hits[at] ?? [];
    const beside = [...(hits[at - 1] ?? []), ...(hits[at + 1] ?? [])];
    return here.some((word) => !known.has(word) || beside.some((other) => other !== word));
  });
  const named = found.map(({ written }): Naming => ({ kind: 'name', found: written }));
  return named.length > 0 || !whole ? named : [{ kind: 'name', found: name }];
}

/** The name letter by letter, in any script, with no letter on either side. */
function wholeName(text: string, name: string): boolean {
  const [wanted, within] = [normalisedName(name), normalisedName(text)];
  if (wanted === '') return false;
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1)) {
    const [before, after] = [within.slice(0, at), within.slice(at + wanted.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}'’]+/gu)].flatMap(([written]) =>
    searchWords(written).map((word) => ({ written, word })),
  );
}

function isForm({ written, word: form }: Token, word: string): boolean {
  if (/[^a-z']/.test(word)) return form.includes(word);
  const first = written.slice(0, 1);
  if (word.length < plainLength && first !== first.toUpperCase()) return false;
  if (form === word) return true;
  if (word.length < shortest) return false;
  return stemsOf(word).some((stem) => form.startsWith(stem) && isEnding(form.slice(stem.length)));
}

const isEnding = (rest: string) => rest !== '' && ending.test(rest);

/** Virtanen: virtase-, Matti: mati-, Lahti: lahde-, Markus: markukse-. */
function stemsOf(word: string): readonly string[] {
  const weak = gradations.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
  const grades = [word, ...weak];
  return [
    ...grades,
    ...grades.flatMap((one) => (one.endsWith('i') ? [`${one.slice(0, -1)}e`] : [])),
    ...(word.endsWith('nen') ? [`${word.slice(0, -3)}se`, `${word.slice(0, -3)}s`] : []),
    ...(word.endsWith('s') ? [`${word.slice(0, -1)}kse`] : []),
  ];
}

/** Anything of the form of an identity code, also a mistyped one: it names somebody. */
function codesIn(text: string): readonly Naming[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\d{6}[-–+A-FU-Y]\d{3}[0-9A-Z](?![\p{L}\p{N}])/giu)].map(
    ([found]) => ({ kind: 'identityCode', found }),
  );
}

function birthDatesIn(text: string, birthDate: Day | null): readonly Naming[] {
  if (birthDate === null) return [];
  const [year = '', month = '', date = ''] = birthDate.split('-');
  const written = `0?${Number(date)}\\.\\s?0?${Number(month)}\\.\\s?${year}`;
  const pattern = new RegExp(`(?<!\\d)(?:${written}|${birthDate})(?!\\d)`, 'g');
  return [...text.matchAll(pattern)].map(([found]) => ({ kind: 'birthDate', found }));
}
