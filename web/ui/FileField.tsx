import { useText } from '../platform/texts.tsx';
import { type FieldBasics, FieldFrame, useField } from './Field.tsx';
import { uiTexts } from './texts.ts';

export interface FileFieldProps extends FieldBasics {
  readonly value: File | null;
  readonly onChange: (file: File | null) => void;
  /** As in HTML: `.csv,.xlsx`. */
  readonly accept?: string | undefined;
}

export function FileField(props: FileFieldProps) {
  const t = useText();
  const parts = useField(props, 'file');
  return (
    <FieldFrame basics={props} parts={parts}>
      <input
        {...parts.control}
        className="input"
        type="file"
        accept={props.accept}
        onChange={(event) => props.onChange(event.target.files?.[0] ?? null)}
      />
      <span className="visually-hidden" role="status">
        {props.value ? t(uiTexts.chosenFile, { name: props.value.name }) : ''}
      </span>
    </FieldFrame>
  );
}
