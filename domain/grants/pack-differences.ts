/** What changes from one version of a pack to the next, field by field: for whoever takes it into use. */
export interface PackDifference {
  /** JSON pointer; a rule or another entry with an id is named by it instead of its place. */
  readonly pointer: string;
  /** As it stands in the file; null: it was not there. */
  readonly before: string | null;
  /** Null: it is no longer there. */
  readonly after: string | null;
}

/** Worked examples are left out: they tell of the rules and are not rules. */
export function packDifferences(before: unknown, after: unknown): readonly PackDifference[] {
  const [former, next] = [leaves(before), leaves(after)];
  const pointers = [...new Set([...former.keys(), ...next.keys()])];
  return pointers.flatMap((pointer) => {
    const [was, is] = [former.get(pointer) ?? null, next.get(pointer) ?? null];
    return was === is ? [] : [{ pointer, before: was, after: is }];
  });
}

const leftOut = new Set(['/examples', '/format']);

function leaves(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (inner: unknown, pointer: string): void => {
    if (leftOut.has(pointer)) return;
    if (typeof inner !== 'object' || inner === null) {
      found.set(pointer, JSON.stringify(inner));
      return;
    }
    for (const [key, child] of Object.entries(inner)) walk(child, `${pointer}/${nameOf(key, child)}`);
  };
  walk(value, '');
  return found;
}

/** By the id of the entry, so that a rule put between two others is one change and not many. */
function nameOf(key: string, child: unknown): string {
  const id: unknown = typeof child === 'object' && child !== null && 'id' in child ? child.id : undefined;
  return (typeof id === 'string' ? id : key).replaceAll('~', '~0').replaceAll('/', '~1');
}
