import { useState } from 'react';
import { useText } from '../platform/texts.tsx';
import { GalleryFields } from './GalleryFields.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';
import {
  Badge,
  Button,
  Card,
  type Column,
  ConfirmDialog,
  DateText,
  DateTimeText,
  DescriptionList,
  Dialog,
  DownloadLink,
  EmptyState,
  Icon,
  iconNames,
  LinkButton,
  LoadMore,
  Loading,
  Menu,
  MenuItem,
  Money,
  Notice,
  NumberText,
  Page,
  PeriodText,
  ProgressBar,
  Section,
  Skeleton,
  type Sort,
  StatusBadge,
  type Step,
  Steps,
  Table,
  Tabs,
  Timeline,
  useToast,
} from './index.ts';

interface Period {
  readonly id: string;
  readonly environment: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly late: boolean;
  readonly hours: number;
  readonly cents: number;
}

const periods: readonly Period[] = [
  {
    id: 'a',
    environment: 'Kierrätyskeskus Kiteellä',
    startsOn: '2026-03-02',
    endsOn: '2026-06-30',
    late: false,
    hours: 20,
    cents: 184_250,
  },
  {
    id: 'b',
    environment: 'Puutyöpaja',
    startsOn: '2026-05-04',
    endsOn: null,
    late: true,
    hours: 12.5,
    cents: 60_000,
  },
];

/** Every component in its states: for the eye, for axe, and for whoever writes the next page. */
export function Gallery() {
  const t = useText();
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      breadcrumbs={[{ to: '/', label: t(texts.crumb) }]}
      mark={<StatusBadge tone="info">{t(texts.draft)}</StatusBadge>}
      actions={<Button icon="print">{t(texts.print)}</Button>}
    >
      <Buttons />
      <Path />
      <States />
      <Section title={t(texts.fields)} card>
        <GalleryFields />
      </Section>
      <Periods />
      <Facts />
      <Waiting />
      <Dialogs />
      <Section title={t(texts.icons)}>
        <div className="row">
          {iconNames.map((name) => (
            <Badge key={name}>
              <Icon name={name} /> <code>{name}</code>
            </Badge>
          ))}
        </div>
      </Section>
    </Page>
  );
}

function Buttons() {
  const t = useText();
  const toast = useToast();
  return (
    <Section title={t(texts.buttons)}>
      <div className="row">
        <Button look="primary">{t(texts.save)}</Button>
        <Button look="secondary">{t(texts.open)}</Button>
        <Button look="quiet">{t(texts.skip)}</Button>
        <Button look="danger" icon="remove">
          {t(texts.remove)}
        </Button>
        <Button look="primary" busy>
          {t(texts.saving)}
        </Button>
        <Button disabled>{t(texts.unavailable)}</Button>
        <Button size="small" icon="edit">
          {t(texts.small)}
        </Button>
        <LinkButton to="/ui" icon="forward">
          {t(texts.open)}
        </LinkButton>
        <DownloadLink href="/api/openapi.json">{t(texts.download)}</DownloadLink>
        <Button onClick={() => toast(t(texts.saved))}>{t(texts.toast)}</Button>
        <Menu label={t(texts.menu)} side="start">
          <MenuItem icon="edit" to="/ui">
            {t(texts.open)}
          </MenuItem>
          <MenuItem icon="remove" tone="error" onClick={() => toast(t(texts.saved), 'warning')}>
            {t(texts.remove)}
          </MenuItem>
        </Menu>
      </div>
    </Section>
  );
}

function Path() {
  const t = useText();
  const steps: readonly Step[] = [
    { id: '1', label: t(texts.referred), status: 'done', detail: <DateText day="2026-01-12" /> },
    { id: '2', label: t(texts.assessment), status: 'skipped' },
    { id: '3', label: t(texts.coaching), status: 'current', detail: <DateText day="2026-03-02" /> },
    { id: '4', label: t(texts.placement), status: 'ahead' },
    { id: '5', label: t(texts.job), status: 'ahead' },
    { id: '6', label: t(texts.outcome), status: 'ahead' },
  ];
  return (
    <Section title={t(texts.path)} card>
      <div className="stack">
        <Steps label={t(texts.pathLabel)} steps={steps} />
        <Tabs
          label={t(texts.tabs)}
          tabs={[
            { to: '/ui', label: t(texts.overview) },
            { to: '/ui/plan', label: t(texts.plan), count: 4 },
            { to: '/ui/contacts', label: t(texts.contacts), count: 12 },
          ]}
        />
      </div>
    </Section>
  );
}

