import {
  type BusinessCaseFigures,
  type BusinessLine,
  businessFormulaText,
  businessLineWords,
  businessLines,
  businessOptionWords,
  businessRoundingNote,
  sensitivityFactorWords,
} from '@polku/domain';
import { useState } from 'react';
import { useLanguage, useText } from '../platform/index.ts';
import { type Column, Section, SelectField, Table, moneyText, numberText } from '../ui/index.ts';
import { texts } from './texts.ts';

type Result = BusinessCaseFigures['options'][number];
type Reason = Result['reasons'][number];
type Variation = Result['sensitivity'][number];

/** The models beside each other: lines and years, break-even, sensitivity, and the formula of every figure. */
export function Comparison({ figures }: { readonly figures: BusinessCaseFigures }) {
  const t = useText();
  const { options } = figures;
  return (
    <div className="stack">
      <Lines figures={figures} />
      <Section title={t(texts.breakEven)}>
        <div className="columns">
          {options.map((one) => (
            <BreakEvenOf key={one.option} one={one} />
          ))}
        </div>
      </Section>
      <Sensitivity options={options} />
      <Section title={t(texts.reasons)}>
        <div className="stack">
          {options.map((one) => (
            <Reasons key={one.option} one={one} />
          ))}
        </div>
      </Section>
    </div>
  );
}

/** A line of both models, and how much the first yields more. */
function Lines({ figures }: { readonly figures: BusinessCaseFigures }) {
  const t = useText();
  const { language } = useLanguage();
  const { options, differenceCents } = figures;
  const [chosen, setChosen] = useState('all');
  const money = (cents: number) => moneyText(cents, language);
  const years = options[0]?.years.map((_, at) => at + 1) ?? [];
  const yearOf = ({ years: all, total }: Result) => all[Number(chosen) - 1] ?? total;
  const columnsOf = <Row,>(first: Column<Row>, valueOf: (one: Result, row: Row) => number) => {
    const [one, other] = options;
    const strong = (row: Row, text: string) => (row === 'result' ? <strong>{text}</strong> : text);
    const columns: Column<Row>[] = [
      first,
      ...options.map((each) => ({
        key: each.option,
        header: t(businessOptionWords[each.option]),
        align: 'end' as const,
        cell: (row: Row) => strong(row, money(valueOf(each, row))),
      })),
    ];
    if (one && other)
      columns.push({
        key: 'difference',
        header: t(texts.differenceHeader),
        align: 'end',
        cell: (row) => strong(row, money(valueOf(one, row) - valueOf(other, row))),
      });
    return columns;
  };
  return (
    <Section title={t(texts.compare)}>
      <div className="stack">
        {differenceCents === null ? null : <p>{t(texts.difference, { amount: money(differenceCents) })}</p>}
        <SelectField
          label={t(texts.period)}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: 'all', label: t(texts.allYears) },
            ...years.map((year) => ({ value: String(year), label: t(texts.yearNumber, { year }) })),
          ]}
        />
        <Table
          caption={t(texts.compare)}
          hideCaption
          columns={columnsOf<BusinessLine>(
            { key: 'line', header: t(texts.line), primary: true, cell: (line) => t(businessLineWords[line]) },
            (one, line) => yearOf(one)[line],
          )}
          rows={businessLines}
          rowKey={(line) => line}
        />
        <Table
          caption={t(texts.resultByYear)}
          columns={columnsOf<number>(
            {
              key: 'year',
              header: t(texts.resultByYear),
              primary: true,
              cell: (year) => t(texts.yearNumber, { year }),
            },
            (one, year) => one.years[year - 1]?.result ?? 0,
          )}
          rows={years}
          rowKey={String}
        />
        <p className="soft small">{t(businessRoundingNote)}</p>
      </div>
    </Section>
  );
}

function BreakEvenOf({ one }: { readonly one: Result }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(businessOptionWords[one.option])} level={3} card>
      <ul className="plain-list">
        {one.breakEven.map(({ units, basisPoints }, at) => (
          <li key={at}>
            {units === null || basisPoints === null
              ? t(texts.breakEvenNever, { year: at + 1 })
              : t(texts.breakEvenUnits, {
                  year: at + 1,
                  units: numberText(units, language),
                  percent: numberText(Math.ceil(basisPoints / 10) / 10, language, 1),
                })}
          </li>
        ))}
      </ul>
      <p>
        {one.breakEvenMonth === null
          ? t(texts.breakEvenMonthNone)
          : t(texts.breakEvenMonth, { month: one.breakEvenMonth })}{' '}
        {one.lowestCents < 0 ? t(texts.lowest, { amount: moneyText(-one.lowestCents, language) }) : null}
      </p>
    </Section>
  );
}

function Sensitivity({ options }: { readonly options: readonly Result[] }) {
  const t = useText();
  const { language } = useLanguage();
  const [first] = options;
  if (!first) return null;
  const columns: readonly Column<Variation>[] = [
    {
      key: 'factor',
      header: t(texts.factor),
      primary: true,
      cell: ({ factor, percent }) =>
        `${t(sensitivityFactorWords[factor])} ${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`,
    },
    ...options.map(({ option, sensitivity }) => ({
      key: option,
      header: t(businessOptionWords[option]),
      align: 'end' as const,
      cell: ({ factor, percent }: Variation) => {
        const found = sensitivity.find((one) => one.factor === factor && one.percent === percent);
        return found ? moneyText(found.resultCents, language) : '–';
      },
    })),
  ];
  return (
    <Section title={t(texts.sensitivity)}>
      <div className="stack">
        <p className="soft">{t(texts.sensitivityLead)}</p>
        <Table
          caption={t(texts.sensitivity)}
          hideCaption
          columns={columns}
          rows={first.sensitivity}
          rowKey={({ factor, percent }) => `${factor}${percent}`}
        />
      </div>
    </Section>
  );
}

function Reasons({ one }: { readonly one: Result }) {
  const t = useText();
  const { language } = useLanguage();
  const title = t(texts.reasonsOf, { model: t(businessOptionWords[one.option]) });
  const columns: readonly Column<Reason>[] = [
    {
      key: 'line',
      header: t(texts.line),
      primary: true,
      cell: (row) => `${t(businessLineWords[row.line])}, ${t(texts.year, { year: row.year })}`,
    },
    { key: 'item', header: t(texts.item), cell: (row) => row.item || '–' },
    { key: 'formula', header: t(texts.formula), cell: (row) => businessFormulaText(row, language) },
    { key: 'amount', header: t(texts.amount), align: 'end', cell: (row) => moneyText(row.cents, language) },
  ];
  return (
    <details>
      <summary>{title}</summary>
      <Table
        caption={title}
        hideCaption
        columns={columns}
        rows={one.reasons.filter(({ line, cents }) => line === 'result' || cents !== 0)}
        rowKey={(row) => `${row.line}/${row.year}/${row.item}`}
      />
    </details>
  );
}
