/** What is signed, as it is read on a screen: by whoever signs by a link, and by staff. */
import {
  type FinalAssessmentContent,
  type WorkAgreementContent,
  type WorkAgreementRow,
  agreementDocumentWords as words,
  schemeOrganiserWords,
  schemeWords,
  signatureVerdictWords,
  signingPartyWords,
} from '@polku/domain';
import { useDurationText, useLanguage, useText, weekdaysText } from '../platform/index.ts';
import { DateText, DescriptionList, PeriodText, StatusBadge } from '../ui/index.ts';
import './agreements.css';

/** Words of a code where they begin a line. */
export const firstCapital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const written = (text: string) => <span className="agreement-text">{text}</span>;

export function AgreementText({ content }: { readonly content: WorkAgreementContent }) {
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const known = (own: string, rule: WorkAgreementContent['ruleBasis']) =>
    own ||
    (rule ? `${t(rule)} (${t(words.source, { source: t(content.ruleSource) })})` : t(words.toBeFilled));
  const optional = (label: string, value: string) => (value === '' ? [] : [{ label, value: written(value) }]);
  return (
    <DescriptionList
      facts={[
        ...content.parties.map((party, at) => ({
          label: `${firstCapital(t(signingPartyWords[party.kind]))}${at > 0 && content.parties[at - 1]?.kind === party.kind ? ` (${at + 1})` : ''}`,
          value: [party.name, party.post].filter(Boolean).join(', '),
        })),
        { label: t(words.scheme), value: t(schemeWords[content.scheme]) },
        {
          label: t(words.organiser),
          value: content.organiser || t(schemeOrganiserWords[content.organiserKind]),
        },
        ...optional(t(words.employer), content.employer),
        { label: t(words.place), value: content.place },
        {
          label: t(words.time),
          value: <PeriodText startsOn={content.startsOn} endsOn={content.endsOn} />,
        },
        { label: t(words.days), value: weekdaysText(content.weekdays, language) },
        { label: t(words.hours), value: duration(content.dailyMinutes) },
        { label: t(words.tasks), value: written(content.tasks) },
        ...optional(t(words.supervisor), content.supervisor),
        ...optional(t(words.goals), content.goals),
        { label: t(words.basis), value: written(known(content.basis, content.ruleBasis)) },
        { label: t(words.insurance), value: written(known(content.insurance, content.ruleInsurance)) },
        ...optional(t(words.terms), content.terms),
      ]}
    />
  );
}

export function AssessmentText({ content }: { readonly content: FinalAssessmentContent }) {
  const t = useText();
  const optional = (label: string, value: string) => (value === '' ? [] : [{ label, value: written(value) }]);
  return (
    <DescriptionList
      facts={[
        { label: firstCapital(t(signingPartyWords.client)), value: content.client },
        { label: t(words.scheme), value: t(schemeWords[content.scheme]) },
        { label: t(words.place), value: content.place },
        { label: t(words.time), value: <PeriodText startsOn={content.startsOn} endsOn={content.endsOn} /> },
        ...optional(t(words.workplacePart), content.workplacePart),
        ...optional(t(words.clientPart), content.clientPart),
        ...optional(t(words.strengths), content.strengths),
        ...optional(t(words.next), content.next),
      ]}
    />
  );
}

/** Who has signed and who has not, one line each. */
export function SignedBy({ parties }: { readonly parties: WorkAgreementRow['parties'] }) {
  const t = useText();
  return (
    <ul className="agreement-signers">
      {parties.map((party) => (
        <li key={`${party.kind} ${party.name}`}>
          {party.verdict === null ? (
            <StatusBadge tone="neutral">{t(words.notYet)}</StatusBadge>
          ) : (
            <StatusBadge tone={party.verdict === 'signed' ? 'success' : 'warning'}>
              {t(signatureVerdictWords[party.verdict])}
            </StatusBadge>
          )}{' '}
          {[firstCapital(t(signingPartyWords[party.kind])), party.name].filter(Boolean).join(': ')}
          {party.signedOn ? (
            <>
              , <DateText day={party.signedOn} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
