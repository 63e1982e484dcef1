import { createContext, type ReactNode, useContext, useEffect, useId } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon } from './Icon.tsx';
import { type FieldKind, missingSentence } from './missing.ts';
import { uiTexts } from './texts.ts';

export interface FieldError {
  readonly name: string;
  readonly message: string;
  /** Left empty: the field says in its own words what it asks for. */
  readonly missing?: boolean | undefined;
}

/** What a field has told its form of itself. */
export interface KnownField {
  readonly label: string;
  /** What it says when it was left empty. */
  readonly missing: string;
  /** That sentence names the field, which needs no label before it. */
  readonly namesField: boolean;
}

/** What a form tells its fields: their errors, and where the summary's links land. */
export interface FormState {
  readonly id: string;
  readonly errors: readonly FieldError[];
  /** Filled by the fields: what the error summary calls them. */
  readonly fields: Map<string, KnownField>;
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
  /** What to say when it was left empty, where the general sentence of its kind is not enough. */
  readonly missing?: string | undefined;
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

export function useField(basics: FieldBasics, kind: FieldKind = 'text'): FieldParts {
  const { label, name, hint, error, required, disabled } = basics;
  const t = useText();
  const form = useContext(FormContext);
  const fields = form?.fields;
  const said = typeof label === 'string' ? label : '';
  const missing = basics.missing
    ? { text: basics.missing, namesField: true }
    : missingSentence(kind, said, t);
  useEffect(() => {
    if (fields && name && said) {
      fields.set(name, { label: said, missing: missing.text, namesField: missing.namesField });
    }
  }, [fields, name, said, missing.text, missing.namesField]);
  const ownId = useId();
  const id = form && name ? controlIdOf(form.id, name) : ownId;
  const found = name ? form?.errors.find((one) => one.name === name) : undefined;
  const message = error ?? (found?.missing ? missing.text : found?.message);
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
