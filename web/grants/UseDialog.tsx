import { DecisionFields, useDecisionLabels } from '../administration/DecisionFields.tsx';
import { type DecisionValues, decisionOf, decisionValues } from '../administration/decision-values.ts';
import {
  type Output,
  RecordDialog,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { DateField, FieldRow, moneyText, NumberField, numberText, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

type Data = Output<'grantPackRead'>;

interface Values extends DecisionValues {
  readonly from: string | null;
  readonly to: string | null;
  readonly [parameter: `parameters/${string}`]: number | null;
}

type Row = Data['row'];

/** From which day a version is used in the area, by what decision, and the numbers it leaves to the area. */
export function UseDialog({ data, onClose }: { readonly data: Data; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const { language } = useLanguage();
  const { row, pack } = data;
  const names = Object.keys(pack.parameters);
  const valuesOf = ({ use, validFrom, validTo }: Row): Values => ({
    from: use?.from ?? validFrom,
    to: use?.to ?? validTo,
    ...decisionValues(use?.decisionReference ?? null),
    ...Object.fromEntries(names.map((name) => [`parameters/${name}`, shown(name, use?.parameters[name])])),
  });
  const form = useFormDraft<Values>(`grant-pack-use/${row.programme}/${row.packVersion}`, valuesOf(row), {
    version: row.version,
  });
  const required = useRequired();
  const decisionLabels = useDecisionLabels();
  const save = useSubmit('grantPackUse', {
    form,
    invalidates: ['grantPackRead', 'grantPackList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const unitOf = (name: string) => pack.parameters[name]?.unit;
  /** Cents are written as euros. */
  function shown(name: string, value: number | null | undefined): number | null {
    return value == null ? null : unitOf(name) === 'cents' ? value / 100 : value;
  }
  function kept(name: string, value: number | null | undefined): number | null {
    return value == null ? null : unitOf(name) === 'cents' ? Math.round(value * 100) : value;
  }
  function defaultText(name: string): string {
    const value = pack.parameters[name]?.value ?? null;
    if (value === null) return t(texts.noDefault);
    return unitOf(name) === 'cents' ? moneyText(value, language) : numberText(value, language);
  }
  return (
    <RecordDialog<Values>
      size="wide"
      title={t(texts.useTitle)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(row.use ? texts.editUse : texts.use)}
      onCancel={onClose}
      read={(current) => ({ values: valuesOf(current as Row), version: (current as Row).version })}
      onSend={(values, version) => {
        const filled = required.filled({ from: values.from });
        if (!filled) return;
        save.submit({
          params: { programme: row.programme, packVersion: row.packVersion },
          body: {
            from: filled.from,
            to: values.to,
            decisionReference: decisionOf(values),
            parameters: Object.fromEntries(
              names.map((name) => [name, kept(name, values[`parameters/${name}`])]),
            ),
            version: version ?? row.version,
          },
        });
      }}
      labels={{
        from: t(texts.from),
        to: t(texts.to),
        ...decisionLabels,
        ...Object.fromEntries(
          names.map((name) => [`parameters/${name}`, t(pack.parameters[name]?.text ?? texts.setNumber)]),
        ),
      }}
    >
      <FieldRow>
        <DateField label={t(texts.from)} {...form.field('from')} required />
        <DateField label={t(texts.to)} hint={t(texts.toHint)} {...form.field('to')} />
      </FieldRow>
      {names.length > 0 ? (
        <fieldset className="stack">
          <legend>{t(texts.parameters)}</legend>
          {names.map((name) => (
            <NumberField
              key={name}
              label={t(pack.parameters[name]?.text ?? texts.setNumber)}
              hint={t(texts.parameterHint, { value: defaultText(name) })}
              decimals={2}
              unit={unitOf(name) === 'cents' ? '€' : unitOf(name) === 'percent' ? '%' : undefined}
              {...form.field(`parameters/${name}`)}
            />
          ))}
        </fieldset>
      ) : null}
      <DecisionFields form={form} />
    </RecordDialog>
  );
}
