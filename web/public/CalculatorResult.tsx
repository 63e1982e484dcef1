import {
  type BusinessCaseFigures,
  type CalculatorName,
  type CapacityPlan,
  type DeadlineFigures,
  groupBasisTexts,
  groupLabels,
  groupRuleTexts,
  identityCodeRefusalWords,
  roundReasonWords,
  schemeWords,
  type Text,
} from '@polku/domain';
import { Comparison } from '../business/Comparison.tsx';
import { CapacityTable } from '../capacity/CapacityTable.tsx';
import { texts as capacityTexts } from '../capacity/texts.ts';
import { type TextValues, useLanguage, useText } from '../platform/index.ts';
import { type Column, dayText, moneyText, Notice, numberText, Table } from '../ui/index.ts';
import { calculatorTexts as texts } from './calculator-texts.ts';
import {
  type CheckedNumber,
  CheckedNumberResult,
  DeadlineResult,
  type DeMinimisFigures,
  DeMinimisResult,
} from './GrantResults.tsx';

const labels: Readonly<Record<string, Text>> = groupLabels;
const bases: Readonly<Record<string, Text>> = groupBasisTexts;
const rules: Readonly<Record<string, Text>> = groupRuleTexts;
const schemeNames: Readonly<Record<string, Text>> = schemeWords;
const roundReasons: Readonly<Record<string, Text>> = roundReasonWords;
const refusals: Readonly<Record<string, Text>> = identityCodeRefusalWords;

function part(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}

/** The answer in words. */
export function CalculatorResult(props: {
  readonly name: CalculatorName;
  readonly input: unknown;
  readonly result: unknown;
}) {
  switch (props.name) {
    case 'identity-code':
      return <IdentityCodeResult result={props.result} />;
    case 'target-groups':
      return <TargetGroupsResult result={props.result} />;
    case 'share-out':
      return <SharesResult input={props.input} result={props.result} />;
    case 'capacity':
      return <CapacityResult result={props.result} />;
    case 'business-case':
      // the output of the calculator has this form, which its schema says
      return <Comparison figures={props.result as BusinessCaseFigures} />;
    case 'weekly-load':
      return <WeeklyLoadResult result={props.result} />;
    case 'placement-round':
      return <RoundResult result={props.result} />;
    case 'deadline':
      return <DeadlineResult figures={props.result as DeadlineFigures} />;
    case 'de-minimis':
      return <DeMinimisResult figures={props.result as DeMinimisFigures} />;
    case 'business-id':
    case 'iban':
      return <CheckedNumberResult checked={props.result as CheckedNumber} />;
    case 'grant':
      // the support finder shows it
      return null;
  }
}

function IdentityCodeResult({ result }: { readonly result: unknown }) {
  const t = useText();
  const { language } = useLanguage();
  const refusal = part(result, 'refusal');
  const reason = typeof refusal === 'string' ? refusals[refusal] : undefined;
  if (part(result, 'valid') !== true) {
    return (
      <Notice tone="warning" title={t(texts.invalid)}>
        {reason ? t(reason) : null}
      </Notice>
    );
  }
  const birthDate = part(result, 'birthDate');
  return (
    <Notice tone="success" title={t(texts.valid)}>
      {typeof birthDate === 'string' ? (
        <p>{t(texts.birthDate, { day: dayText(birthDate, language) })}</p>
      ) : null}
      {part(result, 'artificial') === true ? <p>{t(texts.artificial)}</p> : null}
    </Notice>
  );
}

