import {
  certificates as cardCodes,
  type ClientRecord,
  learningCertificateWords,
  learningRecordStatusWords,
  masteryStepWords,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { inThree } from '../meetings/words.ts';
import {
  api,
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useLanguage,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  dayText,
  DownloadLink,
  LinkButton,
  Section,
  Table,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { CardDialog, IssueDialog, NoteDialog, RecordDialog, WithdrawDialog } from './ProofDialogs.tsx';
import { proofTexts as texts } from './texts.ts';
import '../strengths/strengths.css';

export type Proof = Output<'proofRead'>;

interface PartProps {
  readonly clientId: string;
  readonly proof: Proof;
}

/** What the client has done of tasks, and what is told of it: mastery, certificates, learning records, cards. */
export function ProofSections({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('proofRead', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(proof) => (
        <div className="stack">
          <TasksSection clientId={client.id} proof={proof} />
          <CertificatesSection
            clientId={client.id}
            proof={proof}
            placeHidden={client.nonDisclosure !== 'none'}
          />
          <RecordsSection clientId={client.id} proof={proof} />
          <CardsSection clientId={client.id} proof={proof} />
        </div>
      )}
    </ClientAsync>
  );
}

function TasksSection({ clientId, proof }: PartProps) {
  const t = useText();
  return (
    <Section
      title={t(texts.tasks)}
      card
      actions={
        <LinkButton to="/tasks" icon="check">
          {t(texts.toBank)}
        </LinkButton>
      }
    >
      <div className="stack">
        {proof.tasks.length === 0 ? <p className="soft">{t(texts.noTasks)}</p> : null}
        {proof.tasks.map((task) => (
          <TaskMastery key={task.taskId} clientId={clientId} task={task} mayWrite={proof.mayWrite} />
        ))}
        {proof.mayWrite && proof.offers.length > 0 ? <Offers clientId={clientId} proof={proof} /> : null}
      </div>
    </Section>
  );
}

type Task = Proof['tasks'][number];

function TaskMastery(props: { readonly clientId: string; readonly task: Task; readonly mayWrite: boolean }) {
  const { clientId, task, mayWrite } = props;
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const [edited, setEdited] = useState<Task['notes'][number]>();
  const name = t(inThree(task.name, task.nameSv, task.nameEn));
  const amount =
    task.minutes === null
      ? t(texts.shifts, { shifts: task.shifts })
      : t(texts.shiftsHours, { shifts: task.shifts, time: duration(task.minutes) });
  return (
    <div className="strength">
      <div className="strength-head">
        <h3>{name}</h3>
        <Badge tone="info">{t(masteryStepWords[task.reached])}</Badge>
      </div>
      <p className="soft small">
        {amount}, {dayText(task.firstOn, language)}–{dayText(task.lastOn, language)}. {t(texts.latest)}:{' '}
        {t(masteryStepWords[task.latest]).toLowerCase()}.
      </p>
      <p className="small">
        {t(texts.overTime)}:{' '}
        {task.changes
          .map(({ on, step }) => `${dayText(on, language)} ${t(masteryStepWords[step]).toLowerCase()}`)
          .join(' → ')}
      </p>
      <details>
        <summary>
          {t(texts.notes)}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </summary>
        <ul className="strength-evidence">
          {task.notes.map((note) => (
            <li key={note.id}>
              <span>
                <DateText day={note.doneOn} /> {t(masteryStepWords[note.step])}
                {note.minutes === null ? '' : `, ${duration(note.minutes)}`}
              </span>
              {note.note ? <span className="kept-lines">{note.note}</span> : null}
              <span className="soft small">
                {note.recordedBy}
                {mayWrite ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(note)}>
                    {t(texts.edit)}
                    <VisuallyHidden>
                      : {name} {dayText(note.doneOn, language)}
                    </VisuallyHidden>
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {edited ? <NoteDialog clientId={clientId} note={edited} onClose={() => setEdited(undefined)} /> : null}
    </div>
  );
}

function Offers({ clientId, proof }: PartProps) {
  const t = useText();
  return (
    <div>
      <h3>{t(texts.offers)}</h3>
      <p className="soft small">{t(texts.offersLead)}</p>
      <ul className="plain-list stack-tight">
        {proof.offers.map((offer) => (
          <li key={`${offer.taskId}/${offer.code}`}>
            <Offer clientId={clientId} offer={offer} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Offer({ clientId, offer }: { readonly clientId: string; readonly offer: Proof['offers'][number] }) {
  const t = useText();
  const toast = useToast();
  const reference = useReference();
  const take = useSubmit('taskSkillTake', {
    invalidates: ['proofRead', 'strengthsOverview', 'clientRead'],
    onDone: () => toast(t(texts.taken)),
  });
  const name = t(inThree(offer.name, offer.nameSv, offer.nameEn));
  const skill = reference.skillName(offer.code);
  const content = `${name}: ${t(masteryStepWords[offer.step]).toLowerCase()}`.slice(0, 300);
  return (
    <div className="spread">
      <span>
        {skill} <span className="soft small">({content})</span>
      </span>
      <Button
        size="small"
        icon="add"
        busy={take.busy}
        onClick={() =>
          take.submit({ params: { clientId }, body: { taskId: offer.taskId, code: offer.code, content } })
        }
      >
        {t(texts.take)}
        <VisuallyHidden>: {skill}</VisuallyHidden>
      </Button>
      {take.cause ? <ProblemNotice problem={take.cause} /> : null}
    </div>
  );
}

type Certificate = Proof['certificates'][number];

function CertificatesSection({
  clientId,
  proof,
  placeHidden,
}: PartProps & { readonly placeHidden: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const [issuing, setIssuing] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Certificate>();
  return (
    <Section
      title={t(texts.certificates)}
      card
      actions={
        proof.mayWrite && proof.tasks.length > 0 ? (
          <Button icon="add" onClick={() => setIssuing(true)}>
            {t(texts.issue)}
          </Button>
        ) : null
      }
    >
      {proof.certificates.length === 0 ? <p className="soft">{t(texts.certificatesNone)}</p> : null}
      <ul className="plain-list stack">
        {proof.certificates.map((one) => (
          <li key={one.id} className="stack-tight">
            <div className="strength-head">
              <h3>
                {dayText(one.startsOn, language)}–{dayText(one.endsOn, language)}
              </h3>
              {one.withdrawnOn === null ? <Badge tone="success">{t(texts.inForce)}</Badge> : null}
              <span className="strength-actions">
                <DownloadLink
                  size="small"
                  href={api.href('taskCertificateFile', {
                    params: { clientId, certificateId: one.id },
                    query: { language },
                  })}
                >
                  {t(texts.pdf)}
                  <VisuallyHidden>: {one.number}</VisuallyHidden>
                </DownloadLink>
                {proof.mayWrite && one.withdrawnOn === null ? (
                  <Button size="small" look="quiet" onClick={() => setWithdrawn(one)}>
                    {t(texts.withdraw)}
                    <VisuallyHidden>: {one.number}</VisuallyHidden>
                  </Button>
                ) : null}
              </span>
            </div>
            <p className="soft small">
              {t(texts.issuedBy, { day: dayText(one.issuedOn, language), name: one.issuedBy })},{' '}
              {t(texts.number, { number: one.number }).toLowerCase()}
            </p>
            {one.withdrawnOn ? (
              <p>
                {t(texts.withdrawn, { day: dayText(one.withdrawnOn, language), reason: one.withdrawnReason })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {issuing ? (
        <IssueDialog
          clientId={clientId}
          proof={proof}
          placeHidden={placeHidden}
          onClose={() => setIssuing(false)}
        />
      ) : null}
      {withdrawn ? (
        <WithdrawDialog clientId={clientId} certificate={withdrawn} onClose={() => setWithdrawn(undefined)} />
      ) : null}
    </Section>
  );
}

type LearningRecord = Proof['records'][number];

function RecordsSection({ clientId, proof }: PartProps) {
  const t = useText();
  const [edited, setEdited] = useState<LearningRecord | 'new'>();
  return (
    <Section
      title={t(texts.records)}
      card
      actions={
        proof.mayWrite && proof.tasks.length > 0 ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.recordAdd)}
          </Button>
        ) : null
      }
    >
      {proof.records.length === 0 ? <p className="soft">{t(texts.recordsNone)}</p> : null}
      <ul className="plain-list stack">
        {proof.records.map((record) => (
          <li key={record.id}>
            <RecordCard
              clientId={clientId}
              record={record}
              mayWrite={proof.mayWrite}
              onEdit={() => setEdited(record)}
            />
          </li>
        ))}
      </ul>
      {edited ? (
        <RecordDialog
          clientId={clientId}
          proof={proof}
          record={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}

function RecordCard(props: {
  readonly clientId: string;
  readonly record: LearningRecord;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
}) {
  const { clientId, record, mayWrite } = props;
  const t = useText();
  const { language } = useLanguage();
  const act = useSubmit('learningRecordAct', { invalidates: ['proofRead', 'clientRead'] });
  const school = record.school ?? t(texts.noSchool);
  const may = (action: LearningRecord['actions'][number]) => mayWrite && record.actions.includes(action);
  const send = (action: 'send' | 'takeBack') =>
    act.submit({ params: { clientId, recordId: record.id }, body: { action, version: record.version } });
  const when = record.answeredOn
    ? t(texts.answered, { school, day: dayText(record.answeredOn, language) })
    : record.sentOn
      ? t(texts.sentTo, { school, day: dayText(record.sentOn, language) })
      : school;
  return (
    <div className="stack-tight">
      <div className="strength-head">
        <h3>{record.competence}</h3>
        <Badge tone={record.status === 'confirmed' ? 'success' : 'info'}>
          {t(learningRecordStatusWords[record.status])}
        </Badge>
        <span className="strength-actions">
          <DownloadLink
            size="small"
            href={api.href('learningRecordFile', {
              params: { clientId, recordId: record.id },
              query: { language },
            })}
          >
            {t(texts.pdf)}
            <VisuallyHidden>: {record.competence}</VisuallyHidden>
          </DownloadLink>
          {may('edit') ? (
            <Button size="small" look="quiet" icon="edit" onClick={props.onEdit}>
              {t(texts.edit)}
              <VisuallyHidden>: {record.competence}</VisuallyHidden>
            </Button>
          ) : null}
          {may('send') && record.status === 'draft' ? (
            <Button size="small" busy={act.busy} onClick={() => send('send')}>
              {t(texts.send)}
              <VisuallyHidden>: {record.competence}</VisuallyHidden>
            </Button>
          ) : null}
          {may('takeBack') ? (
            <Button size="small" look="quiet" busy={act.busy} onClick={() => send('takeBack')}>
              {t(texts.takeBack)}
              <VisuallyHidden>: {record.competence}</VisuallyHidden>
            </Button>
          ) : null}
        </span>
      </div>
      <p className="soft small">{[when, record.unitName].filter(Boolean).join('. ')}</p>
      {record.description ? <p className="kept-lines">{record.description}</p> : null}
      <p className="small">
        {t(texts.evidence)}:{' '}
        {record.evidence
          .map(
            (task) =>
              `${t(inThree(task.name, task.nameSv, task.nameEn))} (${t(masteryStepWords[task.reached]).toLowerCase()})`,
          )
          .join(', ') || '–'}
      </p>
      {record.answer ? (
        <p className="kept-lines">
          {t(texts.schoolWords)}: {record.answer}
        </p>
      ) : null}
      {act.cause ? <ProblemNotice problem={act.cause} /> : null}
    </div>
  );
}

type HeldCard = Proof['cards'][number];

function CardsSection({ clientId, proof }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const [edited, setEdited] = useState<HeldCard | 'new'>();
  const ordered = cardCodes.flatMap((code) => proof.cards.filter((one) => one.code === code));
  const validity = (card: HeldCard) => {
    if (card.expiresOn === null) return t(texts.cardAlways);
    const day = dayText(card.expiresOn, language);
    return t(card.held ? texts.cardUntil : texts.cardOver, { day });
  };
  return (
    <Section
      title={t(texts.cards)}
      card
      actions={
        proof.mayWrite ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.cardAdd)}
          </Button>
        ) : null
      }
    >
      {ordered.length === 0 ? (
        <p className="soft">{t(texts.cardsNone)}</p>
      ) : (
        <Table
          caption={t(texts.cards)}
          hideCaption
          rows={ordered}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'card',
              header: t(texts.card),
              primary: true,
              cell: (row) => t(learningCertificateWords[row.code]),
            },
            { key: 'issued', header: t(texts.cardIssued), cell: (row) => <DateText day={row.issuedOn} /> },
            {
              key: 'valid',
              header: t(texts.cardExpires),
              cell: (row) => (row.held ? validity(row) : <Badge tone="warning">{validity(row)}</Badge>),
            },
            ...(proof.mayWrite
              ? [
                  {
                    key: 'edit',
                    header: t(texts.edit),
                    actions: true,
                    cell: (row: HeldCard) => (
                      <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(row)}>
                        {t(texts.edit)}
                        <VisuallyHidden>: {t(learningCertificateWords[row.code])}</VisuallyHidden>
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited ? (
        <CardDialog
          clientId={clientId}
          card={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}
