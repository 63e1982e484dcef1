/** An employer's name, kind and owner around each view of it. */
import { employerKindWords, lifeStageWords } from '@polku/domain';
import type { ReactNode } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import { Badge, Page, Skeleton, Tabs } from '../ui/index.ts';
import { texts } from './texts.ts';

export type Employer = Output<'employerRead'>;
export type EmployerView = 'card' | 'dealings' | 'follow';

export function EmployerFrame({
  actions,
  children,
}: {
  readonly actions?: (whole: Employer) => ReactNode;
  readonly children: (whole: Employer) => ReactNode;
}) {
  const t = useText();
  const reference = useReference();
  const employerId = usePathParam('id');
  const query = useEndpoint('employerRead', { params: { employerId } });
  const breadcrumbs = [{ to: '/employers', label: t(texts.employers) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.employers)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.employers)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => (
        <Page
          title={whole.employer.name}
          breadcrumbs={breadcrumbs}
          lead={[
            t(employerKindWords[whole.employer.kind]),
            whole.employer.businessId,
            reference.municipalityName(whole.employer.municipalityCode),
            t(lifeStageWords[whole.employer.stage]),
          ]
            .filter(Boolean)
            .join(' · ')}
          mark={whole.employer.endedOn ? <Badge>{t(texts.endedOn)}</Badge> : undefined}
          actions={actions?.(whole)}
        >
          <Tabs
            label={t(texts.tabs)}
            tabs={[
              { to: `/employers/card/${employerId}`, label: t(texts.tabCard) },
              { to: `/employers/dealings/${employerId}`, label: t(texts.tabDealings) },
              { to: `/employers/follow/${employerId}`, label: t(texts.tabFollow) },
            ]}
          />
          {children(whole)}
        </Page>
      )}
    </Async>
  );
}

export const manages = (whole: Employer) => whole.actions.includes('manage');
