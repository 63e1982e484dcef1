import { useEffect } from 'react';
import { MyDayPage } from '../day/MyDayPage.tsx';
import { useGo, useSession, useText } from '../platform/index.ts';
import { EmptyState, Icon, Link, Page } from '../ui/index.ts';
import { useNavigablePages } from './Navigation.tsx';
import { pages } from './routes.tsx';
import { texts } from './texts.ts';

/** The front page: my day for those who work with clients, one's own start for the others. */
export function HomePage() {
  const { may } = useSession();
  return may('day.read') ? <MyDayPage /> : <StartPage />;
}

function StartPage() {
  const t = useText();
  const go = useGo();
  const { staff } = useSession();
  const starts = useNavigablePages(pages).filter((page) => page.path !== '/');
  const only = starts.length === 1 ? starts[0]?.path : undefined;
  useEffect(() => {
    if (only) go(only, { replace: true });
  }, [only, go]);
  return (
    <Page title={t(staff.areaName)}>
      {starts.length === 0 ? (
        <EmptyState title={t(texts.noStart)}>{t(texts.noStartLead)}</EmptyState>
      ) : (
        <div className="card">
          <ul className="plain-list">
            {starts.map((page) => (
              <li key={page.path} className="row">
                <Icon name={page.navigation.icon} />
                <Link to={page.path}>{t(page.title)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}
