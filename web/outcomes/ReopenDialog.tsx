import type { ClientRecord } from '@polku/domain';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { DateField, Dialog, Form, TextArea, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** The person returns: the same path goes on. */
export function ReopenDialog({
  client,
  onClose,
}: {
  readonly client: ClientRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ on: string | null; reason: string }>(`reopen/${client.id}`, {
    on: session.today,
    reason: '',
  });
  const required = useRequired();
  const save = useSubmit('pathReopen', {
    form,
    invalidates: ['outcomeList', 'clientRead', 'clientList', 'dayRead'],
    onDone: () => {
      toast(t(texts.reopenedToast));
      onClose();
    },
  });
  function send(): void {
    const filled = required.filled({ on: form.values.on });
    if (!filled) return;
    save.submit({
      params: { clientId: client.id },
      body: {
        on: filled.on,
        reason: form.values.reason,
        version: versionAfter(save.conflict, client.version),
      },
    });
  }
  return (
    <Dialog open title={t(texts.reopen)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['clientRead', 'outcomeList']} />
        <p>{t(texts.reopenLead)}</p>
        <DateField
          label={t(texts.happenedOn)}
          {...form.field('on')}
          required
          min={client.path.since}
          max={session.today}
        />
        <TextArea
          label={t(texts.reopenReason)}
          {...form.field('reason')}
          hint={t(texts.noHealth)}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(texts.reopen)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
