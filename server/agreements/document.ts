/** An edition of an agreement, or a final assessment, as an accessible PDF with who signed when and the content's hash. */
import {
  type FinalAssessmentContent,
  type Language,
  type SignedDocumentKind,
  type WorkAgreementContent,
  agreementDocumentWords as words,
  schemeOrganiserWords,
  schemeWords,
  signatureMethodWords,
  signingPartyWords,
} from '@polku/domain';
import { renderApart } from '../documents/render-apart.ts';
import type { FileAnswer } from '../platform/handlers.ts';
import { notFound } from '../platform/problems.ts';
import { writtenDay } from '../platform/written-day.ts';
import { type StoredAgreement, type StoredEdition, currentEdition, partyStates } from './records.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}
interface Part {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly text: string;
}

const weekdayName = (language: Language, weekday: number) =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    // 5.1.1970 was a Monday
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );
const hoursText = (minutes: number, language: Language) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const unit = language === 'fi' ? 't' : 'h';
  return [hours ? `${hours} ${unit}` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ');
};
const firstCapital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function agreementParts(content: WorkAgreementContent, language: Language): readonly Part[] {
  const w = (name: keyof typeof words) => words[name][language];
  const day = (on: string) => writtenDay(on, language);
  const source = w('source').replace('{source}', content.ruleSource[language]);
  const known = (own: string, rule: WorkAgreementContent['ruleBasis']) =>
    own || (rule ? `${rule[language]} (${source})` : w('toBeFilled'));
  const fact = (label: keyof typeof words, value: string): readonly Fact[] =>
    value === '' ? [] : [{ label: w(label), value }];
  return [
    {
      heading: w('parties'),
      text: '',
      facts: content.parties.map((party) => ({
        label: firstCapital(signingPartyWords[party.kind][language]),
        value: [party.name, party.post].filter(Boolean).join(', '),
      })),
    },
    {
      heading: w('what'),
      text: '',
      facts: [
        ...fact('scheme', schemeWords[content.scheme][language]),
        ...fact('organiser', content.organiser || schemeOrganiserWords[content.organiserKind][language]),
        ...fact('employer', content.employer),
        ...fact('place', content.place),
        ...fact('time', `${day(content.startsOn)} – ${day(content.endsOn)}`),
        ...fact('days', content.weekdays.map((one) => weekdayName(language, one)).join(', ')),
        ...fact('hours', hoursText(content.dailyMinutes, language)),
        ...fact('tasks', content.tasks),
        ...fact('supervisor', content.supervisor),
        ...fact('goals', content.goals),
        ...fact('basis', known(content.basis, content.ruleBasis)),
        ...fact('insurance', known(content.insurance, content.ruleInsurance)),
        ...fact('terms', content.terms),
      ],
    },
  ];
}

function assessmentParts(content: FinalAssessmentContent, language: Language): readonly Part[] {
  const w = (name: keyof typeof words) => words[name][language];
  const day = (on: string) => writtenDay(on, language);
  return [
    {
      heading: content.client,
      text: '',
      facts: [
        { label: w('scheme'), value: schemeWords[content.scheme][language] },
        { label: w('place'), value: content.place },
        { label: w('time'), value: `${day(content.startsOn)} – ${day(content.endsOn)}` },
      ],
    },
    ...(['workplacePart', 'clientPart', 'strengths', 'next'] as const).flatMap((name): Part[] =>
      content[name] === '' ? [] : [{ heading: w(name), facts: [], text: content[name] }],
    ),
  ];
}

function signatureFacts(
  agreement: StoredAgreement,
  edition: StoredEdition,
  language: Language,
): readonly Fact[] {
  const label = (kind: keyof typeof signingPartyWords) => firstCapital(signingPartyWords[kind][language]);
  const filled = (text: string, name: string, method: string, on: string) =>
    text.replace('{name}', name).replace('{method}', method).replace('{day}', writtenDay(on, language));
  const answered = edition.signatures.map((one) => ({
    label: label(one.kind),
    value: filled(
      one.verdict === 'signed' ? words.signedLine[language] : words.refusedLine[language],
      one.name,
      signatureMethodWords[one.method][language],
      one.signedOn,
    ),
  }));
  const current = currentEdition(agreement, edition.kind);
  if (current?.id !== edition.id) return answered;
  const waiting = partyStates(agreement, edition.kind).filter(({ verdict }) => verdict === null);
  return [
    ...answered,
    ...waiting.map((party) => ({
      label: label(party.kind),
      value: `${party.name}: ${words.notYet[language]}`,
    })),
  ];
}

interface Asked {
  readonly kind: SignedDocumentKind;
  readonly number?: number | undefined;
  readonly language: Language;
}

/** @throws Problem 404 when there is no such edition */
export async function agreementFile(
  agreement: StoredAgreement,
  { kind, number, language }: Asked,
): Promise<FileAnswer> {
  const edition = agreement.editions.find(
    (one) => one.kind === kind && (number === undefined || one.number === number),
  );
  if (!edition) throw notFound();
  const isAgreement = edition.kind === 'agreement';
  const title = (isAgreement ? words.title : words.assessmentTitle)[language].replace(
    '{scheme}',
    schemeWords[agreement.scheme][language],
  );
  const hash = edition.contentHash;
  return {
    // the name of the file says nothing of whose it is
    fileName: `${(isAgreement ? words.fileName : words.assessmentFileName)[language]}.pdf`,
    contentType: 'application/pdf',
    bytes: await renderApart({
      template: 'agreement',
      language,
      title,
      // the same edition gives the same document
      madeAt: new Date(edition.madeAt),
      content: {
        parts:
          edition.kind === 'agreement'
            ? agreementParts(edition.content, language)
            : assessmentParts(edition.content, language),
        signatures: {
          heading: words.signatures[language],
          facts: signatureFacts(agreement, edition, language),
        },
        footer: words.footer[language].replace('{number}', String(edition.number)).replace('{hash}', hash),
      },
    }),
  };
}
