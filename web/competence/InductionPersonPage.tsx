import { Async, useEndpoint, usePathParam, useText } from '../platform/index.ts';
import { EmptyState, Page, Section } from '../ui/index.ts';
import { InductionSteps } from './InductionSteps.tsx';
import { partTexts, texts } from './texts.ts';

/** One colleague's induction: who inducts signs here. */
export function InductionPersonPage() {
  const t = useText();
  const staffId = usePathParam('id');
  const query = useEndpoint('inductionRead', { params: { staffId } });
  return (
    <Page
      title={query.data?.name ?? t(partTexts.induction)}
      lead={t(texts.inductionLead)}
      breadcrumbs={[{ to: '/competence', label: t(partTexts.induction) }]}
    >
      <Async
        query={query}
        isEmpty={({ inductions }) => inductions.length === 0}
        whenEmpty={<EmptyState title={t(texts.nobody)}>{t(texts.nobodyLead)}</EmptyState>}
      >
        {({ inductions }) => (
          <Section title={t(partTexts.induction)} card>
            {inductions.map((induction) => (
              <InductionSteps key={induction.role} staffId={staffId} induction={induction} />
            ))}
          </Section>
        )}
      </Async>
    </Page>
  );
}
