import { derivedFactTexts, type GrantPack, packFacts, type Text } from '@polku/domain';
import { type Output, useLanguage, useText } from '../platform/index.ts';
import {
  Badge,
  dayText,
  moneyText,
  Notice,
  numberText,
  periodText,
  Section,
  Table,
  type Tone,
} from '../ui/index.ts';
import { texts } from './case-texts.ts';

type Result = NonNullable<Output<'grantCaseRead'>['result']>;

const tones = { met: 'success', notMet: 'error', unknown: 'warning' } as const satisfies Record<string, Tone>;

/** Why a grant is or isn't granted, and how its sum comes: all findings at once, rows that add up. */
export function GrantOutcome({ pack, result }: { readonly pack: GrantPack; readonly result: Result }) {
  const t = useText();
  const { language } = useLanguage();
  const facts = packFacts(pack);
  const derived: Readonly<Record<string, Text>> = derivedFactTexts;
  const factName = (name: string) => {
    const [group, parameter = ''] = name.split('.');
    const text =
      facts[name]?.text ??
      derived[name] ??
      (group === 'parameter' ? pack.parameters[parameter]?.text : undefined);
    return text ? t(text) : name;
  };
  const verdict =
    result.eligible === null ? texts.openStill : result.eligible ? texts.eligible : texts.notEligible;
  return (
    <div className="stack">
      <Notice
        tone={result.eligible === null ? 'warning' : result.eligible ? 'success' : 'error'}
        title={t(verdict)}
      >
        {t(texts.total)}:{' '}
        {result.totalCents === null ? t(texts.notKnown) : moneyText(result.totalCents, language)}
        {result.missing.length > 0 ? (
          <p>{t(texts.missing, { facts: result.missing.map(factName).join(', ') })}</p>
        ) : null}
      </Notice>
      {result.rows.length > 0 ? (
        <Section title={t(texts.sumRows)} level={3}>
          <Table
            caption={t(texts.sumRows)}
            hideCaption
            rows={result.rows.map((row, place) => ({ ...row, place }))}
            rowKey={(row) => String(row.place)}
            columns={[
              {
                key: 'what',
                header: t(texts.what),
                primary: true,
                cell: (row) => (row.counted ? <strong>{t(row.text)}</strong> : t(row.text)),
              },
              {
                key: 'when',
                header: t(texts.when),
                cell: (row) => (row.from ? periodText(row.from, row.to, language) : '–'),
              },
              {
                key: 'months',
                header: t(texts.months),
                align: 'end',
                cell: (row) => (row.months === null ? '' : numberText(Number(row.months), language)),
              },
              {
                key: 'sum',
                header: t(texts.sum),
                align: 'end',
                cell: (row) => moneyText(row.amountCents, language),
              },
            ]}
          />
        </Section>
      ) : null}
      {result.instalments.length > 0 ? (
        <Section title={t(texts.instalments)} level={3}>
          <ul>
            {result.instalments.map((part) => (
              <li key={`${part.text.fi} ${part.dueOn}`}>
                {t(part.text)}: {moneyText(part.amountCents, language)}
                {part.dueOn ? `, ${dayText(part.dueOn, language)}` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Table
        caption={t(texts.condition)}
        hideCaption
        rows={result.findings}
        rowKey={(row) => row.rule}
        columns={[
          { key: 'rule', header: t(texts.condition), primary: true, cell: (row) => t(row.text) },
          {
            key: 'outcome',
            header: t(texts.outcomeColumn),
            cell: (row) => <Badge tone={tones[row.outcome]}>{t(texts[row.outcome])}</Badge>,
          },
          { key: 'source', header: t(texts.source), cell: (row) => row.source },
        ]}
      />
    </div>
  );
}
