import { type AssignmentRecord, type StaffRecord, roleWords } from '@polku/domain';
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
import { DateField, Dialog, Form, useToast } from '../ui/index.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { texts as common } from './texts.ts';

export function EndRoleDialog({
  staff,
  role,
  onClose,
}: {
  readonly staff: StaffRecord;
  readonly role: AssignmentRecord;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ endsOn: string | null }>(`role-end/${role.id}`, { endsOn: session.today });
  const required = useRequired();
  const save = useSubmit('roleEnd', {
    form,
    invalidates: ['staffRead', 'staffList', 'referenceRead', 'areaRead'],
    onDone: () => {
      toast(t(texts.roleEnded));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.endTitle)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (!filled) return;
          save.submit({
            params: { staffId: staff.id, assignmentId: role.id },
            body: { ...filled, version: versionAfter(save.conflict, role.version) },
          });
        }}
      >
        <StaleNotice conflict={save.conflict} reread={['staffRead']} />
        <p>{t(texts.endLead, { role: t(roleWords[role.role]), organisation: role.organisation.name })}</p>
        <DateField label={t(common.endsOn)} {...form.field('endsOn')} required />
        <FormEnd submit={t(texts.end)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
