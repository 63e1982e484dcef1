import { Async, ProblemNotice, useEndpointPages, useSubmit, useText } from '../platform/index.ts';
import {
  type Column,
  EmptyState,
  Link,
  LoadMore,
  Menu,
  MenuItem,
  Table,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { type Batch, nameOfRow, type Row, type RowResult } from './import-values.ts';
import { ProblemList } from './ProblemList.tsx';
import { texts } from './texts.ts';

/** The rows of one result; those that wait carry the worker's three answers. */
export function ImportRows({ batch, result }: { readonly batch: Batch; readonly result: RowResult }) {
  const t = useText();
  const toast = useToast();
  const query = useEndpointPages('importRows', { params: { importId: batch.id }, query: { result } });
  const decide = useSubmit('importDecide', {
    invalidates: ['importRows', 'importRead', 'clientList', 'duplicateList'],
    onDone: () => toast(t(texts.decided)),
  });
  const send = (row: Row, decision: 'new' | 'same' | 'skip', clientId?: string) =>
    decide.submit({
      params: { importId: batch.id, line: row.line },
      body: { decision, ...(clientId ? { clientId } : {}) },
    });
  const mayDecide = result === 'duplicate' && batch.actions.includes('decide');
  const columns: Column<Row>[] = [
    { key: 'line', header: t(texts.line), cell: (row) => <span className="numeric">{row.line}</span> },
    {
      key: 'person',
      header: t(texts.person),
      primary: true,
      cell: (row) => <PersonCell batch={batch} row={row} />,
    },
    {
      key: 'note',
      header: t(texts.note),
      cell: (row) => (
        <span className="stack-tight">
          {row.hidden ? <span className="soft small">{t(texts.hidden)}</span> : null}
          <ProblemList problems={row.problems} candidates={row.candidates} />
        </span>
      ),
    },
    ...(mayDecide
      ? [
          {
            key: 'decide',
            header: t(texts.decide),
            actions: true,
            cell: (row: Row) => (
              <DecisionMenu name={nameOfRow(batch.columns, row.cells)} row={row} onDecide={send} />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {decide.cause ? <ProblemNotice problem={decide.cause} /> : null}
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noRows)}>{t(texts.noRowsLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <Table<Row>
              caption={t(texts.rows)}
              hideCaption
              columns={columns}
              rows={data.rows}
              rowKey={(row) => String(row.line)}
            />
            <LoadMore {...data} />
          </>
        )}
      </Async>
    </>
  );
}

function PersonCell({ batch, row }: { readonly batch: Batch; readonly row: Row }) {
  const name = <bdi>{nameOfRow(batch.columns, row.cells)}</bdi>;
  return row.clientId === null ? name : <Link to={`/clients/${row.clientId}`}>{name}</Link>;
}

interface DecisionMenuProps {
  readonly name: string;
  readonly row: Row;
  readonly onDecide: (row: Row, decision: 'new' | 'same' | 'skip', clientId?: string) => void;
}

function DecisionMenu({ name, row, onDecide }: DecisionMenuProps) {
  const t = useText();
  return (
    <Menu
      label={
        <>
          {t(texts.decide)}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </>
      }
      size="small"
      side="end"
    >
      {row.candidates.map((person) => (
        <MenuItem key={person.id} onClick={() => onDecide(row, 'same', person.id)}>
          {row.candidates.length === 1 ? t(texts.decideSame) : t(texts.decideSameAs, { name: person.name })}
        </MenuItem>
      ))}
      <MenuItem onClick={() => onDecide(row, 'new')}>{t(texts.decideNew)}</MenuItem>
      <MenuItem onClick={() => onDecide(row, 'skip')}>{t(texts.decideSkip)}</MenuItem>
    </Menu>
  );
}
