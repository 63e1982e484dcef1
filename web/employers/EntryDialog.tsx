/** The dialog of one record that belongs to an employer, from a list of its fields. */
import { Fragment, type ReactNode } from 'react';
import {
  type EndpointName,
  RecordDialog,
  type Submit,
  useFormDraft,
  useLanguage,
  useRequired,
  useText,
} from '../platform/index.ts';
import type { FormDraft } from '../platform/index.ts';
import {
  CheckboxField,
  CheckboxGroup,
  type Choice,
  ComboboxField,
  DateField,
  FieldRow,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

interface Spec<V> {
  readonly name: keyof V & string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Left out while this is false. */
  readonly when?: boolean;
}
export type FieldSpec<V> = Spec<V> &
  (
    | { readonly kind: 'text' | 'lines'; readonly most: number }
    | { readonly kind: 'day' | 'time' | 'number' | 'yes' }
    /** `none`: the words of no choice, for a field that may be empty. */
    | {
        readonly kind: 'choice' | 'search';
        readonly options: readonly Choice[];
        readonly none?: string;
        readonly onSearch?: (text: string) => void;
        readonly chosenLabel?: string | undefined;
      }
    | { readonly kind: 'many'; readonly options: readonly Choice[] }
  );
/** Two or more in a list stand beside each other. */
export type FieldLine<V> = FieldSpec<V> | readonly FieldSpec<V>[];

/** The draft of a record and what is done once it is saved. */
export function useEntry<V extends object>(
  key: string,
  initial: V,
  version: number | null,
  invalidates: readonly EndpointName[],
  onClose: () => void,
) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<V>(key, initial, { version });
  const onDone = () => {
    toast(t(texts.saved));
    onClose();
  };
  return { form, options: { form, invalidates, onDone } };
}

export function EntryDialog<V extends object>({
  title,
  form,
  fields,
  extra,
  save,
  onSend,
  onClose,
}: {
  readonly title: string;
  readonly form: FormDraft<V>;
  readonly fields: readonly FieldLine<V>[];
  /** Stands after the first field. */
  readonly extra?: ReactNode;
  readonly save: Pick<Submit<never, unknown>, 'problem' | 'conflict' | 'busy' | 'reset'>;
  readonly onSend: (values: V, version: number) => void;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const required = useRequired();
  const specs = fields.flat() as readonly FieldSpec<V>[];
  const shown = specs.filter((spec) => spec.when !== false);
  function send(values: V, version: number | null): void {
    const wanted = shown.filter((spec) => spec.required).map((spec) => [spec.name, values[spec.name]]);
    if (required.filled(Object.fromEntries(wanted))) onSend(values, version ?? 0);
  }
  return (
    <RecordDialog
      size="wide"
      title={title}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={
        Object.fromEntries(
          Object.keys(form.values).map((name) => [
            name,
            specs.find((spec) => spec.name === name)?.label ?? name,
          ]),
        ) as Record<keyof V & string, string>
      }
      show={(name, value) => {
        const spec = specs.find((one) => one.name === name);
        if (value === null || value === '' || !spec) return '';
        if (spec.kind === 'day') return dayText(String(value), language);
        if ('options' in spec)
          return spec.options
            .filter((one) => (Array.isArray(value) ? value.includes(one.value) : one.value === value))
            .map((one) => one.label)
            .join(', ');
        return String(value);
      }}
      read={(current) => {
        const saved = Object(current) as V & { readonly version: number };
        const values = Object.fromEntries(
          Object.entries(form.base).map(([name, value]) => [name, Reflect.get(saved, name) ?? value]),
        ) as V;
        return { values, version: saved.version };
      }}
    >
      {fields.map((line, at) => (
        <Fragment key={isLine(line) ? line[0]?.name : line.name}>
          {isLine(line) ? (
            <FieldRow>
              {line.map((spec) => (
                <EntryField key={spec.name} spec={spec} form={form} />
              ))}
            </FieldRow>
          ) : (
            <EntryField spec={line} form={form} />
          )}
          {at === 0 ? extra : null}
        </Fragment>
      ))}
    </RecordDialog>
  );
}

function isLine<V>(line: FieldLine<V>): line is readonly FieldSpec<V>[] {
  return Array.isArray(line);
}

/** The value of a field is of its kind: the list of fields is written beside the record's type. */
function EntryField<V extends object>({
  spec,
  form,
}: {
  readonly spec: FieldSpec<V>;
  readonly form: FormDraft<V>;
}) {
  if (spec.when === false) return null;
  const { name, label, hint, required } = spec;
  const value: unknown = form.values[name];
  const set = (next: unknown) => form.set({ [name]: next } as unknown as Partial<V>);
  const basics = { name, label, hint, required };
  // an empty day of a field that needs one is an empty text, so that the record keeps its type
  const orNull = (text: string | null) => (required ? (text ?? '') : text);
  const text = typeof value === 'string' ? value : '';
  switch (spec.kind) {
    case 'text':
      return <TextField {...basics} value={text} onChange={set} maxLength={spec.most} />;
    case 'lines':
      return <TextArea {...basics} value={text} onChange={set} rows={3} maxLength={spec.most} />;
    case 'day':
      return <DateField {...basics} value={text || null} onChange={(next) => set(orNull(next))} />;
    case 'time':
      return <TimeField {...basics} value={text || null} onChange={(next) => set(orNull(next))} />;
    case 'number':
      return <NumberField {...basics} value={typeof value === 'number' ? value : null} onChange={set} />;
    case 'yes':
      return <CheckboxField {...basics} value={value === true} onChange={set} />;
    case 'many':
      return (
        <CheckboxGroup
          {...basics}
          inline
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={set}
          options={spec.options}
        />
      );
    case 'search':
      return (
        <ComboboxField
          {...basics}
          value={text || null}
          onChange={(next) => set(orNull(next))}
          options={spec.options}
          onSearch={spec.onSearch}
          chosenLabel={spec.chosenLabel}
        />
      );
    case 'choice':
      return (
        <SelectField<string | null>
          {...basics}
          value={text || null}
          onChange={(next) => set(orNull(next))}
          options={[...(spec.none === undefined ? [] : [{ value: null, label: spec.none }]), ...spec.options]}
        />
      );
  }
}
