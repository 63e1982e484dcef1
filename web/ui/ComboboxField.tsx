import { useId, useState } from 'react';
import { useText } from '../platform/texts.tsx';
import { type FieldBasics, FieldFrame, useField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Choice } from './SelectField.tsx';
import { uiTexts } from './texts.ts';

export interface ComboboxFieldProps<V extends string> extends FieldBasics {
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** All the options, or with `onSearch` the ones that the server found. */
  readonly options: readonly Choice<V>[];
  /** Given when the server looks: called with each new text. Without it the options are filtered here. */
  readonly onSearch?: ((text: string) => void) | undefined;
  readonly busy?: boolean | undefined;
  /** Label of the chosen value when it is not among `options`. */
  readonly chosenLabel?: string | undefined;
  readonly placeholder?: string | undefined;
}

const mostShown = 50;

/**
 * A text field with a list of matches: ARIA combobox with a listbox popup, by arrow keys or pointer. Leaving the field
 * takes what was meant, when only one option can be; otherwise what was written stays to be corrected, and the field
 * says so.
 */
export function ComboboxField<V extends string>(props: ComboboxFieldProps<V>) {
  const t = useText();
  const listId = useId();
  const [written, setWritten] = useState<string | null>(null);
  const [unmatched, setUnmatched] = useState(false);
  const parts = useField(unmatched ? { ...props, error: t(uiTexts.chooseFromList) } : props, 'choice');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const chosen = props.options.find((option) => option.value === props.value);
  const chosenText = props.value === null ? '' : (chosen?.label ?? props.chosenLabel ?? '');
  const text = written ?? chosenText;
  const matches =
    props.onSearch || written === null
      ? props.options
      : props.options.filter((option) => isMatch(option.label, written));
  const shown = matches.slice(0, mostShown);
  const optionId = (index: number) => `${listId}-${index}`;

  function close(): void {
    setOpen(false);
    setActive(-1);
    setWritten(null);
    setUnmatched(false);
  }
  function choose(option: Choice<V>): void {
    props.onChange(option.value);
    close();
  }
  function leave(): void {
    const meant = written === null ? undefined : meantOption(matches, written);
    if (meant) return choose(meant);
    if (written === null || written.trim() === '') {
      if (written !== null) props.onChange(null);
      return close();
    }
    // the words stay to be corrected; a choice made before them no longer holds
    if (props.value !== null) props.onChange(null);
    setOpen(false);
    setActive(-1);
    setUnmatched(true);
  }
  function move(step: number): void {
    if (!open) setOpen(true);
    if (shown.length > 0)
      setActive((index) => (index + step + shown.length + (index < 0 && step < 0 ? 1 : 0)) % shown.length);
  }

  return (
    <FieldFrame basics={props} parts={parts}>
      <div
        className="combobox"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) leave();
        }}
      >
        <input
          {...parts.control}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open && shown[active] ? optionId(active) : undefined}
          placeholder={props.placeholder ?? t(uiTexts.writeOrChoose)}
          value={text}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setWritten(event.target.value);
            setUnmatched(false);
            setOpen(true);
            setActive(event.target.value === '' ? -1 : 0);
            props.onSearch?.(event.target.value);
          }}
          onKeyDown={(event) => {
            const option = shown[active];
            if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else if (event.key === 'Enter' && open && option) choose(option);
            else if (event.key === 'Escape' && open) close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Icon name="down" />
        {open ? (
          <ul
            className="options"
            id={listId}
            role="listbox"
            aria-label={typeof props.label === 'string' ? props.label : undefined}
          >
            {shown.map((option, index) => (
              <li
                key={option.value}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(option);
                }}
                onPointerEnter={() => setActive(index)}
              >
                {option.label}
                {option.hint ? <span className="soft small"> {option.hint}</span> : null}
              </li>
            ))}
            {shown.length === 0 ? (
              <li className="combobox-status" role="option" aria-selected="false" aria-disabled="true">
                {props.busy ? t(uiTexts.loading) : t(uiTexts.noMatches)}
              </li>
            ) : null}
          </ul>
        ) : null}
        <span className="visually-hidden" role="status">
          {open && written !== null && !props.busy ? t(uiTexts.matches, { count: shown.length }) : ''}
        </span>
      </div>
    </FieldFrame>
  );
}

/** The option that the words name exactly, or the only one they fit; nothing when two could be meant. */
export function meantOption<O extends { readonly label: string }>(
  matches: readonly O[],
  written: string,
): O | undefined {
  if (written.trim() === '') return undefined;
  const exact = matches.filter((option) => plain(option.label).trim() === plain(written).trim());
  const [meant] = exact.length > 0 ? exact : matches;
  return (exact.length || matches.length) === 1 ? meant : undefined;
}

/** Every written word begins some word of the label; case and the dots of letters do not matter. */
export function isMatch(label: string, written: string): boolean {
  const words = wordsOf(label);
  return wordsOf(written).every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string) =>
  plain(text)
    .split(/[\s,()/-]+/)
    .filter(Boolean);

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
