import { type Language, type TargetGroup, groupLabel, isTargetGroup, targetGroups } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { FieldRow, SelectField, TextArea, TextField, useToast } from '../ui/index.ts';
import type { Story } from './ClientStoriesPage.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly title: string;
  readonly pseudonym: string;
  readonly content: string;
  readonly language: Language;
  readonly targetGroup: TargetGroup | null;
}

const valuesOf = (story: Story | null): Values => ({
  title: story?.title ?? '',
  pseudonym: story?.pseudonym ?? '',
  content: story?.content ?? '',
  language: story?.language ?? 'fi',
  targetGroup: story?.targetGroup ?? null,
});

const languageNames: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'fi', label: 'Suomi' },
  { value: 'sv', label: 'Svenska' },
  { value: 'en', label: 'English' },
];

export function StoryDialog({
  clientId,
  story,
  onClose,
}: {
  readonly clientId: string;
  readonly story: Story | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { groupWords } = useReference();
  const form = useFormDraft<Values>(`story/${story?.id ?? clientId}`, valuesOf(story), {
    version: story?.version ?? null,
    secret: ['title', 'content'],
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['storiesOfClient', 'storyList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('storyCreate', options);
  const edit = useSubmit('storyEdit', options);
  function send(values: Values, version: number | null): void {
    const { title, pseudonym, content } = values;
    const filled = required.filled({ title, pseudonym, content });
    if (!filled) return;
    const body = { ...values, ...filled };
    if (story) {
      edit.submit({
        params: { clientId, storyId: story.id },
        body: { ...body, version: version ?? story.version },
      });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(story ? texts.start : texts.add)}
      form={form}
      save={story ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        title: t(texts.title),
        pseudonym: t(texts.pseudonym),
        content: t(texts.content),
        language: t(texts.language),
        targetGroup: t(texts.group),
      }}
      show={(name, value) =>
        name === 'targetGroup' && isTargetGroup(value) ? t(groupLabel(value, groupWords)) : (value ?? '')
      }
      read={(current) => {
        const saved = current as Story;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      {story ? <p className="soft">{t(texts.editHint)}</p> : null}
      <TextField label={t(texts.title)} {...form.field('title')} required maxLength={120} />
      <FieldRow>
        <TextField
          label={t(texts.pseudonym)}
          hint={t(texts.pseudonymHint)}
          {...form.field('pseudonym')}
          required
          maxLength={60}
        />
        <SelectField label={t(texts.language)} {...form.field('language')} options={languageNames} />
      </FieldRow>
      <SelectField<TargetGroup | null>
        label={t(texts.group)}
        {...form.field('targetGroup')}
        options={[
          { value: null, label: t(texts.anybody) },
          ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, groupWords)) })),
        ]}
      />
      <TextArea
        label={t(texts.content)}
        hint={t(texts.contentHint)}
        {...form.field('content')}
        required
        rows={10}
        maxLength={4000}
      />
    </RecordDialog>
  );
}
