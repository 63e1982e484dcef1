/** News (tiedote) to jobseekers and the network. Requirement N12. */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type Language, languages } from '../kernel/texts.ts';

export const newsAudiences = ['public', 'clients', 'staff'] as const;
export type NewsAudience = (typeof newsAudiences)[number];

export type NewsTexts = Readonly<Record<Language, { readonly title: string; readonly body: string }>>;

/** A heading and its text belong together; one language at least has both. */
export function newsRefusal(news: {
  readonly texts: NewsTexts;
  readonly publishFrom: string;
  readonly publishTo: string | null;
}): Refusal | undefined {
  for (const language of languages) {
    const { title, body } = news.texts[language];
    if ((title === '') !== (body === ''))
      return refuse('required', undefined, `/body/texts/${language}/${title === '' ? 'title' : 'body'}`);
  }
  if (languages.every((language) => news.texts[language].title === ''))
    return refuse('required', undefined, '/body/texts/fi/title');
  if (news.publishTo !== null && news.publishTo < news.publishFrom)
    return refuse('end-before-start', undefined, '/body/publishTo');
  return undefined;
}

/** The text in the reader's language, otherwise in the first there is. */
export function newsIn(texts: NewsTexts, language: Language) {
  const shown = texts[language].title === '' ? languages.find((one) => texts[one].title !== '') : language;
  return { language: shown ?? language, ...texts[shown ?? language] };
}

export type NewsBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * Light markup: a line that begins with `## ` is a heading, lines that begin with `- ` a list, an empty line parts
 * paragraphs. Everything else is text as it stands, so that no markup of a page gets in.
 */
export function newsBlocks(body: string): readonly NewsBlock[] {
  const blocks: NewsBlock[] = [];
  for (const part of body.replaceAll('\r', '').split(/\n\s*\n/)) {
    let lines: string[] = [];
    let items: string[] = [];
    const flush = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      lines = [];
      items = [];
    };
    for (const line of part.split('\n')) {
      if (line.trim() === '') continue;
      if (line.startsWith('## ')) {
        flush();
        blocks.push({ kind: 'heading', text: line.slice(3).trim() });
      } else if (line.startsWith('- ')) {
        if (lines.length > 0) flush();
        items.push(line.slice(2).trim());
      } else {
        if (items.length > 0) flush();
        lines.push(line.trim());
      }
    }
    flush();
  }
  return blocks;
}
