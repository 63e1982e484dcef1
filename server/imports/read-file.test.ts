import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { Problem } from '../platform/problems.ts';
import { delimiterOf } from './read-csv.ts';
import { readFile } from './read-file.ts';
import { newReader, readFileApart } from './read-file-apart.ts';
import { exampleFile } from './testing.ts';

const read = (text: string | Uint8Array) => readFile(Buffer.from(text as string));

async function refusalOf(bytes: string | Uint8Array): Promise<string> {
  try {
    const file = await read(bytes);
    return `read: ${file.headings}`;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const namesOf = (file: { readonly rows: readonly { readonly cells: readonly string[] }[] }) =>
  file.rows.map(({ cells }) => cells[0]);

describe('CSV', () => {
  const text = 'Sukunimi;Etunimi;Kotikunta\nÄijälä;Åsa;Liperi\n';
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return order === 'le' ? bytes : Buffer.from(bytes).swap16();
  };

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['utf-16le', utf16('le')],
    ['utf-16be', utf16('be')],
  ])('in %s is read with its letters', async (encoding, bytes) => {
    const file = await readFile(bytes);
    expect(file).toMatchObject({ encoding, delimiter: ';', headings: ['Sukunimi', 'Etunimi', 'Kotikunta'] });
    expect(file.rows).toEqual([{ line: 2, cells: ['Äijälä', 'Åsa', 'Liperi'] }]);
  });

  test.each([
    [';', 'Nimi;Hetu\n"A; B";1\n'],
    [',', 'Nimi,Hetu,Osoite\n"Korpela, Aino",1,Katu 1; rappu B\n'],
    ['\t', 'Nimi\tHetu\nA, B; C\t1\n'],
    [';', 'tuntematon;otsikko;toinen\na,b;c;d\ne,f;g;h\n'],
    [',', 'x,y\n1,2\n'],
  ])('the delimiter %j is found', (delimiter, body) => {
    expect(delimiterOf(body)).toBe(delimiter);
  });

  test('line breaks in quotes, empty rows, short rows, the order of Excel and other line ends', async () => {
    const file = await read(
      'sep=;\r\nSukunimi;Etunimi;Osoite\r\n\r\nA;B;"Katu 1\r\nrappu 2"\r\nC;D\r\n;;\r\nE;F;x;ylimääräinen\r\n',
    );
    expect(file.headings).toEqual(['Sukunimi', 'Etunimi', 'Osoite', '']);
    expect(file.rows).toEqual([
      { line: 4, cells: ['A', 'B', 'Katu 1\r\nrappu 2', ''] },
      { line: 5, cells: ['C', 'D', '', ''] },
      { line: 7, cells: ['E', 'F', 'x', 'ylimääräinen'] },
    ]);
    expect(namesOf(await read('Nimi;Hetu\rA;1\rB;2'))).toEqual(['A', 'B']);
  });

  test('titles above the headings are passed over', async () => {
    const file = await read('Asiakaslista;;\n;;\nSukunimi;Etunimi;Hetu\nA;B;1\n');
    expect(file.headings).toEqual(['Sukunimi', 'Etunimi', 'Hetu']);
    expect(file.rows[0]?.line).toBe(4);
  });

  test('a quote in the middle of a word is a letter, one left open is a refusal that names its place', async () => {
    expect(namesOf(await read('Nimi;Hetu\nKalle "Kale" K;1\n'))).toEqual(['Kalle "Kale" K']);
    expect(await refusalOf(`Nimi;Hetu\nA;1\n"B;2\n${'C;3\n'.repeat(10)}`)).toBe('file-quote-open');
  });

  test('NUL and half a surrogate pair can’t reach the database', async () => {
    const file = await read(Buffer.from('\ufeffNimi;Hetu\nA\u0000B;\ud800x\n', 'utf16le'));
    expect(file.rows[0]?.cells).toEqual(['A\ufffdB', '\ufffdx']);
  });

  test('100,000 rows are read, one more is refused', async () => {
    const rows = (count: number) => `Sukunimi;Etunimi\n${'Aho;Aino\n'.repeat(count)}`;
    expect((await read(rows(100_000))).rows).toHaveLength(100_000);
    expect(await refusalOf(rows(100_001))).toBe('file-too-many-rows');
  });
});

