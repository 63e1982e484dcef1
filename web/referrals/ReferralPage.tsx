import {
  type ReferralAction,
  type ReferralRecord,
  referralActionWords,
  referralEventWords,
  referralSourceWords,
  referralStatusWords,
  returnReasonWords,
  routingBasisWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  ProblemNotice,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateText,
  DescriptionList,
  Icon,
  LinkButton,
  Notice,
  Page,
  Section,
  Skeleton,
  StatusBadge,
  Timeline,
  instantText,
} from '../ui/index.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import './referrals.css';
import { statusTones } from './status-tone.ts';
import { texts } from './texts.ts';

export function ReferralPage() {
  const t = useText();
  const referralId = usePathParam('referralId');
  const query = useEndpoint('referralRead', { params: { referralId } });
  const breadcrumbs = [{ to: '/referrals', label: t(texts.inbox) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.referral)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.referral)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(referral) => <Referral referral={referral} />}
    </Async>
  );
}

function Referral({ referral }: { readonly referral: ReferralRecord }) {
  const t = useText();
  return (
    <Page
      title={`${referral.familyName} ${referral.givenNames}`}
      documentTitle={t(texts.referral)}
      breadcrumbs={[{ to: '/referrals', label: t(texts.inbox) }]}
      mark={
        <StatusBadge tone={statusTones[referral.status]}>
          {t(referralStatusWords[referral.status])}
        </StatusBadge>
      }
      actions={
        referral.clientId ? (
          <LinkButton to={`/clients/${referral.clientId}`} look="primary" icon="person">
            {t(texts.toClient)}
          </LinkButton>
        ) : undefined
      }
    >
      {referral.nonDisclosed ? (
        <Notice tone="warning" title={t(texts.nonDisclosure)}>
          {referral.hidden ? t(texts.hidden) : null}
        </Notice>
      ) : null}
      <Decisions referral={referral} />
      <div className="main-and-side">
        <div className="stack">
          <Why referral={referral} />
          <PersonFacts referral={referral} />
        </div>
        <History referral={referral} />
      </div>
    </Page>
  );
}

/** Taking in and returning are the usual answers; the rest move the referral to somebody else. */
function Decisions({ referral }: { readonly referral: ReferralRecord }) {
  const t = useText();
  const [deciding, setDeciding] = useState<ReferralAction | null>(null);
  if (referral.actions.length === 0) return null;
  const close = () => setDeciding(null);
  return (
    <section className="row" aria-label={t(texts.decide)}>
      {referral.actions.map((action) => (
        <Button
          key={action}
          look={action === 'accept' || action === 'acceptTransfer' ? 'primary' : 'secondary'}
          onClick={() => setDeciding(action)}
        >
          {t(referralActionWords[action])}
        </Button>
      ))}
      {deciding === 'accept' ? <AcceptDialog referral={referral} onClose={close} /> : null}
      {deciding !== null && deciding !== 'accept' ? (
        <DecisionDialog action={deciding} referral={referral} onClose={close} />
      ) : null}
    </section>
  );
}

function Why({ referral }: { readonly referral: ReferralRecord }) {
  const t = useText();
  const sender = [referral.senderOrganisation, referral.sender].filter(Boolean).join(', ');
  return (
    <Section title={t(texts.reason)} card>
      {referral.reason ? (
        <p className="referral-words">{referral.reason}</p>
      ) : (
        <p className="soft">{t(texts.noReason)}</p>
      )}
      <DescriptionList
        facts={[
          {
            label: t(texts.from),
            value: sender
              ? `${t(referralSourceWords[referral.source])}: ${sender}`
              : t(referralSourceWords[referral.source]),
          },
          { label: t(texts.receivedOn), value: <DateText day={referral.receivedOn} /> },
          { label: t(texts.waited), value: t(texts.days, { count: referral.waitingDays }) },
          { label: t(texts.assigned), value: referral.assigned?.name ?? t(texts.nobody) },
          ...(referral.holderOrganisation
            ? [{ label: t(texts.holder), value: referral.holderOrganisation }]
            : []),
          ...(referral.transferTo ? [{ label: t(texts.transferTo), value: referral.transferTo }] : []),
          ...(referral.receipt ? [{ label: t(texts.receipt), value: referral.receipt }] : []),
          ...(referral.statutoryPlanReference
            ? [{ label: t(texts.planReference), value: referral.statutoryPlanReference }]
            : []),
          ...(referral.returnedReason
            ? [
                {
                  label: t(texts.returnedReason),
                  value: [t(returnReasonWords[referral.returnedReason]), referral.returnedNote]
                    .filter(Boolean)
                    .join('. '),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function PersonFacts({ referral }: { readonly referral: ReferralRecord }) {
  const t = useText();
  const reference = useReference();
  const hidden = (
    <span className="soft">
      <Icon name="hidden" /> {t(texts.hidden)}
    </span>
  );
  return (
    <Section title={t(texts.person)} card>
      <DescriptionList
        facts={[
          { label: t(texts.identityCode), value: referral.identityCodeMasked },
          {
            label: t(texts.birthDate),
            value: referral.birthDate ? <DateText day={referral.birthDate} /> : null,
          },
          { label: t(texts.serviceLanguage), value: reference.languageName(referral.serviceLanguage) },
          {
            label: t(texts.municipality),
            value: referral.municipalityCode ? reference.municipalityName(referral.municipalityCode) : hidden,
          },
          { label: t(texts.phone), value: referral.hidden ? hidden : referral.phone },
          { label: t(texts.email), value: referral.hidden ? hidden : referral.email },
        ]}
      />
    </Section>
  );
}

function History({ referral }: { readonly referral: ReferralRecord }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.history)}>
      <Timeline
        label={t(texts.history)}
        events={referral.events.toReversed().map((event) => {
          const to = event.toStaff ?? event.toOrganisation;
          const title = t(referralEventWords[event.event]);
          return {
            id: event.id,
            when: instantText(event.at, language),
            title: to ? t(texts.by, { event: title, who: to }) : title,
            body: (
              <>
                {event.basis ? <p className="small">{t(routingBasisWords[event.basis])}</p> : null}
                {event.note ? <p>{event.note}</p> : null}
                {event.by ? <p className="soft small">{event.by}</p> : null}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
