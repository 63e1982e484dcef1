import { type TargetGroup, groupLabel, isTargetGroup, targetGroups } from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  RecordDialog,
  useFormDraft,
  useGo,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  ComboboxField,
  DateField,
  FieldRow,
  SelectField,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly theme: string;
  readonly municipalityCode: string | null;
  readonly place: string;
  readonly leaderStaffId: string | null;
  readonly targetGroup: TargetGroup | null;
  readonly endedOn: string | null;
}
export interface EditedSeries extends Values {
  readonly id: string;
  readonly version: number;
  readonly leader: string;
}

const valuesOf = (series: EditedSeries | null): Values => ({
  name: series?.name ?? '',
  nameSv: series?.nameSv ?? '',
  nameEn: series?.nameEn ?? '',
  theme: series?.theme ?? '',
  municipalityCode: series?.municipalityCode ?? null,
  place: series?.place ?? '',
  leaderStaffId: series?.leaderStaffId ?? null,
  targetGroup: series?.targetGroup ?? null,
  endedOn: series?.endedOn ?? null,
});

/** Roles that lead groups. */
export const leaderRoles = ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'] as const;

export function SeriesDialog({
  series,
  onClose,
}: {
  readonly series: EditedSeries | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const go = useGo();
  const reference = useReference();
  const people = useWorkerOptions(leaderRoles);
  const form = useFormDraft<Values>(`group-series/${series?.id ?? 'new'}`, valuesOf(series), {
    version: series?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['seriesList', 'seriesRead'] as const,
    onDone: ({ id }: { readonly id: string }) => {
      toast(t(texts.saved));
      onClose();
      if (!series) go(`/groups/series/${id}`);
    },
  };
  const create = useSubmit('seriesCreate', options);
  const edit = useSubmit('seriesEdit', options);
  function send(values: Values, version: number | null): void {
    const { name, municipalityCode, leaderStaffId } = values;
    const filled = required.filled({ name, municipalityCode, leaderStaffId });
    if (!filled) return;
    const body = { ...values, ...filled };
    if (series)
      edit.submit({ params: { seriesId: series.id }, body: { ...body, version: version ?? series.version } });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(series ? texts.editTitle : texts.add)}
      form={form}
      save={series ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.nameFi),
        nameSv: t(texts.nameSv),
        nameEn: t(texts.nameEn),
        theme: t(texts.theme),
        municipalityCode: t(texts.municipality),
        place: t(texts.place),
        leaderStaffId: t(texts.leader),
        targetGroup: t(texts.targetGroup),
        endedOn: t(texts.endedOn),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        if (name === 'municipalityCode') return reference.municipalityName(value);
        if (name === 'leaderStaffId') return reference.staffName(value);
        if (name === 'targetGroup')
          return isTargetGroup(value) ? t(groupLabel(value, reference.groupWords)) : value;
        return name === 'endedOn' ? dayText(value, language) : value;
      }}
      read={(current) => {
        const saved = current as EditedSeries;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.nameFi)} {...form.field('name')} required maxLength={200} lang="fi" />
      <FieldRow>
        <TextField label={t(texts.nameSv)} {...form.field('nameSv')} maxLength={200} lang="sv" />
        <TextField label={t(texts.nameEn)} {...form.field('nameEn')} maxLength={200} lang="en" />
      </FieldRow>
      <TextArea label={t(texts.theme)} {...form.field('theme')} rows={3} maxLength={1000} />
      <FieldRow>
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <TextField label={t(texts.place)} {...form.field('place')} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <ComboboxField
          label={t(texts.leader)}
          {...form.field('leaderStaffId')}
          required
          options={people}
          chosenLabel={series?.leader}
        />
        <SelectField<TargetGroup | null>
          label={t(texts.targetGroup)}
          {...form.field('targetGroup')}
          options={[
            { value: null, label: t(texts.anybody) },
            ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, reference.groupWords)) })),
          ]}
        />
      </FieldRow>
      {series ? <DateField label={t(texts.endedOn)} {...form.field('endedOn')} /> : null}
    </RecordDialog>
  );
}
