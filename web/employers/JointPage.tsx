import { jointKindWords, slotResultWords } from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, ProblemNotice, useEndpoint, usePathParam, useText } from '../platform/index.ts';
import { Button, Link, Page, PeriodText, Section, Skeleton, Table } from '../ui/index.ts';
import { JointDialog, ParticipationDialog, SlotDialog } from './JointDialogs.tsx';
import { moreTexts as texts } from './more-texts.ts';

type Whole = Output<'jointRead'>;

export function JointPage() {
  const t = useText();
  const jointId = usePathParam('id');
  const query = useEndpoint('jointRead', { params: { jointId } });
  const breadcrumbs = [{ to: '/employers/joint', label: t(texts.joint) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.joint)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.joint)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => <JointView whole={whole} breadcrumbs={breadcrumbs} />}
    </Async>
  );
}

function JointView({
  whole,
  breadcrumbs,
}: {
  readonly whole: Whole;
  readonly breadcrumbs: readonly { readonly to: string; readonly label: string }[];
}) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { joint, result } = whole;
  const manages = whole.actions.includes('manage');
  return (
    <Page
      title={joint.name}
      breadcrumbs={breadcrumbs}
      lead={t(jointKindWords[joint.kind])}
      actions={
        manages ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      <Section title={t(texts.result)} card>
        <p>
          <PeriodText startsOn={joint.startsOn} endsOn={joint.endsOn} /> {joint.place}
        </p>
        {joint.description ? <p>{joint.description}</p> : null}
        <p>
          {t(texts.resultLine, result)}
          {joint.target === null ? '' : `. ${t(texts.ofTarget, { target: joint.target })}`}
        </p>
      </Section>
      <Participants whole={whole} />
      {joint.kind === 'event' ? <Slots whole={whole} /> : null}
      {editing ? <JointDialog joint={joint} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}

function Participants({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const [editing, setEditing] = useState<Whole['participations'][number] | 'new' | null>(null);
  const manages = whole.actions.includes('manage');
  return (
    <Section
      title={t(texts.participants)}
      actions={
        manages ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addParticipant)}
          </Button>
        ) : undefined
      }
    >
      {whole.participations.length === 0 ? (
        <p className="soft">{t(texts.nothing)}</p>
      ) : (
        <Table
          caption={t(texts.participants)}
          hideCaption
          rows={whole.participations}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t(texts.name),
              primary: true,
              cell: (row) =>
                row.employerId ? (
                  <>
                    <Link to={`/employers/card/${row.employerId}`}>{row.employerName}</Link> {row.title}
                  </>
                ) : (
                  row.title
                ),
            },
            { key: 'pledged', header: t(texts.pledged), align: 'end', cell: (row) => row.pledged ?? '–' },
            { key: 'achieved', header: t(texts.achieved), align: 'end', cell: (row) => row.achieved ?? '–' },
            {
              key: 'attended',
              header: t(texts.attended),
              cell: (row) => (row.attended ? t(texts.yes) : '–'),
            },
            { key: 'people', header: t(texts.people), align: 'end', cell: (row) => row.people ?? '–' },
            { key: 'note', header: t(texts.note), cell: (row) => row.note },
            {
              key: 'actions',
              header: t(texts.edit),
              actions: true,
              cell: (row) =>
                manages ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
                    {t(texts.edit)}
                    <span className="visually-hidden">: {row.employerName ?? row.title}</span>
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {editing ? (
        <ParticipationDialog
          jointId={whole.joint.id}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}

function Slots({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const [editing, setEditing] = useState<Whole['slots'][number] | 'new' | null>(null);
  const manages = whole.actions.includes('manage');
  const employerOf = (id: string) => whole.participations.find((one) => one.id === id)?.employerName ?? '';
  return (
    <Section
      title={t(texts.slots)}
      actions={
        manages && whole.participations.some((one) => one.employerId !== null) ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addSlot)}
          </Button>
        ) : undefined
      }
    >
      {whole.slots.length === 0 ? (
        <p className="soft">{t(texts.nothing)}</p>
      ) : (
        <Table
          caption={t(texts.slots)}
          hideCaption
          rows={whole.slots}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'time',
              header: t(texts.slot),
              primary: true,
              cell: (row) => `${row.starts}–${row.ends}`,
            },
            { key: 'employer', header: t(texts.employer), cell: (row) => employerOf(row.participationId) },
            {
              key: 'client',
              header: t(texts.client),
              cell: (row) =>
                row.clientId ? <Link to={`/clients/${row.clientId}`}>{row.clientName}</Link> : t(texts.free),
            },
            {
              key: 'result',
              header: t(texts.result),
              cell: (row) => (row.result ? t(slotResultWords[row.result]) : '–'),
            },
            {
              key: 'actions',
              header: t(texts.edit),
              actions: true,
              cell: (row) =>
                manages ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
                    {t(texts.edit)}
                    <span className="visually-hidden">: {row.starts}</span>
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {editing ? (
        <SlotDialog
          whole={whole}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}
