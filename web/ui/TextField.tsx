import { type FieldBasics, FieldFrame, useField } from './Field.tsx';

export interface TextFieldProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly width?: 'full' | 'medium' | 'short' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** Language of what is written, when it is not the page's. */
  readonly lang?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const parts = useField(props);
  return (
    <FieldFrame basics={props} parts={parts}>
      <input
        {...parts.control}
        className="input"
        type={props.type ?? 'text'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        data-width={props.width}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        placeholder={props.placeholder}
        lang={props.lang}
        readOnly={props.readOnly}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldBasics {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Grows with its text. */
export function TextArea(props: TextAreaProps) {
  const parts = useField(props);
  return (
    <FieldFrame basics={props} parts={parts}>
      <textarea
        {...parts.control}
        className="input"
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        maxLength={props.maxLength}
      />
    </FieldFrame>
  );
}
