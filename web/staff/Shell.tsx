import { roleWords } from '@polku/domain';
import { Outlet } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { NotificationBell } from '../messages/NotificationBell.tsx';
import { ExpiredSession } from '../platform/ExpiredSession.tsx';
import {
  Brand,
  DemoStrip,
  Footer,
  LanguageSwitch,
  NotFoundPage,
  SkipLink,
} from '../platform/FramePieces.tsx';
import {
  ProblemNotice,
  setSearchWords,
  type StaffSession,
  toProblem,
  useGo,
  useSearchWords,
  useSession,
  useText,
} from '../platform/index.ts';
import type { PageEntry } from '../platform/pages.tsx';
import { DraftOwner, SessionProvider } from '../platform/session.tsx';
import { Loading, Page, SearchField } from '../ui/index.ts';
import { BottomNavigation, SideNavigation, useNavigablePages } from './Navigation.tsx';
import { pages } from './routes.tsx';
import { SignInPrompt } from './SignInPrompt.tsx';
import { texts } from './texts.ts';
import { UserMenu } from './UserMenu.tsx';

/** The frame of the staff app: who is signed in decides what stands in it. */
export function Shell() {
  return (
    <SessionProvider>
      {({ data: session, error, refetch }) => {
        if (session?.needsSetup) return <ToSetup />;
        // a client's session has its own view
        if (session?.client || session?.unbound) return <ToOwnView />;
        if (session?.representative) return <ToEmployerView />;
        if (session?.staff) {
          return (
            <DraftOwner value={session.staff.id}>
              <SignedInFrame staff={session.staff} demo={session.mode === 'demo'} />
            </DraftOwner>
          );
        }
        return (
          <PlainFrame demo={session?.mode === 'demo'}>
            {session ? (
              <SignInPrompt />
            ) : error ? (
              <ProblemNotice problem={toProblem(error)} onRetry={() => void refetch()} />
            ) : (
              <Loading />
            )}
          </PlainFrame>
        );
      }}
    </SessionProvider>
  );
}

function ToSetup() {
  useEffect(() => location.replace('/kayttoonotto'), []);
  return <Loading />;
}

function ToOwnView() {
  useEffect(() => location.replace('/oma'), []);
  return <Loading />;
}

function ToEmployerView() {
  useEffect(() => location.replace('/tyonantaja'), []);
  return <Loading />;
}

function PlainFrame({ demo, children }: { readonly demo: boolean; readonly children: ReactNode }) {
  return (
    <div className="shell">
      <header className="header">
        {demo ? <DemoStrip /> : null}
        <div className="header-bar">
          <Brand href="/" />
          <LanguageSwitch />
        </div>
      </header>
      <main className="main" id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

function SignedInFrame({ staff, demo }: { readonly staff: StaffSession; readonly demo: boolean }) {
  const t = useText();
  const navigable = useNavigablePages(pages);
  return (
    <>
      <SkipLink />
      <div className="shell" data-bar="true">
        <header className="header">
          {demo ? <DemoStrip /> : null}
          <div className="header-bar">
            <Brand href="/" area={t(staff.areaName)} />
            {staff.actions.includes('client.list') ? <ClientSearch /> : null}
            <div className="header-tools">
              <NotificationBell />
              <LanguageSwitch />
              <UserMenu />
            </div>
          </div>
        </header>
        <SideNavigation pages={navigable} />
        <main className="main" id="content" tabIndex={-1}>
          <Outlet />
        </main>
        <BottomNavigation pages={navigable} />
        <Footer />
      </div>
      <ExpiredSession />
    </>
  );
}

/** Finds clients from anywhere. The words go to the list inside the tab, never into an address. */
function ClientSearch() {
  const t = useText();
  const go = useGo();
  const searched = useSearchWords();
  const [written, setWritten] = useState(searched);
  useEffect(() => setWritten(searched), [searched]);
  return (
    <SearchField
      className="header-search"
      label={t(texts.search)}
      hideLabel
      placeholder={t(texts.searchHint)}
      value={written}
      onChange={setWritten}
      onSearch={() => {
        setSearchWords(written.trim());
        go('/clients');
      }}
    />
  );
}

/** Lets a page show only to those whose role has to do with it. The server is the one that refuses. */
export function PageGate({ page, children }: { readonly page: PageEntry; readonly children: ReactNode }) {
  const t = useText();
  const { session, staff, may } = useSession();
  if (page.demoOnly && session.mode !== 'demo') return <NotFoundPage />;
  if (page.action && !may(page.action)) {
    return (
      <Page
        title={t(texts.notYours)}
        lead={t(texts.notYoursLead, {
          role: t(roleWords[staff.role]),
          others: staff.assignments.length - 1,
        })}
      >
        {null}
      </Page>
    );
  }
  return children;
}
