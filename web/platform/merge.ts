/** Two people saved the same record: what needs a human choice, and what does not. */
export interface Merge<Values extends object> {
  /** Fields that both changed, to different values. */
  readonly conflicts: readonly (keyof Values & string)[];
  /** Theirs where only they changed, mine where only I did or where both disagree. */
  readonly merged: Values;
}

/**
 * `base` is what I started from, `edits` what I changed, `current` what is saved now.
 * A field I left alone takes their value; one that only I changed keeps mine.
 */
export function mergedValues<Values extends object>(
  base: Values,
  edits: Partial<Values>,
  current: Values,
): Merge<Values> {
  const mine = Object.keys(edits) as (keyof Values & string)[];
  const conflicts = mine.filter(
    (name) => !isSame(edits[name], current[name]) && !isSame(base[name], current[name]),
  );
  return { conflicts, merged: { ...current, ...edits } };
}

export function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}
