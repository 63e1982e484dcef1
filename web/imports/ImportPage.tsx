import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useGo,
  usePathParam,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Button, ConfirmDialog, Page, Steps, useToast } from '../ui/index.ts';
import { ImportColumnsForm } from './ImportColumnsForm.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportResult } from './ImportResult.tsx';
import type { Batch } from './import-values.ts';
import { texts } from './texts.ts';

/** One import from its columns to its result; what is shown follows its status. */
export function ImportPage() {
  const t = useText();
  const importId = usePathParam('importId');
  const query = useEndpoint('importRead', { params: { importId } });
  const title = query.data?.sourceName ?? t(texts.imports);
  return (
    <Page
      title={title}
      breadcrumbs={[{ to: '/imports', label: t(texts.imports) }]}
      actions={query.data?.actions.includes('remove') ? <RemoveButton batch={query.data} /> : undefined}
    >
      <Async query={query}>{(batch) => <ImportView batch={batch} />}</Async>
    </Page>
  );
}

function ImportView({ batch }: { readonly batch: Batch }) {
  switch (batch.status) {
    case 'mapping':
    case 'previewed':
      return (
        <>
          <ImportSteps batch={batch} />
          {batch.preview ? <ImportPreview batch={batch} preview={batch.preview} /> : null}
          <ImportColumnsForm key={batch.version} batch={batch} />
        </>
      );
    case 'running':
    case 'undoing':
      return <ImportProgress batch={batch} />;
    case 'done':
    case 'failed':
    case 'undone':
      return <ImportResult batch={batch} />;
  }
}

function ImportSteps({ batch }: { readonly batch: Output<'importRead'> }) {
  const t = useText();
  const isPreviewed = batch.status === 'previewed';
  return (
    <Steps
      label={t(texts.steps)}
      steps={[
        { id: 'file', label: t(texts.stepFile), status: 'done' },
        { id: 'columns', label: t(texts.stepColumns), status: isPreviewed ? 'done' : 'current' },
        { id: 'preview', label: t(texts.stepPreview), status: isPreviewed ? 'current' : 'ahead' },
        { id: 'run', label: t(texts.stepRun), status: 'ahead' },
      ]}
    />
  );
}

function RemoveButton({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const remove = useSubmit('importRemove', {
    invalidates: ['importList'],
    onDone: () => {
      toast(t(texts.removed));
      go('/imports');
    },
  });
  return (
    <>
      <Button look="quiet" icon="remove" onClick={() => setAsking(true)}>
        {t(texts.remove)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(texts.removeTitle)}
        confirm={t(texts.remove)}
        tone="danger"
        busy={remove.busy}
        onConfirm={() => remove.submit({ params: { importId: batch.id } })}
        onClose={() => setAsking(false)}
      >
        <p>{t(texts.removeText)}</p>
        {remove.cause ? <ProblemNotice problem={remove.cause} /> : null}
      </ConfirmDialog>
    </>
  );
}
