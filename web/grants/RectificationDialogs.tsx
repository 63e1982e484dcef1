import {
  type RectificationMaker,
  rectificationMakerWords,
  type RectificationOutcome,
  rectificationOutcomes,
  rectificationOutcomeWords,
} from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  DateField,
  Dialog,
  FieldRow,
  Form,
  moneyText,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { rectificationTexts as texts } from './rectification-texts.ts';

export type Rectifications = Output<'grantRectificationRead'>;
export type Rectification = Rectifications['rows'][number];

interface Common {
  readonly caseId: string;
  readonly onClose: () => void;
}

const stale = [
  'grantRectificationRead',
  'grantRectificationList',
  'grantCaseRead',
  'grantCaseEnvelope',
  'grantBudgetList',
  'grantCasePayments',
] as const;

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

/** A request that came; the server says whether it came in time. */
export function AddRectification({ caseId, makers, onClose }: Common & Pick<Rectifications, 'makers'>) {
  const t = useText();
  const { session } = useSession();
  const required = useRequired();
  const form = useFormDraft(`grant-rectification/${caseId}`, {
    receivedOn: session.today as string | null,
    maker: 'party' as RectificationMaker,
    makerName: '',
    contact: '',
    demand: '',
  });
  const save = useSubmit('grantRectificationAdd', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(texts.add)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { receivedOn, maker, makerName, contact, demand } = form.values;
          const filled = required.filled({ receivedOn, makerName, demand });
          if (filled) save.submit({ params: { caseId }, body: { ...filled, maker, contact } });
        }}
      >
        <DraftNotice form={form} />
        <FieldRow>
          <DateField label={t(texts.receivedOn)} {...form.field('receivedOn')} required />
          <SelectField<RectificationMaker>
            label={t(texts.maker)}
            {...form.field('maker')}
            options={makers.map((value) => ({ value, label: t(rectificationMakerWords[value]) }))}
          />
        </FieldRow>
        <TextField label={t(texts.makerName)} {...form.field('makerName')} required maxLength={200} />
        <TextField label={t(texts.contact)} {...form.field('contact')} maxLength={300} />
        <TextArea label={t(texts.demand)} {...form.field('demand')} required rows={5} maxLength={4000} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface One extends Common {
  readonly row: Rectification;
}

export function StateRectification({ caseId, row, onClose }: One) {
  const t = useText();
  const required = useRequired();
  const form = useFormDraft(
    `grant-rectification-statement/${row.id}`,
    { statement: row.statement?.text ?? '' },
    { version: row.version },
  );
  const save = useSubmit('grantRectificationState', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(texts.giveStatement)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled)
            save.submit({
              params: { caseId, rectificationId: row.id },
              body: { ...filled, version: form.version ?? row.version },
            });
        }}
      >
        <DraftNotice form={form} />
        <TextArea
          label={t(texts.statement)}
          {...form.field('statement')}
          required
          rows={8}
          maxLength={4000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** What the body decided; the budget and the instalments follow. */
export function DecideRectification({
  caseId,
  row,
  body,
  cents,
  onClose,
}: One & Pick<Rectifications, 'body' | 'cents'>) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const { session } = useSession();
  const required = useRequired();
  const form = useFormDraft(
    `grant-rectification-decision/${row.id}`,
    {
      outcome: (row.inTime === false ? 'notExamined' : 'accepted') as RectificationOutcome,
      body,
      decidedOn: session.today as string | null,
      section: '',
      reasons: '',
      euros: null as number | null,
    },
    { version: row.version },
  );
  const save = useSubmit('grantRectificationDecide', {
    form,
    invalidates: stale,
    onDone: ({ overpaidCents }) => {
      toast(
        overpaidCents > 0 ? t(texts.overpaid, { sum: moneyText(overpaidCents, language) }) : t(texts.saved),
      );
      onClose();
    },
  });
  const { outcome } = form.values;
  const isChanged = outcome === 'accepted' || outcome === 'changed';
  return (
    <Dialog open size="wide" title={t(texts.recordDecision)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { euros, section, reasons, ...values } = form.values;
          const filled = required.filled({
            body: values.body,
            decidedOn: values.decidedOn,
            ...(isChanged ? { euros } : {}),
            ...(outcome === 'withdrawn' ? {} : { reasons }),
          });
          if (!filled) return;
          save.submit({
            params: { caseId, rectificationId: row.id },
            body: {
              outcome,
              body: filled.body,
              decidedOn: filled.decidedOn,
              section,
              reasons,
              newCents: isChanged && euros !== null ? Math.round(euros * 100) : null,
              version: form.version ?? row.version,
            },
          });
        }}
      >
        <DraftNotice form={form} />
        <SelectField<RectificationOutcome>
          label={t(texts.outcome)}
          {...form.field('outcome')}
          options={rectificationOutcomes.map((value) => ({
            value,
            label: t(rectificationOutcomeWords[value]),
          }))}
        />
        {isChanged ? (
          <NumberField
            label={t(texts.newSum)}
            hint={t(texts.newSumHint, { sum: moneyText(cents, language) })}
            {...form.field('euros')}
            decimals={2}
            unit="€"
            required
          />
        ) : null}
        <TextField label={t(texts.body)} {...form.field('body')} required maxLength={200} />
        <FieldRow>
          <DateField label={t(texts.decidedOn)} {...form.field('decidedOn')} required />
          <TextField label={t(texts.section)} {...form.field('section')} maxLength={20} />
        </FieldRow>
        <TextArea
          label={t(texts.reasons)}
          {...form.field('reasons')}
          required={outcome !== 'withdrawn'}
          rows={5}
          maxLength={4000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function AppealRectification({ caseId, row, court, onClose }: One & Pick<Rectifications, 'court'>) {
  const t = useText();
  const { session } = useSession();
  const required = useRequired();
  const form = useFormDraft(
    `grant-rectification-appeal/${row.id}`,
    {
      appealedOn: (row.appeal?.on ?? session.today) as string | null,
      court: row.appeal?.court ?? court,
      note: row.appeal?.note ?? '',
    },
    { version: row.version },
  );
  const save = useSubmit('grantRectificationAppeal', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(texts.recordAppeal)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { appealedOn, court: where, note } = form.values;
          const filled = required.filled({ appealedOn, court: where });
          if (filled)
            save.submit({
              params: { caseId, rectificationId: row.id },
              body: { ...filled, note, version: form.version ?? row.version },
            });
        }}
      >
        <DraftNotice form={form} />
        <DateField label={t(texts.appealedOn)} {...form.field('appealedOn')} required />
        <TextField label={t(texts.court)} {...form.field('court')} required maxLength={200} />
        <TextArea label={t(texts.courtNote)} {...form.field('note')} rows={4} maxLength={2000} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
