import { type ComponentType, lazy, Suspense, type ReactNode } from 'react';
import { api, type Output } from '../platform/api.ts';
import { signInAddress, signOut } from '../platform/sign-in.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Mark, PathLine } from '../ui/Mark.tsx';
import { useRead, useSend } from './calls.ts';
import { HomePage } from './HomePage.tsx';
import { Btn, OwnPage, Reading, Trouble, Words } from './parts.tsx';
import { OwnLink, usePath } from './place.tsx';
import { readings, useOwnText, useReading } from './reading.tsx';
import { furtherPages } from './routes.ts';
import { readingNames, texts } from './texts.ts';
import { useState } from 'react';

type Session = Output<'sessionRead'>;
export type ClientSession = NonNullable<Session['client']>;

const pages: Readonly<Record<string, ComponentType<{ session: ClientSession }>>> = {
  '/oma': HomePage,
  ...furtherPages,
};
const LinkAbsencePage = lazy(() =>
  import('./LinkAbsencePage.tsx').then((module) => ({ default: module.LinkAbsencePage })),
);

export function App() {
  const path = usePath();
  const t = useOwnText();
  const read = useRead('sessionRead', {});
  if (read.data) api.setCsrfToken(read.data.csrfToken);
  // by the link nobody signs in, and nothing of who may be signed in is shown
  if (path === '/oma/poissaolo') {
    return (
      <Frame session={undefined} demo={false}>
        <Suspense fallback={<p role="status">{t(texts.loading)}</p>}>
          <LinkAbsencePage />
        </Suspense>
      </Frame>
    );
  }
  const session = read.data;
  return (
    <Frame session={session} demo={session?.mode === 'demo'}>
      <Reading read={read}>{(found) => <Inside session={found} path={path} />}</Reading>
    </Frame>
  );
}

function Inside({ session, path }: { readonly session: Session; readonly path: string }) {
  const t = useOwnText();
  if (path === '/oma/valinta' && session.signedIn) return <ChoicePage session={session} />;
  if (session.unbound) return <CodePage />;
  if (session.client) {
    const Shown = pages[path];
    if (!Shown) {
      return (
        <OwnPage title={t(texts.notFound)} back="/oma">
          {null}
        </OwnPage>
      );
    }
    return (
      <Suspense fallback={<p role="status">{t(texts.loading)}</p>}>
        <Shown session={session.client} />
      </Suspense>
    );
  }
  if (session.representative) {
    return (
      <OwnPage title={t(texts.appName)} lead={t(texts.employerHere)}>
        <a className="button own-button" data-look="secondary" href="/tyonantaja">
          {t(texts.toEmployer)}
        </a>
      </OwnPage>
    );
  }
  if (session.staff) {
    return (
      <OwnPage title={t(texts.appName)} lead={t(texts.staffHere)}>
        <a className="button own-button" data-look="secondary" href="/">
          {t(texts.toStaff)}
        </a>
      </OwnPage>
    );
  }
  return <SignInPage path={path} />;
}

function SignInPage({ path }: { readonly path: string }) {
  const t = useOwnText();
  return (
    <OwnPage title={t(texts.appName)} lead={t(texts.signInLead)}>
      <PathLine />
      <a className="button own-button" data-look="primary" href={signInAddress(pages[path] ? path : '/oma')}>
        <Icon name="key" />
        {t(texts.signIn)}
      </a>
    </OwnPage>
  );
}

/** Who is both a client and staff or a representative, or a client in two areas, says where she goes. */
function ChoicePage({ session }: { readonly session: Session }) {
  const t = useOwnText();
  const { reading } = useReading();
  const choice = useSend('sessionSwitch');
  const [assignment] = session.staff?.assignments ?? [];
  const choose = async (
    body: { accountId: string } | { assignmentId: string } | { representationId: string },
    to: string,
  ) => {
    if (await choice.send({ body })) location.assign(to);
  };
  const language = reading === 'easy' ? 'fi' : reading;
  return (
    <OwnPage title={t(texts.choose)}>
      <Trouble problem={choice.problem} />
      <div className="own-buttons">
        {session.accounts.map((account) => (
          <Btn
            key={account.id}
            look="primary"
            icon="path"
            busy={choice.busy}
            onClick={() => void choose({ accountId: account.id }, '/oma')}
          >
            {t(texts.asClient, { area: account.areaName[language] })}
          </Btn>
        ))}
        {assignment ? (
          <Btn
            icon="people"
            busy={choice.busy}
            onClick={() => void choose({ assignmentId: assignment.id }, '/')}
          >
            {t(texts.asStaff)}
          </Btn>
        ) : null}
        {session.representations.map(({ id, employerName }) => (
          <Btn
            key={id}
            busy={choice.busy}
            onClick={() => void choose({ representationId: id }, '/tyonantaja')}
          >
            {t(texts.asRepresentative, { name: employerName })}
          </Btn>
        ))}
      </div>
    </OwnPage>
  );
}

