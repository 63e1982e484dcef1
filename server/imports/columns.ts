/** The columns of a person that an import writes, and which of them a row would change. */
import {
  type GivenValues,
  type ImportedPerson,
  normalisedName,
  type RowProblem,
  stricterNonDisclosure,
} from '@polku/domain';
import { phoneDigits } from '../clients/handlers.ts';
import { identityHash, type Keys, sealIdentityCode } from '../platform/keys.ts';

/** A value as `to_jsonb` writes it: bytes as `\x…`, days as text. */
export type StoredValue = string | number | boolean | null;
export type ColumnValues = Readonly<Record<string, StoredValue>>;

/** All that an import may change of a person already here, in the order of the update statement. */
export const importedColumns = [
  ...[
    'given_names',
    'family_name',
    'search_name',
    'identity_code_cipher',
    'identity_code_hash',
    'birth_date',
  ],
  ...[
    'municipality_code',
    'service_language',
    'phone',
    'phone_digits',
    'email',
    'street_address',
    'postal_code',
  ],
  ...['post_office', 'non_disclosure', 'citizenship', 'protection', 'protection_valid_until', 'work_ability'],
  ...['unemployed_since', 'unemployed_since_source', 'graduated_on', 'home_parent', 'out_of_work_since'],
  ...[
    'in_education',
    'in_work',
    'rural',
    'travel_help',
    'remote_service',
    'external_source',
    'external_reference',
  ],
] as const;

export interface StoredClient {
  readonly id: string;
  readonly version: number;
  readonly given_names: string;
  readonly family_name: string;
  readonly search_name: string;
  readonly birth_date: string | null;
  readonly identity_code_hash: string | null;
  readonly municipality_code: string;
  readonly non_disclosure: 'none' | 'set' | 'unknown';
  readonly external_source: string | null;
  readonly external_reference: string | null;
}

export const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

type Plain = Exclude<
  keyof GivenValues,
  'identityCode' | 'familyName' | 'givenNames' | 'phone' | 'nonDisclosure' | 'unemployedSinceSource'
>;

const columnOf: Readonly<Record<Plain, string>> = {
  birthDate: 'birth_date',
  municipalityCode: 'municipality_code',
  serviceLanguage: 'service_language',
  email: 'email',
  streetAddress: 'street_address',
  postalCode: 'postal_code',
  postOffice: 'post_office',
  citizenship: 'citizenship',
  protection: 'protection',
  protectionValidUntil: 'protection_valid_until',
  workAbility: 'work_ability',
  unemployedSince: 'unemployed_since',
  graduatedOn: 'graduated_on',
  homeParent: 'home_parent',
  outOfWorkSince: 'out_of_work_since',
  inEducation: 'in_education',
  inWork: 'in_work',
  rural: 'rural',
  travelHelp: 'travel_help',
  remoteService: 'remote_service',
};

const sameButCase = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * What the row changes of the person: only what stands in it and differs. Capitals of a name and spaces of a telephone
 * number are no difference; non-disclosure is never lifted; an identity code once here stays.
 */
export function changedColumns(
  stored: StoredClient,
  person: ImportedPerson,
  context: { readonly keys: Keys; readonly source: string },
): { readonly columns: ColumnValues; readonly notes: readonly RowProblem[] } {
  const { given } = person;
  const before = (column: string): unknown => Reflect.get(stored, column);
  const columns: Record<string, StoredValue> = {};
  const notes: RowProblem[] = [];
  if (!sameButCase(given.familyName, stored.family_name)) columns['family_name'] = given.familyName;
  if (!sameButCase(given.givenNames, stored.given_names)) columns['given_names'] = given.givenNames;
  if (columns['family_name'] !== undefined || columns['given_names'] !== undefined) {
    const family = columns['family_name'] ?? stored.family_name;
    const givenNames = columns['given_names'] ?? stored.given_names;
    columns['search_name'] = normalisedName(`${family} ${givenNames}`);
  }
  for (const [name, column] of Object.entries(columnOf)) {
    const value: unknown = Reflect.get(given, name);
    const isValue = typeof value === 'string' || typeof value === 'boolean';
    if (isValue && value !== before(column)) columns[column] = value;
  }
  if (typeof columns['email'] === 'string' && sameButCase(columns['email'], String(before('email'))))
    delete columns['email'];
  if (columns['unemployed_since'] !== undefined) columns['unemployed_since_source'] = context.source;
  if (typeof given.phone === 'string' && phoneDigits(given.phone) !== before('phone_digits')) {
    columns['phone'] = given.phone;
    columns['phone_digits'] = phoneDigits(given.phone);
  }
  if (given.nonDisclosure !== undefined && given.nonDisclosure !== stored.non_disclosure) {
    const stricter = stricterNonDisclosure(stored.non_disclosure, given.nonDisclosure);
    if (stricter !== stored.non_disclosure) columns['non_disclosure'] = stricter;
    else notes.push({ code: 'non-disclosure-kept', field: 'nonDisclosure', level: 'note' });
  }
  if (given.identityCode !== undefined && stored.identity_code_hash === null) {
    columns['identity_code_hash'] = hex(identityHash(context.keys, given.identityCode));
    columns['identity_code_cipher'] = hex(sealIdentityCode(context.keys, stored.id, given.identityCode));
  }
  if (person.externalReference !== null && stored.external_source === null) {
    columns['external_source'] = context.source;
    columns['external_reference'] = person.externalReference;
  }
  return { columns, notes };
}
