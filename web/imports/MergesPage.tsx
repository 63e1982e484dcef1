import { useState } from 'react';
import { outsideCaseload, ReasonForm } from '../clients/StateReason.tsx';
import {
  Async,
  ProblemNotice,
  type RowOf,
  useEndpointPages,
  useLanguage,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  DateTimeText,
  Dialog,
  EmptyState,
  instantText,
  Link,
  LoadMore,
  Page,
  Table,
  useToast,
} from '../ui/index.ts';
import { MergeTabs } from './MergeTabs.tsx';
import { mergeTexts as texts } from './texts.ts';

type Merge = RowOf<'mergeList'>;

export function MergesPage() {
  const t = useText();
  const query = useEndpointPages('mergeList', {});
  const [splitting, setSplitting] = useState<Merge | null>(null);
  return (
    <Page title={t(texts.duplicates)} lead={t(texts.lead)}>
      <MergeTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noMerges)}>{t(texts.noMergesLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <MergeTable rows={data.rows} onSplit={setSplitting} />
            <LoadMore {...data} />
          </>
        )}
      </Async>
      {splitting ? <SplitDialog merge={splitting} onClose={() => setSplitting(null)} /> : null}
    </Page>
  );
}

function MergeTable({
  rows,
  onSplit,
}: {
  readonly rows: readonly Merge[];
  readonly onSplit: (merge: Merge) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Table<Merge>
      caption={t(texts.merges)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'kept',
          header: t(texts.kept),
          primary: true,
          cell: ({ kept }) => (
            <Link to={`/clients/${kept.id}`}>
              <bdi>{kept.name}</bdi>
            </Link>
          ),
        },
        { key: 'merged', header: t(texts.mergedRecord), cell: ({ merged }) => <bdi>{merged.name}</bdi> },
        {
          key: 'by',
          header: t(texts.mergedBy),
          cell: (row) => (
            <>
              {row.mergedBy}, <DateTimeText at={row.mergedAt} />
            </>
          ),
        },
        {
          key: 'split',
          header: t(texts.split),
          actions: true,
          cell: (row) =>
            row.maySplit ? (
              <Button size="small" icon="undo" iconOnly onClick={() => onSplit(row)}>
                {t(texts.splitPair, { name: row.merged.name })}
              </Button>
            ) : row.splitAt ? (
              <span className="soft small">
                {t(texts.splitAt, { at: instantText(row.splitAt, language), by: row.splitBy ?? '' })}
              </span>
            ) : null,
        },
      ]}
    />
  );
}

function SplitDialog({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const split = useSubmit('clientSplit', {
    invalidates: 'all',
    onDone: () => {
      toast(t(texts.splitDone));
      onClose();
    },
  });
  const send = () => split.submit({ params: { mergeId: merge.id } });
  if (split.cause?.code === 'reason-needed') {
    return (
      <Dialog open title={t(texts.splitTitle)} onClose={onClose}>
        <ReasonForm clientId={outsideCaseload(split.cause)} onStated={send} onCancel={onClose} />
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open
      title={t(texts.splitTitle)}
      confirm={t(texts.split)}
      busy={split.busy}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{t(texts.splitText)}</p>
      {split.cause ? <ProblemNotice problem={split.cause} /> : null}
    </ConfirmDialog>
  );
}
