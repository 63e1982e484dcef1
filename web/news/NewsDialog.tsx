import { type Language, type NewsAudience, languages, newsAudienceWords, newsAudiences } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  DateField,
  FieldRow,
  Section,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { News } from './NewsPage.tsx';
import { texts } from './texts.ts';

type Texts = News['texts'];
interface Values {
  readonly audiences: readonly NewsAudience[];
  readonly texts: Texts;
  readonly publishFrom: string | null;
  readonly publishTo: string | null;
}

const nothing = { title: '', body: '' };
const valuesOf = (news: News | null, today: string): Values => ({
  audiences: news?.audiences ?? ['public'],
  texts: news?.texts ?? { fi: nothing, sv: nothing, en: nothing },
  publishFrom: news?.publishFrom ?? today,
  publishTo: news?.publishTo ?? null,
});

const inLanguages: Readonly<Record<Language, keyof typeof texts>> = { fi: 'inFi', sv: 'inSv', en: 'inEn' };

export function NewsDialog({ news, onClose }: { readonly news: News | null; readonly onClose: () => void }) {
  const t = useText();
  const { language: reader } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<Values>(`news/${news?.id ?? 'new'}`, valuesOf(news, session.today), {
    version: news?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['newsList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('newsCreate', options);
  const edit = useSubmit('newsEdit', options);
  function send(values: Values, version: number | null): void {
    const { audiences, publishFrom } = values;
    const filled = required.filled({ audiences, publishFrom });
    if (!filled) return;
    const body = { ...values, audiences: [...audiences], publishFrom: filled.publishFrom };
    if (news)
      edit.submit({ params: { newsId: news.id }, body: { ...body, version: version ?? news.version } });
    else create.submit({ body });
  }
  const write = (language: Language, changes: Partial<Texts[Language]>) =>
    form.set({
      texts: { ...form.values.texts, [language]: { ...form.values.texts[language], ...changes } },
    });
  return (
    <RecordDialog
      size="wide"
      title={t(news ? texts.editTitle : texts.add)}
      form={form}
      save={news ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        audiences: t(texts.audiences),
        texts: t(texts.body),
        publishFrom: t(texts.from),
        publishTo: t(texts.to),
      }}
      show={(_name, value) => {
        if (value === null) return '';
        if (typeof value === 'string') return dayText(value, reader);
        if ('fi' in value)
          return languages
            .map((one) => value[one].title)
            .filter(Boolean)
            .join(' / ');
        return value.map((audience) => t(newsAudienceWords[audience])).join(', ');
      }}
      read={(current) => {
        const saved = current as News;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <CheckboxGroup<NewsAudience>
        label={t(texts.audiences)}
        {...form.field('audiences')}
        required
        options={newsAudiences.map((value) => ({ value, label: t(newsAudienceWords[value]) }))}
      />
      <FieldRow>
        <DateField label={t(texts.from)} {...form.field('publishFrom')} required />
        <DateField label={t(texts.to)} hint={t(texts.toHint)} {...form.field('publishTo')} />
      </FieldRow>
      {languages.map((language) => (
        <Section key={language} title={t(texts[inLanguages[language]])} level={3}>
          <div className="stack">
            <TextField
              label={t(texts.title)}
              name={`texts/${language}/title`}
              value={form.values.texts[language].title}
              maxLength={160}
              lang={language}
              onChange={(title) => write(language, { title })}
            />
            <TextArea
              label={t(texts.body)}
              hint={t(texts.bodyHint)}
              name={`texts/${language}/body`}
              value={form.values.texts[language].body}
              rows={6}
              maxLength={6000}
              onChange={(body) => write(language, { body })}
            />
          </div>
        </Section>
      ))}
    </RecordDialog>
  );
}
