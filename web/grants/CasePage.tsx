import {
  factsAsked,
  type GrantCaseAction,
  grantCaseActionWords,
  grantCaseEventWords,
  grantCaseStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import { Async, useEndpoint, useLanguage, usePathParam, useSession, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  DateTimeText,
  dayText,
  DescriptionList,
  instantText,
  Link,
  moneyText,
  Page,
  Section,
  Timeline,
} from '../ui/index.ts';
import { CaseEffect } from './CaseEffect.tsx';
import { CaseReview } from './CaseReview.tsx';
import { DecideCase, EditCase, type CaseData, MoveCase, ProposeDecision } from './CaseDialogs.tsx';
import { CasePayments } from './CasePayments.tsx';
import { CaseBudget } from './CaseBudget.tsx';
import { CaseEarlier } from './CaseEarlier.tsx';
import { CaseRecovery } from './CaseRecovery.tsx';
import { CaseDecision } from './CaseDecision.tsx';
import { CaseAttachments } from './CaseAttachments.tsx';
import { CaseMessages } from './CaseMessages.tsx';
import { CaseRectification } from './CaseRectification.tsx';
import { CaseReports } from './CaseReports.tsx';
import { texts } from './case-texts.ts';
import { RedeemVoucher } from './RedeemVoucher.tsx';
import { texts as voucherTexts } from './voucher-texts.ts';
import { GrantOutcome } from './GrantOutcome.tsx';

type Open = GrantCaseAction | 'edit' | 'voucher';

/** One application: who and what, what the rules say, what has been done, and the next step first. */
export function CasePage() {
  const t = useText();
  const caseId = usePathParam('caseId');
  const query = useEndpoint('grantCaseRead', { params: { caseId } });
  const [open, setOpen] = useState<Open | null>(null);
  const { data } = query;
  const close = () => setOpen(null);
  return (
    <Page
      title={data ? `${t(data.row.programmeName)} ${data.row.number}` : t(texts.cases)}
      lead={data ? `${data.row.employer.name}, ${data.row.personName}` : undefined}
      breadcrumbs={[{ to: '/grant-cases', label: t(texts.cases) }]}
      actions={
        data ? (
          <>
            {data.actions.map((action) => (
              <Button
                key={action}
                look={
                  action === 'take' || action === 'propose' || action === 'decide' ? 'primary' : 'secondary'
                }
                onClick={() => setOpen(action)}
              >
                {t(grantCaseActionWords[action])}
              </Button>
            ))}
            {data.mayEdit && factsAsked(data.pack).includes('claims.voucher') ? (
              <Button onClick={() => setOpen('voucher')}>{t(voucherTexts.redeem)}</Button>
            ) : null}
            {data.mayEdit ? (
              <Button icon="edit" onClick={() => setOpen('edit')}>
                {t(texts.edit)}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <Async query={query}>{(read) => <Case data={read} />}</Async>
      {open && data ? <OpenDialog open={open} data={data} onClose={close} /> : null}
    </Page>
  );
}

function OpenDialog({
  open,
  data,
  onClose,
}: {
  readonly open: Open;
  readonly data: CaseData;
  readonly onClose: () => void;
}) {
  if (open === 'voucher') return <RedeemVoucher data={data} onClose={onClose} />;
  if (open === 'edit') return <EditCase data={data} onClose={onClose} />;
  if (open === 'propose') return <ProposeDecision data={data} onClose={onClose} />;
  if (open === 'decide' || open === 'sendBack')
    return <DecideCase data={data} action={open} onClose={onClose} />;
  return <MoveCase data={data} action={open} onClose={onClose} />;
}

function Case({ data }: { readonly data: CaseData }) {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const { row, pack, result, resultAt, proposal, decision, events } = data;
  return (
    <div className="stack">
      <Section title={t(texts.groupClaims)} card>
        <DescriptionList
          facts={[
            { label: t(texts.status), value: <Badge>{t(grantCaseStatusWords[row.status])}</Badge> },
            { label: t(texts.handler), value: row.handler ?? t(texts.nobody) },
            {
              label: t(texts.employer),
              value: may('employer.read') ? (
                <Link to={`/employers/card/${row.employer.id}`}>{row.employer.name}</Link>
              ) : (
                row.employer.name
              ),
            },
            { label: t(texts.person), value: row.personName },
            { label: t(texts.jobTitle), value: data.jobTitle || null },
            {
              label: t(texts.received),
              value: `${dayText(row.receivedOn, language)}, ${t(texts[row.origin])}`,
            },
            {
              label: t(texts.programme),
              value: (
                <Link to={`/grant-programmes/${row.programme}/${row.packVersion}`}>
                  {t(row.programmeName)} {row.packVersion}
                </Link>
              ),
            },
            ...(row.informationDueOn
              ? [
                  { label: t(texts.asked), value: data.informationAsked },
                  { label: t(texts.dueOn), value: dayText(row.informationDueOn, language) },
                ]
              : []),
          ]}
        />
      </Section>
      <CaseBudget caseId={row.id} />
      {decision ? <CaseDecision caseId={row.id} decision={decision} /> : null}
      {proposal && (row.status === 'proposed' || decision) ? (
        <Section title={t(texts.proposal)} card>
          <DescriptionList
            facts={[
              {
                label: t(texts.kind),
                value: `${t(texts[proposal.kind])}, ${moneyText(proposal.cents, language)}${proposal.isManual ? ` (${t(texts.byHand)})` : ''}`,
              },
              { label: t(texts.reasons), value: proposal.reasons },
              {
                label: t(texts.proposedBy),
                value: `${proposal.proposedBy}, ${dayText(proposal.proposedOn, language)}`,
              },
            ]}
          />
        </Section>
      ) : null}
      {decision ? <CasePayments caseId={row.id} /> : null}
      {decision ? <CaseRectification caseId={row.id} /> : null}
      {decision ? <CaseRecovery caseId={row.id} /> : null}
      <CaseEarlier caseId={row.id} />
      <CaseReview data={data} />
      {result ? (
        <Section title={t(texts.outcome)}>
          <GrantOutcome pack={pack} result={result} />
          {resultAt ? (
            <p className="soft small">
              {t(texts.workedOn, { at: instantText(resultAt, language), version: row.packVersion })}
            </p>
          ) : null}
        </Section>
      ) : null}
      {decision ? <CaseEffect caseId={row.id} /> : null}
      {decision && row.origin === 'eService' ? <CaseReports caseId={row.id} /> : null}
      <CaseAttachments caseId={row.id} />
      <CaseMessages caseId={row.id} />
      <Section title={t(texts.history)}>
        <Timeline
          label={t(texts.history)}
          events={events.map((event) => ({
            id: `${event.at} ${event.action}`,
            when: <DateTimeText at={event.at} />,
            title: `${t(event.action === 'submit' ? texts.sentByEmployer : grantCaseEventWords[event.action])}: ${event.by}`,
            body: event.note || undefined,
          }))}
        />
      </Section>
    </div>
  );
}
