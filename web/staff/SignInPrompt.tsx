import { useEffect } from 'react';
import { frameWords } from '../platform/frame-words.ts';
import { useText } from '../platform/index.ts';
import { signInAddress } from '../platform/sign-in.ts';
import { Button, PathLine } from '../ui/index.ts';
import { texts } from './texts.ts';

/** What stands in place of any page while nobody is signed in; comes back to the same page afterwards. */
export function SignInPrompt() {
  const t = useText();
  const title = t(texts.welcome);
  useEffect(() => {
    document.title = `${title} – Polku`;
  }, [title]);
  return (
    <div className="welcome stack">
      <PathLine />
      <div>
        <h1>{title}</h1>
        <p className="page-lead">{t(texts.welcomeLead)}</p>
      </div>
      <div className="row">
        <Button
          look="primary"
          icon="key"
          onClick={() => location.assign(signInAddress(location.pathname + location.search))}
        >
          {t(texts.signIn)}
        </Button>
      </div>
      <div className="welcome-ways">
        <p>
          {t(texts.needHelp)} <a href="/ilmoittaudu">{t(frameWords.signUp)}</a>
        </p>
        <p>
          {t(texts.isClient)} <a href="/oma">{t(frameWords.ownPath)}</a>
        </p>
        <p>
          {t(texts.forAll)} <a href="/alue">{t(frameWords.openToAll)}</a>
        </p>
      </div>
    </div>
  );
}
