import { useState } from 'react';
import { Async, useEndpoint, usePathParam, useText } from '../platform/index.ts';
import { Button, Page, Section } from '../ui/index.ts';
import { PeopleMatches } from './PeopleMatches.tsx';
import { matchingTexts as texts } from './texts.ts';
import { type Judged, VerdictDialog } from './VerdictDialog.tsx';

/** Who of the clients within reach suits a slot of an environment. */
export function SlotMatchesPage() {
  const t = useText();
  const environmentId = usePathParam('environmentId');
  const slotId = usePathParam('slotId');
  const environment = useEndpoint('environmentOperationRead', { params: { environmentId } });
  const query = useEndpoint('slotMatches', { params: { environmentId, slotId } });
  const [judged, setJudged] = useState<Judged>();
  const slot = environment.data?.slots.find(({ id }) => id === slotId);
  return (
    <Page
      title={t(texts.people)}
      lead={slot?.name}
      breadcrumbs={[
        { to: '/environments/operation', label: t(texts.environments) },
        ...(environment.data ? [{ to: `/environments/${environmentId}`, label: environment.data.name }] : []),
      ]}
    >
      <Section title={slot?.name ?? t(texts.people)}>
        <Async query={query}>
          {(found) => (
            <PeopleMatches
              found={found}
              actions={(person) =>
                person.mayDecide ? (
                  <Button
                    onClick={() =>
                      setJudged({
                        clientId: person.clientId,
                        kind: 'slot',
                        targetId: slotId,
                        name: person.name,
                        verdict: person.verdict,
                      })
                    }
                  >
                    {t(texts.decide)}
                    <span className="visually-hidden">: {person.name}</span>
                  </Button>
                ) : null
              }
            />
          )}
        </Async>
      </Section>
      {judged ? <VerdictDialog judged={judged} onClose={() => setJudged(undefined)} /> : null}
    </Page>
  );
}
