import { rowProblemSentence, rowResultWords } from '@polku/domain';
import { ProblemNotice, useLanguage, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  DescriptionList,
  FormActions,
  Notice,
  NumberText,
  Section,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { type Batch, nameOfRow, type PreviewRow, toneOfResult, useStoredValues } from './import-values.ts';
import { ProblemList } from './ProblemList.tsx';
import { texts } from './texts.ts';

type Preview = NonNullable<Batch['preview']>;

/** What a run would do. The rows that need an eye come first. */
export function ImportPreview({ batch, preview }: { readonly batch: Batch; readonly preview: Preview }) {
  const t = useText();
  const run = useSubmit('importRun', { invalidates: ['importRead', 'importList'] });
  const count = preview.created + preview.updated + preview.unchanged;
  const nothing = count + preview.duplicate === 0;
  return (
    <>
      <Section title={t(texts.preview)} card>
        <p className="soft">{t(texts.previewLead)}</p>
        <DescriptionList
          facts={[
            { label: t(texts.willCreate), value: <NumberText value={preview.created} /> },
            { label: t(texts.willUpdate), value: <NumberText value={preview.updated} /> },
            { label: t(texts.unchanged), value: <NumberText value={preview.unchanged} /> },
            { label: t(texts.duplicate), value: <NumberText value={preview.duplicate} /> },
            { label: t(texts.rejected), value: <NumberText value={preview.rejected} /> },
          ]}
        />
        {nothing ? <Notice tone="warning">{t(texts.nothingToRun)}</Notice> : null}
        {run.cause ? <ProblemNotice problem={run.cause} /> : null}
        <FormActions>
          <Button
            look="primary"
            icon="check"
            busy={run.busy}
            disabled={nothing}
            onClick={() => run.submit({ params: { importId: batch.id }, body: { version: batch.version } })}
          >
            {t(texts.run, { count, waiting: preview.duplicate })}
          </Button>
        </FormActions>
      </Section>
      {preview.problems.length > 0 ? <Reasons preview={preview} /> : null}
      <Section title={t(texts.firstRows)}>
        <PreviewTable batch={batch} rows={preview.rows} />
      </Section>
    </>
  );
}

function Reasons({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.whatIsWrong)}>
      <Table
        caption={t(texts.whatIsWrong)}
        hideCaption
        rows={preview.problems}
        rowKey={(row) => `${row.code} ${row.field}`}
        columns={[
          {
            key: 'reason',
            header: t(texts.reason),
            primary: true,
            cell: (row) => rowProblemSentence(row, language),
          },
          {
            key: 'rows',
            header: t(texts.rows),
            align: 'end',
            cell: (row) => t(texts.rowsWith, { count: row.rows }),
          },
        ]}
      />
    </Section>
  );
}

const order: readonly PreviewRow['result'][] = ['rejected', 'duplicate', 'updated', 'created', 'unchanged'];
const shownOfEach = 10;

function PreviewTable({ batch, rows }: { readonly batch: Batch; readonly rows: readonly PreviewRow[] }) {
  const t = useText();
  const stored = useStoredValues();
  const shown = order.flatMap((result) => rows.filter((row) => row.result === result).slice(0, shownOfEach));
  return (
    <Table<PreviewRow>
      caption={t(texts.firstRows)}
      hideCaption
      rows={shown}
      rowKey={(row) => String(row.line)}
      columns={[
        { key: 'line', header: t(texts.line), cell: (row) => <span className="numeric">{row.line}</span> },
        {
          key: 'person',
          header: t(texts.person),
          primary: true,
          cell: (row) => <bdi>{nameOfRow(batch.columns, row.cells)}</bdi>,
        },
        {
          key: 'result',
          header: t(texts.result),
          cell: (row) => (
            <StatusBadge tone={toneOfResult[row.result]}>{t(rowResultWords[row.result])}</StatusBadge>
          ),
        },
        {
          key: 'values',
          header: t(texts.willBe),
          cell: (row) => (
            <span className="stack-tight small">
              {row.hidden ? <span className="soft">{t(texts.hidden)}</span> : null}
              <ProblemList problems={row.problems} candidates={row.candidates} />
              <bdi className="soft">{stored(row.values).join(' · ')}</bdi>
            </span>
          ),
        },
      ]}
    />
  );
}
