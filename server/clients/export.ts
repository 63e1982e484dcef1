/** Clients of an area as a table for other programs. Non-disclosure hides here as everywhere, for everyone. */
import { writeFile } from 'node:fs/promises';
import {
  type Actor,
  type Language,
  type Text,
  defineTexts,
  pathStateWords,
  seesNonDisclosed,
} from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import writeXlsxFile from 'write-excel-file/node';
import type { clientFilter } from '../platform/client-filter.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { Services } from '../platform/services.ts';
import { StartRefusal } from '../platform/start-refusal.ts';
import { plainCell } from '../platform/table-cells.ts';

const headings = defineTexts({
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  givenNames: { fi: 'Etunimet', sv: 'Förnamn', en: 'Given names' },
  birthDate: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Date of birth' },
  municipality: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Telephone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  language: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Service language' },
  state: { fi: 'Polun tila', sv: 'Stigens läge', en: 'State of the path' },
  since: { fi: 'Tilassa alkaen', sv: 'I läget sedan', en: 'In the state since' },
  responsible: { fi: 'Vastuuhenkilö', sv: 'Ansvarig', en: 'Responsible' },
  lastEvent: { fi: 'Viimeisin tapahtuma', sv: 'Senaste händelse', en: 'Latest event' },
  nonDisclosure: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure' },
});
const yes: Text = { fi: 'kyllä', sv: 'ja', en: 'yes' };

interface ExportRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export async function clientTable(
  tx: Tx,
  actor: Pick<Actor, 'areaId' | 'rights'> & Partial<Actor>,
  filter: ReturnType<typeof clientFilter>,
  language: Language,
): Promise<readonly ExportRow[]> {
  const found = await sql<{
    id: string;
    family_name: string;
    given_names: string;
    birth_date: string | null;
    municipality: string;
    phone: string | null;
    email: string | null;
    service_language: string;
    path_state: keyof typeof pathStateWords;
    path_state_since: string;
    responsible: string | null;
    last_event_on: string;
    non_disclosed: boolean;
  }>`
    select client.id, client.family_name, client.given_names, client.birth_date,
           case when ${language === 'sv'} then m.name_sv else m.name_fi end as municipality,
           client.phone, client.email, client.service_language, client.path_state, client.path_state_since, client.last_event_on,
           client.non_disclosure <> 'none' as non_disclosed,
           (select w.given_name || ' ' || w.family_name from staff w
             where w.area_id = client.area_id and w.id = client.responsible_staff_id) as responsible
      from client join municipality m on m.code = client.municipality_code
     where client.area_id = ${actor.areaId} and client.merged_into_id is null and ${filter}
     order by (client.family_name || ' ' || client.given_names) collate "fi-x-icu", client.id`.execute(tx);
  return found.rows.map((row) => {
    const hidden = row.non_disclosed && !seesNonDisclosed(actor);
    return {
      id: row.id,
      cells: [
        row.family_name,
        row.given_names,
        row.birth_date ?? '',
        hidden ? '' : row.municipality,
        hidden ? '' : (row.phone ?? ''),
        hidden ? '' : (row.email ?? ''),
        row.service_language,
        pathStateWords[row.path_state][language],
        row.path_state_since,
        row.responsible ?? '',
        row.last_event_on,
        row.non_disclosed ? yes[language] : '',
      ].map(plainCell),
    };
  });
}

export function headingRow(language: Language): string[] {
  return Object.values(headings).map((heading) => heading[language]);
}

export async function tableFile(
  rows: readonly ExportRow[],
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Buffer> {
  if (format === 'csv') {
    // the mark tells spreadsheet programs that the letters are UTF-8
    return Buffer.from(
      `\uFEFF${stringify([headingRow(language), ...rows.map((row) => [...row.cells])], { delimiter: ';' })}`,
    );
  }
  const sheet = [
    headingRow(language).map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.cells.map((value) => ({ value, type: String }))),
  ];
  return writeXlsxFile(sheet).toBuffer();
}

/** `polku export clients`: the whole area, what non-disclosure hides left out. */
export async function exportClients(services: Services, areaSlug: string, file: string): Promise<number> {
  const { database, clock } = services;
  const area = await database.owner
    .selectFrom('area')
    .select('id')
    .where('slug', '=', areaSlug)
    .executeTakeFirst();
  if (!area) throw new StartRefusal(`There is no area "${areaSlug}".`);
  const rows = await inScope(database.app, { areaId: area.id, reach: 'area' }, async (tx) => {
    const table = await clientTable(tx, { areaId: area.id, rights: [] }, sql<boolean>`true`, 'fi');
    await tx
      .insertInto('audit_event')
      .values({
        area_id: area.id,
        at: clock.now().toISOString(),
        event: 'commandLineExport',
        verb: 'export',
        purpose: 'administration',
        fields: 'contact',
        client_ids: table.map((row) => row.id),
        person_count: table.length,
      })
      .execute();
    return table;
  });
  await writeFile(file, await tableFile(rows, file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv', 'fi'));
  return rows.length;
}
