import {
  followUpSources,
  followUpSourceWords,
  hiredAnywayAnswers,
  hiredAnywayWords,
  type HiredAnyway,
  type GrantFollowUpSource,
  type WorksAfterGrant,
  worksAfterGrant,
  worksAfterGrantWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  dayText,
  DescriptionList,
  Dialog,
  Form,
  RadioGroup,
  Section,
  TextField,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { texts } from './effect-texts.ts';

type FollowUp = Output<'grantFollowUpList'>['rows'][number];

/** Is the person in work 3, 6 and 12 months after the supported time; asked when its day has come. */
export function CaseEffect({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const query = useEndpoint('grantFollowUpList', { params: { caseId } });
  const [open, setOpen] = useState<FollowUp | null>(null);
  const stateOf = ({ answer, dueOn }: FollowUp): string => {
    if (answer) {
      const anyway = answer.hiredAnyway ? `, ${t(hiredAnywayWords[answer.hiredAnyway]).toLowerCase()}` : '';
      return `${t(worksAfterGrantWords[answer.work])}${anyway} (${answer.by}, ${dayText(answer.on, language)})`;
    }
    return dueOn > session.today ? t(texts.notYet, { day: dayText(dueOn, language) }) : t(texts.unanswered);
  };
  return (
    <Async query={query} isEmpty={({ rows }) => rows.length === 0} whenEmpty={null}>
      {({ rows, mayAnswer }) => (
        <Section title={t(texts.followUps)} card>
          <DescriptionList
            facts={rows.map((row) => ({
              label: t(texts.monthsValue, { months: row.months }),
              value: (
                <div className="row">
                  <span>{stateOf(row)}</span>
                  {mayAnswer && row.dueOn <= session.today ? (
                    <Button size="small" onClick={() => setOpen(row)}>
                      {t(row.answer ? texts.correct : texts.answer)}
                      <VisuallyHidden>: {t(texts.answerOf, { months: row.months })}</VisuallyHidden>
                    </Button>
                  ) : null}
                </div>
              ),
            }))}
          />
          {open ? <AnswerDialog followUp={open} onClose={() => setOpen(null)} /> : null}
        </Section>
      )}
    </Async>
  );
}

interface Answer {
  readonly work: WorksAfterGrant | null;
  readonly hiredAnyway: HiredAnyway | 'notAsked';
  readonly source: GrantFollowUpSource;
  readonly note: string;
}

function AnswerDialog({ followUp, onClose }: { readonly followUp: FollowUp; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const { answer, months, version } = followUp;
  const form = useFormDraft<Answer>(`grant-follow-up/${followUp.id}`, {
    work: answer?.work ?? null,
    hiredAnyway: answer?.hiredAnyway ?? 'notAsked',
    source: answer?.source ?? 'employer',
    note: answer?.note ?? '',
  });
  const save = useSubmit('grantFollowUpAnswer', {
    form,
    invalidates: ['grantFollowUpList', 'grantFollowUpWaiting', 'grantEffectRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.answerOf, { months })} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { work, hiredAnyway, source, note } = form.values;
          const filled = required.filled({ work });
          if (!filled) return;
          save.submit({
            params: { followUpId: followUp.id },
            body: {
              work: filled.work,
              hiredAnyway: hiredAnyway === 'notAsked' ? null : hiredAnyway,
              source,
              note,
              version,
            },
          });
        }}
      >
        <RadioGroup<WorksAfterGrant | null>
          label={t(texts.work)}
          {...form.field('work')}
          required
          options={worksAfterGrant.map((value) => ({ value, label: t(worksAfterGrantWords[value]) }))}
        />
        <RadioGroup<HiredAnyway | 'notAsked'>
          label={t(texts.anywayQuestion)}
          {...form.field('hiredAnyway')}
          options={[
            ...hiredAnywayAnswers.map((value) => ({ value, label: t(hiredAnywayWords[value]) })),
            { value: 'notAsked' as const, label: t(texts.notAsked) },
          ]}
        />
        <RadioGroup<GrantFollowUpSource>
          label={t(texts.source)}
          {...form.field('source')}
          options={followUpSources.map((value) => ({ value, label: t(followUpSourceWords[value]) }))}
        />
        <TextField label={t(texts.note)} {...form.field('note')} maxLength={500} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
