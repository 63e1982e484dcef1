import { addMonths, asDay } from '@polku/domain';
import {
  FormEnd,
  useFormDraft,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import { detailsTexts as texts } from './details-texts.ts';

interface ShareValues {
  readonly organisationId: string | null;
  readonly staffId: string | null;
  readonly purpose: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Long enough for one period of work; a share is meant to end. */
const usualMonths = 3;

/** Hands the case to a partner organisation, or to one professional, for a time. */
export function ShareDialog({
  clientId,
  onClose,
}: {
  readonly clientId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session, staff } = useSession();
  const reference = useReference();
  const form = useFormDraft<ShareValues>(`share/${clientId}`, {
    organisationId: null,
    staffId: null,
    purpose: '',
    startsOn: session.today,
    endsOn: addMonths(asDay(session.today), usualMonths),
  });
  const required = useRequired();
  const save = useSubmit('shareAdd', {
    form,
    invalidates: ['shareList'],
    onDone: () => {
      toast(t(texts.shared));
      onClose();
    },
  });
  function send(): void {
    const { staffId, ...rest } = form.values;
    const filled = required.filled(rest);
    if (filled) save.submit({ params: { clientId }, body: { ...filled, staffId } });
  }
  const partners = reference.organisations.filter((one) => one.id !== staff.organisationId);
  const { organisationId } = form.values;
  const professionals = reference.staff.filter(
    (one) => one.roles.includes('partnerProfessional') && one.organisationId === organisationId,
  );
  return (
    <Dialog open title={t(texts.addShare)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <ComboboxField
          label={t(texts.organisation)}
          name="organisationId"
          required
          value={organisationId}
          onChange={(next) => form.set({ organisationId: next, staffId: null })}
          options={partners.map((one) => ({ value: one.id, label: one.name }))}
        />
        {professionals.length > 0 ? (
          <SelectField<string | null>
            label={t(texts.professional)}
            {...form.field('staffId')}
            options={[
              { value: null, label: t(texts.wholeOrganisation) },
              ...professionals.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        ) : null}
        <TextField
          label={t(texts.purpose)}
          {...form.field('purpose')}
          hint={t(texts.purposeHint)}
          required
          maxLength={500}
        />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField
            label={t(texts.endsOn)}
            {...form.field('endsOn')}
            hint={t(texts.endsOnHint)}
            required
            min={form.values.startsOn ?? undefined}
          />
        </FieldRow>
        <FormEnd submit={t(texts.share)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
