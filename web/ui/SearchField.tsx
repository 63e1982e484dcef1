import { useId } from 'react';
import { useText } from '../platform/texts.tsx';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** On Enter or the button. */
  readonly onSearch: () => void;
  readonly hideLabel?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly busy?: boolean | undefined;
  readonly className?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const t = useText();
  const id = useId();
  return (
    <search className={props.className}>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSearch();
        }}
      >
        <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : 'field-label'}>
          {props.label}
        </label>
        <div className="search">
          <input
            id={id}
            type="search"
            className="input"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={props.placeholder}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <Button type="submit" look="primary" icon="search" iconOnly busy={props.busy}>
            {t(uiTexts.search)}
          </Button>
        </div>
      </form>
    </search>
  );
}
