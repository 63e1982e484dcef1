import type { ReactNode } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Form, type FormProblem } from '../ui/Form.tsx';
import { ConflictDialog, type SavedRecord } from './ConflictDialog.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { FormEnd } from './FormEnd.tsx';
import type { FormDraft } from './forms.ts';
import type { ApiProblem } from './problem.ts';

interface Saving {
  readonly problem: FormProblem | null;
  readonly conflict: ApiProblem | null;
  readonly busy: boolean;
  readonly reset: () => void;
}

export interface RecordFormProps<Values extends object> {
  readonly form: FormDraft<Values>;
  /** From `useSubmit`; a conflict opens the choice between the two saved versions. */
  readonly save: Saving;
  /** From `useRequired`, shown before what the server says. */
  readonly missing?: FormProblem | null;
  /** The verb on the button. */
  readonly submit: string;
  readonly onSend: (values: Values, version: number | null) => void;
  readonly onCancel: () => void;
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  readonly show?: (name: keyof Values & string, value: Values[keyof Values & string]) => string;
  /** The record of a conflict in the form's shape. */
  readonly read: (current: unknown) => SavedRecord<Values>;
  readonly children: ReactNode;
}

function Fields<Values extends object>(props: RecordFormProps<Values>) {
  const { form, save } = props;
  return (
    <Form
      onSubmit={() => props.onSend(form.values, form.version)}
      problem={props.missing ?? save.problem}
      busy={save.busy}
    >
      <DraftNotice form={form} />
      {props.children}
      <FormEnd submit={props.submit} busy={save.busy} form={form} onCancel={props.onCancel} />
    </Form>
  );
}

function Conflict<Values extends object>(props: RecordFormProps<Values>) {
  return (
    <ConflictDialog
      conflict={props.save.conflict}
      form={props.form}
      labels={props.labels}
      show={props.show}
      read={props.read}
      onMerge={props.onSend}
      onClose={props.save.reset}
      busy={props.save.busy}
    />
  );
}

/** The form of one record on its page: draft, fields, buttons, and the choice when somebody else saved first. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  return (
    <>
      <Fields {...props} />
      <Conflict {...props} />
    </>
  );
}

/** The same in a dialog, which gives way while the conflict is settled. */
export function RecordDialog<Values extends object>(
  props: RecordFormProps<Values> & { readonly title: string; readonly size?: 'wide' },
) {
  return (
    <>
      <Dialog
        open={props.save.conflict === null}
        title={props.title}
        onClose={props.onCancel}
        size={props.size}
      >
        <Fields {...props} />
      </Dialog>
      <Conflict {...props} />
    </>
  );
}
