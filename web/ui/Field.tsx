import { createContext, type ReactNode, useContext, useEffect, useId } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon } from './Icon.tsx';
import { uiTexts } from './texts.ts';

export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** What a form tells its fields: their errors, and where the summary's links land. */
export interface FormState {
  readonly id: string;
  readonly errors: readonly FieldError[];
  /** Filled by the fields: what the error summary calls them. */
  readonly labels: Map<string, string>;
}
export const FormContext = createContext<FormState | undefined>(undefined);

/** Id of a field's control inside a form: the error summary links to it. */
export function controlIdOf(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('/', '-')}`;
}

export interface FieldBasics {
  readonly label: ReactNode;
  /** Name within the form; wrong-field pointers of the server find the field by it. */
  readonly name?: string | undefined;
  readonly hint?: ReactNode;
  /** Overrides the form's message for this name. */
  readonly error?: string | undefined;
  /** Marks the control as required; inside a form the others say "optional". */
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

export interface FieldParts {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly errorId: string | undefined;
  readonly error: string | undefined;
  /** `aria-…`, id and name for the control itself. */
  readonly control: {
    readonly id: string;
    readonly name: string | undefined;
    readonly disabled: boolean | undefined;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-required': true | undefined;
  };
}

export function useField({ label, name, hint, error, required, disabled }: FieldBasics): FieldParts {
  const form = useContext(FormContext);
  const labels = form?.labels;
  useEffect(() => {
    if (labels && name && typeof label === 'string') labels.set(name, label);
  }, [labels, name, label]);
  const ownId = useId();
  const id = form && name ? controlIdOf(form.id, name) : ownId;
  const message = error ?? (name ? form?.errors.find((one) => one.name === name)?.message : undefined);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = message ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return {
    id,
    hintId,
    errorId,
    error: message,
    control: {
      id,
      name,
      disabled,
      'aria-describedby': describedBy,
      'aria-invalid': message ? true : undefined,
      'aria-required': required ? true : undefined,
    },
  };
}

function OptionalMark({ required }: { readonly required: boolean | undefined }) {
  const t = useText();
  const inForm = useContext(FormContext) !== undefined;
  return inForm && !required ? <span className="field-optional"> {t(uiTexts.optional)}</span> : null;
}

function FieldMessages({ parts, hint }: { readonly parts: FieldParts; readonly hint: ReactNode }) {
  const t = useText();
  return (
    <>
      {hint ? (
        <p className="field-hint" id={parts.hintId}>
          {hint}
        </p>
      ) : null}
      {parts.error ? (
        <p className="field-error" id={parts.errorId}>
          <Icon name="alert" />
          <span>
            <span className="visually-hidden">{t(uiTexts.error)} </span>
            {parts.error}
          </span>
        </p>
      ) : null}
    </>
  );
}

/** Label, hint and error around one control. */
export function FieldFrame({
  basics,
  parts,
  children,
}: {
  readonly basics: FieldBasics;
  readonly parts: FieldParts;
  readonly children: ReactNode;
}) {
  return (
    <div className="field" data-invalid={parts.error ? true : undefined}>
      <label className="field-label" htmlFor={parts.id}>
        {basics.label}
        <OptionalMark required={basics.required} />
      </label>
      <FieldMessages parts={parts} hint={basics.hint} />
      {children}
    </div>
  );
}

/** Legend, hint and error around a group of controls. */
export function FieldGroupFrame({
  basics,
  parts,
  role,
  children,
}: {
  readonly basics: FieldBasics;
  readonly parts: FieldParts;
  readonly role?: 'radiogroup' | undefined;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      className="field"
      data-invalid={parts.error ? true : undefined}
      aria-describedby={parts.control['aria-describedby']}
      disabled={basics.disabled}
      {...(role
        ? {
            role,
            'aria-required': parts.control['aria-required'],
            'aria-invalid': parts.control['aria-invalid'],
          }
        : {})}
    >
      <legend className="field-label">
        {basics.label}
        <OptionalMark required={basics.required} />
      </legend>
      <FieldMessages parts={parts} hint={basics.hint} />
      {children}
    </fieldset>
  );
}
