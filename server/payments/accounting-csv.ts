/**
 * Payments as rows for the accounts: CSV with semicolons, UTF-8 with its mark, CRLF, decimals with a comma and
 * days as 3.12.2026, which spreadsheets and accounting programs of Finland read as they are. Programs read columns
 * by place: a new column is added at the end, and none is ever moved or taken away (`accounting.golden.csv`).
 */
import { type Cents, cents, type Day, decimalOfCents } from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import { plainCell } from '../platform/table-cells.ts';

export const accountingKinds = ['payment', 'return', 'recovery'] as const;
/** A payment out, a payment that came back, and money recovered from who had it. */
export type AccountingKind = (typeof accountingKinds)[number];

export interface AccountingRow {
  readonly kind: AccountingKind;
  /** `endToEndId` of the payment. */
  readonly paymentId: string;
  /** `messageId` of the file; null for what was in none. */
  readonly fileId: string | null;
  readonly day: Day;
  readonly partyName: string;
  readonly businessId: string | null;
  readonly iban: string | null;
  /** Above zero: what moved. Money that comes back is written below zero. */
  readonly amountCents: Cents;
  readonly reference: string | null;
  readonly message: string | null;
  /** Number of the matter, and the decision's day and section. */
  readonly matter: string | null;
  readonly decidedOn: Day | null;
  readonly section: string | null;
  readonly account: string | null;
  readonly costCentre: string | null;
  readonly project: string | null;
}

const kindWords: Readonly<Record<AccountingKind, string>> = {
  payment: 'Maksu',
  return: 'Palautunut maksu',
  recovery: 'Takaisinperintä',
};

interface Column {
  readonly heading: string;
  readonly cell: (row: AccountingRow) => string;
}

/** Words that somebody wrote are guarded from being taken for a formula; sums and days are our own. */
const words = (value: string | null) => plainCell((value ?? '').replaceAll(/\s+/g, ' ').trim());

const columns: readonly Column[] = [
  { heading: 'Maksutunniste', cell: (row) => words(row.paymentId) },
  { heading: 'Aineisto', cell: (row) => words(row.fileId) },
  { heading: 'Laji', cell: (row) => kindWords[row.kind] },
  { heading: 'Päivä', cell: (row) => finnishDay(row.day) },
  { heading: 'Saaja', cell: (row) => words(row.partyName) },
  { heading: 'Y-tunnus', cell: (row) => words(row.businessId) },
  { heading: 'Tilinumero', cell: (row) => words(row.iban) },
  { heading: 'Summa EUR', cell: (row) => decimalOfCents(signed(row), ',') },
  { heading: 'Viite', cell: (row) => words(row.reference) },
  { heading: 'Viesti', cell: (row) => words(row.message) },
  { heading: 'Asiatunnus', cell: (row) => words(row.matter) },
  { heading: 'Päätöspäivä', cell: (row) => (row.decidedOn === null ? '' : finnishDay(row.decidedOn)) },
  { heading: 'Pykälä', cell: (row) => words(row.section) },
  { heading: 'Tili', cell: (row) => words(row.account) },
  { heading: 'Kustannuspaikka', cell: (row) => words(row.costCentre) },
  { heading: 'Projekti', cell: (row) => words(row.project) },
];

/** The file's text, its heading always there. */
export function accountingCsv(rows: readonly AccountingRow[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  return stringify(lines, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
}

function signed({ kind, amountCents }: AccountingRow): Cents {
  return kind === 'payment' ? amountCents : cents(0 - amountCents);
}

function finnishDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}
