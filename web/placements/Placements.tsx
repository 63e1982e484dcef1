import { placementEndReasonWords, placementStatusWords, schemeWords } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import {
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useLanguage,
  useSession,
  useSubmit,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import { Badge, Button, LinkButton, PeriodText, Section } from '../ui/index.ts';
import { EndPlacement } from './EndPlacement.tsx';
import { PlaceClient } from './PlaceClient.tsx';
import { placementTexts as texts } from './texts.ts';

export type Placement = Output<'placementList'>['placements'][number];

/** The client's placements on slots, under her coaching periods. */
export function Placements({ clientId, open }: { readonly clientId: string; readonly open: boolean }) {
  const t = useText();
  const query = useEndpoint('placementList', { params: { clientId } });
  const [placing, setPlacing] = useState(false);
  const mayPlace = query.data?.mayManage === true && open;
  return (
    <Section
      title={t(texts.placements)}
      actions={
        <>
          <LinkButton to={`/clients/${clientId}/week`} icon="calendar">
            {t(texts.week)}
          </LinkButton>
          {mayPlace && !placing ? (
            <Button icon="add" onClick={() => setPlacing(true)}>
              {t(texts.add)}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        {placing ? <PlaceClient clientId={clientId} onDone={() => setPlacing(false)} /> : null}
        <ClientAsync
          clientId={clientId}
          query={query}
          isEmpty={({ placements }) => placements.length === 0}
          whenEmpty={placing ? null : <p>{t(texts.none)}</p>}
        >
          {({ placements }) => (
            <ul className="plain-list stack">
              {placements.map((placement) => (
                <li key={placement.id} className="card">
                  <PlacementCard clientId={clientId} placement={placement} />
                </li>
              ))}
            </ul>
          )}
        </ClientAsync>
      </div>
    </Section>
  );
}

function PlacementCard({
  clientId,
  placement,
}: {
  readonly clientId: string;
  readonly placement: Placement;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const duration = useDurationText();
  const [ending, setEnding] = useState(false);
  const begin = useSubmit('placementAct', { invalidates: ['placementList', 'clientWeek'] });
  const { environment, slot, endReason } = placement;
  const where = [environment.name, slot].filter(Boolean).join(', ');
  return (
    <div className="stack-tight">
      <h3>{where || t(texts.hiddenPlace)}</h3>
      <p>
        <Badge>{t(placementStatusWords[placement.status])}</Badge> {t(schemeWords[placement.scheme])},{' '}
        <PeriodText startsOn={placement.startsOn} endsOn={placement.endedOn ?? placement.endsOn} />
      </p>
      <p className="soft small">
        {t(texts.facts, {
          days: weekdaysText(placement.weekdays, language),
          time: duration(placement.dailyMinutes),
        })}
        , {t(texts.coach)}: {placement.coach.name}
      </p>
      {endReason ? (
        <p className="small">
          {endReason === 'pathEnded' ? t(texts.pathEnded) : t(placementEndReasonWords[endReason])}
          {placement.endNote ? `: ${placement.endNote}` : ''}
        </p>
      ) : null}
      {begin.cause ? <ProblemNotice problem={begin.cause} /> : null}
      <div className="row">
        {placement.actions.includes('begin') ? (
          <Button
            size="small"
            busy={begin.busy}
            onClick={() =>
              begin.submit({
                params: { clientId, placementId: placement.id },
                body: {
                  action: 'begin',
                  on: session.today,
                  endReason: null,
                  note: '',
                  version: placement.version,
                },
              })
            }
          >
            {t(texts.begin)}
          </Button>
        ) : null}
        {placement.actions.includes('end') ? (
          <Button size="small" onClick={() => setEnding(true)}>
            {t(texts.end)}
          </Button>
        ) : null}
      </div>
      {ending ? (
        <EndPlacement clientId={clientId} placement={placement} onClose={() => setEnding(false)} />
      ) : null}
    </div>
  );
}
