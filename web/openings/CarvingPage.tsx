/** The canvas: tasks of a job, which stay and which are carved out, and what they yield. */
import {
  type CarvedOpening,
  type CarvingRecord,
  type CarvingTask,
  carvedOpenings,
  demandWords,
  lightDemands,
  mostParts,
  remainingMinutes,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  RecordForm,
  useDurationText,
  useEndpoint,
  useFormDraft,
  useGo,
  usePathParam,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  FieldRow,
  NumberField,
  Page,
  Section,
  SelectField,
  Skeleton,
  TextField,
  useToast,
} from '../ui/index.ts';
import { DemandFields, demandsText } from './DemandFields.tsx';
import { OpeningTable } from './OpeningTable.tsx';
import { SkillFields } from './SkillFields.tsx';
import { texts } from './texts.ts';
import { YieldDialog } from './YieldDialog.tsx';

type Whole = Output<'carvingRead'>;
type Task = CarvingRecord['tasks'][number];
interface Values {
  readonly title: string;
  readonly occupationCode: string;
  readonly note: string;
  readonly tasks: readonly Task[];
}

const newTask: Task = {
  name: '',
  weeklyMinutes: 60,
  part: 0,
  adjustment: '',
  demands: { ...lightDemands },
  shapedDemands: null,
  skills: [],
  certificates: [],
};

const valuesOf = (carving: CarvingRecord | null): Values => ({
  title: carving?.title ?? '',
  occupationCode: carving?.occupationCode ?? '',
  note: carving?.note ?? '',
  tasks: carving?.tasks ?? [newTask],
});

export function NewCarvingPage() {
  const t = useText();
  const employerId = usePathParam('id');
  const query = useEndpoint('employerRead', { params: { employerId } });
  return (
    <Async query={query}>
      {({ employer }) => (
        <Page
          title={t(texts.carve)}
          lead={t(texts.carveLead)}
          breadcrumbs={[
            { to: '/employers', label: t(texts.employers) },
            { to: `/employers/dealings/${employer.id}`, label: employer.name },
          ]}
        >
          <Canvas employerId={employer.id} whole={null} />
        </Page>
      )}
    </Async>
  );
}

export function CarvingPage() {
  const t = useText();
  const carvingId = usePathParam('id');
  const query = useEndpoint('carvingRead', { params: { carvingId } });
  const breadcrumbs = [{ to: '/employers', label: t(texts.employers) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.carve)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.carve)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => (
        <Page
          title={`${t(texts.carve)}: ${whole.carving.title}`}
          lead={t(texts.carveLead)}
          breadcrumbs={[
            ...breadcrumbs,
            { to: `/employers/dealings/${whole.carving.employerId}`, label: whole.employerName },
          ]}
        >
          <Canvas employerId={whole.carving.employerId} whole={whole} />
          {whole.openings.length > 0 ? (
            <Section title={t(texts.made)}>
              <OpeningTable rows={whole.openings} withEmployer={false} />
            </Section>
          ) : null}
        </Page>
      )}
    </Async>
  );
}

function Canvas({ employerId, whole }: { readonly employerId: string; readonly whole: Whole | null }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { may } = useSession();
  const carving = whole?.carving ?? null;
  const form = useFormDraft<Values>(`carving/${carving?.id ?? employerId}`, valuesOf(carving), {
    version: carving?.version ?? null,
  });
  const required = useRequired();
  const invalidates = ['carvingRead', 'employerRead'] as const;
  const create = useSubmit('carvingCreate', {
    form,
    invalidates,
    onDone: ({ id }) => {
      toast(t(texts.saved));
      go(`/employers/carving/${id}`, { replace: true });
    },
  });
  const edit = useSubmit('carvingEdit', { form, invalidates, onDone: () => toast(t(texts.saved)) });
  function send(values: Values, version: number | null): void {
    const names = values.tasks.map((task, at) => [`tasks/${at}/name`, task.name]);
    const minutes = values.tasks.map((task, at) => [`tasks/${at}/weeklyMinutes`, task.weeklyMinutes || null]);
    const filled = required.filled({ title: values.title, ...Object.fromEntries([...names, ...minutes]) });
    if (!filled) return;
    const body = { ...values, tasks: [...values.tasks] };
    if (carving)
      edit.submit({
        params: { carvingId: carving.id },
        body: { ...body, version: version ?? carving.version },
      });
    else create.submit({ params: { employerId }, body });
  }
  const { tasks } = form.values;
  const change = (index: number, changes: Partial<Task>) =>
    form.set({ tasks: tasks.map((task, at) => (at === index ? { ...task, ...changes } : task)) });
  if (!may('employer.manage')) return <Yields tasks={tasks} whole={whole} dirty={false} />;
  return (
    <>
      <RecordForm
        form={form}
        save={carving ? edit : create}
        missing={required.problem}
        submit={t(texts.saveCanvas)}
        onSend={send}
        onCancel={() => {
          form.clear();
          go(`/employers/dealings/${employerId}`);
        }}
        labels={{
          title: t(texts.titleOfJob),
          occupationCode: t(texts.occupation),
          note: t(texts.note),
          tasks: t(texts.tasks),
        }}
        show={(_name, value) =>
          typeof value === 'string' ? value : value.map((task) => `${task.name} (${task.part})`).join(', ')
        }
        read={(current) => {
          const saved = current as CarvingRecord;
          return { values: valuesOf(saved), version: saved.version };
        }}
      >
        <FieldRow>
          <TextField label={t(texts.titleOfJob)} {...form.field('title')} required maxLength={200} />
          <TextField label={t(texts.occupation)} {...form.field('occupationCode')} maxLength={5} />
        </FieldRow>
        {tasks.map((task, index) => (
          // tasks have no identity of their own but their place in the list
          <TaskFields
            key={index}
            index={index}
            task={task}
            onChange={(changes) => change(index, changes)}
            onRemove={
              tasks.length > 1
                ? () => form.set({ tasks: tasks.filter((_task, at) => at !== index) })
                : undefined
            }
          />
        ))}
        <div>
          <Button icon="add" onClick={() => form.set({ tasks: [...tasks, newTask] })}>
            {t(texts.addTask)}
          </Button>
        </div>
        <TextField label={t(texts.note)} {...form.field('note')} maxLength={1000} />
      </RecordForm>
      <Yields tasks={tasks} whole={whole} dirty={form.dirty} />
    </>
  );
}

