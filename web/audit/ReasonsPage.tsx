import { accessReasonWords, type ReviewFinding, reviewFindings, reviewFindingWords } from '@polku/domain';
import {
  Async,
  type Output,
  ProblemNotice,
  useAddressValue,
  useEndpointPages,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  DateTimeText,
  EmptyState,
  LoadMore,
  Menu,
  MenuItem,
  Page,
  SelectField,
  Table,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Row = Output<'reviewList'>['rows'][number];

const toneOfFinding: Readonly<Record<ReviewFinding, 'success' | 'warning' | 'error'>> = {
  justified: 'success',
  unclear: 'warning',
  unjustified: 'error',
};

/** Why people were opened outside the caseload, and what the data protection officer found of it. */
export function ReasonsPage() {
  const t = useText();
  const toast = useToast();
  const [shown, setShown] = useAddressValue('state');
  const state = shown === 'reviewed' ? 'reviewed' : 'open';
  const query = useEndpointPages('reviewList', { query: { state } });
  const save = useSubmit('reviewRecord', {
    invalidates: ['reviewList'],
    onDone: () => toast(t(texts.recorded)),
  });
  return (
    <Page title={t(texts.reasons)} lead={t(texts.reasonsLead)}>
      <SelectField<'open' | 'reviewed'>
        label={t(texts.state)}
        value={state}
        onChange={(next) => setShown(next)}
        options={[
          { value: 'open', label: t(texts.open) },
          { value: 'reviewed', label: t(texts.reviewed) },
        ]}
      />
      {save.cause ? <ProblemNotice problem={save.cause} /> : null}
      <Async
        query={query}
        isEmpty={(data) => data.rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noReasons)}>{t(texts.noReasonsLead)}</EmptyState>}
      >
        {(data) => (
          <>
            <ReasonTable
              rows={data.rows}
              onFind={(row, finding) => save.submit({ params: { reasonId: row.id }, body: { finding } })}
            />
            <LoadMore {...data} />
          </>
        )}
      </Async>
    </Page>
  );
}

function ReasonTable({
  rows,
  onFind,
}: {
  readonly rows: readonly Row[];
  readonly onFind: (row: Row, finding: ReviewFinding) => void;
}) {
  const t = useText();
  return (
    <Table<Row>
      caption={t(texts.reasons)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'who', header: t(texts.person), cell: (row) => row.staff.name, primary: true },
        { key: 'at', header: t(texts.at), cell: (row) => <DateTimeText at={row.statedAt} /> },
        {
          key: 'reason',
          header: t(texts.reason),
          cell: (row) => (
            <>
              {t(accessReasonWords[row.reason])}
              {row.explanation ? `: ${row.explanation}` : null}
            </>
          ),
        },
        { key: 'calls', header: t(texts.calls), cell: (row) => row.calls, align: 'end' },
        {
          key: 'finding',
          header: t(texts.finding),
          actions: true,
          cell: (row) =>
            row.finding ? (
              <Badge tone={toneOfFinding[row.finding]}>{t(reviewFindingWords[row.finding])}</Badge>
            ) : row.actions.includes('review') ? (
              <Menu label={t(texts.record, { name: row.staff.name })} icon="check" size="small" side="end">
                {reviewFindings.map((finding) => (
                  <MenuItem key={finding} onClick={() => onFind(row, finding)}>
                    {t(reviewFindingWords[finding])}
                  </MenuItem>
                ))}
              </Menu>
            ) : null,
        },
      ]}
    />
  );
}
