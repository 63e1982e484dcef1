import { refusalSentence, rowResultWords } from '@polku/domain';
import { useState } from 'react';
import { api, ProblemNotice, useAddressValue, useLanguage, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  DescriptionList,
  DownloadLink,
  EmptyState,
  Notice,
  NumberText,
  Section,
  SelectField,
} from '../ui/index.ts';
import { ImportRows } from './ImportRows.tsx';
import { type Batch, resultsOf, type RowResult } from './import-values.ts';
import { texts } from './texts.ts';

export function ImportResult({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const [chosen, choose] = useAddressValue('result');
  const results = resultsOf(batch);
  const result = results.find((one) => one.result === chosen)?.result ?? results[0]?.result;
  return (
    <>
      <Outcome batch={batch} />
      {result === undefined ? (
        <EmptyState title={t(texts.noRows)} />
      ) : (
        <Section title={t(texts.rows)}>
          <div className="stack">
            <SelectField<RowResult>
              label={t(texts.show)}
              value={result}
              onChange={(next) => choose(next)}
              options={results.map(({ result: value, rows }) => ({
                value,
                label: `${t(rowResultWords[value])} (${rows})`,
              }))}
            />
            {result === 'rejected' ? <RejectedFiles batch={batch} /> : null}
            <ImportRows key={result} batch={batch} result={result} />
          </div>
        </Section>
      )}
    </>
  );
}

function Outcome({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const { language } = useLanguage();
  const { counts, status, problem } = batch;
  const title = status === 'done' ? texts.done : status === 'failed' ? texts.interrupted : texts.undone;
  return (
    <Section title={t(title)} card>
      <div className="stack">
        {status === 'failed' && problem ? (
          <Notice tone="error">{refusalSentence(problem, language)}</Notice>
        ) : null}
        {status === 'undone' ? (
          <p>{t(texts.undoneLead, { undone: counts.undone, kept: counts.kept })}</p>
        ) : (
          <DescriptionList
            facts={(['created', 'updated', 'unchanged', 'duplicate', 'rejected'] as const).map((one) => ({
              label: t(rowResultWords[one]),
              value: <NumberText value={counts[one]} />,
            }))}
          />
        )}
        <div className="row">
          {batch.actions.includes('run') ? <GoOnButton batch={batch} /> : null}
          {batch.actions.includes('undo') && counts.created + counts.updated > 0 ? (
            <UndoButton batch={batch} />
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function GoOnButton({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const run = useSubmit('importRun', { invalidates: ['importRead', 'importList'] });
  return (
    <>
      <Button
        look="primary"
        busy={run.busy}
        onClick={() => run.submit({ params: { importId: batch.id }, body: { version: batch.version } })}
      >
        {t(texts.keepGoing)}
      </Button>
      {run.cause ? <ProblemNotice problem={run.cause} /> : null}
    </>
  );
}

function UndoButton({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const undo = useSubmit('importUndo', {
    invalidates: ['importRead', 'importList', 'importRows'],
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button icon="undo" onClick={() => setAsking(true)}>
        {t(texts.undo)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(texts.undoTitle)}
        confirm={t(texts.undo)}
        cancel={t(texts.keepImport)}
        tone="danger"
        busy={undo.busy}
        onConfirm={() => undo.submit({ params: { importId: batch.id }, body: { version: batch.version } })}
        onClose={() => setAsking(false)}
      >
        <p>{t(texts.undoText)}</p>
        {undo.cause ? <ProblemNotice problem={undo.cause} /> : null}
      </ConfirmDialog>
    </>
  );
}

function RejectedFiles({ batch }: { readonly batch: Batch }) {
  const t = useText();
  return (
    <div className="stack-tight">
      <p className="soft">{t(texts.rejectedLead)}</p>
      <div className="row">
        {(['xlsx', 'csv'] as const).map((format) => (
          <DownloadLink
            key={format}
            href={api.href('importRejected', { params: { importId: batch.id }, query: { format } })}
          >
            {t(texts.downloadRejected, { format: format === 'csv' ? 'CSV' : 'Excel' })}
          </DownloadLink>
        ))}
      </div>
    </div>
  );
}
