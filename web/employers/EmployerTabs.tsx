import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { texts } from './texts.ts';

/** The parts of employers that the role may see. */
export function EmployerTabs() {
  const t = useText();
  const { may } = useSession();
  const tabs = [
    { to: '/employers', label: texts.tabRegister, action: 'employer.read' },
    { to: '/employers/openings', label: texts.tabOpenings, action: 'employer.read' },
    { to: '/employers/leads', label: texts.tabLeads, action: 'lead.list' },
    { to: '/employers/joint', label: texts.tabJoint, action: 'employer.joint' },
    { to: '/employers/library', label: texts.tabLibrary, action: 'employer.joint' },
    { to: '/employers/advisers', label: texts.tabAdvisers, action: 'employer.manage' },
    { to: '/employers/figures', label: texts.tabFigures, action: 'employer.counts' },
  ] as const;
  return (
    <Tabs
      label={t(texts.tabs)}
      tabs={tabs.filter(({ action }) => may(action)).map(({ to, label }) => ({ to, label: t(label) }))}
    />
  );
}
