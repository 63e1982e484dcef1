import { groupLabel, heardThemeWords, meetingStatusWords } from '@polku/domain';
import { useState } from 'react';
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
  CheckboxField,
  type Column,
  DateText,
  DescriptionList,
  Link,
  Page,
  Section,
  Skeleton,
  StatusBadge,
  Table,
  type Tone,
} from '../ui/index.ts';
import { MeetingDialog } from './MeetingDialog.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import { partTexts, texts } from './texts.ts';
import { inThree, timesText } from './words.ts';
import '../clients/clients.css';
import './meetings.css';

type Series = Output<'seriesRead'>;
type Meeting = Series['meetings'][number];

export function SeriesPage() {
  const t = useText();
  const seriesId = usePathParam('id');
  const query = useEndpoint('seriesRead', { params: { seriesId } });
  const breadcrumbs = [{ to: '/groups', label: t(partTexts.series) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.editTitle)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.editTitle)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(series) => <Whole series={series} />}
    </Async>
  );
}

function Whole({ series }: { readonly series: Series }) {
  const t = useText();
  const reference = useReference();
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const manages = series.actions.includes('edit');
  return (
    <Page
      title={t(inThree(series.name, series.nameSv, series.nameEn))}
      breadcrumbs={[{ to: '/groups', label: t(partTexts.series) }]}
      lead={series.theme}
      mark={series.endedOn ? <Badge>{t(texts.ended)}</Badge> : undefined}
      actions={
        manages ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      <DescriptionList
        facts={[
          { label: t(texts.municipality), value: reference.municipalityName(series.municipalityCode) },
          { label: t(texts.place), value: series.place },
          { label: t(texts.leader), value: series.leader },
          {
            label: t(texts.targetGroup),
            value: t(
              series.targetGroup ? groupLabel(series.targetGroup, reference.groupWords) : texts.anybody,
            ),
          },
        ]}
      />
      <Section
        title={t(texts.meetings)}
        actions={
          manages ? (
            <Button icon="add" onClick={() => setAdding(true)}>
              {t(texts.addMeeting)}
            </Button>
          ) : undefined
        }
      >
        {series.meetings.length === 0 ? <p>{t(texts.noMeetings)}</p> : <Meetings rows={series.meetings} />}
      </Section>
      <Section title={t(texts.heard)}>
        {series.heard.length === 0 ? (
          <p className="soft">{t(texts.noneHeard)}</p>
        ) : (
          <ul>
            {series.heard.map((one) => (
              <li key={one.theme}>
                {t(heardThemeWords[one.theme])}, {t(texts.heardIn, { count: one.meetings })}
              </li>
            ))}
          </ul>
        )}
        {series.meetings
          .filter((meeting) => meeting.themeNote !== '')
          .map((meeting) => (
            <p key={meeting.id} className="kept-lines">
              <DateText day={meeting.onDate} /> {meeting.themeNote}
            </p>
          ))}
      </Section>
      {series.steps.length > 0 ? <FollowUpSteps series={series} manages={manages} /> : null}
      {editing ? <SeriesDialog series={series} onClose={() => setEditing(false)} /> : null}
      {adding ? <MeetingDialog seriesId={series.id} meeting={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

export const meetingTones = {
  planned: 'info',
  held: 'success',
  cancelled: 'neutral',
} as const satisfies Readonly<Record<Meeting['status'], Tone>>;

function Meetings({ rows }: { readonly rows: readonly Meeting[] }) {
  const t = useText();
  const { language } = useLanguage();
  const columns: readonly Column<Meeting>[] = [
    {
      key: 'topic',
      header: t(texts.topic),
      primary: true,
      cell: (row) => (
        <Link to={`/groups/meetings/${row.id}`}>{t(inThree(row.topic, row.topicSv, row.topicEn))}</Link>
      ),
    },
    {
      key: 'day',
      header: t(texts.day),
      cell: (row) => (
        <>
          <DateText day={row.onDate} weekday /> <span className="numeric">{timesText(row, language)}</span>
        </>
      ),
    },
    {
      key: 'people',
      header: t(texts.people),
      cell: (row) =>
        row.status === 'held'
          ? t(texts.peopleAfter, { count: row.peopleCount ?? row.attended })
          : t(texts.peopleBefore, { invited: row.invited, coming: row.coming }),
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <StatusBadge tone={meetingTones[row.status]}>{t(meetingStatusWords[row.status])}</StatusBadge>
      ),
    },
  ];
  return (
    <Table caption={t(texts.meetings)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

function FollowUpSteps({ series, manages }: { readonly series: Series; readonly manages: boolean }) {
  const t = useText();
  const mark = useSubmit('stepMark', { invalidates: ['seriesRead'] });
  return (
    <Section title={t(texts.steps)}>
      {mark.cause ? <ProblemNotice problem={mark.cause} /> : null}
      <ul className="plain-list">
        {series.steps.map((step) => (
          <li key={step.id}>
            <CheckboxField
              label={t(step.title)}
              value={step.doneOn !== null}
              disabled={!manages || mark.busy}
              hint={
                <>
                  {step.doneOn ? t(texts.doneOn) : t(texts.due)} <DateText day={step.doneOn ?? step.dueOn} />
                </>
              }
              onChange={(done) =>
                mark.submit({
                  params: { seriesId: series.id, stepId: step.id },
                  body: { done, version: step.version },
                })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
