import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import {
  Async,
  type Output,
  useAddressValue,
  useEndpoint,
  useLanguage,
  usePathParam,
  useText,
  weekdayName,
} from '../platform/index.ts';
import { Notice, Page, Section } from '../ui/index.ts';
import { placementTexts as texts } from './texts.ts';
import { EntryLine, WeekView } from './WeekView.tsx';

type EnvironmentWeek = Output<'environmentWeek'>;

function useWeek() {
  const [week, setWeek] = useAddressValue('week');
  return { query: week ? { week } : {}, setWeek };
}

export function CoachWeekPage() {
  const t = useText();
  const { query, setWeek } = useWeek();
  const found = useEndpoint('coachWeek', { query });
  return (
    <Page title={t(texts.ownWeek)}>
      <Async query={found}>
        {(week) => (
          <WeekView week={week} onWeek={setWeek} line={(entry) => <EntryLine entry={entry} place />} />
        )}
      </Async>
    </Page>
  );
}

export function ClientWeekPage() {
  return <ClientFrame tab="coaching">{(client) => <ClientWeek clientId={client.id} />}</ClientFrame>;
}

function ClientWeek({ clientId }: { readonly clientId: string }) {
  const t = useText();
  const { query, setWeek } = useWeek();
  const found = useEndpoint('clientWeek', { params: { clientId }, query });
  return (
    <Section title={t(texts.week)}>
      <ClientAsync clientId={clientId} query={found}>
        {(week) => (
          <WeekView
            week={week}
            onWeek={setWeek}
            line={(entry) => <EntryLine entry={{ ...entry, name: null }} place />}
          />
        )}
      </ClientAsync>
    </Section>
  );
}

export function EnvironmentWeekPage() {
  const t = useText();
  const { language } = useLanguage();
  const environmentId = usePathParam('environmentId');
  const { query, setWeek } = useWeek();
  const found = useEndpoint('environmentWeek', { params: { environmentId }, query });
  return (
    <Page
      title={found.data?.name ?? t(texts.environment)}
      breadcrumbs={[
        { to: '/environments/operation', label: t(texts.environments) },
        { to: `/environments/${environmentId}`, label: found.data?.name ?? t(texts.environment) },
      ]}
    >
      <Async query={found}>
        {(week) => (
          <div className="stack">
            {week.shortages.length > 0 ? (
              <Notice tone="warning" title={t(texts.shortTitle)}>
                <ul className="plain-list">
                  {week.shortages.map((one) => (
                    <li key={one.weekday}>
                      {t(texts.shortage, { ...one, day: weekdayName(one.weekday, language, 'long') })}
                    </li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <WeekView
              week={week}
              onWeek={setWeek}
              line={(entry) => <EntryLine entry={entry} place={false} />}
              head={(on, shown) => <FreePlaces week={week} on={on} shown={shown} />}
            />
          </div>
        )}
      </Async>
    </Page>
  );
}

function FreePlaces({
  week,
  on,
  shown,
}: {
  readonly week: EnvironmentWeek;
  readonly on: string;
  readonly shown: number;
}) {
  const t = useText();
  const at = week.slots[0]?.days.findIndex((one) => one.on === on) ?? -1;
  const unseen = at < 0 ? 0 : (week.people[at] ?? 0) - shown;
  const offered = week.slots.flatMap(({ id, name, days }) => {
    const day = days.find((one) => one.on === on);
    return day && day.places > 0 ? [{ id, name, ...day }] : [];
  });
  return (
    <>
      {unseen > 0 ? <p className="soft small">{t(texts.unseen, { count: unseen })}</p> : null}
      {offered.length > 0 ? (
        <ul className="plain-list small" aria-label={t(texts.freePlaces)}>
          {offered.map(({ id, name, places, taken }) => (
            <li key={id}>
              {name}: {t(texts.freeOf, { free: Math.max(0, places - taken), places })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
