import { useText } from '../platform/texts.tsx';
import { type FieldBasics, FieldFrame, useField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { uiTexts } from './texts.ts';

export interface Choice<V extends string | null = string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps<V extends string | null> extends FieldBasics {
  /** `''` or null when nothing is chosen yet. */
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly Choice<V>[];
  /** What stands there while nothing is chosen; "Choose" unless told. */
  readonly placeholder?: string | undefined;
}

export function SelectField<V extends string | null>(props: SelectFieldProps<V>) {
  const t = useText();
  const parts = useField(props, 'choice');
  const chosen = props.options.some((option) => option.value === props.value);
  return (
    <FieldFrame basics={props} parts={parts}>
      <span className="select">
        <select
          {...parts.control}
          className="input"
          value={props.value ?? ''}
          onChange={(event) => {
            const option = props.options.find(({ value }) => (value ?? '') === event.target.value);
            if (option) props.onChange(option.value);
          }}
        >
          {chosen ? null : <option value="">{props.placeholder ?? t(uiTexts.choose)}</option>}
          {props.options.map((option) => (
            <option key={option.value ?? ''} value={option.value ?? ''} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  );
}
