import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3 | undefined;
  /** On a card of its own; plain otherwise. */
  readonly card?: boolean | undefined;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, actions, level = 2, card = false, children }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={headingId} className={card ? 'card' : undefined}>
      <div className="section-head">
        <Heading id={headingId}>{title}</Heading>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A surface without a title. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className="card">{children}</div>;
}
