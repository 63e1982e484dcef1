import {
  type FactDefinition,
  type FactKind,
  factsAsked,
  type GrantPack,
  packFacts,
  type Text,
} from '@polku/domain';
import type { FieldProps } from '../platform/forms.ts';
import { useText } from '../platform/texts.tsx';
import { texts } from '../grants/case-texts.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup } from '../ui/CheckboxField.tsx';
import { ComboboxField } from '../ui/ComboboxField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FieldRow } from '../ui/Form.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isRows, toldField, type ToldRow, type ToldValue, type ToldValues } from './told-values.ts';

export const toldGroups = ['person', 'employer', 'job', 'claims', 'extra'] as const;
export type ToldGroup = (typeof toldGroups)[number];
const groupTitles = {
  person: texts.groupPerson,
  employer: texts.groupEmployer,
  job: texts.groupJob,
  claims: texts.groupClaims,
  extra: texts.groupExtra,
};

export interface MunicipalityNames {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (code: string) => string;
}

export interface ToldFieldsProps {
  readonly pack: GrantPack;
  readonly form: { readonly field: (name: keyof ToldValues) => FieldProps<ToldValue> };
  readonly municipalities: MunicipalityNames;
  /** Those shown; all of them otherwise. One that stands alone has no legend of its own. */
  readonly groups?: readonly ToldGroup[];
  /** Facts nobody is asked for here, by name. */
  readonly without?: readonly string[];
  /** What is wrong with a fact, by its name. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** The form of an application, made of what its programme asks; the same for its handler and for the employer. */
export function ToldFields({
  pack,
  form,
  municipalities,
  groups = toldGroups,
  without = [],
  errors = {},
}: ToldFieldsProps) {
  const t = useText();
  const facts = packFacts(pack);
  const asked = factsAsked(pack).filter((name) => !without.includes(name));
  return groups.map((group) => {
    const fields = asked
      .filter((name) => name.startsWith(`${group}.`))
      .map((name) => {
        const fact = facts[name];
        return fact ? (
          <ToldField
            key={name}
            fact={fact}
            field={form.field(toldField(name))}
            municipalities={municipalities}
            error={errors[name]}
          />
        ) : null;
      });
    if (fields.length === 0) return null;
    return groups.length === 1 ? (
      <div key={group} className="stack">
        {fields}
      </div>
    ) : (
      <fieldset key={group} className="stack">
        <legend>{t(groupTitles[group])}</legend>
        {fields}
      </fieldset>
    );
  });
}

interface OneField {
  readonly fact: FactDefinition;
  readonly field: FieldProps<ToldValue>;
  readonly error?: string | undefined;
}

const noneOfThese = 'none-of-these';

function ToldField({
  fact,
  field,
  error,
  municipalities,
}: OneField & { readonly municipalities: MunicipalityNames }) {
  const t = useText();
  const label = t(fact.text);
  const { name, value, onChange } = field;
  const basics = { name, label, error };
  if (isRows(fact.kind)) return <RowsField fact={fact} field={field} error={error} />;
  switch (fact.kind) {
    case 'day':
      return <DateField {...basics} value={asText(value)} onChange={onChange} />;
    case 'count':
    case 'number':
    case 'percent':
    case 'money':
      return (
        <NumberField
          {...basics}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          decimals={fact.kind === 'count' ? 0 : 2}
          unit={unitOf(fact.kind)}
        />
      );
    case 'yesNo':
      return (
        <SelectField<string | null>
          {...basics}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(chosen) => onChange(chosen === null ? null : chosen === 'true')}
          options={[
            { value: null, label: t(texts.notKnown) },
            { value: 'true', label: t(texts.yes) },
            { value: 'false', label: t(texts.no) },
          ]}
        />
      );
    case 'choice':
      return (
        <SelectField<string | null>
          {...basics}
          value={asText(value)}
          onChange={onChange}
          options={[{ value: null, label: t(texts.notKnown) }, ...choicesOf(fact, t)]}
        />
      );
    case 'choices': {
      const told = Array.isArray(value) ? (value as readonly string[]) : null;
      return (
        <CheckboxGroup
          {...basics}
          value={told === null ? [] : told.length === 0 ? [noneOfThese] : told}
          onChange={(chosen) => {
            const hadNone = told !== null && told.length === 0;
            const picked = chosen.filter((one) => one !== noneOfThese);
            if (chosen.includes(noneOfThese) && !hadNone) onChange([]);
            else onChange(picked.length > 0 ? picked : null);
          }}
          options={[...choicesOf(fact, t), { value: noneOfThese, label: t(texts.none) }]}
        />
      );
    }
    case 'municipality':
      return (
        <ComboboxField
          {...basics}
          value={asText(value)}
          onChange={onChange}
          options={municipalities.options}
          chosenLabel={asText(value) ? municipalities.nameOf(asText(value) ?? '') : undefined}
        />
      );
    default:
      return (
        <TextField
          {...basics}
          value={asText(value) ?? ''}
          onChange={onChange}
          maxLength={40}
          width="medium"
        />
      );
  }
}

