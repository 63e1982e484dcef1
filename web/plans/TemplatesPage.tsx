import { pathStateWords, type Rung, rungs } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateField,
  FieldRow,
  NumberField,
  Page,
  Section,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { PrinciplesBox } from '../principles/PrinciplesBox.tsx';
import { TemplateTabs } from './TemplateTabs.tsx';
import { texts } from './texts.ts';

type Template = Output<'planTemplateList'>['rows'][number];
type Step = Template['steps'][number];

/** Templates of common paths, each step on its rung of the ladder. */
export function TemplatesPage() {
  const t = useText();
  const query = useEndpoint('planTemplateList', {});
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const manages = query.data?.actions.includes('manage') ?? false;
  return (
    <Page
      title={t(texts.templates)}
      lead={t(texts.templatesLead)}
      actions={
        manages ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addTemplate)}
          </Button>
        ) : undefined
      }
    >
      <TemplateTabs />
      <PrinciplesBox />
      <Async query={query}>
        {({ rows }) => (
          <div className="stack">
            {rows.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                onEdit={manages ? () => setEditing(template) : undefined}
              />
            ))}
          </div>
        )}
      </Async>
      {editing ? (
        <TemplateDialog template={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

function TemplateCard({
  template,
  onEdit,
}: {
  readonly template: Template;
  readonly onEdit: (() => void) | undefined;
}) {
  const t = useText();
  const name = t({
    fi: template.name,
    sv: template.nameSv || template.name,
    en: template.nameEn || template.name,
  });
  return (
    <Section
      title={name}
      card
      actions={
        <>
          {template.retired ? <Badge>{t(texts.templateRetired)}</Badge> : null}
          {onEdit ? (
            <Button size="small" icon="edit" onClick={onEdit}>
              {t(texts.editTemplate)}
              <span className="visually-hidden">: {name}</span>
            </Button>
          ) : null}
        </>
      }
    >
      {template.description ? <p className="soft">{template.description}</p> : null}
      <ol>
        {template.steps.map((step, index) => (
          <li key={index}>
            {t({ fi: step.title, sv: step.titleSv || step.title, en: step.titleEn || step.title })}{' '}
            <span className="soft small">({t(pathStateWords[step.rung])})</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface Values {
  readonly name: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly description: string;
  readonly steps: readonly (Omit<Step, 'dueAfterDays'> & { readonly dueAfterDays: number | null })[];
  readonly retiredOn: string | null;
}

const newStep: Values['steps'][number] = {
  rung: 'assessment',
  title: '',
  titleSv: '',
  titleEn: '',
  service: '',
  serviceSv: '',
  serviceEn: '',
  dueAfterDays: 14,
};

const valuesOf = (template: Template | null): Values => ({
  name: template?.name ?? '',
  nameSv: template?.nameSv ?? '',
  nameEn: template?.nameEn ?? '',
  description: template?.description ?? '',
  steps: template?.steps ?? [newStep],
  retiredOn: template?.retiredOn ?? null,
});

function TemplateDialog({
  template,
  onClose,
}: {
  readonly template: Template | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<Values>(`plan-template/${template?.id ?? 'new'}`, valuesOf(template), {
    version: template?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['planTemplateList'] as const,
    onDone: () => {
      toast(t(texts.templateSaved));
      onClose();
    },
  };
  const create = useSubmit('planTemplateCreate', options);
  const edit = useSubmit('planTemplateEdit', options);
  const { steps } = form.values;
  const change = (index: number, changes: Partial<Values['steps'][number]>) =>
    form.set({ steps: steps.map((step, at) => (at === index ? { ...step, ...changes } : step)) });
  function send(values: Values, version: number | null): void {
    const rows = values.steps.flatMap((step, at) => [
      [`steps/${at}/title`, step.title],
      [`steps/${at}/dueAfterDays`, step.dueAfterDays],
    ]);
    if (!required.filled({ name: values.name, ...Object.fromEntries(rows) })) return;
    const body = {
      ...values,
      steps: values.steps.map((step) => ({ ...step, dueAfterDays: step.dueAfterDays ?? 0 })),
    };
    if (template)
      edit.submit({
        params: { templateId: template.id },
        body: { ...body, version: version ?? template.version },
      });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(template ? texts.template : texts.addTemplate)}
      form={form}
      save={template ? edit : create}
      missing={required.problem}
      submit={t(texts.templateSave)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.templateName),
        nameSv: t(texts.templateNameSv),
        nameEn: t(texts.templateNameEn),
        description: t(texts.templateDescription),
        steps: t(texts.steps),
        retiredOn: t(texts.templateRetiredOn),
      }}
      show={(_name, value) =>
        value === null || typeof value === 'string'
          ? (value ?? '')
          : value.map(({ title }) => title).join(', ')
      }
      read={(current) => {
        const saved = current as Template;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.templateName)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <TextField label={t(texts.templateNameSv)} {...form.field('nameSv')} maxLength={200} />
        <TextField label={t(texts.templateNameEn)} {...form.field('nameEn')} maxLength={200} />
      </FieldRow>
      <TextArea
        label={t(texts.templateDescription)}
        {...form.field('description')}
        rows={2}
        maxLength={1000}
      />
      <Section title={t(texts.steps)} level={3}>
        <div className="stack">
          {steps.map((step, index) => (
            <div key={index} role="group" aria-label={`${t(texts.stepTitle)} ${index + 1}`}>
              <FieldRow>
                <SelectField<Rung>
                  label={t(texts.rung)}
                  value={step.rung}
                  onChange={(rung) => change(index, { rung })}
                  options={rungs.map((value) => ({ value, label: t(pathStateWords[value]) }))}
                />
                <NumberField
                  label={t(texts.dueAfter)}
                  name={`steps/${index}/dueAfterDays`}
                  value={step.dueAfterDays}
                  required
                  onChange={(dueAfterDays) => change(index, { dueAfterDays })}
                />
              </FieldRow>
              <TextField
                label={t(texts.stepTitle)}
                name={`steps/${index}/title`}
                value={step.title}
                required
                maxLength={300}
                onChange={(title) => change(index, { title })}
              />
              <FieldRow>
                <TextField
                  label={t(texts.stepTitleSv)}
                  value={step.titleSv}
                  maxLength={300}
                  onChange={(titleSv) => change(index, { titleSv })}
                />
                <TextField
                  label={t(texts.stepTitleEn)}
                  value={step.titleEn}
                  maxLength={300}
                  onChange={(titleEn) => change(index, { titleEn })}
                />
              </FieldRow>
              <TextField
                label={t(texts.stepService)}
                value={step.service}
                maxLength={200}
                onChange={(service) => change(index, { service })}
              />
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => form.set({ steps: steps.filter((_step, at) => at !== index) })}
              >
                {t(texts.removeRow, { number: index + 1 })}
              </Button>
            </div>
          ))}
          <div>
            <Button icon="add" onClick={() => form.set({ steps: [...steps, newStep] })}>
              {t(texts.addStep)}
            </Button>
          </div>
        </div>
      </Section>
      <DateField label={t(texts.templateRetiredOn)} {...form.field('retiredOn')} />
    </RecordDialog>
  );
}
