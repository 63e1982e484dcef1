import { problemWords } from '@polku/domain';
import { useState } from 'react';
import type { FormProblem } from '../ui/Form.tsx';
import { useText } from './texts.tsx';

type Filled<T> = { readonly [K in keyof T]: Exclude<NonNullable<T[K]>, ''> };

export interface RequiredCheck {
  /** For `<Form problem={required.problem ?? save.problem}>`. */
  readonly problem: FormProblem | null;
  /** The values when none is empty; otherwise `undefined`, and `problem` names the fields. */
  readonly filled: <T extends Readonly<Record<string, unknown>>>(values: T) => Filled<T> | undefined;
}

/** Stops a form with empty required fields before it is sent. The server checks the same and more. */
export function useRequired(): RequiredCheck {
  const t = useText();
  const [problem, setProblem] = useState<FormProblem | null>(null);
  return {
    problem,
    filled: <T extends Readonly<Record<string, unknown>>>(values: T) => {
      const missing = Object.keys(values).filter((name) => isEmpty(values[name]));
      if (missing.length === 0) {
        setProblem(null);
        return values as unknown as Filled<T>;
      }
      setProblem({
        title: t(problemWords['invalid-input']),
        fields: missing.map((name) => ({ name, message: t(problemWords.required), missing: true })),
      });
      return undefined;
    },
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
