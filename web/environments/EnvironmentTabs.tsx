import { reviewSubjects } from '@polku/domain';
import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { operationTexts } from './operation-texts.ts';
import { reviewTabWords, reviewTexts as texts } from './review-texts.ts';

export function EnvironmentTabs() {
  const t = useText();
  const { may } = useSession();
  if (!may('environment.read') || !may('environmentReview.read')) return null;
  return (
    <Tabs
      label={t(texts.parts)}
      tabs={[
        { to: '/environments', label: t(texts.environments) },
        { to: '/environments/operation', label: t(operationTexts.tab) },
        ...reviewSubjects.map((subject) => ({
          to: `/quality/${subject}`,
          label: t(reviewTabWords[subject]),
        })),
      ]}
    />
  );
}
