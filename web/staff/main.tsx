import '../ui/style.css';
import { endpoints } from 'virtual:staff-endpoints';
import { addAddresses } from '../platform/api.ts';
import { startApp } from '../platform/AppRoot.tsx';
import { FailedPage, NotFoundPage, PendingPage } from '../platform/FramePieces.tsx';
import { createAppRouter } from '../platform/pages.tsx';
import { pages } from './routes.tsx';
import { PageGate, Shell } from './Shell.tsx';

addAddresses(endpoints);
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
