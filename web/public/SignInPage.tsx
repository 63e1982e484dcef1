import { useAddressValue, useText } from '../platform/index.ts';
import { signInAddress } from '../platform/sign-in.ts';
import { Button, Notice, Page, PathLine } from '../ui/index.ts';
import { signInErrors, texts } from './texts.ts';

export function SignInPage() {
  const t = useText();
  const [failure] = useAddressValue('virhe');
  const [signedOut] = useAddressValue('ulos');
  const [returnTo] = useAddressValue('returnTo');
  return (
    <div className="welcome">
      <Page title={t(texts.title)} lead={t(texts.lead)}>
        {failure ? (
          <Notice tone="error" live>
            {t(signInErrors[failure] ?? texts.other)}
          </Notice>
        ) : signedOut ? (
          <Notice tone="success" live>
            {t(texts.signedOut)}
          </Notice>
        ) : null}
        <PathLine />
        <div className="row">
          <Button look="primary" icon="key" onClick={() => location.assign(signInAddress(returnTo ?? '/'))}>
            {t(texts.signIn)}
          </Button>
        </div>
      </Page>
    </div>
  );
}
