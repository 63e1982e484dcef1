/** Leads of one client, and the log of contacts made on her behalf. */
import {
  clientNoReasonWords,
  employerMeetingKindWords,
  employerNoReasonWords,
  isLeadOpen,
  leadStatusWords,
  meetingResultWords,
} from '@polku/domain';
import { useState } from 'react';
import { StateReason } from '../clients/StateReason.tsx';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import { Button, DateText, Link, Page, Section, Skeleton, StatusBadge } from '../ui/index.ts';
import { LeadDialog } from './LeadDialog.tsx';
import { moreTexts as texts } from './more-texts.ts';

type Whole = Output<'clientLeads'>;
type Lead = Whole['rows'][number];

const reasonWords: Readonly<Record<string, (typeof clientNoReasonWords)['other']>> = {
  ...clientNoReasonWords,
  ...employerNoReasonWords,
};

export function ClientLeadsPage() {
  const t = useText();
  const clientId = usePathParam('id');
  const query = useEndpoint('clientLeads', { params: { clientId } });
  const breadcrumbs = [{ to: '/employers/leads', label: t(texts.leads) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.leads)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) =>
        problem.code === 'reason-needed' ? (
          <StateReason clientId={clientId} onStated={() => void query.refetch()} />
        ) : (
          <Page title={t(texts.leads)} breadcrumbs={breadcrumbs}>
            <ProblemNotice problem={problem} onRetry={retry} />
          </Page>
        )
      }
    >
      {(whole) => <Leads clientId={clientId} whole={whole} breadcrumbs={breadcrumbs} />}
    </Async>
  );
}

function Leads({
  clientId,
  whole,
  breadcrumbs,
}: {
  readonly clientId: string;
  readonly whole: Whole;
  readonly breadcrumbs: readonly { readonly to: string; readonly label: string }[];
}) {
  const t = useText();
  const reference = useReference();
  const [editing, setEditing] = useState<Lead | 'new' | null>(null);
  const said = (
    code: string | null,
    words: Readonly<Record<string, (typeof leadStatusWords)['seeking']>>,
  ) => {
    const found = code === null ? undefined : words[code];
    return found ? t(found) : '';
  };
  return (
    <Page
      title={`${t(texts.leads)}: ${whole.clientName}`}
      documentTitle={t(texts.leads)}
      breadcrumbs={breadcrumbs}
      lead={<Link to={`/clients/${clientId}`}>{whole.clientName}</Link>}
      actions={
        <Button look="primary" icon="add" onClick={() => setEditing('new')}>
          {t(texts.addLead)}
        </Button>
      }
    >
      <div className="stack">
        {whole.rows.map((lead) => (
          <div className="card" key={lead.id}>
            <p>
              <strong>{lead.sought}</strong>{' '}
              <StatusBadge tone={isLeadOpen(lead.status) ? 'info' : 'neutral'}>
                {t(leadStatusWords[lead.status])}
              </StatusBadge>{' '}
              {said(lead.reason, reasonWords)}
            </p>
            <p className="soft small">
              {lead.employerId ? (
                <Link to={`/employers/card/${lead.employerId}`}>{lead.employerName}</Link>
              ) : null}{' '}
              {t(texts.contactsCount, { count: lead.contacts })}, {reference.staffName(lead.staffId)},{' '}
              <DateText day={lead.openedOn} />{' '}
              <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(lead)}>
                {t(texts.edit)}
              </Button>
            </p>
          </div>
        ))}
      </div>
      <Section title={t(texts.contactsFor)}>
        <p className="soft">{t(texts.contactsHint)}</p>
        <ul>
          {whole.contacts.map((one) => (
            <li key={one.id}>
              <DateText day={one.happenedOn} />{' '}
              <Link to={`/employers/card/${one.employerId}`}>{one.employerName}</Link>,{' '}
              {[
                said(one.kind, employerMeetingKindWords),
                said(one.result, meetingResultWords),
                said(one.reason, reasonWords),
                reference.staffName(one.staffId),
              ]
                .filter(Boolean)
                .join(', ')}
            </li>
          ))}
        </ul>
      </Section>
      {editing ? (
        <LeadDialog
          clientId={clientId}
          lead={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}
