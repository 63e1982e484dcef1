import { useEndpoint, useText } from '../platform/index.ts';
import { Icon, Link } from '../ui/index.ts';
import { bellTexts } from './bell-texts.ts';
import './messages.css';

/** In the frame: how many of one's own notifications are unread. */
export function NotificationBell() {
  const t = useText();
  const query = useEndpoint('notificationCount', {}, { everyMs: 120_000 });
  const count = query.data?.unread ?? 0;
  return (
    <Link to="/notifications" className="button bell" aria-label={t(bellTexts.bell, { count })}>
      <Icon name="bell" />
      {count > 0 ? (
        <span className="bell-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  );
}
