import { type EffectBreakdown, effectBreakdowns, followUpMonths, grantFacts } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  type Column,
  dayText,
  EmptyState,
  Link,
  LoadMore,
  moneyText,
  numberText,
  Page,
  Section,
  SelectField,
  Table,
} from '../ui/index.ts';
import { GrantTabs } from './GrantTabs.tsx';
import { texts } from './effect-texts.ts';

type Effect = Output<'grantEffectRead'>;
type Row = Effect['whole'];
type Months = '3' | '6' | '12';

/** What came of grants, and whom to ask next. */
export function EffectPage() {
  const t = useText();
  const { may } = useSession();
  const [months, setMonths] = useState<Months>('6');
  const [by, setBy] = useState<EffectBreakdown>('programme');
  const query = useEndpoint('grantEffectRead', { query: { months } });
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <GrantTabs />
      <div className="stack">
        <div className="filters">
          <SelectField<Months>
            name="months"
            label={t(texts.months)}
            value={months}
            onChange={setMonths}
            options={followUpMonths.map((value) => ({
              value: String(value) as Months,
              label: t(texts.monthsValue, { months: value }),
            }))}
          />
          <SelectField<EffectBreakdown>
            name="by"
            label={t(texts.breakdown)}
            value={by}
            onChange={setBy}
            options={effectBreakdowns.map((value) => ({ value, label: t(texts[value]) }))}
          />
        </div>
        <Async
          query={query}
          isEmpty={({ whole }) => whole.cases === 0}
          whenEmpty={<EmptyState title={t(texts.empty)}>{t(texts.emptyLead)}</EmptyState>}
        >
          {(effect) => <EffectTables effect={effect} by={by} />}
        </Async>
        {may('grantCase.read') ? <Waiting /> : null}
      </div>
    </Page>
  );
}

function EffectTables({ effect, by }: { readonly effect: Effect; readonly by: EffectBreakdown }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const rows = [...effect.by[by], effect.whole];
  const nameOf = (row: Row): string => {
    if (row === effect.whole) return t(texts.all);
    if (row.key === '') return t(texts.notTold);
    if (by === 'municipality') return reference.municipalityName(row.key);
    if (by === 'group') {
      const word = grantFacts['person.groups'].options?.[row.key];
      return word ? t(word) : row.key;
    }
    const [programme = '', version = ''] = row.key.split('/');
    const name = effect.names[programme];
    return `${name ? t(name) : programme} ${version}`;
  };
  const soft = (words: string) => <span className="soft small">{words}</span>;
  const count = (value: number | null) =>
    value === null ? soft(t(texts.hidden)) : numberText(value, language);
  const cents = (value: number | null, without: string) =>
    value === null ? soft(without) : moneyText(value, language);
  const first: Column<Row> = { key: 'name', header: t(texts[by]), primary: true, cell: nameOf };
  const number = (key: string, header: string, of: (row: Row) => number | null): Column<Row> => ({
    key,
    header,
    align: 'end',
    cell: (row) => count(of(row)),
  });
  const keyOf = (row: Row) => (row === effect.whole ? 'all' : `row ${row.key}`);
  return (
    <div className="stack">
      <Section title={t(texts.work)}>
        <Table
          caption={t(texts.work)}
          hideCaption
          columns={[
            first,
            number('cases', t(texts.cases), (row) => row.cases),
            number('inWork', t(texts.inWork), (row) => row.work.inWork),
            number('notWorking', t(texts.notWorking), (row) => row.work.notWorking),
            number('notAnswered', t(texts.notAnswered), (row) => row.work.notAnswered),
            {
              key: 'granted',
              header: t(texts.granted),
              align: 'end',
              cell: (row) => cents(row.grantedCents, t(texts.hidden)),
            },
            {
              key: 'perJob',
              header: t(texts.perJob),
              align: 'end',
              cell: (row) =>
                cents(row.centsPerLastingJob, t(row.work.inWork === 0 ? texts.none : texts.hidden)),
            },
          ]}
          rows={rows}
          rowKey={keyOf}
        />
      </Section>
      <Section title={t(texts.anyway)}>
        <Table
          caption={t(texts.anyway)}
          hideCaption
          columns={[
            first,
            number('no', t(texts.anywayNo), (row) => row.anyway.no),
            number('maybe', t(texts.anywayMaybe), (row) => row.anyway.maybe),
            number('yes', t(texts.anywayYes), (row) => row.anyway.yes),
            number('notAnswered', t(texts.notAnswered), (row) => row.anyway.notAnswered),
          ]}
          rows={rows}
          rowKey={keyOf}
        />
      </Section>
      <p className="soft small">{t(texts.how, { limit: effect.hiddenUnder })}</p>
      <p className="soft small">{t(texts.share)}</p>
    </div>
  );
}

function Waiting() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpointPages('grantFollowUpWaiting', {});
  const columns: readonly Column<RowOf<'grantFollowUpWaiting'>>[] = [
    {
      key: 'case',
      header: t(texts.case),
      primary: true,
      cell: (row) => <Link to={`/grant-cases/${row.case.id}`}>{row.case.number}</Link>,
    },
    { key: 'employer', header: t(texts.employer), cell: (row) => row.employer },
    { key: 'person', header: t(texts.person), cell: (row) => row.personName },
    {
      key: 'point',
      header: t(texts.point),
      cell: (row) => t(texts.monthsValue, { months: row.months }),
    },
    { key: 'due', header: t(texts.due), cell: (row) => dayText(row.dueOn, language) },
  ];
  return (
    <Section title={t(texts.waiting)}>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<p className="soft">{t(texts.waitingNone)}</p>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.waiting)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
    </Section>
  );
}
