import { type Rater, asDay, daysBetween } from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { dayText } from '../ui/index.ts';
import { texts } from './texts.ts';

export interface CurvePoint {
  readonly on: string;
  readonly value: number;
}

const box = { width: 640, height: 220, left: 44, right: 16, top: 16, bottom: 36 } as const;

/** Both raters' totals over time; the numbers stand in the table beside it. */
export function ProgressCurve({
  lines,
  least,
  most,
}: {
  readonly lines: Readonly<Record<Rater, readonly CurvePoint[]>>;
  readonly least: number;
  readonly most: number;
}) {
  const t = useText();
  const { language } = useLanguage();
  const all = [...lines.client, ...lines.coach];
  const days = all.map((point) => point.on).sort();
  const first = asDay(days[0] ?? '2000-01-01');
  const last = asDay(days.at(-1) ?? '2000-01-01');
  const span = Math.max(1, daysBetween(first, last));
  const x = (on: string) =>
    days[0] === days.at(-1)
      ? (box.left + box.width - box.right) / 2
      : box.left + 8 + (daysBetween(first, asDay(on)) / span) * (box.width - box.left - box.right - 16);
  const y = (value: number) =>
    box.height -
    box.bottom -
    ((value - least) / Math.max(1, most - least)) * (box.height - box.top - box.bottom);
  const told = (points: readonly CurvePoint[]) => {
    const [from, to] = [points[0], points.at(-1)];
    if (!from || !to) return t(texts.curveNone);
    return from === to ? String(to.value) : t(texts.curvePart, { from: from.value, to: to.value });
  };
  const grid = [least, Math.round((least + most) / 2), most];
  return (
    <svg
      className="progress-curve"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={t(texts.curve, { client: told(lines.client), coach: told(lines.coach) })}
    >
      {grid.map((value) => (
        <g key={value}>
          <line className="grid" x1={box.left} x2={box.width - box.right} y1={y(value)} y2={y(value)} />
          <text x={box.left - 8} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <text x={box.left} y={box.height - 8}>
        {days[0] ? dayText(days[0], language) : ''}
      </text>
      {last !== first ? (
        <text x={box.width - box.right} y={box.height - 8} textAnchor="end">
          {dayText(last, language)}
        </text>
      ) : null}
      {(['coach', 'client'] as const).map((rater) => (
        <g key={rater} className={`curve-${rater}`}>
          <polyline points={lines[rater].map((point) => `${x(point.on)},${y(point.value)}`).join(' ')} />
          {lines[rater].map((point) =>
            rater === 'client' ? (
              <circle key={point.on} cx={x(point.on)} cy={y(point.value)} r="5" />
            ) : (
              <rect key={point.on} x={x(point.on) - 5} y={y(point.value) - 5} width="10" height="10" />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
