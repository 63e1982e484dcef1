import {
  type HeardTheme,
  heardThemeWords,
  heardThemes,
  invitationAnswerWords,
  longestThemeNote,
  mayNameSomebody,
  meetingStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useFormDraft,
  useLanguage,
  usePathParam,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  DateText,
  Form,
  FormActions,
  Notice,
  NumberField,
  Page,
  Section,
  Skeleton,
  StatusBadge,
  TextArea,
  VisuallyHidden,
  useToast,
} from '../ui/index.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { meetingTones } from './SeriesPage.tsx';
import { partTexts, texts } from './texts.ts';
import { inThree, timesText } from './words.ts';
import './meetings.css';

type Sheet = Output<'meetingSheet'>;
type Row = Sheet['rows'][number];

/** One meeting on a phone: who is coming, one tap for each who is there, and what was talked of. */
export function MeetingPage() {
  const t = useText();
  const meetingId = usePathParam('id');
  const query = useEndpoint('meetingSheet', { params: { meetingId } });
  const breadcrumbs = [{ to: '/groups', label: t(partTexts.series) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.meetingTitle)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.meetingTitle)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(sheet) => <Whole sheet={sheet} />}
    </Async>
  );
}

function Whole({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const [dialog, setDialog] = useState<'edit' | 'invite' | null>(null);
  const { series, meeting } = sheet;
  const seriesQuery = useEndpoint('seriesRead', { params: { seriesId: series.id } });
  const isAhead = meeting.status === 'planned' && meeting.onDate >= session.today;
  return (
    <Page
      title={t(inThree(meeting.topic, meeting.topicSv, meeting.topicEn))}
      breadcrumbs={[
        { to: '/groups', label: t(partTexts.series) },
        { to: `/groups/series/${series.id}`, label: t(inThree(series.name, series.nameSv, series.nameEn)) },
      ]}
      mark={
        <StatusBadge tone={meetingTones[meeting.status]}>{t(meetingStatusWords[meeting.status])}</StatusBadge>
      }
      lead={
        <>
          <DateText day={meeting.onDate} weekday /> {timesText(meeting, language)}
          {meeting.place || series.place ? `, ${meeting.place || series.place}` : ''}
        </>
      }
      actions={
        <>
          <Button icon="edit" onClick={() => setDialog('edit')}>
            {t(texts.editMeeting)}
          </Button>
          {isAhead ? (
            <Button look="primary" icon="mail" onClick={() => setDialog('invite')}>
              {t(texts.invite)}
            </Button>
          ) : null}
        </>
      }
    >
      <Attendance sheet={sheet} />
      {sheet.mayMark ? <Heard key={meeting.version} meeting={meeting} /> : null}
      {dialog === 'edit' ? (
        <MeetingDialog seriesId={series.id} meeting={meeting} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'invite' && seriesQuery.data ? (
        <InviteDialog
          meetingId={meeting.id}
          municipalityCode={seriesQuery.data.municipalityCode}
          targetGroup={seriesQuery.data.targetGroup}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Page>
  );
}

function Attendance({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const { rows, mayMark, meeting } = sheet;
  return (
    <Section title={t(texts.attendance)} card>
      <p className="soft">{t(mayMark ? texts.attendanceLead : texts.notYet)}</p>
      {rows.length === 0 ? <p>{t(texts.nobodyInvited)}</p> : null}
      <ul className="tap-rows">
        {rows.map((row) => (
          <AttendanceRow key={row.clientId} row={row} meetingId={meeting.id} mayMark={mayMark} />
        ))}
      </ul>
    </Section>
  );
}

function AttendanceRow(props: { readonly row: Row; readonly meetingId: string; readonly mayMark: boolean }) {
  const t = useText();
  const { row, meetingId, mayMark } = props;
  const mark = useSubmit('meetingAttend', { invalidates: ['meetingSheet', 'seriesRead'] });
  const set = (attended: boolean) =>
    mark.submit({
      params: { meetingId },
      body: { clientId: row.clientId, attended: row.attended === attended ? null : attended },
    });
  return (
    <li>
      <span>
        <bdi>{row.name}</bdi>
        <br />
        <span className="soft small">
          {row.answer ? t(invitationAnswerWords[row.answer]) : t(texts.notAnswered)}
        </span>
      </span>
      {mayMark ? (
        <span className="row">
          <Button
            look={row.attended === true ? 'primary' : 'secondary'}
            icon={row.attended === true ? 'check' : undefined}
            busy={mark.busy}
            onClick={() => set(true)}
          >
            {t(texts.present)}
            <VisuallyHidden>
              , {row.name}
              {row.attended === true ? `, ${t(texts.marked)}` : ''}
            </VisuallyHidden>
          </Button>
          <Button look={row.attended === false ? 'primary' : 'quiet'} onClick={() => set(false)}>
            {t(texts.absent)}
            <VisuallyHidden>
              , {row.name}
              {row.attended === false ? `, ${t(texts.marked)}` : ''}
            </VisuallyHidden>
          </Button>
        </span>
      ) : null}
      {mark.cause ? (
        <span role="status" className="soft">
          {t(texts.markFailed)}
        </span>
      ) : null}
    </li>
  );
}

interface HeardValues {
  readonly peopleCount: number | null;
  readonly themes: readonly HeardTheme[];
  readonly themeNote: string;
}

function Heard({ meeting }: { readonly meeting: Sheet['meeting'] }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<HeardValues>(
    `group-heard/${meeting.id}`,
    {
      peopleCount: meeting.peopleCount ?? (meeting.attended > 0 ? meeting.attended : null),
      themes: meeting.themes,
      themeNote: meeting.themeNote,
    },
    { version: meeting.version },
  );
  const required = useRequired();
  const save = useSubmit('meetingHeard', {
    form,
    invalidates: ['meetingSheet', 'seriesRead', 'seriesList'],
    onDone: () => toast(t(texts.saved)),
  });
  function send(): void {
    const { peopleCount, themes, themeNote } = form.values;
    const filled = required.filled({ peopleCount });
    if (!filled) return;
    save.submit({
      params: { meetingId: meeting.id },
      body: { ...filled, themes: [...themes], themeNote, version: form.version ?? meeting.version },
    });
  }
  return (
    <Section title={t(texts.after)} card>
      <p className="soft">{t(texts.afterLead)}</p>
      {save.conflict ? <ProblemNotice problem={save.conflict} /> : null}
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <NumberField
          label={t(texts.peopleCount)}
          hint={t(texts.peopleCountHint)}
          {...form.field('peopleCount')}
          required
        />
        <CheckboxGroup
          label={t(texts.themes)}
          {...form.field('themes')}
          options={heardThemes.map((value) => ({ value, label: t(heardThemeWords[value]) }))}
        />
        <TextArea
          label={t(texts.themeNote)}
          hint={t(texts.themeNoteHint)}
          {...form.field('themeNote')}
          rows={2}
          maxLength={longestThemeNote}
        />
        <div role="status">
          {mayNameSomebody(form.values.themeNote) ? <Notice tone="warning">{t(texts.mayName)}</Notice> : null}
        </div>
        <FormActions>
          <Button type="submit" look="primary" busy={save.busy}>
            {t(texts.saveThemes)}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
