import type { CapacityRow } from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { numberText } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Two bars a municipality, need above what exists. The table beside it says the same in numbers, so it is not read out. */
export function PlacesChart({ rows }: { readonly rows: readonly CapacityRow[] }) {
  const t = useText();
  const { language } = useLanguage();
  const most = Math.max(1, ...rows.flatMap((row) => [row.need.places, row.existing.places ?? 0]));
  const bar = (kind: 'need' | 'have', value: number) => (
    <span className="capacity-bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
        <rect data-kind={kind} width={(value / most) * 100} height="10" />
      </svg>
      <span className="numeric small">{numberText(value, language)}</span>
    </span>
  );
  return (
    <div aria-hidden="true">
      <p className="capacity-legend small">
        <span data-kind="need">{t(texts.chartNeed)}</span>
        <span data-kind="have">{t(texts.chartHave)}</span>
      </p>
      <div className="capacity-chart">
        {rows.map((row) => (
          <div key={row.municipality} className="capacity-chart-row">
            <span>{row.municipality}</span>
            <span>
              {bar('need', row.need.places)}
              {bar('have', row.existing.places ?? 0)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
