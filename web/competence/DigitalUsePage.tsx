import { roleWords } from '@polku/domain';
import { Async, type Output, useDurationText, useEndpoint, useText } from '../platform/index.ts';
import { type Column, Page, Table } from '../ui/index.ts';
import { CompetenceTabs } from './CompetenceTabs.tsx';
import { partTexts, texts } from './texts.ts';

type Row = Output<'digitalUseRead'>['roles'][number];

/** How many of each role have used the tool lately, and the year's training in digital tools. */
export function DigitalUsePage() {
  const t = useText();
  const duration = useDurationText();
  const query = useEndpoint('digitalUseRead', {});
  const trainings = useEndpoint('trainingList', { query: {} });
  const digital = trainings.data?.sums.find(({ kind }) => kind === 'digital');
  const number = (count: number | null) =>
    count === null ? (
      <span className="soft small">{t(texts.hidden)}</span>
    ) : (
      <span className="numeric">{count}</span>
    );
  const columns: readonly Column<Row | { role: null; people: number | null; active: number | null }>[] = [
    {
      key: 'role',
      header: t(texts.role),
      primary: true,
      cell: (row) => (row.role === null ? <strong>{t(texts.all)}</strong> : t(roleWords[row.role])),
    },
    { key: 'people', header: t(texts.people), align: 'end', cell: (row) => number(row.people) },
    { key: 'active', header: t(texts.active), align: 'end', cell: (row) => number(row.active) },
  ];
  return (
    <Page
      title={t(partTexts.use)}
      lead={
        query.data ? t(texts.useLead, { days: query.data.days, limit: query.data.hiddenUnder }) : undefined
      }
    >
      <CompetenceTabs />
      <Async query={query}>
        {(use) => (
          <div className="stack">
            <Table
              caption={t(partTexts.use)}
              hideCaption
              columns={columns}
              rows={[...use.roles, { role: null, people: use.people, active: use.active }]}
              rowKey={(row) => row.role ?? 'all'}
            />
            {digital ? (
              <p>
                {t(texts.digitalTraining, {
                  events: digital.events,
                  hours: duration(digital.personMinutes),
                })}
              </p>
            ) : null}
          </div>
        )}
      </Async>
    </Page>
  );
}
