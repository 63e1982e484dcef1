/** The client's own view: phone first, light enough for a slow one. */
import '../ui/style.css';
import './client.css';
import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../platform/texts.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { App } from './App.tsx';
import { Btn, OwnPage } from './parts.tsx';
import { ReadingProvider, useOwnText } from './reading.tsx';
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
  const t = useOwnText();
  return (
    <main className="main">
      <OwnPage title={t(texts.appName)} lead={t(texts.failed)}>
        <Btn look="primary" onClick={() => location.reload()}>
          {t(texts.again)}
        </Btn>
      </OwnPage>
    </main>
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app');
keepFocus();
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <ReadingProvider>
        <LastNet>
          <App />
        </LastNet>
      </ReadingProvider>
    </LanguageProvider>
  </StrictMode>,
);