describe('what is no list', () => {
  test('lines of nothing but separators are left before they are cut to cells', async () => {
    expect(await refusalOf(`Nimi;Hetu\n${';'.repeat(2_000_000)}`)).toBe('file-too-many-columns');
    expect(await refusalOf(`Nimi;Hetu\n${`${';'.repeat(16_000)}\n`.repeat(1_300)}`)).toBe(
      'file-too-many-columns',
    );
    // as many empty cells as Excel may write after a list are no fault
    expect((await read(`Nimi;Hetu${';'.repeat(16_000)}\nAho;1${';'.repeat(16_000)}\n`)).headings).toEqual([
      'Nimi',
      'Hetu',
    ]);
  });

  test.each([
    ['nothing', '', 'file-empty'],
    ['white space', '\ufeff \r\n \r\n', 'file-empty'],
    ['headings alone', 'Sukunimi;Etunimi\n', 'file-without-rows'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'file-not-a-table'],
    ['a web page', '<!DOCTYPE html><table><tr><td>Nimi</td></tr></table>', 'file-not-a-table'],
    ['a letter', 'Hei!\n\nTässä lista.\n', 'file-not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file-not-a-table'],
    ['an old or protected workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-old-excel'],
    ['half a zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0]), 'file-unreadable'],
    ['a text document', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'file-not-a-table'],
    [
      '201 columns',
      `${Array.from({ length: 201 }, (_, at) => `s${at}`).join(';')}\n${'x;'.repeat(200)}x\n`,
      'file-too-many-columns',
    ],
  ])('%s is refused', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});

const relations = (count: number) =>
  `<Relationships>${Array.from({ length: count }, (_, at) => `<Relationship Id="r${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`;

/** A workbook of the least parts, with these sheets as they stand in the file. */
function bareWorkbook(...sheets: readonly string[]): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map((_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relations(sheets.length)),
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(xml)])),
  });
}
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const people = `<row r="1">${text('A1', 'Sukunimi')}${text('B1', 'Etunimi')}</row><row r="2">${text('A2', 'Aho')}${text('B2', 'Aino')}</row>`;

