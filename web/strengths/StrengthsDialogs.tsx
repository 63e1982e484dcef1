/** The dialogs of a client's skills, languages and learning needs: each one record, new or corrected. */
import {
  type EvidenceRecord,
  type LanguageLevel,
  type LanguageSkillRecord,
  type LevelBasis,
  type NeedRecord,
  type NeedStatus,
  type QueueLanguage,
  type QueueRecord,
  type SkillLevel,
  type SkillRecord,
  type TravelRange,
  type Witness,
  languageLevels,
  levelBases,
  levelBasisWords,
  levelWord,
  needStatusWords,
  needStatuses,
  queueLanguages,
  skillLevelWords,
  skillLevels,
  travelRangeWords,
  travelRanges,
  witnessWords,
  witnesses,
} from '@polku/domain';
import type { ReactNode } from 'react';
import {
  FormEnd,
  type FormDraft,
  type RequiredCheck,
  StaleNotice,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  RadioGroup,
  SelectField,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Overview } from './StrengthsPage.tsx';
import {
  LearningFields,
  type LearningValues,
  inputOfLearning,
  newLearning,
  valuesOfLearning,
} from './learning.tsx';
import { texts } from './texts.ts';

const reread = ['strengthsOverview', 'courseMatches', 'clientRead'] as const;

interface Saving {
  readonly problem: Parameters<typeof Form>[0]['problem'];
  readonly conflict: Parameters<typeof StaleNotice>[0]['conflict'];
  readonly busy: boolean;
}

