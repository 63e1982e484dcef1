import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { controlIdOf, type FieldError, FormContext, type KnownField } from './Field.tsx';

export interface FormProblem {
  /** What happened, in one sentence. */
  readonly title: string;
  readonly fields: readonly FieldError[];
}

export interface FormProps {
  readonly onSubmit: () => void;
  /** From `useSubmit(…).problem`: shown above the fields, which find their own messages by name. */
  readonly problem?: FormProblem | null | undefined;
  readonly busy?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** Name of the form for assistive technology, when a page has several. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

export function Form({ onSubmit, problem, busy, wide, label, children }: FormProps) {
  const id = useId();
  const [fields] = useState(() => new Map<string, KnownField>());
  const state = useMemo(() => ({ id, errors: problem?.fields ?? [], fields }), [id, problem, fields]);
  return (
    <FormContext value={state}>
      <form
        className="form"
        data-wide={wide}
        noValidate
        aria-label={label}
        aria-busy={busy || undefined}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!busy) onSubmit();
        }}
      >
        {problem ? <ErrorSummary formId={id} problem={problem} known={state.fields} /> : null}
        {children}
      </form>
    </FormContext>
  );
}

/** Takes the focus when it appears, so that nobody is left wondering why nothing happened. */
function ErrorSummary({
  formId,
  problem,
  known,
}: {
  readonly formId: string;
  readonly problem: FormProblem;
  readonly known: ReadonlyMap<string, KnownField>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const fields = useMemo(() => inOrder(formId, problem.fields), [formId, problem]);
  // what the title has said already is not said again, unless it leads to a field
  const listed = fields.filter(
    (field) => known.has(field.name) || field.message !== problem.title || fields.length > 1,
  );
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby={headingId}>
      <h2 id={headingId}>{problem.title}</h2>
      {listed.length > 0 ? (
        <ul>
          {listed.map((field) => (
            <li key={`${field.name} ${field.message}`}>
              <a
                href={`#${controlIdOf(formId, field.name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(controlIdOf(formId, field.name));
                }}
              >
                {listedAs(field, known.get(field.name))}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** In the order of the fields on the page, whatever the order in which they were checked. */
function inOrder(formId: string, fields: readonly FieldError[]): readonly FieldError[] {
  const place = (field: FieldError) => document.getElementById(controlIdOf(formId, field.name));
  return fields.toSorted((one, other) => {
    const [first, second] = [place(one), place(other)];
    if (!first || !second || first === second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

function listedAs(error: FieldError, field: KnownField | undefined): string {
  if (!field) return error.message;
  if (error.missing && field.namesField) return field.missing;
  const message = error.missing ? field.missing : error.message;
  return /[?!.]$/.test(field.label) ? `${field.label} ${message}` : `${field.label}: ${message}`;
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

/** Short fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
