/** The thread in which documents are made, one at a time; see render-apart.ts. */
import { parentPort } from 'node:worker_threads';
import { type AnyDocument, renderDocument } from './render.ts';
import type { RenderAnswer } from './render-apart.ts';

const answer = (message: RenderAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', (document: AnyDocument) => {
  try {
    answer({ bytes: renderDocument(document) });
  } catch (error) {
    answer({ fault: String(Reflect.get(Object(error), 'stack')) });
  }
});
