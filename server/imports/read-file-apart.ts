/**
 * A file that somebody sends is read in a thread of its own. A small CSV, which can do no harm, is read at once.
 */
import { refuse } from '@polku/domain';
import { Problem, refused } from '../platform/problems.ts';
import { newThread, type ThreadLimits, ThreadStopped } from '../platform/thread.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** A workbook of 100,000 rows takes less than half of either on two slow cores. */
const usualLimits: ThreadLimits = { memoryMegabytes: 1_500, milliseconds: 45_000 };
const smallCsv = 512 * 1024;

export type WorkerAnswer =
  | { readonly file: ReadFile }
  | { readonly problem: Pick<Problem, 'status' | 'code' | 'errors' | 'extra'> }
  | { readonly fault: string };

export type Reader = (bytes: Buffer) => Promise<ReadFile>;

export function newReader(limits: ThreadLimits): Reader {
  const ask = newThread<Buffer, WorkerAnswer>(new URL('read-worker.mjs', import.meta.url), limits);
  return async (bytes) => {
    const answer = await ask(bytes).catch((error: unknown) => {
      throw error instanceof ThreadStopped ? refused(refuse('file-takes-too-much')) : error;
    });
    if ('file' in answer) return answer.file;
    if ('fault' in answer) throw new Error(answer.fault);
    const { status, code, errors, extra } = answer.problem;
    throw new Problem(status, code, { errors, extra });
  };
}

const usualReader = newReader(usualLimits);

/** @throws Problem 422 with the reason when there is no list of people in the file, or reading it takes too much */
export async function readFileApart(bytes: Buffer): Promise<ReadFile> {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return bytes.length <= smallCsv && !isZip ? readFile(bytes) : usualReader(bytes);
}
