import { type ReferralStatus, keysOf, referralSourceWords, referralStatusWords } from '@polku/domain';
import { useState } from 'react';
import {
  type Args,
  Async,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useEndpointPages,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DateText,
  EmptyState,
  Icon,
  Link,
  LinkButton,
  LoadMore,
  Notice,
  Page,
  SelectField,
  StatusBadge,
  Table,
  TextField,
} from '../ui/index.ts';
import { statusTones } from './status-tone.ts';
import { texts } from './texts.ts';
import './referrals.css';

type Row = RowOf<'referralInbox'>;
type Query = NonNullable<Args<'referralInbox'>['body']>;
type Whose = NonNullable<Query['whose']>;
type Sort = NonNullable<Query['sort']>;
type Status = ReferralStatus | 'open';

const whose: readonly Whose[] = ['all', 'mine', 'pool'];
const sorts: readonly Sort[] = ['longestWaiting', 'newest'];
const statuses: readonly Status[] = ['open', ...keysOf(referralStatusWords)];

function known<T extends string>(all: readonly T[], value: string | undefined, otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

/** Filters live in the address, so that going back from a referral finds the same list. */
function useFilters() {
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [status, setStatus] = useAddressValue('status');
  const [who, setWho] = useAddressValue('whose');
  const [sort, setSort] = useAddressValue('order');
  const query: Query = {
    ...(municipality ? { municipalityCode: municipality } : {}),
    status: known(statuses, status, 'open'),
    whose: known(whose, who, 'all'),
    sort: known(sorts, sort, 'longestWaiting'),
  };
  const narrowed = Boolean(municipality) || (status ?? 'open') !== 'open' || (who ?? 'all') !== 'all';
  return { query, narrowed, municipality: municipality ?? '', setMunicipality, setStatus, setWho, setSort };
}

export function ReferralInboxPage() {
  const t = useText();
  const filters = useFilters();
  // a name or a receipt is kept on the page only, never in its address
  const [search, setSearch] = useState('');
  const pages = useEndpointPages(
    'referralInbox',
    { body: { ...filters.query, search } },
    { keepEarlier: true },
  );
  return (
    <Page
      title={t(texts.inbox)}
      lead={t(texts.inboxLead)}
      actions={
        <LinkButton to="/referrals/send" look="primary" icon="add">
          {t(texts.send)}
        </LinkButton>
      }
    >
      <Queue />
      <Search searched={search} onSearch={setSearch} />
      <Filters filters={filters} />
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={
          filters.narrowed || search !== '' ? (
            <EmptyState title={t(texts.noMatches)}>{t(texts.noMatchesLead)}</EmptyState>
          ) : (
            <EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>
          )
        }
      >
        {(data) => (
          <div>
            <ReferralTable rows={data.rows} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}

/** How long people wait, and whether some wait for a worker with the right to protected data. */
function Queue() {
  const t = useText();
  const { data } = useEndpoint('referralQueue', {});
  if (!data) return null;
  return (
    <>
      {data.waitingForRight > 0 ? (
        <Notice tone="warning">{t(texts.waitingForRight, { count: data.waitingForRight })}</Notice>
      ) : null}
      {data.waiting > 0 ? (
        <p className="soft">
          {t(texts.queue, {
            count: data.waiting,
            median: data.medianDays ?? 0,
            longest: data.longestDays ?? 0,
          })}
        </p>
      ) : null}
    </>
  );
}

function Search({
  searched,
  onSearch,
}: {
  readonly searched: string;
  readonly onSearch: (words: string) => void;
}) {
  const t = useText();
  const [written, setWritten] = useState('');
  return (
    <form
      className="referral-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(written.trim());
      }}
    >
      <TextField
        label={t(texts.search)}
        hint={t(texts.searchHint)}
        value={written}
        onChange={setWritten}
        maxLength={200}
        spellCheck={false}
      />
      <div className="row">
        <Button type="submit" look="primary" icon="search">
          {t(texts.doSearch)}
        </Button>
        {searched ? (
          <Button
            look="quiet"
            onClick={() => {
              setWritten('');
              onSearch('');
            }}
          >
            {t(texts.clearSearch)}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const t = useText();
  const reference = useReference();
  return (
    <div className="filters" role="group" aria-label={t(texts.filters)}>
      <SelectField<Status>
        label={t(texts.status)}
        value={filters.query.status ?? 'open'}
        onChange={filters.setStatus}
        options={statuses.map((status) => ({
          value: status,
          label: t(status === 'open' ? texts.openOnes : referralStatusWords[status]),
        }))}
      />
      <SelectField
        label={t(texts.municipality)}
        value={filters.municipality}
        onChange={filters.setMunicipality}
        options={[{ value: '', label: t(texts.allMunicipalities) }, ...reference.municipalityOptions]}
      />
      <SelectField<Whose>
        label={t(texts.whose)}
        value={filters.query.whose ?? 'all'}
        onChange={filters.setWho}
        options={whose.map((one) => ({ value: one, label: t(texts[one]) }))}
      />
      <SelectField<Sort>
        label={t(texts.sort)}
        value={filters.query.sort ?? 'longestWaiting'}
        onChange={filters.setSort}
        options={sorts.map((one) => ({ value: one, label: t(texts[one]) }))}
      />
    </div>
  );
}

function ReferralTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: t(texts.name), primary: true, cell: (row) => <NameCell row={row} /> },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) =>
        row.municipalityCode ? (
          reference.municipalityName(row.municipalityCode)
        ) : (
          <span className="soft">{t(texts.hiddenMunicipality)}</span>
        ),
    },
    {
      key: 'from',
      header: t(texts.from),
      cell: (row) => row.senderOrganisation ?? t(referralSourceWords[row.source]),
    },
    {
      key: 'received',
      header: t(texts.receivedOn),
      cell: (row) => (
        <span className="stack-tight">
          <DateText day={row.receivedOn} />
          <span className="soft small">{t(texts.days, { count: row.waitingDays })}</span>
        </span>
      ),
    },
    {
      key: 'assigned',
      header: t(texts.assigned),
      cell: (row) => row.assigned?.name ?? <span className="soft">{t(texts.nobody)}</span>,
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <StatusBadge tone={statusTones[row.status]}>{t(referralStatusWords[row.status])}</StatusBadge>
      ),
    },
  ];
  return (
    <Table caption={t(texts.inbox)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

function NameCell({ row }: { readonly row: Row }) {
  const t = useText();
  return (
    <span className="stack-tight">
      <span>
        <Link to={`/referrals/${row.id}`}>
          <bdi>
            {row.familyName} {row.givenNames}
          </bdi>
        </Link>
        {row.nonDisclosed ? (
          <>
            {' '}
            <Icon name="shield" label={t(texts.nonDisclosure)} />
          </>
        ) : null}
      </span>
      {row.birthYear === null ? null : (
        <span className="soft small">{t(texts.born, { year: String(row.birthYear) })}</span>
      )}
    </span>
  );
}
