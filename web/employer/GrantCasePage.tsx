/** An employer's own case: where it is, what is asked of her, messages, files, the decision. */
import { factsAsked, grantCaseStatusWords } from '@polku/domain';
import { useState } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import { OwnLink } from '../client/place.tsx';
import { api, type Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { dayText, instantText, moneyText } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { AddFile, asked, FileList, grantsPath, Messages, useNames } from './grant-parts.tsx';
import { AfterDecision } from './AfterDecision.tsx';
import { texts as afterTexts } from './after-texts.ts';
import { texts } from './grant-texts.ts';
import { EmployerPage, Reading, Trouble } from './parts.tsx';
import { ToldFields } from './ToldFields.tsx';
import { ToldSummary } from './told-summary.tsx';
import { toldOf, type ToldValue, type ToldValues, toldValues } from './told-values.ts';
import './grants.css';

type Own = Output<'grantOwnCaseRead'>;
interface Part {
  readonly own: Own;
  readonly again: () => void;
}

const notAsked: readonly string[] = ['claims.appliedOn'];

export function GrantCasePage() {
  const t = useText();
  const read = useRead('grantOwnCaseRead', { params: { caseId: asked('id') } });
  return (
    <EmployerPage
      title={read.data ? `${t(read.data.row.programmeName)} ${read.data.row.number}` : t(texts.title)}
    >
      <Reading read={read}>
        {(own) => (
          <>
            <Receipt own={own} />
            <About own={own} />
            {own.decision ? <Decision decision={own.decision} caseId={own.row.id} /> : null}
            {own.row.status === 'decided' && !own.decision ? <p>{t(afterTexts.notGiven)}</p> : null}
            {own.row.status === 'moreInformation' ? (
              <Asked key={own.row.version} own={own} again={read.again} />
            ) : null}
            {own.decision?.kind === 'granted' ? (
              <AfterDecision key={own.attachments.length} caseId={own.row.id} />
            ) : null}
            <Files own={own} again={read.again} />
            <Correspondence own={own} again={read.again} />
            <Told own={own} />
            <p>
              <OwnLink to={grantsPath}>{t(texts.toGrants)}</OwnLink>
            </p>
          </>
        )}
      </Reading>
    </EmployerPage>
  );
}

function Receipt({ own }: { readonly own: Own }) {
  const t = useText();
  const { language } = useLanguage();
  if (!own.sentAt || asked('lahetetty') === '') return null;
  return (
    <Notice tone="success" live>
      <p>
        <strong>{t(texts.sent, { number: own.row.number, at: instantText(own.sentAt, language) })}</strong>
      </p>
      <p>{t(texts.sentNext)}</p>
    </Notice>
  );
}

function About({ own: { row, sentAt, jobTitle } }: { readonly own: Own }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <DescriptionList
      facts={[
        {
          label: t(texts.status),
          value: (
            <Badge tone={row.status === 'moreInformation' ? 'warning' : 'neutral'}>
              {t(grantCaseStatusWords[row.status])}
            </Badge>
          ),
        },
        { label: t(texts.number), value: row.number },
        {
          label: t(texts.received),
          value: sentAt ? instantText(sentAt, language) : dayText(row.receivedOn, language),
        },
        { label: t(texts.person), value: row.personName },
        ...(jobTitle ? [{ label: t(texts.jobTitle), value: jobTitle }] : []),
      ]}
    />
  );
}