function TargetGroupsResult({ result }: { readonly result: unknown }) {
  const t = useText();
  const { language } = useLanguage();
  const found = part(result, 'groups');
  const groups: readonly unknown[] = Array.isArray(found) ? found : [];
  if (groups.length === 0) return <Notice>{t(texts.noGroups)}</Notice>;
  const shown = (values: unknown): TextValues =>
    Object.fromEntries(
      Object.entries(Object(values)).map(([name, value]) => [
        name,
        typeof value === 'number'
          ? value
          : /^\d{4}-\d{2}-\d{2}$/.test(String(value))
            ? dayText(String(value), language)
            : String(value),
      ]),
    );
  return (
    <>
      <p>{t(texts.groups, { count: groups.length })}</p>
      <ul className="plain-list">
        {groups.map((given) => {
          const group = String(part(given, 'group'));
          const basis = part(given, 'basis');
          const values = { ...shown(part(basis, 'limits')), ...shown(part(basis, 'values')) };
          const [label, why, rule] = [labels[group], bases[group], rules[group]];
          return (
            <li key={group}>
              <strong>{label ? t(label) : group}</strong>
              {why ? <p>{t(why, values)}</p> : null}
              {rule ? <p className="soft small">{t(texts.rule, { rule: t(rule, values) })}</p> : null}
              <p className="soft small">
                {t(texts.source, { source: String(part(basis, 'source')) })} {t(texts.sameEverywhere)}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface ShareRow {
  readonly number: number;
  readonly weight: number;
  readonly cents: number;
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function SharesResult({ input, result }: { readonly input: unknown; readonly result: unknown }) {
  const t = useText();
  const { language } = useLanguage();
  const weights = numbers(part(input, 'weights'));
  const rows = numbers(part(result, 'sharesCents')).map(
    (cents, index): ShareRow => ({ number: index + 1, weight: weights[index] ?? 0, cents }),
  );
  const columns: readonly Column<ShareRow>[] = [
    { key: 'part', header: t(texts.part), primary: true, cell: (row) => row.number },
    {
      key: 'weight',
      header: t(texts.weight),
      align: 'end',
      cell: (row) => numberText(row.weight, language, row.weight % 1 === 0 ? 0 : 2),
    },
    { key: 'share', header: t(texts.share), align: 'end', cell: (row) => moneyText(row.cents, language) },
  ];
  return (
    <>
      <p>
        {t(texts.shares, {
          total: moneyText(Number(part(input, 'totalCents')), language),
          count: rows.length,
        })}
      </p>
      <Table
        caption={t(texts.result)}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.number)}
      />
    </>
  );
}

const warningTexts: Readonly<Record<string, Text>> = {
  days: texts.warningDays,
  hours: texts.warningHours,
  longestDay: texts.warningLongestDay,
  shortestDay: texts.warningShortestDay,
};

function WeeklyLoadResult({ result }: { readonly result: unknown }) {
  const t = useText();
  const { language } = useLanguage();
  const found = part(result, 'warnings');
  const warnings: readonly unknown[] = Array.isArray(found) ? found : [];
  const number = (value: unknown) => numberText(Number(value), language, Number.isInteger(value) ? 0 : 2);
  return (
    <>
      <p>{t(texts.weekLoad, { hours: number(part(result, 'hours')), days: Number(part(result, 'days')) })}</p>
      {warnings.length === 0 ? <p>{t(texts.withinLimits)}</p> : null}
      {warnings.map((warning) => {
        const scheme = schemeNames[String(part(warning, 'scheme'))] ?? texts.allPlacements;
        return (
          <Notice key={String(part(warning, 'rule'))} tone="warning">
            <p>
              {t(warningTexts[String(part(warning, 'measure'))] ?? texts.warningHours, {
                what: t(scheme),
                value: number(part(warning, 'value')),
                limit: number(part(warning, 'limit')),
              })}
            </p>
            <p className="small">{t(texts.source, { source: String(part(warning, 'source')) })}</p>
          </Notice>
        );
      })}
    </>
  );
}

interface Pair {
  readonly client: string;
  readonly slot: string;
}

function RoundResult({ result }: { readonly result: unknown }) {
  const t = useText();
  const { language } = useLanguage();
  const list = (name: string): readonly unknown[] => {
    const found = part(result, name);
    return Array.isArray(found) ? found : [];
  };
  const number = (name: string) => {
    const value = Number(part(result, name));
    return numberText(value, language, Number.isInteger(value) ? 0 : 2);
  };
  const pairs = list('assignments').map(
    (pair): Pair => ({ client: String(part(pair, 'client')), slot: String(part(pair, 'slot')) }),
  );
  const without = list('unassigned').map((row) => ({
    client: String(part(row, 'client')),
    reasons: Object.values(Object(part(row, 'reasons'))).map(String),
  }));
  const client = {
    key: 'client',
    header: t(texts.client),
    primary: true,
    cell: (row: { readonly client: string }) => row.client,
  };
  return (
    <>
      <p>
        {t(part(result, 'optimal') === true ? texts.proved : texts.notProved, {
          objective: number('objective'),
          bound: number('bound'),
        })}
      </p>
      {pairs.length > 0 ? (
        <Table
          caption={t(texts.placed)}
          columns={[client, { key: 'slot', header: t(texts.slot), cell: (row: Pair) => row.slot }]}
          rows={pairs}
          rowKey={(row) => row.client}
        />
      ) : null}
      {without.length > 0 ? (
        <Table
          caption={t(texts.leftWithout)}
          columns={[
            client,
            {
              key: 'why',
              header: t(texts.why),
              cell: (row: (typeof without)[number]) =>
                row.reasons
                  .map((reason) => (roundReasons[reason] ? t(roundReasons[reason]) : reason))
                  .join(', '),
            },
          ]}
          rows={without}
          rowKey={(row) => row.client}
        />
      ) : null}
    </>
  );
}

function CapacityResult({ result }: { readonly result: unknown }) {
  const t = useText();
  // the output of the calculator has the plan's form, which its schema says
  return <CapacityTable plan={result as CapacityPlan} caption={t(capacityTexts.need)} />;
}
