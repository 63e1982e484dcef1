import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, ConfirmDialog, Dialog, FieldRow, Form, Section, TextField, useToast } from '../ui/index.ts';
import { overviewTexts as texts } from './overview-texts.ts';
import { PhoneLink } from './ResponsibleLine.tsx';

type Guardian = ClientRecord['guardians'][number];

export function Guardians({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Guardian>();
  const mayEdit = client.actions.includes('client.edit') && !client.hidden;
  return (
    <Section
      title={t(texts.guardians)}
      card
      actions={
        mayEdit ? (
          <Button size="small" icon="add" onClick={() => setAdding(true)}>
            {t(texts.addGuardian)}
          </Button>
        ) : undefined
      }
    >
      {client.guardians.length === 0 ? <p className="soft">{t(texts.noGuardians)}</p> : null}
      <ul className="plain-list">
        {client.guardians.map((guardian) => (
          <li key={guardian.id}>
            <div className="spread">
              <strong>
                {guardian.name}
                {guardian.relation ? `, ${guardian.relation}` : ''}
              </strong>
              {mayEdit ? (
                <Button look="quiet" icon="remove" iconOnly onClick={() => setRemoving(guardian)}>
                  {t(texts.remove, { name: guardian.name })}
                </Button>
              ) : null}
            </div>
            {guardian.phone ? (
              <p>
                <PhoneLink number={guardian.phone} />
              </p>
            ) : null}
            {guardian.email ? <p>{guardian.email}</p> : null}
          </li>
        ))}
      </ul>
      {adding ? <AddGuardian clientId={client.id} onClose={() => setAdding(false)} /> : null}
      {removing ? (
        <RemoveGuardian clientId={client.id} guardian={removing} onClose={() => setRemoving(undefined)} />
      ) : null}
    </Section>
  );
}

function AddGuardian({ clientId, onClose }: { readonly clientId: string; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft(`guardian/${clientId}`, { name: '', relation: '', phone: '', email: '' });
  const required = useRequired();
  const save = useSubmit('clientGuardianSave', {
    form,
    invalidates: ['clientRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const { name, relation, phone, email } = form.values;
    if (!required.filled({ name })) return;
    save.submit({
      params: { clientId },
      body: { name, relation, phone: phone.trim() || null, email: email.trim() || null },
    });
  }
  return (
    <Dialog open title={t(texts.addGuardian)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <TextField label={t(texts.guardianName)} {...form.field('name')} required maxLength={200} />
        <TextField
          label={t(texts.relation)}
          {...form.field('relation')}
          hint={t(texts.relationHint)}
          maxLength={100}
        />
        <FieldRow>
          <TextField label={t(texts.phone)} {...form.field('phone')} type="tel" maxLength={40} />
          <TextField label={t(texts.email)} {...form.field('email')} type="email" maxLength={200} />
        </FieldRow>
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function RemoveGuardian({
  clientId,
  guardian,
  onClose,
}: {
  readonly clientId: string;
  readonly guardian: Guardian;
  readonly onClose: () => void;
}) {
  const t = useText();
  const remove = useSubmit('clientGuardianRemove', { invalidates: ['clientRead'], onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t(texts.removeGuardianTitle)}
      confirm={t(texts.removeConfirm)}
      tone="danger"
      busy={remove.busy}
      onConfirm={() => remove.submit({ params: { clientId, guardianId: guardian.id } })}
      onClose={onClose}
    >
      <p>{t(texts.removeGuardianLead, { name: guardian.name })}</p>
      {remove.problem ? <p role="alert">{remove.problem.title}</p> : null}
    </ConfirmDialog>
  );
}
