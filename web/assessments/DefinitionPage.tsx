import {
  type Answers,
  type DefinitionContent,
  type DefinitionKind,
  type FormLanguage,
  definitionKindWords,
  definitionStatusWords,
  formLanguageWords,
  formLanguages,
  keysOf,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  DraftNotice,
  FormEnd,
  type Output,
  StaleNotice,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  usePathParam,
  useRequired,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  Form,
  Notice,
  Page,
  RadioGroup,
  Section,
  SelectField,
  StatusBadge,
  TextField,
  useToast,
} from '../ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { ContentFields } from './ContentFields.tsx';
import { definitionTexts as texts } from './texts.ts';

type Definition = Output<'definitionRead'>;
const list = '/administration/assessments';
const stale = ['definitionList', 'definitionRead'] as const;

/** One edition: looked at as those who answer see it, edited while it is a draft, taken into use. */
export function DefinitionPage() {
  const t = useText();
  const { language } = useLanguage();
  const definitionId = usePathParam('definitionId');
  const query = useEndpoint('definitionRead', { params: { definitionId } });
  const definition = query.data;
  return (
    <Page
      title={definition ? definition.content.name[language] : t(texts.forms)}
      breadcrumbs={[{ to: list, label: t(texts.forms) }]}
      mark={definition ? <Mark definition={definition} /> : undefined}
      actions={definition ? <Actions definition={definition} /> : undefined}
    >
      <Async query={query}>{(record) => <Edition key={record.id} definition={record} />}</Async>
    </Page>
  );
}

