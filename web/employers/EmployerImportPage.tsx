/** A list of employers as a file: tried first, then taken; each row that is not taken says why. */
import { employerListWords, rowResultWords } from '@polku/domain';
import { useState } from 'react';
import { type Output, useText, useUpload } from '../platform/index.ts';
import { Button, FileField, Form, FormActions, Notice, Page, Section, Table } from '../ui/index.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { importTexts as texts } from './import-texts.ts';

type Answer = Output<'employerImport'>;
/** A page shows as many; the rest are mended after these. */
const shownRows = 200;

export function EmployerImportPage() {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer>();
  const send = useUpload('employerImport', { invalidates: ['employerSearch'], onDone: setAnswer });
  const submit = (trial: 'true' | 'false') => {
    if (file) send.submit({ file, fields: { trial } });
  };
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      breadcrumbs={[{ to: '/employers', label: t(texts.employers) }]}
    >
      <EmployerTabs />
      <Form onSubmit={() => submit('true')} problem={send.problem} busy={send.busy}>
        <FileField
          label={t(texts.file)}
          hint={t(texts.fileHint)}
          name="file"
          value={file}
          onChange={(next) => {
            setFile(next);
            setAnswer(undefined);
          }}
          accept=".csv,.xlsx"
        />
        <FormActions>
          <Button type="submit" look="primary" busy={send.busy} disabled={file === null}>
            {t(texts.try)}
          </Button>
          {answer?.trial && answer.created + answer.updated > 0 ? (
            <Button busy={send.busy} onClick={() => submit('false')}>
              {t(texts.take, { count: answer.created + answer.updated })}
            </Button>
          ) : null}
        </FormActions>
      </Form>
      <div role="status">{answer ? <Told answer={answer} /> : null}</div>
    </Page>
  );
}

function Told({ answer }: { readonly answer: Answer }) {
  const t = useText();
  const { rows, leftOut } = answer;
  return (
    <Section title={t(answer.trial ? texts.tried : texts.taken)}>
      <Notice tone={answer.rejected > 0 ? 'warning' : 'success'}>
        {t(texts.counts, {
          created: answer.created,
          updated: answer.updated,
          unchanged: answer.unchanged,
          rejected: answer.rejected,
        })}
      </Notice>
      {leftOut.length > 0 ? <p className="soft">{t(texts.leftOut, { names: leftOut.join(', ') })}</p> : null}
      {rows.length > 0 ? (
        <>
          {rows.length > shownRows ? <p>{t(texts.first, { count: shownRows, all: rows.length })}</p> : null}
          <Table
            caption={t(texts.reasons)}
            rows={rows.slice(0, shownRows)}
            rowKey={(row) => String(row.line)}
            columns={[
              {
                key: 'line',
                header: t(texts.row),
                primary: true,
                cell: (row) => `${row.line}: ${row.name}`,
              },
              { key: 'result', header: t(texts.result), cell: (row) => t(rowResultWords[row.result]) },
              {
                key: 'why',
                header: t(texts.why),
                cell: (row) =>
                  row.reasons
                    .map((code) => {
                      const words = employerListWords[code];
                      return words ? t(words) : code;
                    })
                    .join(' '),
              },
            ]}
          />
        </>
      ) : null}
    </Section>
  );
}
