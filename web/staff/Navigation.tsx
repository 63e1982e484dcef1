import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession, useText } from '../platform/index.ts';
import type { NavigationSection, PageEntry } from '../platform/pages.tsx';
import { Dialog, Icon, Link } from '../ui/index.ts';
import { sectionTexts, texts } from './texts.ts';

const sections: readonly NavigationSection[] = ['work', 'people', 'network', 'follow', 'manage'];

type NavigablePage = PageEntry & { readonly navigation: NonNullable<PageEntry['navigation']> };

/** Pages that this role may see, in the order of the menu. */
export function useNavigablePages(pages: readonly PageEntry[]): readonly NavigablePage[] {
  const { may } = useSession();
  return pages
    .filter(
      (page): page is NavigablePage =>
        page.navigation !== undefined &&
        [page.action, page.navigation.action].every((action) => action === undefined || may(action)),
    )
    .toSorted(
      (a, b) =>
        sections.indexOf(a.navigation.section) - sections.indexOf(b.navigation.section) ||
        a.navigation.order - b.navigation.order,
    );
}

/** The page of the menu that the present address belongs to: the longest that begins it. */
function useCurrentPath(pages: readonly NavigablePage[]): string | undefined {
  const path = useLocation({ select: (location) => location.pathname });
  return pages
    .map((page) => page.path)
    .filter((one) => path === one || (one !== '/' && path.startsWith(`${one}/`)))
    .toSorted((a, b) => b.length - a.length)[0];
}

function NavigationLists({ pages }: { readonly pages: readonly NavigablePage[] }) {
  const t = useText();
  const current = useCurrentPath(pages);
  return sections.map((section) => {
    const inSection = pages.filter((page) => page.navigation.section === section);
    if (inSection.length === 0) return null;
    return (
      <div key={section}>
        <h2 className="navigation-heading">{t(sectionTexts[section])}</h2>
        <ul>
          {inSection.map((page) => (
            <li key={page.path}>
              <Link to={page.path} aria-current={page.path === current ? 'page' : undefined}>
                <Icon name={page.navigation.icon} />
                {t(page.title)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

export function SideNavigation({ pages }: { readonly pages: readonly NavigablePage[] }) {
  const t = useText();
  return (
    <nav className="side navigation" aria-label={t(texts.navigation)}>
      <NavigationLists pages={pages} />
    </nav>
  );
}

const inBar = 4;

/** On a phone: the first pages in a bar under the thumb, the rest behind "More". */
export function BottomNavigation({ pages }: { readonly pages: readonly NavigablePage[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const current = useCurrentPath(pages);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    if (path) setOpen(false);
  }, [path]);
  return (
    <>
      <nav className="bottom-bar" aria-label={t(texts.navigation)}>
        <ul>
          {pages.slice(0, inBar).map((page) => (
            <li key={page.path}>
              <Link to={page.path} aria-current={page.path === current ? 'page' : undefined}>
                <Icon name={page.navigation.icon} />
                <span>{t(page.navigation.barTitle ?? page.title)}</span>
              </Link>
            </li>
          ))}
          {pages.length > inBar ? (
            <li>
              <button type="button" aria-expanded={open} onClick={() => setOpen(true)}>
                <Icon name="menu" />
                <span>{t(texts.more)}</span>
              </button>
            </li>
          ) : null}
        </ul>
      </nav>
      <Dialog open={open} title={t(texts.menu)} onClose={() => setOpen(false)}>
        <nav className="navigation" aria-label={t(texts.menu)}>
          <NavigationLists pages={pages} />
        </nav>
      </Dialog>
    </>
  );
}
