import {
  type ParticipationRecord,
  type ParticipationStatus,
  learningParticipationWords,
  movesOfParticipation,
} from '@polku/domain';
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
import { DateField, Dialog, Form, RadioGroup, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A course that begins for the client with a status, or one of hers that goes on. */
export type Chosen =
  | { readonly title: string; readonly offerId: string; readonly status: 'suggested' | 'applied' }
  | { readonly title: string; readonly participation: ParticipationRecord };

export function ParticipationDialog({
  clientId,
  chosen,
  onClose,
}: {
  readonly clientId: string;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const current = 'participation' in chosen ? chosen.participation : null;
  const choices: readonly ParticipationStatus[] =
    'participation' in chosen ? movesOfParticipation(chosen.participation.status) : [chosen.status];
  const [first = null] = choices;
  const form = useFormDraft(
    `participation/${clientId}/${'offerId' in chosen ? `${chosen.offerId}/${chosen.status}` : chosen.participation.id}`,
    {
      status: (choices.length === 1 ? first : null) as ParticipationStatus | null,
      on: session.today as string | null,
    },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['strengthsOverview', 'courseMatches', 'courseOfferClients', 'clientRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('participationCreate', options);
  const move = useSubmit('participationMove', options);
  const save = current ? move : create;
  function send(): void {
    const filled = required.filled(form.values);
    if (!filled) return;
    if ('offerId' in chosen)
      create.submit({ params: { clientId }, body: { offerId: chosen.offerId, ...filled } });
    else {
      const version = versionAfter(save.conflict, chosen.participation.version);
      move.submit({
        params: { clientId, participationId: chosen.participation.id },
        body: { ...filled, version },
      });
    }
  }
  return (
    <Dialog open title={chosen.title} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['strengthsOverview']} />
        <RadioGroup<ParticipationStatus | ''>
          label={t(texts.stage)}
          name="status"
          value={form.values.status ?? ''}
          onChange={(status) => form.set({ status: status === '' ? null : status })}
          required
          options={choices.map((value) => ({ value, label: t(learningParticipationWords[value]) }))}
        />
        <DateField label={t(texts.on)} {...form.field('on')} required max={session.today} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
