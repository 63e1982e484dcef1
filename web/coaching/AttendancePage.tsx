import { addDays, asDay, isDay } from '@polku/domain';
import {
  Async,
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
  const on = isDay(day) && day <= session.today ? day : asDay(session.today);
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
        <DayChooser
          on={on}
          today={session.today}
          onChange={(next) => setDay(next === session.today ? undefined : next)}
        />
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
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>}
      >
        {({ rows }) => <Sheet rows={rows} on={on} dayName={weekdayText(on, language)} markings={markings} />}
      </Async>
    </Page>
  );
}

function DayChooser(props: {
  readonly on: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}) {
  const t = useText();
  const { on, today, onChange } = props;
  const next = (days: number) => addDays(asDay(on), days);
  return (
    <div className="sheet-day">
      <Button icon="back" iconOnly onClick={() => onChange(next(-1))}>
        {t(texts.earlier)}
      </Button>
      <DateField
        label={t(texts.day)}
        value={on}
        max={today}
        onChange={(day) => {
          if (day && day <= today) onChange(day);
        }}
      />
      <Button icon="forward" iconOnly disabled={on >= today} onClick={() => onChange(next(1))}>
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
      ) : (
        <EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>
      )}
      {places.map((place) => (
        <Section key={place} title={place} card>
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
