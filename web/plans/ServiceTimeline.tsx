import { addMonths, asDay, type Day, daysBetween, monthOf, startOfMonth, yearOf } from '@polku/domain';
import { useLanguage, useSession, useText, weekdaysText } from '../platform/index.ts';
import { type Column, dayText, Notice, PeriodText, Section, Table } from '../ui/index.ts';
import type { Plan } from './plan-values.ts';
import { texts } from './texts.ts';

type Bar = Plan['timeline'][number];

/** Services of every organisation along one line of time, and where they want the same days. */
export function ServiceTimeline({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const { language } = useLanguage();
  const titleOf = (id: string) => {
    const bar = plan.timeline.find((one) => one.id === id);
    return bar ? t(bar.titleWords) : '';
  };
  return (
    <Section title={t(texts.timeline)} card>
      <div className="stack">
        {plan.clashes.length > 0 ? (
          <Notice tone="warning" title={t(texts.clashes)}>
            <ul>
              {plan.clashes.map((clash) => (
                <li key={`${clash.first} ${clash.second}`}>
                  {t(texts.clash, {
                    first: titleOf(clash.first),
                    second: titleOf(clash.second),
                    weekdays: weekdaysText(clash.weekdays, language),
                    from: dayText(clash.from, language),
                    to: dayText(clash.to, language),
                  })}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Drawing plan={plan} />
        <BarTable bars={plan.timeline} />
      </div>
    </Section>
  );
}

const width = 1000;
const rowHeight = 44;
const barHeight = 14;
const headHeight = 30;

/** Two months at the least, so that a single short step does not fill the line. */
function spanOf(bars: readonly Bar[], today: Day): { readonly from: Day; readonly to: Day } {
  const first = bars.reduce((least, bar) => (bar.from < least ? bar.from : least), String(today));
  const last = bars.reduce((most, bar) => (bar.to > most ? bar.to : most), String(today));
  const from = startOfMonth(asDay(first));
  const end = addMonths(startOfMonth(asDay(last)), 1);
  const least = addMonths(from, 2);
  return { from, to: end < least ? least : end };
}

function monthsOf(from: Day, to: Day): readonly Day[] {
  const months: Day[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function Drawing({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const today = asDay(session.today);
  const { from, to } = spanOf(plan.timeline, today);
  const days = daysBetween(from, to);
  const x = (day: Day) => (daysBetween(from, day) / days) * width;
  const months = monthsOf(from, to);
  // Names of months stand only as densely as they fit.
  const every = Math.ceil(months.length / 8);
  const clashing = new Set(plan.clashes.flatMap(({ first, second }) => [first, second]));
  const height = headHeight + plan.timeline.length * rowHeight + 6;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <div className="service-line" role="group" aria-label={t(texts.timeline)} tabIndex={0}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t(texts.timelineLabel, {
          count: plan.timeline.length,
          from: dayText(from, language),
          to: dayText(to, language),
        })}
      >
        {months.map((month, index) => (
          <g key={month} className="service-month">
            <line x1={x(month)} x2={x(month)} y1={headHeight - 8} y2={height} />
            {index % every === 0 ? (
              <text x={x(month) + 6} y={headHeight - 10}>
                {`${monthOf(month)}/${yearOf(month)}`}
              </text>
            ) : null}
          </g>
        ))}
        {/* under the bars and their names, so that it crosses no word out */}
        {today >= from && today < to ? (
          <g className="service-today">
            <line x1={x(today)} x2={x(today)} y1={headHeight - 8} y2={height} />
          </g>
        ) : null}
        {plan.timeline.map((bar, index) => {
          const start = x(asDay(bar.from));
          const length = Math.max(8, x(asDay(bar.to)) - start + width / days);
          const top = headHeight + index * rowHeight;
          const nearEnd = start > width * 0.6;
          return (
            <g key={bar.id} className="service-bar" data-kind={bar.kind} data-clash={clashing.has(bar.id)}>
              <text
                x={nearEnd ? Math.min(start + length, width) : start}
                y={top + 16}
                textAnchor={nearEnd ? 'end' : 'start'}
              >
                {clashing.has(bar.id) ? '⚠ ' : ''}
                {shortened(t(bar.titleWords))}
              </text>
              <rect x={start} y={top + 22} width={length} height={barHeight} rx="4" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const longestTitle = 48;

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

function BarTable({ bars }: { readonly bars: readonly Bar[] }) {
  const t = useText();
  const { language } = useLanguage();
  const columns: readonly Column<Bar>[] = [
    { key: 'title', header: t(texts.service), primary: true, cell: (bar) => t(bar.titleWords) },
    { key: 'kind', header: t(texts.kind), cell: (bar) => t(texts[bar.kind]) },
    { key: 'organisation', header: t(texts.organisation), cell: (bar) => bar.organisation ?? '–' },
    {
      key: 'time',
      header: t(texts.time),
      cell: (bar) => <PeriodText startsOn={bar.from} endsOn={bar.to} />,
    },
    {
      key: 'weekdays',
      header: t(texts.weekdays),
      cell: (bar) => (bar.weekdays ? weekdaysText(bar.weekdays, language) : t(texts.anyDays)),
    },
  ];
  return (
    <details>
      <summary>{t(texts.timelineTable)}</summary>
      <Table caption={t(texts.timeline)} hideCaption columns={columns} rows={bars} rowKey={(bar) => bar.id} />
    </details>
  );
}
