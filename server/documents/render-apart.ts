/**
 * Documents for people who wait for them are made in a thread of their own: a long one takes half a second. The compiler
 * gives its memory back only with its thread, which therefore ends after a number of documents.
 */
import { Problem } from '../platform/problems.ts';
import { newThread, ThreadStopped } from '../platform/thread.ts';
import type { AnyDocument } from './render.ts';

export type RenderAnswer = { readonly bytes: Uint8Array } | { readonly fault: string };

const ask = newThread<AnyDocument, RenderAnswer>(new URL('render-worker.mjs', import.meta.url), {
  memoryMegabytes: 500,
  milliseconds: 30_000,
  works: 200,
});

/** @throws Problem 503 when it takes more time or memory than it may */
export async function renderApart(document: AnyDocument): Promise<Buffer> {
  const answer = await ask(document).catch((error: unknown) => {
    throw error instanceof ThreadStopped ? new Problem(503, 'document-takes-too-much') : error;
  });
  if ('fault' in answer) throw new Error(answer.fault);
  return Buffer.from(answer.bytes);
}
