import { type OrganisationKind, keysOf, organisationKindWords } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { ComboboxField, DateField, SelectField, TextField, dayText, useToast } from '../ui/index.ts';
import type { Organisation } from './OrganisationsPage.tsx';
import { organisationTexts as texts, texts as common } from './texts.ts';

interface Values {
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly municipalityCode: string | null;
  readonly businessId: string;
  readonly endedOn: string | null;
}

type Stored = Pick<Organisation, 'name' | 'kind' | 'municipalityCode' | 'businessId' | 'endedOn' | 'version'>;

const valuesOf = (record: Stored | null): Values => ({
  name: record?.name ?? '',
  kind: record?.kind ?? null,
  municipalityCode: record?.municipalityCode ?? null,
  businessId: record?.businessId ?? '',
  endedOn: record?.endedOn ?? null,
});

export function OrganisationDialog({
  organisation,
  onClose,
}: {
  readonly organisation: Organisation | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(`organisation/${organisation?.id ?? 'new'}`, valuesOf(organisation), {
    version: organisation?.version ?? null,
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
  const create = useSubmit('organisationCreate', options);
  const edit = useSubmit('organisationEdit', options);
  function send(values: Values, version: number | null): void {
    const filled = required.filled({ name: values.name, kind: values.kind });
    if (!filled) return;
    const body = { ...values, ...filled, businessId: values.businessId || null };
    if (organisation) {
      edit.submit({
        params: { organisationId: organisation.id },
        body: { ...body, version: version ?? organisation.version },
      });
    } else create.submit({ body });
  }
  return (
    <RecordDialog
      title={organisation ? t(texts.editTitle) : t(texts.add)}
      form={form}
      save={organisation ? edit : create}
      missing={required.problem}
      submit={t(common.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(common.name),
        kind: t(texts.kind),
        municipalityCode: t(common.municipality),
        businessId: t(texts.businessId),
        endedOn: t(texts.endedOn),
      }}
      show={(name, value) => {
        if (!value) return '';
        if (name === 'kind') return t(organisationKindWords[value as OrganisationKind]);
        if (name === 'municipalityCode') return reference.municipalityName(value);
        return name === 'endedOn' ? dayText(value, language) : value;
      }}
      read={(current) => {
        const saved = current as Stored;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(common.name)} {...form.field('name')} required maxLength={200} />
      <SelectField<OrganisationKind | null>
        label={t(texts.kind)}
        {...form.field('kind')}
        required
        options={keysOf(organisationKindWords).map((value) => ({
          value,
          label: t(organisationKindWords[value]),
        }))}
      />
      <ComboboxField
        label={t(common.municipality)}
        {...form.field('municipalityCode')}
        options={reference.municipalityOptions}
        chosenLabel={
          form.values.municipalityCode ? reference.municipalityName(form.values.municipalityCode) : undefined
        }
      />
      <TextField label={t(texts.businessId)} {...form.field('businessId')} maxLength={9} width="short" />
      <DateField label={t(texts.endedOn)} hint={t(texts.endedOnHint)} {...form.field('endedOn')} />
    </RecordDialog>
  );
}
