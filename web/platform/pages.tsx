/** An app is a list of pages; each is fetched when first needed. */
import type { Action, Text } from '@polku/domain';
import {
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IconName } from '../ui/Icon.tsx';

export type NavigationSection = 'work' | 'people' | 'network' | 'follow' | 'manage';

type View<Props = object> = (props: Props) => ReactNode;

export interface PageEntry {
  /** `/clients/$clientId`; the page reads the part with `usePathParam('clientId')`. */
  readonly path: string;
  /** `() => import('../clients/ClientPage.tsx').then((module) => module.ClientPage)` */
  readonly load: () => Promise<() => ReactNode>;
  readonly title: Text;
  readonly navigation?: {
    readonly section: NavigationSection;
    readonly icon: IconName;
    /** Within the section; the first four of all stand in the bar of a phone. */
    readonly order: number;
    /** Where the title is too long for the bar of a phone. */
    readonly barTitle?: Text;
    /** For whom it stands in the menu, when others may open the page as well. */
    readonly action?: Action;
  };
  /** Needed to see the page at all; the server checks again. */
  readonly action?: Action;
  /** Shown in a demonstration only. */
  readonly demoOnly?: boolean;
}

interface AppParts {
  readonly pages: readonly PageEntry[];
  /** Around every page; gives the page itself by `<Outlet />`. */
  readonly frame: View;
  /** Around one page, inside the frame: may refuse it. */
  readonly gate?: View<{ readonly page: PageEntry; readonly children: ReactNode }>;
  readonly notFound: View;
  readonly failed: View<{ readonly error: unknown }>;
  readonly pending: View;
}

export function createAppRouter({
  pages,
  frame,
  gate: Gate,
  notFound,
  failed,
  pending,
}: AppParts): AnyRouter {
  const root = createRootRoute({ component: frame, notFoundComponent: notFound });
  const routes = pages.map((page) => {
    const Content = lazyRouteComponent<{ default: () => ReactNode }>(async () => ({
      default: await page.load(),
    }));
    const Shown = () =>
      Gate ? (
        <Gate page={page}>
          <Content />
        </Gate>
      ) : (
        <Content />
      );
    // The router fetches a page's code when a link to it is pointed at.
    Shown.preload = async () => Content.preload?.();
    return createRoute({ getParentRoute: () => root, path: page.path, component: Shown });
  });
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: Number.POSITIVE_INFINITY,
    defaultNotFoundComponent: notFound,
    defaultErrorComponent: failed,
    defaultPendingComponent: pending,
    scrollRestoration: true,
    // Plain `?name=value`, so that addresses stay readable and short.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
      return text ? `?${text}` : '';
    },
  });
}
