import { Async, useEndpoint, useSession, useText } from '../platform/index.ts';
import { Link } from '../ui/index.ts';
import { operationTexts as texts } from './operation-texts.ts';

/** Who is on a slot, for those who may see people; the rest are a number. */
export function SlotPeople({
  environmentId,
  slotId,
}: {
  readonly environmentId: string;
  readonly slotId: string;
}) {
  const { may } = useSession();
  return may('environmentWeek.read') ? <People environmentId={environmentId} slotId={slotId} /> : null;
}

function People(params: { readonly environmentId: string; readonly slotId: string }) {
  const t = useText();
  const query = useEndpoint('environmentSlotPeople', { params });
  return (
    <Async query={query}>
      {({ people, others }) => (
        <ul className="plain-list">
          {people.map(({ clientId, name }) => (
            <li key={clientId}>
              <Link to={`/clients/${clientId}/coaching`}>{name}</Link>
            </li>
          ))}
          {others > 0 ? <li>{t(texts.others, { count: others })}</li> : null}
        </ul>
      )}
    </Async>
  );
}
