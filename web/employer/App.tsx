import { type ReactNode, Suspense } from 'react';
import { useRead } from '../client/calls.ts';
import { OwnLink, usePath } from '../client/place.tsx';
import { api } from '../platform/api.ts';
import { DemoStrip, Footer, LanguageSwitch, SkipLink } from '../platform/FramePieces.tsx';
import { signInAddress, signOut } from '../platform/sign-in.ts';
import { useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Mark, PathLine } from '../ui/Mark.tsx';
import { Section } from '../ui/Section.tsx';
import { ChoicePage } from './ChoicePage.tsx';
import { HomePage } from './HomePage.tsx';
import { EmployerPage, Reading } from './parts.tsx';
import { furtherPages } from './routes.ts';
import type { Session } from './session.ts';
import { texts } from './texts.ts';

const home = '/tyonantaja';
const choice = '/tyonantaja/valinta';

export function App() {
  const path = usePath();
  const read = useRead('sessionRead', {});
  if (read.data) api.setCsrfToken(read.data.csrfToken);
  return (
    <Frame session={read.data}>
      <Reading read={read}>{(session) => <Inside session={session} path={path} />}</Reading>
    </Frame>
  );
}

function Inside({ session, path }: { readonly session: Session; readonly path: string }) {
  const t = useText();
  if (!session.signedIn) return <SignInPage path={path} />;
  if (!session.representative || path === choice) return <ChoicePage session={session} />;
  const Shown = path === home ? HomePage : furtherPages[path];
  if (!Shown) {
    return (
      <EmployerPage title={t(texts.notFound)}>
        <p>
          <OwnLink to={home}>{t(texts.toHome)}</OwnLink>
        </p>
      </EmployerPage>
    );
  }
  return (
    <Suspense fallback={<p role="status">{t(texts.loading)}</p>}>
      <Shown session={session.representative} />
    </Suspense>
  );
}

function SignInPage({ path }: { readonly path: string }) {
  const t = useText();
  return (
    <EmployerPage title={t(texts.appName)} lead={t(texts.signInLead)}>
      <PathLine />
      <p>
        <a
          className="button"
          data-look="primary"
          href={signInAddress(furtherPages[path] || path === choice ? `${path}${location.search}` : home)}
        >
          <Icon name="key" />
          {t(texts.signIn)}
        </a>
      </p>
      <Section title={t(texts.how)} card>
        <p>{t(texts.howCode)}</p>
      </Section>
    </EmployerPage>
  );
}

function Frame({
  session,
  children,
}: {
  readonly session: Session | undefined;
  readonly children: ReactNode;
}) {
  const t = useText();
  const representative = session?.representative;
  return (
    <>
      <SkipLink />
      <div className="shell employer-shell">
        <header className="header">
          {session?.mode === 'demo' ? <DemoStrip /> : null}
          <div className="header-bar">
            <OwnLink to={home} className="brand">
              <Mark />
              <span>
                <span className="brand-name">{t(texts.appName)}</span>
                {representative ? <span className="brand-area">{representative.employerName}</span> : null}
              </span>
            </OwnLink>
            <LanguageSwitch />
            {session?.signedIn ? (
              <Button look="quiet" onClick={() => void signOut()}>
                {t(texts.signOut)}
              </Button>
            ) : null}
          </div>
        </header>
        <main className="main" id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </div>
    </>
  );
}
