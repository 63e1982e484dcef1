/**
 * Text as banks take it. SEPA promises the letters a–z, digits, space and / - ? : ( ) . , ' + only (EPC217-08);
 * banks in Finland carry å, ä and ö as well. What is outside is written with the letters there are, because a
 * bank refuses the whole file for one wrong sign.
 */

export type BankLetters = 'finnish' | 'basic';

/** Letters that no decomposition takes to their plain form. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ẞ: 'SS',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ŧ: 't',
  Ŧ: 'T',
  ı: 'i',
  ŋ: 'n',
  Ŋ: 'N',
  '&': '+',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '⁄': '/',
  _: '-',
  ';': ',',
  '€': 'EUR',
};

const allowed = /^[A-Za-z0-9/\-?:().,'+ ]$/;
const finnishLetters = /^[ÅÄÖåäö]$/;

/**
 * The text in allowed signs, runs of space made one, cut to at most `longest` signs. Empty when nothing of it
 * can be written (as a name in Cyrillic): the caller refuses what may not be empty.
 */
export function bankText(value: string, longest: number, letters: BankLetters = 'finnish'): string {
  const signs = [...value.normalize('NFC')].map((sign) => bankSign(sign, letters));
  return signs.join('').replaceAll(/ +/g, ' ').trim().slice(0, longest).trim();
}

function bankSign(sign: string, letters: BankLetters): string {
  if (allowed.test(sign) || (letters === 'finnish' && finnishLetters.test(sign))) return sign;
  const known = plain[sign];
  if (known !== undefined) return known;
  const base = [...sign.normalize('NFKD')]
    .map((part) => (allowed.test(part) ? part : (plain[part] ?? '')))
    .join('');
  return base === '' ? ' ' : base;
}

/**
 * An id of a file or a payment as banks take it: 1–35 signs without spaces, no slash at either end and no two
 * together (EPC132-08, section 1.4). Ids are never cleaned: a changed id would no longer be found.
 */
export function isBankId(value: string): boolean {
  return (
    /^[A-Za-z0-9/\-?:().,'+]{1,35}$/.test(value) &&
    !value.startsWith('/') &&
    !value.endsWith('/') &&
    !value.includes('//')
  );
}

/** A business identifier code of a bank, ISO 9362: 8 or 11 signs. */
export function isBic(value: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value);
}
