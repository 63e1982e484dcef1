import { isLeadOpen, leadStatusWords } from '@polku/domain';
import { useState } from 'react';
import { Async, useEndpoint, useGo, useReference, useText } from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  ComboboxField,
  DateText,
  EmptyState,
  FieldRow,
  Form,
  Link,
  Page,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { useClientChoices } from './client-choices.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { moreTexts as texts } from './more-texts.ts';

export function LeadsPage() {
  const t = useText();
  const go = useGo();
  const reference = useReference();
  const [closed, setClosed] = useState(false);
  const [clientId, setClient] = useState<string | null>(null);
  const clients = useClientChoices();
  const query = useEndpoint('leadList', { query: closed ? { closed: true } : {} }, { keepEarlier: true });
  return (
    <Page title={t(texts.leads)} lead={t(texts.leadsLead)}>
      <EmployerTabs />
      <Form
        onSubmit={() => {
          if (clientId) go(`/employers/leads/${clientId}`);
        }}
      >
        <FieldRow>
          <ComboboxField
            label={t(texts.chooseClient)}
            value={clientId}
            onChange={setClient}
            options={clients.options}
            onSearch={clients.search}
          />
          <Button type="submit" disabled={clientId === null}>
            {t(texts.openClient)}
          </Button>
        </FieldRow>
      </Form>
      <CheckboxField label={t(texts.showClosed)} value={closed} onChange={setClosed} />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.leadsNone)}>{t(texts.leadsNoneLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.leads)}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'client',
                header: t(texts.client),
                primary: true,
                cell: (row) => <Link to={`/employers/leads/${row.clientId}`}>{row.clientName}</Link>,
              },
              { key: 'sought', header: t(texts.sought), cell: (row) => row.sought },
              {
                key: 'status',
                header: t(texts.status),
                cell: (row) => (
                  <StatusBadge tone={isLeadOpen(row.status) ? 'info' : 'neutral'}>
                    {t(leadStatusWords[row.status])}
                  </StatusBadge>
                ),
              },
              {
                key: 'employer',
                header: t(texts.employer),
                cell: (row) =>
                  row.employerId ? (
                    <Link to={`/employers/card/${row.employerId}`}>{row.employerName}</Link>
                  ) : (
                    '–'
                  ),
              },
              {
                key: 'last',
                header: t(texts.last),
                cell: (row) => (row.lastContactOn ? <DateText day={row.lastContactOn} /> : '–'),
              },
              { key: 'staff', header: t(texts.staff), cell: (row) => reference.staffName(row.staffId) },
            ]}
          />
        )}
      </Async>
    </Page>
  );
}
