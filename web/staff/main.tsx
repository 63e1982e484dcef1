import '../ui/style.css';
import { startApp } from '../platform/AppRoot.tsx';
import { FailedPage, NotFoundPage, PendingPage } from '../platform/FramePieces.tsx';
import { createAppRouter } from '../platform/pages.tsx';
import { pages } from './routes.tsx';
import { PageGate, Shell } from './Shell.tsx';

startApp(
  createAppRouter({
    pages,
    frame: Shell,
    gate: PageGate,
    notFound: NotFoundPage,
    failed: FailedPage,
    pending: PendingPage,
  }),
);
