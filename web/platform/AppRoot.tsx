import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from '../ui/keep-focus.ts';
import { ToastProvider } from '../ui/Toasts.tsx';
import { FailedPage } from './FramePieces.tsx';
import { createQueryClient } from './queries.ts';
import { LanguageProvider } from './texts.tsx';

interface Caught {
  readonly error: unknown;
}

/** The last net: what no page and no frame caught. */
class LastNet extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined };
  static getDerivedStateFromError(error: unknown): Caught {
    return { error };
  }
  override render(): ReactNode {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <main className="main">
        <FailedPage error={this.state.error} />
      </main>
    );
  }
}

/** Starts an app in the page's one place. */
export function startApp(router: AnyRouter): void {
  const place = document.getElementById('app');
  if (!place) throw new Error('The page has no place for the app');
  keepFocus();
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <LastNet>
          <QueryClientProvider client={createQueryClient()}>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </QueryClientProvider>
        </LastNet>
      </LanguageProvider>
    </StrictMode>,
  );
}
