import { type InductedRole, inductedRoles, roleWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DateField,
  FieldRow,
  NumberField,
  Page,
  PeriodText,
  Section,
  SelectField,
  Table,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { partTexts, texts } from './texts.ts';

type Step = Output<'inductionStepList'>['rows'][number];

/** The steps of each role's induction, as the area has them. */
export function InductionStepsPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpoint('inductionStepList', {});
  const [editing, setEditing] = useState<Step | 'new' | null>(null);
  const manages = may('induction.manage');
  const columns: readonly Column<Step>[] = [
    {
      key: 'title',
      header: t(texts.step),
      primary: true,
      cell: (row) => `${row.position}. ${row.title}`,
    },
    {
      key: 'period',
      header: t(texts.inUse),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        manages ? (
          <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
            {t(texts.edit)}
            <span className="visually-hidden">: {row.title}</span>
          </Button>
        ) : null,
    },
  ];
  return (
    <Page
      title={t(texts.steps)}
      lead={t(texts.stepsLead)}
      breadcrumbs={[{ to: '/competence', label: t(partTexts.induction) }]}
      actions={
        manages ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addStep)}
          </Button>
        ) : undefined
      }
    >
      <Async query={query}>
        {({ rows }) => (
          <div className="stack">
            {inductedRoles
              .map((role) => ({ role, steps: rows.filter((row) => row.role === role) }))
              .filter(({ steps }) => steps.length > 0)
              .map(({ role, steps }) => (
                <Section key={role} title={t(roleWords[role])}>
                  <Table
                    caption={t(roleWords[role])}
                    hideCaption
                    columns={columns}
                    rows={steps}
                    rowKey={(row) => row.id}
                  />
                </Section>
              ))}
          </div>
        )}
      </Async>
      {editing ? (
        <StepDialog step={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

interface Values {
  readonly role: InductedRole;
  readonly position: number | null;
  readonly title: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const valuesOf = (step: Step | null, today: string): Values => ({
  role: step?.role ?? 'careerAgent',
  position: step?.position ?? 1,
  title: step?.title ?? '',
  titleSv: step?.titleSv ?? '',
  titleEn: step?.titleEn ?? '',
  startsOn: step?.startsOn ?? today,
  endsOn: step?.endsOn ?? null,
});

function StepDialog({ step, onClose }: { readonly step: Step | null; readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<Values>(`induction-step/${step?.id ?? 'new'}`, valuesOf(step, session.today), {
    version: step?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['inductionStepList', 'inductionList', 'competenceOwn'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('inductionStepCreate', options);
  const edit = useSubmit('inductionStepEdit', options);
  function send(values: Values, version: number | null): void {
    const { position, title, startsOn } = values;
    const filled = required.filled({ position, title, startsOn });
    if (!filled) return;
    const body = { ...values, ...filled };
    if (step)
      edit.submit({ params: { stepId: step.id }, body: { ...body, version: version ?? step.version } });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      title={t(step ? texts.editStep : texts.addStep)}
      form={form}
      save={step ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        role: t(texts.role),
        position: t(texts.position),
        title: t(texts.title),
        titleSv: t(texts.titleSv),
        titleEn: t(texts.titleEn),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
      }}
      show={(name, value) => {
        if (value === null) return '';
        if (name === 'role') return t(roleWords[value as InductedRole]);
        return name === 'startsOn' || name === 'endsOn' ? dayText(String(value), language) : String(value);
      }}
      read={(current) => {
        const saved = current as Step;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <FieldRow>
        <SelectField<InductedRole>
          label={t(texts.role)}
          {...form.field('role')}
          required
          options={inductedRoles.map((value) => ({ value, label: t(roleWords[value]) }))}
        />
        <NumberField label={t(texts.position)} {...form.field('position')} required />
      </FieldRow>
      <TextField label={t(texts.title)} {...form.field('title')} required maxLength={200} />
      <TextField label={t(texts.titleSv)} {...form.field('titleSv')} maxLength={200} />
      <TextField label={t(texts.titleEn)} {...form.field('titleEn')} maxLength={200} />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}
