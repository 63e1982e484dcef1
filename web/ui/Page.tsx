import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../platform/texts.tsx';
import { Link } from './Link.tsx';
import { uiTexts } from './texts.ts';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

export interface PageProps {
  readonly title: string;
  /** For the browser's tab and history, when the title names a person: "Client". */
  readonly documentTitle?: string | undefined;
  /** Pages above this one. */
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** Badges beside the title. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let firstPage = true;

/** The one heading of a page, what leads to it and what can be done on it. Takes the focus when the page changes. */
export function Page({ title, documentTitle, breadcrumbs, lead, mark, actions, children }: PageProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shownTitle = documentTitle ?? title;
  useEffect(() => {
    document.title = `${shownTitle} – Polku`;
  }, [shownTitle]);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else if (path) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="page">
      <div>
        {breadcrumbs?.length ? (
          <nav className="breadcrumbs" aria-label={t(uiTexts.breadcrumbs)}>
            <ol>
              {breadcrumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div className="page-head">
          <div>
            <div className="page-mark">
              <h1 tabIndex={-1} ref={heading}>
                {title}
              </h1>
              {mark}
            </div>
            {lead ? <p className="page-lead">{lead}</p> : null}
          </div>
          {actions ? <div className="page-actions">{actions}</div> : null}
        </div>
      </div>
      {children}
    </div>
  );
}