function CodePage() {
  const t = useOwnText();
  const [code, setCode] = useState('');
  const bind = useSend('accountBind');
  return (
    <OwnPage title={t(texts.code)} lead={t(texts.codeLead)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void bind.send({ body: { code } }).then((answer) => answer && location.assign('/oma'));
        }}
      >
        <Trouble problem={bind.problem} />
        <Words
          name="code"
          label={t(texts.codeField)}
          hint={t(texts.codeHint)}
          rows={1}
          value={code}
          onChange={setCode}
        />
        <Btn submit look="primary" busy={bind.busy}>
          {t(texts.continue)}
        </Btn>
      </form>
    </OwnPage>
  );
}

const tabs: readonly {
  readonly path: string;
  readonly icon: IconName;
  readonly text: keyof typeof texts;
  readonly holds: readonly string[];
}[] = [
  {
    path: '/oma',
    icon: 'home',
    text: 'home',
    holds: ['/oma', '/oma/poissa', '/oma/ryhmat', '/oma/tiedotteet'],
  },
  {
    path: '/oma/polku',
    icon: 'path',
    text: 'path',
    holds: [
      '/oma/polku',
      '/oma/mittari',
      '/oma/vahvuudet',
      '/oma/toiveet',
      '/oma/kurssit',
      '/oma/todistukset',
    ],
  },
  {
    path: '/oma/tiedot',
    icon: 'lock',
    text: 'data',
    holds: ['/oma/tiedot', '/oma/suostumukset', '/oma/loki', '/oma/pyynnot', '/oma/tarina'],
  },
  { path: '/oma/palaute', icon: 'mail', text: 'feedback', holds: ['/oma/palaute'] },
];

function Frame({
  session,
  demo,
  children,
}: {
  readonly session: Session | undefined;
  readonly demo: boolean;
  readonly children: ReactNode;
}) {
  const t = useOwnText();
  const path = usePath();
  const { reading, setReading } = useReading();
  const signedIn = session?.client !== undefined && session.client !== null;
  return (
    <>
      <a className="skip" href="#content">
        {t(texts.skip)}
      </a>
      <div className="shell own-shell" data-tabs={signedIn || undefined}>
        <header className="header">
          {demo ? (
            <div className="demo-strip">
              <p>{t(texts.demo)}</p>
            </div>
          ) : null}
          <div className="header-bar">
            <OwnLink to="/oma" className="brand">
              <Mark />
              <span className="brand-name">{t(texts.appName)}</span>
            </OwnLink>
            {session?.signedIn ? (
              <button
                type="button"
                className="button own-sign-out"
                data-look="quiet"
                onClick={() => void signOut()}
              >
                {t(texts.signOut)}
              </button>
            ) : null}
          </div>
          <div className="own-readings" role="group" aria-label={t(texts.languages)}>
            {readings.map((one) => (
              <button
                key={one}
                type="button"
                lang={one === 'easy' ? 'fi' : one}
                aria-pressed={one === reading}
                onClick={() => setReading(one)}
              >
                {readingNames[one]}
              </button>
            ))}
          </div>
        </header>
        <main className="main" id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="footer">
          <a href="/saavutettavuus">{t(texts.accessibility)}</a>
        </footer>
        {signedIn ? (
          <nav className="bottom-bar own-tabs" aria-label={t(texts.navigation)}>
            <ul>
              {tabs.map((tab) => (
                <li key={tab.path}>
                  <OwnLink to={tab.path} current={tab.holds.includes(path)}>
                    <Icon name={tab.icon} />
                    {t(texts[tab.text])}
                  </OwnLink>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </>
  );
}
