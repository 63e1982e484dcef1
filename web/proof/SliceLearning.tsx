import {
  learningRecordStatusWords,
  masteryStepWords,
  schoolAnswers,
  schoolAnswerWords,
  type SliceLearningRecord,
  slicePartWords,
} from '@polku/domain';
import { type ReactNode, useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  FormEnd,
  StaleNotice,
  useDurationText,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  dayText,
  Dialog,
  Form,
  RadioGroup,
  Section,
  Table,
  TextArea,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { proofTexts as texts } from './texts.ts';

type Answer = (typeof schoolAnswers)[number];

/** The learning records sent to a school, with what its person may do. */
export function LearningPart({
  rows,
  actions,
}: {
  readonly rows: readonly SliceLearningRecord[];
  readonly actions?: ((record: SliceLearningRecord) => ReactNode) | undefined;
}) {
  const t = useText();
  return (
    <Section title={t(slicePartWords.learning)}>
      {rows.length === 0 ? <p className="soft">{t(texts.sliceNone)}</p> : null}
      <div className="stack">
        {rows.map((record) => (
          <SentRecord key={record.id} record={record} actions={actions?.(record)} />
        ))}
      </div>
    </Section>
  );
}

function SentRecord({
  record,
  actions,
}: {
  readonly record: SliceLearningRecord;
  readonly actions: ReactNode;
}) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const duration = useDurationText();
  const school = record.school ?? '';
  return (
    <Section title={record.competence} level={3} card actions={actions}>
      <p>
        <Badge tone={record.status === 'confirmed' ? 'success' : 'info'}>
          {t(learningRecordStatusWords[record.status])}
        </Badge>{' '}
        <span className="soft small">
          {record.answeredOn
            ? t(texts.answered, { school, day: dayText(record.answeredOn, language) })
            : t(texts.sentTo, { school, day: record.sentOn ? dayText(record.sentOn, language) : '' })}
        </span>
      </p>
      {record.unitName ? (
        <p>
          {t(texts.unitName)}: {record.unitName}
        </p>
      ) : null}
      {record.description ? <p className="kept-lines">{record.description}</p> : null}
      {record.skills.length > 0 ? (
        <p>
          {t(texts.skills)}: {record.skills.map(reference.skillName).join(', ')}
        </p>
      ) : null}
      <Table
        caption={t(texts.evidence)}
        hideCaption
        rows={record.evidence}
        rowKey={(row) => row.taskId}
        columns={[
          {
            key: 'task',
            header: t(texts.evidence),
            primary: true,
            cell: (row) => t(inThree(row.name, row.nameSv, row.nameEn)),
          },
          { key: 'step', header: t(texts.reached), cell: (row) => t(masteryStepWords[row.reached]) },
          {
            key: 'amount',
            header: t(texts.times),
            cell: (row) =>
              row.minutes === null
                ? t(texts.shifts, { shifts: row.shifts })
                : t(texts.shiftsHours, { shifts: row.shifts, time: duration(row.minutes) }),
          },
        ]}
      />
      {record.answer ? (
        <div className="stack-tight">
          <h4>{t(texts.schoolWords)}</h4>
          <p className="kept-lines">{record.answer}</p>
        </div>
      ) : null}
    </Section>
  );
}

/** The school's answer. */
export function AnswerLearning({
  clientId,
  record,
}: {
  readonly clientId: string;
  readonly record: SliceLearningRecord;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!record.mayAnswer) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t(texts.answer)}
        <VisuallyHidden>: {record.competence}</VisuallyHidden>
      </Button>
      {open ? <AnswerDialog clientId={clientId} record={record} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function AnswerDialog(props: {
  readonly clientId: string;
  readonly record: SliceLearningRecord;
  readonly onClose: () => void;
}) {
  const { clientId, record, onClose } = props;
  const t = useText();
  const toast = useToast();
  const form = useFormDraft(`school-answer/${record.id}`, { answer: null as Answer | null, words: '' });
  const required = useRequired();
  const save = useSubmit('sliceLearningAnswer', {
    form,
    invalidates: ['sliceRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={`${t(texts.answer)}: ${record.competence}`} onClose={onClose}>
      <Form
        onSubmit={() => {
          const filled = required.filled({ answer: form.values.answer });
          if (!filled) return;
          save.submit({
            params: { clientId, recordId: record.id },
            body: {
              ...filled,
              words: form.values.words,
              version: versionAfter(save.conflict, record.version),
            },
          });
        }}
        problem={required.problem ?? save.problem}
        busy={save.busy}
      >
        <StaleNotice conflict={save.conflict} reread={['sliceRead']} />
        <RadioGroup<Answer | null>
          label={t(texts.yourAnswer)}
          {...form.field('answer')}
          required
          options={schoolAnswers.map((value) => ({ value, label: t(schoolAnswerWords[value]) }))}
        />
        <TextArea
          label={t(texts.answerWords)}
          {...form.field('words')}
          hint={t(texts.answerHint)}
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(texts.answer)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
