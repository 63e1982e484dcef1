import { newsIn, ownGroupTexts as texts } from '@polku/domain';
import { NewsText } from '../news/NewsText.tsx';
import { useLanguage } from '../platform/texts.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { ClientSession } from './App.tsx';
import { useRead } from './calls.ts';
import { DayOf, OwnPage, Part, Reading } from './parts.tsx';
import { useOwnText } from './reading.tsx';

/** Pages for anybody, outside the own view. */
const elsewhere = [
  { part: 'kohtaamispaikat', text: texts.places },
  { part: 'tarinat', text: texts.othersStories },
] as const;

export function NewsPage({ session }: { readonly session: ClientSession }) {
  const t = useOwnText();
  const { language } = useLanguage();
  const read = useRead('ownNews', {});
  return (
    <OwnPage title={t(texts.news)} lead={t(texts.newsLead)} back="/oma">
      <Reading read={read}>
        {({ rows }) => (
          <>
            {rows.length === 0 ? <p>{t(texts.noNews)}</p> : null}
            {rows.map((one) => {
              const text = newsIn(one.texts, language);
              return (
                <Part key={one.id} title={text.title}>
                  <p className="soft">
                    <DayOf day={one.publishFrom} />
                  </p>
                  <NewsText body={text.body} language={text.language} />
                </Part>
              );
            })}
          </>
        )}
      </Reading>
      <ul className="own-links">
        {elsewhere.map(({ part, text }) => (
          <li key={part}>
            <a className="own-link" href={`/alue/${session.areaSlug}/${part}`}>
              <Icon name="external" />
              <span>{t(text)}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </OwnPage>
  );
}
