import type { ProductTerms } from '@polku/domain';
import { inThree } from '../meetings/words.ts';
import { type FormDraft, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../ui/index.ts';
import { monthName } from '../tasks/months.ts';
import { EuroField } from './EuroField.tsx';
import { texts } from './texts.ts';

export type TermValues = Omit<ProductTerms, 'startsOn' | 'priceCents' | 'unitCostCents' | 'yearlyVolume'> & {
  readonly startsOn: string | null;
  readonly priceCents: number | null;
  readonly unitCostCents: number | null;
  readonly yearlyVolume: number | null;
};

export const termValues = (terms: ProductTerms | undefined, startsOn: string | null): TermValues => ({
  startsOn,
  name: terms?.name ?? '',
  nameSv: terms?.nameSv ?? '',
  nameEn: terms?.nameEn ?? '',
  comprises: terms?.comprises ?? '',
  unit: terms?.unit ?? '',
  priceCents: terms?.priceCents ?? null,
  unitCostCents: terms?.unitCostCents ?? null,
  yearlyVolume: terms?.yearlyVolume ?? null,
  months: terms?.months ?? [],
  orderers: terms?.orderers ?? '',
});

const allMonths = Array.from({ length: 12 }, (_, at) => at + 1);

/** Price, unit, cost, volume, season and who orders. */
export function TermFields<Values extends TermValues>({ form }: { readonly form: FormDraft<Values> }) {
  const t = useText();
  const { language } = useLanguage();
  const { values } = form;
  const set = (changes: Partial<TermValues>) => form.set(changes as Partial<Values>);
  return (
    <>
      <TextField
        label={t(texts.name)}
        name="name"
        value={values.name}
        onChange={(name) => set({ name })}
        required
        maxLength={200}
      />
      <FieldRow>
        <TextField
          label={t(texts.nameSv)}
          name="nameSv"
          value={values.nameSv}
          onChange={(nameSv) => set({ nameSv })}
          maxLength={200}
          lang="sv"
        />
        <TextField
          label={t(texts.nameEn)}
          name="nameEn"
          value={values.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          maxLength={200}
          lang="en"
        />
      </FieldRow>
      <TextArea
        label={t(texts.comprises)}
        name="comprises"
        value={values.comprises}
        onChange={(comprises) => set({ comprises })}
        rows={3}
        maxLength={2000}
      />
      <FieldRow>
        <TextField
          label={t(texts.unit)}
          hint={t(texts.unitHint)}
          name="unit"
          value={values.unit}
          onChange={(unit) => set({ unit })}
          required
          maxLength={40}
        />
        <NumberField
          label={t(texts.volume)}
          name="yearlyVolume"
          value={values.yearlyVolume}
          onChange={(yearlyVolume) => set({ yearlyVolume })}
          required
        />
      </FieldRow>
      <FieldRow>
        <EuroField
          label={t(texts.price)}
          hint={t(texts.priceHint)}
          name="priceCents"
          value={values.priceCents}
          onChange={(priceCents) => set({ priceCents })}
          required
        />
        <EuroField
          label={t(texts.unitCost)}
          hint={t(texts.unitCostHint)}
          name="unitCostCents"
          value={values.unitCostCents}
          onChange={(unitCostCents) => set({ unitCostCents })}
          required
        />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.months)}
        hint={t(texts.monthsHint)}
        name="months"
        inline
        value={values.months.map(String)}
        onChange={(next) => set({ months: next.map(Number) })}
        options={allMonths.map((month) => ({ value: String(month), label: monthName(month, language) }))}
      />
      <TextField
        label={t(texts.orderers)}
        hint={t(texts.orderersHint)}
        name="orderers"
        value={values.orderers}
        onChange={(orderers) => set({ orderers })}
        maxLength={500}
      />
      <DateField
        label={t(texts.startsOn)}
        name="startsOn"
        value={values.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        required
      />
    </>
  );
}

export interface MadeValues {
  readonly environmentId: string | null;
  readonly taskIds: readonly string[];
}

/** Where it is done, and of which tasks of the bank it is made. */
export function MadeFields<Values extends MadeValues>({ form }: { readonly form: FormDraft<Values> }) {
  const t = useText();
  const reference = useReference();
  const bank = useEndpoint('taskList', { query: { limit: 200 } });
  const tasks = (bank.data?.rows ?? []).map((task) => ({
    value: task.id,
    label: `${t(inThree(task.name, task.nameSv, task.nameEn))} (${task.organisation})`,
  }));
  const { environmentId, taskIds } = form.values;
  const set = (changes: Partial<MadeValues>) => form.set(changes as Partial<Values>);
  const nameOf = (id: string) => tasks.find((task) => task.value === id)?.label ?? '…';
  return (
    <>
      <SelectField<string | null>
        label={t(texts.environment)}
        name="environmentId"
        value={environmentId}
        onChange={(next) => set({ environmentId: next })}
        options={[
          { value: null, label: t(texts.none) },
          ...reference.environments.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <ComboboxField
        label={t(texts.addTask)}
        name="taskIds"
        value={null}
        onChange={(next) => {
          if (next !== null && !taskIds.includes(next)) set({ taskIds: [...taskIds, next] });
        }}
        options={tasks.filter((task) => !taskIds.includes(task.value))}
      />
      {taskIds.length > 0 ? (
        <ul className="plain-list">
          {taskIds.map((id) => (
            <li key={id} className="row">
              <span>{nameOf(id)}</span>
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => set({ taskIds: taskIds.filter((one) => one !== id) })}
              >
                {t(texts.remove)}
                <span className="visually-hidden">: {nameOf(id)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
