import { groupLabel } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  usePathParam,
  useReference,
  useRequired,
  useSubmit,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  DescriptionList,
  Form,
  FormActions,
  Page,
  Section,
  Skeleton,
  Table,
  TextArea,
  Timeline,
  instantText,
  useToast,
} from '../ui/index.ts';
import { PackageForm } from './PackageForm.tsx';
import { nameOfPackage, wordsOfStep } from './package-values.ts';
import { texts } from './texts.ts';

type Package = Output<'packageRead'>;

export function PackagePage() {
  const t = useText();
  const packageId = usePathParam('packageId');
  const query = useEndpoint('packageRead', { params: { packageId } });
  const breadcrumbs = [{ to: '/packages', label: t(texts.packages) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.package)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.package)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(record) => <PackageView record={record} />}
    </Async>
  );
}

export function NewPackagePage() {
  const t = useText();
  const go = useGo();
  return (
    <Page title={t(texts.add)} breadcrumbs={[{ to: '/packages', label: t(texts.packages) }]}>
      <PackageForm record={null} onDone={(id) => go(`/packages/${id}`)} onCancel={() => go('/packages')} />
    </Page>
  );
}

function PackageView({ record }: { readonly record: Package }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={t(nameOfPackage(record))}
      breadcrumbs={[{ to: '/packages', label: t(texts.packages) }]}
      mark={record.retiredOn ? <Badge>{t(texts.retired)}</Badge> : undefined}
      actions={
        record.actions.includes('edit') && !editing ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <Section title={t(texts.editTitle)} card>
          <PackageForm record={record} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
        </Section>
      ) : (
        <Facts record={record} />
      )}
      <Comments record={record} />
    </Page>
  );
}

function Facts({ record }: { readonly record: Package }) {
  const t = useText();
  const { language } = useLanguage();
  const { groupWords } = useReference();
  const duration = useDurationText();
  return (
    <>
      <DescriptionList
        facts={[
          {
            label: t(texts.targetGroup),
            value: t(record.targetGroup ? groupLabel(record.targetGroup, groupWords) : texts.anybody),
          },
          { label: t(texts.goal), value: record.goal },
          { label: t(texts.weeks), value: t(texts.weeksValue, { count: record.weeks }) },
          {
            label: t(texts.rhythm),
            value: `${weekdaysText(record.weekdays, language)}, ${duration(record.dailyMinutes)}`,
          },
          ...(record.retiredOn
            ? [{ label: t(texts.retiredOn), value: <DateText day={record.retiredOn} /> }]
            : []),
        ]}
      />
      <Section title={t(texts.steps)}>
        {record.steps.length === 0 ? (
          <p className="soft">{t(texts.noSteps)}</p>
        ) : (
          <Table
            caption={t(texts.steps)}
            hideCaption
            rows={record.steps.map((step, index) => ({ ...step, number: index + 1 }))}
            rowKey={(row) => String(row.number)}
            columns={[
              {
                key: 'title',
                header: t(texts.stepTitle),
                primary: true,
                cell: (row) => `${row.number}. ${t(wordsOfStep(row).title)}`,
              },
              { key: 'service', header: t(texts.service), cell: (row) => t(wordsOfStep(row).service) || '–' },
              {
                key: 'due',
                header: t(texts.dueAfterDays),
                cell: (row) => t(texts.dueValue, { count: row.dueAfterDays }),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function Comments({ record }: { readonly record: Package }) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const form = useFormDraft<{ content: string }>(`package-comment/${record.id}`, { content: '' });
  const required = useRequired();
  const send = useSubmit('packageComment', {
    form,
    invalidates: ['packageRead', 'packageList'],
    onDone: () => toast(t(texts.commented)),
  });
  return (
    <Section title={t(texts.comments)}>
      <div className="stack">
        <p className="soft">{t(texts.commentsLead)}</p>
        {record.comments.length === 0 ? (
          <p>{t(texts.noComments)}</p>
        ) : (
          <Timeline
            label={t(texts.comments)}
            events={record.comments.map((comment) => ({
              id: comment.id,
              when: instantText(comment.at, language),
              title: `${comment.by}, ${comment.organisation}`,
              body: <p>{comment.content}</p>,
            }))}
          />
        )}
        {record.actions.includes('comment') ? (
          <Form
            label={t(texts.comment)}
            problem={required.problem ?? send.problem}
            busy={send.busy}
            onSubmit={() => {
              const filled = required.filled(form.values);
              if (filled) send.submit({ params: { packageId: record.id }, body: filled });
            }}
          >
            <TextArea
              label={t(texts.comment)}
              {...form.field('content')}
              required
              rows={3}
              maxLength={2000}
            />
            <FormActions>
              <Button type="submit" busy={send.busy}>
                {t(texts.sendComment)}
              </Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}
