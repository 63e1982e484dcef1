import { type FollowUpSituation, followUpSituationWords, keysOf } from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  type Output,
  StaleNotice,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateField,
  dayText,
  Dialog,
  Form,
  RadioGroup,
  StatusBadge,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type FollowUp = Output<'outcomeList'>['outcomes'][number]['followUps'][number];

/** How it went, asked 3, 6 and 12 months after the outcome. */
export function FollowUps(props: {
  readonly clientId: string;
  readonly followUps: readonly FollowUp[];
  readonly mayRecord: boolean;
  readonly isCurrent: boolean;
}) {
  const t = useText();
  const { followUps } = props;
  const [chosen, setChosen] = useState<FollowUp>();
  return (
    <section aria-label={t(texts.followUps)}>
      <h3>{t(texts.followUps)}</h3>
      {followUps.length === 0 && props.isCurrent ? <p className="soft">{t(texts.noFollowUps)}</p> : null}
      <ul className="plain-list">
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <FollowUpItem
              followUp={followUp}
              onRecord={props.mayRecord && followUp.doneOn === null ? () => setChosen(followUp) : undefined}
            />
          </li>
        ))}
      </ul>
      {chosen ? (
        <FollowUpDialog
          clientId={props.clientId}
          followUp={followUps.find((one) => one.id === chosen.id) ?? chosen}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </section>
  );
}

function FollowUpItem({
  followUp,
  onRecord,
}: {
  readonly followUp: FollowUp;
  readonly onRecord: (() => void) | undefined;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const isDue = followUp.doneOn === null && followUp.dueOn <= session.today;
  return (
    <>
      <div className="spread">
        <span>
          <strong>{t(texts.months, { months: followUp.months })}</strong>{' '}
          {followUp.doneOn
            ? t(texts.done, { day: dayText(followUp.doneOn, language) })
            : t(texts.dueOn, { day: dayText(followUp.dueOn, language) })}{' '}
          {followUp.situation ? (
            <StatusBadge tone="success">{t(followUpSituationWords[followUp.situation])}</StatusBadge>
          ) : isDue ? (
            <Badge tone="warning">{t(texts.due)}</Badge>
          ) : (
            <Badge>{t(texts.coming)}</Badge>
          )}
        </span>
        {onRecord ? (
          <Button size="small" look={isDue ? 'primary' : 'secondary'} onClick={onRecord}>
            {t(texts.recordFollowUp)}
          </Button>
        ) : null}
      </div>
      {followUp.note ? <p className="kept-lines small">{followUp.note}</p> : null}
    </>
  );
}

interface FollowUpValues {
  readonly situation: FollowUpSituation | null;
  readonly doneOn: string | null;
  readonly note: string;
}

function FollowUpDialog(props: {
  readonly clientId: string;
  readonly followUp: FollowUp;
  readonly onClose: () => void;
}) {
  const { clientId, followUp, onClose } = props;
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<FollowUpValues>(`follow-up/${followUp.id}`, {
    situation: null,
    doneOn: session.today,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('followUpRecord', {
    form,
    invalidates: ['outcomeList', 'dayRead', 'clientRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const { situation, doneOn, note } = form.values;
    const filled = required.filled({ situation, doneOn });
    if (!filled) return;
    save.submit({
      params: { clientId, followUpId: followUp.id },
      body: { ...filled, note, version: versionAfter(save.conflict, followUp.version) },
    });
  }
  return (
    <Dialog open title={t(texts.followUpTitle, { months: followUp.months })} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['outcomeList']} />
        <RadioGroup<FollowUpSituation | null>
          label={t(texts.situation)}
          {...form.field('situation')}
          required
          options={keysOf(followUpSituationWords).map((value) => ({
            value,
            label: t(followUpSituationWords[value]),
          }))}
        />
        <DateField label={t(texts.doneOn)} {...form.field('doneOn')} required max={session.today} />
        <TextArea
          label={t(texts.note)}
          {...form.field('note')}
          hint={t(texts.noHealth)}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
