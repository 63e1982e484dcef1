import { bankLineOutcomeWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  type RowOf,
  useEndpointPages,
  useLanguage,
  useSession,
  useText,
  useUpload,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  dayText,
  EmptyState,
  FileField,
  Form,
  FormActions,
  instantText,
  LoadMore,
  moneyText,
  Notice,
  Page,
  Section,
  Table,
} from '../ui/index.ts';
import { PaymentTabs } from './PaymentTabs.tsx';
import { texts } from './payment-texts.ts';

type Answer = RowOf<'grantBankAnswerList'>;
type Line = Answer['lines'][number];

/** Files of the bank brought in, and lines of them that somebody has to look at. */
export function BankAnswersPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpointPages('grantBankAnswerList', {});
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<Output<'grantBankAnswerLoad'>>();
  const send = useUpload('grantBankAnswerLoad', {
    invalidates: [
      'grantBankAnswerList',
      'grantPaymentFileList',
      'grantPaymentFileRead',
      'grantPaymentList',
      'grantPaymentCounts',
      'grantCasePayments',
    ],
    onDone: setDone,
  });
  return (
    <Page title={t(texts.payments)} lead={t(texts.answersLead)}>
      <PaymentTabs />
      {may('grantPayment.send') ? (
        <Form
          problem={send.problem}
          busy={send.busy}
          onSubmit={() => {
            if (file) send.submit({ file });
          }}
        >
          <FileField
            required
            label={t(texts.answerFile)}
            name="file"
            value={file}
            onChange={(next) => {
              setFile(next);
              setDone(undefined);
            }}
            accept=".xml"
          />
          <FormActions>
            <Button type="submit" look="primary" busy={send.busy} disabled={file === null}>
              {t(texts.bring)}
            </Button>
          </FormActions>
        </Form>
      ) : null}
      <div role="status">
        {done ? (
          <Notice
            tone={done.isRepeated ? 'info' : 'success'}
            title={t(done.isRepeated ? texts.repeated : texts.brought)}
          >
            {done.isRepeated ? null : t(texts.answerCounts, done.answer.counts)}
          </Notice>
        ) : null}
      </div>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.answersEmpty)}>{t(texts.answersLead)}</EmptyState>}
      >
        {(pages) => (
          <div className="stack">
            {pages.rows.map((answer) => (
              <OneAnswer key={answer.id} answer={answer} />
            ))}
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function OneAnswer({ answer }: { readonly answer: Answer }) {
  const t = useText();
  const { language } = useLanguage();
  const columns: readonly Column<Line>[] = [
    {
      key: 'id',
      header: t(texts.lineId),
      primary: true,
      cell: (line) => line.endToEndId ?? line.reference ?? '–',
    },
    { key: 'kind', header: t(texts.lineKind), cell: (line) => line.kind },
    {
      key: 'sum',
      header: t(texts.sum),
      align: 'end',
      cell: (line) => (line.cents === null ? '' : moneyText(line.cents, language)),
    },
    { key: 'day', header: t(texts.day), cell: (line) => (line.day ? dayText(line.day, language) : '') },
    { key: 'reason', header: t(texts.reasonOf), cell: (line) => line.reason },
    {
      key: 'outcome',
      header: t(texts.stage),
      cell: (line) => <Badge>{t(bankLineOutcomeWords[line.outcome])}</Badge>,
    },
  ];
  return (
    <Section title={`${answer.messageId}, ${instantText(answer.at, language)}`} card>
      <p>
        {t(texts.answerCounts, answer.counts)}. {t(texts.answerBy, { who: answer.by })}.
      </p>
      {answer.lines.length > 0 ? (
        <Table caption={t(texts.toLook)} columns={columns} rows={answer.lines} rowKey={(line) => line.id} />
      ) : null}
    </Section>
  );
}
