import type { ClientRecord } from '@polku/domain';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { useEndpoint } from '../platform/index.ts';
import { PrinciplesBox } from '../principles/PrinciplesBox.tsx';
import { PlanGoal } from './PlanGoal.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import { ServiceTimeline } from './ServiceTimeline.tsx';
import './plans.css';

export function PlanPage() {
  return <ClientFrame tab="plan">{(client) => <PlanView client={client} />}</ClientFrame>;
}

function PlanView({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('planRead', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(plan) => (
        <div className="stack">
          <PrinciplesBox />
          <PlanGoal clientId={client.id} plan={plan} />
          <PlanSteps clientId={client.id} plan={plan} />
          {plan.timeline.length > 0 ? <ServiceTimeline plan={plan} /> : null}
        </div>
      )}
    </ClientAsync>
  );
}
