import { absenceDaysAhead, addDays, asDay, isDay } from '@polku/domain';
import {
  Async,
  type Output,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  EmptyState,
  Notice,
  Page,
  ProgressBar,
  Section,
  SelectField,
  weekdayText,
} from '../ui/index.ts';
import { AttendanceRow, currentMark } from './AttendanceRow.tsx';
import { markingKey, useMarkings } from './marking.ts';
import { sheetTexts as texts } from './texts.ts';
import '../clients/clients.css';
import './coaching.css';

type Row = RowOf<'attendanceSheet'>;
type Markings = ReturnType<typeof useMarkings>;

/** Who came today: one tap for a person, at the workshop, on a phone. */
export function AttendancePage() {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const reference = useReference();
  const [day, setDay] = useAddressValue('day');
  const [environment, setEnvironment] = useAddressValue('environment');
  // days to come are looked at, for the absences told of them; they are marked when they come
  const last = addDays(asDay(session.today), absenceDaysAhead);
  const on = isDay(day) && day <= last ? day : asDay(session.today);
  const showDay = (next: string) => setDay(next === session.today ? undefined : next);
  const query = useEndpoint('attendanceSheet', {
    query: { on, ...(environment ? { environmentId: environment } : {}) },
  });
  const markings = useMarkings();
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      {markings.unsentCount > 0 ? (
        <Notice
          tone="warning"
          live
          title={t(texts.unsentTitle, { count: markings.unsentCount })}
          actions={
            <Button size="small" onClick={markings.sendUnsent} busy={markings.sending}>
              {t(texts.send)}
            </Button>
          }
        >
          {t(texts.unsentLead)}
        </Notice>
      ) : null}
      <div className="filters">
        <DayChooser on={on} last={last} onChange={showDay} />
        <SelectField
          label={t(texts.environment)}
          value={environment ?? ''}
          onChange={(next) => setEnvironment(next || undefined)}
          options={[
            { value: '', label: t(texts.allEnvironments) },
            ...reference.environments.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </div>
      <Async query={query}>
        {({ rows, nearest }) => (
          <>
            {nearest ? <Nobody nearest={nearest} today={session.today} onChange={showDay} /> : null}
            <Sheet rows={rows} on={on} dayName={weekdayText(on, language)} markings={markings} />
          </>
        )}
      </Async>
    </Page>
  );
}

/**
 * Nobody is expected: on a Sunday evening the days that still lack a mark are behind, on a Monday the week is
 * ahead. The page says when the nearest days with people are and leaves the day to the reader, since a mark
 * on the wrong day is worse than a tap.
 */
function Nobody(props: {
  readonly nearest: NonNullable<Output<'attendanceSheet'>['nearest']>;
  readonly today: string;
  readonly onChange: (day: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { nearest, today } = props;
  const named = (day: string) => weekdayText(day, language);
  const goTo = [nearest.earlier, nearest.later].filter((day) => day !== null && day <= today);
  return (
    <EmptyState
      title={t(texts.nobody)}
      action={
        goTo.length > 0 ? (
          <div className="row">
            {goTo.map((day) => (
              <Button key={day} onClick={() => props.onChange(day ?? today)}>
                {t(texts.goTo, { day: named(day ?? today) })}
              </Button>
            ))}
          </div>
        ) : undefined
      }
    >
      <p>{t(texts.nobodyLead)}</p>
      {nearest.earlier ? <p>{t(texts.earlierWith, { day: named(nearest.earlier) })}</p> : null}
      {nearest.later ? (
        <p>
          {t(texts.laterWith, { day: named(nearest.later) })} {nearest.later > today ? t(texts.notYet) : null}
        </p>
      ) : null}
    </EmptyState>
  );
}

function DayChooser(props: {
  readonly on: string;
  readonly last: string;
  readonly onChange: (day: string) => void;
}) {
  const t = useText();
  const { on, last, onChange } = props;
  const next = (days: number) => addDays(asDay(on), days);
  return (
    <div className="sheet-day">
      <Button icon="back" iconOnly onClick={() => onChange(next(-1))}>
        {t(texts.earlier)}
      </Button>
      <DateField
        label={t(texts.day)}
        value={on}
        max={last}
        onChange={(day) => {
          if (day && day <= last) onChange(day);
        }}
      />
      <Button icon="forward" iconOnly disabled={on >= last} onClick={() => onChange(next(1))}>
        {t(texts.later)}
      </Button>
    </div>
  );
}

function Sheet(props: {
  readonly rows: readonly Row[];
  readonly on: string;
  readonly dayName: string;
  readonly markings: Markings;
}) {
  const t = useText();
  const { rows, on, markings } = props;
  const isMarked = (row: Row) =>
    currentMark(row, markings.states[markingKey({ on, periodId: row.periodId })]) !== null;
  // Whoever came on an unplanned day belongs to the day all the same.
  const expected = rows.filter((row) => row.planned || row.mark !== null);
  const others = rows.filter((row) => !expected.includes(row));
  const places = [...new Set(expected.map((row) => row.environmentName))];
  const done = expected.filter(isMarked).length;
  const list = (listed: readonly Row[]) => (
    <ul className="plain-list">
      {listed.map((row) => (
        <li key={row.periodId}>
          <AttendanceRow row={row} on={on} markings={markings} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="stack">
      {expected.length > 0 ? (
        <ProgressBar
          label={`${props.dayName}: ${t(texts.marked, { done, all: expected.length })}`}
          value={done}
          max={expected.length}
        />
      ) : null}
      {places.map((place) => (
        <Section key={place} title={place || t(texts.placeHidden)} card>
          {list(expected.filter((row) => row.environmentName === place))}
        </Section>
      ))}
      {others.length > 0 ? (
        <details className="card">
          <summary>
            {t(texts.others)} <span className="count">{others.length}</span>
          </summary>
          <p className="soft small">{t(texts.othersLead)}</p>
          {list(others)}
        </details>
      ) : null}
    </div>
  );
}
