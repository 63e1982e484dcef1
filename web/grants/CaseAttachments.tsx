import { type AttachmentType, attachmentTypeWords } from '@polku/domain';
import { useState } from 'react';
import {
  api,
  Async,
  type Output,
  useEndpoint,
  useLanguage,
  useRequired,
  useText,
  useUpload,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  FileField,
  Form,
  FormActions,
  instantText,
  Notice,
  Section,
  SelectField,
  Table,
  useToast,
} from '../ui/index.ts';
import { texts } from './dealings-texts.ts';

type Row = Output<'grantCaseDealings'>['attachments'][number];

/** Files of a case, what of the required ones lacks, and room for one that came on paper. */
export function CaseAttachments({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantCaseDealings', { params: { caseId } });
  return (
    <Section title={t(texts.attachments)}>
      <Async query={query}>
        {({ attachments, lacking, asked, mayHandle }) => (
          <div className="stack">
            {lacking.length > 0 ? (
              <Notice tone="warning">
                {t(texts.lacking, { types: lacking.map((type) => t(attachmentTypeWords[type])).join(', ') })}
              </Notice>
            ) : null}
            {attachments.length === 0 ? (
              <p className="soft">{t(texts.noAttachments)}</p>
            ) : (
              <Files caseId={caseId} rows={attachments} />
            )}
            {mayHandle ? <Add caseId={caseId} types={asked.map(({ type }) => type)} /> : null}
          </div>
        )}
      </Async>
    </Section>
  );
}

function Files({ caseId, rows }: { readonly caseId: string; readonly rows: readonly Row[] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Table
      caption={t(texts.attachments)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t(texts.name),
          primary: true,
          cell: (row) => (
            <a
              href={api.href('grantCaseAttachmentRead', { params: { caseId, attachmentId: row.id } })}
              download
            >
              {row.name}
            </a>
          ),
        },
        { key: 'type', header: t(texts.type), cell: (row) => t(attachmentTypeWords[row.type]) },
        { key: 'added', header: t(texts.added), cell: (row) => instantText(row.addedAt, language) },
        {
          key: 'by',
          header: t(texts.by),
          cell: (row) => t(row.byEmployer ? texts.byEmployer : texts.byStaff),
        },
        {
          key: 'scan',
          header: t(texts.scan),
          cell: (row) =>
            row.scan === 'clean' ? (
              <Badge tone="success">{t(texts.clean)}</Badge>
            ) : (
              <Badge tone="warning">{t(texts.notScanned)}</Badge>
            ),
        },
      ]}
    />
  );
}

function Add({ caseId, types }: { readonly caseId: string; readonly types: readonly AttachmentType[] }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const choices = [...new Set<AttachmentType>([...types, 'other'])];
  const [type, setType] = useState<AttachmentType>(choices[0] ?? 'other');
  const [file, setFile] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const send = useUpload('grantCaseAttach', {
    invalidates: ['grantCaseDealings'],
    onDone: () => {
      setFile(null);
      setRound((before) => before + 1);
      toast(t(texts.addedToast));
    },
  });
  return (
    <Form
      label={t(texts.add)}
      problem={required.problem ?? send.problem}
      busy={send.busy}
      onSubmit={() => {
        if (required.filled({ file }) && file) send.submit({ params: { caseId }, file, fields: { type } });
      }}
    >
      <SelectField<AttachmentType>
        name="type"
        label={t(texts.type)}
        value={type}
        onChange={setType}
        options={choices.map((value) => ({ value, label: t(attachmentTypeWords[value]) }))}
        required
      />
      <FileField
        key={round}
        name="file"
        label={t(texts.name)}
        hint={t(texts.kinds)}
        accept=".pdf,.png,.jpg,.jpeg"
        value={file}
        onChange={setFile}
        required
      />
      <FormActions>
        <Button type="submit" icon="add" busy={send.busy}>
          {t(texts.add)}
        </Button>
      </FormActions>
    </Form>
  );
}
