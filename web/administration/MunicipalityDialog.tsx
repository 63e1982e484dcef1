import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  FormEnd,
  type Output,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { ComboboxField, DateField, Dialog, FieldRow, Form, useToast } from '../ui/index.ts';
import { areaTexts, texts } from './texts.ts';

type Municipality = Output<'areaRead'>['municipalities'][number];

interface Values {
  readonly code: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly defaultContactStaffId: string | null;
}

export function MunicipalityDialog({
  municipality,
  onClose,
}: {
  /** Null for a municipality that joins the area. */
  readonly municipality: Municipality | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const workers = useWorkerOptions(['coordinator', 'careerAgent', 'workCoach']);
  const form = useFormDraft<Values>(`area-municipality/${municipality?.code ?? 'new'}`, {
    code: municipality?.code ?? null,
    startsOn: municipality?.startsOn ?? session.today,
    endsOn: municipality?.endsOn ?? null,
    defaultContactStaffId: municipality?.defaultContact?.id ?? null,
  });
  const required = useRequired();
  const save = useSubmit('areaMunicipalitySave', {
    form,
    invalidates: ['areaRead', 'referenceRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const others = reference.municipalities
    .filter((one) => !reference.areaMunicipalities.includes(one.code))
    .map((one) => ({ value: one.code, label: language === 'sv' ? one.sv : one.fi }));
  return (
    <Dialog
      open
      title={municipality ? reference.municipalityName(municipality.code) : t(areaTexts.addMunicipality)}
      onClose={onClose}
    >
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { code, startsOn, endsOn, defaultContactStaffId } = form.values;
          const filled = required.filled({ code, startsOn });
          if (!filled) return;
          save.submit({
            params: { code: filled.code },
            body: { startsOn: filled.startsOn, endsOn, defaultContactStaffId },
          });
        }}
      >
        {municipality ? null : (
          <ComboboxField label={t(texts.municipality)} {...form.field('code')} required options={others} />
        )}
        <ComboboxField
          label={t(areaTexts.defaultContact)}
          hint={t(areaTexts.defaultContactHint)}
          {...form.field('defaultContactStaffId')}
          options={workers}
          chosenLabel={municipality?.defaultContact?.name}
        />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField label={t(texts.endsOn)} hint={t(texts.endsOnHint)} {...form.field('endsOn')} />
        </FieldRow>
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
