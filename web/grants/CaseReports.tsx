import { grantReportWords } from '@polku/domain';
import { Async, useEndpoint, useLanguage, useSubmit, useText } from '../platform/index.ts';
import { Badge, Button, dayText, instantText, periodText, Section, Table } from '../ui/index.ts';
import { texts } from './dealings-texts.ts';

interface Line {
  readonly id: string;
  readonly what: string;
  readonly when: string;
  readonly words: string;
  readonly from: string;
  readonly isHandled: boolean;
  readonly isRequest: boolean;
}

/** What the employer has told and asked for after the decision, and what of it has been looked through. */
export function CaseReports({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('grantCaseReports', { params: { caseId } });
  return (
    <Section title={t(texts.reports)}>
      <Async query={query}>
        {({ reports, requests, mayHandle }) => {
          const lines: readonly Line[] = [
            ...requests.map((one) => ({
              id: one.id,
              what: t(texts.request, { part: one.part }),
              when: instantText(one.askedAt, language),
              words: one.note,
              from: one.by,
              isHandled: one.handledAt !== null,
              isRequest: true,
            })),
            ...reports.map((one) => ({
              id: one.id,
              what: t(grantReportWords[one.kind]),
              when: one.endsOn
                ? periodText(one.startsOn, one.endsOn, language)
                : dayText(one.startsOn, language),
              words: one.note,
              from: one.by,
              isHandled: one.handledAt !== null,
              isRequest: false,
            })),
          ];
          if (lines.length === 0) return <p className="soft">{t(texts.noReports)}</p>;
          return <Lines lines={lines} mayHandle={mayHandle} />;
        }}
      </Async>
    </Section>
  );
}

function Lines({ lines, mayHandle }: { readonly lines: readonly Line[]; readonly mayHandle: boolean }) {
  const t = useText();
  const invalidates = ['grantCaseReports', 'grantCasePayments'] as const;
  const report = useSubmit('grantReportHandled', { invalidates });
  const request = useSubmit('grantPaymentRequestHandled', { invalidates });
  return (
    <Table
      caption={t(texts.reports)}
      hideCaption
      rows={lines}
      rowKey={(row) => row.id}
      columns={[
        { key: 'what', header: t(texts.what), primary: true, cell: (row) => row.what },
        { key: 'when', header: t(texts.when), cell: (row) => row.when },
        { key: 'words', header: t(texts.words), cell: (row) => row.words },
        { key: 'from', header: t(texts.by), cell: (row) => row.from },
        {
          key: 'handled',
          header: t(texts.handledColumn),
          cell: (row) =>
            row.isHandled ? (
              <Badge tone="success">{t(texts.handled)}</Badge>
            ) : mayHandle ? (
              <Button
                size="small"
                busy={report.busy || request.busy}
                onClick={() =>
                  row.isRequest
                    ? request.submit({ params: { requestId: row.id } })
                    : report.submit({ params: { reportId: row.id } })
                }
              >
                {t(texts.markHandled)}
                <span className="visually-hidden">: {row.what}</span>
              </Button>
            ) : (
              t(texts.notHandled)
            ),
        },
      ]}
    />
  );
}
