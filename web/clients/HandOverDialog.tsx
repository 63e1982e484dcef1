import type { ClientRecord, Role } from '@polku/domain';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useGo,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { Button, ComboboxField, Dialog, Form, TextArea, useToast } from '../ui/index.ts';
import { overviewTexts as texts } from './overview-texts.ts';
import { useWorkerOptions } from './worker-options.ts';

/** The one responsible is named or changed; the former responsibility ends at the same moment. */
export function HandOverDialog({
  client,
  onClose,
}: {
  readonly client: ClientRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { staff } = useSession();
  const workers = useWorkerOptions(responsibleRoles);
  const options = workers.filter((worker) => worker.value !== client.responsible?.id);
  const reference = useReference();
  const form = useFormDraft<{ staffId: string | null; note: string }>(`hand-over/${client.id}`, {
    staffId: null,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('responsibleSet', {
    form,
    invalidates: ['clientList', 'dayRead'],
    onDone: (_done, { body }) => {
      toast(t(texts.handedOver, { name: reference.staffName(body.staffId) }));
      onClose();
      // Whoever handed the client over no longer has her in the caseload: the page would ask for a reason.
      if (client.responsible?.id === staff.id) go('/');
    },
  });
  function send(): void {
    const filled = required.filled({ staffId: form.values.staffId });
    if (!filled) return;
    save.submit({
      params: { clientId: client.id },
      body: {
        staffId: filled.staffId,
        note: form.values.note,
        version: versionAfter(save.conflict, client.version),
      },
    });
  }
  const mayTake = options.some((worker) => worker.value === staff.id);
  return (
    <Dialog open title={t(client.responsible ? texts.handOver : texts.nameTitle)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['clientRead']} />
        <p>
          {client.responsible ? t(texts.handOverLead, { name: client.responsible.name }) : t(texts.nameLead)}
        </p>
        <ComboboxField
          label={t(texts.newResponsible)}
          {...form.field('staffId')}
          hint={t(texts.newResponsibleHint)}
          required
          options={options}
        />
        {mayTake && form.values.staffId !== staff.id ? (
          <div>
            <Button size="small" icon="hand" onClick={() => form.set({ staffId: staff.id })}>
              {t(texts.takeMyself)}
            </Button>
          </div>
        ) : null}
        <TextArea
          label={t(texts.handOverNote)}
          {...form.field('note')}
          hint={t(texts.handOverNoteHint)}
          rows={4}
          maxLength={1000}
        />
        <FormEnd
          submit={t(client.responsible ? texts.handOver : texts.nameTitle)}
          busy={save.busy}
          form={form}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

/** Only those who work with clients can be responsible for one. */
const responsibleRoles: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];
