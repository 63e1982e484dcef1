import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Link } from './Link.tsx';

export interface Tab {
  /** Each tab is a page of its own with its own address. */
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/**
 * Views of one thing, as links: the address tells which is open, so back and bookmarks work. On a phone they stand in one
 * line that scrolls; the open one is brought into sight.
 */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const path = useLocation({ select: (location) => location.pathname.replace(/\/$/, '') });
  const line = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const open = line.current?.querySelector('a[aria-current]');
    if (path && line.current && open instanceof HTMLElement) {
      line.current.scrollLeft = open.offsetLeft - line.current.offsetLeft - 16;
    }
  }, [path]);
  return (
    <nav className="tabs" aria-label={label}>
      <ul ref={line}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.to.replace(/\/$/, '') === path ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="count">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
