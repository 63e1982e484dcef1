import { Outlet } from '@tanstack/react-router';
import { Brand, DemoStrip, Footer, LanguageSwitch, SkipLink, ThemeItems } from '../platform/FramePieces.tsx';
import { frameWords } from '../platform/frame-words.ts';
import { useText } from '../platform/index.ts';
import { SessionProvider } from '../platform/session.tsx';
import { Menu } from '../ui/index.ts';

/** The frame of public pages: needs nobody signed in, and no answer from the server to be read. */
export function Shell() {
  const t = useText();
  return (
    <SessionProvider>
      {({ data: session }) => (
        <>
          <SkipLink />
          <div className="shell">
            <header className="header">
              {session?.mode === 'demo' ? <DemoStrip /> : null}
              <div className="header-bar">
                <Brand href="/" />
                <LanguageSwitch />
                <div className="header-tools">
                  <Menu look="quiet" icon="sun" iconOnly label={t(frameWords.theme)}>
                    <ThemeItems />
                  </Menu>
                </div>
              </div>
            </header>
            <main className="main" id="content" tabIndex={-1}>
              <Outlet />
            </main>
            <Footer>
              <a href="/alue">{t(frameWords.openToAll)}</a>
            </Footer>
          </div>
        </>
      )}
    </SessionProvider>
  );
}
