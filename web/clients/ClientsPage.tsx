import { keysOf, type PathState, pathStateWords } from '@polku/domain';
import { useEffect, useState } from 'react';
import {
  type Args,
  Async,
  type RowOf,
  setSearchWords,
  useAddressValue,
  useEndpointPages,
  useReference,
  useSearchWords,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateText,
  EmptyState,
  Icon,
  Link,
  LinkButton,
  LoadMore,
  Page,
  SelectField,
  type Sort,
  StatusBadge,
  Table,
  TextField,
} from '../ui/index.ts';
import { GiveClients } from './GiveClients.tsx';
import { stateTones } from './state-tone.ts';
import { texts } from './texts.ts';
import './clients.css';

type Row = RowOf<'clientList'>;
type Body = NonNullable<Args<'clientList'>['body']>;

const whose = ['everyone', 'mine', 'withoutResponsible'] as const;
type Whose = (typeof whose)[number];
type StateChoice = PathState | 'open' | 'all';
const sortKeys = ['name', 'stateSince', 'lastEvent'] as const;

function isOneOf<T extends string>(all: readonly T[], value: string | undefined): value is T {
  return all.some((one) => one === value);
}

/** Filters live in the address; the words of the search never do. */
function useFilters() {
  const search = useSearchWords();
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [state, setState] = useAddressValue('state');
  const [who, setWho] = useAddressValue('whose');
  const [order, setOrder] = useAddressValue('order');
  const states = keysOf(pathStateWords);
  // who has left is found by a search; a list begins with those whose path goes on
  const chosen: StateChoice =
    state === 'all' || state === 'open' || isOneOf(states, state) ? state : search ? 'all' : 'open';
  const knownWho: Whose = isOneOf(whose, who) ? who : 'everyone';
  const [orderKey, direction] = (order ?? 'name').split('-');
  const sort: Sort = {
    key: isOneOf(sortKeys, orderKey) ? orderKey : 'name',
    direction: direction === 'down' ? 'descending' : 'ascending',
  };
  const body: Body = {
    search,
    ...(municipality ? { municipalityCode: municipality } : {}),
    ...(chosen === 'all'
      ? {}
      : { states: chosen === 'open' ? states.filter((one) => one !== 'outcome') : [chosen] }),
    caseloadOnly: knownWho === 'mine',
    ...(knownWho === 'withoutResponsible' ? { withoutResponsible: true } : {}),
    sort: isOneOf(sortKeys, sort.key) ? sort.key : 'name',
    descending: sort.direction === 'descending',
  };
  return {
    body,
    sort,
    setSort: (next: Sort) => setOrder(`${next.key}-${next.direction === 'descending' ? 'down' : 'up'}`),
    municipality: municipality ?? '',
    setMunicipality,
    state: chosen,
    setState,
    who: knownWho,
    setWho,
    narrowed:
      search !== '' ||
      Boolean(municipality) ||
      (chosen !== 'all' && chosen !== 'open') ||
      knownWho !== 'everyone',
  };
}

