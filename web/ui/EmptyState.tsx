import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not there: "No referrals waiting". */
  readonly title: string;
  /** What to do, or when something comes here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Heading level in its place on the page. */
  readonly level?: 2 | 3 | undefined;
}

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty">
      <svg className="empty-mark" viewBox="0 0 72 28" aria-hidden="true" focusable="false">
        <path
          d="M6 20c10 0 12-12 22-12s10 12 20 12c6 0 9-3 12-7"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray="1 7"
        />
        <circle cx="6" cy="20" r="4" fill="currentColor" />
        <circle cx="64" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="3" />
      </svg>
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action ? <div className="row">{action}</div> : null}
    </div>
  );
}
