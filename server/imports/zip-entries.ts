/**
 * A zip unpacked within limits: sizes are read from the directory before anything is opened, and no entry may grow
 * beyond the size it states. A bomb costs nothing but this look.
 */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refuse } from '@polku/domain';
import { refused } from '../platform/problems.ts';

/** All parts of one workbook together. A real list of 100,000 rows unpacks to less than half of it. */
const largestUnpacked = 250 * 1024 * 1024;
/** Repeated cells of a real workbook pack 10–40 to 1; far above that is no list of people. */
const largestRatio = 300;
const smallPart = 1024 * 1024;
const mostEntries = 5_000;

const inflate = promisify(inflateRaw);

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const tooLarge = () => refused(refuse('file-unpacks-too-large'));
const damaged = () => refused(refuse('file-unreadable'));

/** The directory of the zip. @throws Problem 422 when it is damaged, encrypted, or states sizes beyond the limits */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > mostEntries) throw tooLarge();
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    };
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw refused(refuse('file-old-excel'));
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const isBomb = entries.some(
    (entry) => entry.size > smallPart && entry.size > entry.packedSize * largestRatio,
  );
  if (total > largestUnpacked || isBomb) throw tooLarge();
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  // a comment of up to 65,535 bytes may follow the record
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw damaged();
}

/** @throws Problem 422 when the entry is damaged or larger than the directory says */
export async function unpackEntry(bytes: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== 0x04034b50) throw damaged();
  const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw Reflect.get(Object(error), 'code') === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}
