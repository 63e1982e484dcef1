import { useText } from '../platform/index.ts';
import { LinkButton, Page, PathLine } from '../ui/index.ts';
import { frameWords } from '../platform/frame-words.ts';
import { texts } from './texts.ts';

/** Where a new tab lands after signing in again: the tab that waited has already been told. */
export function SignedInPage() {
  const t = useText();
  return (
    <Page title={t(texts.welcomeBack)} lead={t(texts.welcomeBackLead)}>
      <PathLine />
      <div className="row">
        <LinkButton to="/">{t(frameWords.toFront)}</LinkButton>
      </div>
    </Page>
  );
}
