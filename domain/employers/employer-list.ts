/**
 * A list of employers as somebody keeps it: which column is what, and one row read as an employer or all the reasons why
 * it is not taken. Only a name, a business id or a municipality that can't be read rejects a row.
 */
import { headingKey } from '../imports/mapping.ts';
import { type Lookup, cleanCell, readMunicipality, readPhone, tidyCell } from '../imports/values.ts';
import { entriesOf } from '../kernel/record.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { type Text, defineTexts } from '../kernel/texts.ts';
import { parseBusinessId } from './business-id.ts';
import type { EmployerKind } from './employer.ts';

const headings = {
  name: [
    ...[
      'nimi',
      'yritys',
      'yrityksen nimi',
      'työnantaja',
      'toiminimi',
      'organisaatio',
      'yhdistys',
      'järjestö',
    ],
    ...['namn', 'företag', 'företagets namn', 'arbetsgivare', 'name', 'company', 'employer', 'company name'],
  ],
  businessId: [
    'y tunnus',
    'ytunnus',
    'ly tunnus',
    'yritystunnus',
    'fo nummer',
    'fo nr',
    'business id',
    'businessid',
  ],
  municipality: [
    'kunta',
    'kotipaikka',
    'paikkakunta',
    'kotikunta',
    'kommun',
    'hemort',
    'municipality',
    'city',
  ],
  streetAddress: [
    'osoite',
    'katuosoite',
    'käyntiosoite',
    'adress',
    'gatuadress',
    'address',
    'street address',
  ],
  industry: ['toimiala', 'ala', 'päätoimiala', 'bransch', 'industry', 'line of business'],
  website: ['verkkosivu', 'www', 'kotisivu', 'webbplats', 'website', 'web'],
  contactName: ['yhteyshenkilö', 'yhteyshlö', 'kontakti', 'kontaktperson', 'contact', 'contact person'],
  phone: ['puhelin', 'puh', 'puhelinnumero', 'gsm', 'telefon', 'tel', 'phone', 'telephone'],
  email: ['sähköposti', 'sposti', 'e post', 'epost', 'email', 'e mail'],
} as const;
export type EmployerListField = keyof typeof headings;
export type EmployerListColumns = readonly (EmployerListField | null)[];

/** Each field once: the first column that says it. */
export function employerColumns(cells: readonly string[]): EmployerListColumns {
  const taken = new Set<EmployerListField>();
  return cells.map((cell) => {
    const key = headingKey(cell);
    const found = entriesOf(headings).find(
      ([field, words]) => !taken.has(field) && (words as readonly string[]).includes(key),
    )?.[0];
    if (found) taken.add(found);
    return found ?? null;
  });
}

export interface ListedEmployer {
  readonly name: string;
  readonly businessId: string | null;
  readonly municipalityCode: string;
  readonly kind: EmployerKind;
  readonly streetAddress: string;
  readonly industry: string;
  readonly website: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string } | null;
  /** What was left out of a row that is taken. */
  readonly notes: readonly string[];
}

/** By the ending that says what it is; without one a company. */
export function kindOfName(name: string): EmployerKind {
  const words = name.toLowerCase().split(/[\s,]+/);
  if (words.some((word) => ['ry', 'r.y.', 'rf', 'sr', 'säätiö'].includes(word))) return 'association';
  if (words.some((word) => ['tmi', 't:mi', 'tmi.'].includes(word))) return 'soleTrader';
  if (words.some((word) => word.endsWith('kunta') || word.endsWith('kaupunki') || word === 'kuntayhtymä'))
    return 'publicBody';
  return 'company';
}

