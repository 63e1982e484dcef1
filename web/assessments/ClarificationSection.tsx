import {
  type BallHolder,
  type ClarificationPath,
  type ClarificationStep,
  ballHolderWords,
  clarificationPathWords,
  clarificationPaths,
  clarificationStepWords,
  keysOf,
  stepsOfPath,
} from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  type Output,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateField,
  DateText,
  Dialog,
  FieldRow,
  Form,
  RadioGroup,
  Section,
  SelectField,
  Table,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Overview = Output<'assessmentOverview'>;
type Clarification = Overview['clarifications'][number];

/** Steps towards a health check or a clarification of work ability: when, and whose turn it is. */
export function ClarificationSection({
  clientId,
  overview,
}: {
  readonly clientId: string;
  readonly overview: Overview;
}) {
  const t = useText();
  const [edited, setEdited] = useState<Clarification | 'new'>();
  const rows = overview.clarifications;
  return (
    <Section
      title={t(texts.clarifications)}
      card
      actions={
        overview.mayWrite ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.addStep)}
          </Button>
        ) : null
      }
    >
      <div className="stack">
        {rows.length === 0 ? <p className="soft">{t(texts.noSteps)}</p> : null}
        {clarificationPaths.map((path) => {
          const own = rows.filter((row) => row.path === path);
          if (own.length === 0) return null;
          return (
            <Table
              key={path}
              caption={t(clarificationPathWords[path])}
              rows={own}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'step',
                  header: t(texts.step),
                  primary: true,
                  cell: (row) => t(clarificationStepWords[row.step]),
                },
                { key: 'made', header: t(texts.madeOn), cell: (row) => <DateText day={row.madeOn} /> },
                {
                  key: 'done',
                  header: t(texts.stepDoneOn),
                  cell: (row) =>
                    row.doneOn ? <DateText day={row.doneOn} /> : <Badge tone="info">{t(texts.open)}</Badge>,
                },
                {
                  key: 'ball',
                  header: t(texts.ball),
                  cell: (row) => (row.doneOn ? '–' : t(ballHolderWords[row.ball])),
                },
                ...(overview.mayWrite
                  ? [
                      {
                        key: 'edit',
                        header: t(texts.edit),
                        actions: true,
                        cell: (row: Clarification) => (
                          <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(row)}>
                            {t(texts.edit)}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          );
        })}
        <p className="soft small">{t(texts.clarificationsWhy)}</p>
      </div>
      {edited ? (
        <StepDialog
          clientId={clientId}
          record={edited === 'new' ? null : (rows.find((row) => row.id === edited.id) ?? edited)}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}

interface Values {
  readonly path: ClarificationPath;
  readonly step: ClarificationStep | null;
  readonly ball: BallHolder | null;
  readonly madeOn: string | null;
  readonly doneOn: string | null;
}

function StepDialog({
  clientId,
  record,
  onClose,
}: {
  readonly clientId: string;
  readonly record: Clarification | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<Values>(
    `clarification/${clientId}/${record?.id ?? 'new'}`,
    record
      ? {
          path: record.path,
          step: record.step,
          ball: record.ball,
          madeOn: record.madeOn,
          doneOn: record.doneOn,
        }
      : { path: 'healthCheck', step: null, ball: null, madeOn: session.today, doneOn: null },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['assessmentOverview', 'dayRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('clarificationCreate', options);
  const change = useSubmit('clarificationChange', options);
  const remove = useSubmit('clarificationRemove', options);
  const save = record ? change : create;
  const { values } = form;
  function send(): void {
    const filled = required.filled({ step: values.step, ball: values.ball, madeOn: values.madeOn });
    if (!filled) return;
    const body = { path: values.path, ...filled, doneOn: values.doneOn };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, stepId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <Dialog open title={t(record ? texts.editStep : texts.addStep)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem ?? remove.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['assessmentOverview']} />
        <p className="small">{t(texts.clarificationsWhy)}</p>
        <RadioGroup<ClarificationPath>
          label={t(texts.path)}
          name="path"
          value={values.path}
          onChange={(path) => form.set({ path, step: null })}
          required
          options={clarificationPaths.map((value) => ({ value, label: t(clarificationPathWords[value]) }))}
        />
        <SelectField<ClarificationStep | null>
          label={t(texts.step)}
          {...form.field('step')}
          required
          options={[
            { value: null, label: '' },
            ...stepsOfPath[values.path].map((value) => ({ value, label: t(clarificationStepWords[value]) })),
          ]}
        />
        <SelectField<BallHolder | null>
          label={t(texts.ball)}
          {...form.field('ball')}
          required
          options={[
            { value: null, label: '' },
            ...keysOf(ballHolderWords).map((value) => ({ value, label: t(ballHolderWords[value]) })),
          ]}
        />
        <FieldRow>
          <DateField label={t(texts.madeOn)} {...form.field('madeOn')} required max={session.today} />
          <DateField label={t(texts.stepDoneOn)} {...form.field('doneOn')} max={session.today} />
        </FieldRow>
        {record ? (
          <div>
            <Button
              size="small"
              look="quiet"
              icon="remove"
              busy={remove.busy}
              onClick={() => remove.submit({ params: { clientId, stepId: record.id } })}
            >
              {t(texts.remove)}
            </Button>
          </div>
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
