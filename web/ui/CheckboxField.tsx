import { useId } from 'react';
import { type FieldBasics, FieldGroupFrame, useField } from './Field.tsx';
import type { Choice } from './SelectField.tsx';

export interface CheckboxFieldProps extends FieldBasics {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** One yes-or-no. */
export function CheckboxField(props: CheckboxFieldProps) {
  const parts = useField(props, 'tick');
  return (
    <div className="field" data-invalid={parts.error ? true : undefined}>
      {parts.error ? (
        <p className="field-error" id={parts.errorId}>
          {parts.error}
        </p>
      ) : null}
      <div className="choice">
        <input
          {...parts.control}
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <label htmlFor={parts.id}>{props.label}</label>
        {props.hint ? (
          <p className="field-hint" id={parts.hintId}>
            {props.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export interface CheckboxGroupProps<V extends string> extends FieldBasics {
  readonly value: readonly V[];
  readonly onChange: (value: readonly V[]) => void;
  readonly options: readonly Choice<V>[];
  readonly inline?: boolean | undefined;
}

/** Any number of choices; the answer keeps the order of the options. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const parts = useField(props, 'choices');
  const group = useId();
  return (
    <FieldGroupFrame basics={props} parts={parts}>
      <div className="choices" data-inline={props.inline}>
        {props.options.map((option, index) => {
          // The first control carries the field's id, so that the error summary lands on it.
          const id = index === 0 ? parts.id : `${group}-${option.value}`;
          return (
            <div className="choice" key={option.value}>
              <input
                id={id}
                name={props.name}
                type="checkbox"
                value={option.value}
                disabled={option.disabled}
                checked={props.value.includes(option.value)}
                aria-describedby={option.hint ? `${id}-about` : undefined}
                onChange={(event) => {
                  const chosen = new Set(props.value);
                  if (event.target.checked) chosen.add(option.value);
                  else chosen.delete(option.value);
                  props.onChange(
                    props.options.map(({ value }) => value).filter((value) => chosen.has(value)),
                  );
                }}
              />
              <label htmlFor={id}>{option.label}</label>
              {option.hint ? (
                <p className="field-hint" id={`${id}-about`}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldGroupFrame>
  );
}
