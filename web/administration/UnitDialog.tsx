import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { ComboboxField, DateField, TextField, dayText, useToast } from '../ui/index.ts';
import type { Organisation, Unit } from './OrganisationsPage.tsx';
import { organisationTexts as texts, texts as common } from './texts.ts';

interface Values {
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly endedOn: string | null;
}

type Stored = Pick<Unit, 'name' | 'municipalityCode' | 'endedOn' | 'version'>;

const valuesOf = (record: Stored | null): Values => ({
  name: record?.name ?? '',
  municipalityCode: record?.municipalityCode ?? null,
  endedOn: record?.endedOn ?? null,
});

export function UnitDialog({
  organisation,
  unit,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly unit: Unit | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(`unit/${organisation.id}/${unit?.id ?? 'new'}`, valuesOf(unit), {
    version: unit?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['organisationList', 'referenceRead'] as const,
    onDone: () => {
      toast(t(common.saved));
      onClose();
    },
  };
  const create = useSubmit('unitCreate', options);
  const edit = useSubmit('unitEdit', options);
  function send(values: Values, version: number | null): void {
    if (!required.filled({ name: values.name })) return;
    const body = { ...values, organisationId: organisation.id };
    if (unit)
      edit.submit({ params: { unitId: unit.id }, body: { ...body, version: version ?? unit.version } });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      title={unit ? t(texts.unitTitle) : `${t(texts.addUnit)}: ${organisation.name}`}
      form={form}
      save={unit ? edit : create}
      missing={required.problem}
      submit={t(common.save)}
      onSend={send}
      onCancel={onClose}
      labels={{ name: t(common.name), municipalityCode: t(common.municipality), endedOn: t(texts.endedOn) }}
      show={(name, value) => {
        if (!value) return '';
        if (name === 'municipalityCode') return reference.municipalityName(value);
        return name === 'endedOn' ? dayText(value, language) : value;
      }}
      read={(current) => {
        const saved = current as Stored;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(common.name)} {...form.field('name')} required maxLength={200} />
      <ComboboxField
        label={t(common.municipality)}
        {...form.field('municipalityCode')}
        options={reference.municipalityOptions}
      />
      <DateField label={t(texts.endedOn)} hint={t(texts.endedOnHint)} {...form.field('endedOn')} />
    </RecordDialog>
  );
}
