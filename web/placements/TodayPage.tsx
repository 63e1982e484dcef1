import {
  addDays,
  asDay,
  pathRefusalWords,
  coachingRefusalWords,
  isDay,
  marksDisagree,
  type PlacementMark,
  placementMarkWords,
  placementRefusalWords,
} from '@polku/domain';
import { useEffect, useState } from 'react';
import {
  ProblemNotice,
  useAddressValue,
  useDurationText,
  useLanguage,
  usePathParam,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  dayText,
  EmptyState,
  Icon,
  instantText,
  Link,
  Loading,
  Notice,
  Page,
  Section,
  VisuallyHidden,
  weekdayText,
} from '../ui/index.ts';
import type { MarksDay, WaitingMark } from './mark-store.ts';
import { markTexts as texts } from './mark-texts.ts';
import { useMarks } from './use-marks.ts';
import './placements.css';

type Row = MarksDay['rows'][number];
type Marks = ReturnType<typeof useMarks>;

const reasonWords = {
  ...placementRefusalWords,
  'date-in-future': pathRefusalWords['date-in-future'],
  'minutes-without-presence': coachingRefusalWords['minutes-without-presence'],
} as const;

/** How late somebody may be said to be, in minutes. */
const latenesses = [30, 60, 120];

/** Who came today, in two taps a person, also where there is no network. */
export function TodayPage() {
  const t = useText();
  const { language } = useLanguage();
  const { staff } = useSession();
  const environmentId = usePathParam('environmentId');
  const [asked, setAsked] = useAddressValue('day');
  const marks = useMarks(staff.id, environmentId, isDay(asked) ? asked : undefined);
  const { day } = marks;
  useEffect(() => {
    // the page opens without a network from now on; where that can't be, it works with one
    void navigator.serviceWorker?.register('/offline-worker.js', { scope: '/environments/' }).catch(() => {});
  }, []);
  return (
    <Page
      title={t(texts.title)}
      lead={day ? `${day.name}, ${weekdayText(day.on, language)}` : undefined}
      breadcrumbs={[{ to: `/environments/${environmentId}`, label: day?.name ?? '…' }]}
    >
      <StateLine marks={marks} />
      {day ? (
        <>
          <DayChooser day={day} onChange={setAsked} />
          <People day={day} marks={marks} />
          <p>
            <Link to={`/attendance?environment=${environmentId}`}>{t(texts.periods)}</Link>
          </p>
        </>
      ) : marks.loading ? (
        <Loading />
      ) : marks.problem?.kind === 'network' ? (
        <EmptyState title={t(texts.noList)} action={<Button onClick={marks.load}>{t(texts.again)}</Button>}>
          {t(texts.noListLead)}
        </EmptyState>
      ) : marks.problem ? (
        <ProblemNotice problem={marks.problem} onRetry={marks.load} />
      ) : null}
    </Page>
  );
}

