import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { CheckboxField, DateField, FieldRow, TextField, TimeField, dayText, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

interface Values {
  readonly topic: string;
  readonly topicSv: string;
  readonly topicEn: string;
  readonly onDate: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string;
  readonly cancelled: boolean;
}
export interface EditedMeeting extends Omit<Values, 'cancelled'> {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const valuesOf = (meeting: EditedMeeting | null): Values => ({
  topic: meeting?.topic ?? '',
  topicSv: meeting?.topicSv ?? '',
  topicEn: meeting?.topicEn ?? '',
  onDate: meeting?.onDate ?? null,
  starts: meeting?.starts ?? null,
  ends: meeting?.ends ?? null,
  place: meeting?.place ?? '',
  cancelled: meeting?.status === 'cancelled',
});

export function MeetingDialog({
  seriesId,
  meeting,
  onClose,
}: {
  readonly seriesId: string;
  readonly meeting: EditedMeeting | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const form = useFormDraft<Values>(`group-meeting/${meeting?.id ?? seriesId}`, valuesOf(meeting), {
    version: meeting?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['seriesRead', 'seriesList', 'meetingSheet'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const add = useSubmit('meetingAdd', options);
  const edit = useSubmit('meetingEdit', options);
  function send({ cancelled, ...values }: Values, version: number | null): void {
    const { topic, onDate, starts, ends } = values;
    const filled = required.filled({ topic, onDate, starts, ends });
    if (!filled) return;
    const body = { ...values, ...filled };
    if (meeting) {
      const status = cancelled ? ('cancelled' as const) : ('planned' as const);
      edit.submit({
        params: { meetingId: meeting.id },
        body: { ...body, status, version: version ?? meeting.version },
      });
    } else add.submit({ params: { seriesId }, body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(meeting ? texts.editMeeting : texts.addMeeting)}
      form={form}
      save={meeting ? edit : add}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        topic: t(texts.topic),
        topicSv: t(texts.topicSv),
        topicEn: t(texts.topicEn),
        onDate: t(texts.day),
        starts: t(texts.starts),
        ends: t(texts.ends),
        place: t(texts.place),
        cancelled: t(texts.callOff),
      }}
      show={(name, value) => {
        if (typeof value !== 'string') return value ? t(texts.callOff) : '';
        return name === 'onDate' ? dayText(value, language) : value;
      }}
      read={(current) => {
        const saved = current as EditedMeeting;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <TextField label={t(texts.topic)} {...form.field('topic')} required maxLength={200} lang="fi" />
      <FieldRow>
        <TextField label={t(texts.topicSv)} {...form.field('topicSv')} maxLength={200} lang="sv" />
        <TextField label={t(texts.topicEn)} {...form.field('topicEn')} maxLength={200} lang="en" />
      </FieldRow>
      <FieldRow>
        <DateField label={t(texts.day)} {...form.field('onDate')} required />
        <TimeField label={t(texts.starts)} {...form.field('starts')} required />
        <TimeField label={t(texts.ends)} {...form.field('ends')} required />
      </FieldRow>
      <TextField label={t(texts.place)} hint={t(texts.placeHint)} {...form.field('place')} maxLength={200} />
      {meeting ? (
        <>
          <CheckboxField label={t(texts.callOff)} {...form.field('cancelled')} />
          <p className="soft small">{t(texts.changeHint)}</p>
        </>
      ) : null}
    </RecordDialog>
  );
}
