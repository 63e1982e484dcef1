import { groupLabel, isTargetGroup } from '@polku/domain';
import {
  FormEnd,
  useDurationText,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import { ComboboxField, DateField, Dialog, Form, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A package's steps become this plan's own: copied, dated, then tailored. */
export function PackageDialog({
  clientId,
  onClose,
}: {
  readonly clientId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const duration = useDurationText();
  const { session } = useSession();
  const reference = useReference();
  const form = useFormDraft<{ packageId: string | null; startsOn: string | null }>(`package/${clientId}`, {
    packageId: null,
    startsOn: session.today,
  });
  const required = useRequired();
  const save = useSubmit('planPackageCopy', {
    form,
    invalidates: ['planRead', 'dayRead'],
    onDone: ({ steps }) => {
      toast(t(texts.copied, { count: steps }));
      onClose();
    },
  });
  const chosen = reference.packages.find((one) => one.id === form.values.packageId);
  return (
    <Dialog open title={t(texts.copyPackage)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled) save.submit({ params: { clientId }, body: filled });
        }}
      >
        <p>{t(texts.packageLead)}</p>
        <ComboboxField
          label={t(texts.package)}
          {...form.field('packageId')}
          required
          options={reference.packages.map((one) => ({
            value: one.id,
            label: t(one.name),
            hint: isTargetGroup(one.targetGroup)
              ? t(groupLabel(one.targetGroup, reference.groupWords))
              : undefined,
          }))}
          hint={
            chosen
              ? t(texts.packageFacts, {
                  weeks: chosen.weeks,
                  weekdays: weekdaysText(chosen.weekdays, language),
                  time: duration(chosen.dailyMinutes),
                })
              : undefined
          }
        />
        <DateField label={t(texts.packageStart)} {...form.field('startsOn')} required />
        <FormEnd submit={t(texts.copy)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
