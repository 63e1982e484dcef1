import type { PersonMatch } from '@polku/domain';
import { type ReactNode, useState } from 'react';
import { type Output, useReference, useText } from '../platform/index.ts';
import { Button, Link } from '../ui/index.ts';
import { FitView, Folded, Score, useWay, VerdictNote } from './FitView.tsx';
import { matchingTexts as texts } from './texts.ts';

/** Shown at first; the rest on request. */
const firstRows = 10;

/** Clients for a place, the best first, each with what it rests on. */
export function PeopleMatches({
  found,
  actions,
}: {
  readonly found: Output<'openingMatches'>;
  /** What can be done with one of them. */
  readonly actions?: ((person: PersonMatch) => ReactNode) | undefined;
}) {
  const t = useText();
  const [all, setAll] = useState(false);
  const suiting = found.rows.filter(
    ({ fit, verdict }) => verdict?.verdict === 'prefer' || (fit.against.length === 0 && !verdict),
  );
  const rest = found.rows.filter((row) => !suiting.includes(row));
  const card = (person: PersonMatch) => (
    <Person key={person.clientId} person={person} actions={actions?.(person)} />
  );
  return (
    <div className="stack">
      <p className="soft small">
        {t(texts.peopleLead, { all: found.all })} {t(texts.fair)}
      </p>
      {suiting.length === 0 ? <p>{t(texts.noPeople)}</p> : null}
      {(all ? suiting : suiting.slice(0, firstRows)).map(card)}
      {!all && suiting.length > firstRows ? (
        <div>
          <Button onClick={() => setAll(true)}>{t(texts.more)}</Button>
        </div>
      ) : null}
      <Folded count={Math.max(rest.length, found.unsuited)} shown={rest.length}>
        {rest.map(card)}
      </Folded>
    </div>
  );
}

function Person({ person, actions }: { readonly person: PersonMatch; readonly actions: ReactNode }) {
  const t = useText();
  const reference = useReference();
  const way = useWay();
  return (
    <article className="card match">
      <div className="match-head">
        <div>
          <h3>
            <Link to={`/clients/${person.clientId}/matches`}>{person.name}</Link>
          </h3>
          <p className="soft">
            {[
              person.municipalityCode ? reference.municipalityName(person.municipalityCode) : null,
              way(person.travel),
              t(texts.waited, { days: person.waitingDays }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Score fit={person.fit} />
      </div>
      <FitView fit={person.fit} />
      <VerdictNote verdict={person.verdict} />
      {actions ? <div className="match-actions">{actions}</div> : null}
    </article>
  );
}
