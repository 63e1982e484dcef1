import {
  factsAsked,
  grantCaseActionWords,
  type GrantCaseAction,
  type GrantKind,
  grantKinds,
  partOfFact,
} from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  type FormDraft,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  DateField,
  Dialog,
  Form,
  moneyText,
  Notice,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './case-texts.ts';
import { decisionTexts } from './decision-texts.ts';
import { useMunicipalityNames } from './municipality-names.ts';
import { ToldFields } from '../employer/ToldFields.tsx';
import { toldOf, type ToldValues, toldValues } from '../employer/told-values.ts';

export type CaseData = Output<'grantCaseRead'>;

interface DialogProps {
  readonly data: CaseData;
  readonly onClose: () => void;
}

const stale = [
  'grantCaseRead',
  'grantCaseList',
  'grantCaseCounts',
  'grantCaseEnvelope',
  'grantBudgetList',
] as const;

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

type Edited = ToldValues & {
  readonly personName: string;
  readonly jobTitle: string;
  readonly reason: string;
};

/** What was told is corrected with a reason; the sum is worked out anew. */
export function EditCase({ data, onClose }: DialogProps) {
  const t = useText();
  const required = useRequired();
  const { row, pack, told, jobTitle } = data;
  const municipalities = useMunicipalityNames();
  const names = factsAsked(pack);
  const form = useFormDraft<Edited>(
    `grant-case/${row.id}`,
    { ...toldValues(names, told), personName: row.personName, jobTitle, reason: '' },
    { version: row.version },
  );
  const save = useSubmit('grantCaseEdit', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open size="wide" title={t(texts.edit)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { personName, reason } = form.values;
          const filled = required.filled({ personName, reason });
          if (filled)
            save.submit({
              params: { caseId: row.id },
              body: {
                ...filled,
                jobTitle: form.values.jobTitle,
                told: toldOf(form.values, names),
                version: form.version ?? row.version,
              },
            });
        }}
      >
        <DraftNotice form={form} />
        <TextField label={t(texts.person)} {...form.field('personName')} required maxLength={200} />
        <TextField label={t(texts.jobTitle)} {...form.field('jobTitle')} maxLength={200} />
        <ToldFields
          pack={pack}
          form={form as unknown as FormDraft<ToldValues>}
          municipalities={municipalities}
        />
        <TextArea label={t(texts.reason)} {...form.field('reason')} required rows={2} maxLength={500} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export type MoveAction = Exclude<GrantCaseAction, 'propose' | 'decide' | 'sendBack'>;

/** One step of the case, with a word on it where somebody will want to know why. */
export function MoveCase({ data, action, onClose }: DialogProps & { readonly action: MoveAction }) {
  const t = useText();
  const required = useRequired();
  const asks = action === 'askInformation';
  const { row } = data;
  const form = useFormDraft(`grant-case-move/${row.id}/${action}`, {
    note: '',
    dueOn: null as string | null,
  });
  const save = useSubmit('grantCaseMove', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(grantCaseActionWords[action])} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { note, dueOn } = form.values;
          const filled = asks ? required.filled({ note, dueOn }) : { note, dueOn };
          if (filled)
            save.submit({ params: { caseId: row.id }, body: { action, ...filled, version: row.version } });
        }}
      >
        <TextArea
          label={t(asks ? texts.asked : texts.note)}
          {...form.field('note')}
          required={asks}
          rows={3}
          maxLength={2000}
        />
        {asks ? <DateField label={t(texts.dueOn)} {...form.field('dueOn')} required /> : null}
        <FormEnd submit={t(grantCaseActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The handler proposes; somebody else decides. */
export function ProposeDecision({ data, onClose }: DialogProps) {
  const t = useText();
  const { language } = useLanguage();
  const required = useRequired();
  const { row, result } = data;
  const form = useFormDraft(
    `grant-case-proposal/${row.id}`,
    {
      kind: (result?.eligible === false ? 'refused' : 'granted') as GrantKind,
      manualCents: null as number | null,
      reasons: '',
    },
    { version: row.version },
  );
  const save = useSubmit('grantCasePropose', { form, invalidates: stale, onDone: useDone(onClose) });
  const worked = result?.totalCents ?? null;
  const checks = useEndpoint('grantCaseCheckList', { params: { caseId: row.id } }).data?.rows;
  const parts = new Set(factsAsked(data.pack).map(partOfFact));
  const isLeft = checks !== undefined && checks.length < parts.size;
  return (
    <Dialog open size="wide" title={t(grantCaseActionWords.propose)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { kind, manualCents, reasons } = form.values;
          const filled = required.filled({ reasons });
          if (filled)
            save.submit({
              params: { caseId: row.id },
              body: {
                kind,
                manualCents:
                  kind === 'granted' && manualCents !== null ? Math.round(manualCents * 100) : null,
                ...filled,
                version: form.version ?? row.version,
              },
            });
        }}
      >
        <DraftNotice form={form} />
        {isLeft ? <Notice tone="warning">{t(texts.partsLeft)}</Notice> : null}
        <RadioGroup
          label={t(texts.kind)}
          {...form.field('kind')}
          required
          options={grantKinds.map((value) => ({ value, label: t(texts[value]) }))}
        />
        {form.values.kind === 'granted' ? (
          <NumberField
            label={t(texts.manual)}
            hint={t(texts.manualHint, {
              sum: worked === null ? t(texts.notKnown) : moneyText(worked, language),
            })}
            {...form.field('manualCents')}
            decimals={2}
            unit="€"
          />
        ) : null}
        <TextArea
          label={t(texts.reasons)}
          hint={t(texts.reasonsHint)}
          {...form.field('reasons')}
          required
          rows={5}
          maxLength={4000}
        />
        <FormEnd submit={t(grantCaseActionWords.propose)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** As it was proposed, or back to whoever prepared it. */
export function DecideCase({
  data,
  action,
  onClose,
}: DialogProps & { readonly action: 'decide' | 'sendBack' }) {
  const t = useText();
  const required = useRequired();
  const { row } = data;
  const form = useFormDraft(`grant-case-decision/${row.id}/${action}`, { note: '', section: '' });
  const save = useSubmit('grantCaseDecide', { form, invalidates: stale, onDone: useDone(onClose) });
  const back = action === 'sendBack';
  return (
    <Dialog open title={t(grantCaseActionWords[action])} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { note, section } = form.values;
          const filled = back ? required.filled({ note }) : { note };
          if (filled)
            save.submit({
              params: { caseId: row.id },
              body: { action, ...filled, section, version: row.version },
            });
        }}
      >
        {back ? null : (
          <>
            <p>{t(texts.decideSure)}</p>
            <TextField
              label={t(decisionTexts.section)}
              hint={t(decisionTexts.sectionHint)}
              {...form.field('section')}
              maxLength={20}
            />
          </>
        )}
        <TextArea label={t(texts.note)} {...form.field('note')} required={back} rows={3} maxLength={2000} />
        <FormEnd submit={t(grantCaseActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
