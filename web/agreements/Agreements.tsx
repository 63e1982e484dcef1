import { workAgreementStatusWords, type WorkAgreementStatus, schemeWords } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { type Output, useEndpoint, useText } from '../platform/index.ts';
import { Badge, Button, Link, PeriodText, Section, StatusBadge, type Tone } from '../ui/index.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { SignedBy, firstCapital } from './DocumentView.tsx';
import { agreementTexts as texts } from './texts.ts';

export type AgreementList = Output<'workAgreementList'>;

const tones: Readonly<Record<WorkAgreementStatus, Tone>> = {
  draft: 'neutral',
  waiting: 'info',
  signed: 'success',
  refused: 'warning',
  cancelled: 'neutral',
};

export function AgreementStatus({ status }: { readonly status: WorkAgreementStatus }) {
  const t = useText();
  return <StatusBadge tone={tones[status]}>{t(workAgreementStatusWords[status])}</StatusBadge>;
}

/** The client's agreements under her placements: what is agreed and who has signed. */
export function Agreements({ clientId, open }: { readonly clientId: string; readonly open: boolean }) {
  const t = useText();
  const query = useEndpoint('workAgreementList', { params: { clientId } });
  const [making, setMaking] = useState(false);
  const mayMake = query.data?.mayManage === true && open;
  return (
    <Section
      title={t(texts.agreements)}
      actions={
        mayMake && !making ? (
          <Button icon="add" onClick={() => setMaking(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {making && query.data ? (
          <AgreementForm
            clientId={clientId}
            list={query.data}
            agreement={null}
            onDone={() => setMaking(false)}
          />
        ) : null}
        <ClientAsync
          clientId={clientId}
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={making ? null : <p>{t(texts.none)}</p>}
        >
          {({ rows }) => (
            <ul className="plain-list stack">
              {rows.map((row) => (
                <li key={row.id} className="card">
                  <div className="stack-tight">
                    <h3>
                      <Link to={`/clients/${clientId}/agreements/${row.id}`}>
                        {[firstCapital(t(schemeWords[row.scheme])), row.place].filter(Boolean).join(', ')}
                      </Link>
                    </h3>
                    <p>
                      <AgreementStatus status={row.status} />{' '}
                      <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />
                      {row.assessment === 'waiting' ? (
                        <>
                          {' '}
                          <Badge>{t(texts.assessmentWaits)}</Badge>
                        </>
                      ) : null}
                    </p>
                    <SignedBy parties={row.parties} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </ClientAsync>
      </div>
    </Section>
  );
}
