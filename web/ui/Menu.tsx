import { type ReactNode, useEffect, useRef } from 'react';
import type { ButtonLook } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Link } from './Link.tsx';

export interface MenuProps {
  /** What the opening button says; with `iconOnly` for assistive technology. */
  readonly label: ReactNode;
  readonly icon?: IconName | undefined;
  readonly iconOnly?: boolean | undefined;
  readonly look?: ButtonLook | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  readonly side?: 'start' | 'end' | undefined;
  /** `MenuItem`s, or anything else. */
  readonly children: ReactNode;
}

/**
 * A button that discloses a panel of links and buttons; Esc, a press outside or a choice closes it. Inside a table,
 * whose frame scrolls and would cut it, the panel lies over the page.
 */
export function Menu({ label, icon, iconOnly, look = 'secondary', size, side = 'end', children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target))
        element.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  useEffect(() => {
    const element = details.current;
    if (!element?.closest('.table-frame')) return;
    // a panel over the page does not follow its button
    const close = () => {
      element.open = false;
    };
    const place = () => {
      if (element.open) placeOverPage(element);
      const change = element.open ? 'addEventListener' : 'removeEventListener';
      document[change]('scroll', close, true);
      window[change]('resize', close);
    };
    element.addEventListener('toggle', place);
    return () => {
      element.removeEventListener('toggle', place);
      document.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, []);
  function closeAndReturn(): void {
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }
  return (
    <details
      className="menu"
      ref={details}
      data-side={side}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && details.current?.open) {
          event.stopPropagation();
          closeAndReturn();
        }
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.menu-item')) closeAndReturn();
      }}
    >
      <summary className={iconOnly ? 'button icon-button' : 'button'} data-look={look} data-size={size}>
        {icon ? <Icon name={icon} /> : null}
        {iconOnly ? <span className="visually-hidden">{label}</span> : label}
        {iconOnly ? null : <Icon name="down" />}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}

/** Under the button, or over it when the window ends too soon. */
function placeOverPage(element: HTMLDetailsElement): void {
  const panel = element.querySelector('.menu-panel');
  if (!(panel instanceof HTMLElement)) return;
  const gap = 6;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  panel.style.position = 'fixed';
  panel.style.inset = 'auto';
  const { height, width } = panel.getBoundingClientRect();
  const isBelow = bottom + gap + height <= window.innerHeight || top < height + gap;
  const wanted = element.dataset['side'] === 'start' ? left : right - width;
  panel.style.top = `${isBelow ? bottom + gap : top - gap - height}px`;
  panel.style.left = `${Math.max(gap, Math.min(wanted, document.documentElement.clientWidth - width - gap))}px`;
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: IconName | undefined;
  /** A page to go to, or … */
  readonly to?: string | undefined;
  /** … something to do. */
  readonly onClick?: (() => void) | undefined;
  readonly tone?: 'error' | undefined;
  /** Which of several is on now. */
  readonly pressed?: boolean | undefined;
}

export function MenuItem({ children, icon, to, onClick, tone, pressed }: MenuItemProps) {
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {pressed ? <Icon name="check" /> : null}
    </>
  );
  return to === undefined ? (
    <button type="button" className="menu-item" data-tone={tone} aria-pressed={pressed} onClick={onClick}>
      {content}
    </button>
  ) : (
    <Link to={to} className="menu-item" onClick={onClick}>
      {content}
    </Link>
  );
}
