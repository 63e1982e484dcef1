import { type FieldBasics, FieldFrame, useField } from './Field.tsx';

export interface DateFieldProps extends FieldBasics {
  /** `YYYY-MM-DD`, or null when empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autoComplete?: 'bday' | undefined;
}

export function DateField(props: DateFieldProps) {
  const parts = useField(props, 'date');
  return (
    <FieldFrame basics={props} parts={parts}>
      <input
        {...parts.control}
        className="input"
        data-width="medium"
        type="date"
        value={props.value ?? ''}
        min={props.min}
        max={props.max ?? '9999-12-31'}
        autoComplete={props.autoComplete ?? 'off'}
        onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      />
    </FieldFrame>
  );
}

export interface TimeFieldProps extends FieldBasics {
  /** `HH:MM`, or null when empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function TimeField(props: TimeFieldProps) {
  const parts = useField(props, 'time');
  return (
    <FieldFrame basics={props} parts={parts}>
      <input
        {...parts.control}
        className="input"
        data-width="short"
        type="time"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      />
    </FieldFrame>
  );
}