function Decision({
  decision,
  caseId,
}: {
  readonly decision: NonNullable<Own['decision']>;
  readonly caseId: string;
}) {
  const t = useText();
  const { language } = useLanguage();
  const isGranted = decision.kind === 'granted';
  return (
    <Section title={t(texts.decision, { number: decision.number })} card>
      <DescriptionList
        facts={[
          { label: t(texts.outcome), value: t(isGranted ? texts.granted : texts.refused) },
          ...(isGranted ? [{ label: t(texts.sum), value: moneyText(decision.cents, language) }] : []),
          { label: t(texts.decidedOn), value: dayText(decision.decidedOn, language) },
          { label: t(texts.reasons), value: decision.reasons },
          ...(decision.lastDay
            ? [{ label: t(afterTexts.lastDay), value: dayText(decision.lastDay, language) }]
            : []),
        ]}
      />
      {decision.hasDocument ? (
        <p>
          <a href={api.href('grantOwnDecisionFile', { params: { caseId }, query: { language } })} download>
            {t(afterTexts.document)}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

/** The answer to what more was asked: words, files beside them, and facts corrected. */
function Asked({ own, again }: Part) {
  const t = useText();
  const { language } = useLanguage();
  const { pack, row } = own;
  const names = factsAsked(pack);
  const municipalities = useNames(own.municipalities);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [personName, setPersonName] = useState(own.personName);
  const [jobTitle, setJobTitle] = useState(own.jobTitle);
  const [values, setValues] = useState<ToldValues>(() => toldValues(names, own.told));
  const answer = useSend('grantOwnAnswer');
  const form = {
    field: (name: keyof ToldValues) => ({
      name,
      value: values[name] ?? null,
      onChange: (value: ToldValue) => setValues((before) => ({ ...before, [name]: value })),
    }),
  };
  const send = () => {
    setMissing(text.trim() === '');
    if (text.trim() === '' || answer.busy) return;
    const body = { text, personName, jobTitle, told: toldOf(values, names), version: row.version };
    void answer.send({ params: { caseId: row.id }, body }).then((done) => done && again());
  };
  return (
    <Section title={t(texts.ask)} card>
      <p className="written">{own.informationAsked}</p>
      {row.informationDueOn ? (
        <p>
          <strong>{t(texts.waits, { day: dayText(row.informationDueOn, language) })}</strong>
        </p>
      ) : null}
      <Trouble problem={answer.problem} />
      <TextArea
        name="answer"
        label={t(texts.answer)}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={4000}
        required
        error={isMissing && text.trim() === '' ? t(texts.answerMissing) : undefined}
      />
      <details>
        <summary>{t(texts.correct)}</summary>
        <div className="stack">
          <TextField
            name="personName"
            label={t(texts.personName)}
            value={personName}
            onChange={setPersonName}
            required
            maxLength={200}
          />
          <TextField
            name="jobTitle"
            label={t(texts.jobTitle)}
            value={jobTitle}
            onChange={setJobTitle}
            maxLength={200}
          />
          <ToldFields pack={pack} form={form} municipalities={municipalities} without={notAsked} />
        </div>
      </details>
      <p>
        <Button look="primary" busy={answer.busy} onClick={send}>
          {t(texts.sendAnswer)}
        </Button>
      </p>
    </Section>
  );
}

function Files({ own, again }: Part) {
  const t = useText();
  return (
    <Section title={t(texts.attachments)} card>
      <FileList rows={own.attachments} />
      {own.mayAdd ? (
        <AddFile
          types={own.decision ? own.pack.attachments.map(({ type }) => type) : own.lacking}
          send={(file, type) =>
            api.upload('grantOwnAttach', { params: { caseId: own.row.id }, file, fields: { type } })
          }
          onAdded={again}
        />
      ) : null}
    </Section>
  );
}

function Correspondence({ own, again }: Part) {
  const t = useText();
  const [body, setBody] = useState('');
  const [isMissing, setMissing] = useState(false);
  const message = useSend('grantOwnMessageSend');
  return (
    <Section title={t(texts.messages)} card>
      <Messages rows={own.messages} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(body.trim() === '');
          if (body.trim() === '' || message.busy) return;
          void message.send({ params: { caseId: own.row.id }, body: { body } }).then((done) => {
            if (!done) return;
            setBody('');
            again();
          });
        }}
      >
        <Trouble problem={message.problem} />
        <TextArea
          name="message"
          label={t(texts.message)}
          value={body}
          onChange={setBody}
          rows={3}
          maxLength={4000}
          error={isMissing && body.trim() === '' ? t(texts.messageMissing) : undefined}
        />
        <p>
          <Button type="submit" busy={message.busy}>
            {t(texts.sendMessage)}
          </Button>
        </p>
      </form>
    </Section>
  );
}

function Told({ own }: { readonly own: Own }) {
  const t = useText();
  const municipalities = useNames(own.municipalities);
  return (
    <details>
      <summary>{t(texts.told)}</summary>
      <ToldSummary
        pack={own.pack}
        values={toldValues(factsAsked(own.pack), own.told)}
        municipalities={municipalities}
        without={notAsked}
      />
    </details>
  );
}
