import { importStatusWords } from '@polku/domain';
import { useState } from 'react';
import { Async, type RowOf, useEndpointPages, useGo, useText, useUpload } from '../platform/index.ts';
import {
  Button,
  DateTimeText,
  EmptyState,
  FileField,
  Form,
  FormActions,
  Link,
  LoadMore,
  NumberText,
  Page,
  Section,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { toneOfStatus } from './import-values.ts';
import { texts } from './texts.ts';

type Row = RowOf<'importList'>;

export function ImportsPage() {
  const t = useText();
  const query = useEndpointPages('importList', {});
  return (
    <Page title={t(texts.imports)} lead={t(texts.lead)}>
      <Section title={t(texts.newImport)} card>
        <UploadForm />
      </Section>
      <Section title={t(texts.earlier)}>
        <Async
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={
            <EmptyState title={t(texts.none)} level={3}>
              {t(texts.noneLead)}
            </EmptyState>
          }
        >
          {(data) => (
            <>
              <ImportTable rows={data.rows} />
              <LoadMore {...data} />
            </>
          )}
        </Async>
      </Section>
    </Page>
  );
}

function UploadForm() {
  const t = useText();
  const go = useGo();
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const send = useUpload('importUpload', {
    invalidates: ['importList'],
    onDone: (batch) => go(`/imports/${batch.id}`),
  });
  const submit = () => {
    setMissing(file === null);
    if (file) send.submit({ file });
  };
  return (
    <Form onSubmit={submit} problem={send.problem} busy={send.busy}>
      <FileField
        label={t(texts.file)}
        hint={t(texts.fileHint)}
        name="file"
        required
        accept=".csv,.txt,.xlsx"
        value={file}
        error={isMissing && !file ? t(texts.fileMissing) : undefined}
        onChange={setFile}
      />
      <FormActions>
        <Button type="submit" look="primary" icon="upload" busy={send.busy}>
          {t(texts.upload)}
        </Button>
      </FormActions>
    </Form>
  );
}

function ImportTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  return (
    <Table<Row>
      caption={t(texts.earlier)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'list',
          header: t(texts.list),
          primary: true,
          cell: (row) => (
            <span>
              <Link to={`/imports/${row.id}`}>{row.sourceName}</Link>{' '}
              <span className="soft small">
                <bdi>{row.fileName}</bdi>
              </span>
            </span>
          ),
        },
        {
          key: 'status',
          header: t(texts.status),
          cell: (row) => (
            <StatusBadge tone={toneOfStatus[row.status]}>{t(importStatusWords[row.status])}</StatusBadge>
          ),
        },
        {
          key: 'rows',
          header: t(texts.rows),
          align: 'end',
          cell: (row) => <NumberText value={row.counts.total} />,
        },
        { key: 'at', header: t(texts.uploadedAt), cell: (row) => <DateTimeText at={row.uploadedAt} /> },
        {
          key: 'by',
          header: t(texts.uploadedBy),
          cell: (row) => row.uploadedBy ?? t(texts.commandLine),
        },
      ]}
    />
  );
}
