import { asDay, type DayPlace, daysBetween, dayPlaceWords, pathStateWords } from '@polku/domain';
import { type ReactNode, useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useReference,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  EmptyState,
  Icon,
  Link,
  LinkButton,
  Page,
  Section,
  StatusBadge,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { CompetenceNotices } from '../competence/CompetenceNotices.tsx';
import { stateTones } from '../clients/state-tone.ts';
import { texts, todoTexts, whenTexts } from './texts.ts';
import '../clients/clients.css';
import './day.css';

type Day = Output<'dayRead'>;
type Place = Day['places'][number];
type Row = Place['rows'][number];

/** Where in the client's data the matter is dealt with. */
const tabOfPlace: Readonly<Record<DayPlace, string>> = {
  noResponsible: '',
  handedOver: '',
  followUpDue: '/outcome',
  newClient: '',
  reviewDue: '/plan',
  periodEnding: '/coaching',
  stepDue: '/plan',
  noEvent: '/contacts',
  onTheirWay: '',
};

/** Everything that waits for the worker; each open client stands in exactly one place. */
export function MyDayPage() {
  const t = useText();
  const query = useEndpoint('dayRead', {});
  const day = query.data;
  const waiting = day ? waitingIn(day) : 0;
  return (
    <Page title={t(texts.title)} lead={day ? t(texts.lead, { waiting, open: day.open }) : undefined}>
      <CompetenceNotices />
      <Async query={query}>{(read) => <Places day={read} />}</Async>
    </Page>
  );
}

function waitingIn(day: Day): number {
  return day.places
    .filter(({ place }) => place !== 'onTheirWay')
    .reduce((sum, { count }) => sum + count, day.referrals.count);
}

function Places({ day }: { readonly day: Day }) {
  const t = useText();
  const { may } = useSession();
  const waiting = day.places.filter(({ place, count }) => place !== 'onTheirWay' && count > 0);
  const onTheirWay = day.places.find(({ place }) => place === 'onTheirWay');
  const hasReferrals = day.referrals.count > 0 && may('referral.inbox');
  return (
    <div className="stack">
      {hasReferrals ? (
        <PlaceSection title={t(texts.referrals)} count={day.referrals.count}>
          <p>{t(texts.referralsTodo, { days: day.referrals.oldestDays ?? 0 })}</p>
          <LinkButton to="/referrals" look="primary" icon="inbox">
            {t(texts.toReferrals)}
          </LinkButton>
        </PlaceSection>
      ) : null}
      {waiting.length === 0 && !hasReferrals ? (
        <EmptyState
          title={t(texts.nothing)}
          action={
            may('client.list') ? <LinkButton to="/clients">{t(texts.toClients)}</LinkButton> : undefined
          }
        >
          {t(texts.nothingLead)}
        </EmptyState>
      ) : null}
      {waiting.map((place) => (
        <PlaceSection key={place.place} title={t(dayPlaceWords[place.place])} count={place.count}>
          <p className="soft">{t(todoTexts[place.place])}</p>
          <PlaceRows place={place} today={day.today} />
        </PlaceSection>
      ))}
      {onTheirWay && onTheirWay.count > 0 ? (
        <details className="card">
          <summary>
            {t(dayPlaceWords.onTheirWay)} <span className="count">{onTheirWay.count}</span>
          </summary>
          <p className="soft">{t(todoTexts.onTheirWay)}</p>
          <PlaceRows place={onTheirWay} today={day.today} />
        </details>
      ) : null}
    </div>
  );
}

function PlaceSection(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    <Section title={props.title} card actions={<Badge tone="warning">{props.count}</Badge>}>
      {props.children}
    </Section>
  );
}

/** The first rows come with the day; the rest of the place is asked for only when wanted. */
function PlaceRows({ place, today }: { readonly place: Place; readonly today: string }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const whole = useEndpoint('dayRead', { query: { place: place.place } }, { enabled: all });
  const rows = whole.data?.places.find((one) => one.place === place.place)?.rows ?? place.rows;
  return (
    <>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.clientId}>
            <DayRow row={row} place={place.place} today={today} />
            {row.handOver ? <HandOver row={row} handOver={row.handOver} /> : null}
          </li>
        ))}
      </ul>
      {place.place === 'handedOver' && rows.length > 1 ? (
        <div className="day-more">
          <AcknowledgeButton rows={rows} />
        </div>
      ) : null}
      {place.count > rows.length ? (
        <div className="day-more">
          <Button size="small" onClick={() => setAll(true)} busy={whole.isFetching}>
            {t(texts.showAll, { count: place.count })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Who handed the client over and what she wrote, until it is acknowledged. */
function HandOver({ row, handOver }: { readonly row: Row; readonly handOver: NonNullable<Row['handOver']> }) {
  const t = useText();
  return (
    <div className="day-hand-over">
      <div>
        <p className="soft small">{t(texts.handedOverBy, { name: handOver.by })}</p>
        {handOver.note ? <p className="day-message">{handOver.note}</p> : null}
      </div>
      <AcknowledgeButton rows={[row]} name={row.name} />
    </div>
  );
}

function AcknowledgeButton({ rows, name }: { readonly rows: readonly Row[]; readonly name?: string }) {
  const t = useText();
  const toast = useToast();
  const send = useSubmit('handOverAcknowledge', {
    invalidates: ['dayRead'],
    onDone: ({ acknowledged }) => toast(t(texts.acknowledged, { count: acknowledged })),
  });
  const submit = () => send.submit({ body: { clientIds: rows.map((row) => row.clientId) } });
  return (
    <>
      <Button size="small" icon="check" busy={send.busy} onClick={submit}>
        {name === undefined ? t(texts.acknowledgeAll, { count: rows.length }) : t(texts.acknowledge)}
        {name === undefined ? null : <VisuallyHidden>{t(texts.acknowledgeOne, { name })}</VisuallyHidden>}
      </Button>
      {send.cause ? <ProblemNotice problem={send.cause} /> : null}
    </>
  );
}

function DayRow({
  row,
  place,
  today,
}: {
  readonly row: Row;
  readonly place: DayPlace;
  readonly today: string;
}) {
  const t = useText();
  const { staff } = useSession();
  const reference = useReference();
  const where = row.municipalityCode ? reference.municipalityName(row.municipalityCode) : undefined;
  const who =
    row.responsible && row.responsible !== staff.name
      ? t(texts.responsible, { name: row.responsible })
      : undefined;
  return (
    <div className="day-row">
      <span>
        <Link to={`/clients/${row.clientId}${tabOfPlace[place]}`}>
          <bdi>{row.name}</bdi>
        </Link>{' '}
        {row.nonDisclosed ? <Icon name="shield" label={t(texts.hidden)} /> : null}
        <span className="soft small day-where">{[where, who].filter(Boolean).join(', ')}</span>
      </span>
      <StatusBadge tone={stateTones[row.pathState]}>{t(pathStateWords[row.pathState])}</StatusBadge>
      {row.on ? (
        <span className="day-when small">
          <span className="soft">{t(whenTexts[place])}</span> <DateText day={row.on} />{' '}
          <span className="soft">
            (<Distance on={row.on} today={today} />)
          </span>
        </span>
      ) : null}
    </div>
  );
}

function Distance({ on, today }: { readonly on: string; readonly today: string }) {
  const t = useText();
  const days = daysBetween(asDay(on), asDay(today));
  return days >= 0 ? t(texts.daysAgo, { count: days }) : t(texts.inDays, { count: -days });
}
