/**
 * Small counts are hidden: under five people could be told from each other in a small municipality
 * (facts § 6.4; Statistics Finland hides likewise). A single hidden cell could be found by subtracting the
 * others from a total, so then the smallest cell left is hidden too.
 */
export const hiddenUnder = 5;

/** The counts as they may be shown, in the same order; null is hidden. Zero says that there is nobody and may be shown. */
export function suppressed(counts: readonly number[]): readonly (number | null)[] {
  const shown: (number | null)[] = counts.map((count) => (count > 0 && count < hiddenUnder ? null : count));
  const hidden = shown.filter((count) => count === null).length;
  if (hidden !== 1) return shown;
  const smallest = Math.min(...shown.filter((count): count is number => count !== null && count > 0));
  const index = shown.indexOf(smallest);
  return index === -1 ? shown : shown.map((count, at) => (at === index ? null : count));
}
