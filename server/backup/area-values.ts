/** What of an area's rows is bound to its installation, and how it is carried over: identity codes and old copies. */
import { scryptSync } from 'node:crypto';
import { type Keys, identityHash, openIdentityCode, sealIdentityCode } from '../platform/keys.ts';
import { deriveKey } from '../platform/secrets.ts';
import { type Table, passingTables } from './tables.ts';

/** Of no use elsewhere: codes that open a door here. */
export const leftBehind: readonly string[] = [...passingTables, 'account_code', 'demonstration_outbox'];

/** Copies kept for undo, emptied as they are when a batch grows old: they may hold identity codes as read. */
export const emptied: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  import_row: { raw: '[]', before: null, after: null, problems: '[]' },
  import_batch: { preview: null },
};

/** Records whose identity code is sealed, with the column whose id it is bound to. */
const sealed: Readonly<Record<string, string>> = { client: 'id', referral: 'id' };
/** JSON in which sealed codes may lie, with the id they are bound to. */
const sealedInside: Readonly<Record<string, { readonly columns: readonly string[]; readonly id: string }>> = {
  client_merge: { columns: ['before', 'moved'], id: 'kept_id' },
};

/** The key of one transfer, from the words the two agree on; slow to guess. */
export function transferKey(words: string, salt: Buffer): Buffer {
  const stretched = scryptSync(words.normalize('NFC'), salt, 32, {
    N: 2 ** 16,
    r: 8,
    p: 1,
    maxmem: 2 ** 27,
  });
  return deriveKey(stretched, 'area-transfer');
}

/** Keys in the shape of an installation's, for the time of a transfer. */
export function transferKeys(key: Buffer): Keys {
  return {
    identityCodeEncryption: deriveKey(key, 'identity-code-encryption'),
    identityCodeHash: deriveKey(key, 'identity-code-hash'),
    signIn: deriveKey(key, 'sign-in'),
  };
}

export type Cells = (string | null)[];

/** Seals a row's identity codes anew, from one installation's keys to another's. */
export function resealRow(table: Table, cells: Cells, from: Keys, to: Keys): Cells {
  const place = (name: string) => table.columns.findIndex((column) => column.name === name);
  const id = sealed[table.name];
  if (id) {
    const cipher = cells[place('identity_code_cipher')];
    if (!cipher) return cells;
    const recordId = cells[place(id)] ?? '';
    const code = openIdentityCode(from, recordId, bytes(cipher));
    return cells
      .with(place('identity_code_cipher'), hex(sealIdentityCode(to, recordId, code)))
      .with(place('identity_code_hash'), hex(identityHash(to, code)));
  }
  const inside = sealedInside[table.name];
  if (!inside) return cells;
  const recordId = cells[place(inside.id)] ?? '';
  const copy = [...cells];
  for (const column of inside.columns) {
    const text = copy[place(column)];
    if (text) copy[place(column)] = JSON.stringify(resealValue(JSON.parse(text), recordId, from, to));
  }
  return copy;
}

function resealValue(value: unknown, recordId: string, from: Keys, to: Keys): unknown {
  if (Array.isArray(value)) return value.map((one) => resealValue(one, recordId, from, to));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, resealValue(one, recordId, from, to)]);
  const record: Record<string, unknown> = Object.fromEntries(entries);
  const cipher = record['identity_code_cipher'];
  if (typeof cipher !== 'string') return record;
  const code = openIdentityCode(from, recordId, bytes(cipher));
  return {
    ...record,
    identity_code_cipher: hex(sealIdentityCode(to, recordId, code)),
    identity_code_hash: hex(identityHash(to, code)),
  };
}

const bytes = (text: string) => Buffer.from(text.replace(/^\\x/, ''), 'hex');
const hex = (value: Uint8Array) => `\\x${Buffer.from(value).toString('hex')}`;
