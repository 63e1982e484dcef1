import { numberText } from '../ui/index.ts';
import { useLanguage } from '../platform/index.ts';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null is hidden. */
  readonly count: number | null;
}

/** A table whose rows carry a drawn bar: the same figures for the eye and for assistive technology. */
export function BarTable(props: {
  readonly caption: string;
  readonly labelHeader: string;
  readonly countHeader: string;
  readonly hidden: string;
  readonly rows: readonly BarRow[];
}) {
  const { language } = useLanguage();
  const most = Math.max(1, ...props.rows.map((row) => row.count ?? 0));
  return (
    <table className="bars">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{props.labelHeader}</th>
          <th scope="col">{props.countHeader}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span>{row.label}</span>
            </th>
            <td>
              <span className="bars-cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect width={row.count === null ? 0 : (row.count / most) * 100} height="10" />
                </svg>
                <span className={row.count === null ? 'soft small' : 'numeric'}>
                  {row.count === null ? props.hidden : numberText(row.count, language)}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
