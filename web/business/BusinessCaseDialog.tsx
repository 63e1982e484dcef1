import {
  type BusinessCaseContent,
  type BusinessEdition,
  type BusinessOption,
  businessOptionWords,
  businessOptions,
  businessPlanRefusal,
  businessResult,
} from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Dialog,
  FieldRow,
  Form,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  moneyText,
  useToast,
} from '../ui/index.ts';
import { PlanFields, type PlanValues, emptyPlan, numbersOf, planOf } from './PlanFields.tsx';
import { texts } from './texts.ts';
import './business.css';

interface Values {
  readonly name: string;
  readonly note: string;
  readonly years: number;
  readonly volumePercents: readonly (number | null)[];
  readonly sensitivityPercent: number | null;
  readonly socialEnterprise: PlanValues;
  readonly network: PlanValues;
}

function valuesOf(content: BusinessCaseContent | undefined): Values {
  const plan = (option: BusinessOption): PlanValues =>
    content?.options.find((one) => one.option === option) ?? emptyPlan;
  return {
    name: '',
    note: '',
    years: content?.years ?? 3,
    volumePercents: content?.volumePercents ?? [],
    sensitivityPercent: content?.sensitivityPercent ?? 10,
    socialEnterprise: plan('socialEnterprise'),
    network: plan('network'),
  };
}

function contentOf(values: Values): BusinessCaseContent {
  return {
    years: values.years,
    volumePercents: Array.from({ length: values.years }, (_, at) => values.volumePercents[at] ?? 100),
    sensitivityPercent: values.sensitivityPercent ?? 10,
    options: businessOptions.map((option) => planOf(option, values[option])),
  };
}

/** What is filled in for both models; saving makes the next edition. */
export function BusinessCaseDialog({
  from,
  onClose,
}: {
  readonly from: {
    readonly caseId: string;
    readonly version: number;
    readonly edition: BusinessEdition;
  } | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft<Values>(
    `business-case/${from?.caseId ?? 'new'}`,
    valuesOf(from?.edition.content),
    { version: from?.version ?? null },
  );
  const options = {
    form,
    invalidates: ['businessCaseList', 'businessCaseRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('businessCaseCreate', options);
  const edit = useSubmit('businessCaseSave', options);
  const save = from ? edit : create;
  const { values } = form;
  function send(): void {
    const { name, note } = values;
    const numbers = {
      'content/sensitivityPercent': values.sensitivityPercent,
      ...Object.fromEntries(
        values.volumePercents
          .slice(0, values.years)
          .map((percent, at) => [`content/volumePercents/${at}`, percent]),
      ),
      ...numbersOf('content/options/0', values.socialEnterprise),
      ...numbersOf('content/options/1', values.network),
    };
    const filled = required.filled(from ? numbers : { name, ...numbers });
    if (!filled) return;
    const content = contentOf(values);
    if (from)
      edit.submit({
        params: { caseId: from.caseId },
        body: { note, content, version: form.version ?? from.version },
      });
    else create.submit({ body: { name, note, content } });
  }
  return (
    <Dialog open size="wide" title={t(from ? texts.newEdition : texts.addCase)} onClose={onClose}>
      <Form problem={required.problem ?? save.problem} busy={save.busy} onSubmit={send}>
        <DraftNotice form={form} />
        {from ? null : (
          <TextField label={t(texts.caseName)} {...form.field('name')} required maxLength={200} />
        )}
        <FieldRow>
          <SelectField
            label={t(texts.years)}
            name="content/years"
            value={String(values.years)}
            onChange={(years) => form.set({ years: Number(years) })}
            required
            options={[1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: String(count) }))}
          />
          <NumberField
            label={t(texts.sensitivityPercent)}
            unit="%"
            name="content/sensitivityPercent"
            value={values.sensitivityPercent}
            onChange={(sensitivityPercent) => form.set({ sensitivityPercent })}
            required
          />
        </FieldRow>
        <FieldRow>
          {Array.from({ length: values.years }, (_, at) => (
            <NumberField
              key={at}
              label={t(texts.reached, { year: at + 1 })}
              unit={t(texts.reachedUnit)}
              name={`content/volumePercents/${at}`}
              required
              value={at < values.volumePercents.length ? (values.volumePercents[at] ?? null) : 100}
              onChange={(next) =>
                form.set({
                  volumePercents: Array.from({ length: values.years }, (_one, year) =>
                    year === at
                      ? next
                      : year < values.volumePercents.length
                        ? (values.volumePercents[year] ?? null)
                        : 100,
                  ),
                })
              }
            />
          ))}
        </FieldRow>
        {businessOptions.map((option, at) => (
          <fieldset key={option} className="stack">
            <legend>{t(businessOptionWords[option])}</legend>
            <PlanFields
              at={`content/options/${at}`}
              plan={values[option]}
              onChange={(changes) => form.set({ [option]: { ...values[option], ...changes } })}
            />
            <ResultNow option={option} values={values} />
          </fieldset>
        ))}
        <TextArea label={t(texts.note)} {...form.field('note')} rows={2} maxLength={1000} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The result as it is filled in so far. */
function ResultNow({ option, values }: { readonly option: BusinessOption; readonly values: Values }) {
  const t = useText();
  const { language } = useLanguage();
  const content = contentOf(values);
  const plan = planOf(option, values[option]);
  if (businessPlanRefusal(plan, content)) return null;
  const { total } = businessResult(plan, content);
  return <p role="status">{t(texts.resultNow, { amount: moneyText(total.result, language) })}</p>;
}
