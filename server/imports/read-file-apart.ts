/**
 * A file that somebody sends is read in a thread of its own, with a limit of memory and of time: whatever is in it, the
 * program serves others meanwhile and lives on. A small CSV, which can do no harm, is read at once.
 */
import { Worker } from 'node:worker_threads';
import { refuse } from '@polku/domain';
import { Problem, refused } from '../platform/problems.ts';
import { type ReadFile, readFile } from './read-file.ts';

export interface ReadLimits {
  readonly memoryMegabytes: number;
  readonly milliseconds: number;
}

/** A workbook of 100,000 rows takes less than half of either on two slow cores. */
const usualLimits: ReadLimits = { memoryMegabytes: 1_500, milliseconds: 45_000 };
const smallCsv = 512 * 1024;
/** The thread takes a second to start, so it waits a while for the next file. */
const idleMilliseconds = 60_000;

export type WorkerAnswer =
  | { readonly file: ReadFile }
  | { readonly problem: Pick<Problem, 'status' | 'code' | 'errors' | 'extra'> }
  | { readonly fault: string };

export type Reader = (bytes: Buffer) => Promise<ReadFile>;

/** Files are read one after another: ten large ones at the same time are not ten times the memory. */
export function newReader(limits: ReadLimits): Reader {
  let last: Promise<unknown> = Promise.resolve();
  let kept: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  const end = () => {
    clearTimeout(idle);
    void kept?.terminate();
    kept = undefined;
  };
  const thread = (): Worker => {
    if (kept) return kept;
    const made = new Worker(new URL('read-worker.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    });
    made.once('exit', () => {
      if (kept === made) kept = undefined;
    });
    kept = made;
    return made;
  };
  const readNow = (bytes: Buffer): Promise<ReadFile> =>
    new Promise<ReadFile>((resolve, reject) => {
      clearTimeout(idle);
      const worker = thread();
      worker.ref();
      const tooMuch = () => reject(refused(refuse('file-takes-too-much')));
      const late = setTimeout(() => {
        tooMuch();
        end();
      }, limits.milliseconds);
      const onAnswer = (answer: WorkerAnswer) => {
        if ('file' in answer) resolve(answer.file);
        else if ('fault' in answer) reject(new Error(answer.fault));
        else {
          const { status, code, errors, extra } = answer.problem;
          reject(new Problem(status, code, { errors, extra }));
        }
        settle();
      };
      const onError = (error: Error) => {
        if (Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
        else reject(error);
      };
      // after an answer or an error a refusal changes nothing
      const onExit = () => {
        tooMuch();
        settle();
      };
      const settle = () => {
        clearTimeout(late);
        worker.off('message', onAnswer).off('exit', onExit);
        worker.unref();
        idle = setTimeout(end, idleMilliseconds).unref();
      };
      worker.on('message', onAnswer).once('error', onError).once('exit', onExit);
      worker.postMessage(bytes);
    });

  return (bytes) => {
    const read = last.then(() => readNow(bytes));
    last = read.catch(() => {});
    return read;
  };
}

const usualReader = newReader(usualLimits);

/** @throws Problem 422 with the reason when there is no list of people in the file, or reading it takes too much */
export async function readFileApart(bytes: Buffer): Promise<ReadFile> {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return bytes.length <= smallCsv && !isZip ? readFile(bytes) : usualReader(bytes);
}
