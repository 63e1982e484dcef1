import {
  type OwnText,
  type SignatureVerdict,
  type SignedDocumentKind,
  type Text,
  agreementDocumentWords as words,
  schemeOrganiserWords,
  schemeWords,
  signatureVerdictWords,
  signedDocumentWords,
  signingPartyWords,
  workAgreementStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import { signingTexts as signing } from '../agreements/texts.ts';
import { api, type Output } from '../platform/api.ts';
import { useLanguage } from '../platform/texts.tsx';
import { weekdaysText } from '../platform/weekdays.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { agreementTexts } from './agreement-texts.ts';
import { useRead, useSend } from './calls.ts';
import { Btn, Choices, DayOf, Facts, OwnPage, Part, Reading, Trouble, Words } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

type Row = Output<'ownWorkAgreements'>['rows'][number];

/** Words of a document are the same in easy Finnish: what is signed is one text. */
function useDocumentText() {
  const t = useOwnText();
  return (text: Text, values?: Readonly<Record<string, string>>) =>
    t({ ...text, easy: text.fi } satisfies OwnText, values);
}

export function AgreementsPage() {
  const t = useOwnText();
  const read = useRead('ownWorkAgreements', {});
  return (
    <OwnPage title={t(texts.agreements)} lead={t(agreementTexts.agreementsLead)} back="/oma">
      <Reading read={read}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t(agreementTexts.noAgreements)}</p>
          ) : (
            rows.map((row) => <OneAgreement key={row.id} row={row} onDone={read.again} />)
          )
        }
      </Reading>
    </OwnPage>
  );
}

function OneAgreement({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const t = useOwnText();
  const d = useDocumentText();
  const { language } = useLanguage();
  const { content, assessmentContent } = row;
  const period = (
    <span key="time">
      <DayOf day={row.startsOn} /> – <DayOf day={row.endsOn} />
    </span>
  );
  const file = (kind: SignedDocumentKind) => (
    <a
      className="button own-button"
      data-look="secondary"
      download
      href={api.href('ownWorkAgreementFile', { params: { agreementId: row.id }, query: { kind, language } })}
    >
      <Icon name="download" />
      {t(agreementTexts.agreementFile)}
      <span className="visually-hidden">: {d(signedDocumentWords[kind])}</span>
    </a>
  );
  const known = (own: string, rule: typeof content.ruleBasis) =>
    own || (rule ? d(rule) : d(words.toBeFilled));
  return (
    <Part title={`${d(schemeWords[row.scheme])}, ${row.place}`}>
      <p className="own-strong">{d(workAgreementStatusWords[row.status])}</p>
      <details className="own-more" open={row.waits.includes('agreement')}>
        <summary>{d(signedDocumentWords.agreement)}</summary>
        <Facts
          rows={[
            ...content.parties.map((party): [string, string] => [
              d(signingPartyWords[party.kind]),
              [party.name, party.post].filter(Boolean).join(', '),
            ]),
            [d(words.organiser), content.organiser || d(schemeOrganiserWords[content.organiserKind])],
            [d(words.employer), content.employer],
            [d(words.place), content.place],
            [d(words.time), period],
            [d(words.days), weekdaysText(content.weekdays, language)],
            [d(words.hours), `${content.dailyMinutes / 60} h`],
            [d(words.tasks), content.tasks],
            [d(words.supervisor), content.supervisor],
            [d(words.goals), content.goals],
            [d(words.basis), known(content.basis, content.ruleBasis)],
            [d(words.insurance), known(content.insurance, content.ruleInsurance)],
            [d(words.terms), content.terms],
          ]}
        />
        <div className="own-buttons">{file('agreement')}</div>
      </details>
      <p className="own-strong">{t(agreementTexts.whoSigned)}</p>
      <ul className="own-times">
        {row.parties.map((party) => (
          <li key={`${party.kind} ${party.name}`}>
            {d(signingPartyWords[party.kind])}: {party.name},{' '}
            {party.verdict ? d(signatureVerdictWords[party.verdict]) : d(words.notYet)}
          </li>
        ))}
      </ul>
      {row.waits.includes('agreement') ? (
        <SignPart row={row} kind="agreement" hash={row.contentHash} onDone={onDone} />
      ) : null}
      {assessmentContent && row.assessmentHash ? (
        <>
          <p className="own-strong">{d(signedDocumentWords.assessment)}</p>
          <Facts
            rows={[
              [d(words.workplacePart), assessmentContent.workplacePart],
              [d(words.clientPart), assessmentContent.clientPart],
              [d(words.strengths), assessmentContent.strengths],
              [d(words.next), assessmentContent.next],
            ]}
          />
          <div className="own-buttons">{file('assessment')}</div>
          {row.waits.includes('assessment') ? (
            <SignPart row={row} kind="assessment" hash={row.assessmentHash} onDone={onDone} />
          ) : null}
        </>
      ) : null}
    </Part>
  );
}

function SignPart({
  row,
  kind,
  hash,
  onDone,
}: {
  readonly row: Row;
  readonly kind: SignedDocumentKind;
  readonly hash: string;
  readonly onDone: () => void;
}) {
  const t = useOwnText();
  const d = useDocumentText();
  const sign = useSend('ownWorkAgreementSign');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [ownWords, setOwnWords] = useState(row.assessmentContent?.clientPart ?? '');
  const [confirmed, setConfirmed] = useState<readonly 'yes'[]>([]);
  const [lacking, setLacking] = useState(false);
  const client = row.content.client;
  const isAssessment = kind === 'assessment';
  async function send(verdict: SignatureVerdict): Promise<void> {
    const signs = verdict === 'signed';
    const lacks = name.trim() === '' || (signs ? confirmed.length === 0 : reason.trim() === '');
    setLacking(lacks);
    if (lacks) return;
    const done = await sign.send({
      params: { agreementId: row.id },
      body: {
        kind,
        name,
        verdict,
        reason: signs ? '' : reason,
        words: signs && isAssessment ? ownWords : '',
        contentHash: hash,
      },
    });
    // another text may be there now: it is read anew either way
    if (done || sign.problem) onDone();
  }
  const field = `${row.id}-${kind}`;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send('signed');
      }}
    >
      <Notice>{t(agreementTexts.waitsForYou)}</Notice>
      <Trouble problem={sign.problem} again={onDone} />
      {isAssessment ? (
        <Words label={d(signing.words)} name={`${field}-words`} value={ownWords} onChange={setOwnWords} />
      ) : null}
      <Words label={d(signing.name)} name={`${field}-name`} rows={1} value={name} onChange={setName} />
      <Choices<'yes'>
        legend={d(signing.answer)}
        name={`${field}-confirm`}
        many
        value={confirmed}
        options={[{ value: 'yes', label: d(signing.confirm, { name: client }) }]}
        onChange={setConfirmed}
      />
      <div role="alert">
        {lacking ? (
          <Notice tone="warning">{`${d(signing.name)}. ${d(signing.confirmMissing)}`}</Notice>
        ) : null}
      </div>
      <div className="own-buttons">
        <Btn look="primary" submit busy={sign.busy}>
          {d(signing.sendSigned)}
        </Btn>
      </div>
      <details className="own-more">
        <summary>{d(signing.refuse)}</summary>
        <Words
          label={d(signing.reason)}
          name={`${field}-reason`}
          rows={3}
          value={reason}
          onChange={setReason}
        />
        <Btn busy={sign.busy} onClick={() => void send('refused')}>
          {d(signing.sendRefused)}
        </Btn>
      </details>
    </form>
  );
}
