import {
  demandKinds,
  demandSentence,
  demandWords,
  learningCertificateWords,
  ratingTrendWords,
  taskCategoryWords,
} from '@polku/domain';
import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateText,
  DescriptionList,
  Page,
  PeriodText,
  Section,
  Skeleton,
  Timeline,
  numberText,
} from '../ui/index.ts';
import { TaskPeople } from '../proof/TaskPeople.tsx';
import { monthName } from './months.ts';
import { OrderDialog } from './OrderDialog.tsx';
import { OrderTable } from './OrderTable.tsx';
import { RateDialog } from './RateDialog.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { texts } from './texts.ts';

type Whole = Output<'taskRead'>;

export function TaskPage() {
  const t = useText();
  const taskId = usePathParam('id');
  const query = useEndpoint('taskRead', { params: { taskId } });
  const breadcrumbs = [{ to: '/tasks', label: t(texts.tasks) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.task)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.task)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => <TaskView whole={whole} breadcrumbs={breadcrumbs} />}
    </Async>
  );
}

function TaskView({
  whole,
  breadcrumbs,
}: {
  readonly whole: Whole;
  readonly breadcrumbs: readonly { readonly to: string; readonly label: string }[];
}) {
  const t = useText();
  const [open, setOpen] = useState<'edit' | 'order' | 'rate'>();
  const { may } = useSession();
  const { task, orders } = whole;
  const manages = whole.actions.includes('manage');
  const close = () => setOpen(undefined);
  return (
    <Page
      title={t(inThree(task.name, task.nameSv, task.nameEn))}
      breadcrumbs={breadcrumbs}
      lead={[task.organisation, task.unit].filter(Boolean).join(', ')}
      actions={
        <>
          {whole.actions.includes('order') ? (
            <Button look="primary" icon="add" onClick={() => setOpen('order')}>
              {t(texts.order)}
            </Button>
          ) : null}
          {manages ? <Button onClick={() => setOpen('rate')}>{t(texts.rate)}</Button> : null}
          {manages ? (
            <Button icon="edit" onClick={() => setOpen('edit')}>
              {t(texts.edit)}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts task={task} />
      <Section title={t(texts.orders)} card>
        {orders.length > 0 ? <OrderTable rows={orders} /> : <p>{t(texts.noOrders)}</p>}
      </Section>
      {may('taskNote.sheet') ? <TaskPeople taskId={task.id} /> : null}
      <Ratings whole={whole} />
      {open === 'edit' ? <TaskDialog task={task} onClose={close} /> : null}
      {open === 'order' ? <OrderDialog task={task} onClose={close} /> : null}
      {open === 'rate' ? <RateDialog taskId={task.id} onClose={close} /> : null}
    </Page>
  );
}

function Facts({ task }: { readonly task: Whole['task'] }) {
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const reference = useReference();
  const contact = [task.contactName, task.contactPhone, task.contactEmail].filter(Boolean).join(', ');
  const fact = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const months = task.months.map((month) => monthName(month, language)).join(', ');
  const held = task.certificates.map((one) => t(learningCertificateWords[one])).join(', ');
  return (
    <Section title={t(texts.task)} card>
      <DescriptionList
        facts={[
          ...fact(t(texts.description), task.description),
          { label: t(texts.category), value: t(taskCategoryWords[task.category]) },
          { label: t(texts.municipality), value: reference.municipalityName(task.municipalityCode) },
          ...fact(t(texts.environment), task.environment),
          ...fact(t(texts.contact), contact),
          { label: t(texts.months), value: months || t(texts.allYear) },
          { label: t(texts.hours), value: duration(task.weeklyMinutes) },
          ...fact(t(texts.tools), task.tools),
          ...fact(t(texts.certificates), held),
          {
            label: t(texts.demands),
            value: (
              <ul>
                {demandKinds.map((kind) => (
                  <li key={kind}>
                    {t(demandWords[kind])} {task.demands[kind]}: {t(demandSentence(kind, task.demands[kind]))}
                  </li>
                ))}
              </ul>
            ),
          },
          ...fact(t(texts.skills), task.skills.map(reference.skillName).join(', ')),
          ...fact(t(texts.occupation), task.occupationCode),
          {
            label: t(texts.startsOn),
            value: <PeriodText startsOn={task.startsOn} endsOn={task.endsOn} />,
          },
        ]}
      />
    </Section>
  );
}

function Ratings({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { language } = useLanguage();
  const { mean, trend, count } = whole.task.ratings;
  return (
    <Section title={t(texts.ratings)} card>
      {mean === null ? (
        <p>{t(texts.noRatings)}</p>
      ) : (
        <>
          <p>
            {t(texts.mean, { mean: numberText(mean / 100, language, 1), count })}
            {trend ? `, ${t(ratingTrendWords[trend])}` : ''}
          </p>
          <Timeline
            label={t(texts.ratings)}
            events={whole.evaluations.map((one) => ({
              id: one.id,
              when: <DateText day={one.ratedOn} />,
              title: `${one.step} / 5`,
              body: one.note,
            }))}
          />
        </>
      )}
    </Section>
  );
}
