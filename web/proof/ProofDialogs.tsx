/** The dialogs of notes, certificates, learning records and cards: each one record. */
import {
  asDay,
  certificates as cardCodes,
  learningCertificateWords,
  masterySteps,
  masteryStepWords,
  proposedExpiry,
} from '@polku/domain';
import { inThree } from '../meetings/words.ts';
import {
  DraftNotice,
  FormEnd,
  StaleNotice,
  useFormDraft,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  Notice,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import type { Proof } from './ProofSections.tsx';
import { proofTexts as texts } from './texts.ts';

const reread = ['proofRead', 'clientRead', 'strengthsOverview'] as const;

interface DialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** What each dialog does once it has saved. */
function useDone(onClose: () => void) {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

function RemoveButton({ busy, run }: { readonly busy: boolean; readonly run: () => void }) {
  const t = useText();
  return (
    <div>
      <Button size="small" look="quiet" icon="remove" busy={busy} onClick={run}>
        {t(texts.remove)}
      </Button>
    </div>
  );
}

type Note = Proof['tasks'][number]['notes'][number];

/** A note in words, or corrected. */
export function NoteDialog({ clientId, note, onClose }: DialogProps & { readonly note: Note }) {
  const t = useText();
  const form = useFormDraft(
    `task-note/${note.id}`,
    { step: note.step as Note['step'], minutes: note.minutes, note: note.note },
    { version: note.version },
  );
  const onDone = useDone(onClose);
  const save = useSubmit('taskNoteEdit', { form, invalidates: reread, onDone });
  const remove = useSubmit('taskNoteRemove', { form, invalidates: reread, onDone });
  const params = { clientId, noteId: note.id };
  return (
    <Dialog open title={t(texts.editNote)} onClose={onClose}>
      <Form
        onSubmit={() => {
          const version = versionAfter(save.conflict, note.version);
          save.submit({ params, body: { ...form.values, version } });
        }}
        problem={save.problem ?? remove.problem}
        busy={save.busy}
      >
        <StaleNotice conflict={save.conflict} reread={['proofRead']} />
        <RadioGroup<Note['step']>
          label={t(texts.howItWent)}
          {...form.field('step')}
          required
          options={masterySteps.map((value) => ({ value, label: t(masteryStepWords[value]) }))}
        />
        <NumberField label={t(texts.minutes)} {...form.field('minutes')} unit="min" />
        <TextArea
          label={t(texts.note)}
          {...form.field('note')}
          hint={t(texts.noteHint)}
          rows={3}
          maxLength={300}
        />
        <RemoveButton busy={remove.busy} run={() => remove.submit({ params })} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** A certificate issued: for which time, and what it is not. */
export function IssueDialog({
  clientId,
  proof,
  placeHidden,
  onClose,
}: DialogProps & { readonly proof: Proof; readonly placeHidden: boolean }) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const firstOn = proof.tasks.map((task) => task.firstOn).toSorted()[0] ?? session.today;
  const form = useFormDraft<{ readonly startsOn: string | null; readonly endsOn: string | null }>(
    `task-certificate/${clientId}`,
    { startsOn: firstOn, endsOn: session.today },
  );
  const required = useRequired();
  const issue = useSubmit('taskCertificateIssue', {
    form,
    invalidates: reread,
    onDone: () => {
      toast(t(texts.issued));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.issue)} onClose={onClose}>
      <Form
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled) issue.submit({ params: { clientId }, body: filled });
        }}
        problem={required.problem ?? issue.problem}
        busy={issue.busy}
      >
        <DraftNotice form={form} />
        <p>{t(texts.issueLead)}</p>
        <p>{t(texts.noEmployment)}</p>
        {placeHidden ? <Notice tone="warning">{t(texts.hiddenPlace)}</Notice> : null}
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required max={session.today} />
          <DateField label={t(texts.endsOn)} {...form.field('endsOn')} required max={session.today} />
        </FieldRow>
        <FormEnd submit={t(texts.issue)} busy={issue.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function WithdrawDialog({
  clientId,
  certificate,
  onClose,
}: DialogProps & { readonly certificate: Proof['certificates'][number] }) {
  const t = useText();
  const form = useFormDraft(`task-certificate-withdrawal/${certificate.id}`, { reason: '' });
  const required = useRequired();
  const save = useSubmit('taskCertificateWithdraw', {
    form,
    invalidates: reread,
    onDone: useDone(onClose),
  });
  return (
    <Dialog open title={t(texts.withdraw)} onClose={onClose}>
      <Form
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (!filled) return;
          save.submit({
            params: { clientId, certificateId: certificate.id },
            body: { ...filled, version: versionAfter(save.conflict, certificate.version) },
          });
        }}
        problem={required.problem ?? save.problem}
        busy={save.busy}
      >
        <StaleNotice conflict={save.conflict} reread={['proofRead']} />
        <p>{t(texts.withdrawLead)}</p>
        <TextArea label={t(texts.reason)} {...form.field('reason')} required rows={2} maxLength={500} />
        <FormEnd submit={t(texts.withdraw)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** A work-based learning record before it is sent. */
export function RecordDialog({
  clientId,
  proof,
  record,
  onClose,
}: DialogProps & { readonly proof: Proof; readonly record: Proof['records'][number] | null }) {
  const t = useText();
  const reference = useReference();
  const form = useFormDraft(
    `learning-record/${clientId}/${record?.id ?? 'new'}`,
    {
      competence: record?.competence ?? '',
      description: record?.description ?? '',
      unitName: record?.unitName ?? '',
      skills: record?.skills ?? ([] as readonly string[]),
      taskIds: record?.taskIds ?? ([] as readonly string[]),
      organisationId: record?.organisationId ?? (null as string | null),
    },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = { form, invalidates: reread, onDone: useDone(onClose) };
  const create = useSubmit('learningRecordCreate', options);
  const edit = useSubmit('learningRecordEdit', options);
  const remove = useSubmit('learningRecordRemove', options);
  const save = record ? edit : create;
  const { skills } = form.values;
  function send(): void {
    const { competence, ...rest } = form.values;
    const filled = required.filled({ competence });
    if (!filled) return;
    const body = { ...rest, ...filled, skills: [...skills], taskIds: [...rest.taskIds] };
    if (record)
      edit.submit({
        params: { clientId, recordId: record.id },
        body: { ...body, version: versionAfter(save.conflict, record.version) },
      });
    else create.submit({ params: { clientId }, body });
  }
  const known = proof.schools.some(({ id }) => id === record?.organisationId);
  const schools = [
    ...proof.schools.map(({ id, name }) => ({ value: id as string | null, label: name })),
    ...(record?.organisationId && !known
      ? [{ value: record.organisationId as string | null, label: record.school ?? '' }]
      : []),
  ];
  return (
    <Dialog open title={t(record ? texts.recordEdit : texts.recordAdd)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem ?? remove.problem} busy={save.busy}>
        <DraftNotice form={form} />
        <StaleNotice conflict={save.conflict} reread={['proofRead']} />
        <TextField label={t(texts.competence)} {...form.field('competence')} required maxLength={200} />
        <TextArea label={t(texts.description)} {...form.field('description')} rows={4} maxLength={2000} />
        <TextField
          label={t(texts.unitName)}
          {...form.field('unitName')}
          hint={t(texts.unitHint)}
          maxLength={200}
        />
        <CheckboxGroup
          label={t(texts.evidence)}
          name="taskIds"
          value={form.values.taskIds}
          onChange={(taskIds) => form.set({ taskIds })}
          options={proof.tasks.map((task) => ({
            value: task.taskId,
            label: `${t(inThree(task.name, task.nameSv, task.nameEn))} (${t(masteryStepWords[task.reached]).toLowerCase()})`,
          }))}
        />
        <ComboboxField
          label={t(texts.skillAdd)}
          name="skills"
          value={null}
          onChange={(code) => {
            if (code) form.set({ skills: [...new Set([...skills, code])] });
          }}
          options={reference.skillOptions.filter(({ value }) => !skills.includes(value))}
        />
        {skills.length > 0 ? (
          <ul className="row" aria-label={t(texts.skills)}>
            {skills.map((code) => (
              <li key={code}>
                <Button
                  size="small"
                  icon="remove"
                  onClick={() => form.set({ skills: skills.filter((one) => one !== code) })}
                >
                  <span className="visually-hidden">{t(texts.remove)}: </span>
                  {reference.skillName(code)}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <SelectField<string | null>
          label={t(texts.school)}
          {...form.field('organisationId')}
          hint={t(texts.schoolHint)}
          options={[{ value: null, label: t(texts.noSchool) }, ...schools]}
        />
        {record ? (
          <RemoveButton
            busy={remove.busy}
            run={() => remove.submit({ params: { clientId, recordId: record.id } })}
          />
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

type CardCode = (typeof cardCodes)[number];

/** A card with its days; how long it is valid by the rule is proposed, what stands on it is written. */
export function CardDialog({
  clientId,
  card,
  onClose,
}: DialogProps & { readonly card: Proof['cards'][number] | null }) {
  const t = useText();
  const reference = useReference();
  const { session } = useSession();
  const form = useFormDraft(
    `client-certificate/${clientId}/${card?.id ?? 'new'}`,
    {
      code: card?.code ?? (null as CardCode | null),
      issuedOn: card?.issuedOn ?? (null as string | null),
      expiresOn: card?.expiresOn ?? (null as string | null),
    },
    { version: card?.version ?? null },
  );
  const required = useRequired();
  const options = { form, invalidates: reread, onDone: useDone(onClose) };
  const create = useSubmit('clientCertificateCreate', options);
  const edit = useSubmit('clientCertificateEdit', options);
  const remove = useSubmit('clientCertificateRemove', options);
  const save = card ? edit : create;
  const { code, issuedOn, expiresOn } = form.values;
  const rule = reference.certificates.find((one) => one.code === code);
  const proposed = rule && issuedOn !== null ? proposedExpiry(rule.months, asDay(issuedOn)) : null;
  function send(): void {
    const filled = required.filled({ code, issuedOn });
    if (!filled) return;
    const body = { ...filled, expiresOn };
    if (card)
      edit.submit({
        params: { clientId, certificateId: card.id },
        body: { ...body, version: versionAfter(save.conflict, card.version) },
      });
    else create.submit({ params: { clientId }, body });
  }
  return (
    <Dialog open title={t(card ? texts.card : texts.cardAdd)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem ?? remove.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['proofRead']} />
        <SelectField<CardCode | null>
          label={t(texts.card)}
          {...form.field('code')}
          required
          options={cardCodes.map((value) => ({ value, label: t(learningCertificateWords[value]) }))}
        />
        <FieldRow>
          <DateField label={t(texts.cardIssued)} {...form.field('issuedOn')} required max={session.today} />
          <DateField label={t(texts.cardExpires)} {...form.field('expiresOn')} />
        </FieldRow>
        {rule ? <p className="soft small">{t(texts.notChecked, { source: t(rule.source) })}</p> : null}
        {proposed !== null && proposed !== expiresOn ? (
          <div>
            <Button size="small" onClick={() => form.set({ expiresOn: proposed })}>
              {t(texts.cardPropose)}
            </Button>
          </div>
        ) : null}
        {card ? (
          <RemoveButton
            busy={remove.busy}
            run={() => remove.submit({ params: { clientId, certificateId: card.id } })}
          />
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
