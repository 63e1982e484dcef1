/** The few parts of the own view, in the house's look: its styles without the staff app's code. */
import { type ReactNode, useEffect, useRef } from 'react';
import { type ApiProblem } from '../platform/problem.ts';
import { useLanguage } from '../platform/texts.tsx';
import { dayText, instantText, weekdayText } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Read } from './calls.ts';
import { OwnLink } from './place.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

let firstPage = true;

/** One page: its only `h1`, which takes the focus when the page changes. The title names nobody. */
export function OwnPage(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back?: string;
  readonly children: ReactNode;
}) {
  const t = useOwnText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} – Polku`;
  }, [props.title]);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page own-page">
      <div>
        {props.back ? (
          <p className="own-back">
            <OwnLink to={props.back}>
              <Icon name="back" /> {t(texts.back)}
            </OwnLink>
          </p>
        ) : null}
        <h1 tabIndex={-1} ref={heading}>
          {props.title}
        </h1>
        {props.lead ? <p className="page-lead">{props.lead}</p> : null}
      </div>
      {props.children}
    </div>
  );
}

export function Btn(props: {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly submit?: boolean;
}) {
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className="button own-button"
      data-look={props.look ?? 'secondary'}
      aria-disabled={props.busy || undefined}
      onClick={(event) => {
        if (props.busy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.busy ? (
        <span className="spinner" aria-hidden="true" />
      ) : props.icon ? (
        <Icon name={props.icon} />
      ) : null}
      {props.children}
    </button>
  );
}

/** What went wrong, in the server's own sentence. */
export function Trouble({
  problem,
  again,
}: {
  readonly problem: ApiProblem | undefined;
  readonly again?: () => void;
}) {
  const t = useOwnText();
  if (!problem) return null;
  const field = problem.errors.find((one) => one.detail)?.detail;
  const sentence =
    problem.kind === 'network' ? t(texts.noConnection) : (field ?? problem.title ?? t(texts.failed));
  return (
    <Notice tone="error" live actions={again ? <Btn onClick={again}>{t(texts.again)}</Btn> : undefined}>
      {problem.kind === 'signed-out' ? t(texts.sessionEnded) : sentence}
    </Notice>
  );
}

export function Reading<Data>({
  read,
  children,
}: {
  readonly read: Read<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const t = useOwnText();
  if (read.data !== undefined) return children(read.data);
  if (read.problem) return <Trouble problem={read.problem} again={read.again} />;
  return (
    <p className="soft" role="status">
      {t(texts.loading)}
    </p>
  );
}

export function Part({
  title,
  children,
  id,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}) {
  return (
    <section className="card own-card" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function DayOf({ day, weekday = false }: { readonly day: string; readonly weekday?: boolean }) {
  const { language } = useLanguage();
  return <time dateTime={day}>{weekday ? weekdayText(day, language) : dayText(day, language)}</time>;
}

export function MomentOf({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{instantText(at, language)}</time>;
}

export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="own-facts">
      {given.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="kept-lines">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Big choices for a thumb: radio buttons or checkboxes. */
export function Choices<V extends string>(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly name: string;
  readonly many?: boolean;
  readonly value: readonly V[];
  readonly options: readonly { readonly value: V; readonly label: ReactNode; readonly disabled?: boolean }[];
  readonly onChange: (value: readonly V[]) => void;
}) {
  const hintId = `${props.name}-hint`;
  return (
    <fieldset className="own-choices" aria-describedby={props.hint ? hintId : undefined}>
      <legend className="field-label">{props.legend}</legend>
      {props.hint ? (
        <p className="field-hint" id={hintId}>
          {props.hint}
        </p>
      ) : null}
      {props.options.map((option) => {
        const checked = props.value.includes(option.value);
        return (
          <label key={option.value} className="own-choice" data-checked={checked || undefined}>
            <input
              type={props.many ? 'checkbox' : 'radio'}
              name={props.name}
              checked={checked}
              disabled={option.disabled}
              onChange={() =>
                props.onChange(
                  props.many
                    ? checked
                      ? props.value.filter((one) => one !== option.value)
                      : [...props.value, option.value]
                    : [option.value],
                )
              }
            />
            <span>{option.label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

export function Words(props: {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}) {
  // the page's own ids are of one word
  const id = `field-${props.name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.rows === 1 ? (
        <input
          id={id}
          className="input"
          value={props.value}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          className="input"
          rows={props.rows ?? 4}
          maxLength={2000}
          value={props.value}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </div>
  );
}
