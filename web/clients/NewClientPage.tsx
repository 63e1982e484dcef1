import {
  DraftNotice,
  useFormDraft,
  useGo,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Button, Form, FormActions, LinkButton, Page, useToast } from '../ui/index.ts';
import { ClientFields } from './ClientFields.tsx';
import { type ClientValues, inputOf, newClientValues } from './client-values.ts';
import { clientProblemTexts, formTexts } from './form-texts.ts';
import { texts } from './texts.ts';

export function NewClientPage() {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<ClientValues>('client/new', newClientValues, { secret: ['identityCode'] });
  const required = useRequired();
  const save = useSubmit('clientCreate', {
    form,
    texts: clientProblemTexts,
    invalidates: ['clientList', 'dayRead'],
    onDone: ({ id }) => {
      toast(t(formTexts.created));
      go(`/clients/${id}`);
    },
  });
  function send(): void {
    const { givenNames, familyName, serviceLanguage, nonDisclosure, municipalityCode } = form.values;
    const filled = required.filled({
      givenNames,
      familyName,
      serviceLanguage,
      nonDisclosure,
      municipalityCode,
    });
    if (filled) save.submit({ body: inputOf(form.values, filled) });
  }
  return (
    <Page
      title={t(formTexts.newClient)}
      lead={t(formTexts.newLead)}
      breadcrumbs={[{ to: '/clients', label: t(texts.clients) }]}
    >
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <DraftNotice form={form} />
        <ClientFields form={form} today={session.today} />
        <FormActions>
          <Button type="submit" look="primary" busy={save.busy}>
            {t(formTexts.create)}
          </Button>
          <LinkButton to="/clients" look="quiet">
            {t(formTexts.cancel)}
          </LinkButton>
        </FormActions>
      </Form>
    </Page>
  );
}
