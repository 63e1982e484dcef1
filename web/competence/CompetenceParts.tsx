/** Induction, training, surveys and use of the tool under one item of the menu, each fetched when first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { usePathParam, useSession, useText } from '../platform/index.ts';
import { Loading, Notice } from '../ui/index.ts';
import { partTexts } from './texts.ts';

const fetched = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const InductionPage = fetched(() => import('./InductionPage.tsx').then((module) => module.InductionPage));
const TrainingsPage = fetched(() => import('./TrainingsPage.tsx').then((module) => module.TrainingsPage));

const parts: Readonly<Record<string, ComponentType>> = {
  steps: fetched(() => import('./InductionStepsPage.tsx').then((module) => module.InductionStepsPage)),
  trainings: TrainingsPage,
  surveys: fetched(() => import('./SurveysPage.tsx').then((module) => module.SurveysPage)),
  principles: fetched(() =>
    import('../principles/PrinciplesPage.tsx').then((module) => module.PrinciplesPage),
  ),
  use: fetched(() => import('./DigitalUsePage.tsx').then((module) => module.DigitalUsePage)),
};

const records: Readonly<Record<string, ComponentType>> = {
  induction: fetched(() => import('./InductionPersonPage.tsx').then((module) => module.InductionPersonPage)),
  surveys: fetched(() => import('./SurveyAnswerPage.tsx').then((module) => module.SurveyAnswerPage)),
  results: fetched(() => import('./SurveyResultsPage.tsx').then((module) => module.SurveyResultsPage)),
};

function Shown({ page: Content }: { readonly page: ComponentType | undefined }) {
  const t = useText();
  if (!Content) return <Notice tone="warning">{t(partTexts.unknown)}</Notice>;
  return (
    <Suspense fallback={<Loading />}>
      <Content />
    </Suspense>
  );
}

/** The first part that the role may see. */
export function CompetenceHome() {
  const { may } = useSession();
  return <Shown page={may('induction.read') ? InductionPage : TrainingsPage} />;
}

export function CompetencePart() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(parts, part) ? parts[part] : undefined} />;
}

export function CompetenceRecord() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(records, part) ? records[part] : undefined} />;
}
