/** After a granted decision: instalments asked for, changes of the job told, the end report. */
import {
  attachmentTypeWords,
  type GrantReportKind,
  grantReportKinds,
  grantReportWords,
  instalmentStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import type { Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { dayText, instantText, moneyText, periodText } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { texts } from './after-texts.ts';
import { Reading, Trouble } from './parts.tsx';

type After = Output<'grantOwnAfter'>;

export function AfterDecision({ caseId }: { readonly caseId: string }) {
  const read = useRead('grantOwnAfter', { params: { caseId } });
  return (
    <Reading read={read}>
      {(after) => (
        <>
          <Payments caseId={caseId} rows={after.instalments} again={read.again} />
          <Reports caseId={caseId} after={after} again={read.again} />
        </>
      )}
    </Reading>
  );
}

interface Part {
  readonly caseId: string;
  readonly again: () => void;
}

function Payments({ caseId, rows, again }: Part & { readonly rows: After['instalments'] }) {
  const t = useText();
  const { language } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Section title={t(texts.payments)} card>
      <ul className="employer-rows">
        {rows.map((row) => (
          <li key={row.part}>
            <p>
              <strong>
                {t(row.text)}: {moneyText(row.cents, language)}
              </strong>{' '}
              <Badge>{t(instalmentStatusWords[row.status])}</Badge>
            </p>
            {row.dueOn ? (
              <p className="soft small">{t(texts.dueOn, { day: dayText(row.dueOn, language) })}</p>
            ) : null}
            {row.askedAt ? <p>{t(texts.askedOn, { at: instantText(row.askedAt, language) })}</p> : null}
            {row.lacking.length > 0 ? (
              <p>
                {t(texts.lacking, {
                  types: row.lacking.map((type) => t(attachmentTypeWords[type])).join(', '),
                })}
              </p>
            ) : null}
            {row.mayAsk && row.lacking.length === 0 ? (
              <Ask caseId={caseId} part={row.part} of={t(row.text)} again={again} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ask({ caseId, part, of, again }: Part & { readonly part: number; readonly of: string }) {
  const t = useText();
  const [note, setNote] = useState('');
  const ask = useSend('grantOwnPaymentRequest');
  return (
    <div className="stack">
      <Trouble problem={ask.problem} />
      <TextArea
        name={`note-${part}`}
        label={t(texts.note)}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
      />
      <p>
        <Button
          busy={ask.busy}
          onClick={() => {
            if (!ask.busy)
              void ask.send({ params: { caseId }, body: { part, note } }).then((done) => done && again());
          }}
        >
          {t(texts.ask)}
          <span className="visually-hidden">: {of}</span>
        </Button>
      </p>
    </div>
  );
}

function Reports({ caseId, after, again }: Part & { readonly after: After }) {
  const t = useText();
  const { language } = useLanguage();
  const { reports, endReport } = after;
  return (
    <Section title={t(texts.reports)} card>
      {endReport && !endReport.isGiven ? (
        <Notice>
          {endReport.dueOn
            ? t(texts.endReport, { text: t(endReport.text), day: dayText(endReport.dueOn, language) })
            : t(endReport.text)}
        </Notice>
      ) : null}
      <p className="soft">{t(texts.reportLead)}</p>
      {reports.length > 0 ? (
        <ul className="employer-rows">
          {reports.map((row) => (
            <li key={row.id}>
              <p>
                <strong>{t(grantReportWords[row.kind])}</strong>,{' '}
                {row.endsOn
                  ? periodText(row.startsOn, row.endsOn, language)
                  : dayText(row.startsOn, language)}{' '}
                {row.handledAt ? <Badge tone="success">{t(texts.handled)}</Badge> : null}
              </p>
              <p className="written">{row.note}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <Tell key={reports.length} caseId={caseId} again={again} hasEndReport={endReport !== null} />
    </Section>
  );
}

function Tell({ caseId, again, hasEndReport }: Part & { readonly hasEndReport: boolean }) {
  const t = useText();
  const kinds = grantReportKinds.filter((kind) => kind !== 'endReport' || hasEndReport);
  const [kind, setKind] = useState<GrantReportKind>('change');
  const [startsOn, setStart] = useState<string | null>(null);
  const [endsOn, setEnd] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const report = useSend('grantOwnReport');
  const isOfEnd = kind === 'endReport' || kind === 'termination';
  const missing = (isEmpty: boolean) => (isTried && isEmpty ? t(texts.missing) : undefined);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!startsOn || note.trim() === '' || report.busy) return;
        const body = { kind, startsOn, endsOn: isOfEnd ? null : endsOn, note };
        void report.send({ params: { caseId }, body }).then((done) => done && again());
      }}
    >
      <Trouble problem={report.problem} />
      <SelectField<GrantReportKind>
        name="kind"
        label={t(texts.kind)}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(grantReportWords[value]) }))}
      />
      <DateField
        name="startsOn"
        label={t(isOfEnd ? texts.lastDayOfJob : texts.startsOn)}
        value={startsOn}
        onChange={setStart}
        required
        error={missing(!startsOn)}
      />
      {isOfEnd ? null : <DateField name="endsOn" label={t(texts.endsOn)} value={endsOn} onChange={setEnd} />}
      <TextArea
        name="report"
        label={t(texts.words)}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={4000}
        required
        error={missing(note.trim() === '')}
      />
      <p>
        <Button type="submit" busy={report.busy}>
          {t(texts.send)}
        </Button>
      </p>
    </form>
  );
}
