import { type AccessReason, keysOf } from '@polku/domain';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, Form, FormActions, LinkButton, Notice, Page, RadioGroup, TextArea } from '../ui/index.ts';
import { accessReasonTexts, texts } from './texts.ts';

interface ReasonValues {
  readonly reason: AccessReason | null;
  readonly explanation: string;
}

interface ReasonProps {
  readonly clientId: string;
  readonly onStated: () => void;
  /** Where it is asked for in passing: gives up and stays. Otherwise the way back is to the list. */
  readonly onCancel?: () => void;
}

/** Outside one's caseload nothing is shown before the reason is stated. */
export function StateReason(props: ReasonProps) {
  const t = useText();
  return (
    <Page title={t(texts.reasonTitle)} breadcrumbs={[{ to: '/clients', label: t(texts.clients) }]}>
      <ReasonForm {...props} />
    </Page>
  );
}

export function ReasonForm({ clientId, onStated, onCancel }: ReasonProps) {
  const t = useText();
  const form = useFormDraft<ReasonValues>(`access-reason/${clientId}`, { reason: null, explanation: '' });
  const required = useRequired();
  const state = useSubmit('clientStateReason', { form, onDone: onStated });
  function send(): void {
    const { reason, explanation } = form.values;
    const filled = required.filled({ reason, ...(reason === 'other' ? { explanation } : {}) });
    if (filled) state.submit({ params: { clientId }, body: { reason: filled.reason, explanation } });
  }
  return (
    <div className={onCancel ? undefined : 'card'}>
      <Form onSubmit={send} problem={required.problem ?? state.problem} busy={state.busy}>
        <Notice tone="warning">{t(texts.reasonLead)}</Notice>
        <RadioGroup
          label={t(texts.reason)}
          {...form.field('reason')}
          required
          options={keysOf(accessReasonTexts).map((value) => ({
            value,
            label: t(accessReasonTexts[value]),
          }))}
        />
        <TextArea
          label={t(texts.explanation)}
          {...form.field('explanation')}
          hint={t(texts.explanationHint)}
          required={form.values.reason === 'other'}
          rows={2}
          maxLength={1000}
        />
        {onCancel ? (
          <FormEnd submit={t(texts.stateReason)} busy={state.busy} form={form} onCancel={onCancel} />
        ) : (
          <FormActions>
            <Button type="submit" look="primary" icon="key" busy={state.busy}>
              {t(texts.open)}
            </Button>
            <LinkButton to="/clients" look="quiet">
              {t(texts.backToList)}
            </LinkButton>
          </FormActions>
        )}
      </Form>
    </div>
  );
}
