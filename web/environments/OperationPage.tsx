import {
  learningCertificateWords,
  inspectionState,
  operatingModelWords,
  schemeWords,
  slotModeWords,
  asDay,
} from '@polku/domain';
import { useState } from 'react';
import { timesText } from '../meetings/words.ts';
import {
  Async,
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useSession,
  useSubmit,
  useText,
  weekdayName,
  weekdaysText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateText,
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PeriodText,
  Section,
  Table,
} from '../ui/index.ts';
import { OperationDialog } from './OperationDialog.tsx';
import { operationTexts as texts } from './operation-texts.ts';
import { SlotDialog } from './SlotDialog.tsx';
import { SlotPeople } from './SlotPeople.tsx';

export type Whole = Output<'environmentOperationRead'>;
export type Slot = Whole['slots'][number];
type Operation = NonNullable<Whole['operation']>;

export function OperationPage() {
  const t = useText();
  const environmentId = usePathParam('environmentId');
  const reference = useReference();
  const { may } = useSession();
  const query = useEndpoint('environmentOperationRead', { params: { environmentId } });
  const [dialog, setDialog] = useState<'operation' | 'slot' | Slot | null>(null);
  const manages = query.data?.actions.includes('manage') === true;
  const close = () => setDialog(null);
  return (
    <Page
      title={query.data?.name ?? t(texts.environment)}
      lead={
        query.data
          ? [reference.municipalityName(query.data.municipalityCode), query.data.organisation].join(', ')
          : undefined
      }
      breadcrumbs={[{ to: '/environments/operation', label: t(texts.tab) }]}
      actions={
        <>
          {may('placementMark.mark') ? (
            <LinkButton to={`/environments/${environmentId}/today`} icon="check">
              {t(texts.today)}
            </LinkButton>
          ) : null}
          {may('environmentWeek.read') ? (
            <LinkButton to={`/environments/${environmentId}/week`} icon="calendar">
              {t(texts.week)}
            </LinkButton>
          ) : null}
          {manages ? (
            <>
              <Button icon="edit" onClick={() => setDialog('operation')}>
                {t(texts.edit)}
              </Button>
              <Button look="primary" icon="add" onClick={() => setDialog('slot')}>
                {t(texts.addSlot)}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Async query={query}>
        {(whole) => (
          <div className="stack">
            <Shortages whole={whole} />
            <Section title={t(texts.slots)}>
              {whole.slots.length === 0 ? (
                <EmptyState title={t(texts.noSlots)} level={3} />
              ) : (
                <Slots whole={whole} manages={manages} onEdit={setDialog} />
              )}
            </Section>
            <Section title={t(texts.facts)}>
              {whole.operation ? <Facts operation={whole.operation} /> : <p>{t(texts.noFacts)}</p>}
            </Section>
            {dialog === 'operation' ? <OperationDialog whole={whole} onClose={close} /> : null}
            {dialog !== null && dialog !== 'operation' ? (
              <SlotDialog
                environmentId={whole.environmentId}
                slot={dialog === 'slot' ? null : dialog}
                onClose={close}
              />
            ) : null}
          </div>
        )}
      </Async>
    </Page>
  );
}

function Shortages({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { language } = useLanguage();
  if (whole.shortages.length === 0) return null;
  return (
    <Notice tone="warning" title={t(texts.shortTitle)}>
      <ul className="plain-list">
        {whole.shortages.map((one) => (
          <li key={one.weekday}>
            {t(texts.shortage, { ...one, day: weekdayName(one.weekday, language, 'long') })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Weekdays with the same opening hours are told together. */
function sameHours(hours: Operation['hours']) {
  const groups = new Map<string, { starts: string; ends: string; weekdays: number[] }>();
  for (const { weekday, opens, closes } of hours) {
    const times = `${opens}–${closes}`;
    const group = groups.get(times) ?? { starts: opens, ends: closes, weekdays: [] };
    groups.set(times, { ...group, weekdays: [...group.weekdays, weekday] });
  }
  return [...groups.values()];
}

function Facts({ operation }: { readonly operation: Operation }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const columns: readonly Column<Operation['equipment'][number]>[] = [
    { key: 'name', header: t(texts.equipmentName), primary: true, cell: (row) => row.name },
    { key: 'owner', header: t(texts.owner), cell: (row) => row.owner || '–' },
    {
      key: 'inspected',
      header: t(texts.inspectedOn),
      cell: (row) => (row.inspectedOn ? <DateText day={row.inspectedOn} /> : '–'),
    },
    {
      key: 'due',
      header: t(texts.dueOn),
      cell: (row) => {
        const state = inspectionState(row.inspectionDueOn, asDay(session.today));
        return (
          <>
            {row.inspectionDueOn ? <DateText day={row.inspectionDueOn} /> : '–'}{' '}
            {state === 'overdue' ? <Badge tone="error">{t(texts.overdue)}</Badge> : null}
            {state === 'soon' ? <Badge tone="warning">{t(texts.soon)}</Badge> : null}
          </>
        );
      },
    },
  ];
  return (
    <div className="stack">
      <DescriptionList
        facts={[
          { label: t(texts.model), value: t(operatingModelWords[operation.operatingModel]) },
          { label: t(texts.premises), value: operation.premises || '–' },
          { label: t(texts.premisesOwner), value: operation.premisesOwner || '–' },
          {
            label: t(texts.hours),
            value:
              sameHours(operation.hours)
                .map(
                  ({ weekdays, ...times }) =>
                    `${weekdaysText(weekdays, language)} ${timesText(times, language)}`,
                )
                .join('; ') || '–',
          },
          {
            label: t(texts.supervisors),
            value:
              operation.supervisors
                .map(
                  (one) =>
                    `${one.name} (${weekdaysText(one.weekdays, language)} ${timesText(one, language)})`,
                )
                .join('; ') || '–',
          },
          { label: t(texts.ratio), value: operation.peoplePerSupervisor ?? '–' },
        ]}
      />
      {operation.equipment.length > 0 ? (
        <Table
          caption={t(texts.equipment)}
          columns={columns}
          rows={operation.equipment}
          rowKey={(row) => `${row.name} ${row.owner}`}
        />
      ) : null}
    </div>
  );
}

function Slots({
  whole,
  manages,
  onEdit,
}: {
  readonly whole: Whole;
  readonly manages: boolean;
  readonly onEdit: (slot: Slot) => void;
}) {
  const t = useText();
  const duration = useDurationText();
  const { session } = useSession();
  const mayMatch = session.staff?.actions.includes('match.people') ?? false;
  const [refusedSlot, setRefused] = useState<string | null>(null);
  const remove = useSubmit('environmentSlotRemove', { invalidates: ['environmentOperationRead'] });
  const params = { environmentId: whole.environmentId };
  const columns: readonly Column<Slot>[] = [
    {
      key: 'name',
      header: t(texts.slotName),
      primary: true,
      cell: (row) => (
        <span className="stack-tight">
          <span>{row.name}</span>
          <span className="soft small">
            {[t(schemeWords[row.scheme]), t(slotModeWords[row.mode]), duration(row.dailyMinutes)].join(', ')}
          </span>
        </span>
      ),
    },
    {
      key: 'places',
      header: t(texts.placesByDay),
      cell: (row) => <span className="numeric">{row.places.join(' · ')}</span>,
    },
    {
      key: 'certificates',
      header: t(texts.certificates),
      cell: (row) => row.certificates.map((one) => t(learningCertificateWords[one])).join(', ') || '–',
    },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) => (
        <span className="row">
          {mayMatch ? (
            <LinkButton size="small" look="quiet" to={`/environments/${whole.environmentId}/slots/${row.id}`}>
              {t(texts.whoSuits)}
              <span className="visually-hidden">: {row.name}</span>
            </LinkButton>
          ) : null}
          {manages ? (
            <>
              <Button size="small" look="quiet" icon="edit" onClick={() => onEdit(row)}>
                {t(texts.editSlot)}
              </Button>
              <Button
                size="small"
                look="quiet"
                icon="remove"
                busy={remove.busy}
                onClick={() => {
                  setRefused(row.id);
                  remove.submit({ params: { ...params, slotId: row.id } });
                }}
              >
                {t(texts.removeSlot)}
              </Button>
            </>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      {remove.cause ? <ProblemNotice problem={remove.cause} /> : null}
      {remove.cause?.code === 'slot-in-use' && refusedSlot ? (
        <SlotPeople {...params} slotId={refusedSlot} />
      ) : null}
      <Table
        caption={t(texts.slots)}
        hideCaption
        columns={columns}
        rows={whole.slots}
        rowKey={(row) => row.id}
      />
    </div>
  );
}
