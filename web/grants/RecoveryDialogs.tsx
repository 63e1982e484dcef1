import {
  type GrantRecoveryRecord,
  recoveryActionWords,
  type RecoveryKind,
  recoveryKinds,
  recoveryKindWords,
} from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  CheckboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  moneyText,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { texts } from './recovery-texts.ts';

const stale = ['grantRecoveryList', 'grantCasePayments', 'grantPaymentList', 'grantPaymentCounts'] as const;

interface RecoveryDialog {
  readonly recovery: GrantRecoveryRecord;
  readonly onClose: () => void;
}

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

/** What changed, and what the employer is heard of. */
export function StartRecovery({
  caseId,
  data,
  onClose,
}: {
  readonly caseId: string;
  readonly data: Output<'grantRecoveryList'>;
  readonly onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(`grant-recovery/${caseId}`, {
    kind: 'termination' as RecoveryKind,
    ground: data.grounds[0]?.id ?? '',
    lastDay: null as string | null,
    resumesOn: null as string | null,
    grantFrom: data.period?.from ?? null,
    grantTo: data.period?.to ?? null,
    told: '',
    hearingDueOn: null as string | null,
  });
  const save = useSubmit('grantRecoveryStart', { form, invalidates: stale, onDone: useDone(onClose) });
  const { kind, lastDay, resumesOn, ...rest } = form.values;
  return (
    <Dialog open size="wide" title={t(texts.start)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled({
            ...rest,
            ...(kind === 'whole' ? {} : { lastDay }),
            ...(kind === 'suspension' ? { resumesOn } : {}),
          });
          if (filled)
            save.submit({ params: { caseId }, body: { kind, lastDay: null, resumesOn: null, ...filled } });
        }}
      >
        <DraftNotice form={form} />
        <RadioGroup
          label={t(texts.kind)}
          {...form.field('kind')}
          options={recoveryKinds.map((value) => ({ value, label: t(recoveryKindWords[value]) }))}
        />
        <SelectField
          label={t(texts.ground)}
          {...form.field('ground')}
          required
          options={data.grounds.map(({ id, text }) => ({ value: id, label: t(text) }))}
        />
        {kind === 'whole' ? null : <DateField label={t(texts.lastDay)} {...form.field('lastDay')} required />}
        {kind === 'suspension' ? (
          <DateField label={t(texts.resumesOn)} {...form.field('resumesOn')} required />
        ) : null}
        <FieldRow>
          <DateField label={t(texts.grantFrom)} {...form.field('grantFrom')} required />
          <DateField label={t(texts.grantTo)} {...form.field('grantTo')} required />
        </FieldRow>
        <TextArea
          label={t(texts.told)}
          hint={t(texts.toldHint)}
          {...form.field('told')}
          required
          rows={4}
          maxLength={2000}
        />
        <DateField label={t(texts.hearingDueOn)} {...form.field('hearingDueOn')} required />
        <FormEnd submit={t(texts.startEnd)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The employer's answer and what is proposed after it. */
export function ProposeRecovery({ recovery, onClose }: RecoveryDialog) {
  const t = useText();
  const { language } = useLanguage();
  const required = useRequired();
  const { calculation, proposal } = recovery;
  const form = useFormDraft(
    `grant-recovery-proposal/${recovery.id}`,
    {
      answer: recovery.answer,
      manual: null as number | null,
      writesOff: false,
      parts: (proposal?.parts ?? 1) as number | null,
      firstDueOn: (proposal?.firstDueOn ?? null) as string | null,
      reasons: proposal?.reasons ?? '',
    },
    { version: recovery.version },
  );
  const save = useSubmit('grantRecoveryPropose', { form, invalidates: stale, onDone: useDone(onClose) });
  const { answer, manual, writesOff, parts, firstDueOn, reasons } = form.values;
  return (
    <Dialog open size="wide" title={t(recoveryActionWords.propose)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled({ parts, firstDueOn, reasons });
          if (filled)
            save.submit({
              params: { recoveryId: recovery.id },
              body: {
                ...filled,
                answer,
                manualCents: manual === null ? null : Math.round(manual * 100),
                writesOff,
                version: form.version ?? recovery.version,
              },
            });
        }}
      >
        <DraftNotice form={form} />
        <TextArea
          label={t(texts.answer)}
          hint={t(texts.answerHint)}
          {...form.field('answer')}
          rows={3}
          maxLength={4000}
        />
        <NumberField
          label={t(texts.manual)}
          hint={t(texts.manualHint, { sum: moneyText(calculation.fallsAwayCents, language) })}
          {...form.field('manual')}
          decimals={2}
          unit="€"
        />
        {calculation.belowMinimum ? (
          <CheckboxField label={t(texts.writesOff)} {...form.field('writesOff')} />
        ) : null}
        <NumberField label={t(texts.parts)} hint={t(texts.partsHint)} {...form.field('parts')} required />
        <DateField label={t(texts.firstDueOn)} {...form.field('firstDueOn')} required />
        <TextArea label={t(texts.reasons)} {...form.field('reasons')} required rows={4} maxLength={4000} />
        <FormEnd submit={t(recoveryActionWords.propose)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** After the hearing nothing is recovered. */
export function CancelRecovery({ recovery, onClose }: RecoveryDialog) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(`grant-recovery-end/${recovery.id}`, { answer: recovery.answer });
  const save = useSubmit('grantRecoveryCancel', { form, invalidates: stale, onDone: useDone(onClose) });
  const word = t(recoveryActionWords.cancel);
  return (
    <Dialog open title={word} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled)
            save.submit({
              params: { recoveryId: recovery.id },
              body: { ...filled, version: recovery.version },
            });
        }}
      >
        <TextArea label={t(texts.answer)} {...form.field('answer')} required rows={4} maxLength={4000} />
        <FormEnd submit={word} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** As it was proposed, or back to whoever prepared it. */
export function DecideRecovery({
  recovery,
  action,
  onClose,
}: RecoveryDialog & { readonly action: 'decide' | 'sendBack' }) {
  const t = useText();
  const form = useFormDraft(`grant-recovery-decision/${recovery.id}`, {});
  const save = useSubmit('grantRecoveryDecide', { form, invalidates: stale, onDone: useDone(onClose) });
  const word = t(recoveryActionWords[action]);
  return (
    <Dialog open title={word} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() =>
          save.submit({ params: { recoveryId: recovery.id }, body: { action, version: recovery.version } })
        }
      >
        <p>{t(action === 'decide' ? texts.decideSure : texts.sendBackSure)}</p>
        <FormEnd submit={word} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** A payment of a claim that the bank's file did not tell, or one written down wrong. */
export function BookPayment({
  row,
  onClose,
}: {
  readonly row: GrantRecoveryRecord['rows'][number];
  readonly onClose: () => void;
}) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(`grant-recovery-payment/${row.id}`, { paidOn: null as string | null });
  const save = useSubmit('grantRecoveryPaid', { form, invalidates: stale, onDone: useDone(onClose) });
  const word = t(row.paidOn ? texts.unbook : texts.book);
  return (
    <Dialog open title={word} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = row.paidOn ? { paidOn: null } : required.filled(form.values);
          if (filled) save.submit({ params: { rowId: row.id }, body: { ...filled, version: row.version } });
        }}
      >
        {row.paidOn ? (
          <p>{t(texts.unbookSure)}</p>
        ) : (
          <DateField label={t(texts.paidOn)} {...form.field('paidOn')} required />
        )}
        <FormEnd submit={word} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
