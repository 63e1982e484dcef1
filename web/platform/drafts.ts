/**
 * Unsaved text of forms, kept for this tab only and under the member of staff who wrote it. A reload,
 * a fallen connection or an ended session loses nothing; signing out or another person signing in clears it.
 */
export interface DraftStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Draft {
  /** Version of the record when the first change was made. */
  readonly version: number | null;
  readonly edits: Readonly<Record<string, unknown>>;
}

const prefix = 'polku-draft:';

function placeOf(owner: string, key: string): string {
  return `${prefix}${owner}:${key}`;
}

export function readDraft(store: DraftStore, owner: string, key: string): Draft | undefined {
  const text = store.getItem(placeOf(owner, key));
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('edits' in value)) return undefined;
    const { edits } = value;
    const version = 'version' in value && typeof value.version === 'number' ? value.version : null;
    return typeof edits === 'object' && edits !== null ? { version, edits: { ...edits } } : undefined;
  } catch {
    return undefined;
  }
}

/** Fields named in `secret` never reach the store; a draft without fields is removed. */
export function writeDraft(
  store: DraftStore,
  owner: string,
  key: string,
  draft: Draft,
  secret: readonly string[],
): void {
  const edits = Object.fromEntries(Object.entries(draft.edits).filter(([name]) => !secret.includes(name)));
  const place = placeOf(owner, key);
  try {
    if (Object.keys(edits).length === 0) store.removeItem(place);
    else store.setItem(place, JSON.stringify({ version: draft.version, edits }));
  } catch {
    // The store is full or forbidden: the form itself still holds the text.
  }
}

export function removeDraft(store: DraftStore, owner: string, key: string): void {
  store.removeItem(placeOf(owner, key));
}

/** Clears the drafts of everyone but `owner`; of everyone when there is no owner. */
export function clearDrafts(store: DraftStore, owner: string | null): void {
  const places = Array.from({ length: store.length }, (_unused, index) => store.key(index));
  for (const place of places) {
    if (place?.startsWith(prefix) && !(owner !== null && place.startsWith(placeOf(owner, '')))) {
      store.removeItem(place);
    }
  }
}
