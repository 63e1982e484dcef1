import { Link, numberText } from '../ui/index.ts';
import { useLanguage, useText } from '../platform/index.ts';
import { texts } from './texts.ts';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null is hidden. */
  readonly count: number | null;
  /** Of the half-year before; null is hidden, nothing where there is none. */
  readonly before?: number | null | undefined;
  /** The list of the people, for those who may see it. */
  readonly people?: string | undefined;
}

/**
 * A table whose rows carry a drawn bar: the same figures for the eye and for assistive technology. On a phone the name
 * stands above its bar; the roles stay a table's.
 */
export function BarTable(props: {
  readonly caption: string;
  readonly labelHeader: string;
  readonly beforeHeader?: string | undefined;
  readonly rows: readonly BarRow[];
}) {
  const t = useText();
  const { language } = useLanguage();
  const most = Math.max(1, ...props.rows.flatMap((row) => [row.count ?? 0, row.before ?? 0]));
  const shown = (count: number | null) => (count === null ? t(texts.hidden) : numberText(count, language));
  return (
    <table className="bars" role="table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead className="visually-hidden" role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {props.labelHeader}
          </th>
          <th role="columnheader" scope="col">
            {t(texts.people)}
          </th>
          {props.beforeHeader === undefined ? null : (
            <th role="columnheader" scope="col">
              {props.beforeHeader}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr key={row.key} role="row">
            <th role="rowheader" scope="row">
              {row.people === undefined ? row.label : <Link to={row.people}>{row.label}</Link>}
            </th>
            <td role="cell">
              <span className="bars-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect width={((row.count ?? 0) / most) * 100} height="10" />
                </svg>
                <span className={row.count === null ? 'soft small' : 'numeric'}>{shown(row.count)}</span>
              </span>
            </td>
            {props.beforeHeader === undefined ? null : (
              <td role="cell" className="bars-before soft small">
                {row.before === undefined ? '' : t(texts.earlier, { count: shown(row.before) })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
