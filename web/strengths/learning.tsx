/** What is to be learnt, in words and as fields: the same for a need and for what a course teaches. */
import {
  type Certificate,
  type LanguageLevel,
  type LearningKind,
  type NeedRecord,
  type Subject,
  certificates,
  courseLevels,
  learningCertificateWords,
  learningFitWords,
  learningKindWords,
  learningKinds,
  learningMisfitWords,
  learningSubjectWords,
  levelWord,
  subjects,
} from '@polku/domain';
import { type RowOf, useLanguage, useReference, useText } from '../platform/index.ts';
import { Badge, ComboboxField, FieldRow, SelectField, VisuallyHidden } from '../ui/index.ts';
import { texts } from './texts.ts';

type Learning = NeedRecord['learning'];
export type Match = RowOf<'courseOfferClients'>['match'];

/** A learning in the shape of its fields: nothing chosen yet is empty. */
export interface LearningValues {
  readonly kind: LearningKind;
  readonly code: string | null;
  readonly level: LanguageLevel | null;
}

export const newLearning: LearningValues = { kind: 'certificate', code: null, level: null };

export function valuesOfLearning(learning: Learning): LearningValues {
  return { ...learning, level: learning.kind === 'language' ? learning.level : null };
}

/** As the server takes it; what is missing it names itself. */
export function inputOfLearning({ kind, code, level }: LearningValues): Learning {
  return { kind, code: code ?? '', ...(kind === 'language' ? { level } : {}) } as Learning;
}

export function useLearningText(): (learning: Learning) => string {
  const t = useText();
  const reference = useReference();
  return (learning) => {
    switch (learning.kind) {
      case 'skill':
        return reference.skillName(learning.code);
      case 'language':
        return `${reference.languageName(learning.code)} ${t(levelWord(learning.level))}`;
      case 'certificate':
        return t(learningCertificateWords[learning.code]);
      case 'subject':
        return t(learningSubjectWords[learning.code]);
    }
  };
}

/** Words in the reader's order of the alphabet. */
function useChoices<Code extends string>(codes: readonly Code[], words: (code: Code) => string) {
  const { language } = useLanguage();
  return codes
    .map((value) => ({ value, label: words(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}

export function LearningFields({
  name,
  value,
  onChange,
  goal = false,
}: {
  /** Where the learning stands in the body, for the server's remarks. */
  readonly name: string;
  readonly value: LearningValues;
  readonly onChange: (value: LearningValues) => void;
  readonly goal?: boolean;
}) {
  const t = useText();
  const reference = useReference();
  const set = (changes: Partial<LearningValues>) => onChange({ ...value, ...changes });
  const certificateOptions = useChoices<Certificate>(certificates, (code) =>
    t(learningCertificateWords[code]),
  );
  const subjectOptions = useChoices<Subject>(subjects, (code) => t(learningSubjectWords[code]));
  const options = {
    skill: reference.skillOptions,
    language: reference.languageOptions,
    certificate: certificateOptions,
    subject: subjectOptions,
  }[value.kind];
  return (
    <FieldRow>
      <SelectField<LearningKind>
        label={t(texts.kind)}
        name={`${name}/kind`}
        value={value.kind}
        onChange={(kind) => set({ kind, code: null, level: null })}
        required
        options={learningKinds.map((kind) => ({ value: kind, label: t(learningKindWords[kind]) }))}
      />
      <ComboboxField
        key={value.kind}
        label={t(texts.what)}
        name={`${name}/code`}
        value={value.code}
        onChange={(code) => set({ code })}
        required
        options={options}
      />
      {value.kind === 'language' ? (
        <SelectField<LanguageLevel | null>
          label={t(goal ? texts.goalLevel : texts.level)}
          name={`${name}/level`}
          value={value.level}
          onChange={(level) => set({ level })}
          required
          options={courseLevels.map((level) => ({ value: level, label: level }))}
        />
      ) : null}
    </FieldRow>
  );
}

/** A button's verb, with the name of its row for who does not see the row. */
export function Named({ word, name }: { readonly word: string; readonly name: string }) {
  return (
    <>
      {word}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </>
  );
}

/** Why an offer answers a need, and what is missing, in one line each. */
export function MatchWords({ match, learning }: { readonly match: Match; readonly learning: Learning }) {
  const t = useText();
  const words = useLearningText();
  return (
    <span className="stack-tight">
      <span>
        {match.missing.length === 0 ? <Badge tone="success">{t(texts.fits)}</Badge> : null}{' '}
        {t(texts.because, { what: words(learning), why: t(learningFitWords[match.why]).toLowerCase() })}
      </span>
      {match.missing.length > 0 ? (
        <span className="soft">
          {t(texts.lacks, {
            what: match.missing.map((reason) => t(learningMisfitWords[reason]).toLowerCase()).join(', '),
          })}
        </span>
      ) : null}
    </span>
  );
}
