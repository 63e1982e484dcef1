/**
 * What the area is made of: municipalities, organisations, staff, environments, packages, and the names of
 * languages and countries. Read once and kept for a while, so that lists and forms share one answer.
 */
import type { Language } from '@polku/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, type Output } from './api.ts';
import { useLanguage } from './texts.tsx';

export type Reference = Output<'referenceRead'>;
type Named = { readonly code: string; readonly fi: string; readonly sv: string; readonly en?: string };

const nothing: Reference = {
  regions: [],
  units: [],
  municipalities: [],
  areaMunicipalities: [],
  organisations: [],
  staff: [],
  environments: [],
  packages: [],
  groupWords: { ageOver55: '55-or-older', workAbilityWord: 'osatyokykyinen' },
  languages: [],
  skills: [],
  occupations: [],
  countries: [],
  certificates: [],
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Those of today stand in the lists of things; the names of earlier ones are known as well. */
export interface KnownReference extends Reference {
  /** Also those who have left: for looking back. */
  readonly everyStaff: Reference['staff'];
  /** The name of any municipality of the country, or its code while the names are on their way. */
  readonly municipalityName: (code: string) => string;
  readonly languageName: (code: string) => string;
  readonly countryName: (code: string) => string;
  readonly skillName: (code: string) => string;
  /** Of the longest group that the code begins with; the code itself when none is known. */
  readonly occupationName: (code: string) => string;
  readonly staffName: (id: string) => string;
  readonly organisationName: (id: string) => string;
  readonly environmentName: (id: string) => string;
  /** Choices for fields, in the reader's language and in alphabetical order. */
  readonly municipalityOptions: readonly Choice[];
  readonly languageOptions: readonly Choice[];
  readonly countryOptions: readonly Choice[];
  readonly skillOptions: readonly Choice[];
  readonly occupationOptions: readonly Choice[];
}

function choicesOf(named: readonly Named[], language: Language): readonly Choice[] {
  return named
    .map((one) => ({ value: one.code, label: one[language] ?? one.fi }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

function nameBy(named: readonly (readonly [string, string])[]): (key: string) => string {
  const names = new Map(named);
  return (key) => names.get(key) ?? key;
}

const byChoice = (choices: readonly Choice[]) => nameBy(choices.map(({ value, label }) => [value, label]));
const byId = (things: readonly { readonly id: string; readonly name: string }[]) =>
  nameBy(things.map(({ id, name }) => [id, name]));

function byBeginning(choices: readonly Choice[]): (code: string) => string {
  const longestFirst = choices.toSorted((a, b) => b.value.length - a.value.length);
  return (code) => longestFirst.find(({ value }) => code.startsWith(value))?.label ?? code;
}

export function useReference(): KnownReference {
  const { language } = useLanguage();
  const { data = nothing } = useQuery<Reference>({
    queryKey: ['referenceRead', {}],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api.call('referenceRead', {}, { signal }),
  });
  return useMemo(() => {
    const municipalities = choicesOf(data.municipalities, language);
    const languageOptions = choicesOf(data.languages, language);
    const countryOptions = choicesOf(data.countries, language);
    const skillOptions = choicesOf(data.skills, language);
    const occupationOptions = choicesOf(data.occupations, language);
    return {
      ...data,
      organisations: data.organisations.filter((one) => !one.ended),
      staff: data.staff.filter((one) => one.employed),
      everyStaff: data.staff,
      environments: data.environments.filter((one) => !one.ended),
      packages: data.packages.filter((one) => !one.retired),
      municipalityOptions: municipalities.filter(({ value }) => data.areaMunicipalities.includes(value)),
      languageOptions,
      countryOptions,
      skillOptions,
      occupationOptions,
      municipalityName: byChoice(municipalities),
      languageName: byChoice(languageOptions),
      countryName: byChoice(countryOptions),
      skillName: byChoice(skillOptions),
      occupationName: byBeginning(occupationOptions),
      staffName: byId(data.staff),
      organisationName: byId(data.organisations),
      environmentName: byId(data.environments),
    };
  }, [data, language]);
}
