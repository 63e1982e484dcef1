/**
 * Why the program did not start: one clear sentence for the person at the terminal.
 * The command line prints `sentence` alone, without a stack, and exits with a code other than 0.
 */
export class StartRefusal extends Error {
  readonly sentence: string;

  constructor(sentence: string, options?: { readonly cause?: unknown }) {
    super(sentence, options);
    this.name = 'StartRefusal';
    this.sentence = sentence;
  }
}

/** The reason inside an unknown thrown value, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system or PostgreSQL error: 'EACCES', '3D000'. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
