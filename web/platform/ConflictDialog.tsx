import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import type { FormDraft } from './forms.ts';
import { isSame, mergedValues } from './merge.ts';
import type { ApiProblem } from './problem.ts';
import { useText } from './texts.tsx';
import { words } from './words.ts';

export interface SavedRecord<Values> {
  readonly values: Values;
  readonly version: number;
}

export interface ConflictDialogProps<Values extends object> {
  /** From `useSubmit(…).conflict`; null keeps the dialog closed. */
  readonly conflict: ApiProblem | null;
  readonly form: FormDraft<Values>;
  /** Reads the record of the problem into the form's shape. */
  readonly read: (current: unknown) => SavedRecord<Values>;
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  /** How a value is shown; its text as it is unless told. */
  readonly show?: ((name: keyof Values & string, value: Values[keyof Values & string]) => string) | undefined;
  /** Sends the merged values with the version they were merged into. */
  readonly onMerge: (values: Values, version: number) => void;
  /** Usually `save.reset`. */
  readonly onClose: () => void;
  readonly busy?: boolean | undefined;
}

/** Two saved the same record: the second sees mine and theirs, field by field, and chooses. */
export function ConflictDialog<Values extends object>(props: ConflictDialogProps<Values>) {
  return props.conflict ? <OpenConflict {...props} conflict={props.conflict} /> : null;
}

function OpenConflict<Values extends object>(
  props: ConflictDialogProps<Values> & { readonly conflict: ApiProblem },
) {
  const t = useText();
  const { form, conflict } = props;
  const current = props.read(conflict.current);
  const { conflicts, merged } = mergedValues(form.base, form.edits, current.values);
  const [theirs, setTheirs] = useState<readonly string[]>([]);

  function shown(name: keyof Values & string, value: Values[keyof Values & string]): string {
    const text = props.show
      ? props.show(name, value)
      : value === null || value === undefined
        ? ''
        : String(value);
    return text === '' ? t(words.empty) : text;
  }
  function save(): void {
    const chosen: Values = { ...merged };
    for (const name of conflicts) if (theirs.includes(name)) chosen[name] = current.values[name];
    props.onMerge(chosen, current.version);
  }

  return (
    <Dialog
      open
      size="wide"
      title={t(words.conflictTitle)}
      onClose={props.onClose}
      actions={
        <>
          <Button look="primary" onClick={save} busy={props.busy}>
            {t(words.saveMerged)}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t(words.continueEditing)}
          </Button>
        </>
      }
    >
      <p>{t(conflicts.length > 0 ? words.conflictLead : words.conflictNone)}</p>
      <div className="stack">
        {conflicts.map((name) => (
          <RadioGroup
            key={name}
            label={props.labels[name]}
            value={theirs.includes(name) ? 'theirs' : 'mine'}
            onChange={(value) =>
              setTheirs((before) =>
                value === 'theirs' ? [...before, name] : before.filter((one) => !isSame(one, name)),
              )
            }
            options={[
              { value: 'mine', label: shown(name, merged[name]), hint: t(words.mine) },
              { value: 'theirs', label: shown(name, current.values[name]), hint: t(words.theirs) },
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}
