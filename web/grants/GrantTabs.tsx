import { type Action, defineTexts, type Text } from '@polku/domain';
import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';

const words = defineTexts({
  grants: { fi: 'Työnantajien tuet', sv: 'Stöd till arbetsgivare', en: 'Grants to employers' },
  cases: { fi: 'Hakemukset', sv: 'Ansökningar', en: 'Applications' },
  budgets: { fi: 'Määrärahat', sv: 'Anslag', en: 'Budgets' },
  vouchers: { fi: 'Setelit', sv: 'Sedlar', en: 'Vouchers' },
  effect: { fi: 'Vaikuttavuus', sv: 'Genomslag', en: 'Effect' },
  programmes: { fi: 'Ohjelmat', sv: 'Program', en: 'Programmes' },
});

const pages: readonly { readonly to: string; readonly label: Text; readonly action: Action }[] = [
  { to: '/grant-cases', label: words.cases, action: 'grantCase.read' },
  { to: '/grant-budgets', label: words.budgets, action: 'grantProgramme.read' },
  { to: '/grant-vouchers', label: words.vouchers, action: 'grantCase.read' },
  { to: '/grant-effect', label: words.effect, action: 'grantProgramme.read' },
  { to: '/grant-programmes', label: words.programmes, action: 'grantProgramme.read' },
];

/** The pages of grants that the reader may open. */
export function GrantTabs() {
  const t = useText();
  const { may } = useSession();
  const tabs = pages.filter(({ action }) => may(action)).map(({ to, label }) => ({ to, label: t(label) }));
  return tabs.length < 2 ? null : <Tabs label={t(words.grants)} tabs={tabs} />;
}
