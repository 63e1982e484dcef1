/**
 * Heavy work in a thread of its own, with a limit of memory and of time: whatever is asked of it, the program serves
 * others meanwhile and lives on.
 */
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  readonly memoryMegabytes: number;
  readonly milliseconds: number;
  /** After so many works the thread is ended and gives its memory back. */
  readonly works?: number;
}

/** The thread took more memory or time than it may. */
export class ThreadStopped extends Error {}

/** The thread takes a second to start, so it waits a while for the next work. */
const idleMilliseconds = 60_000;

/**
 * One work after another: ten large ones at the same time are not ten times the memory.
 *
 * @throws ThreadStopped when a limit is passed
 */
export function newThread<Given, Told>(script: URL, limits: ThreadLimits): (given: Given) => Promise<Told> {
  let last: Promise<unknown> = Promise.resolve();
  let kept: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let done = 0;

  const end = () => {
    clearTimeout(idle);
    void kept?.terminate();
    kept = undefined;
  };
  const thread = (): Worker => {
    if (kept) return kept;
    const made = new Worker(script, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    });
    made.once('exit', () => {
      if (kept === made) kept = undefined;
    });
    kept = made;
    return made;
  };
  const askNow = (given: Given): Promise<Told> =>
    new Promise<Told>((resolve, reject) => {
      clearTimeout(idle);
      const worker = thread();
      worker.ref();
      const tooMuch = () => reject(new ThreadStopped());
      const late = setTimeout(() => {
        tooMuch();
        end();
      }, limits.milliseconds);
      const onAnswer = (answer: Told) => {
        resolve(answer);
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
        worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
        worker.unref();
        done += 1;
        if (limits.works !== undefined && done % limits.works === 0) return end();
        idle = setTimeout(end, idleMilliseconds).unref();
      };
      worker.on('message', onAnswer).once('error', onError).once('exit', onExit);
      worker.postMessage(given);
    });

  return (given) => {
    const told = last.then(() => askNow(given));
    last = told.catch(() => {});
    return told;
  };
}
