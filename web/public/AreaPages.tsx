import { type TargetGroup, dropInReasonWords, groupLabels, newsIn, targetGroups } from '@polku/domain';
import { timesText } from '../meetings/words.ts';
import { NewsText } from '../news/NewsText.tsx';
import { Async, type Output, useEndpoint, useLanguage, usePathParam, useText } from '../platform/index.ts';
import {
  Button,
  Card,
  type Column,
  DateText,
  EmptyState,
  Link,
  Notice,
  Page,
  Section,
  Table,
  Tabs,
} from '../ui/index.ts';
import { areaParts } from './area-parts.ts';
import { areaTexts as texts } from './area-texts.ts';
import './public.css';
import '../clients/clients.css';
import '../meetings/meetings.css';

type Place = Output<'publicPlaces'>['places'][number];
type OpenDay = Place['days'][number];
type Week = Place['weeks'][number];
type Story = Output<'publicStories'>['stories'][number];

export function ChooseAreaPage() {
  const t = useText();
  const query = useEndpoint('publicAreas', {});
  return (
    <div className="reading">
      <Page title={t(texts.choose)} lead={t(texts.chooseLead)}>
        <Async
          query={query}
          isEmpty={({ areas }) => areas.length === 0}
          whenEmpty={<EmptyState title={t(texts.noAreas)}>{t(texts.chooseLead)}</EmptyState>}
        >
          {({ areas }) => (
            <div className="columns">
              {areas.map((area) => (
                <Card key={area.slug}>
                  <h2>{t(area.name)}</h2>
                  <ul>
                    {areaParts.map((part) => (
                      <li key={part}>
                        <Link to={`/alue/${area.slug}/${part}`}>
                          {t(texts[part])}
                          <span className="visually-hidden">: {t(area.name)}</span>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Card>
              ))}
            </div>
          )}
        </Async>
      </Page>
    </div>
  );
}

/** What an area tells anybody: its meeting places, stories and news. */
export function AreaPage() {
  const t = useText();
  const area = usePathParam('area');
  const part = usePathParam('part');
  switch (part) {
    case 'kohtaamispaikat':
      return <Places area={area} />;
    case 'tarinat':
      return <Stories area={area} />;
    case 'tiedotteet':
      return <News area={area} />;
    default:
      return (
        <Page title={t(texts.parts)}>
          <Notice tone="warning" actions={<Link to="/alue">{t(texts.toAreas)}</Link>}>
            {t(texts.unknown)}
          </Notice>
        </Page>
      );
  }
}

function AreaTabs({ area }: { readonly area: string }) {
  const t = useText();
  return (
    <Tabs
      label={t(texts.parts)}
      tabs={areaParts.map((part) => ({ to: `/alue/${area}/${part}`, label: t(texts[part]) }))}
    />
  );
}

function Places({ area }: { readonly area: string }) {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('publicPlaces', { params: { area } });
  return (
    <Page
      title={t(texts.kohtaamispaikat)}
      lead={[query.data?.areaName[language], t(texts.placesLead)].filter(Boolean).join('. ')}
    >
      <AreaTabs area={area} />
      <Async
        query={query}
        isEmpty={({ places }) => places.length === 0}
        whenEmpty={<EmptyState title={t(texts.noPlaces)}>{t(texts.placesLead)}</EmptyState>}
      >
        {({ places }) => places.map((place) => <PlaceSection key={place.id} place={place} />)}
      </Async>
    </Page>
  );
}

function PlaceSection({ place }: { readonly place: Place }) {
  const t = useText();
  const { language } = useLanguage();
  const columns: readonly Column<OpenDay>[] = [
    { key: 'day', header: t(texts.day), primary: true, cell: (row) => <DateText day={row.on} weekday /> },
    {
      key: 'hours',
      header: t(texts.hours),
      cell: (row) => (
        <>
          {row.open.length === 0
            ? t(texts.closed)
            : row.open
                .map(({ opens, closes }) => timesText({ starts: opens, ends: closes }, language))
                .join(', ')}
          {row.note ? <span className="soft"> {row.note}</span> : null}
        </>
      ),
    },
    {
      key: 'who',
      header: t(texts.who),
      cell: (row) =>
        row.shifts.length === 0 ? (
          '–'
        ) : (
          <ul className="plain-list">
            {row.shifts.map((shift) => (
              <li key={shift.id}>
                <span className="numeric">{timesText(shift, language)}</span>{' '}
                {[shift.organisation, shift.post, shift.topic].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  const shown = place.days.filter((day) => day.open.length > 0 || day.differs || day.shifts.length > 0);
  const where = [place.streetAddress, language === 'sv' ? place.municipality.sv : place.municipality.fi];
  return (
    <Section title={place.name} card>
      <p>
        <strong>{where.filter(Boolean).join(', ')}</strong>
      </p>
      <p className="kept-lines">{place.description}</p>
      {shown.length === 0 ? (
        <p>{t(texts.noHours)}</p>
      ) : (
        <Table
          caption={`${place.name}: ${t(texts.calendar)}`}
          hideCaption
          columns={columns}
          rows={shown}
          rowKey={(row) => row.on}
        />
      )}
      {place.weeks.length > 0 ? <Visits place={place} /> : null}
    </Section>
  );
}

function Visits({ place }: { readonly place: Place }) {
  const t = useText();
  const number = (people: number | null) => (
    <span className="numeric">
      {people === null ? <span className="soft">{t(texts.hidden)}</span> : people}
    </span>
  );
  const used = (place.weeks[0]?.reasons ?? [])
    .map(({ reason }) => reason)
    .filter((reason) =>
      place.weeks.some((week) => week.reasons.some((one) => one.reason === reason && one.people !== 0)),
    );
  const columns: readonly Column<Week>[] = [
    { key: 'week', header: t(texts.week), primary: true, cell: (row) => <DateText day={row.week} /> },
    ...used.map(
      (reason): Column<Week> => ({
        key: reason,
        header: t(dropInReasonWords[reason]),
        align: 'end',
        cell: (row) => number(row.reasons.find((one) => one.reason === reason)?.people ?? null),
      }),
    ),
    { key: 'total', header: t(texts.total), align: 'end', cell: (row) => number(row.total) },
  ];
  return (
    <details className="place-visits">
      <summary>{t(texts.visits)}</summary>
      <p className="soft">{t(texts.visitsLead)}</p>
      <Table
        caption={`${place.name}: ${t(texts.visits)}`}
        hideCaption
        columns={columns}
        rows={place.weeks}
        rowKey={(row) => row.week}
      />
    </details>
  );
}

function Stories({ area }: { readonly area: string }) {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('publicStories', { params: { area } });
  return (
    <div className="reading">
      <Page
        title={t(texts.tarinat)}
        lead={[query.data?.areaName[language], t(texts.storiesLead)].filter(Boolean).join('. ')}
      >
        <AreaTabs area={area} />
        <Async
          query={query}
          isEmpty={({ stories }) => stories.length === 0}
          whenEmpty={<EmptyState title={t(texts.noStories)}>{t(texts.storiesLead)}</EmptyState>}
        >
          {({ stories }) =>
            [...targetGroups, null].map((group) => (
              <StoryGroup
                key={group ?? 'none'}
                group={group}
                stories={stories.filter((story) => story.targetGroup === group)}
              />
            ))
          }
        </Async>
      </Page>
    </div>
  );
}

function StoryGroup({
  group,
  stories,
}: {
  readonly group: TargetGroup | null;
  readonly stories: readonly Story[];
}) {
  const t = useText();
  if (stories.length === 0) return null;
  return (
    <Section title={t(group ? groupLabels[group] : texts.everybody)}>
      <div className="stack">
        {stories.map((story) => (
          <article className="card" key={story.id} lang={story.language}>
            <h3>{story.title}</h3>
            <p className="kept-lines">{story.content}</p>
            <p className="soft">{story.pseudonym}</p>
          </article>
        ))}
      </div>
    </Section>
  );
}

function News({ area }: { readonly area: string }) {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('publicNews', { params: { area } });
  return (
    <div className="reading">
      <Page
        title={t(texts.tiedotteet)}
        lead={[query.data?.areaName[language], t(texts.newsLead)].filter(Boolean).join('. ')}
        actions={
          query.data?.rows.length ? (
            <Button icon="document" onClick={() => window.print()}>
              {t(texts.print)}
            </Button>
          ) : undefined
        }
      >
        <AreaTabs area={area} />
        <Async
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={<EmptyState title={t(texts.noNews)}>{t(texts.newsLead)}</EmptyState>}
        >
          {({ rows }) => (
            <div className="stack">
              {rows.map((one) => {
                const text = newsIn(one.texts, language);
                return (
                  <article className="card" key={one.id}>
                    <h2 lang={text.language}>{text.title}</h2>
                    <p className="soft small">
                      <DateText day={one.publishFrom} />
                    </p>
                    <NewsText body={text.body} language={text.language} />
                  </article>
                );
              })}
            </div>
          )}
        </Async>
      </Page>
    </div>
  );
}
