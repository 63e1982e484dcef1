import { type OpeningStatus, keysOf, openingStatusWords } from '@polku/domain';
import { EmployerTabs } from '../employers/EmployerTabs.tsx';
import { Async, useAddressValue, useEndpointPages, useReference, useText } from '../platform/index.ts';
import { EmptyState, FieldRow, LoadMore, Page, SelectField } from '../ui/index.ts';
import { OpeningTable } from './OpeningTable.tsx';
import { texts } from './texts.ts';

export function OpeningsPage() {
  const t = useText();
  const reference = useReference();
  const [written, setStatus] = useAddressValue('status');
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const status = keysOf(openingStatusWords).find((one) => one === (written ?? 'open'));
  const query = useEndpointPages(
    'openingList',
    { query: { ...(status ? { status } : {}), ...(municipality ? { municipality } : {}) } },
    { keepEarlier: true },
  );
  return (
    <Page title={t(texts.openings)} lead={t(texts.lead)}>
      <EmployerTabs />
      <FieldRow>
        <SelectField<OpeningStatus | null>
          label={t(texts.status)}
          value={status ?? null}
          onChange={(next) => setStatus(next ?? 'all')}
          options={[
            { value: null, label: t(texts.all) },
            ...keysOf(openingStatusWords).map((value) => ({ value, label: t(openingStatusWords[value]) })),
          ]}
        />
        <SelectField<string | null>
          label={t(texts.municipality)}
          value={municipality ?? null}
          onChange={(next) => setMunicipality(next ?? undefined)}
          options={[{ value: null, label: t(texts.all) }, ...reference.municipalityOptions]}
        />
      </FieldRow>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(pages) => (
          <div>
            <OpeningTable rows={pages.rows} withEmployer />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}
