import type { Action } from '@polku/domain';
import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { partTexts } from './texts.ts';

const tabs: readonly (readonly [to: string, text: keyof typeof partTexts, action: Action])[] = [
  ['/competence', 'induction', 'induction.read'],
  ['/competence/trainings', 'trainings', 'training.read'],
  ['/competence/surveys', 'surveys', 'survey.answer'],
  ['/competence/principles', 'principles', 'principle.read'],
  ['/competence/use', 'use', 'survey.results'],
];

export function CompetenceTabs() {
  const t = useText();
  const { may } = useSession();
  return (
    <Tabs
      label={t(partTexts.parts)}
      tabs={tabs
        .filter(([, , action]) => may(action))
        .map(([to, text]) => ({ to, label: t(partTexts[text]) }))}
    />
  );
}