/** «1234567-1», also without the hyphen, with a country mark, or with a leading zero that a spreadsheet took away. */
export function listedBusinessId(cell: string): string | null | undefined {
  const plain = cleanCell(cell)
    .toUpperCase()
    .replace(/^FI/, '')
    .replace(/[\s–—−]/g, '-')
    .replace(/-+/g, '-');
  if (plain === '' || plain === '-') return null;
  const digits = plain.replaceAll('-', '');
  if (!/^\d{7,8}$/.test(digits)) return undefined;
  return parseBusinessId(`${digits.padStart(8, '0').slice(0, 7)}-${digits.slice(-1)}`);
}

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export function readEmployerRow(
  cells: readonly string[],
  columns: EmployerListColumns,
  places: { readonly municipalities: Lookup; readonly area: ReadonlySet<string> },
): ListedEmployer | readonly string[] {
  const raw = (field: EmployerListField) => cells[columns.indexOf(field)] ?? '';
  const text = (field: EmployerListField, most = 200) => tidyCell(raw(field)).slice(0, most);
  const problems: string[] = [];
  const notes: string[] = [];
  const name = text('name');
  if (name === '') problems.push('employer-name-missing');
  const businessId = listedBusinessId(raw('businessId'));
  if (businessId === undefined) problems.push('business-id-wrong');
  const municipality = readMunicipality(raw('municipality'), places.municipalities);
  if (municipality === undefined) problems.push('employer-municipality-missing');
  else if (isRefusal(municipality)) problems.push('employer-municipality-unknown');
  else if (!places.area.has(municipality)) problems.push('municipality-not-in-area');
  const phone = readPhone(raw('phone'));
  if (isRefusal(phone)) notes.push('phone-left-out');
  const email = cleanCell(raw('email')).toLowerCase();
  const fits = email === '' || looksLikeEmail.test(email);
  if (!fits) notes.push('email-left-out');
  if (problems.length > 0 || typeof municipality !== 'string') return problems;
  const contactName = text('contactName');
  return {
    name,
    businessId: businessId ?? null,
    municipalityCode: municipality,
    kind: kindOfName(name),
    streetAddress: text('streetAddress'),
    industry: text('industry'),
    website: text('website'),
    contact:
      contactName === ''
        ? null
        : {
            name: contactName,
            phone: typeof phone === 'string' ? phone.slice(0, 40) : '',
            email: fits ? email.slice(0, 200) : '',
          },
    notes,
  };
}

export const employerListWords: Readonly<Record<string, Text>> = defineTexts({
  'employer-name-missing': { fi: 'Nimi puuttuu.', sv: 'Namnet saknas.', en: 'The name is missing.' },
  'business-id-wrong': {
    fi: 'Y-tunnus on väärin: tarkistusnumero ei täsmää.',
    sv: 'FO-numret är fel: kontrollsiffran stämmer inte.',
    en: 'The business id is wrong: its check digit does not match.',
  },
  'employer-municipality-missing': {
    fi: 'Kunta puuttuu.',
    sv: 'Kommunen saknas.',
    en: 'The municipality is missing.',
  },
  'employer-municipality-unknown': {
    fi: 'Kuntaa ei tunneta.',
    sv: 'Kommunen är okänd.',
    en: 'The municipality is not known.',
  },
  'municipality-not-in-area': {
    fi: 'Kunta ei kuulu alueeseen.',
    sv: 'Kommunen hör inte till området.',
    en: 'The municipality is not of the area.',
  },
  'business-id-twice': {
    fi: 'Sama Y-tunnus on jo aiemmalla rivillä.',
    sv: 'Samma FO-nummer finns redan på en tidigare rad.',
    en: 'The same business id stands on an earlier row.',
  },
  'employer-twice': {
    fi: 'Sama nimi ja kunta on jo aiemmalla rivillä.',
    sv: 'Samma namn och kommun finns redan på en tidigare rad.',
    en: 'The same name and municipality stand on an earlier row.',
  },
  'employer-unclear': {
    fi: 'Rekisterissä on monta samannimistä samassa kunnassa.',
    sv: 'Registret har flera med samma namn i samma kommun.',
    en: 'The register has several of this name in the municipality.',
  },
  'phone-left-out': {
    fi: 'Puhelinnumeroa ei voitu lukea; se jätettiin pois.',
    sv: 'Telefonnumret kunde inte läsas; det utelämnades.',
    en: 'The telephone number could not be read and was left out.',
  },
  'email-left-out': {
    fi: 'Sähköpostia ei voitu lukea; se jätettiin pois.',
    sv: 'E-postadressen kunde inte läsas; den utelämnades.',
    en: 'The e-mail could not be read and was left out.',
  },
});
