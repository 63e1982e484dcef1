import { type ClientRecord, consentPurposeWords, consentStateWords, consentTexts } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { type Output, useEndpoint, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  Card,
  DateText,
  DateTimeText,
  Link,
  Notice,
  Section,
  StatusBadge,
  TextField,
  useToast,
} from '../ui/index.ts';
import { RequestCard } from './RequestCard.tsx';
import { texts } from './texts.ts';

type Access = Output<'ownAccessRead'>;

export function OwnViewPage() {
  return <ClientFrame tab="own-view">{(client) => <OwnView client={client} />}</ClientFrame>;
}

function OwnView({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const query = useEndpoint('ownAccessRead', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(access) => (
        <div className="stack">
          <p className="soft">{t(texts.lead, { address: `${location.host}/oma` })}</p>
          <Section title={t(texts.requests)}>
            <div className="stack">
              {access.requests.length === 0 ? <p>{t(texts.noRequests)}</p> : null}
              {access.requests.map((request) => (
                <RequestCard key={request.id} request={request} />
              ))}
            </div>
          </Section>
          <SignIn clientId={client.id} access={access} />
          <AbsenceLinks clientId={client.id} links={access.links} />
          <Consents clientId={client.id} consents={access.consents} />
          {client.actions.includes('client.ownView') ? (
            <p>
              <Link to={`/groups/stories/${client.id}`}>{t(texts.stories)}</Link>
            </p>
          ) : null}
        </div>
      )}
    </ClientAsync>
  );
}

function SignIn({ clientId, access }: { readonly clientId: string; readonly access: Access }) {
  const t = useText();
  const toast = useToast();
  const [code, setCode] = useState<string>();
  const make = useSubmit('accountCodeMake', {
    invalidates: ['ownAccessRead'],
    onDone: (answer) => setCode(answer.code),
  });
  const end = useSubmit('accountEnd', {
    invalidates: ['ownAccessRead'],
    onDone: () => toast(t(texts.ended)),
  });
  return (
    <Section title={t(texts.signIn)} card>
      <div className="stack">
        {access.accounts.length === 0 ? <p>{t(texts.noAccount)}</p> : null}
        {access.accounts.map((account) => (
          <div className="row" key={account.id}>
            <span>
              {t(texts[account.how])}, {t(texts.since)} <DateTimeText at={account.boundAt} />
            </span>
            <Button
              size="small"
              busy={end.busy}
              onClick={() => end.submit({ params: { clientId, accountId: account.id } })}
            >
              {t(texts.end)}
            </Button>
          </div>
        ))}
        {code ? (
          <Notice tone="success" live title={code}>
            {t(texts.codeShown)}
          </Notice>
        ) : access.codeExpiresAt ? (
          <p className="soft">
            {t(texts.codeValid)} <DateTimeText at={access.codeExpiresAt} />
          </p>
        ) : null}
        <div className="row">
          <Button icon="key" busy={make.busy} onClick={() => make.submit({ params: { clientId } })}>
            {t(texts.makeCode)}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function AbsenceLinks({ clientId, links }: { readonly clientId: string; readonly links: Access['links'] }) {
  const t = useText();
  const toast = useToast();
  const [made, setMade] = useState<{ periodId: string; address: string }>();
  const make = useSubmit('absenceLinkMake', {
    invalidates: ['ownAccessRead'],
    onDone: ({ address }, { params }) => setMade({ periodId: params.periodId, address }),
  });
  const revoke = useSubmit('absenceLinkRevoke', {
    invalidates: ['ownAccessRead'],
    onDone: () => setMade(undefined),
  });
  return (
    <Section title={t(texts.absenceLinks)} card>
      <div className="stack">
        <p className="soft">{t(texts.absenceLead)}</p>
        {links.length === 0 ? <p>{t(texts.noPeriods)}</p> : null}
        {links.map((link) => {
          const params = { clientId, periodId: link.periodId };
          return (
            <div className="stack" key={link.periodId}>
              <p>
                <strong>{link.environment}</strong>,{' '}
                {link.madeAt ? (
                  <>
                    {t(texts.madeAt)} <DateTimeText at={link.madeAt} />
                  </>
                ) : (
                  t(texts.noLink)
                )}
              </p>
              {made?.periodId === link.periodId ? (
                <>
                  <Notice tone="success" live>
                    {t(texts.linkShown)}
                  </Notice>
                  <TextField
                    label={t(texts.link)}
                    value={made.address}
                    onChange={() => undefined}
                    readOnly
                    required
                  />
                  <div className="row">
                    <Button
                      icon="document"
                      onClick={() =>
                        void navigator.clipboard.writeText(made.address).then(() => toast(t(texts.copied)))
                      }
                    >
                      {t(texts.copy)}
                    </Button>
                    <Button onClick={() => window.print()}>{t(texts.print)}</Button>
                  </div>
                </>
              ) : null}
              <div className="row">
                <Button busy={make.busy} onClick={() => make.submit({ params })}>
                  {t(link.madeAt ? texts.newLink : texts.makeLink)}
                </Button>
                {link.madeAt ? (
                  <Button look="quiet" busy={revoke.busy} onClick={() => revoke.submit({ params })}>
                    {t(texts.revoke)}
                  </Button>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function Consents({
  clientId,
  consents,
}: {
  readonly clientId: string;
  readonly consents: Access['consents'];
}) {
  const t = useText();
  const record = useSubmit('consentRecord', { invalidates: ['ownAccessRead'] });
  const withdraw = useSubmit('consentWithdraw', { invalidates: ['ownAccessRead'] });
  return (
    <Section title={t(texts.consents)}>
      <div className="columns">
        {consents.map((consent) => {
          const params = { clientId, purpose: consent.purpose };
          const inForce = consent.state === 'inForce';
          return (
            <Card key={consent.purpose}>
              <div className="stack">
                <div className="row">
                  <strong>{t(consentPurposeWords[consent.purpose])}</strong>
                  <StatusBadge tone={inForce ? 'success' : 'neutral'}>
                    {t(consentStateWords[consent.state])}
                  </StatusBadge>
                </div>
                <p className="small">{t(consentTexts[consent.purpose])}</p>
                {consent.endsOn ? (
                  <p className="soft small">
                    <DateText day={consent.endsOn} /> {t(texts.until)}
                  </p>
                ) : null}
                <div className="row">
                  {inForce ? (
                    <Button size="small" busy={withdraw.busy} onClick={() => withdraw.submit({ params })}>
                      {t(texts.withdraw)}
                    </Button>
                  ) : (
                    (['paper', 'spoken'] as const).map((how) => (
                      <Button
                        key={how}
                        size="small"
                        busy={record.busy}
                        onClick={() => record.submit({ params, body: { how } })}
                      >
                        {t(texts[how])}
                      </Button>
                    ))
                  )}
                </div>
              </div>
            </Card>
          );
        })}
      </div>
    </Section>
  );
}
