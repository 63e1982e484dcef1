import { useState } from 'react';
import { type FieldBasics, FieldFrame, useField } from './Field.tsx';

export interface NumberFieldProps extends FieldBasics {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Digits after the comma, 0 unless told. */
  readonly decimals?: number | undefined;
  /** Shown after the field, such as `h` or `%`. */
  readonly unit?: string | undefined;
}

/** Takes a comma or a point, spaces between thousands, and leaves the text alone while it is being written. */
export function NumberField(props: NumberFieldProps) {
  const parts = useField(props, 'number');
  const decimals = props.decimals ?? 0;
  const [written, setWritten] = useState<{ readonly text: string; readonly value: number | null }>();
  const text = written && written.value === props.value ? written.text : printed(props.value);
  return (
    <FieldFrame basics={props} parts={parts}>
      <span className="row">
        <input
          {...parts.control}
          className="input numeric"
          data-width="short"
          type="text"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            const value = numberFrom(event.target.value, decimals);
            setWritten({ text: event.target.value, value });
            props.onChange(value);
          }}
          onBlur={() => setWritten(undefined)}
        />
        {props.unit ? <span className="soft">{props.unit}</span> : null}
      </span>
    </FieldFrame>
  );
}

function printed(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** The number that was written, or null when the text is none. */
export function numberFrom(text: string, decimals: number): number | null {
  const tidy = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^-?\d+(\.\d*)?$/.test(tidy)) return null;
  const scale = 10 ** decimals;
  return Math.round(Number(tidy) * scale) / scale;
}
