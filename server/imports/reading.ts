/** What reading a row needs besides the row: the reference lists under every name they go by, and the area's municipalities. */
import { readFileSync } from 'node:fs';
import {
  type Day,
  type ImportColumns,
  type ImportDefaults,
  type Lookup,
  lookupOf,
  type RowReading,
} from '@polku/domain';
import * as z from 'zod';
import type { Tx } from '../platform/context.ts';
import { countries, municipalities, serviceLanguages } from '../reference/reference.ts';

const former = z
  .object({ rows: z.array(z.object({ name: z.string(), code: z.string() })) })
  .parse(
    JSON.parse(readFileSync(new URL('../../reference/former-municipalities.json', import.meta.url), 'utf8')),
  );

/** How lists write nationalities that the names of countries don't tell. */
const nationalities: Readonly<Record<string, readonly string[]>> = {
  FI: ['suomen', 'suomalainen', 'finsk', 'finländsk', 'finnish', 'fin', 'suomen kansalainen'],
  SE: ['ruotsin', 'ruotsalainen', 'svensk', 'swedish', 'swe'],
  EE: ['viron', 'virolainen', 'estnisk', 'estonian', 'est'],
  RU: [
    'venäjän',
    'venäläinen',
    'venäjän federaatio',
    'rysk',
    'ryska federationen',
    'russian',
    'russian federation',
    'rus',
  ],
  UA: ['ukrainan', 'ukrainalainen', 'ukrainsk', 'ukrainian', 'ukr'],
  IQ: ['irakin', 'irakilainen', 'irakisk', 'iraqi', 'irq'],
  SO: ['somalian', 'somalialainen', 'somalisk', 'somali', 'som'],
  AF: ['afganistanin', 'afganistanilainen', 'afgansk', 'afghan', 'afg'],
  SY: ['syyrian', 'syyrialainen', 'syrisk', 'syrian', 'syr'],
  IR: ['iranin', 'iranilainen', 'iransk', 'iranian', 'irn'],
  TH: ['thaimaan', 'thaimaalainen', 'thailändsk', 'thai', 'tha'],
  TR: ['turkin', 'turkkilainen', 'turkisk', 'turkish', 'tur'],
  VN: ['vietnamin', 'vietnamilainen', 'vietnamesisk', 'vietnamese', 'vnm'],
};

const languageNames: Readonly<Record<string, readonly string[]>> = {
  fi: ['fin', 'suomen'],
  sv: ['swe', 'ruotsin'],
  en: ['eng', 'englannin'],
  ru: ['rus', 'venäjän'],
  uk: ['ukr', 'ukrainan'],
  et: ['est', 'eesti', 'viron'],
  ar: ['ara', 'arabian'],
  so: ['som', 'somalia', 'somalin'],
  fa: ['fas', 'farsi', 'dari'],
  ku: ['kur', 'kurmandži', 'kurdin'],
};

const municipalityLookup: Lookup = lookupOf([
  ...former.rows.map(({ name, code }) => ({ code, names: [name] })),
  ...municipalities.rows.map(({ code, fi, sv }) => ({ code, names: [fi, sv] })),
]);
const countryLookup: Lookup = lookupOf(
  countries.rows.map(({ code, fi, sv, en }) => ({
    code,
    names: [fi, sv, en, ...(nationalities[code] ?? [])],
  })),
);
const languageLookup: Lookup = lookupOf(
  serviceLanguages.rows.map(({ code, fi, sv, en }) => ({
    code,
    names: [fi, sv, en, ...(languageNames[code] ?? [])],
  })),
);

export async function listAreaMunicipalities(
  tx: Tx,
  areaId: number,
  today: Day,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('area_municipality')
    .select('municipality_code')
    .where('area_id', '=', areaId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .execute();
  return new Set(rows.map((row) => row.municipality_code));
}

export async function readingFor(
  tx: Tx,
  importer: {
    readonly areaId: number;
    readonly municipalityCodes: readonly string[] | null;
    readonly today: Day;
  },
  mapping: { readonly columns: ImportColumns; readonly defaults: ImportDefaults },
): Promise<RowReading> {
  return {
    ...mapping,
    today: importer.today,
    municipalities: municipalityLookup,
    countries: countryLookup,
    languages: languageLookup,
    areaMunicipalities: await listAreaMunicipalities(tx, importer.areaId, importer.today),
    ownMunicipalities: importer.municipalityCodes ? new Set(importer.municipalityCodes) : null,
  };
}
