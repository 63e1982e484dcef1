import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemNotice, refresh, useEndpoint, useText } from '../platform/index.ts';
import { Notice, ProgressBar, Section } from '../ui/index.ts';
import type { Batch } from './import-values.ts';
import { texts } from './texts.ts';

const everySecond = 1000;

/** A run or an undoing under way, followed until it ends. */
export function ImportProgress({ batch }: { readonly batch: Batch }) {
  const t = useText();
  const queryClient = useQueryClient();
  const query = useEndpoint('importProgress', { params: { importId: batch.id } }, { everyMs: everySecond });
  const now = query.data ?? batch;
  const isOver = now.status !== batch.status;
  useEffect(() => {
    if (isOver)
      void refresh(queryClient, ['importRead', 'importList', 'importRows', 'clientList', 'duplicateList']);
  }, [isOver, queryClient]);
  const isUndoing = batch.status === 'undoing';
  const { counts } = now;
  const handled = isUndoing ? counts.undone + counts.kept : counts.handled;
  const total = isUndoing ? counts.created + counts.updated : counts.total;
  return (
    <Section title={t(isUndoing ? texts.undoing : texts.running)} card>
      <div className="stack">
        <ProgressBar
          label={t(texts.progress, { handled: String(handled), total: String(total) })}
          value={handled}
          max={total}
        />
        <Notice>{t(texts.runningLead)}</Notice>
        {query.error ? <ProblemNotice problem={query.error} /> : null}
      </div>
    </Section>
  );
}
