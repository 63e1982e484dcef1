import { occasionWords, raterWords } from '@polku/domain';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpointPages,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  type Column,
  DateText,
  EmptyState,
  Link,
  LoadMore,
  Page,
  SelectField,
  Table,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Row = RowOf<'measureDueList'>;

/** Clients of one's own whose progress measure is to be filled in. */
export function MeasuresDuePage() {
  const t = useText();
  const { session } = useSession();
  const [within, setWithin] = useAddressValue('within');
  const pages = useEndpointPages(
    'measureDueList',
    { body: { withinDays: within === '30' ? 30 : 0 } },
    { keepEarlier: true },
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'client',
      header: t(texts.client),
      primary: true,
      cell: (row) => <Link to={`/clients/${row.clientId}/assessments`}>{row.name}</Link>,
    },
    { key: 'rater', header: t(texts.rater), cell: (row) => t(raterWords[row.ratedBy]) },
    { key: 'occasion', header: t(texts.occasion), cell: (row) => t(occasionWords[row.occasion]) },
    {
      key: 'due',
      header: t(texts.dueOn),
      cell: (row) => (
        <>
          <DateText day={row.dueOn} />{' '}
          {row.dueOn < session.today ? <Badge tone="warning">{t(texts.late)}</Badge> : null}
        </>
      ),
    },
    {
      key: 'last',
      header: t(texts.lastOn),
      cell: (row) =>
        row.lastOn ? <DateText day={row.lastOn} /> : <span className="soft">{t(texts.never)}</span>,
    },
  ];
  return (
    <Page title={t(texts.measuresDue)} lead={t(texts.measuresDueLead)}>
      <div className="filters">
        <SelectField<'' | '30'>
          label={t(texts.within)}
          value={within === '30' ? '30' : ''}
          onChange={setWithin}
          options={[
            { value: '', label: t(texts.dueNow) },
            { value: '30', label: t(texts.dueMonth) },
          ]}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneDue)}>{t(texts.noneDueLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <Table
              caption={t(texts.measuresDue)}
              hideCaption
              columns={columns}
              rows={data.rows}
              rowKey={(row) => `${row.clientId}/${row.ratedBy}`}
            />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}
