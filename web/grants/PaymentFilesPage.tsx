import { bankStatusWords, grantPaymentStatusWords } from '@polku/domain';
import {
  api,
  Async,
  type Output,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  usePathParam,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  type Column,
  dayText,
  DescriptionList,
  DownloadLink,
  EmptyState,
  instantText,
  Link,
  LoadMore,
  moneyText,
  Page,
  Section,
  Table,
} from '../ui/index.ts';
import { ibanText } from './CasePayments.tsx';
import { PaymentTabs } from './PaymentTabs.tsx';
import { texts } from './payment-texts.ts';

type File = RowOf<'grantPaymentFileList'>;
type Payment = Output<'grantPaymentFileRead'>['payments'][number];

/** Payment files, the latest first. */
export function PaymentFilesPage() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpointPages('grantPaymentFileList', {});
  const columns: readonly Column<File>[] = [
    {
      key: 'name',
      header: t(texts.fileName),
      primary: true,
      cell: (row) => <Link to={`/grant-payments/files/${row.id}`}>{row.messageId}</Link>,
    },
    { key: 'day', header: t(texts.executionOn), cell: (row) => dayText(row.executionOn, language) },
    { key: 'count', header: t(texts.transactions), align: 'end', cell: (row) => row.transactions },
    { key: 'sum', header: t(texts.controlSum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    {
      key: 'bank',
      header: t(texts.bankSays),
      cell: (row) => (row.bankStatus ? t(bankStatusWords[row.bankStatus]) : t(texts.noAnswer)),
    },
    { key: 'outcome', header: t(texts.outcome), cell: (row) => t(texts.countLine, row.counts) },
  ];
  return (
    <Page title={t(texts.payments)} lead={t(texts.paymentsLead)}>
      <PaymentTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.filesEmpty)}>{t(texts.paymentsLead)}</EmptyState>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.tabFiles)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
    </Page>
  );
}

/** One file: its control sum, its payments, and the files to take along. */
export function PaymentFilePage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const fileId = usePathParam('fileId');
  const query = useEndpoint('grantPaymentFileRead', { params: { fileId } });
  const { data } = query;
  const columns: readonly Column<Payment>[] = [
    { key: 'id', header: t(texts.paymentId), primary: true, cell: (row) => row.endToEndId },
    {
      key: 'case',
      header: t(texts.grantCase),
      cell: (row) => <Link to={`/grant-cases/${row.caseId}`}>{row.caseNumber}</Link>,
    },
    { key: 'employer', header: t(texts.employer), cell: (row) => row.creditorName },
    { key: 'account', header: t(texts.toAccount), cell: (row) => ibanText(row.iban) },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    {
      key: 'stage',
      header: t(texts.stage),
      cell: (row) => <Badge>{t(grantPaymentStatusWords[row.status])}</Badge>,
    },
    {
      key: 'settled',
      header: t(texts.settled),
      cell: (row) => (row.settledOn ? dayText(row.settledOn, language) : ''),
    },
    { key: 'reason', header: t(texts.reasonOf), cell: (row) => row.reason },
  ];
  return (
    <Page
      title={data?.file.messageId ?? t(texts.fileName)}
      breadcrumbs={[
        { to: '/grant-payments', label: t(texts.payments) },
        { to: '/grant-payments/files', label: t(texts.tabFiles) },
      ]}
      actions={
        data ? (
          <>
            {may('grantPayment.send') ? (
              <DownloadLink href={api.href('grantPaymentFileXml', { params: { fileId } })}>
                {t(texts.downloadXml)}
              </DownloadLink>
            ) : null}
            <DownloadLink href={api.href('grantPaymentFileAccounts', { params: { fileId } })}>
              {t(texts.downloadCsv)}
            </DownloadLink>
          </>
        ) : undefined
      }
    >
      <Async query={query}>
        {({ file, payments }) => (
          <div className="stack">
            <DescriptionList
              facts={[
                { label: t(texts.executionOn), value: dayText(file.executionOn, language) },
                { label: t(texts.transactions), value: file.transactions },
                { label: t(texts.controlSum), value: moneyText(file.cents, language) },
                {
                  label: t(texts.bankSays),
                  value: file.bankStatus ? t(bankStatusWords[file.bankStatus]) : t(texts.noAnswer),
                },
                { label: t(texts.outcome), value: t(texts.countLine, file.counts) },
                { label: t(texts.madeBy), value: `${file.madeBy}, ${instantText(file.madeAt, language)}` },
              ]}
            />
            <Section title={t(texts.transactions)}>
              <Table
                caption={t(texts.transactions)}
                hideCaption
                columns={columns}
                rows={payments}
                rowKey={(row) => row.id}
              />
            </Section>
          </div>
        )}
      </Async>
    </Page>
  );
}