function States() {
  const t = useText();
  return (
    <Section title={t(texts.statuses)}>
      <div className="stack">
        <div className="row">
          <StatusBadge>{t(texts.draft)}</StatusBadge>
          <StatusBadge tone="info">{t(texts.waiting)}</StatusBadge>
          <StatusBadge tone="success">{t(texts.accepted)}</StatusBadge>
          <StatusBadge tone="warning">{t(texts.late)}</StatusBadge>
          <StatusBadge tone="error">{t(texts.stopped)}</StatusBadge>
          <Badge tone="info">3</Badge>
        </div>
        <div className="columns">
          <Notice>{t(texts.noticeInfo)}</Notice>
          <Notice tone="success">{t(texts.noticeSuccess)}</Notice>
          <Notice tone="warning" actions={<Button size="small">{t(texts.open)}</Button>}>
            {t(texts.noticeWarning)}
          </Notice>
          <Notice tone="error" title={t(texts.stopped)}>
            {t(texts.noticeError)}
          </Notice>
        </div>
      </div>
    </Section>
  );
}

function Periods() {
  const t = useText();
  const [sort, setSort] = useState<Sort>({ key: 'environment', direction: 'ascending' });
  const columns: readonly Column<Period>[] = [
    {
      key: 'environment',
      header: t(texts.environment),
      cell: (row) => row.environment,
      primary: true,
      sortable: true,
    },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
      sortable: true,
    },
    {
      key: 'state',
      header: t(texts.state),
      cell: (row) => (
        <StatusBadge tone={row.late ? 'warning' : 'success'}>
          {t(row.late ? texts.late : texts.accepted)}
        </StatusBadge>
      ),
    },
    {
      key: 'hours',
      header: t(texts.hours),
      cell: (row) => <NumberText value={row.hours} decimals={1} />,
      align: 'end',
    },
    { key: 'cost', header: t(texts.cost), cell: (row) => <Money cents={row.cents} />, align: 'end' },
    {
      key: 'open',
      header: t(texts.open),
      actions: true,
      cell: () => (
        <Button size="small" icon="next">
          {t(texts.open)}
        </Button>
      ),
    },
  ];
  const rows = sort.direction === 'ascending' ? periods : periods.toReversed();
  return (
    <Section title={t(texts.table)}>
      <Table
        caption={t(texts.table)}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
      />
      <LoadMore rows={rows} hasMore loadMore={() => undefined} loadingMore={false} />
    </Section>
  );
}

function Facts() {
  const t = useText();
  return (
    <div className="main-and-side">
      <Section title={t(texts.events)} card>
        <Timeline
          label={t(texts.events)}
          events={[
            {
              id: '1',
              when: <DateText day="2026-03-02" weekday />,
              title: t(texts.coaching),
              tone: 'success',
            },
            {
              id: '2',
              when: <DateText day="2026-02-11" weekday />,
              title: t(texts.meeting),
              body: <p>{t(texts.eventBody)}</p>,
            },
            {
              id: '3',
              when: <DateText day="2026-01-12" weekday />,
              title: t(texts.referred),
              tone: 'neutral',
            },
          ]}
        />
      </Section>
      <Section title={t(texts.data)} card>
        <DescriptionList
          facts={[
            { label: t(texts.municipality), value: 'Kitee' },
            { label: t(texts.responsible), value: '' },
            { label: t(texts.updated), value: <DateTimeText at="2026-03-02T12:30:00Z" /> },
          ]}
        />
      </Section>
    </div>
  );
}

function Waiting() {
  const t = useText();
  return (
    <Section title={t(texts.waitingTitle)}>
      <div className="columns">
        <Card>
          <Skeleton lines={4} />
        </Card>
        <Card>
          <ProgressBar label={t(texts.progress)} value={3200} max={5000} />
          <Loading />
        </Card>
        <EmptyState
          title={t(texts.emptyTitle)}
          level={3}
          action={
            <Button look="primary" icon="add">
              {t(texts.newReferral)}
            </Button>
          }
        >
          {t(texts.emptyBody)}
        </EmptyState>
      </div>
    </Section>
  );
}

function Dialogs() {
  const t = useText();
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const close = () => setOpen(undefined);
  return (
    <Section title={t(texts.dialogs)}>
      <div className="row">
        <Button onClick={() => setOpen('dialog')}>{t(texts.openDialog)}</Button>
        <Button onClick={() => setOpen('confirm')}>{t(texts.openConfirm)}</Button>
      </div>
      <Dialog open={open === 'dialog'} title={t(texts.fields)} size="wide" onClose={close}>
        <GalleryFields />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title={t(texts.confirmTitle)}
        confirm={t(texts.remove)}
        tone="danger"
        onConfirm={close}
        onClose={close}
      >
        <p>{t(texts.confirmBody)}</p>
      </ConfirmDialog>
    </Section>
  );
}
