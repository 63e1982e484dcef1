import { languages, type Text } from '@polku/domain';
import type { ReactNode } from 'react';
import { Badge } from '../ui/Badge.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Loading.tsx';
import { Mark, PathLine } from '../ui/Mark.tsx';
import { MenuItem } from '../ui/Menu.tsx';
import { Page } from '../ui/Page.tsx';
import { EuropeanFlag } from './EuropeanFlag.tsx';
import { frameWords } from './frame-words.ts';
import { useLanguage, useText } from './texts.tsx';
import { setTheme, type Theme, useTheme } from './theme.ts';

export function SkipLink() {
  const t = useText();
  return (
    <a
      className="skip"
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {t(frameWords.skip)}
    </a>
  );
}

/** The mark and the name; a full load when `href` leads to the other app. */
export function Brand({ area, href }: { readonly area?: string | undefined; readonly href: string }) {
  const t = useText();
  return (
    <a
      className="brand"
      href={href}
      aria-label={area ? `${t(frameWords.home)}: ${area}` : t(frameWords.home)}
    >
      <Mark />
      <span>
        <span className="brand-name">Polku</span>
        {area ? <span className="brand-area">{area}</span> : null}
      </span>
    </a>
  );
}

const ownNames = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' } as const;

export function LanguageSwitch() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={t(frameWords.languages)}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          aria-label={`${one.toUpperCase()}, ${ownNames[one]}`}
          onClick={() => setLanguage(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}

const themes: readonly { readonly theme: Theme; readonly text: Text }[] = [
  { theme: 'system', text: frameWords.themeSystem },
  { theme: 'light', text: frameWords.themeLight },
  { theme: 'dark', text: frameWords.themeDark },
];

/** Choices of the look, as items of a menu. */
export function ThemeItems() {
  const t = useText();
  const current = useTheme();
  return (
    <div role="group" aria-label={t(frameWords.theme)}>
      <p className="menu-heading" aria-hidden="true">
        {t(frameWords.theme)}
      </p>
      {themes.map(({ theme, text }) => (
        <MenuItem
          key={theme}
          icon={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'settings'}
          pressed={theme === current}
          onClick={() => setTheme(theme)}
        >
          {t(text)}
        </MenuItem>
      ))}
    </div>
  );
}

export function DemoStrip() {
  const t = useText();
  return (
    <div className="demo-strip">
      <p>
        <Badge tone="warning">DEMO</Badge> {t(frameWords.demo)}
      </p>
    </div>
  );
}

export function Footer({ children }: { readonly children?: ReactNode }) {
  const t = useText();
  return (
    <footer className="footer">
      <p className="cofunding">
        <EuropeanFlag />
        {t(frameWords.cofunding)}
      </p>
      <a href="/saavutettavuus">{t(frameWords.accessibility)}</a>
      <a href="/tietosuoja">{t(frameWords.privacy)}</a>
      <a href="/laskurit">{t(frameWords.calculators)}</a>
      <a href="/tuet">{t(frameWords.supports)}</a>
      {children}
    </footer>
  );
}

export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t(frameWords.notFound)} lead={t(frameWords.notFoundLead)}>
      <PathLine />
      <div className="row">
        <LinkButton to="/" look="primary">
          {t(frameWords.toFront)}
        </LinkButton>
      </div>
    </Page>
  );
}

/** Says what happened and what is kept. Code that cannot be fetched means a new release or a broken network. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const t = useText();
  const message = error instanceof Error ? error.message : String(error);
  const isMissingCode = /dynamically imported module|module script|Failed to fetch/i.test(message);
  return (
    <div className="page" role="alert">
      <h1>{t(frameWords.failed)}</h1>
      <p>{t(isMissingCode ? frameWords.updatedLead : frameWords.failedLead)}</p>
      <PathLine />
      <div className="row">
        <Button look="primary" onClick={() => location.reload()}>
          {t(frameWords.reload)}
        </Button>
      </div>
      <details>
        <summary>{t(frameWords.technical)}</summary>
        <p>
          <code>{message.slice(0, 500)}</code>
        </p>
      </details>
    </div>
  );
}

export function PendingPage() {
  return <Skeleton lines={8} />;
}
