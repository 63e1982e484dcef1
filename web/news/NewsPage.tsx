import { newsAudienceWords, newsIn } from '@polku/domain';
import { useState } from 'react';
import { GroupTabs } from '../meetings/GroupTabs.tsx';
import { PublicLink } from '../meetings/PublicLink.tsx';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  useSession,
  useText,
} from '../platform/index.ts';
import { Badge, Button, DateText, EmptyState, LoadMore, Page, Section } from '../ui/index.ts';
import { NewsDialog } from './NewsDialog.tsx';
import { NewsText } from './NewsText.tsx';
import { texts } from './texts.ts';

export type News = RowOf<'newsList'>;

export function NewsPage() {
  const t = useText();
  const { may } = useSession();
  const [open, setOpen] = useAddressValue('open');
  const pages = useEndpointPages('newsList', { query: {} });
  const [editing, setEditing] = useState<News | 'new' | null>(null);
  const shown = pages.data?.rows.find((row) => row.id === open);
  if (open && shown) return <PrintPage news={shown} onBack={() => setOpen(undefined)} />;
  return (
    <Page
      title={t(texts.news)}
      lead={t(texts.lead)}
      actions={
        <>
          <PublicLink />
          {may('news.manage') ? (
            <Button look="primary" icon="add" onClick={() => setEditing('new')}>
              {t(texts.add)}
            </Button>
          ) : null}
        </>
      }
    >
      <GroupTabs />
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div className="stack">
            {data.rows.map((news) => (
              <NewsCard
                key={news.id}
                news={news}
                onOpen={() => setOpen(news.id)}
                onEdit={may('news.manage') ? () => setEditing(news) : undefined}
              />
            ))}
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {editing ? (
        <NewsDialog news={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

function NewsCard(props: {
  readonly news: News;
  readonly onOpen: () => void;
  readonly onEdit: (() => void) | undefined;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const { news, onOpen, onEdit } = props;
  const text = newsIn(news.texts, language);
  const gone = news.publishTo !== null && news.publishTo < session.today;
  return (
    <Section title={text.title} card>
      <p className="soft small">
        <DateText day={news.publishFrom} /> ·{' '}
        {news.audiences.map((audience) => t(newsAudienceWords[audience])).join(', ')}{' '}
        {news.publishFrom > session.today ? <Badge tone="info">{t(texts.comingUp)}</Badge> : null}
        {gone ? <Badge>{t(texts.goneBy)}</Badge> : null}
      </p>
      <NewsText body={text.body} language={text.language} />
      <div className="row">
        <Button size="small" icon="document" onClick={onOpen}>
          {t(texts.open)}
          <span className="visually-hidden">: {text.title}</span>
        </Button>
        {onEdit ? (
          <Button size="small" icon="edit" onClick={onEdit}>
            {t(texts.edit)}
            <span className="visually-hidden">: {text.title}</span>
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

/** One piece of news alone, as it goes on paper. */
function PrintPage({ news, onBack }: { readonly news: News; readonly onBack: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const reference = useEndpoint('sessionRead', {});
  const text = newsIn(news.texts, language);
  const area = reference.data?.staff?.areaName[language];
  return (
    <Page
      title={text.title}
      actions={
        <>
          <Button icon="back" onClick={onBack}>
            {t(texts.all)}
          </Button>
          <Button look="primary" icon="document" onClick={() => window.print()}>
            {t(texts.print)}
          </Button>
        </>
      }
    >
      <NewsText body={text.body} language={text.language} />
      <p className="soft">
        {area ? `${area}, ` : ''}
        <DateText day={news.publishFrom > session.today ? session.today : news.publishFrom} />
      </p>
    </Page>
  );
}
