import {
  type Output,
  RecordDialog,
  type RowOf,
  useFormDraft,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { CheckboxField, FieldRow, NumberField, SelectField, TextField, useToast } from '../ui/index.ts';
import { budgetTexts as texts } from './budget-texts.ts';

type Budget = RowOf<'grantBudgetList'>;

interface Values {
  readonly programme: string | null;
  readonly municipalityCode: string;
  readonly round: string;
  readonly euros: number | null;
  readonly mostGrants: number | null;
  readonly stops: boolean;
  readonly source: string;
}

const valuesOf = (budget: Budget | null): Values => ({
  programme: budget?.programme ?? null,
  municipalityCode: budget?.municipalityCode ?? '',
  round: budget?.round ?? '',
  euros: budget?.appropriatedCents == null ? null : budget.appropriatedCents / 100,
  mostGrants: budget?.mostGrants ?? null,
  stops: budget?.stops ?? true,
  source: budget?.source ?? '',
});

/** Money or a number of grants for one programme, municipality and round. */
export function BudgetDialog({
  budget,
  programmes,
  onClose,
}: {
  readonly budget: Budget | null;
  readonly programmes: Output<'grantBudgetList'>['programmes'];
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { municipalityOptions, municipalityName } = useReference();
  const required = useRequired();
  const form = useFormDraft<Values>(`grant-budget/${budget?.id ?? 'new'}`, valuesOf(budget), {
    version: budget?.version ?? null,
  });
  const options = {
    form,
    invalidates: ['grantBudgetList', 'grantBudgetMoves', 'grantCaseEnvelope'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const add = useSubmit('grantBudgetAdd', options);
  const edit = useSubmit('grantBudgetEdit', options);
  function send(values: Values, version: number | null): void {
    const { programme, municipalityCode, round, euros, mostGrants, stops, source } = values;
    const filled = required.filled({ programme, ...(mostGrants === null ? { euros } : {}) });
    if (!filled) return;
    const amounts = {
      appropriatedCents: euros === null ? null : Math.round(euros * 100),
      mostGrants,
      stops,
      source,
    };
    if (budget)
      edit.submit({
        params: { budgetId: budget.id },
        body: { ...amounts, version: version ?? budget.version },
      });
    else
      add.submit({
        body: { ...amounts, programme: filled.programme, municipalityCode: municipalityCode || null, round },
      });
  }
  return (
    <RecordDialog<Values>
      title={t(budget ? texts.change : texts.add)}
      form={form}
      save={budget ? edit : add}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      read={(current) => ({ values: valuesOf(current as Budget), version: (current as Budget).version })}
      labels={{
        programme: t(texts.programme),
        municipalityCode: t(texts.municipality),
        round: t(texts.round),
        euros: t(texts.appropriated),
        mostGrants: t(texts.mostGrants),
        stops: t(texts.stops),
        source: t(texts.source),
      }}
      show={(name, value) =>
        name === 'municipalityCode' && value ? municipalityName(String(value)) : String(value ?? '')
      }
    >
      {budget ? null : (
        <>
          <SelectField
            label={t(texts.programme)}
            {...form.field('programme')}
            required
            options={programmes.map(({ programme, name }) => ({ value: programme, label: t(name) }))}
          />
          <FieldRow>
            <SelectField
              label={t(texts.municipality)}
              {...form.field('municipalityCode')}
              options={[{ value: '', label: t(texts.wholeArea) }, ...municipalityOptions]}
            />
            <TextField
              label={t(texts.round)}
              hint={t(texts.roundHint)}
              {...form.field('round')}
              maxLength={60}
            />
          </FieldRow>
        </>
      )}
      <FieldRow>
        <NumberField
          label={t(texts.appropriated)}
          hint={t(texts.limitHint)}
          {...form.field('euros')}
          decimals={2}
          unit="€"
        />
        <NumberField label={t(texts.mostGrants)} {...form.field('mostGrants')} />
      </FieldRow>
      <CheckboxField label={t(texts.stops)} {...form.field('stops')} />
      <TextField label={t(texts.source)} {...form.field('source')} maxLength={300} />
    </RecordDialog>
  );
}
