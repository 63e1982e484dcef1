/** The thread in which files are read, one at a time; see read-file-apart.ts. */
import { parentPort } from 'node:worker_threads';
import { Problem } from '../platform/problems.ts';
import { readFile } from './read-file.ts';
import type { WorkerAnswer } from './read-file-apart.ts';

const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', (bytes: Uint8Array) => {
  readFile(Buffer.from(bytes)).then(
    (file) => answer({ file }),
    (error: unknown) => {
      if (!(error instanceof Problem)) return answer({ fault: String(Reflect.get(Object(error), 'stack')) });
      const { status, code, errors, extra } = error;
      answer({ problem: { status, code, errors, extra } });
    },
  );
});
