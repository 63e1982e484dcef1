import type { ReactNode } from 'react';
import type { Tone } from './Badge.tsx';

export interface TimelineEvent {
  readonly id: string;
  /** Such as `<DateText day={…} />` or `<PeriodText … />`. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  readonly tone?: Tone | undefined;
}

/** What happened, in order, along the drawn path. */
export function Timeline({
  label,
  events,
}: {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} data-tone={event.tone}>
          <div className="timeline-when">{event.when}</div>
          <p className="timeline-title">{event.title}</p>
          {event.body ? <div className="timeline-body">{event.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
