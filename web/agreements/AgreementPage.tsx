import {
  type SignedDocumentKind,
  type SignatureVerdict,
  schemeWords,
  signatureMethodWords,
  signatureVerdictWords,
  signingPartyWords,
  signsDocument,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import {
  api,
  FormEnd,
  type Output,
  ProblemNotice,
  RecordDialog,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  usePathParam,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  DateField,
  DateText,
  dayText,
  Dialog,
  DownloadLink,
  Form,
  FormActions,
  Link,
  Notice,
  PeriodText,
  RadioGroup,
  Section,
  StatusBadge,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { agreementDocumentWords as words } from '@polku/domain';
import { AgreementForm } from './AgreementForm.tsx';
import { AgreementStatus } from './Agreements.tsx';
import { AgreementText, AssessmentText, firstCapital } from './DocumentView.tsx';
import { agreementTexts as texts } from './texts.ts';

type Whole = Output<'workAgreementRead'>;
type Party = Whole['parties'][number];
const changed = ['workAgreementRead', 'workAgreementList', 'workAgreementWaiting'] as const;

export function AgreementPage() {
  return <ClientFrame tab="coaching">{(client) => <OneAgreement clientId={client.id} />}</ClientFrame>;
}

function OneAgreement({ clientId }: { readonly clientId: string }) {
  const t = useText();
  const agreementId = usePathParam('agreementId');
  const query = useEndpoint('workAgreementRead', { params: { clientId, agreementId } });
  return (
    <div className="stack">
      <p>
        <Link to={`/clients/${clientId}/coaching`}>{t(texts.back)}</Link>
      </p>
      <ClientAsync clientId={clientId} query={query}>
        {(whole) => <AgreementView clientId={clientId} whole={whole} />}
      </ClientAsync>
    </div>
  );
}

interface Shown {
  readonly clientId: string;
  readonly whole: Whole;
}

function AgreementView({ clientId, whole }: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const [editing, setEditing] = useState(false);
  const list = useEndpoint('workAgreementList', { params: { clientId } }, { enabled: editing });
  const params = { clientId, agreementId: whole.id };
  const earlier = whole.editions.filter((one) => one.kind === 'agreement' && one.number !== whole.number);
  return (
    <>
      <Section
        title={t(words.title, { scheme: t(schemeWords[whole.scheme]) })}
        actions={<AgreementActions clientId={clientId} whole={whole} onEdit={() => setEditing(true)} />}
      >
        <div className="stack">
          <p>
            <AgreementStatus status={whole.status} />{' '}
            <PeriodText startsOn={whole.startsOn} endsOn={whole.endsOn} />
          </p>
          {whole.followsId ? (
            <p>
              <Link to={`/clients/${clientId}/agreements/${whole.followsId}`}>{t(texts.follows)}</Link>
            </p>
          ) : null}
          {whole.followedBy ? (
            <p>
              <Link to={`/clients/${clientId}/agreements/${whole.followedBy}`}>{t(texts.followedBy)}</Link>
            </p>
          ) : null}
          {whole.warnings.map(({ months, source }) => (
            <Notice key={months} tone="warning">
              {t(texts.months, { count: months, source: t(source) })}
            </Notice>
          ))}
          {editing && list.data ? (
            <AgreementForm
              clientId={clientId}
              list={list.data}
              agreement={whole}
              onDone={() => setEditing(false)}
            />
          ) : null}
        </div>
      </Section>
      <Section title={t(texts.signers)} card>
        <div className="stack">
          <Signers clientId={clientId} whole={whole} kind="agreement" />
          {whole.actions.includes('ask') ? <p className="soft small">{t(texts.linksStop)}</p> : null}
        </div>
      </Section>
      {whole.content && !editing ? (
        <Section
          title={t(texts.content)}
          card
          actions={
            <DownloadLink href={api.href('workAgreementFile', { params, query: { language } })}>
              {t(texts.pdf)}
            </DownloadLink>
          }
        >
          <AgreementText content={whole.content} />
        </Section>
      ) : whole.content ? null : (
        <Notice>{t(texts.hiddenPlace)}</Notice>
      )}
      <AssessmentSection clientId={clientId} whole={whole} />
      {earlier.length > 0 ? (
        <Section title={t(texts.earlier)} card>
          <ul className="plain-list stack">
            {earlier.map((edition) => (
              <li key={edition.id} className="stack-tight">
                <p>
                  <strong>{t(texts.edition, { number: edition.number })}</strong>
                  {whole.content ? (
                    <>
                      {' '}
                      <DownloadLink
                        href={api.href('workAgreementFile', {
                          params,
                          query: { language, number: edition.number },
                        })}
                      >
                        {t(texts.pdf)}
                      </DownloadLink>
                    </>
                  ) : null}
                </p>
                <ul className="plain-list">
                  {edition.signatures.map((signed) => (
                    <li key={signed.partyId}>
                      <SignatureLine signed={signed} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function SignatureLine({ signed }: { readonly signed: Whole['editions'][number]['signatures'][number] }) {
  const t = useText();
  return (
    <>
      {[
        t(signingPartyWords[signed.kind]),
        t(signatureVerdictWords[signed.verdict]),
        signed.name,
        t(signatureMethodWords[signed.method]),
      ]
        .filter(Boolean)
        .join(', ')}
      , <DateText day={signed.signedOn} />
      {signed.method === 'paper' && signed.recordedBy
        ? ` (${t(texts.seenBy, { name: signed.recordedBy })})`
        : ''}
      {signed.reason ? `: ${signed.reason}` : ''}
    </>
  );
}

function AgreementActions({ clientId, whole, onEdit }: Shown & { readonly onEdit: () => void }) {
  const t = useText();
  const go = useGo();
  const [cancelling, setCancelling] = useState(false);
  const params = { clientId, agreementId: whole.id };
  const renew = useSubmit('workAgreementRenew', {
    invalidates: changed,
    onDone: ({ id }) => go(`/clients/${clientId}/agreements/${id}`),
  });
  const cancel = useSubmit('workAgreementCancel', {
    invalidates: changed,
    onDone: () => setCancelling(false),
  });
  const { version } = whole;
  return (
    <>
      {whole.actions.includes('renew') ? (
        <Button look="primary" busy={renew.busy} onClick={() => renew.submit({ params, body: { version } })}>
          {t(texts.renew)}
        </Button>
      ) : null}
      {whole.actions.includes('edit') ? (
        <Button icon="edit" onClick={onEdit}>
          {t(texts.edit)}
        </Button>
      ) : null}
      {whole.actions.includes('cancel') ? (
        <Button onClick={() => setCancelling(true)}>{t(texts.cancel)}</Button>
      ) : null}
      {renew.cause ? <ProblemNotice problem={renew.cause} /> : null}
      {cancelling ? (
        <ConfirmDialog
          open
          title={t(texts.cancel)}
          confirm={t(texts.cancel)}
          busy={cancel.busy}
          onConfirm={() => cancel.submit({ params, body: { version } })}
          onClose={() => setCancelling(false)}
        >
          <p>{t(texts.cancelLead)}</p>
          {cancel.cause ? <ProblemNotice problem={cancel.cause} /> : null}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Each party with what she has answered, or how she is asked. */
function Signers({ clientId, whole, kind }: Shown & { readonly kind: SignedDocumentKind }) {
  const t = useText();
  const edition = whole.editions.find((one) => one.kind === kind);
  return (
    <ul className="plain-list stack">
      {whole.parties
        .filter((party) => signsDocument(party.kind, kind))
        .map((party) => {
          const signed = edition?.signatures.find(({ partyId }) => partyId === party.id);
          return (
            <li key={party.id} className="stack-tight">
              <p>
                <strong>
                  {[firstCapital(t(signingPartyWords[party.kind])), party.name].filter(Boolean).join(': ')}
                </strong>
              </p>
              {signed ? (
                <p>
                  <StatusBadge tone={signed.verdict === 'signed' ? 'success' : 'warning'}>
                    {t(signatureVerdictWords[signed.verdict])}
                  </StatusBadge>{' '}
                  <SignatureLine signed={signed} />
                </p>
              ) : (
                <AskParty
                  clientId={clientId}
                  whole={whole}
                  kind={kind}
                  party={party}
                  contentHash={edition?.contentHash ?? ''}
                />
              )}
            </li>
          );
        })}
    </ul>
  );
}

function AskParty({
  clientId,
  whole,
  kind,
  party,
  contentHash,
}: Shown & { readonly kind: SignedDocumentKind; readonly party: Party; readonly contentHash: string }) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const [made, setMade] = useState<Output<'workAgreementAsk'>>();
  const [recording, setRecording] = useState<'paper' | 'signedIn'>();
  const params = { clientId, agreementId: whole.id };
  const show = useSubmit('workAgreementAsk', { invalidates: changed, onDone: setMade });
  const send = useSubmit('workAgreementAsk', { invalidates: changed, onDone: () => toast(t(texts.sent)) });
  const revoke = useSubmit('workAgreementRevoke', {
    invalidates: changed,
    onDone: () => toast(t(texts.revoked)),
  });
  const mine = kind === 'agreement' && whole.actions.includes('sign') && party.staffId === session.staff?.id;
  const ofParty = <span className="visually-hidden">: {party.name}</span>;
  const askedTexts = { shown: texts.asked, message: texts.askedMessage, reminder: texts.askedReminder };
  const problem = show.cause ?? send.cause ?? revoke.cause;
  return (
    <>
      <p className="soft small">
        {party.asked && party.askedOn
          ? t(askedTexts[party.asked], { day: dayText(party.askedOn, language) })
          : t(texts.notAsked)}
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {whole.actions.includes('ask') ? (
        <div className="row">
          {mine ? (
            <Button size="small" look="primary" onClick={() => setRecording('signedIn')}>
              {t(texts.sign)}
            </Button>
          ) : null}
          <Button
            size="small"
            busy={send.busy}
            onClick={() => send.submit({ params, body: { partyId: party.id, kind, how: 'message' } })}
          >
            {t(texts.send)}
            {ofParty}
          </Button>
          <Button
            size="small"
            busy={show.busy}
            onClick={() => show.submit({ params, body: { partyId: party.id, kind, how: 'shown' } })}
          >
            {t(texts.ask)}
            {ofParty}
          </Button>
          <Button size="small" onClick={() => setRecording('paper')}>
            {t(texts.onPaper)}
            {ofParty}
          </Button>
          {party.linkUntil ? (
            <Button
              size="small"
              busy={revoke.busy}
              onClick={() => revoke.submit({ params, body: { partyId: party.id } })}
            >
              {t(texts.revoke)}
              {ofParty}
            </Button>
          ) : null}
        </div>
      ) : null}
      {made?.token ? (
        <Dialog open title={t(texts.linkTitle)} onClose={() => setMade(undefined)} size="wide">
          <p>{t(texts.linkLead, { day: dayText(made.expiresOn, language) })}</p>
          <TextField
            label={t(texts.link)}
            name="link"
            value={`${location.origin}/allekirjoitus#${made.token}`}
            onChange={() => {
              // the link is to be copied, not changed
            }}
          />
          <FormActions>
            <Button onClick={() => setMade(undefined)}>{t(texts.close)}</Button>
          </FormActions>
        </Dialog>
      ) : null}
      {recording ? (
        <RecordSignature
          clientId={clientId}
          whole={whole}
          kind={kind}
          party={party}
          contentHash={contentHash}
          method={recording}
          onClose={() => setRecording(undefined)}
        />
      ) : null}
    </>
  );
}

interface Recorded {
  readonly on: string | null;
  readonly name: string;
  readonly verdict: SignatureVerdict;
  readonly reason: string;
}

/** A signature seen on paper, or the reader's own for the authority. */
function RecordSignature(
  props: Shown & {
    readonly kind: SignedDocumentKind;
    readonly party: Party;
    readonly contentHash: string;
    readonly method: 'paper' | 'signedIn';
    readonly onClose: () => void;
  },
) {
  const { clientId, whole, kind, party, contentHash, method, onClose } = props;
  const t = useText();
  const { session } = useSession();
  const form = useFormDraft<Recorded>(`agreement/${whole.id}/${party.id}/${method}`, {
    on: session.today,
    name: party.name,
    verdict: 'signed',
    reason: '',
  });
  const required = useRequired();
  const save = useSubmit('workAgreementRecord', { form, invalidates: changed, onDone: onClose });
  const isPaper = method === 'paper';
  function send(): void {
    const { on, name, verdict, reason } = form.values;
    const filled = required.filled({ on, name, ...(verdict === 'refused' ? { reason } : {}) });
    if (!filled) return;
    save.submit({
      params: { clientId, agreementId: whole.id },
      body: {
        partyId: party.id,
        kind,
        method,
        on: filled.on,
        name: filled.name,
        verdict,
        reason,
        contentHash,
      },
    });
  }
  return (
    <Dialog open title={t(isPaper ? texts.paperTitle : texts.sign)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        {isPaper ? <p>{t(texts.paperLead)}</p> : null}
        {isPaper ? <DateField label={t(texts.paperOn)} {...form.field('on')} required /> : null}
        <TextField
          label={t(isPaper ? texts.paperName : texts.name)}
          {...form.field('name')}
          required
          maxLength={200}
        />
        <RadioGroup<SignatureVerdict>
          label={t(texts.answer)}
          {...form.field('verdict')}
          required
          options={[
            { value: 'signed', label: t(signatureVerdictWords.signed) },
            { value: 'refused', label: t(signatureVerdictWords.refused) },
          ]}
        />
        {form.values.verdict === 'refused' ? (
          <TextArea label={t(texts.reason)} {...form.field('reason')} required rows={2} maxLength={1000} />
        ) : null}
        <FormEnd
          submit={t(isPaper ? texts.record : texts.sign)}
          busy={save.busy}
          form={form}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

function AssessmentSection({ clientId, whole }: Shown) {
  const t = useText();
  const { language } = useLanguage();
  const [writing, setWriting] = useState(false);
  const mayWrite = whole.actions.includes('assess');
  if (!whole.assessmentHash && !mayWrite) return null;
  const params = { clientId, agreementId: whole.id };
  return (
    <Section
      title={t(texts.assessment)}
      card
      actions={
        <>
          {mayWrite ? (
            <Button onClick={() => setWriting(true)}>
              {t(whole.assessmentHash ? texts.assessAgain : texts.assess)}
            </Button>
          ) : null}
          {whole.assessment ? (
            <DownloadLink
              href={api.href('workAgreementFile', { params, query: { language, kind: 'assessment' } })}
            >
              {t(texts.pdf)}
            </DownloadLink>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {whole.assessment ? <AssessmentText content={whole.assessment} /> : null}
        {whole.assessmentHash ? (
          <Signers clientId={clientId} whole={whole} kind="assessment" />
        ) : (
          <p>{t(texts.noAssessment)}</p>
        )}
        {writing ? (
          <AssessmentDialog clientId={clientId} whole={whole} onClose={() => setWriting(false)} />
        ) : null}
      </div>
    </Section>
  );
}

function AssessmentDialog({ clientId, whole, onClose }: Shown & { readonly onClose: () => void }) {
  const t = useText();
  const { assessment } = whole;
  const form = useFormDraft(
    `agreement/${whole.id}/assessment`,
    {
      workplacePart: assessment?.workplacePart ?? '',
      clientPart: assessment?.clientPart ?? '',
      strengths: assessment?.strengths ?? '',
      next: assessment?.next ?? '',
    },
    { version: whole.assessmentVersion },
  );
  const required = useRequired();
  const save = useSubmit('finalAssessmentSave', { form, invalidates: changed, onDone: onClose });
  const labels = {
    workplacePart: t(words.workplacePart),
    clientPart: t(words.clientPart),
    strengths: t(words.strengths),
    next: t(words.next),
  };
  return (
    <RecordDialog
      title={t(texts.assessment)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.record)}
      onCancel={onClose}
      labels={labels}
      onSend={(values, version) => {
        const filled = required.filled({ workplacePart: values.workplacePart });
        if (filled)
          save.submit({ params: { clientId, agreementId: whole.id }, body: { ...values, version } });
      }}
      read={(current) => {
        const { version, ...saved } = current as typeof form.values & { readonly version: number };
        return { values: { ...form.values, ...saved }, version };
      }}
    >
      <TextArea
        label={labels.workplacePart}
        {...form.field('workplacePart')}
        required
        rows={4}
        maxLength={3000}
      />
      <TextArea
        label={labels.clientPart}
        hint={t(texts.clientPartHint)}
        {...form.field('clientPart')}
        rows={3}
        maxLength={3000}
      />
      <TextArea label={labels.strengths} {...form.field('strengths')} rows={3} maxLength={2000} />
      <TextArea label={labels.next} {...form.field('next')} rows={2} maxLength={2000} />
    </RecordDialog>
  );
}
