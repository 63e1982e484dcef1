import type { CalculatorName } from '@polku/domain';
import { YesNoField } from '../clients/YesNoField.tsx';
import { useText } from '../platform/index.ts';
import { DateField, NumberField, SelectField, TextArea, TextField } from '../ui/index.ts';
import { calculatorTexts, choiceTexts, fieldWordsOf } from './calculator-texts.ts';
import { isRows } from './calculator-values.ts';
import type { SchemaField } from './json-schema.ts';

/** What is written in a field; a list is its lines. */
export type Written = string | number | boolean | null;
export type WrittenValues = Readonly<Record<string, Written>>;

interface FieldsProps {
  readonly calculator: CalculatorName;
  readonly fields: readonly SchemaField[];
  readonly values: WrittenValues;
  readonly onChange: (pointer: string, value: Written) => void;
}

/** Fields made from the calculator's own schema, so that form, API and command line can't differ. */
export function CalculatorFields({ calculator, fields, values, onChange }: FieldsProps) {
  const t = useText();
  return fields.map((field) => {
    if (field.kind !== 'object') {
      return (
        <CalculatorField
          key={field.pointer}
          calculator={calculator}
          field={field}
          value={values[field.pointer] ?? null}
          onChange={onChange}
        />
      );
    }
    const label = fieldWordsOf(calculator, field.pointer)?.label;
    return (
      <fieldset key={field.pointer} className="field calculator-group">
        <legend className="field-label">{label ? t(label) : field.name}</legend>
        <div className="columns">
          <CalculatorFields
            calculator={calculator}
            fields={field.fields}
            values={values}
            onChange={onChange}
          />
        </div>
      </fieldset>
    );
  });
}

function CalculatorField({
  calculator,
  field,
  value,
  onChange,
}: {
  readonly calculator: CalculatorName;
  readonly field: SchemaField;
  readonly value: Written;
  readonly onChange: FieldsProps['onChange'];
}) {
  const t = useText();
  const words = fieldWordsOf(calculator, field.pointer);
  const change = (next: Written) => onChange(field.pointer, next);
  const basics = {
    label: words ? t(words.label) : field.name,
    name: field.pointer,
    hint: words?.hint ? t(words.hint) : isRows(field) ? t(calculatorTexts.rowsAsJson) : undefined,
    required: field.required && !field.nullable,
  };
  switch (field.kind) {
    case 'date':
      return <DateField {...basics} value={textOf(value) || null} onChange={change} />;
    case 'number':
      return (
        <NumberField
          {...basics}
          value={typeof value === 'number' ? value : null}
          onChange={change}
          decimals={field.type === 'integer' ? 0 : 6}
        />
      );
    case 'boolean':
      return (
        <YesNoField
          label={basics.label}
          name={basics.name}
          value={typeof value === 'boolean' ? value : null}
          onChange={change}
        />
      );
    case 'choice':
      return (
        <SelectField<string | null>
          {...basics}
          value={textOf(value) || null}
          onChange={change}
          options={[
            ...(field.nullable ? [{ value: null, label: t(calculatorTexts.notKnown) }] : []),
            ...field.choices.map((choice) => {
              const text = choiceTexts[field.pointer]?.[choice];
              return { value: choice, label: text ? t(text) : choice };
            }),
          ]}
        />
      );
    case 'list':
      return <TextArea {...basics} value={textOf(value)} onChange={change} rows={5} />;
    default:
      return (
        <TextField {...basics} value={textOf(value)} onChange={change} width="medium" spellCheck={false} />
      );
  }
}

function textOf(value: Written): string {
  return value === null ? '' : String(value);
}
