import {
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  ComboboxField,
  DateField,
  FieldRow,
  SelectField,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { DecisionFields, useDecisionLabels } from './DecisionFields.tsx';
import { type DecisionValues, decisionOf, decisionValues } from './decision-values.ts';
import type { Project } from './ProjectsPage.tsx';
import { projectTexts as texts } from './project-texts.ts';
import { texts as common } from './texts.ts';

interface Values extends DecisionValues {
  readonly code: string;
  readonly name: string;
  readonly leadMunicipalityCode: string | null;
  readonly otherAreaSlug: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const valuesOf = (project: Project | null, today: string): Values => ({
  code: project?.code ?? '',
  name: project?.name ?? '',
  leadMunicipalityCode: project?.leadMunicipalityCode ?? null,
  otherAreaSlug: project?.otherAreaSlug ?? null,
  startsOn: project?.startsOn ?? today,
  endsOn: project?.endsOn ?? null,
  ...decisionValues(project?.decisionReference ?? null),
});

export function ProjectDialog({
  project,
  onClose,
}: {
  readonly project: Project | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session, staff } = useSession();
  const reference = useReference();
  const areas = useEndpoint('publicAreas', {});
  const form = useFormDraft<Values>(`project/${project?.id ?? 'new'}`, valuesOf(project, session.today), {
    version: project?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['projectList'] as const,
    onDone: () => {
      toast(t(common.saved));
      onClose();
    },
  };
  const create = useSubmit('projectCreate', options);
  const edit = useSubmit('projectEdit', options);
  const decisionLabels = useDecisionLabels();
  const others = (areas.data?.areas ?? [])
    .filter((area) => area.name.fi !== staff.areaName.fi)
    .map((area) => ({ value: area.slug, label: t(area.name) }));
  function send(values: Values, version: number | null): void {
    const { code, name, startsOn, endsOn, leadMunicipalityCode, otherAreaSlug } = values;
    const filled = required.filled({ code, name, startsOn });
    if (!filled) return;
    const body = {
      ...filled,
      leadMunicipalityCode,
      otherAreaSlug,
      endsOn,
      decisionReference: decisionOf(values),
    };
    if (project) {
      edit.submit({
        params: { projectId: project.id },
        body: { ...body, version: version ?? project.version },
      });
    } else create.submit({ body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(project ? texts.editTitle : texts.add)}
      form={form}
      save={project ? edit : create}
      missing={required.problem}
      submit={t(common.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        code: t(texts.code),
        name: t(common.name),
        leadMunicipalityCode: t(texts.leadMunicipality),
        otherAreaSlug: t(texts.otherArea),
        startsOn: t(common.startsOn),
        endsOn: t(common.endsOn),
        ...decisionLabels,
      }}
      show={(name, value) => {
        if (!value) return '';
        if (name === 'leadMunicipalityCode') return reference.municipalityName(value);
        return name === 'startsOn' || name === 'endsOn' ? dayText(value, language) : value;
      }}
      read={(current) => {
        const saved = current as Project;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <FieldRow>
        <TextField label={t(texts.code)} {...form.field('code')} required maxLength={40} width="medium" />
        <TextField label={t(common.name)} {...form.field('name')} required maxLength={200} />
      </FieldRow>
      <ComboboxField
        label={t(texts.leadMunicipality)}
        {...form.field('leadMunicipalityCode')}
        options={reference.municipalityOptions}
        chosenLabel={
          form.values.leadMunicipalityCode
            ? reference.municipalityName(form.values.leadMunicipalityCode)
            : undefined
        }
      />
      <SelectField<string | null>
        label={t(texts.otherArea)}
        hint={t(texts.otherAreaHint)}
        {...form.field('otherAreaSlug')}
        options={[{ value: null, label: t(common.none) }, ...others]}
      />
      <FieldRow>
        <DateField label={t(common.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(common.endsOn)} hint={t(common.endsOnHint)} {...form.field('endsOn')} />
      </FieldRow>
      <DecisionFields form={form} />
    </RecordDialog>
  );
}
