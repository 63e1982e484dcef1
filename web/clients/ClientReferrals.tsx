import { type ClientRecord, referralSourceWords } from '@polku/domain';
import { type RowOf, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import { dayText, Link, Section } from '../ui/index.ts';
import { ClientAsync } from './ClientAsync.tsx';
import { overviewTexts as texts } from './overview-texts.ts';

type Row = RowOf<'clientReferrals'>;

/** How the client came: who referred her, when, and in which words. */
export function ClientReferrals({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const query = useEndpoint('clientReferrals', { params: { clientId: client.id } });
  return (
    <Section title={t(texts.referrals)} card>
      <ClientAsync
        clientId={client.id}
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<p className="soft">{t(texts.noReferrals)}</p>}
      >
        {({ rows }) => (
          <ul className="plain-list">
            {rows.map((row) => (
              <li key={row.id}>
                <Referral row={row} />
              </li>
            ))}
          </ul>
        )}
      </ClientAsync>
    </Section>
  );
}

function Referral({ row }: { readonly row: Row }) {
  const t = useText();
  const { language } = useLanguage();
  const received = dayText(row.receivedOn, language);
  const from = row.senderOrganisation ?? t(referralSourceWords[row.source]);
  return (
    <>
      {row.mayOpen ? <Link to={`/referrals/${row.id}`}>{from}</Link> : <strong>{from}</strong>}
      <p className="soft small">
        {row.acceptedOn
          ? t(texts.waited, { received, accepted: dayText(row.acceptedOn, language), days: row.waitingDays })
          : t(texts.cameOn, { received })}
      </p>
      {row.reason ? <p className="kept-lines">{row.reason}</p> : null}
      {row.statutoryPlanReference ? (
        <p className="soft small">{t(texts.statutoryPlan, { reference: row.statutoryPlanReference })}</p>
      ) : null}
    </>
  );
}
