import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSessionState } from './session.tsx';
import { signedInAgainPath, signInAddress } from './sign-in.ts';
import { useText } from './texts.tsx';
import { words } from './words.ts';

/**
 * The session ended in the middle of work. The page stays as it is; once signed in, in another tab or
 * this one, the call that waited is sent again.
 */
export function ExpiredSession() {
  const t = useText();
  const { expired, resume, giveUp } = useSessionState();
  const [stillOut, setStillOut] = useState(false);
  const [busy, setBusy] = useState(false);

  async function goOn(): Promise<void> {
    setBusy(true);
    setStillOut(!(await resume()));
    setBusy(false);
  }

  return (
    <Dialog
      open={expired}
      title={t(words.expiredTitle)}
      onClose={giveUp}
      actions={
        <>
          <Button look="secondary" onClick={() => void goOn()} busy={busy}>
            {t(words.expiredContinue)}
          </Button>
          <Button look="quiet" onClick={giveUp}>
            {t(words.expiredClose)}
          </Button>
        </>
      }
    >
      <p>{t(words.expiredLead)}</p>
      <div className="row">
        <Button
          look="primary"
          icon="external"
          onClick={() => window.open(signInAddress(signedInAgainPath), '_blank', 'noopener')}
        >
          {t(words.expiredNewTab)}
        </Button>
        <Button
          look="secondary"
          onClick={() => location.assign(signInAddress(location.pathname + location.search))}
        >
          {t(words.expiredHere)}
        </Button>
      </div>
      {stillOut ? (
        <Notice tone="warning" live>
          {t(words.expiredStill)}
        </Notice>
      ) : null}
    </Dialog>
  );
}
