import { pathStateWords } from '@polku/domain';
import {
  FormEnd,
  useEndpoint,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { ComboboxField, DateField, Dialog, Form, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A common path's steps become this plan's own: copied, dated, then tailored. */
export function TemplateCopyDialog({
  clientId,
  onClose,
}: {
  readonly clientId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const { data } = useEndpoint('planTemplateList', {});
  const form = useFormDraft<{ templateId: string | null; startsOn: string | null }>(`template/${clientId}`, {
    templateId: null,
    startsOn: session.today,
  });
  const required = useRequired();
  const save = useSubmit('planTemplateCopy', {
    form,
    invalidates: ['planRead', 'dayRead'],
    onDone: ({ steps }) => {
      toast(t(texts.copied, { count: steps }));
      onClose();
    },
  });
  const templates = (data?.rows ?? []).filter(({ retired }) => !retired);
  const chosen = templates.find(({ id }) => id === form.values.templateId);
  const nameOf = (one: (typeof templates)[number]) =>
    t({ fi: one.name, sv: one.nameSv || one.name, en: one.nameEn || one.name });
  return (
    <Dialog open title={t(texts.copyTemplate)} onClose={onClose}>
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
          label={t(texts.template)}
          {...form.field('templateId')}
          required
          options={templates.map((one) => ({ value: one.id, label: nameOf(one) }))}
          hint={chosen?.description}
        />
        {chosen ? (
          <ol>
            {chosen.steps.map((step, index) => (
              <li key={index}>
                {t({ fi: step.title, sv: step.titleSv || step.title, en: step.titleEn || step.title })}{' '}
                <span className="soft small">({t(pathStateWords[step.rung])})</span>
              </li>
            ))}
          </ol>
        ) : null}
        <DateField label={t(texts.packageStart)} {...form.field('startsOn')} required />
        <FormEnd submit={t(texts.copy)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