const asText = (value: ToldValue) => (typeof value === 'string' ? value : null);
const unitOf = (kind: FactKind) => (kind === 'money' ? '€' : kind === 'percent' ? '%' : undefined);
const choicesOf = ({ options }: FactDefinition, t: (text: Text) => string) =>
  Object.entries(options ?? {}).map(([value, text]) => ({ value, label: t(text) }));

interface RowColumn {
  readonly name: string;
  readonly text: Text;
  readonly kind: 'day' | 'money' | 'cents' | 'percent' | 'text' | 'yesNo';
}

const times: readonly RowColumn[] = [
  { name: 'start', text: texts.start, kind: 'day' },
  { name: 'end', text: texts.end, kind: 'day' },
];

const columnsOf: Readonly<Partial<Record<FactKind, readonly RowColumn[]>>> = {
  spells: [
    { name: 'from', text: texts.start, kind: 'day' },
    { name: 'to', text: texts.end, kind: 'day' },
  ],
  paySubsidies: [
    { name: 'percent', text: texts.percent, kind: 'percent' },
    { name: 'workTimePercent', text: texts.workTime, kind: 'percent' },
    ...times,
  ],
  trainingCompensations: [{ name: 'perMonth', text: texts.perMonth, kind: 'money' }, ...times],
  earlierGrants: [
    ...times,
    { name: 'samePerson', text: texts.samePerson, kind: 'yesNo' },
    { name: 'sameEmployer', text: texts.sameEmployer, kind: 'yesNo' },
  ],
  deMinimisGrants: [
    { name: 'grantedOn', text: texts.grantedOn, kind: 'day' },
    { name: 'amountCents', text: texts.amount, kind: 'cents' },
    { name: 'businessId', text: texts.businessId, kind: 'text' },
  ],
};

/** Nothing told, none, or rows: "there are none" is another answer than an empty one. */
function RowsField({ fact, field, error }: OneField) {
  const t = useText();
  const { name, value, onChange } = field;
  const rows = Array.isArray(value) ? (value as readonly ToldRow[]) : null;
  const columns = columnsOf[fact.kind] ?? [];
  const blank: ToldRow = Object.fromEntries(
    columns.map((column) => [
      column.name,
      column.kind === 'yesNo' ? true : column.kind === 'text' ? '' : null,
    ]),
  );
  const change = (index: number, changes: ToldRow) =>
    onChange((rows ?? []).map((row, place) => (place === index ? { ...row, ...changes } : row)));
  return (
    <div className="stack">
      <SelectField<string>
        name={name}
        label={t(fact.text)}
        error={error}
        value={rows === null ? 'unknown' : rows.length === 0 ? 'none' : 'rows'}
        onChange={(chosen) => onChange(chosen === 'unknown' ? null : chosen === 'none' ? [] : [blank])}
        options={[
          { value: 'unknown', label: t(texts.notKnown) },
          { value: 'none', label: t(texts.noRows) },
          { value: 'rows', label: t(texts.someRows) },
        ]}
      />
      {(rows ?? []).map((row, index) => (
        <fieldset key={index}>
          <legend className="small">{t(texts.row, { row: index + 1 })}</legend>
          <FieldRow>
            {columns.map((column) => (
              <Cell
                key={column.name}
                column={column}
                name={`${name}/${index}/${column.name}`}
                value={row[column.name] ?? null}
                onChange={(next) => change(index, { [column.name]: next })}
              />
            ))}
          </FieldRow>
          <Button
            size="small"
            icon="remove"
            onClick={() => onChange((rows ?? []).filter((_, place) => place !== index))}
          >
            {t(texts.removeRow, { row: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows && rows.length > 0 ? (
        <p>
          <Button size="small" icon="add" onClick={() => onChange([...rows, blank])}>
            {t(texts.addRow)}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface CellProps {
  readonly column: RowColumn;
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly onChange: (value: string | number | boolean | null) => void;
}

function Cell({ column, name, value, onChange }: CellProps) {
  const t = useText();
  const basics = { name, label: t(column.text) };
  switch (column.kind) {
    case 'day':
      return <DateField {...basics} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'yesNo':
      return (
        <SelectField<string>
          {...basics}
          value={String(value === true)}
          onChange={(chosen) => onChange(chosen === 'true')}
          options={[
            { value: 'true', label: t(texts.yes) },
            { value: 'false', label: t(texts.no) },
          ]}
        />
      );
    case 'text':
      return (
        <TextField
          {...basics}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          maxLength={40}
          width="medium"
        />
      );
    case 'cents':
      return (
        <NumberField
          {...basics}
          value={typeof value === 'number' ? value / 100 : null}
          onChange={(euros) => onChange(euros === null ? null : Math.round(euros * 100))}
          decimals={2}
          unit="€"
        />
      );
    default:
      return (
        <NumberField
          {...basics}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          decimals={2}
          unit={column.kind === 'money' ? '€' : '%'}
        />
      );
  }
}
