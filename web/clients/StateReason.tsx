import { type AccessReason, accessReasons, accessReasonWords } from '@polku/domain';
import {
  type ApiProblem,
  FormEnd,
  useFormDraft,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Button, Form, FormActions, LinkButton, Notice, Page, RadioGroup, TextArea } from '../ui/index.ts';
import { texts } from './texts.ts';

interface ReasonValues {
  readonly reason: AccessReason | null;
  readonly explanation: string;
}

interface ReasonProps {
  /** Several when people are handled at once: the reason is stated for each of them. */
  readonly clientId: string | readonly string[];
  readonly onStated: () => void;
  /** Where it is asked for in passing: gives up and stays. Otherwise the way back is to the list. */
  readonly onCancel?: () => void;
}

/** For whom the server asks a reason, when people are handled at once. */
export function outsideCaseload(problem: ApiProblem): readonly string[] {
  const ids: unknown = problem.answer['clientIds'];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
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
  const ids = typeof clientId === 'string' ? [clientId] : clientId;
  const form = useFormDraft<ReasonValues>(`access-reason/${ids.join('+')}`, {
    reason: null,
    explanation: '',
  });
  const required = useRequired();
  const state = useSubmit('clientStateReason');
  async function send(): Promise<void> {
    const { reason, explanation } = form.values;
    const filled = required.filled({ reason, ...(reason === 'other' ? { explanation } : {}) });
    if (!filled) return;
    const body = { reason: filled.reason, explanation };
    for (const id of ids) {
      if (!(await state.submitAsync({ params: { clientId: id }, body }))) return;
    }
    form.clear();
    onStated();
  }
  return (
    <div className={onCancel ? undefined : 'card'}>
      <Form onSubmit={() => void send()} problem={required.problem ?? state.problem} busy={state.busy}>
        <Notice tone="warning">{t(ids.length > 1 ? texts.reasonLeadMany : texts.reasonLead)}</Notice>
        <RadioGroup
          label={t(texts.reason)}
          {...form.field('reason')}
          required
          options={accessReasons.map((value) => ({ value, label: t(accessReasonWords[value]) }))}
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
