import {
  asDay,
  type ClientRecord,
  endsUnemployment,
  keysOf,
  latestOutcomeDay,
  mayBeginLater,
  needsReceivingParty,
  type OutcomeCode,
  outcomeWords,
} from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { DateField, Form, RadioGroup, Section, TextArea, TextField, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

interface OutcomeValues {
  readonly code: OutcomeCode | null;
  readonly happenedOn: string | null;
  readonly receivingParty: string;
  readonly followOnPlan: string;
  readonly note: string;
}

export function RecordOutcome({
  client,
  onDone,
}: {
  readonly client: ClientRecord;
  readonly onDone: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<OutcomeValues>(`outcome/${client.id}`, {
    code: null,
    happenedOn: session.today,
    receivingParty: '',
    followOnPlan: '',
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('outcomeRecord', {
    form,
    invalidates: ['outcomeList', 'clientRead', 'clientList', 'dayRead', 'coachingList', 'planRead'],
    onDone: () => {
      toast(t(texts.recorded));
      onDone();
    },
  });
  const { code } = form.values;
  const beginsLater = code !== null && mayBeginLater.includes(code);
  const mustName = code !== null && needsReceivingParty.includes(code);
  function send(): void {
    const { happenedOn, receivingParty, followOnPlan, note } = form.values;
    const filled = required.filled({ code, happenedOn, ...(mustName ? { receivingParty } : {}) });
    if (!filled) return;
    save.submit({
      params: { clientId: client.id },
      body: {
        code: filled.code,
        happenedOn: filled.happenedOn,
        receivingParty,
        followOnPlan,
        note,
        version: versionAfter(save.conflict, client.version),
      },
    });
  }
  return (
    <Section title={t(texts.record)} card>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['clientRead']} />
        <DraftNotice form={form} />
        <p>{t(texts.recordLead)}</p>
        <RadioGroup<OutcomeCode | null>
          label={t(texts.code)}
          {...form.field('code')}
          required
          options={keysOf(outcomeWords).map((value) => ({
            value,
            label: t(outcomeWords[value]),
            hint: !endsUnemployment[value] ? t(texts.endsPathOnly) : undefined,
          }))}
        />
        <DateField
          label={t(beginsLater ? texts.beginsOn : texts.happenedOn)}
          {...form.field('happenedOn')}
          hint={beginsLater ? t(texts.beginsOnHint) : undefined}
          required
          min={client.path.since}
          max={code === null ? session.today : latestOutcomeDay(code, asDay(session.today))}
        />
        <TextField
          label={t(texts.receivingParty)}
          {...form.field('receivingParty')}
          hint={t(texts.receivingPartyHint)}
          required={mustName}
          maxLength={300}
        />
        <TextArea
          label={t(texts.followOnPlan)}
          {...form.field('followOnPlan')}
          hint={t(texts.followOnPlanHint)}
          maxLength={4000}
        />
        <TextArea
          label={t(texts.note)}
          {...form.field('note')}
          hint={t(texts.noHealth)}
          rows={2}
          maxLength={2000}
        />
        <FormEnd submit={t(texts.record)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
    </Section>
  );
}
