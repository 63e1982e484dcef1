import {
  type ClientRecord,
  type MatchKind,
  openingSchemeWords,
  type PlaceMatch,
  schemes,
  schemeWords,
  balanceWords,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { PlaceClient } from '../placements/PlaceClient.tsx';
import {
  useDurationText,
  useEndpoint,
  useLanguage,
  useReference,
  useSession,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import { Badge, Button, Dialog, Link, PeriodText, Section } from '../ui/index.ts';
import { FitView, Folded, OccupationName, Score, useWay, VerdictNote } from './FitView.tsx';
import { matchingTexts as texts } from './texts.ts';
import { type Judged, VerdictDialog } from './VerdictDialog.tsx';
import { WishSection } from './WishSection.tsx';

/** The best places and openings for a client, explained; her wishes first. */
export function ClientMatchesPage() {
  return (
    <ClientFrame tab="matches">
      {(client) => (
        <div className="stack">
          <WishSection clientId={client.id} />
          <Matches client={client} kind="slot" />
          <Matches client={client} kind="opening" />
        </div>
      )}
    </ClientFrame>
  );
}

/** Shown at first; the rest on request. */
const firstRows = 8;

function Matches({ client, kind }: { readonly client: ClientRecord; readonly kind: MatchKind }) {
  const t = useText();
  const clientId = client.id;
  const query = useEndpoint('clientMatches', { params: { clientId }, query: { kind } });
  const [all, setAll] = useState(false);
  const [judged, setJudged] = useState<Judged>();
  const [placed, setPlaced] = useState<PlaceMatch>();
  return (
    <Section title={t(kind === 'slot' ? texts.slots : texts.openings)} card>
      <ClientAsync clientId={clientId} query={query}>
        {(found) => {
          const suiting = found.rows.filter(
            ({ fit, verdict }) => verdict?.verdict === 'prefer' || (fit.against.length === 0 && !verdict),
          );
          const rest = found.rows.filter((row) => !suiting.includes(row));
          const card = (match: PlaceMatch) => (
            <Match
              key={match.id}
              match={match}
              onDecide={
                found.mayDecide
                  ? () =>
                      setJudged({
                        clientId,
                        kind,
                        targetId: match.id,
                        name: match.name,
                        verdict: match.verdict,
                      })
                  : undefined
              }
              onPlace={
                found.mayPlace && kind === 'slot' && match.free > 0 ? () => setPlaced(match) : undefined
              }
            />
          );
          return (
            <div className="stack">
              {kind === 'slot' ? <p className="soft small">{t(texts.fair)}</p> : null}
              {found.all === 0 ? (
                <p className="soft">{t(kind === 'slot' ? texts.noSlots : texts.noOpenings)}</p>
              ) : null}
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
        }}
      </ClientAsync>
      {judged ? <VerdictDialog judged={judged} onClose={() => setJudged(undefined)} /> : null}
      {placed ? (
        <Dialog
          open
          size="wide"
          title={`${t(texts.place)}: ${placed.name}`}
          onClose={() => setPlaced(undefined)}
        >
          <PlaceClient clientId={clientId} slot={placed} onDone={() => setPlaced(undefined)} />
        </Dialog>
      ) : null}
    </Section>
  );
}

function Match({
  match,
  onDecide,
  onPlace,
}: {
  readonly match: PlaceMatch;
  readonly onDecide: (() => void) | undefined;
  readonly onPlace: (() => void) | undefined;
}) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const duration = useDurationText();
  const way = useWay();
  const { session } = useSession();
  const words = match.schemes.map((scheme) => {
    const known = schemes.find((one) => one === scheme);
    return match.kind === 'slot' && known
      ? t(schemeWords[known])
      : t(openingSchemeWords[scheme as keyof typeof openingSchemeWords]);
  });
  const at = match.kind === 'slot' ? `/environments/${match.at.id}` : `/employers/openings/${match.id}`;
  return (
    <article className="card match">
      <div className="match-head">
        <div>
          <h3>
            <Link to={at}>{match.name}</Link>
          </h3>
          <p className="soft">
            {[match.at.name, reference.municipalityName(match.municipalityCode), way(match.travel)].join(
              ' · ',
            )}
          </p>
        </div>
        <Score fit={match.fit} />
      </div>
      <p>
        {[
          ...words,
          match.weekdays.length > 0 ? weekdaysText(match.weekdays, language) : t(texts.agreed),
          duration(match.weeklyMinutes),
          t(texts.free, { free: match.free }),
        ].join(' · ')}{' '}
        {match.startsOn && match.startsOn > session.today ? (
          <PeriodText startsOn={match.startsOn} endsOn={match.endsOn} />
        ) : null}
      </p>
      {match.occupationCode ? (
        <div className="row">
          <OccupationName code={match.occupationCode} />
          {match.balance ? (
            <Badge tone={match.balance === 'shortage' ? 'success' : 'neutral'}>
              {t(balanceWords[match.balance])}
            </Badge>
          ) : null}
        </div>
      ) : null}
      <FitView fit={match.fit} />
      <VerdictNote verdict={match.verdict} />
      {onDecide || onPlace ? (
        <div className="match-actions">
          {onPlace ? (
            <Button look="primary" onClick={onPlace}>
              {t(texts.place)}
              <span className="visually-hidden">: {match.name}</span>
            </Button>
          ) : null}
          {onDecide ? (
            <Button onClick={onDecide}>
              {t(texts.decide)}
              <span className="visually-hidden">: {match.name}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
