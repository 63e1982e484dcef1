import type { ReactNode } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon } from './Icon.tsx';
import { uiTexts } from './texts.ts';

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined;
  readonly sortable?: boolean | undefined;
  /** The cell that names the row: a row header, and the head of the card on a phone. */
  readonly primary?: boolean | undefined;
  /** A column of buttons: header hidden, left out in print. */
  readonly actions?: boolean | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | undefined;
  /** The server sorts: called with the next wished order. */
  readonly onSort?: ((sort: Sort) => void) | undefined;
}

/** Rows and columns on a wide screen, cards under 640 px. The roles stay a table's in both. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, sort, onSort }: TableProps<Row>) {
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="table" role="table">
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                data-align={column.align}
                aria-sort={sort?.key === column.key ? sort.direction : undefined}
              >
                <ColumnHeader column={column} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) =>
                column.primary ? (
                  <th key={column.key} role="rowheader" scope="row" data-align={column.align}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.header}
                    data-align={column.align}
                    className={column.actions ? 'table-actions' : undefined}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function ColumnHeader<Row>({ column, sort, onSort }: ColumnHeaderProps<Row>) {
  const t = useText();
  if (column.actions) return <span className="visually-hidden">{column.header}</span>;
  if (!column.sortable || !onSort) return column.header;
  const current = sort?.key === column.key ? sort.direction : undefined;
  return (
    <button
      type="button"
      className="sort"
      title={t(uiTexts.sortBy, { column: column.header })}
      onClick={() =>
        onSort({ key: column.key, direction: current === 'ascending' ? 'descending' : 'ascending' })
      }
    >
      {column.header}
      <Icon name={current === 'ascending' ? 'sortedUp' : current === 'descending' ? 'sortedDown' : 'sort'} />
    </button>
  );
}