function TaskFields({
  index,
  task,
  onChange,
  onRemove,
}: {
  readonly index: number;
  readonly task: Task;
  readonly onChange: (changes: Partial<Task>) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const t = useText();
  const number = index + 1;
  const name = `tasks/${index}`;
  const parts = Array.from({ length: mostParts + 1 }, (_, part) => ({
    value: String(part),
    label: part === 0 ? t(texts.stays) : t(texts.carvedPart, { number: part }),
  }));
  return (
    <div className="card" role="group" aria-label={t(texts.task, { number })}>
      <FieldRow>
        <TextField
          label={t(texts.taskName)}
          name={`${name}/name`}
          value={task.name}
          onChange={(next) => onChange({ name: next })}
          required
          maxLength={200}
        />
        <NumberField
          label={t(texts.minutes)}
          name={`${name}/weeklyMinutes`}
          value={task.weeklyMinutes || null}
          onChange={(next) => onChange({ weeklyMinutes: next ?? 0 })}
          required
        />
        <SelectField
          label={t(texts.part)}
          required
          name={`${name}/part`}
          value={String(task.part)}
          onChange={(next) => onChange({ part: Number(next) })}
          options={parts}
        />
      </FieldRow>
      {task.part > 0 ? (
        <>
          <DemandFields
            label={t(texts.demands)}
            name={`${name}/demands`}
            value={task.demands}
            onChange={(demands) => onChange({ demands })}
          />
          <CheckboxField
            label={t(texts.shaped)}
            name={`${name}/shaped`}
            value={task.shapedDemands !== null}
            onChange={(yes) => onChange({ shapedDemands: yes ? task.demands : null, adjustment: '' })}
          />
          {task.shapedDemands ? (
            <>
              <TextField
                label={t(texts.adjustment)}
                name={`${name}/adjustment`}
                value={task.adjustment}
                onChange={(adjustment) => onChange({ adjustment })}
                maxLength={500}
              />
              <DemandFields
                label={t(texts.shapedDemands)}
                name={`${name}/shapedDemands`}
                value={task.shapedDemands}
                onChange={(shapedDemands) => onChange({ shapedDemands })}
              />
            </>
          ) : null}
          <SkillFields name={name} skills={task.skills} held={task.certificates} onChange={onChange} />
        </>
      ) : null}
      {onRemove ? (
        <Button size="small" look="quiet" icon="remove" onClick={onRemove}>
          {t(texts.removeTask, { number })}
        </Button>
      ) : null}
    </div>
  );
}

function Yields({
  tasks,
  whole,
  dirty,
}: {
  readonly tasks: readonly CarvingTask[];
  readonly whole: Whole | null;
  readonly dirty: boolean;
}) {
  const t = useText();
  const duration = useDurationText();
  const [making, setMaking] = useState<CarvedOpening | null>(null);
  const carved = carvedOpenings(tasks);
  const manages = whole?.actions.includes('manage') ?? false;
  return (
    <Section title={t(texts.yields)}>
      {carved.length === 0 ? <p className="soft">{t(texts.yieldsNothing)}</p> : null}
      <div className="stack">
        {carved.map((one) => (
          <div className="card" key={one.part}>
            <h3>{t(texts.carvedPart, { number: one.part })}</h3>
            <p>
              {t(texts.perWeek, { hours: duration(one.weeklyMinutes) })}:{' '}
              {one.tasks.filter(Boolean).join(', ')}
            </p>
            <p className="soft">{demandsText(one.demands, (kind) => t(demandWords[kind]))}</p>
            {manages ? (
              <Button disabled={dirty} onClick={() => setMaking(one)}>
                {t(texts.makeOpening)}
                <span className="visually-hidden">: {t(texts.carvedPart, { number: one.part })}</span>
              </Button>
            ) : null}
            {whole === null || (dirty && manages) ? <p className="soft small">{t(texts.saveFirst)}</p> : null}
          </div>
        ))}
      </div>
      <p>{t(texts.remaining, { hours: duration(remainingMinutes(tasks)) })}</p>
      {making && whole ? <YieldDialog whole={whole} carved={making} onClose={() => setMaking(null)} /> : null}
    </Section>
  );
}
