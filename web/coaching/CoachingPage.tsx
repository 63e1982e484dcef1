import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { type Output, useDurationText, useEndpoint, useText } from '../platform/index.ts';
import { Agreements } from '../agreements/Agreements.tsx';
import { Placements } from '../placements/Placements.tsx';
import { Button, EmptyState, Notice, Section } from '../ui/index.ts';
import { NewPeriod } from './NewPeriod.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { texts } from './texts.ts';
import './coaching.css';

export function CoachingPage() {
  return (
    <ClientFrame tab="coaching">
      {(client) => (
        <>
          <Coaching client={client} />
          <Placements clientId={client.id} open={client.path.state !== 'outcome'} />
          <Agreements clientId={client.id} open={client.path.state !== 'outcome'} />
        </>
      )}
    </ClientFrame>
  );
}

function Coaching({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [creating, setCreating] = useState(false);
  const query = useEndpoint('coachingList', { params: { clientId: client.id } });
  const mayCreate = query.data?.mayManage === true && client.path.state !== 'outcome';
  const add = (
    <Button look="primary" icon="add" onClick={() => setCreating(true)}>
      {t(texts.newPeriod)}
    </Button>
  );
  return (
    <Section
      title={t(texts.periods)}
      actions={mayCreate && !creating && query.data?.periods.length ? add : undefined}
    >
      <div className="stack">
        {creating ? (
          <NewPeriod
            clientId={client.id}
            cameOn={client.path.transitions[0]?.on}
            onDone={() => setCreating(false)}
          />
        ) : null}
        <ClientAsync
          clientId={client.id}
          query={query}
          isEmpty={({ periods }) => periods.length === 0}
          whenEmpty={
            creating ? null : (
              <EmptyState title={t(texts.noPeriods)} level={3} action={mayCreate ? add : undefined}>
                {mayCreate ? t(texts.noPeriodsLead) : null}
              </EmptyState>
            )
          }
        >
          {(answer) => <Periods clientId={client.id} answer={answer} />}
        </ClientAsync>
      </div>
    </Section>
  );
}

function Periods({
  clientId,
  answer,
}: {
  readonly clientId: string;
  readonly answer: Output<'coachingList'>;
}) {
  const t = useText();
  const open = answer.periods.filter((period) => period.status !== 'ended');
  const ended = answer.periods.filter((period) => period.status === 'ended');
  const card = (period: (typeof open)[number]) => (
    <PeriodCard
      key={period.id}
      clientId={clientId}
      period={period}
      mayManage={answer.mayManage}
      mayMark={answer.mayMark}
    />
  );
  return (
    <>
      {answer.warnings.map((warning) => (
        <WeeklyWarning key={warning.rule} warning={warning} />
      ))}
      {open.map(card)}
      {ended.length > 0 ? (
        <details className="ended-periods" open={open.length === 0}>
          <summary>
            {t(texts.earlier)} <span className="count">{ended.length}</span>
          </summary>
          <div className="stack">{ended.map(card)}</div>
        </details>
      ) : null}
    </>
  );
}

/** Warns, never blocks: other services of the week may be known elsewhere. */
function WeeklyWarning({ warning }: { readonly warning: Output<'coachingList'>['warnings'][number] }) {
  const t = useText();
  const duration = useDurationText();
  return (
    <Notice tone="warning">
      <p>
        {warning.measure === 'days'
          ? t(texts.weeklyDays, { value: warning.value, limit: warning.limit })
          : t(texts.weeklyMinutes, {
              value: duration(warning.value * 60),
              limit: duration(warning.limit * 60),
            })}
      </p>
      <p className="small">{t(texts.source, { source: t(warning.source) })}</p>
    </Notice>
  );
}
