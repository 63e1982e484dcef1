/**
 * Why the domain said no: a code and the values that caused it, never a sentence.
 * Sentences are made at the edge, from the feature's `refusalTexts`, in the reader's language.
 */
export interface Refusal {
  readonly refusal: string;
  /** JSON pointer of the field at fault, when one field is at fault. */
  readonly pointer?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function refuse<const Code extends string>(
  code: Code,
  values?: Readonly<Record<string, string | number>>,
  pointer?: string,
): Refusal & { readonly refusal: Code } {
  return { refusal: code, ...(values ? { values } : {}), ...(pointer ? { pointer } : {}) };
}

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' && value !== null && 'refusal' in value && typeof value.refusal === 'string'
  );
}
