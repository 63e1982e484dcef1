import type { EmployerRecord } from '@polku/domain';
import { useState } from 'react';
import { useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import { Button, Dialog, Form, FormActions, TextField, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** The relation taken over with a reason, or let go. */
export function OwnerDialog({
  employer,
  onClose,
}: {
  readonly employer: EmployerRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { staff } = useSession();
  const [reason, setReason] = useState('');
  const required = useRequired();
  const mine = employer.ownerStaffId === staff.id;
  const own = useSubmit('employerOwn', {
    invalidates: ['employerRead', 'employerSearch'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    if (employer.ownerStaffId !== null && !mine && !required.filled({ reason })) return;
    own.submit({
      params: { employerId: employer.id },
      body: { release: mine, reason, version: employer.version },
    });
  }
  const title = t(mine ? texts.release : texts.takeOver);
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? own.problem} busy={own.busy}>
        <TextField
          label={t(texts.takeReason)}
          hint={t(texts.takeHint)}
          name="reason"
          value={reason}
          onChange={setReason}
          required={employer.ownerStaffId !== null && !mine}
          maxLength={300}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={own.busy}>
            {title}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
