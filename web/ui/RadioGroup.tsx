import { useId } from 'react';
import { type FieldBasics, FieldGroupFrame, useField } from './Field.tsx';
import type { Choice } from './SelectField.tsx';

export interface RadioGroupProps<V extends string | null> extends FieldBasics {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly Choice<V>[];
  readonly inline?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string | null>(props: RadioGroupProps<V>) {
  const parts = useField(props, 'choice');
  const group = useId();
  return (
    <FieldGroupFrame basics={props} parts={parts} role="radiogroup">
      <div className="choices" data-inline={props.inline}>
        {props.options.map((option, index) => {
          const id = index === 0 ? parts.id : `${group}-${option.value ?? 'none'}`;
          return (
            <div className="choice" key={option.value ?? ''}>
              <input
                id={id}
                name={props.name ? `${group}-${props.name}` : group}
                type="radio"
                value={option.value ?? ''}
                disabled={option.disabled}
                checked={props.value === option.value}
                aria-describedby={option.hint ? `${id}-about` : undefined}
                onChange={() => props.onChange(option.value)}
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
