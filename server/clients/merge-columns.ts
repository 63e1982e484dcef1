/** Which columns each field of a merge stands for. A group is taken whole, and restored whole. */
import { type MergeField, mergeFields } from '@polku/domain';

export const columnsOfField: Readonly<Record<MergeField, readonly string[]>> = {
  familyName: ['family_name'],
  givenNames: ['given_names'],
  identity: ['birth_date', 'identity_code_hash', 'identity_code_cipher'],
  municipality: ['municipality_code'],
  serviceLanguage: ['service_language'],
  phone: ['phone', 'phone_digits'],
  email: ['email'],
  address: ['street_address', 'postal_code', 'post_office'],
  citizenship: ['citizenship'],
  protection: ['protection', 'protection_valid_until'],
  workAbility: ['work_ability'],
  unemployedSince: ['unemployed_since', 'unemployed_since_source'],
  graduatedOn: ['graduated_on'],
  homeParent: ['home_parent'],
  outOfWorkSince: ['out_of_work_since'],
  inEducation: ['in_education'],
  inWork: ['in_work'],
  help: ['rural', 'travel_help', 'remote_service'],
  adjustments: ['adjustments'],
  wishes: ['wishes'],
};

/** Columns changed by a merge without a choice, each a group of its own. */
export const columnsByRule = ['non_disclosure', 'last_event_on'] as const;

export const columnGroups: readonly (readonly string[])[] = [
  ...mergeFields.map((field) => columnsOfField[field]),
  ...columnsByRule.map((column) => [column]),
];

export type StoredValues = Readonly<Record<string, string | number | boolean | null>>;

/** A field as one text, for comparing and for the eye; null when the record says nothing of it. */
export function fieldText(field: MergeField, stored: StoredValues): string | null {
  const value = (column: string) => stored[column] ?? null;
  const joined = (columns: readonly string[], between: string) => {
    const parts = columns.map(value).filter((part) => part !== null && part !== '');
    return parts.length === 0 ? null : parts.join(between);
  };
  if (field === 'help') {
    const set = columnsOfField.help.filter((column) => value(column) === true);
    return set.length === 0 ? null : set.join(',');
  }
  if (field === 'identity') return joined(['birth_date', 'identity_code_hash'], ' ');
  if (field === 'phone') return joined(['phone'], ' ');
  return joined(columnsOfField[field], ', ');
}