describe('xlsx', () => {
  test('the example: the sheet with most known headings, titles passed over, cells merged over rows, formulas by result', async () => {
    const file = await readFile(exampleFile('clients.xlsx').bytes);
    expect(file).toMatchObject({ format: 'xlsx', sheetName: 'Asiakkaat 2026' });
    expect(file.rows.slice(0, 4).map(({ line, cells }) => [line, cells[6], cells[11]])).toEqual([
      [5, 'Joensuu', 'Niittylampi Aino Maria'],
      [6, 'Joensuu', 'Varpula Raija'],
      [7, 'Joensuu', expect.any(String)],
      [8, 'Kontiolahti', expect.any(String)],
    ]);
  });

  test('days, numbers, truth and text come as a person would write them', async () => {
    const bytes = await writeWorkbook(
      [
        ['Sukunimi', 'Syntymäaika', 'Postinumero', 'Turvakielto', 'Työtön alkaen'].map((value) => ({
          value,
          type: String,
        })),
        [
          { value: ' Aho ', type: String },
          { value: new Date('1990-05-17T00:00:00Z'), type: Date, format: 'd.m.yyyy' },
          { value: 80100, type: Number },
          { value: true, type: Boolean },
          { value: 45700, type: Number },
        ],
      ],
      {},
    ).toBuffer();
    expect((await readFile(bytes)).rows[0]?.cells).toEqual(['Aho', '1990-05-17', '80100', 'kyllä', '45700']);
  });

  test('a bomb is seen from its directory, and one that lies about its size while it is unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 6 });
    expect(bomb.length).toBeLessThan(16 * 1024);
    expect(await refusalOf(bomb)).toBe('file-unpacks-too-large');
    const liar = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 6 }));
    const directory = liar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    liar.writeUInt32LE(900_000, directory + 24);
    expect(await refusalOf(liar)).toBe('file-unpacks-too-large');
  });

  test('cells far away make no table of millions', async () => {
    expect(await refusalOf(bareWorkbook(sheet(`${people}<row r="3">${text('XFD3', 'x')}</row>`)))).toBe(
      'file-too-many-columns',
    );
    expect(
      await refusalOf(bareWorkbook(sheet(`${people}<row r="999999999">${text('A999999999', 'x')}</row>`))),
    ).toBe('file-unreadable');
    const far = await readFile(
      Buffer.from(bareWorkbook(sheet(`${people}<row r="1048576"><c r="A1048576" s="0"/></row>`))),
    );
    expect(far.rows).toHaveLength(1);
  });

  test.each([
    ['single quotes', "r='1'", "r='ZZZZ1'"],
    ['spaces about the sign', 'r = "1"', 'r\n=\n"ZZZZ1"'],
    ['a bracket in another attribute', 'r="1" x=">"', 'x=\'>"\' r="ZZZZ1"'],
    ['another r of a name space', 'y:r="1" r="1"', 'y:r="A1" r="ZZZZ1"'],
  ])('far cells are seen however they are written: %s', async (_how, row, cell) => {
    const value = 't="inlineStr"><is><t>x</t></is></c>';
    expect(await refusalOf(bareWorkbook(sheet(`<row ${row}><c ${cell} ${value}</row>`)))).toBe(
      'file-too-many-columns',
    );
    const far = `<row ${row.replaceAll('1', '99999999')}><c r='A99999999' ${value}</row>`;
    expect(await refusalOf(bareWorkbook(sheet(people + far)))).toBe('file-unreadable');
    // a row without a number of its own has that of its cell, an empty one too
    const bare = "<row><c r='A99999999'/></row>";
    expect(await refusalOf(bareWorkbook(sheet(people + bare)))).toBe('file-unreadable');
  });

  test('an address that is none of a spreadsheet’s is a damaged file', async () => {
    for (const at of ['a1', 'A-1', 'A1e9', '&#65;1', '']) {
      expect(await refusalOf(bareWorkbook(sheet(`<row r="1">${text(at, 'x')}</row>`))), at).toBe(
        'file-unreadable',
      );
    }
  });

  test('a sheet too wide for a list does not spoil the list beside it', async () => {
    const wide = sheet(`<row r="1">${text('A1', 'x')}${text('ZZZ1', 'y')}</row>`);
    const file = await readFile(Buffer.from(bareWorkbook(wide, sheet(people))));
    expect(file).toMatchObject({ sheetName: 'S2', headings: ['Sukunimi', 'Etunimi'] });
  });

  test('an entity bomb or a torn sheet is a damaged file', async () => {
    const lol = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await refusalOf(bareWorkbook(`${lol}${sheet(`<row r="1">${text('A1', '&b;')}</row>`)}`))).toMatch(
      /file-|read/,
    );
    expect(
      await refusalOf(
        bareWorkbook('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
      ),
    ).toBe('file-unreadable');
  });

  test('the result of a formula that failed is an empty cell', async () => {
    const file = await readFile(
      Buffer.from(
        bareWorkbook(
          sheet(
            `${people}<row r="3">${text('A3', 'Salo')}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
          ),
        ),
      ),
    );
    expect(file.rows[1]?.cells).toEqual(['Salo', '']);
  });
});

describe('in a thread of its own', () => {
  const large = `Sukunimi;Etunimi\n${`Aho;${'Aino '.repeat(200)}\n`.repeat(600)}`;

  test('a file is read as it is read here, and refused as it is refused here', async () => {
    expect(await readFileApart(Buffer.from(large))).toEqual(await read(large));
    expect(await readFileApart(Buffer.from(bareWorkbook(sheet(people))))).toMatchObject({ sheetName: 'S1' });
    await expect(readFileApart(Buffer.from(`${large}x${';x'.repeat(200)}\n`))).rejects.toMatchObject({
      code: 'file-too-many-columns',
      extra: { values: { maximum: 200 } },
    });
  }, 60_000);

  test('too much memory or time is a refusal, this thread turns meanwhile, and the next file is read', async () => {
    const turned = new Promise((resolve) => setImmediate(() => resolve('turned')));
    const hungry = newReader({ memoryMegabytes: 12, milliseconds: 60_000 })(Buffer.from(large));
    expect(await Promise.race([turned, hungry.catch(() => 'read first')])).toBe('turned');
    await expect(hungry).rejects.toMatchObject({ code: 'file-takes-too-much' });
    const hasty = newReader({ memoryMegabytes: 1_000, milliseconds: 1 });
    await expect(hasty(Buffer.from(large))).rejects.toMatchObject({ code: 'file-takes-too-much' });
    await expect(hasty(Buffer.from(large))).rejects.toMatchObject({ code: 'file-takes-too-much' });
  }, 60_000);
});
