/**
 * How single values are read as people write them in lists. A reader answers the value, `undefined` for an empty cell,
 * or a refusal; nothing is guessed where two readings are possible.
 */
import type { NonDisclosure } from '../clients/client.ts';
import { addDays, asDay, type Day, parseDayAsWritten } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** Codes by every way of writing their names; built once from the reference lists. */
export type Lookup = ReadonlyMap<string, string>;

/** As a word is compared: letter case, marks of punctuation and doubled spaces aside. */
export function wordKey(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function lookupOf(
  rows: readonly { readonly code: string; readonly names: readonly string[] }[],
): Lookup {
  return new Map(
    rows.flatMap(({ code, names }) => [
      [wordKey(code), code] as const,
      ...names.map((name) => [wordKey(name), code] as const),
    ]),
  );
}

/** What a list writes where nothing is known. */
const nothingKnown = new Set([
  ...[
    '',
    'ei tiedossa',
    'ei tietoa',
    'tuntematon',
    'puuttuu',
    'okänd',
    'inte känd',
    'saknas',
    'unknown',
    'n a',
    'na',
  ],
  ...['not known', 'tyhjä'],
]);

/**
 * Spaces of every kind become one, and the mark by which a spreadsheet is told that «+358» is text goes; a name or a
 * reference is otherwise as written («Na» and «Null» are names).
 */
export function tidyCell(cell: string): string {
  const plain = cell.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
  return plain.replace(/^'(?=[=+\-@])/u, '');
}

/** The same, and «-», «?» and «ei tiedossa» are empty. */
export function cleanCell(cell: string): string {
  const plain = tidyCell(cell);
  return nothingKnown.has(wordKey(plain)) ? '' : plain;
}

const shortest = 60;
const shown = (value: string) =>
  value.length > shortest ? `${Array.from(value).slice(0, shortest).join('')}…` : value;

/** Excel counts days from 30 December 1899; a bare serial number of five digits is a day from 1927 to 2173. */
const excelDayZero = asDay('1899-12-30');

export function readDate(cell: string): Day | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  if (/^\d{5}$/.test(value) && Number(value) >= 10_000) return addDays(excelDayZero, Number(value));
  const withoutTime = value.replace(
    /^(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}),? (klo |kl )?\d{1,2}[.:]\d{2}([.:]\d{2})?$/iu,
    '$1',
  );
  return parseDayAsWritten(withoutTime) ?? refuse('date-unreadable', { value: shown(value) });
}

const yesWords = new Set([
  'kyllä',
  'k',
  'x',
  'on',
  'ja',
  'j',
  'yes',
  'y',
  'true',
  'tosi',
  '1',
  'kylla',
  'joo',
  '✓',
  '✔',
  'sann',
]);
const noWords = new Set(['ei', 'e', 'nej', 'n', 'no', 'false', 'epätosi', '0', 'falskt', 'ei ole']);

/** A tick mark of any kind is yes; an empty cell says nothing. */
export function readYesNo(cell: string): boolean | undefined | Refusal {
  const value = cell.trim();
  if (/^[✓✔☑]$/u.test(value)) return true;
  const plain = cleanCell(cell);
  if (plain === '') return undefined;
  const key = wordKey(plain);
  if (yesWords.has(key)) return true;
  if (noWords.has(key)) return false;
  return refuse('yes-no-unreadable', { value: shown(plain) });
}

/**
 * Turvakielto, act 661/2009 §§ 36–37. Only a clear no or an empty cell of the column is none: whatever can't be read,
 * and «unknown» too, counts as unknown, which hides like set.
 */
export function readNonDisclosure(cell: string): {
  readonly value: NonDisclosure | undefined;
  readonly unread: boolean;
} {
  const written = tidyCell(cell);
  if (written === '' || /^[-–—]+$/u.test(written)) return { value: undefined, unread: false };
  const answer = readYesNo(written);
  if (answer === true) return { value: 'set', unread: false };
  if (answer === false) return { value: 'none', unread: false };
  const key = wordKey(written);
  if (/^(turvakielto|spärrmarkering|tk|set|asetettu|voimassa|gäller)( (on )?(voimassa|gäller))?$/u.test(key))
    return { value: 'set', unread: false };
  if (/^ei turvakieltoa$|^ingen spärrmarkering$/u.test(key)) return { value: 'none', unread: false };
  return { value: 'unknown', unread: !nothingKnown.has(key) };
}

/**
 * By either official name, an older name, or the number; capitals, «Joensuun kaupunki», «167 Joensuu» and
 * «Joensuu (167)» are all the same.
 */
export function readMunicipality(cell: string, municipalities: Lookup): string | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  const key = wordKey(value);
  const found = (name: string) => municipalities.get(/^\d{1,3}$/.test(name) ? name.padStart(3, '0') : name);
  const direct = found(key);
  if (direct) return direct;
  const numbered = /^(\d{3}) (.+)$/u.exec(key) ?? /^(.+) (\d{3})$/u.exec(key);
  if (numbered?.[1] && numbered[2]) {
    const codes = new Set([found(numbered[1]), found(numbered[2])].filter((code) => code !== undefined));
    const [only] = codes;
    if (only !== undefined && codes.size === 1) return only;
  }
  const town = /^(.+?)n? (kaupunki|kunta|stad|kommun)$/u.exec(key)?.[1];
  const named = town ? (found(town) ?? found(town.replace(/s$/u, ''))) : undefined;
  return named ?? refuse('municipality-unknown', { value: shown(value) });
}

