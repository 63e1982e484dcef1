import { useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { texts } from './payment-texts.ts';

/** The views of payments, each with an address of its own. */
export function PaymentTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.tabsLabel)}
      tabs={[
        { to: '/grant-payments', label: t(texts.tabDue) },
        { to: '/grant-payments/files', label: t(texts.tabFiles) },
        { to: '/grant-payments/answers', label: t(texts.tabAnswers) },
        { to: '/grant-payments/payer', label: t(texts.tabPayer) },
        { to: '/grant-payments/register', label: t(texts.tabRegister) },
      ]}
    />
  );
}
