import { isDay, masteryStepMeanings, masterySteps, masteryStepWords } from '@polku/domain';
import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  ProblemNotice,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useLanguage,
  usePathParam,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  dayText,
  EmptyState,
  Link,
  NumberField,
  Page,
  Section,
  SelectField,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { proofTexts as texts } from './texts.ts';
import './proof.css';

type Row = RowOf<'taskNoteSheet'>;
type Step = (typeof masterySteps)[number];

const reread = ['taskNoteSheet', 'taskPeople', 'proofRead'] as const;

/** How one task went for the day's people: one tap for a person, or for all of them, on a phone in the workshop. */
export function NotesPage() {
  const t = useText();
  const { session } = useSession();
  const taskId = usePathParam('id');
  const [day, setDay] = useAddressValue('day');
  const [environment, setEnvironment] = useAddressValue('environment');
  const [hours, setHours] = useState<number | null>(null);
  const on = isDay(day) && day <= session.today ? day : session.today;
  const query = useEndpoint('taskNoteSheet', {
    query: { taskId, on, ...(environment ? { environmentId: environment } : {}) },
  });
  const task = query.data?.task;
  const marking = { taskId, on, minutes: hours === null ? null : Math.round(hours * 60) };
  return (
    <Page
      title={t(texts.sheet)}
      lead={t(texts.sheetLead)}
      breadcrumbs={[
        { to: '/tasks', label: t(texts.toBank) },
        ...(task
          ? [{ to: `/tasks/bank/${task.id}`, label: t(inThree(task.name, task.nameSv, task.nameEn)) }]
          : []),
      ]}
    >
      <div className="filters">
        <DateField
          label={t(texts.day)}
          value={on}
          max={session.today}
          onChange={(next) => {
            if (next && next <= session.today) setDay(next === session.today ? undefined : next);
          }}
        />
        <SelectField
          label={t(texts.environment)}
          value={environment ?? ''}
          onChange={(next) => setEnvironment(next || undefined)}
          options={[
            { value: '', label: t(texts.myPeople) },
            ...(query.data?.environments ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <NumberField
          label={t(texts.hours)}
          hint={t(texts.hoursHint)}
          name="hours"
          value={hours}
          onChange={setHours}
          decimals={2}
          unit="h"
        />
      </div>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>}
      >
        {({ rows }) => (
          <>
            <People
              title={t(texts.expected)}
              rows={rows.filter(({ planned }) => planned)}
              marking={marking}
              all
            />
            <People title={t(texts.others)} rows={rows.filter(({ planned }) => !planned)} marking={marking} />
          </>
        )}
      </Async>
    </Page>
  );
}

interface Marking {
  readonly taskId: string;
  readonly on: string;
  readonly minutes: number | null;
}

function People(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly marking: Marking;
  /** Whether those without a note may be marked together. */
  readonly all?: boolean;
}) {
  const { title, rows, marking } = props;
  if (rows.length === 0) return null;
  return (
    <Section title={title} card>
      {props.all ? <MarkAll rows={rows} marking={marking} /> : null}
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.clientId} className="note-row">
            <Person row={row} marking={marking} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MarkAll({ rows, marking }: { readonly rows: readonly Row[]; readonly marking: Marking }) {
  const t = useText();
  const toast = useToast();
  const save = useSubmit('taskNoteGroup', { invalidates: reread, onDone: () => toast(t(texts.saved)) });
  const waiting = rows.filter(({ note }) => note === null);
  if (waiting.length < 2) return null;
  const { taskId, on, minutes } = marking;
  return (
    <div className="stack-tight" role="group" aria-label={t(texts.markAll)}>
      <p className="soft small">{t(texts.markAll)}</p>
      <div className="note-steps">
        {masterySteps.map((step) => (
          <Button
            key={step}
            size="small"
            busy={save.busy}
            onClick={() =>
              save.submit({
                params: { taskId },
                body: { on, step, minutes, clientIds: waiting.map(({ clientId }) => clientId) },
              })
            }
          >
            {t(masteryStepWords[step])}
            <VisuallyHidden>, {t(texts.markAll)}</VisuallyHidden>
          </Button>
        ))}
      </div>
      {save.cause ? <ProblemNotice problem={save.cause} /> : null}
    </div>
  );
}

function Person({ row, marking }: { readonly row: Row; readonly marking: Marking }) {
  const t = useText();
  const { language } = useLanguage();
  const { taskId, on, minutes } = marking;
  const [tapped, setTapped] = useState<Step | null>(null);
  const save = useSubmit('taskNoteGroup', { invalidates: reread });
  const current = row.note?.step ?? null;
  return (
    <>
      <div className="spread">
        <Link to={`/clients/${row.clientId}/strengths`}>
          <bdi>{row.name}</bdi>
        </Link>
        <span className="soft small" role="status">
          {current
            ? t(texts.marked)
            : row.before
              ? `${t(texts.before, { step: t(masteryStepWords[row.before.step]) })} ${dayText(row.before.on, language)}`
              : null}
        </span>
      </div>
      <div className="note-steps" role="group" aria-label={row.name}>
        {masterySteps.map((step) => (
          <Button
            key={step}
            look={current === step ? 'primary' : 'secondary'}
            icon={current === step ? 'check' : undefined}
            busy={save.busy && tapped === step}
            onClick={() => {
              setTapped(step);
              save.submit({ params: { taskId }, body: { on, step, minutes, clientIds: [row.clientId] } });
            }}
          >
            <span title={t(masteryStepMeanings[step])}>{t(masteryStepWords[step])}</span>
            <VisuallyHidden>, {row.name}</VisuallyHidden>
          </Button>
        ))}
      </div>
      {save.cause ? <ProblemNotice problem={save.cause} /> : null}
    </>
  );
}
