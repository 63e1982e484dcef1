import {
  type LanguageLevel,
  type QueueLanguage,
  languageLevels,
  learningQueueWords,
  queueLanguages,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  Link,
  LoadMore,
  Section,
  SelectField,
  Table,
  numberText,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Waiting = Output<'languageWaitingCounts'>['rows'][number];

/** Who waits for a language course: counts for whoever plans courses, names on asking for whoever may see them. */
export function LanguageWaiting() {
  const t = useText();
  const { may } = useSession();
  const counts = useEndpoint('languageWaitingCounts', {});
  const [names, setNames] = useState(false);
  return (
    <Section title={t(texts.waiting)}>
      <Async query={counts}>
        {(data) => (
          <div className="stack">
            <p className="soft small">{t(texts.waitingLead, { limit: data.hiddenUnder })}</p>
            {data.rows.length === 0 ? <p>{t(texts.noneWaiting)}</p> : null}
            {data.rows.map((row) => (
              <LanguageCounts key={row.language} row={row} />
            ))}
            {data.rows.length > 0 && may('strengths.read') && !names ? (
              <div>
                <Button onClick={() => setNames(true)}>{t(texts.showWaiting)}</Button>
              </div>
            ) : null}
            {names ? <WaitingClients /> : null}
          </div>
        )}
      </Async>
    </Section>
  );
}

function LanguageCounts({ row }: { readonly row: Waiting }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const name = reference.languageName(row.language);
  const shown = (people: number | null) =>
    people === null ? (
      <span className="soft small">{t(texts.hiddenCount)}</span>
    ) : (
      numberText(people, language)
    );
  const count = row.people === null ? t(texts.hiddenCount) : numberText(row.people, language);
  const levels = row.levels.map(({ of, people }) => ({ name: of ?? t(texts.noLevel), people }));
  const homes = row.municipalities
    .map(({ of, people }) => ({
      last: of === null,
      name: of === null ? t(texts.homeNotShown) : reference.municipalityName(of),
      people,
    }))
    .toSorted((a, b) => Number(a.last) - Number(b.last) || a.name.localeCompare(b.name, language));
  const tables = [
    { caption: t(texts.byLevel, { language: name }), header: t(texts.level), rows: levels },
    { caption: t(texts.byHome, { language: name }), header: t(texts.home), rows: homes },
  ];
  return (
    <Section title={name} level={3}>
      <p>{t(texts.waitingInAll, { count })}</p>
      <div className="columns">
        {tables.map((table) => (
          <Table
            key={table.caption}
            caption={table.caption}
            rows={table.rows}
            rowKey={(one) => one.name}
            columns={[
              { key: 'of', header: table.header, primary: true, cell: (one) => one.name },
              {
                key: 'people',
                header: t(texts.waitingPeople),
                align: 'end',
                cell: (one) => shown(one.people),
              },
            ]}
          />
        ))}
      </div>
    </Section>
  );
}

function WaitingClients() {
  const t = useText();
  const reference = useReference();
  const [language, setLanguage] = useState<QueueLanguage | ''>('');
  const [level, setLevel] = useState<LanguageLevel | ''>('');
  const [home, setHome] = useState('');
  const query = {
    ...(language === '' ? {} : { language }),
    ...(level === '' ? {} : { level }),
    ...(home === '' ? {} : { municipalityCode: home }),
  };
  const pages = useEndpointPages('languageWaitingClients', { query }, { keepEarlier: true });
  return (
    <Section title={t(texts.waitingClients)} level={3}>
      <p className="soft small">{t(texts.waitingReach)}</p>
      <div className="filters" role="group" aria-label={t(texts.filterWaiting)}>
        <SelectField<QueueLanguage | ''>
          label={t(texts.language)}
          value={language}
          onChange={setLanguage}
          options={[
            { value: '', label: t(texts.anyLanguage) },
            ...queueLanguages.map((value) => ({ value, label: reference.languageName(value) })),
          ]}
        />
        <SelectField<LanguageLevel | ''>
          label={t(texts.level)}
          value={level}
          onChange={setLevel}
          options={[
            { value: '', label: t(texts.anyLevel) },
            ...languageLevels.filter((value) => value !== 'native').map((value) => ({ value, label: value })),
          ]}
        />
        <SelectField
          label={t(texts.home)}
          value={home}
          onChange={setHome}
          options={[{ value: '', label: t(texts.allMunicipalities) }, ...reference.municipalityOptions]}
        />
      </div>
      <Async query={pages} isEmpty={({ rows }) => rows.length === 0} whenEmpty={<p>{t(texts.noneToSee)}</p>}>
        {(data) => (
          <div>
            <Table
              caption={t(texts.waitingClients)}
              hideCaption
              rows={data.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'client',
                  header: t(texts.client),
                  primary: true,
                  cell: (row) => <Link to={`/clients/${row.clientId}/strengths`}>{row.name}</Link>,
                },
                {
                  key: 'language',
                  header: t(texts.language),
                  cell: (row) => reference.languageName(row.language),
                },
                { key: 'level', header: t(texts.level), cell: (row) => row.level ?? t(texts.noLevel) },
                {
                  key: 'home',
                  header: t(texts.home),
                  cell: (row) =>
                    row.municipalityCode === null
                      ? t(texts.homeNotShown)
                      : reference.municipalityName(row.municipalityCode),
                },
                {
                  key: 'state',
                  header: t(texts.waitingState),
                  cell: (row) => <Badge tone="info">{t(learningQueueWords[row.state])}</Badge>,
                },
                { key: 'since', header: t(texts.wantedOn), cell: (row) => <DateText day={row.since} /> },
              ]}
            />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Section>
  );
}