function Mark({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const { status } = definition;
  return (
    <>
      <StatusBadge tone={status === 'published' ? 'success' : status === 'draft' ? 'info' : 'neutral'}>
        {t(definitionStatusWords[status])}
      </StatusBadge>{' '}
      <span className="soft">
        {t(definitionKindWords[definition.kind])}, {t(texts.edition).toLowerCase()} {definition.edition}
      </span>
    </>
  );
}

function Actions({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const [asked, setAsked] = useState<'publish' | 'retire'>();
  const params = { definitionId: definition.id };
  const edition = useSubmit('definitionEdition', {
    invalidates: stale,
    onDone: ({ id }) => go(`${list}/${id}`),
  });
  const close = () => setAsked(undefined);
  const publish = useSubmit('definitionPublish', {
    invalidates: stale,
    onDone: () => {
      toast(t(texts.publishedToast));
      close();
    },
  });
  const retire = useSubmit('definitionRetire', { invalidates: stale, onDone: close });
  const remove = useSubmit('definitionRemove', { invalidates: ['definitionList'], onDone: () => go(list) });
  const problem = edition.problem ?? publish.problem ?? retire.problem ?? remove.problem;
  return (
    <>
      {definition.status === 'draft' ? (
        <>
          <Button look="primary" icon="check" onClick={() => setAsked('publish')}>
            {t(texts.publish)}
          </Button>
          <Button look="quiet" icon="remove" busy={remove.busy} onClick={() => remove.submit({ params })}>
            {t(texts.removeDraft)}
          </Button>
        </>
      ) : (
        <Button icon="edit" busy={edition.busy} onClick={() => edition.submit({ params, body: {} })}>
          {t(texts.newEdition)}
        </Button>
      )}
      {definition.status === 'published' ? (
        <Button look="quiet" icon="archive" onClick={() => setAsked('retire')}>
          {t(texts.retire)}
        </Button>
      ) : null}
      {asked ? (
        <ConfirmDialog
          open
          title={t(asked === 'publish' ? texts.publishTitle : texts.retireTitle)}
          confirm={t(asked === 'publish' ? texts.publish : texts.retire)}
          busy={publish.busy || retire.busy}
          onClose={close}
          onConfirm={() => {
            const change = asked === 'publish' ? publish : retire;
            change.submit({ params, body: { version: versionAfter(change.conflict, definition.version) } });
          }}
        >
          <p>{t(asked === 'publish' ? texts.publishLead : texts.retireLead)}</p>
          <StaleNotice conflict={publish.conflict ?? retire.conflict} reread={stale} />
          {problem ? <Notice tone="error">{problem.title}</Notice> : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Edition({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const [view, setView] = useState<'preview' | 'edit'>(definition.status === 'draft' ? 'edit' : 'preview');
  const isDraft = definition.status === 'draft';
  return (
    <div className="stack">
      {isDraft ? (
        <RadioGroup<'preview' | 'edit'>
          label={t(texts.status)}
          value={view}
          onChange={setView}
          inline
          required
          options={[
            { value: 'edit', label: t(texts.edit) },
            { value: 'preview', label: t(texts.preview) },
          ]}
        />
      ) : null}
      {isDraft && view === 'edit' ? (
        <EditContent definition={definition} />
      ) : (
        <Preview content={definition.content} />
      )}
    </div>
  );
}

/** Exactly what the one who answers sees, in each language. */
function Preview({ content }: { readonly content: DefinitionContent }) {
  const t = useText();
  const { language } = useLanguage();
  const [shown, setShown] = useState<FormLanguage>(language);
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <Section title={t(texts.preview)} card>
      <div className="stack">
        <p className="soft small">{t(texts.previewLead)}</p>
        <RadioGroup<FormLanguage>
          label={t(texts.language)}
          value={shown}
          onChange={setShown}
          inline
          required
          options={formLanguages.map((value) => ({ value, label: t(formLanguageWords[value]) }))}
        />
        <AnswerForm content={content} answers={answers} onChange={setAnswers} language={shown} />
        <p className="soft small">{content.source}</p>
      </div>
    </Section>
  );
}

function EditContent({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<{ content: DefinitionContent }>(
    `definition/${definition.id}`,
    { content: definition.content },
    { version: definition.version },
  );
  const save = useSubmit('definitionSave', {
    form,
    invalidates: stale,
    onDone: () => toast(t(texts.saved)),
  });
  return (
    <Form
      wide
      problem={save.problem}
      busy={save.busy}
      onSubmit={() =>
        save.submit({
          params: { definitionId: definition.id },
          body: {
            content: form.values.content,
            version: versionAfter(save.conflict, form.version ?? definition.version),
          },
        })
      }
    >
      <StaleNotice conflict={save.conflict} reread={stale} />
      <DraftNotice form={form} />
      <ContentFields content={form.values.content} onChange={(content) => form.set({ content })} />
      <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={() => undefined} />
    </Form>
  );
}

const blank = { fi: '', sv: '', en: '', fiEasy: '' };
const blankContent: DefinitionContent = {
  name: blank,
  intro: blank,
  source: '',
  areas: [{ code: 'area1', name: blank }],
  items: [{ code: 'q1', area: 'area1', type: 'text', required: true, question: blank, steps: [] }],
};

/** A form of the area's own. */
export function NewDefinitionPage() {
  const t = useText();
  const go = useGo();
  const form = useFormDraft<{ key: string; kind: DefinitionKind; content: DefinitionContent }>(
    'definition/new',
    { key: '', kind: 'needs', content: blankContent },
  );
  const required = useRequired();
  const save = useSubmit('definitionCreate', {
    form,
    invalidates: ['definitionList'],
    onDone: ({ id }) => go(`${list}/${id}`),
  });
  return (
    <Page title={t(texts.add)} breadcrumbs={[{ to: list, label: t(texts.forms) }]}>
      <Form
        wide
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          if (required.filled({ key: form.values.key })) save.submit({ body: form.values });
        }}
      >
        <DraftNotice form={form} />
        <Notice>{t(texts.licence)}</Notice>
        <TextField
          label={t(texts.key)}
          hint={t(texts.keyHint)}
          {...form.field('key')}
          required
          maxLength={50}
        />
        <SelectField<DefinitionKind>
          label={t(texts.kind)}
          {...form.field('kind')}
          required
          options={keysOf(definitionKindWords).map((value) => ({
            value,
            label: t(definitionKindWords[value]),
          }))}
        />
        <ContentFields content={form.values.content} onChange={(content) => form.set({ content })} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={() => go(list)} />
      </Form>
    </Page>
  );
}
