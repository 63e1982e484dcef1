/** Choices of fields from the words of codes, in the reader's language. */
import type { Text } from '@polku/domain';
import type { Translate } from '../platform/index.ts';

export function choicesOf(
  words: Readonly<Record<string, Text>>,
  t: Translate,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label: t(label) }));
}
