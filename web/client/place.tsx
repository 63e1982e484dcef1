/** Which page of the own view is open: the path of the address, without a router's weight. */
import { type ReactNode, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);

export function usePath(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.pathname.replace(/\/$/, ''),
  );
}

export function go(to: string): void {
  history.pushState(null, '', to);
  window.scrollTo(0, 0);
  tell();
}

export function OwnLink(props: {
  readonly to: string;
  readonly className?: string;
  readonly look?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={props.to}
      className={props.className}
      data-look={props.look}
      aria-current={props.current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}