/** The frame that the dialogs share: what is wrong, who saved meanwhile, remove, save. */
function RecordFrame<Values extends object>(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly required: RequiredCheck;
  readonly save: Saving;
  readonly form: FormDraft<Values>;
  readonly remove: {
    readonly problem: Saving['problem'];
    readonly busy: boolean;
    readonly run: () => void;
  } | null;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { required, save, remove, form, onClose } = props;
  return (
    <Dialog open title={props.title} onClose={onClose}>
      <Form
        onSubmit={props.onSend}
        problem={required.problem ?? save.problem ?? remove?.problem ?? null}
        busy={save.busy}
      >
        <StaleNotice conflict={save.conflict} reread={reread} />
        {props.children}
        {remove ? (
          <div>
            <Button size="small" look="quiet" icon="remove" busy={remove.busy} onClick={remove.run}>
              {t(texts.remove)}
            </Button>
          </div>
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function useOptions<Values extends object>(form: FormDraft<Values>, onClose: () => void) {
  const t = useText();
  const toast = useToast();
  return {
    form,
    invalidates: reread,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
}

interface DialogProps<Record> {
  readonly clientId: string;
  /** Null for a new one. */
  readonly record: Record | null;
  readonly onClose: () => void;
}

const ownWords = 'own-words';

export function SkillDialog({ clientId, record, onClose }: DialogProps<SkillRecord>) {
  const t = useText();
  const reference = useReference();
  const form = useFormDraft<{ code: string | null; label: string; level: SkillLevel | null }>(
    `skill-entry/${clientId}/${record?.id ?? 'new'}`,
    {
      code: record ? (record.code ?? ownWords) : null,
      label: record && record.code === null ? record.label : '',
      level: record?.level ?? null,
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = useOptions(form, onClose);
  const create = useSubmit('skillCreate', options);
  const change = useSubmit('skillChange', options);
  const remove = useSubmit('skillRemove', options);
  const save = record ? change : create;
  const { code, label, level } = form.values;
  const isOwn = code === ownWords;
  function send(): void {
    if (!required.filled(isOwn ? { label } : { code })) return;
    const body = { code: isOwn ? null : code, label: isOwn ? label : '', level };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, skillId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <RecordFrame
      title={t(texts.skill)}
      onClose={onClose}
      onSend={send}
      required={required}
      save={save}
      form={form}
      remove={
        record ? { ...remove, run: () => remove.submit({ params: { clientId, skillId: record.id } }) } : null
      }
    >
      <ComboboxField
        label={t(texts.skill)}
        hint={t(texts.skillHint)}
        {...form.field('code')}
        required
        options={[...reference.skillOptions, { value: ownWords, label: t(texts.ownWords) }]}
      />
      {isOwn ? (
        <TextField label={t(texts.skillLabel)} {...form.field('label')} required maxLength={200} />
      ) : null}
      <RadioGroup<SkillLevel | ''>
        label={t(texts.howWell)}
        name="level"
        value={level ?? ''}
        onChange={(value) => form.set({ level: value === '' ? null : value })}
        options={[
          ...skillLevels.map((value) => ({ value, label: t(skillLevelWords[value]) })),
          { value: '' as const, label: t(texts.notJudged) },
        ]}
      />
    </RecordFrame>
  );
}

export function EvidenceDialog({
  clientId,
  overview,
  skill,
  record,
  onClose,
}: DialogProps<EvidenceRecord> & { readonly overview: Overview; readonly skill: SkillRecord }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const form = useFormDraft(
    `evidence/${skill.id}/${record?.id ?? 'new'}`,
    {
      content: record?.content ?? '',
      seenOn: record?.seenOn ?? (session.today as string | null),
      witness: record?.witness ?? ('worker' as Witness),
      periodId: record ? record.periodId : (overview.periods[0]?.id ?? null),
      stepId: record?.stepId ?? null,
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = useOptions(form, onClose);
  const create = useSubmit('evidenceCreate', options);
  const change = useSubmit('evidenceChange', options);
  const remove = useSubmit('evidenceRemove', options);
  const save = record ? change : create;
  function send(): void {
    const { content, seenOn } = form.values;
    const filled = required.filled({ content, seenOn });
    if (!filled) return;
    const body = { ...form.values, ...filled, skillId: skill.id };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, evidenceId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  const none = { value: null, label: t(texts.chooseNothing) };
  return (
    <RecordFrame
      title={t(texts.evidence)}
      onClose={onClose}
      onSend={send}
      required={required}
      save={save}
      form={form}
      remove={
        record
          ? { ...remove, run: () => remove.submit({ params: { clientId, evidenceId: record.id } }) }
          : null
      }
    >
      <TextField
        label={t(texts.evidenceContent)}
        hint={t(texts.evidenceHint)}
        {...form.field('content')}
        required
        maxLength={300}
      />
      <FieldRow>
        <DateField label={t(texts.seenOn)} {...form.field('seenOn')} required max={session.today} />
        <SelectField<Witness>
          label={t(texts.witness)}
          {...form.field('witness')}
          options={witnesses.map((value) => ({ value, label: t(witnessWords[value]) }))}
        />
      </FieldRow>
      {overview.periods.length > 0 ? (
        <SelectField<string | null>
          label={t(texts.period)}
          {...form.field('periodId')}
          options={[
            none,
            ...overview.periods.map((period) => ({
              value: period.id,
              label: `${period.place ?? t(texts.period)}, ${dayText(period.startsOn, language)}–${dayText(period.endsOn, language)}`,
            })),
          ]}
        />
      ) : null}
      {overview.steps.length > 0 ? (
        <SelectField<string | null>
          label={t(texts.step)}
          {...form.field('stepId')}
          options={[none, ...overview.steps.map((step) => ({ value: step.id, label: step.title }))]}
        />
      ) : null}
    </RecordFrame>
  );
}

export function LanguageDialog({ clientId, record, onClose }: DialogProps<LanguageSkillRecord>) {
  const t = useText();
  const reference = useReference();
  const { session } = useSession();
  const form = useFormDraft(
    `language-skill/${clientId}/${record?.id ?? 'new'}`,
    {
      language: record?.language ?? (null as string | null),
      level: record?.level ?? (null as LanguageLevel | null),
      basis: record?.basis ?? ('worker' as LevelBasis),
      assessedOn: record?.assessedOn ?? (session.today as string | null),
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = useOptions(form, onClose);
  const create = useSubmit('languageSkillCreate', options);
  const change = useSubmit('languageSkillChange', options);
  const remove = useSubmit('languageSkillRemove', options);
  const save = record ? change : create;
  function send(): void {
    const { language, level, assessedOn } = form.values;
    const filled = required.filled({ language, level, assessedOn });
    if (!filled) return;
    const body = { ...filled, basis: form.values.basis };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, languageSkillId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <RecordFrame
      title={t(texts.languages)}
      onClose={onClose}
      onSend={send}
      required={required}
      save={save}
      form={form}
      remove={
        record
          ? { ...remove, run: () => remove.submit({ params: { clientId, languageSkillId: record.id } }) }
          : null
      }
    >
      <ComboboxField
        label={t(texts.language)}
        {...form.field('language')}
        required
        options={reference.languageOptions}
      />
      <SelectField<LanguageLevel | null>
        label={t(texts.level)}
        {...form.field('level')}
        required
        options={languageLevels.map((value) => ({ value, label: t(levelWord(value)) }))}
      />
      <FieldRow>
        <SelectField<LevelBasis>
          label={t(texts.basis)}
          {...form.field('basis')}
          options={levelBases.map((value) => ({ value, label: t(levelBasisWords[value]) }))}
        />
        <DateField label={t(texts.assessedOn)} {...form.field('assessedOn')} required max={session.today} />
      </FieldRow>
    </RecordFrame>
  );
}

export function QueueDialog({ clientId, record, onClose }: DialogProps<QueueRecord>) {
  const t = useText();
  const reference = useReference();
  const { session } = useSession();
  const form = useFormDraft(
    `language-queue/${clientId}/${record?.id ?? 'new'}`,
    {
      language: record?.language ?? ('fi' as QueueLanguage),
      wantedOn: record?.wantedOn ?? (session.today as string | null),
      queuedOn: record?.queuedOn ?? null,
      startedOn: record?.startedOn ?? null,
      endedOn: record?.endedOn ?? null,
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = useOptions(form, onClose);
  const create = useSubmit('languageQueueCreate', options);
  const change = useSubmit('languageQueueChange', options);
  const remove = useSubmit('languageQueueRemove', options);
  const save = record ? change : create;
  function send(): void {
    const filled = required.filled({ wantedOn: form.values.wantedOn });
    if (!filled) return;
    const body = { ...form.values, ...filled };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, queueId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <RecordFrame
      title={t(texts.queue)}
      onClose={onClose}
      onSend={send}
      required={required}
      save={save}
      form={form}
      remove={
        record ? { ...remove, run: () => remove.submit({ params: { clientId, queueId: record.id } }) } : null
      }
    >
      <SelectField<QueueLanguage>
        label={t(texts.language)}
        {...form.field('language')}
        options={queueLanguages.map((value) => ({ value, label: reference.languageName(value) }))}
      />
      <FieldRow>
        <DateField label={t(texts.wantedOn)} {...form.field('wantedOn')} required max={session.today} />
        <DateField label={t(texts.queuedOn)} {...form.field('queuedOn')} max={session.today} />
      </FieldRow>
      <FieldRow>
        <DateField label={t(texts.startedOn)} {...form.field('startedOn')} max={session.today} />
        <DateField label={t(texts.endedOn)} {...form.field('endedOn')} max={session.today} />
      </FieldRow>
    </RecordFrame>
  );
}

export function NeedDialog({
  clientId,
  goal,
  record,
  onClose,
}: DialogProps<NeedRecord> & { readonly goal: string }) {
  const t = useText();
  const form = useFormDraft(
    `learning-need/${clientId}/${record?.id ?? 'new'}`,
    {
      learning: (record ? valuesOfLearning(record.learning) : newLearning) as LearningValues,
      goal: record?.goal ?? '',
      travel: record?.travel ?? ('municipality' as TravelRange),
      status: record?.status ?? ('open' as NeedStatus),
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = useOptions(form, onClose);
  const create = useSubmit('learningNeedCreate', options);
  const change = useSubmit('learningNeedChange', options);
  const remove = useSubmit('learningNeedRemove', options);
  const save = record ? change : create;
  function send(): void {
    const { learning } = form.values;
    const filled = required.filled({
      'learning/code': learning.code,
      ...(learning.kind === 'language' ? { 'learning/level': learning.level } : {}),
    });
    if (!filled) return;
    const body = { ...form.values, learning: inputOfLearning(learning) };
    if (record) {
      const version = versionAfter(save.conflict, record.version);
      change.submit({ params: { clientId, needId: record.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <RecordFrame
      title={t(texts.need)}
      onClose={onClose}
      onSend={send}
      required={required}
      save={save}
      form={form}
      remove={
        record ? { ...remove, run: () => remove.submit({ params: { clientId, needId: record.id } }) } : null
      }
    >
      <LearningFields
        name="learning"
        goal
        value={form.values.learning}
        onChange={(learning) => form.set({ learning })}
      />
      <TextField
        label={t(texts.goal)}
        hint={goal ? t(texts.planGoal, { goal }) : undefined}
        {...form.field('goal')}
        maxLength={300}
      />
      <FieldRow>
        <SelectField<TravelRange>
          label={t(texts.travel)}
          {...form.field('travel')}
          options={travelRanges.map((value) => ({ value, label: t(travelRangeWords[value]) }))}
        />
        <SelectField<NeedStatus>
          label={t(texts.status)}
          {...form.field('status')}
          options={needStatuses.map((value) => ({ value, label: t(needStatusWords[value]) }))}
        />
      </FieldRow>
    </RecordFrame>
  );
}
