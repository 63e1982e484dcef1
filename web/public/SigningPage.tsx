/** A party reads and signs by her personal link, without sign-in. */
import { type SignatureVerdict, signingPartyWords } from '@polku/domain';
import { useState } from 'react';
import { AgreementText, AssessmentText, SignedBy } from '../agreements/DocumentView.tsx';
import { signingTexts as texts } from '../agreements/texts.ts';
import {
  Async,
  type Output,
  useEndpoint,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  dayText,
  Form,
  FormActions,
  Notice,
  Page,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../ui/index.ts';

type Looked = Output<'agreementLinkLook'>;

export function SigningPage() {
  const t = useText();
  // after the fragment sign, so that it is in no request for a page
  const token = location.hash.slice(1);
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      {token.length < 20 ? <Notice tone="warning">{t(texts.noLink)}</Notice> : <ByLink token={token} />}
    </Page>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const query = useEndpoint('agreementLinkLook', { body: { token } });
  return (
    <Async query={query}>
      {(found) => (
        // another text is another form: what was ticked of the former does not hold
        <Signing key={found.contentHash} token={token} found={found} onReload={() => void query.refetch()} />
      )}
    </Async>
  );
}

function Signing({
  token,
  found,
  onReload,
}: {
  readonly token: string;
  readonly found: Looked;
  readonly onReload: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const [told, setTold] = useState<SignatureVerdict>();
  return (
    <>
      <p>
        {t(texts.youAre, { name: found.party.name, party: t(signingPartyWords[found.party.kind]) })}{' '}
        {t(texts.until, { day: dayText(found.expiresOn, language) })}
      </p>
      {told ? (
        <Notice tone="success" live>
          {t(told === 'signed' ? texts.signedThanks : texts.refusedThanks)}
        </Notice>
      ) : found.verdict ? (
        <Notice tone="success">
          {t(found.verdict === 'signed' ? texts.answeredSigned : texts.answeredRefused)}
        </Notice>
      ) : null}
      {found.content ? <AgreementText content={found.content} /> : null}
      {found.assessment ? <AssessmentText content={found.assessment} /> : null}
      <PdfButton token={token} />
      <Section title={t(texts.whoSigned)}>
        <SignedBy parties={found.parties} />
      </Section>
      {told || found.verdict ? null : (
        <AnswerForm token={token} found={found} onTold={setTold} onReload={onReload} />
      )}
    </>
  );
}

function AnswerForm({
  token,
  found,
  onTold,
  onReload,
}: {
  readonly token: string;
  readonly found: Looked;
  readonly onTold: (verdict: SignatureVerdict) => void;
  readonly onReload: () => void;
}) {
  const t = useText();
  const [verdict, setVerdict] = useState<SignatureVerdict>('signed');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState(found.assessment?.clientPart ?? '');
  const [confirmed, setConfirmed] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const required = useRequired();
  const send = useSubmit('agreementLinkSign', { onDone: () => onTold(verdict) });
  const changed = send.cause?.code === 'agreement-changed';
  const signs = verdict === 'signed';
  function submit(): void {
    const filled = required.filled({ name, ...(signs ? {} : { reason }) });
    setUnconfirmed(signs && !confirmed);
    if (!filled || (signs && !confirmed)) return;
    const isAssessment = found.assessment !== null;
    send.submit({
      body: {
        token,
        name: filled.name,
        verdict,
        reason: signs ? '' : reason,
        words: isAssessment && signs ? words : '',
        contentHash: found.contentHash,
      },
    });
  }
  return (
    <Section title={t(texts.answer)} card>
      <Form onSubmit={submit} problem={required.problem ?? send.problem} busy={send.busy}>
        {changed ? (
          <div>
            <Button onClick={onReload}>{t(texts.readAgain)}</Button>
          </div>
        ) : null}
        <RadioGroup<SignatureVerdict>
          label={t(texts.answer)}
          name="verdict"
          required
          value={verdict}
          onChange={setVerdict}
          options={[
            { value: 'signed', label: t(texts.sign) },
            { value: 'refused', label: t(texts.refuse) },
          ]}
        />
        {found.assessment && signs ? (
          <TextArea
            label={t(texts.words)}
            name="words"
            value={words}
            onChange={setWords}
            rows={4}
            maxLength={3000}
          />
        ) : null}
        {signs ? null : (
          <TextArea
            label={t(texts.reason)}
            name="reason"
            value={reason}
            onChange={setReason}
            required
            rows={3}
            maxLength={1000}
          />
        )}
        <TextField
          label={t(texts.name)}
          name="name"
          value={name}
          onChange={setName}
          required
          maxLength={200}
          autoComplete="name"
        />
        {signs ? (
          <CheckboxField
            label={t(texts.confirm, { name: name.trim() || found.party.name })}
            name="confirmed"
            value={confirmed}
            onChange={setConfirmed}
            error={unconfirmed && !confirmed ? t(texts.confirmMissing) : undefined}
          />
        ) : null}
        <FormActions>
          <Button type="submit" look="primary" busy={send.busy}>
            {t(signs ? texts.sendSigned : texts.sendRefused)}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The token travels in the body, so the file can't be a plain link. */
function PdfButton({ token }: { readonly token: string }) {
  const t = useText();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function download(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      const answer = await fetch('/api/agreement-link/file', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, language }),
        cache: 'no-store',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = `${t(texts.fileName)}.pdf`;
      link.click();
      URL.revokeObjectURL(address);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="stack">
      <div>
        <Button icon="download" busy={busy} onClick={() => void download()}>
          {t(texts.pdf)}
        </Button>
      </div>
      {failed ? (
        <Notice tone="error" live>
          {t(texts.pdfFailed)}
        </Notice>
      ) : null}
    </div>
  );
}