export function ClientsPage() {
  const t = useText();
  const { may } = useSession();
  const filters = useFilters();
  const query = useEndpointPages('clientList', { body: filters.body }, { keepEarlier: true });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayGive = may('client.give') && filters.who === 'withoutResponsible';
  const { search, municipalityCode, states } = filters.body;
  return (
    <Page
      title={t(texts.clients)}
      actions={
        may('client.create') ? (
          <LinkButton to="/clients/new" look="primary" icon="add">
            {t(texts.newClient)}
          </LinkButton>
        ) : undefined
      }
    >
      <Filters filters={filters} busy={query.isFetching} />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<NoRows narrowed={filters.narrowed} />}
      >
        {(pages) => (
          <div>
            {mayGive ? (
              <GiveClients
                chosen={chosen.filter((id) => pages.rows.some((row) => row.id === id))}
                found={{
                  search: search ?? '',
                  ...(municipalityCode ? { municipalityCode } : {}),
                  ...(states ? { states } : {}),
                }}
                onGiven={() => setChosen([])}
              />
            ) : null}
            <ClientTable
              rows={pages.rows}
              sort={filters.sort}
              onSort={filters.setSort}
              {...(mayGive ? { chosen, onChoose: setChosen } : {})}
            />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function Filters({
  filters,
  busy,
}: {
  readonly filters: ReturnType<typeof useFilters>;
  readonly busy: boolean;
}) {
  const t = useText();
  const reference = useReference();
  const searched = useSearchWords();
  const [written, setWritten] = useState(searched);
  const [open, setOpen] = useState(false);
  useEffect(() => setWritten(searched), [searched]);
  const none = { value: '', label: t(texts.allMunicipalities) };
  return (
    <form
      className="filters"
      aria-label={t(texts.filters)}
      onSubmit={(event) => {
        event.preventDefault();
        setSearchWords(written.trim());
      }}
    >
      <div className="client-search">
        <TextField
          label={t(texts.search)}
          hint={t(texts.searchHint)}
          value={written}
          onChange={setWritten}
          maxLength={200}
          spellCheck={false}
        />
        <div className="row">
          <Button type="submit" look="primary" icon="search" busy={busy}>
            {t(texts.doSearch)}
          </Button>
          {searched ? (
            <Button look="quiet" onClick={() => setSearchWords('')}>
              {t(texts.clear)}
            </Button>
          ) : null}
          <span className="narrow-only">
            <Button icon="filter" expanded={open} onClick={() => setOpen(!open)}>
              {t(texts.narrow)}
            </Button>
          </span>
        </div>
      </div>
      <div className="client-filters" data-open={open}>
        <SelectField
          label={t(texts.municipality)}
          value={filters.municipality}
          onChange={filters.setMunicipality}
          options={[none, ...reference.municipalityOptions]}
        />
        <SelectField<StateChoice>
          label={t(texts.state)}
          value={filters.state}
          onChange={filters.setState}
          options={[
            { value: 'open', label: t(texts.openStates) },
            { value: 'all', label: t(texts.allStates) },
            ...keysOf(pathStateWords).map((state) => ({ value: state, label: t(pathStateWords[state]) })),
          ]}
        />
        <SelectField<Whose>
          label={t(texts.whose)}
          value={filters.who}
          onChange={(next) => filters.setWho(next === 'everyone' ? undefined : next)}
          options={whose.map((one) => ({ value: one, label: t(texts[one]) }))}
        />
      </div>
    </form>
  );
}

function NoRows({ narrowed }: { readonly narrowed: boolean }) {
  const t = useText();
  return narrowed ? (
    <EmptyState title={t(texts.noMatches)}>{t(texts.noMatchesLead)}</EmptyState>
  ) : (
    <EmptyState title={t(texts.noClients)}>{t(texts.noClientsLead)}</EmptyState>
  );
}

function ClientTable(props: {
  readonly rows: readonly Row[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly chosen?: readonly string[];
  readonly onChoose?: (chosen: readonly string[]) => void;
}) {
  const t = useText();
  const reference = useReference();
  const { chosen, onChoose } = props;
  const columns: readonly Column<Row>[] = [
    ...(chosen && onChoose
      ? [
          {
            key: 'choose',
            header: t(texts.choose),
            cell: (row: Row) => (
              <input
                type="checkbox"
                className="row-choice"
                aria-label={t(texts.chooseRow, { name: `${row.familyName} ${row.givenNames}` })}
                checked={chosen.includes(row.id)}
                onChange={(event) =>
                  onChoose(
                    event.target.checked ? [...chosen, row.id] : chosen.filter((one) => one !== row.id),
                  )
                }
              />
            ),
          },
        ]
      : []),
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      sortable: true,
      cell: (row) => <NameCell row={row} />,
    },
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
      key: 'state',
      header: t(texts.state),
      cell: (row) => (
        <StatusBadge tone={stateTones[row.pathState]}>{t(pathStateWords[row.pathState])}</StatusBadge>
      ),
    },
    {
      key: 'stateSince',
      header: t(texts.stateSince),
      sortable: true,
      cell: (row) => <DateText day={row.pathStateSince} />,
    },
    {
      key: 'responsible',
      header: t(texts.responsible),
      cell: (row) =>
        row.responsible ? (
          row.responsible.name
        ) : row.pathState === 'outcome' ? (
          <span className="soft">–</span>
        ) : (
          <Badge tone="warning">{t(texts.nobody)}</Badge>
        ),
    },
    {
      key: 'lastEvent',
      header: t(texts.lastEvent),
      sortable: true,
      cell: (row) => <DateText day={row.lastEventOn} />,
    },
  ];
  return (
    <Table
      caption={t(texts.clients)}
      hideCaption
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.id}
      sort={props.sort}
      onSort={props.onSort}
    />
  );
}

function NameCell({ row }: { readonly row: Row }) {
  const t = useText();
  return (
    <span className="client-name">
      <Link to={`/clients/${row.id}`}>
        <bdi>
          {row.familyName} {row.givenNames}
        </bdi>
      </Link>
      <span className="soft small">
        {row.birthYear === null ? null : t(texts.born, { year: String(row.birthYear) })}
        {row.nonDisclosed ? <Icon name="shield" label={t(texts.nonDisclosure)} /> : null}
        {row.inCaseload ? null : <Icon name="lock" label={t(texts.outside)} />}
      </span>
    </span>
  );
}
