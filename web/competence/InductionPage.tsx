import { roleWords } from '@polku/domain';
import { Async, type Output, useEndpoint, useSession, useText } from '../platform/index.ts';
import {
  type Column,
  DateText,
  EmptyState,
  Link,
  LinkButton,
  Page,
  Section,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { CompetenceTabs } from './CompetenceTabs.tsx';
import { InductionSteps } from './InductionSteps.tsx';
import { partTexts, texts } from './texts.ts';

type Row = Output<'inductionList'>['rows'][number];

/** One's own induction, and those of whom one could induct; for a coordinator everybody's. */
export function InductionPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpoint('inductionList', {});
  const manages = query.data?.actions.includes('manage') ?? false;
  return (
    <Page
      title={t(partTexts.induction)}
      lead={t(texts.inductionLead)}
      actions={
        manages ? (
          <LinkButton to="/competence/steps" icon="edit">
            {t(texts.steps)}
          </LinkButton>
        ) : undefined
      }
    >
      <CompetenceTabs />
      <div className="stack">
        {may('induction.sign') ? <OwnInduction /> : null}
        <Async
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={<EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>}
        >
          {({ rows }) => <Newcomers rows={rows} />}
        </Async>
      </div>
    </Page>
  );
}

function OwnInduction() {
  const t = useText();
  const { data } = useEndpoint('competenceOwn', {});
  if (!data || data.inductions.length === 0) return null;
  return (
    <Section title={t(texts.ownInduction)} card>
      {data.inductions.map((induction) => (
        <InductionSteps key={induction.role} staffId={data.staffId} induction={induction} />
      ))}
    </Section>
  );
}

function Newcomers({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => <Link to={`/competence/induction/${row.staffId}`}>{row.name}</Link>,
    },
    { key: 'role', header: t(texts.role), cell: (row) => t(roleWords[row.role]) },
    { key: 'since', header: t(texts.since), cell: (row) => <DateText day={row.since} /> },
    {
      key: 'progress',
      header: t(texts.progress),
      align: 'end',
      cell: (row) => <span className="numeric">{t(texts.progressOf, row)}</span>,
    },
    {
      key: 'state',
      header: t(texts.finished),
      cell: (row) => (
        <StatusBadge tone={row.done === row.steps ? 'success' : 'warning'}>
          {t(row.done === row.steps ? texts.finished : texts.notFinished)}
        </StatusBadge>
      ),
    },
  ];
  // who is not finished stands first
  const order = [...rows].sort((a, b) => Number(a.done === a.steps) - Number(b.done === b.steps));
  return (
    <Section title={t(texts.newcomers)}>
      <Table
        caption={t(texts.newcomers)}
        hideCaption
        columns={columns}
        rows={order}
        rowKey={(row) => `${row.staffId} ${row.role}`}
      />
    </Section>
  );
}
