import type { Role } from '@polku/domain';
import { useState } from 'react';
import { type Args, FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, ComboboxField, Dialog, Form, TextArea, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';
import { useWorkerOptions } from './worker-options.ts';

export type Which = NonNullable<Args<'responsibleGive'>['body']>['which'];

interface GiveClientsProps {
  readonly chosen: readonly string[];
  readonly found: Extract<Which, { readonly found: unknown }>['found'];
  readonly onGiven: () => void;
}

/** Clients whom nobody is responsible for are given to one worker: those chosen, or all that were found. */
export function GiveClients({ chosen, found, onGiven }: GiveClientsProps) {
  const t = useText();
  const [which, setWhich] = useState<Which | null>(null);
  return (
    <div className="row">
      {chosen.length > 0 ? (
        <Button icon="hand" onClick={() => setWhich({ clientIds: [...chosen] })}>
          {t(texts.giveChosen, { count: chosen.length })}
        </Button>
      ) : null}
      <Button icon="people" onClick={() => setWhich({ found })}>
        {t(texts.giveAll)}
      </Button>
      {which ? (
        <GiveDialog
          which={which}
          onClose={() => setWhich(null)}
          onDone={() => {
            setWhich(null);
            onGiven();
          }}
        />
      ) : null}
    </div>
  );
}

interface GiveDialogProps {
  readonly which: Which;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function GiveDialog({ which, onClose, onDone }: GiveDialogProps) {
  const t = useText();
  const toast = useToast();
  const options = useWorkerOptions(responsibleRoles);
  const form = useFormDraft<{ staffId: string | null; note: string }>('give-clients', {
    staffId: null,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('responsibleGive', {
    form,
    invalidates: ['clientList', 'dayRead'],
    onDone: ({ given }) => {
      toast(t(texts.given, { count: given }));
      onDone();
    },
  });
  function send(): void {
    const filled = required.filled({ staffId: form.values.staffId });
    if (filled) save.submit({ body: { staffId: filled.staffId, note: form.values.note, which } });
  }
  return (
    <Dialog open title={t(texts.give)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <p>{t(texts.giveLead)}</p>
        <ComboboxField label={t(texts.giveTo)} {...form.field('staffId')} required options={options} />
        <TextArea label={t(texts.giveNote)} {...form.field('note')} rows={3} maxLength={1000} />
        <FormEnd submit={t(texts.give)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Only those who work with clients can be responsible for one. */
const responsibleRoles: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];
