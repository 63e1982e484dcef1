import type { StaffRecord } from '@polku/domain';
import { useState } from 'react';
import { useFormDraft, useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  Form,
  FormActions,
  Notice,
  Section,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { texts as common } from './texts.ts';

type Identity = StaffRecord['identities'][number];

/** Which identity of the identity provider this person is. */
export function SignInIdentities({ staff }: { readonly staff: StaffRecord }) {
  const t = useText();
  const toast = useToast();
  const { staff: me } = useSession();
  const [removing, setRemoving] = useState<Identity | null>(null);
  const form = useFormDraft<{ subject: string }>(`identity/${staff.id}`, { subject: '' });
  const required = useRequired();
  const add = useSubmit('staffIdentityAdd', {
    form,
    invalidates: ['staffRead'],
    onDone: () => toast(t(common.saved)),
  });
  const remove = useSubmit('staffIdentityRemove', {
    invalidates: ['staffRead'],
    onDone: () => {
      toast(t(common.saved));
      setRemoving(null);
    },
  });
  return (
    <Section title={t(texts.signIn)} card>
      <div className="stack">
        <p className="soft">{t(texts.signInLead)}</p>
        {staff.identities.length > 0 ? (
          <Table
            caption={t(texts.signIn)}
            hideCaption
            rows={staff.identities}
            rowKey={(row) => `${row.issuer} ${row.subject}`}
            columns={[
              { key: 'subject', header: t(texts.subject), primary: true, cell: (row) => row.subject },
              { key: 'issuer', header: t(texts.issuer), cell: (row) => row.issuer },
              {
                key: 'actions',
                header: t(common.actions),
                actions: true,
                cell: (row) =>
                  staff.id === me.id ? null : (
                    <Button size="small" look="quiet" icon="remove" onClick={() => setRemoving(row)}>
                      {t(texts.removeSubject)}
                    </Button>
                  ),
              },
            ]}
          />
        ) : null}
        <Form
          label={t(texts.addSubject)}
          problem={required.problem ?? add.problem}
          busy={add.busy}
          onSubmit={() => {
            const filled = required.filled(form.values);
            if (filled) add.submit({ params: { staffId: staff.id }, body: filled });
          }}
        >
          <TextField
            label={t(texts.subject)}
            {...form.field('subject')}
            required
            maxLength={255}
            spellCheck={false}
            autoComplete="off"
          />
          <FormActions>
            <Button type="submit" icon="add" busy={add.busy}>
              {t(texts.addSubject)}
            </Button>
          </FormActions>
        </Form>
      </div>
      {removing ? (
        <ConfirmDialog
          open
          tone="danger"
          title={t(texts.removeTitle)}
          confirm={t(texts.removeSubject)}
          busy={remove.busy}
          onClose={() => setRemoving(null)}
          onConfirm={() => remove.submit({ params: { staffId: staff.id }, body: removing })}
        >
          {remove.problem ? <Notice tone="error">{remove.problem.title}</Notice> : null}
          <p>{t(texts.removeLead, { subject: removing.subject })}</p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
