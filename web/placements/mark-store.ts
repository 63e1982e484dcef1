/**
 * What this phone keeps of the day's marks: the marks that wait for a network, and the list they were made on. A mark is
 * ids, a code and a time; a list is first names with initials. Lists go when another person signs in and after three
 * days, everything when she signs out; a mark goes once the server has it, or once its refusal has been read.
 */
import type { MarkEntry, MarkRefusalCode } from '@polku/domain';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Output } from '../platform/index.ts';

export type MarksDay = Output<'placementDay'>;
export type SentResult = Output<'placementMarksSend'>['results'][number];

export interface WaitingMark {
  readonly entry: MarkEntry;
  /** Whose mark it is: only she sends it. */
  readonly staffId: string;
  readonly environmentId: string;
  /** In the order of the taps. */
  readonly number: number;
  readonly refused: { readonly reason: MarkRefusalCode; readonly day: string | null } | null;
}

interface KeptDay {
  readonly key: string;
  readonly staffId: string;
  readonly keptAt: number;
  /** The device's own day when the server said which day it is. */
  readonly deviceDay: string;
  readonly answer: MarksDay;
}

interface Kept extends DBSchema {
  marks: { key: string; value: WaitingMark };
  days: { key: string; value: KeptDay };
}

const keptFor = 3 * 24 * 60 * 60 * 1000;
let opened: Promise<IDBPDatabase<Kept>> | undefined;

function store(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('polku-marks', 1, {
    upgrade(database) {
      database.createObjectStore('marks', { keyPath: 'entry.id' });
      database.createObjectStore('days', { keyPath: 'key' });
    },
  });
  return opened;
}

/** The day in Finland by this device's clock. */
export function deviceDay(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
}

const dayKey = (staffId: string, environmentId: string, on: string) => `${staffId} ${environmentId} ${on}`;

export async function keepDay(staffId: string, environmentId: string, answer: MarksDay): Promise<void> {
  const database = await store();
  const now = Date.now();
  for (const day of await database.getAll('days')) {
    if (day.staffId !== staffId || now - day.keptAt > keptFor) await database.delete('days', day.key);
  }
  const key = dayKey(staffId, environmentId, answer.on);
  await database.put('days', { key, staffId, keptAt: now, deviceDay: deviceDay(), answer });
}

/** The list of a day as it was last read here; of the latest day when none is named. */
export async function keptDay(
  staffId: string,
  environmentId: string,
  on: string | undefined,
): Promise<KeptDay | undefined> {
  const days = (await (await store()).getAll('days'))
    .filter(
      ({ key, keptAt, answer }) =>
        key === dayKey(staffId, environmentId, on ?? answer.on) && Date.now() - keptAt <= keptFor,
    )
    .toSorted((a, b) => (a.answer.on < b.answer.on ? -1 : 1));
  return days.at(-1);
}

export async function addWaiting(mark: Omit<WaitingMark, 'number' | 'refused'>): Promise<void> {
  const transaction = (await store()).transaction('marks', 'readwrite');
  const number = Math.max(0, ...(await transaction.store.getAll()).map((one) => one.number)) + 1;
  await transaction.store.put({ ...mark, number, refused: null });
  await transaction.done;
}

/** Her marks in the order of the taps, those refused as well. */
export async function keptMarks(staffId: string): Promise<WaitingMark[]> {
  const marks = await (await store()).getAll('marks');
  return marks.filter((one) => one.staffId === staffId).toSorted((a, b) => a.number - b.number);
}

/** What the server has is gone from here; what it refused stays until it has been read. */
export async function settleMarks(results: readonly SentResult[]): Promise<void> {
  const transaction = (await store()).transaction('marks', 'readwrite');
  for (const { id, reason, day } of results) {
    const mark = await transaction.store.get(id);
    if (mark && reason) await transaction.store.put({ ...mark, refused: { reason, day } });
    else await transaction.store.delete(id);
  }
  await transaction.done;
}

export async function forgetMark(id: string): Promise<void> {
  await (await store()).delete('marks', id);
}

/** When she signs out: nothing of it stays on this device. */
export async function forgetAll(): Promise<void> {
  const database = await store();
  await Promise.all([database.clear('marks'), database.clear('days')]);
}
