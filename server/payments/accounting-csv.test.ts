import { asDay, cents } from '@polku/domain';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountingCsv, type AccountingRow } from './accounting-csv.ts';

const payment: AccountingRow = {
  kind: 'payment',
  paymentId: 'P-1',
  fileId: 'POLKU-2026-000123',
  day: asDay('2026-12-07'),
  partyName: 'Puutyö; "Kaluste" Oy',
  businessId: '0112038-9',
  iban: 'FI2112345600000785',
  amountCents: cents(1_234_05),
  reference: '1234561',
  message: null,
  matter: 'ESIM/123/02.05/2026',
  decidedOn: asDay('2026-11-23'),
  section: '45 §',
  account: '4740',
  costCentre: '2100',
  project: null,
};
const rows: readonly AccountingRow[] = [
  payment,
  { ...payment, paymentId: 'P-2', kind: 'return', day: asDay('2026-12-09'), amountCents: cents(5) },
  {
    ...payment,
    paymentId: 'P-3',
    kind: 'recovery',
    fileId: null,
    partyName: '=HYPERLINK("http://example.org")',
    message: 'rivi 1\r\nrivi 2; loppu',
    businessId: null,
    iban: null,
    reference: '-1+2',
    decidedOn: null,
  },
];

function cellsOf(csv: string): readonly (readonly string[])[] {
  return parse(csv, { bom: true, delimiter: ';', recordDelimiter: '\r\n' }) as string[][];
}

test('a file is as the golden one: mark, semicolons, CRLF, order of columns', async () => {
  await expect(accountingCsv(rows)).toMatchFileSnapshot('accounting.golden.csv');
});

test('columns are only ever added at the end', () => {
  expect(cellsOf(accountingCsv([]))[0]?.slice(0, 16)).toEqual([
    'Maksutunniste',
    'Aineisto',
    'Laji',
    'Päivä',
    'Saaja',
    'Y-tunnus',
    'Tilinumero',
    'Summa EUR',
    'Viite',
    'Viesti',
    'Asiatunnus',
    'Päätöspäivä',
    'Pykälä',
    'Tili',
    'Kustannuspaikka',
    'Projekti',
  ]);
});

test('sums with a comma, below zero when money comes back', () => {
  const sums = cellsOf(accountingCsv(rows)).map((cells) => cells[7]);
  expect(sums).toEqual(['Summa EUR', '1234,05', '-0,05', '-1234,05']);
});

test('no cell is a formula and no line is torn, whatever somebody wrote', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+358', '@a', '\t=1', '\r\n=1', ' =1', '"', ';'),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (names) => {
      const cells = cellsOf(
        accountingCsv(names.map((partyName) => ({ ...payment, partyName, message: partyName }))),
      );
      expect(cells).toHaveLength(names.length + 1);
      for (const line of cells) {
        expect(line).toHaveLength(16);
        for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }),
  );
});
