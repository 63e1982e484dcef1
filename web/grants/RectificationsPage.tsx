import { rectificationMakerWords, rectificationOutcomeWords } from '@polku/domain';
import { useState } from 'react';
import { Async, useEndpointPages, useLanguage, useText } from '../platform/index.ts';
import { dayText, EmptyState, Link, LoadMore, Page, SelectField, Table } from '../ui/index.ts';
import { texts as caseTexts } from './case-texts.ts';
import { rectificationTexts as texts } from './rectification-texts.ts';

/** The register of requests for rectification. */
export function RectificationsPage() {
  const t = useText();
  const { language } = useLanguage();
  const [state, setState] = useState<'open' | 'decided'>('open');
  const query = useEndpointPages('grantRectificationList', { query: { state } }, { keepEarlier: true });
  return (
    <Page
      title={t(texts.rectifications)}
      lead={t(texts.lead)}
      breadcrumbs={[{ to: '/grant-cases', label: t(caseTexts.cases) }]}
    >
      <SelectField<'open' | 'decided'>
        name="state"
        label={t(texts.state)}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: t(texts.open) },
          { value: 'decided', label: t(texts.decided) },
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.rectifications)}>{t(texts.none)}</EmptyState>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.rectifications)}
              hideCaption
              rows={pages.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'case',
                  header: t(texts.application),
                  primary: true,
                  cell: (row) => <Link to={`/grant-cases/${row.caseId}`}>{row.caseNumber}</Link>,
                },
                { key: 'employer', header: t(texts.employer), cell: (row) => row.employer },
                {
                  key: 'received',
                  header: t(texts.receivedOn),
                  cell: (row) => dayText(row.receivedOn, language),
                },
                {
                  key: 'maker',
                  header: t(texts.maker),
                  cell: (row) => t(rectificationMakerWords[row.maker]),
                },
                {
                  key: 'time',
                  header: t(texts.time),
                  cell: (row) =>
                    t(row.inTime === null ? texts.notBegun : row.inTime ? texts.inTime : texts.late),
                },
                {
                  key: 'outcome',
                  header: t(texts.outcome),
                  cell: (row) =>
                    row.outcome && row.decidedOn
                      ? `${t(rectificationOutcomeWords[row.outcome])}, ${dayText(row.decidedOn, language)}`
                      : '–',
                },
              ]}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
    </Page>
  );
}
