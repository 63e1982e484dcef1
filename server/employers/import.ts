/** A list of employers taken in: read as lists of clients are, matched by business id, or by name and municipality. */
import {
  type Contract,
  type EmployerListField,
  type ListedEmployer,
  type OutputOf,
  employerColumns,
  type employerImportContract,
  headingKey,
  normalisedName,
  readEmployerRow,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { readFileApart } from '../imports/read-file-apart.ts';
import { readingFor } from '../imports/reading.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';

type Answer = OutputOf<Contract['employerImport']>;
type Row = Answer['rows'][number];

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly business_id: string | null;
  readonly municipality_code: string;
  readonly street_address: string;
  readonly industry: string;
  readonly website: string;
}

const keyOf = (one: { readonly name: string; readonly municipalityCode: string }) =>
  `${one.municipalityCode} ${normalisedName(one.name)}`;

/** What a row would change: only what it says, and what differs. */
function changesOf(stored: Stored, row: ListedEmployer): Partial<Stored> {
  const given = {
    name: row.name,
    business_id: row.businessId ?? '',
    municipality_code: row.municipalityCode,
    street_address: row.streetAddress,
    industry: row.industry,
    website: row.website,
  };
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== '' && value !== Reflect.get(stored, name)),
  );
}

export const employerImportHandlers = {
  async employerImport({ tx, actor, body, file, today, note }) {
    const { areaId } = actor;
    const trial = body.trial === 'true';
    const read = await readFileApart(file.bytes);
    const columns = employerColumns(read.headings);
    const has = (field: EmployerListField) => columns.includes(field);
    if (!has('name') || !has('municipality')) throw refused(refuse('employer-list-columns'));
    const places = await readingFor(
      tx,
      { areaId, municipalityCodes: null, today },
      { columns: [], defaults: { municipalityCode: null, serviceLanguage: 'fi', nonDisclosure: 'none' } },
    );
    const found = await sql<Stored>`
      select id, name, business_id, municipality_code, street_address, industry, website from employer
       where area_id = ${areaId} for update`.execute(tx);
    const byId = new Map(found.rows.flatMap((one) => (one.business_id ? [[one.business_id, one]] : [])));
    const byName = new Map<string, Stored[]>();
    for (const one of found.rows) {
      const key = keyOf({ name: one.name, municipalityCode: one.municipality_code });
      byName.set(key, [...(byName.get(key) ?? []), one]);
    }
    const seen = new Set<string>();
    const told: Row[] = [];
    const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    const made: { readonly id: string; readonly row: ListedEmployer }[] = [];
    const changed: { readonly id: string; readonly columns: Partial<Stored> }[] = [];
    const tell = (line: number, name: string, result: Row['result'], reasons: readonly string[]) => {
      counts[result] += 1;
      if (reasons.length > 0) told.push({ line, name, result, reasons: [...reasons] });
    };
    for (const { line, cells } of read.rows) {
      const row = readEmployerRow(cells, columns, {
        municipalities: places.municipalities,
        area: places.areaMunicipalities,
      });
      if (!('name' in row)) {
        tell(line, cells[columns.indexOf('name')] ?? '', 'rejected', row);
        continue;
      }
      const key = row.businessId ?? keyOf(row);
      if (seen.has(key)) {
        tell(line, row.name, 'rejected', [row.businessId ? 'business-id-twice' : 'employer-twice']);
        continue;
      }
      seen.add(key);
      // a row with a business id of its own is not somebody of the same name with another
      const alike = (byName.get(keyOf(row)) ?? []).filter(
        (one) => row.businessId === null || one.business_id === null,
      );
      const known = row.businessId ? byId.get(row.businessId) : undefined;
      const stored = known ?? (alike.length === 1 ? alike[0] : undefined);
      if (!stored && alike.length > 1) {
        tell(line, row.name, 'rejected', ['employer-unclear']);
        continue;
      }
      if (!stored) {
        made.push({ id: newId(), row });
        tell(line, row.name, 'created', row.notes);
        continue;
      }
      const columnsChanged = changesOf(stored, row);
      const isChanged = Object.keys(columnsChanged).length > 0;
      if (isChanged) changed.push({ id: stored.id, columns: columnsChanged });
      tell(line, row.name, isChanged ? 'updated' : 'unchanged', row.notes);
    }
    note.count(made.filter(({ row }) => row.contact).length);
    if (!trial) {
      await insertMade(tx, areaId, actor.organisationId, made, file.name);
      for (const { id, columns: values } of changed)
        await tx
          .updateTable('employer')
          .set({ ...values, version: sql<number>`version + 1` })
          .where('area_id', '=', areaId)
          .where('id', '=', id)
          .execute();
    }
    const leftOut = read.headings.filter((heading, at) => columns[at] === null && headingKey(heading) !== '');
    return { trial, total: read.rows.length, ...counts, leftOut, rows: told };
  },
} satisfies HandlersFor<typeof employerImportContract>;

/** Any number of rows in two statements: they travel as one JSON text. */
async function insertMade(
  tx: Parameters<typeof readingFor>[0],
  areaId: number,
  organisationId: string,
  made: readonly { readonly id: string; readonly row: ListedEmployer }[],
  source: string,
): Promise<void> {
  const rows = made.map(({ id, row: { contact, notes: _notes, ...row } }) => ({
    id,
    contactId: newId(),
    contact,
    ...row,
  }));
  const json = JSON.stringify(rows);
  await sql`
    insert into employer (area_id, id, name, kind, business_id, municipality_code, street_address, industry, website, external_source)
    select ${areaId}, r.id, r.name, r.kind, r."businessId", r."municipalityCode", r."streetAddress", r.industry, r.website, ${source.slice(-200)}
      from jsonb_to_recordset(${json}::jsonb) as r (id uuid, name text, kind text, "businessId" text, "municipalityCode" text,
        "streetAddress" text, industry text, website text)`.execute(tx);
  await sql`
    insert into employer_contact (area_id, id, employer_id, organisation_id, name, phone, email)
    select ${areaId}, r."contactId", r.id, ${organisationId}, r.contact ->> 'name', r.contact ->> 'phone', r.contact ->> 'email'
      from jsonb_to_recordset(${json}::jsonb) as r (id uuid, "contactId" uuid, contact jsonb)
     where jsonb_typeof(r.contact) = 'object'`.execute(tx);
}
