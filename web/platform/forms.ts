import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from './drafts.ts';
import { isSame } from './merge.ts';
import { useDraftOwner } from './session.tsx';

export interface FieldProps<Value> {
  readonly name: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export interface FormDraft<Values extends object> {
  readonly values: Values;
  /** Only what the person changed. */
  readonly edits: Partial<Values>;
  /** What the record held when the first change was made; follows the record while nothing is changed. */
  readonly base: Values;
  /** Version to send with the save: that of `base`, so that a change by someone else is noticed. */
  readonly version: number | null;
  readonly dirty: boolean;
  /** Text from before a reload or a new sign-in was put back. */
  readonly restored: boolean;
  readonly set: (changes: Partial<Values>) => void;
  /** Props of a field: `<TextField label={…} {...form.field('name')} />`. */
  readonly field: <K extends keyof Values & string>(name: K) => FieldProps<Values[K]>;
  /** Throws the changes and the kept draft away. */
  readonly clear: () => void;
}

export interface DraftOptions {
  /** The record's version, for optimistic locking. */
  readonly version?: number | null;
  /** Fields never written to the tab's store, such as an identity code. */
  readonly secret?: readonly string[];
}

interface Held<Values> {
  readonly base: Values;
  readonly version: number | null;
  readonly edits: Partial<Values>;
  readonly restored: boolean;
}

/**
 * The state of one form. `key` names it within the tab, such as `client/${id}`; `initial` is the saved
 * record. Changes are kept in the tab's own store until saved.
 */
export function useFormDraft<Values extends object>(
  key: string,
  initial: Values,
  options: DraftOptions = {},
): FormDraft<Values> {
  const owner = useDraftOwner();
  const secret = useRef(options.secret ?? []);
  const version = options.version ?? null;
  const place = `${owner}\n${key}`;
  const load = (): Held<Values> => {
    const draft = readDraft(sessionStorage, owner, key);
    // A draft holds only fields that this form has; a field of an earlier release falls out.
    const edits = Object.fromEntries(
      Object.entries(draft?.edits ?? {}).filter(([name]) => name in initial),
    ) as Partial<Values>;
    const restored = Object.keys(edits).length > 0;
    return { base: initial, version: restored ? (draft?.version ?? version) : version, edits, restored };
  };
  const [held, setHeld] = useState(load);
  const [heldPlace, setHeldPlace] = useState(place);
  if (heldPlace !== place) {
    setHeldPlace(place);
    setHeld(load());
  }

  const dirty = Object.keys(held.edits).length > 0;
  const base = dirty ? held.base : initial;
  const heldVersion = dirty ? held.version : version;

  useEffect(() => {
    if (dirty)
      writeDraft(
        sessionStorage,
        owner,
        key,
        { version: held.version, edits: { ...held.edits } },
        secret.current,
      );
    else removeDraft(sessionStorage, owner, key);
  }, [owner, key, held, dirty]);

  const latest = useRef({ initial, version });
  latest.current = { initial, version };

  const set = useCallback((changes: Partial<Values>) => {
    setHeld((before) => {
      const untouched = Object.keys(before.edits).length === 0;
      const from = untouched
        ? { ...before, base: latest.current.initial, version: latest.current.version }
        : before;
      const edits: Partial<Values> = { ...from.edits };
      for (const name of Object.keys(changes) as (keyof Values)[]) {
        if (isSame(changes[name], from.base[name])) delete edits[name];
        else edits[name] = changes[name];
      }
      return { ...from, edits };
    });
  }, []);

  const clear = useCallback(() => {
    // At once, not after the next paint: a dialog that is cancelled is gone before any effect runs.
    removeDraft(sessionStorage, owner, key);
    setHeld({ base: latest.current.initial, version: latest.current.version, edits: {}, restored: false });
  }, [owner, key]);

  return useMemo(() => {
    const values: Values = { ...base, ...held.edits };
    return {
      values,
      edits: held.edits,
      base,
      version: heldVersion,
      dirty,
      restored: held.restored && dirty,
      set,
      field: (name) => ({
        name,
        value: values[name],
        onChange: (value) => set({ [name]: value } as unknown as Partial<Values>),
      }),
      clear,
    };
  }, [base, held, heldVersion, dirty, set, clear]);
}
