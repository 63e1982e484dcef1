import { type ClientRecord, mayBeginLater, outcomeWords } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { type Output, useEndpoint, useLanguage, useSession, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  dayText,
  DescriptionList,
  EmptyState,
  Notice,
  Section,
} from '../ui/index.ts';
import { FollowUps } from './FollowUps.tsx';
import { RecordOutcome } from './RecordOutcome.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { texts } from './texts.ts';

type Outcome = Output<'outcomeList'>['outcomes'][number];

export function OutcomePage() {
  return <ClientFrame tab="outcome">{(client) => <OutcomeView client={client} />}</ClientFrame>;
}

function OutcomeView({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('outcomeList', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(answer) => <Outcomes client={client} answer={answer} />}
    </ClientAsync>
  );
}

function Outcomes({
  client,
  answer,
}: {
  readonly client: ClientRecord;
  readonly answer: Output<'outcomeList'>;
}) {
  const t = useText();
  const [recording, setRecording] = useState(false);
  const [reopening, setReopening] = useState(false);
  const isClosed = client.path.state === 'outcome';
  const current = answer.outcomes.find((outcome) => outcome.reopenedOn === null);
  const earlier = answer.outcomes.filter((outcome) => outcome !== current);
  return (
    <div className="stack">
      {!isClosed && recording ? <RecordOutcome client={client} onDone={() => setRecording(false)} /> : null}
      {!isClosed && !recording ? (
        <EmptyState
          title={t(texts.none)}
          action={
            answer.mayRecord ? (
              <Button look="primary" icon="flag" onClick={() => setRecording(true)}>
                {t(texts.record)}
              </Button>
            ) : undefined
          }
        >
          {answer.mayRecord ? t(texts.noneLead) : null}
        </EmptyState>
      ) : null}
      {current ? (
        <OutcomeCard
          clientId={client.id}
          outcome={current}
          mayRecord={answer.mayRecord}
          onReopen={isClosed && answer.mayRecord ? () => setReopening(true) : undefined}
        />
      ) : null}
      {earlier.length > 0 ? (
        <Section title={t(texts.earlier)}>
          <div className="stack">
            {earlier.map((outcome) => (
              <OutcomeCard
                key={outcome.id}
                clientId={client.id}
                outcome={outcome}
                mayRecord={false}
                level={3}
              />
            ))}
          </div>
        </Section>
      ) : null}
      {reopening ? <ReopenDialog client={client} onClose={() => setReopening(false)} /> : null}
    </div>
  );
}

function OutcomeCard(props: {
  readonly clientId: string;
  readonly outcome: Outcome;
  readonly mayRecord: boolean;
  readonly onReopen?: (() => void) | undefined;
  readonly level?: 2 | 3;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const { outcome } = props;
  const isAhead = outcome.reopenedOn === null && outcome.happenedOn > session.today;
  const kept = (text: string) => (text ? <span className="kept-lines">{text}</span> : null);
  return (
    <Section
      title={t(outcomeWords[outcome.code])}
      level={props.level ?? 2}
      card
      actions={
        props.onReopen ? (
          <Button icon="undo" onClick={props.onReopen}>
            {t(texts.reopen)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {outcome.reopenedOn ? (
          <p>
            <Badge tone="warning">{t(texts.reopened, { day: dayText(outcome.reopenedOn, language) })}</Badge>
          </p>
        ) : null}
        {isAhead ? (
          <Notice title={t(texts.ahead, { day: dayText(outcome.happenedOn, language) })}>
            {t(texts.aheadLead)}
          </Notice>
        ) : null}
        <DescriptionList
          facts={[
            {
              label: t(mayBeginLater.includes(outcome.code) ? texts.beginsOn : texts.happenedOn),
              value: <DateText day={outcome.happenedOn} />,
            },
            { label: t(texts.receivingParty), value: outcome.receivingParty },
            { label: t(texts.followOnPlan), value: kept(outcome.followOnPlan) },
            ...(outcome.note ? [{ label: t(texts.note), value: kept(outcome.note) }] : []),
            ...(outcome.recordedBy ? [{ label: t(texts.recordedBy), value: outcome.recordedBy }] : []),
          ]}
        />
        <FollowUps
          clientId={props.clientId}
          followUps={outcome.followUps}
          mayRecord={props.mayRecord}
          isCurrent={outcome.reopenedOn === null}
        />
      </div>
    </Section>
  );
}
