import {
  type Language,
  type Placeholder,
  type TemplateKey,
  formLanguageWords,
  languages,
  placeholderWords,
  templateWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  ConflictDialog,
  DraftNotice,
  type Output,
  useEndpoint,
  useFormDraft,
  usePathParam,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateTimeText,
  DescriptionList,
  Form,
  FormActions,
  Link,
  Page,
  Section,
  Table,
  Tabs,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';
import './messages.css';

type Template = Output<'templateRead'>;
type Row = Output<'templateList'>['rows'][number];

export function MessageTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.messages)}
      tabs={[
        { to: '/administration/messages', label: t(texts.templates) },
        { to: '/administration/reminders', label: t(texts.reminders) },
        { to: '/administration/outbox', label: t(texts.outbox) },
      ]}
    />
  );
}

export function TemplatesPage() {
  const t = useText();
  const query = useEndpoint('templateList', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'key',
      header: t(texts.template),
      primary: true,
      cell: (row) => <Link to={`/administration/messages/${row.key}`}>{t(templateWords[row.key])}</Link>,
    },
    {
      key: 'version',
      header: t(texts.version),
      cell: (row) => (
        <>
          {row.publishedVersion === 0 ? t(texts.shipped) : row.publishedVersion}{' '}
          {row.draftVersion === null ? null : <Badge tone="warning">{t(texts.draft)}</Badge>}
        </>
      ),
    },
    {
      key: 'changed',
      header: t(texts.time),
      cell: (row) => (row.changedAt ? <DateTimeText at={row.changedAt} /> : '–'),
    },
  ];
  return (
    <Page title={t(texts.templates)} lead={t(texts.templatesLead)}>
      <MessageTabs />
      <Async query={query}>
        {({ rows }) => (
          <Table
            caption={t(texts.templates)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
          />
        )}
      </Async>
    </Page>
  );
}

export function TemplatePage() {
  const t = useText();
  const key = usePathParam('templateKey') as TemplateKey;
  const query = useEndpoint('templateRead', { params: { key } });
  return (
    <Page
      title={templateWords[key] ? t(templateWords[key]) : t(texts.template)}
      breadcrumbs={[{ to: '/administration/messages', label: t(texts.templates) }]}
    >
      <Async query={query}>{(template) => <Editor key={template.key} template={template} />}</Async>
    </Page>
  );
}

type Values = Readonly<Record<`${Language}/${'subject' | 'body'}`, string>>;

function valuesOf(from: Template['texts']): Values {
  return Object.fromEntries(
    languages.flatMap((language) => [
      [`${language}/subject`, from[language].subject],
      [`${language}/body`, from[language].body],
    ]),
  ) as Values;
}
function textsOf(values: Values): Template['texts'] {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      { subject: values[`${language}/subject`], body: values[`${language}/body`] },
    ]),
  ) as Template['texts'];
}

function Editor({ template }: { readonly template: Template }) {
  const t = useText();
  const toast = useToast();
  const { key } = template;
  const form = useFormDraft<Values>(`template/${key}`, valuesOf(template.texts), {
    version: template.version,
  });
  const [look, setLook] = useState<Output<'templatePreview'> | null>(null);
  const save = useSubmit('templateSave', {
    form,
    invalidates: ['templateRead', 'templateList'],
    onDone: () => toast(t(texts.saved)),
  });
  const preview = useSubmit('templatePreview', { onDone: setLook });
  const send = (publish: boolean, values = form.values, version = form.version) =>
    save.submit({
      params: { key },
      body: { texts: textsOf(values), publish, version: version ?? template.version },
    });
  const mark = (name: string) => `{${name}}`;
  const labels = Object.fromEntries(
    languages.flatMap((language) => [
      [`${language}/subject`, `${t(texts.subject)}, ${t(formLanguageWords[language])}`],
      [`${language}/body`, `${t(texts.body)}, ${t(formLanguageWords[language])}`],
    ]),
  ) as Record<keyof Values, string>;
  return (
    <div className="stack">
      <Section title={t(texts.fields)} card>
        <DescriptionList
          facts={template.placeholders.map((name) => ({
            label: mark(name),
            value: t(placeholderWords[name as Placeholder]),
          }))}
        />
        <p className="soft small">
          {t(texts.subjectFields, { list: template.subjectPlaceholders.map(mark).join(', ') })}
        </p>
      </Section>
      <Section title={template.isDraft ? t(texts.draft) : t(texts.body)} card>
        <Form onSubmit={() => send(true)} problem={save.problem} busy={save.busy}>
          <DraftNotice form={form} />
          {languages.map((language) => (
            <fieldset key={language} className="message-language">
              <legend>{t(formLanguageWords[language])}</legend>
              <TextField
                label={labels[`${language}/subject`]}
                {...form.field(`${language}/subject`)}
                name={`texts/${language}/subject`}
                required
                maxLength={120}
              />
              <TextArea
                label={labels[`${language}/body`]}
                {...form.field(`${language}/body`)}
                name={`texts/${language}/body`}
                required
                rows={5}
                maxLength={2000}
              />
            </fieldset>
          ))}
          <FormActions>
            <Button type="submit" look="primary" busy={save.busy}>
              {t(texts.publish)}
            </Button>
            <Button onClick={() => send(false)} busy={save.busy}>
              {t(texts.saveDraft)}
            </Button>
            <Button
              icon="visible"
              busy={preview.busy}
              onClick={() => preview.submit({ params: { key }, body: { texts: textsOf(form.values) } })}
            >
              {t(texts.preview)}
            </Button>
          </FormActions>
        </Form>
        <ConflictDialog
          conflict={save.conflict}
          form={form}
          labels={labels}
          read={(current) => {
            const saved = current as Pick<Template, 'texts' | 'version'>;
            return { values: valuesOf(saved.texts), version: saved.version };
          }}
          onMerge={(values, version) => send(true, values, version)}
          onClose={save.reset}
          busy={save.busy}
        />
      </Section>
      {look ? (
        <Section title={t(texts.previewTitle)} card>
          {languages.map((language) => (
            <article key={language}>
              <h3>
                {t(formLanguageWords[language])}: {look[language].subject}
              </h3>
              <p className="message-text">{look[language].body}</p>
              {template.channels.includes('sms') ? (
                <p className="soft small">
                  {t(texts.smsLength, {
                    characters: look[language].smsCharacters,
                    parts: look[language].smsParts,
                  })}
                </p>
              ) : null}
            </article>
          ))}
        </Section>
      ) : null}
    </div>
  );
}
