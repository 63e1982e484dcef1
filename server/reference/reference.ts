/** Reference lists shipped with the program as dated data, read and checked once when first imported. */
import { readFileSync } from 'node:fs';
import { certificates, type Day, ruleOn, validityKinds } from '@polku/domain';
import * as z from 'zod';

/** A list with where it comes from and the day for which it is right. */
export interface ReferenceList<Row> {
  readonly source: string;
  readonly validOn: string;
  readonly retrieved: string;
  readonly note: string;
  readonly rows: readonly Row[];
}

const municipality = z.object({
  /** Official number, three digits. */
  code: z.string().regex(/^\d{3}$/),
  fi: z.string().min(1),
  sv: z.string().min(1),
  /** Code of the region. */
  region: z.string().regex(/^\d{2}$/),
});
const region = z.object({
  code: z.string().regex(/^\d{2}$/),
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
});
const language = z.object({
  /** ISO 639-1. */
  code: z.string().regex(/^[a-z]{2}$/),
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
});
const country = z.object({
  /** ISO 3166-1 alpha-2. */
  code: z.string().regex(/^[A-Z]{2}$/),
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
});
const skill = z.object({
  /** Our own lasting name of the skill. */
  code: z.string().regex(/^[a-z][a-z-]*$/),
  category: z.enum([
    'cleaning',
    'kitchen',
    'outdoors',
    'building',
    'textile',
    'logistics',
    'customers',
    'care',
    'digital',
    'languages',
    'work',
  ]),
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
  /** The nearest ESCO skill or skill group, and its English label there. */
  escoUri: z
    .string()
    .regex(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/)
    .nullable(),
  escoLabel: z.string().min(1).nullable(),
});

const certificate = z.object({
  code: z.enum(certificates),
  /** First and last day of the rule; null reaches on. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  validity: z.enum(validityKinds),
  /** How long a card is valid from its day, where that is told in months. */
  months: z.int().min(1).max(240).nullable(),
  source: z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) }),
  confidence: z.enum(['stated', 'general', 'areaSetting']),
});

const occupation = z.object({
  code: z.string().regex(/^\d{3,4}$/),
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
});
const municipalityCentre = z.object({
  code: z.string().regex(/^\d{3}$/),
  /** WGS 84, degrees. */
  lat: z.number().min(59).max(71),
  lon: z.number().min(19).max(32),
});

export type Municipality = Readonly<z.output<typeof municipality>>;
export type Region = Readonly<z.output<typeof region>>;
export type ServiceLanguage = Readonly<z.output<typeof language>>;
export type Country = Readonly<z.output<typeof country>>;
export type CertificateRule = Readonly<z.output<typeof certificate>>;
export type Skill = Readonly<z.output<typeof skill>>;

export const municipalities: ReferenceList<Municipality> = read('municipalities', municipality);
/** Groups of occupations by the beginning of their TK10 codes. */
export const occupations: ReferenceList<Readonly<z.output<typeof occupation>>> = read(
  'occupations',
  occupation,
);
export const municipalityCentres: ReferenceList<Readonly<z.output<typeof municipalityCentre>>> = read(
  'municipality-centres',
  municipalityCentre,
);
export const regions: ReferenceList<Region> = read('regions', region);
export const serviceLanguages: ReferenceList<ServiceLanguage> = read('languages', language);
export const countries: ReferenceList<Country> = read('countries', country);
export const skills: ReferenceList<Skill> = read('skills', skill);

export const certificateRules: ReferenceList<CertificateRule> = read('certificates', certificate);

const municipalityByCode = new Map(municipalities.rows.map((row) => [row.code, row]));

export function findMunicipality(code: string): Municipality | undefined {
  return municipalityByCode.get(code);
}

/** How long each card is valid by the rules of a day. */
export function certificateRulesOn(on: Day): readonly CertificateRule[] {
  return certificates.map((code) =>
    ruleOn(
      certificateRules.rows
        .filter((row) => row.code === code)
        .map((row) => ({ ...row, id: code })) as (CertificateRule & {
        readonly id: string;
        readonly validFrom: Day | null;
        readonly validTo: Day | null;
      })[],
      on,
    ),
  );
}

/** By either official name as people write it, letter case aside; a number is taken as the code. */
export function findMunicipalityAsWritten(value: string): Municipality | undefined {
  const written = value.trim().toLowerCase();
  if (/^\d{1,3}$/.test(written)) return findMunicipality(written.padStart(3, '0'));
  return municipalities.rows.find(
    ({ fi, sv }) => fi.toLowerCase() === written || sv.toLowerCase() === written,
  );
}

function read<Row extends z.ZodType>(name: string, row: Row): ReferenceList<z.output<Row>> {
  const file = new URL(`../../reference/${name}.json`, import.meta.url);
  const list = z.object({
    source: z.string().min(1),
    validOn: z.iso.date(),
    retrieved: z.iso.date(),
    note: z.string(),
    rows: z.array(row).min(1),
  });
  return list.parse(JSON.parse(readFileSync(file, 'utf8')));
}
