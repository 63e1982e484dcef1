import { templateWords } from '@polku/domain';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpointPages,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Badge, Button, CheckboxField, DateTimeText, EmptyState, Link, LoadMore, Page } from '../ui/index.ts';
import { texts } from './texts.ts';
import './messages.css';

type Notification = RowOf<'notificationList'>;

export function NotificationsPage() {
  const t = useText();
  const [only, setOnly] = useAddressValue('only');
  const query = useEndpointPages(
    'notificationList',
    { query: only ? { only: 'unread' as const } : {} },
    { keepEarlier: true },
  );
  const read = useSubmit('notificationRead', { invalidates: ['notificationList', 'notificationCount'] });
  return (
    <Page
      title={t(texts.notifications)}
      lead={t(texts.notificationsLead)}
      actions={
        <Button icon="check" busy={read.busy} onClick={() => read.submit({ body: {} })}>
          {t(texts.readAll)}
        </Button>
      }
    >
      <div className="filters">
        <CheckboxField
          label={t(texts.onlyUnread)}
          value={only !== undefined}
          onChange={(value) => setOnly(value ? 'unread' : undefined)}
        />
      </div>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noNotifications)}>{t(texts.noNotificationsLead)}</EmptyState>}
      >
        {(pages) => (
          <div className="card">
            <ul className="message-list">
              {pages.rows.map((row) => (
                <li key={row.id}>
                  <Item row={row} onRead={() => read.submit({ body: { ids: [row.id] } })} />
                </li>
              ))}
            </ul>
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}

/** Where a reminder without a client leads. */
const placeOf: Readonly<Partial<Record<Notification['kind'], string>>> = {
  attendanceMissing: '/attendance',
  referralWaiting: '/referrals',
  sliceHanded: '/handed',
  sliceEnded: '/handed',
};

function Item({ row, onRead }: { readonly row: Notification; readonly onRead: () => void }) {
  const t = useText();
  const place = placeOf[row.kind];
  return (
    <article>
      <div className="message-head">
        <h2>
          {row.subject} {row.readAt === null ? <Badge tone="info">{t(texts.unread)}</Badge> : null}
        </h2>
        {row.readAt === null ? (
          <Button size="small" look="quiet" icon="check" onClick={onRead}>
            {t(texts.markRead)}
          </Button>
        ) : null}
      </div>
      <p>
        {row.client ? (
          <>
            <Link to={`/clients/${row.client.id}`}>{row.client.name}</Link>
            {': '}
          </>
        ) : null}
        {row.body}
      </p>
      <p className="soft small">
        <DateTimeText at={row.at} />
        {place ? (
          <>
            {' '}
            <Link to={place}>{t(templateWords[row.kind])}</Link>
          </>
        ) : null}
      </p>
    </article>
  );
}
