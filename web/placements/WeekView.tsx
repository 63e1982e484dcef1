import { addDays, asDay, isoWeekday, schemeWords } from '@polku/domain';
import type { ReactNode } from 'react';
import { type Output, useDurationText, useLanguage, useText } from '../platform/index.ts';
import { Button, DateText, Link } from '../ui/index.ts';
import { placementTexts as texts } from './texts.ts';
import './placements.css';

type Week = Output<'coachWeek'>;
type Entry = Week['entries'][number];

/** The days of a week with those who are there; at the weekend only when somebody or some place is. */
export function WeekView({
  week,
  onWeek,
  line,
  head,
}: {
  readonly week: Week;
  readonly onWeek: (week: string | undefined) => void;
  /** What is told of one who is there. */
  readonly line: (entry: Entry) => ReactNode;
  /** What stands first in a day: free places; null when the day has none. */
  readonly head?: ((on: string, shown: number) => ReactNode) | undefined;
}) {
  const t = useText();
  const { language } = useLanguage();
  const monday = asDay(week.monday);
  const days = Array.from({ length: 7 }, (_, step) => addDays(monday, step)).filter(
    (on) => isoWeekday(on) < 6 || week.entries.some((entry) => entry.days.includes(on)),
  );
  return (
    <div className="stack">
      <div className="row">
        <Button icon="back" onClick={() => onWeek(week.before)}>
          {t(texts.previous)}
        </Button>
        <Button onClick={() => onWeek(undefined)}>{t(texts.thisWeek)}</Button>
        <Button icon="forward" onClick={() => onWeek(week.after)}>
          {t(texts.next)}
        </Button>
      </div>
      <h2>{t(texts.weekTitle, { week: `${Number(week.week.slice(6))}/${week.week.slice(0, 4)}` })}</h2>
      <ol className="week-days" lang={language} style={{ '--days': days.length } as object}>
        {days.map((on) => {
          const there = week.entries.filter((entry) => entry.days.includes(on));
          const more = head?.(on, there.length);
          return (
            <li key={on} data-today={on === week.today ? '' : undefined}>
              <h3>
                <DateText day={on} weekday />{' '}
                {there.length > 0 ? <span className="count">{there.length}</span> : null}
              </h3>
              {more}
              {there.length === 0 && !more ? <p className="soft small">{t(texts.nobody)}</p> : null}
              <ul className="plain-list">
                {there.map((entry) => (
                  <li key={entry.id}>{line(entry)}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Who, where or on what, and how long. */
export function EntryLine({ entry, place }: { readonly entry: Entry; readonly place: boolean }) {
  const t = useText();
  const duration = useDurationText();
  const what = entry.slot ?? t(schemeWords[entry.scheme]);
  return (
    <>
      {entry.clientId && entry.name ? (
        <Link to={`/clients/${entry.clientId}/coaching`}>{entry.name}</Link>
      ) : null}{' '}
      <span className="soft small">
        {[place ? entry.environment.name : '', what, duration(entry.dailyMinutes)].filter(Boolean).join(', ')}
      </span>
    </>
  );
}