export function readCitizenship(cell: string, countries: Lookup): string | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  return countries.get(wordKey(value)) ?? refuse('citizenship-unknown', { value: shown(value) });
}

export function readLanguage(cell: string, languages: Lookup): string | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  const key = wordKey(value);
  const found = languages.get(key) ?? languages.get(key.replace(/( kieli|n kieli)$/u, ''));
  return found ?? refuse('language-unknown', { value: shown(value) });
}

/**
 * Kept as written; something in it must be a number. A spreadsheet drops the first zero of 050 and 04x, which is put
 * back: no number in Finland begins with 50 or 4 otherwise.
 */
export function readPhone(cell: string): string | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  const digits = value.replace(/\D/g, '');
  if (digits.length < 5) return refuse('phone-unreadable', { value: shown(value) });
  return /^(50|4\d)\d{5,8}$/.test(digits) && /^\d/.test(value) ? `0${value}` : value;
}

/** Begins with neither zero nor a country code: the area code may have been lost. */
export function lacksAreaCode(phone: string): boolean {
  return /^[1-9]/.test(phone) && !/^358/.test(phone);
}

/** Five digits; a spreadsheet drops the leading zeros of 00100 and 02100, which are put back. */
export function readPostalCode(cell: string): string | undefined | Refusal {
  const value = cleanCell(cell).replace(/^(FI|FIN|AX)-?\s?/iu, '');
  if (value === '') return undefined;
  if (/^\d{3,5}$/.test(value)) return value.padStart(5, '0');
  return refuse('postal-code-unreadable', { value: shown(value) });
}

const abilityWords: ReadonlyMap<string, 'full' | 'partial' | 'unknown'> = new Map([
  ...[
    'osatyökykyinen',
    'täsmätyökykyinen',
    'osittainen',
    'alentunut',
    'partiell',
    'partiellt arbetsför',
    'nedsatt',
    'partial',
    'reduced',
  ].map((word) => [word, 'partial'] as const),
  ...['täysi', 'työkykyinen', 'normaali', 'full', 'arbetsför'].map((word) => [word, 'full'] as const),
  ...['selvitettävä', 'selvityksessä', 'utreds', 'being assessed'].map((word) => [word, 'unknown'] as const),
]);

/** Also read from a yes-no column named «Osatyökykyinen». */
export function readWorkAbility(cell: string): 'full' | 'partial' | 'unknown' | undefined | Refusal {
  const value = cleanCell(cell);
  if (value === '') return undefined;
  const word = abilityWords.get(wordKey(value));
  if (word) return word;
  const answer = readYesNo(value);
  if (answer === true) return 'partial';
  if (answer === false) return 'full';
  return refuse('work-ability-unreadable', { value: shown(value) });
}

export function readProtection(cell: string): 'temporary' | 'none' | undefined | Refusal {
  const answer = readYesNo(/^tilapäi|^tillfäll|^temporary/iu.test(cell.trim()) ? 'x' : cell);
  if (answer === true) return 'temporary';
  return answer === false ? 'none' : answer;
}

const particles = new Set([
  'von',
  'van',
  'af',
  'de',
  'del',
  'della',
  'di',
  'da',
  'la',
  'le',
  'al',
  'el',
  'ben',
  'bin',
  'der',
  'den',
]);

/** One column «Family, Given» or «Family Given»; a particle («von Essen Maria») belongs to the family name. */
export function readFullName(
  cell: string,
): { readonly familyName: string; readonly givenNames: string } | undefined | Refusal {
  const value = tidyCell(cell);
  if (wordKey(value) === '') return undefined;
  const comma = value.search(/[,،]/u);
  if (comma >= 0) {
    const familyName = value.slice(0, comma).trim();
    const givenNames = value.slice(comma + 1).trim();
    return familyName !== '' && givenNames !== '' ? { familyName, givenNames } : refuse('name-of-one-word');
  }
  const words = value.split(' ');
  let family = 1;
  while (family < words.length - 1 && particles.has((words[family - 1] ?? '').toLowerCase())) family += 1;
  const familyName = words.slice(0, family).join(' ');
  const givenNames = words.slice(family).join(' ');
  return givenNames !== '' ? { familyName, givenNames } : refuse('name-of-one-word');
}

/** Signs that the file was read or saved in a wrong encoding: «VÃ¤isÃ¤nen», «V„is„nen», «V�is�nen». */
export function looksBroken(value: string): boolean {
  return /\ufffd|Ã[\u0080-\u00bf„…†‡‰‹Ž•–—˜™š›œžŸƒ¤¥¶€]|\p{L}[„”†]\p{L}/u.test(value);
}
