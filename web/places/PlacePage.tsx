import {
  type DropInReason,
  type TargetGroup,
  dropInReasonWords,
  groupLabel,
  targetGroups,
} from '@polku/domain';
import { useState } from 'react';
import { timesText } from '../meetings/words.ts';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateText,
  Page,
  Section,
  SelectField,
  Skeleton,
  Table,
} from '../ui/index.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import { texts } from './texts.ts';
import '../clients/clients.css';
import '../meetings/meetings.css';

type Whole = Output<'placeRead'>;
type OpenDay = Whole['days'][number];
type Week = Whole['weeks'][number];

export function PlacePage() {
  const t = useText();
  const placeId = usePathParam('id');
  const query = useEndpoint('placeRead', { params: { placeId } });
  const breadcrumbs = [{ to: '/groups/places', label: t(texts.places) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.places)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.places)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(found) => <PlaceView whole={found} />}
    </Async>
  );
}

function PlaceView({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const reference = useReference();
  const [dialog, setDialog] = useState<'edit' | 'shift' | null>(null);
  const { place, actions } = whole;
  const manages = actions.includes('manage');
  return (
    <Page
      title={place.name}
      breadcrumbs={[{ to: '/groups/places', label: t(texts.places) }]}
      lead={[reference.municipalityName(place.municipalityCode), place.streetAddress]
        .filter(Boolean)
        .join(', ')}
      mark={place.endedOn ? <Badge>{t(texts.ended)}</Badge> : undefined}
      actions={
        manages ? (
          <>
            <Button icon="edit" onClick={() => setDialog('edit')}>
              {t(texts.edit)}
            </Button>
            <Button icon="add" onClick={() => setDialog('shift')}>
              {t(texts.addShift)}
            </Button>
          </>
        ) : undefined
      }
    >
      {actions.includes('count') && !place.endedOn ? <Counter whole={whole} /> : null}
      <Section title={t(texts.calendar)}>
        <Calendar whole={whole} manages={manages} />
      </Section>
      <Section title={t(texts.weeksTitle)}>
        <p className="soft">{t(texts.hiddenLead)}</p>
        {whole.weeks.length === 0 ? <p>{t(texts.noVisits)}</p> : <Weeks rows={whole.weeks} />}
      </Section>
      {dialog === 'edit' ? <PlaceDialog place={place} onClose={() => setDialog(null)} /> : null}
      {dialog === 'shift' ? <ShiftDialog placeId={place.id} onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}

interface Tap {
  readonly reason: DropInReason;
  readonly targetGroup: TargetGroup | null;
}

/** Big buttons at the door: a tap is one visitor, and the last taps of this page can be taken back one by one. */
function Counter({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { groupWords } = useReference();
  const [targetGroup, setGroup] = useState<TargetGroup | null>(null);
  const [taps, setTaps] = useState<readonly Tap[]>([]);
  const [said, setSaid] = useState('');
  const count = useSubmit('dropInCount', {
    invalidates: ['placeRead'],
    onDone: (_answer, { body }) => {
      const reason = t(dropInReasonWords[body.reason]);
      setSaid(t(body.change === 1 ? texts.counted : texts.undone, { reason }));
      setTaps((before) =>
        body.change === 1
          ? [...before, { reason: body.reason, targetGroup: body.targetGroup }]
          : before.slice(0, -1),
      );
      setGroup(null);
    },
  });
  const params = { placeId: whole.place.id };
  const last = taps.at(-1);
  return (
    <Section title={t(texts.count)} card>
      <p className="soft">{t(texts.countLead)}</p>
      {count.cause ? <ProblemNotice problem={count.cause} /> : null}
      <div className="stack">
        <SelectField<TargetGroup | null>
          label={t(texts.countGroup)}
          value={targetGroup}
          onChange={setGroup}
          options={[
            { value: null, label: t(texts.notTold) },
            ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, groupWords)) })),
          ]}
        />
        <div className="tap-grid">
          {whole.today.map(({ reason, people }) => (
            <Button
              key={reason}
              busy={count.busy}
              onClick={() => count.submit({ params, body: { reason, targetGroup, change: 1 } })}
            >
              <span className="tap-count numeric">{people}</span>
              <span>{t(dropInReasonWords[reason])}</span>
            </Button>
          ))}
        </div>
        <div className="row">
          {last ? (
            <Button
              icon="undo"
              busy={count.busy}
              onClick={() => count.submit({ params, body: { ...last, change: -1 } })}
            >
              {t(texts.undo, { reason: t(dropInReasonWords[last.reason]) })}
            </Button>
          ) : null}
          <span role="status">{said}</span>
        </div>
      </div>
    </Section>
  );
}

function Calendar({ whole, manages }: { readonly whole: Whole; readonly manages: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const remove = useSubmit('shiftRemove', { invalidates: ['placeRead'] });
  const columns: readonly Column<OpenDay>[] = [
    { key: 'day', header: t(texts.day), primary: true, cell: (row) => <DateText day={row.on} weekday /> },
    {
      key: 'hours',
      header: t(texts.hours),
      cell: (row) => (
        <>
          {row.open.length === 0
            ? t(texts.closed)
            : row.open
                .map(({ opens, closes }) => timesText({ starts: opens, ends: closes }, language))
                .join(', ')}
          {row.note ? <span className="soft"> {row.note}</span> : null}
        </>
      ),
    },
    {
      key: 'shifts',
      header: t(texts.partners),
      cell: (row) => (
        <ul className="plain-list">
          {row.shifts.map((shift) => (
            <li key={shift.id}>
              <span className="numeric">{timesText(shift, language)}</span>{' '}
              {[shift.organisation, shift.post, shift.topic].filter(Boolean).join(', ')}{' '}
              {manages ? (
                <Button
                  size="small"
                  look="quiet"
                  icon="remove"
                  iconOnly
                  busy={remove.busy}
                  onClick={() => remove.submit({ params: { placeId: whole.place.id, shiftId: shift.id } })}
                >
                  {t(texts.removeShift, { name: shift.organisation })}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  const shown = whole.days.filter((day) => day.open.length > 0 || day.differs || day.shifts.length > 0);
  return (
    <>
      {remove.cause ? <ProblemNotice problem={remove.cause} /> : null}
      {shown.length === 0 ? (
        <p>{t(texts.closed)}</p>
      ) : (
        <Table
          caption={t(texts.calendar)}
          hideCaption
          columns={columns}
          rows={shown}
          rowKey={(row) => row.on}
        />
      )}
    </>
  );
}

function Weeks({ rows }: { readonly rows: readonly Week[] }) {
  const t = useText();
  const used = (rows[0]?.reasons ?? [])
    .map(({ reason }) => reason)
    .filter((reason) =>
      rows.some((row) => row.reasons.some((one) => one.reason === reason && one.people > 0)),
    );
  const columns: readonly Column<Week>[] = [
    { key: 'week', header: t(texts.week), primary: true, cell: (row) => <DateText day={row.week} /> },
    ...used.map(
      (reason): Column<Week> => ({
        key: reason,
        header: t(dropInReasonWords[reason]),
        align: 'end',
        cell: (row) => (
          <span className="numeric">{row.reasons.find((one) => one.reason === reason)?.people ?? 0}</span>
        ),
      }),
    ),
    {
      key: 'total',
      header: t(texts.total),
      align: 'end',
      cell: (row) => <strong className="numeric">{row.total}</strong>,
    },
  ];
  return (
    <Table
      caption={t(texts.weeksTitle)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.week}
    />
  );
}
