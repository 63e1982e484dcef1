import {
  learningCertificateWords,
  learningRecordStatusWords,
  masteryStepWords,
  proofOwnWords,
} from '@polku/domain';
import { type Output, api } from '../platform/api.ts';
import { Icon } from '../ui/Icon.tsx';
import { useRead } from './calls.ts';
import { DayOf, Facts, OwnPage, Part, Reading } from './parts.tsx';
import { proofTexts as texts } from './proof-texts.ts';
import { useOwnText, useReading } from './reading.tsx';

type Proof = Output<'ownProof'>;

/** The tasks she has done, her certificates to download, what schools have said, and her cards. */
export function ProofPage() {
  const t = useOwnText();
  const read = useRead('ownProof', {});
  return (
    <OwnPage title={t(texts.title)} lead={t(texts.lead)} back="/oma/vahvuudet">
      <Reading read={read}>{(proof) => <Whole proof={proof} />}</Reading>
    </OwnPage>
  );
}

function Whole({ proof }: { readonly proof: Proof }) {
  const t = useOwnText();
  const language = usePlain();
  const { tasks, certificates, records, cards } = proof;
  return (
    <>
      {tasks.length + certificates.length + records.length + cards.length === 0 ? (
        <p>{t(texts.nothing)}</p>
      ) : null}
      {certificates.map((one) => (
        <Certificate key={one.id} one={one} />
      ))}
      {tasks.length > 0 ? (
        <Part title={t(proofOwnWords.taskNotes)}>
          <ul className="own-times">
            {tasks.map((task) => (
              <li key={task.taskId}>
                <strong>
                  {{ fi: task.name, sv: task.nameSv || task.name, en: task.nameEn || task.name }[language]}
                </strong>
                <span>{t(masteryStepWords[task.reached])}</span>
                <span className="soft">{t(texts.shifts, { shifts: task.shifts })}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {records.map((one) => (
        <Learning key={one.id} one={one} />
      ))}
      {cards.length > 0 ? (
        <Part title={t(proofOwnWords.cards)}>
          <ul className="own-times">
            {cards.map((card) => (
              <li key={card.id}>
                <strong>{t(learningCertificateWords[card.code])}</strong>
                {card.expiresOn === null ? (
                  <span>{t(texts.always)}</span>
                ) : (
                  <span>
                    {t(card.held ? texts.validUntil : texts.over)} <DayOf day={card.expiresOn} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function usePlain() {
  const { reading } = useReading();
  return reading === 'easy' ? 'fi' : reading;
}

function Certificate({ one }: { readonly one: Proof['certificates'][number] }) {
  const t = useOwnText();
  const language = usePlain();
  return (
    <Part title={t(texts.certificate)}>
      {one.withdrawnOn ? (
        <p className="own-strong">{t(texts.withdrawn, { reason: one.withdrawnReason })}</p>
      ) : null}
      <Facts
        rows={[
          [t(texts.issued), <DayOf key="issued" day={one.issuedOn} />],
          [t(texts.issuedBy), one.issuedBy],
          [t(texts.number), one.number],
        ]}
      />
      <p className="soft">{t(texts.noEmployment)}</p>
      <Download
        href={api.href('ownTaskCertificateFile', { params: { certificateId: one.id }, query: { language } })}
      />
    </Part>
  );
}

function Learning({ one }: { readonly one: Proof['records'][number] }) {
  const t = useOwnText();
  const language = usePlain();
  return (
    <Part title={`${t(proofOwnWords.learningRecords)}: ${one.competence}`}>
      <p className="own-strong">{t(learningRecordStatusWords[one.status])}</p>
      {one.description ? <p className="kept-lines">{one.description}</p> : null}
      <Facts
        rows={[
          [t(texts.school), one.school ?? ''],
          [t(texts.schoolWords), one.answer],
        ]}
      />
      <Download
        href={api.href('ownLearningRecordFile', { params: { recordId: one.id }, query: { language } })}
      />
    </Part>
  );
}

function Download({ href }: { readonly href: string }) {
  const t = useOwnText();
  return (
    <a className="button own-button" data-look="secondary" download href={href}>
      <Icon name="download" />
      {t(texts.download)}
    </a>
  );
}
