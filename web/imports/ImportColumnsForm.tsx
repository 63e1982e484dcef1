import { type ImportField, importFields, importFieldWords } from '@polku/domain';
import { DraftNotice, useFormDraft, useReference, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  FieldRow,
  Form,
  FormActions,
  Notice,
  Section,
  SelectField,
  TextField,
} from '../ui/index.ts';
import type { Batch } from './import-values.ts';
import { texts } from './texts.ts';

interface Values {
  readonly columns: Batch['columns'];
  readonly sourceName: string;
  readonly municipalityCode: string | null;
  readonly serviceLanguage: string;
  readonly nonDisclosure: Batch['defaults']['nonDisclosure'];
}

export function ImportColumnsForm({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const form = useFormDraft<Values>(
    `import/${batch.id}`,
    { columns: batch.columns, sourceName: batch.sourceName, ...batch.defaults },
    { version: batch.version },
  );
  const preview = useSubmit('importPreview', { form, invalidates: ['importRead', 'importList'] });
  const { columns, sourceName, ...defaults } = form.values;
  const send = () =>
    preview.submit({
      params: { importId: batch.id },
      body: { columns: [...columns], sourceName, defaults, version: batch.version },
    });
  return (
    <Form onSubmit={send} problem={preview.problem} busy={preview.busy} wide>
      <DraftNotice form={form} />
      <Section title={t(texts.columns)}>
        <p className="soft">
          <ReadAs batch={batch} /> {t(texts.columnsLead)}
        </p>
        {batch.remembered ? <Notice>{t(texts.remembered)}</Notice> : null}
        <ColumnFields batch={batch} columns={columns} onChange={(next) => form.set({ columns: next })} />
      </Section>
      <Section title={t(texts.defaults)}>
        <p className="soft">{t(texts.defaultsLead)}</p>
        <DefaultFields form={form} />
      </Section>
      <TextField
        label={t(texts.sourceName)}
        hint={t(texts.sourceNameHint)}
        {...form.field('sourceName')}
        required
        maxLength={100}
      />
      <FormActions>
        <Button
          type="submit"
          look={batch.status === 'previewed' ? 'secondary' : 'primary'}
          busy={preview.busy}
        >
          {t(batch.status === 'previewed' ? texts.previewAgain : texts.makePreview)}
        </Button>
      </FormActions>
    </Form>
  );
}

function ReadAs({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const rows = batch.counts.total;
  if (batch.sheetName !== null) return <>{t(texts.readFrom, { rows, sheet: batch.sheetName })}. </>;
  const delimiter = batch.delimiter === '\t' ? t(texts.tab) : (batch.delimiter ?? '');
  return <>{t(texts.readAs, { rows, encoding: batch.encoding ?? '', delimiter })}. </>;
}

interface ColumnFieldsProps {
  readonly batch: Batch;
  readonly columns: Batch['columns'];
  readonly onChange: (columns: Batch['columns']) => void;
}

/** One choice for each column; a field chosen for one column is taken from the other it stood at. */
function ColumnFields({ batch, columns, onChange }: ColumnFieldsProps) {
  const t = useText();
  const options = [
    { value: null, label: t(texts.notImported) },
    ...importFields.map((field) => ({ value: field, label: t(importFieldWords[field]) })),
  ];
  const choose = (at: number, field: ImportField | null) =>
    onChange(columns.map((one, index) => (index === at ? field : one === field ? null : one)));
  return (
    <div className="columns">
      {batch.headings.map((heading, at) => {
        const values = batch.samples.flatMap((row) => row[at]?.trim() || []).slice(0, 3);
        return (
          <SelectField<ImportField | null>
            // the place in the file is the column's identity: headings may repeat
            key={`${at} ${heading}`}
            name={`columns/${at}`}
            label={heading || t(texts.columnWithoutName, { number: String(at + 1) })}
            hint={
              values.length > 0
                ? t(texts.samples, { values: values.map(short).join(' · ') })
                : t(texts.noSamples)
            }
            required
            value={columns[at] ?? null}
            options={options}
            onChange={(field) => choose(at, field)}
          />
        );
      })}
    </div>
  );
}

const short = (value: string) => (value.length > 24 ? `${Array.from(value).slice(0, 24).join('')}…` : value);

function DefaultFields({ form }: { readonly form: ReturnType<typeof useFormDraft<Values>> }) {
  const t = useText();
  const reference = useReference();
  return (
    <FieldRow>
      <ComboboxField
        label={t(texts.defaultMunicipality)}
        {...form.field('municipalityCode')}
        name="defaults/municipalityCode"
        placeholder={t(texts.noDefault)}
        options={reference.municipalityOptions}
      />
      <SelectField
        label={t(texts.defaultLanguage)}
        {...form.field('serviceLanguage')}
        name="defaults/serviceLanguage"
        required
        options={reference.languageOptions}
      />
      <SelectField<Values['nonDisclosure']>
        label={t(texts.defaultNonDisclosure)}
        {...form.field('nonDisclosure')}
        name="defaults/nonDisclosure"
        required
        options={[
          { value: 'none', label: t(texts.disclosureNone) },
          { value: 'unknown', label: t(texts.disclosureUnknown) },
          { value: 'set', label: t(texts.disclosureSet) },
        ]}
      />
    </FieldRow>
  );
}
