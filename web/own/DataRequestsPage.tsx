import { Async, useAddressValue, useEndpointPages, useText } from '../platform/index.ts';
import { EmptyState, LoadMore, Page, RadioGroup } from '../ui/index.ts';
import { RequestCard } from './RequestCard.tsx';
import { texts } from './texts.ts';

export function DataRequestsPage() {
  const t = useText();
  const [wanted, setWanted] = useAddressValue('state');
  const state = wanted === 'answered' ? 'answered' : 'open';
  const query = useEndpointPages('dataRequestList', { query: { state } });
  return (
    <Page title={t(texts.listTitle)} lead={t(texts.listLead)}>
      <RadioGroup
        label={t(texts.state)}
        inline
        value={state}
        onChange={setWanted}
        options={[
          { value: 'open', label: t(texts.open) },
          { value: 'answered', label: t(texts.done) },
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noRequests)} />}
      >
        {(data) => (
          <div className="stack">
            {data.rows.map((request) => (
              <RequestCard key={request.id} request={request} named />
            ))}
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}
