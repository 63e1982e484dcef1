import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { controlIdOf, type FieldError, FormContext } from './Field.tsx';

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
  const [labels] = useState(() => new Map<string, string>());
  const state = useMemo(() => ({ id, errors: problem?.fields ?? [], labels }), [id, problem, labels]);
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
        {problem ? <ErrorSummary formId={id} problem={problem} labels={state.labels} /> : null}
        {children}
      </form>
    </FormContext>
  );
}

/** Takes the focus when it appears, so that nobody is left wondering why nothing happened. */
function ErrorSummary({
  formId,
  problem,
  labels,
}: {
  readonly formId: string;
  readonly problem: FormProblem;
  readonly labels: ReadonlyMap<string, string>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const listed = problem.fields.filter(
    (field) => field.message !== problem.title || problem.fields.length > 1,
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
                {[labels.get(field.name), field.message].filter(Boolean).join(': ')}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
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