/** What has been sent and what waits; what was refused stays until it has been read. */
function StateLine({ marks }: { readonly marks: Marks }) {
  const t = useText();
  const { language } = useLanguage();
  const waiting = marks.marks.filter(({ refused }) => refused === null);
  const refused = marks.marks.filter((mark) => mark.refused !== null);
  const conflicts = (marks.day?.rows ?? []).filter(({ standing }) => marksDisagree(standing)).length;
  const isMarked = marks.day?.rows.some(({ standing }) => standing.length > 0) === true;
  return (
    <div className="stack" role="status">
      {marks.keptAt ? (
        <Notice tone="info">{t(texts.offline, { at: instantText(marks.keptAt, language) })}</Notice>
      ) : null}
      {waiting.length > 0 ? (
        <Notice
          tone="warning"
          title={t(texts.waiting, { count: waiting.length })}
          actions={
            <Button busy={marks.sending} onClick={marks.send}>
              {t(texts.sendNow)}
            </Button>
          }
        >
          {t(texts.waitingLead)}
        </Notice>
      ) : isMarked && !marks.keptAt ? (
        <p className="soft small">
          <Icon name="check" /> {t(texts.allSent)}
        </p>
      ) : null}
      {conflicts > 0 ? <Notice tone="warning">{t(texts.conflicts, { count: conflicts })}</Notice> : null}
      {refused.length > 0 ? (
        <Notice tone="error" title={t(texts.refusedTitle)}>
          <ul className="plain-list stack-tight">
            {refused.map((mark) => (
              <Refused key={mark.entry.id} mark={mark} marks={marks} />
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

function Refused({ mark, marks }: { readonly mark: WaitingMark; readonly marks: Marks }) {
  const t = useText();
  const { language } = useLanguage();
  const { entry, refused } = mark;
  const row = marks.day?.rows.find(({ placementId }) => placementId === entry.placementId);
  return (
    <li>
      {t(texts.refused, {
        name: row?.name ?? t(texts.somebody),
        day: dayText(entry.on, language),
        mark: t(placementMarkWords[entry.mark]),
      })}{' '}
      {refused
        ? t(reasonWords[refused.reason], { day: refused.day ? dayText(refused.day, language) : '' })
        : null}{' '}
      <Button size="small" onClick={() => void marks.read(entry.id)}>
        {t(texts.read)}
      </Button>
    </li>
  );
}

function DayChooser({
  day,
  onChange,
}: {
  readonly day: MarksDay;
  readonly onChange: (day: string | undefined) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const go = (days: number) => {
    const next = addDays(asDay(day.on), days);
    onChange(next === day.today ? undefined : next);
  };
  return (
    <div className="mark-days" role="group" aria-label={t(texts.day)}>
      <Button icon="back" iconOnly onClick={() => go(-1)}>
        {t(texts.earlier)}
      </Button>
      <strong>{weekdayText(day.on, language)}</strong>
      <Button icon="forward" iconOnly disabled={day.on >= day.today} onClick={() => go(1)}>
        {t(texts.later)}
      </Button>
    </div>
  );
}

/** What a row shows: what was tapped here last, else what stands. */
function current(row: Row, on: string, marks: Marks) {
  const mine = marks.marks.filter(
    ({ entry, refused }) => refused === null && entry.placementId === row.placementId && entry.on === on,
  );
  const waiting = mine.at(-1)?.entry;
  return {
    waiting: waiting !== undefined,
    conflict: waiting === undefined && marksDisagree(row.standing),
    mark: waiting ?? (marksDisagree(row.standing) ? undefined : row.standing.at(-1)),
    seen: [...row.standing.map(({ id }) => id), ...mine.map(({ entry }) => entry.id)],
  };
}

function People({ day, marks }: { readonly day: MarksDay; readonly marks: Marks }) {
  const t = useText();
  const isMarked = (row: Row) => current(row, day.on, marks).mark !== undefined;
  const expected = day.rows.filter((row) => row.expected || isMarked(row) || row.standing.length > 0);
  const extra = day.rows.filter((row) => !expected.includes(row));
  const list = (rows: readonly Row[]) => (
    <ul className="plain-list mark-list">
      {rows.map((row) => (
        <MarkRow key={row.placementId} row={row} on={day.on} marks={marks} />
      ))}
    </ul>
  );
  return (
    <div className="stack">
      {expected.length > 0 ? (
        <Section
          title={t(texts.expected)}
          actions={
            <span className="soft">
              {t(texts.marked, { done: expected.filter(isMarked).length, all: expected.length })}
            </span>
          }
        >
          {list(expected)}
        </Section>
      ) : (
        <EmptyState title={t(texts.nobody)} />
      )}
      {extra.length > 0 ? (
        <details>
          <summary>
            {t(texts.extra)} <span className="count">{extra.length}</span>
          </summary>
          {list(extra)}
        </details>
      ) : null}
      {day.others > 0 ? <p className="soft small">{t(texts.others, { count: day.others })}</p> : null}
    </div>
  );
}

function MarkRow({ row, on, marks }: { readonly row: Row; readonly on: string; readonly marks: Marks }) {
  const t = useText();
  const duration = useDurationText();
  const [more, setMore] = useState<'late' | 'absent' | null>(null);
  const { mark, waiting, conflict, seen } = current(row, on, marks);
  const said = mark?.mark;
  const isAbsent = said === 'absentNotified' || said === 'absentUnnotified';
  function send(next: PlacementMark, minutes: number): void {
    setMore(null);
    void marks.mark(row.placementId, on, next, minutes, seen);
  }
  const look = (isOn: boolean) => (isOn ? 'primary' : 'secondary');
  const whose = <VisuallyHidden>, {row.name}</VisuallyHidden>;
  return (
    <li className="mark-row">
      <div>
        <strong>
          <bdi>{row.name}</bdi>
        </strong>{' '}
        <span className="soft small">
          {row.slot}, {duration(row.dailyMinutes)}
        </span>
      </div>
      {row.mayMark ? (
        <div className="mark-buttons" role="group" aria-label={row.name}>
          <Button
            look={look(said === 'present')}
            icon={said === 'present' ? 'check' : undefined}
            onClick={() => send('present', row.dailyMinutes)}
          >
            {t(texts.present)}
            {whose}
          </Button>
          <Button
            look={look(said === 'late')}
            expanded={more === 'late'}
            onClick={() => setMore(more === 'late' ? null : 'late')}
          >
            {t(texts.late)}
            {whose}
          </Button>
          <Button
            look={look(isAbsent)}
            expanded={more === 'absent'}
            onClick={() => setMore(more === 'absent' ? null : 'absent')}
          >
            {t(texts.absent)}
            {whose}
          </Button>
          {more ? (
            <div className="mark-more">
              {more === 'late' ? (
                latenesses
                  .filter((minutes) => minutes < row.dailyMinutes)
                  .map((minutes) => (
                    <Button key={minutes} onClick={() => send('late', row.dailyMinutes - minutes)}>
                      {t(texts.lateBy, { time: duration(minutes) })}
                      {whose}
                    </Button>
                  ))
              ) : (
                <>
                  <Button onClick={() => send('absentNotified', 0)}>
                    {t(texts.noticed)}
                    {whose}
                  </Button>
                  <Button onClick={() => send('absentUnnotified', 0)}>
                    {t(texts.unnoticed)}
                    {whose}
                  </Button>
                </>
              )}
            </div>
          ) : null}
        </div>
      ) : (
        <p className="soft small">{t(texts.notYours)}</p>
      )}
      <p className="mark-state small" role="status">
        {mark ? (
          <>
            {t(placementMarkWords[mark.mark])}
            {mark.mark === 'late' ? `, ${duration(mark.minutes)}` : ''}{' '}
            <span className="soft">
              <Icon name={waiting ? 'clock' : 'check'} /> {t(waiting ? texts.waits : texts.saved)}
            </span>
          </>
        ) : null}
      </p>
      {conflict ? <Conflict row={row} send={send} /> : null}
    </li>
  );
}

/** Both marks side by side; one tap says which is right. */
function Conflict({
  row,
  send,
}: {
  readonly row: Row;
  readonly send: (mark: PlacementMark, minutes: number) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Notice tone="warning" title={t(texts.conflict)}>
      <div className="mark-choices">
        {row.standing.map((one) => (
          <Button key={one.id} disabled={!row.mayMark} onClick={() => send(one.mark, one.minutes)}>
            {t(texts.said, {
              mark: t(placementMarkWords[one.mark]),
              by: one.by,
              at: instantText(one.at, language),
            })}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
