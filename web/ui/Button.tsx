import type { ReactNode } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Link } from './Link.tsx';
import { uiTexts } from './texts.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Appearance {
  readonly look?: ButtonLook | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly icon?: IconName | undefined;
}

export interface ButtonProps extends Appearance {
  /** What it does, in words. With `iconOnly` the words are for assistive technology and the tooltip. */
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Work is under way: keeps focus and its place, answers no click. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly iconOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean | undefined;
}

export function Button({
  look = 'secondary',
  size = 'normal',
  icon,
  children,
  onClick,
  type = 'button',
  busy = false,
  disabled = false,
  iconOnly = false,
  autoFocus = false,
  describedBy,
  expanded,
}: ButtonProps) {
  const t = useText();
  return (
    <button
      type={type}
      className={iconOnly ? 'button icon-button' : 'button'}
      data-look={look}
      data-size={size}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      title={iconOnly && typeof children === 'string' ? children : undefined}
      autoFocus={autoFocus}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon ? <Icon name={icon} /> : null}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
      {busy ? <span className="visually-hidden">{t(uiTexts.busy)}</span> : null}
    </button>
  );
}

export interface LinkButtonProps extends Appearance {
  readonly to: string;
  readonly children: ReactNode;
}

/** Looks like a button, goes to a page. */
export function LinkButton({ to, look = 'secondary', size = 'normal', icon, children }: LinkButtonProps) {
  return (
    <Link to={to} className="button" data-look={look} data-size={size}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

export interface DownloadLinkProps extends Appearance {
  /** From `api.href(…)`. */
  readonly href: string;
  readonly children: ReactNode;
}

/** Saves a file that the server streams. */
export function DownloadLink({
  href,
  look = 'secondary',
  size = 'normal',
  icon = 'download',
  children,
}: DownloadLinkProps) {
  return (
    <a href={href} download className="button" data-look={look} data-size={size}>
      <Icon name={icon} />
      {children}
    </a>
  );
}
