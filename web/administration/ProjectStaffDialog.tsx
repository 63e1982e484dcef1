import { roles } from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  RecordDialog,
  useFormDraft,
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
  NumberField,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Project, ProjectMember } from './ProjectsPage.tsx';
import { projectTexts as texts } from './project-texts.ts';
import { texts as common } from './texts.ts';

interface Values {
  readonly staffId: string | null;
  readonly task: string;
  readonly sharePercent: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

type Stored = Pick<ProjectMember, 'task' | 'sharePercent' | 'startsOn' | 'endsOn' | 'version'>;

const valuesOf = (staffId: string | null, stored: Stored | null, project: Project): Values => ({
  staffId,
  task: stored?.task ?? '',
  sharePercent: stored?.sharePercent ?? null,
  startsOn: stored?.startsOn ?? project.startsOn,
  endsOn: stored ? stored.endsOn : project.endsOn,
});

/** A share of somebody's working time for the project. */
export function ProjectStaffDialog({
  project,
  member,
  onClose,
}: {
  readonly project: Project;
  readonly member: ProjectMember | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const people = useWorkerOptions(roles);
  const form = useFormDraft<Values>(
    `project-staff/${project.id}/${member?.id ?? 'new'}`,
    valuesOf(member?.staff.id ?? null, member, project),
    { version: member?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['projectList'] as const,
    onDone: () => {
      toast(t(common.saved));
      onClose();
    },
  };
  const add = useSubmit('projectStaffAdd', options);
  const edit = useSubmit('projectStaffEdit', options);
  function send(values: Values, version: number | null): void {
    const { staffId, sharePercent, startsOn, task, endsOn } = values;
    const filled = required.filled({ staffId, sharePercent, startsOn });
    if (!filled) return;
    const params = { projectId: project.id };
    const body = { ...filled, task, endsOn };
    if (member) {
      edit.submit({
        params: { ...params, assignmentId: member.id },
        body: { ...body, version: version ?? member.version },
      });
    } else add.submit({ params, body });
  }
  return (
    <RecordDialog
      title={member ? member.staff.name : t(texts.addStaff)}
      form={form}
      save={member ? edit : add}
      missing={required.problem}
      submit={t(common.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        staffId: t(texts.person),
        task: t(texts.task),
        sharePercent: t(texts.share),
        startsOn: t(common.startsOn),
        endsOn: t(common.endsOn),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        if (name === 'staffId') return reference.staffName(String(value));
        return name === 'startsOn' || name === 'endsOn' ? dayText(String(value), language) : String(value);
      }}
      read={(current) => {
        const saved = current as Stored;
        return { values: valuesOf(member?.staff.id ?? null, saved, project), version: saved.version };
      }}
    >
      {member ? null : (
        <ComboboxField label={t(texts.person)} {...form.field('staffId')} required options={people} />
      )}
      <TextField label={t(texts.task)} {...form.field('task')} maxLength={200} />
      <NumberField label={t(texts.share)} {...form.field('sharePercent')} unit="%" required />
      <FieldRow>
        <DateField label={t(common.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(common.endsOn)} hint={t(common.endsOnHint)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}
