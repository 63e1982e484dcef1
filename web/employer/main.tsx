/** The e-service of employers: phone first, an entry of its own. */
import '../ui/style.css';
import './employer.css';
import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, useText } from '../platform/texts.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { Button } from '../ui/Button.tsx';
import { App } from './App.tsx';
import { EmployerPage } from './parts.tsx';
import { texts } from './texts.ts';

/** A page that can't be fetched, or failed: a new release or a broken network. A reload mends both. */
class LastNet extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useText();
  return (
    <main className="main">
      <EmployerPage title={t(texts.appName)} lead={t(texts.failed)}>
        <Button look="primary" onClick={() => location.reload()}>
          {t(texts.again)}
        </Button>
      </EmployerPage>
    </main>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app');
keepFocus();
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <LastNet>
        <App />
      </LastNet>
    </LanguageProvider>
  </StrictMode>,
);
