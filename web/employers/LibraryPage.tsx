import {
  type EmployerResource,
  type ResourceKind,
  keysOf,
  resourceKindWords,
  resourceTopicWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  useAddressValue,
  useDurationText,
  useEndpoint,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Badge, Button, EmptyState, Money, Page, Section, SelectField } from '../ui/index.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { moreTexts as texts } from './more-texts.ts';
import { choicesOf } from './words.ts';

export function LibraryPage() {
  const t = useText();
  const [written, setKind] = useAddressValue('kind');
  const kind = keysOf(resourceKindWords).find((one) => one === written);
  const query = useEndpoint('resourceList', { query: kind ? { kind } : {} }, { keepEarlier: true });
  const [editing, setEditing] = useState<EmployerResource | 'new' | null>(null);
  const manages = query.data?.actions.includes('manage') ?? false;
  return (
    <Page
      title={t(texts.library)}
      lead={t(texts.libraryLead)}
      actions={
        manages ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.libraryAdd)}
          </Button>
        ) : undefined
      }
    >
      <EmployerTabs />
      <SelectField<ResourceKind | null>
        label={t(texts.kind)}
        value={kind ?? null}
        onChange={(next) => setKind(next ?? undefined)}
        options={[
          { value: null, label: t(texts.all) },
          ...keysOf(resourceKindWords).map((value) => ({ value, label: t(resourceKindWords[value]) })),
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.libraryNone)}>{t(texts.libraryLead)}</EmptyState>}
      >
        {({ rows }) =>
          rows.map((one) => (
            <Resource key={one.id} one={one} onEdit={manages ? () => setEditing(one) : undefined} />
          ))
        }
      </Async>
      {editing ? (
        <ResourceDialog entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

function Resource({
  one,
  onEdit,
}: {
  readonly one: EmployerResource;
  readonly onEdit: (() => void) | undefined;
}) {
  const t = useText();
  const duration = useDurationText();
  return (
    <Section
      title={one.title}
      card
      actions={
        onEdit ? (
          <Button size="small" icon="edit" onClick={onEdit}>
            {t(texts.edit)}
            <span className="visually-hidden">: {one.title}</span>
          </Button>
        ) : undefined
      }
    >
      <p>
        <Badge>{t(resourceKindWords[one.kind])}</Badge> <Badge>{t(resourceTopicWords[one.topic])}</Badge>{' '}
        {one.minutes === null ? '' : duration(one.minutes)}{' '}
        {one.costCents === null ? null : <Money cents={one.costCents} />}
      </p>
      {one.content ? <p lang={one.language}>{one.content}</p> : null}
      {one.link ? <p>{one.link}</p> : null}
      {one.kind === 'training' ? (
        <p className="soft">{t(texts.attendedCount, { count: one.attended })}</p>
      ) : null}
    </Section>
  );
}

type Values = Omit<EmployerResource, 'id' | 'version' | 'attended' | 'costCents'> & {
  readonly euros: number | null;
};
const languages = ['fi', 'sv', 'en'].map((value) => ({ value, label: value }));

function ResourceDialog({
  entry,
  onClose,
}: {
  readonly entry: EmployerResource | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, options } = useEntry<Values>(
    `employer-resource/${entry?.id ?? 'new'}`,
    {
      kind: entry?.kind ?? 'solution',
      topic: entry?.topic ?? 'guidance',
      title: entry?.title ?? '',
      content: entry?.content ?? '',
      link: entry?.link ?? '',
      minutes: entry?.minutes ?? null,
      euros: entry?.costCents === null || entry === null ? null : Math.round(entry.costCents / 100),
      language: entry?.language ?? 'fi',
      endedOn: entry?.endedOn ?? null,
    },
    entry?.version ?? null,
    ['resourceList'],
    onClose,
  );
  const add = useSubmit('resourceAdd', options);
  const edit = useSubmit('resourceEdit', options);
  const { kind } = form.values;
  return (
    <EntryDialog<Values>
      title={t(entry ? texts.library : texts.libraryAdd)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={({ euros, ...values }, version) => {
        const body = { ...values, costCents: euros === null ? null : euros * 100 };
        if (entry) edit.submit({ params: { entryId: entry.id }, body: { ...body, version } });
        else add.submit({ body });
      }}
      fields={[
        { name: 'title', kind: 'text', label: t(texts.libraryTitle), required: true, most: 200 },
        [
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(resourceKindWords, t),
          },
          {
            name: 'topic',
            kind: 'choice',
            label: t(texts.topic),
            required: true,
            options: choicesOf(resourceTopicWords, t),
          },
          { name: 'language', kind: 'choice', label: t(texts.language), required: true, options: languages },
        ],
        { name: 'content', kind: 'lines', label: t(texts.content), most: 4000 },
        [
          { name: 'link', kind: 'text', label: t(texts.link), most: 300 },
          { name: 'minutes', kind: 'number', label: t(texts.minutes), when: kind === 'training' },
          { name: 'euros', kind: 'number', label: t(texts.cost), when: kind === 'solution' },
        ],
        { name: 'endedOn', kind: 'day', label: t(texts.endedOn), when: entry !== null },
      ]}
    />
  );
}
