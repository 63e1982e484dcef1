/** Grants of an employer: what may be applied for, what is being written, what has been sent. */
import { grantCaseStatusWords } from '@polku/domain';
import { useEffect } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import { go, OwnLink } from '../client/place.tsx';
import type { Args, Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { dayText, instantText } from '../ui/format.ts';
import { Section } from '../ui/Section.tsx';
import { asked, casePath, draftPath, grantsPath } from './grant-parts.tsx';
import { texts } from './grant-texts.ts';
import { EmployerPage, Reading, Trouble } from './parts.tsx';
import './grants.css';

type Own = Output<'grantOwnList'>;

export function GrantsPage() {
  const t = useText();
  const read = useRead('grantOwnList', {});
  return (
    <EmployerPage title={t(texts.title)} lead={t(texts.lead)}>
      <Reading read={read}>
        {({ programmes, drafts, cases }) => (
          <>
            <Drafts rows={drafts} />
            <Cases rows={cases} />
            <Programmes rows={programmes} />
          </>
        )}
      </Reading>
    </EmployerPage>
  );
}

function Drafts({ rows }: { readonly rows: Own['drafts'] }) {
  const t = useText();
  const { language } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Section title={t(texts.drafts)} card>
      <ul className="employer-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <OwnLink to={draftPath(row.id)}>
              {t(texts.draftOf, {
                programme: t(row.programmeName),
                person: row.personName || t(texts.nameless),
              })}
            </OwnLink>
            <p className="soft small">{t(texts.savedAt, { at: instantText(row.savedAt, language) })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cases({ rows }: { readonly rows: Own['cases'] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.cases)} card>
      {rows.length === 0 ? (
        <p className="soft">{t(texts.noCases)}</p>
      ) : (
        <ul className="employer-rows">
          {rows.map((row) => (
            <li key={row.id}>
              <OwnLink to={casePath(row.id)}>
                {t(row.programmeName)} {row.number}
              </OwnLink>
              <p className="row">
                <Badge tone={row.informationDueOn ? 'warning' : 'neutral'}>
                  {t(grantCaseStatusWords[row.status])}
                </Badge>
                {row.unread > 0 ? <Badge tone="info">{t(texts.unread, { count: row.unread })}</Badge> : null}
              </p>
              <p className="soft small">
                {row.personName}, {dayText(row.receivedOn, language)}
                {row.informationDueOn
                  ? `. ${t(texts.waits, { day: dayText(row.informationDueOn, language) })}`
                  : ''}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Programmes({ rows }: { readonly rows: Own['programmes'] }) {
  const t = useText();
  const { language } = useLanguage();
  const begin = useBegin();
  return (
    <Section title={t(texts.open)} card>
      <Trouble problem={begin.problem} />
      {rows.length === 0 ? (
        <p className="soft">{t(texts.noneOpen)}</p>
      ) : (
        <ul className="employer-rows">
          {rows.map((row) => (
            <li key={row.programme}>
              <strong>{t(row.name)}</strong>
              <p>{t(row.summary)}</p>
              <p className="soft small">
                {t(row.grantor)}
                {row.closesOn ? `. ${t(texts.closes, { day: dayText(row.closesOn, language) })}` : ''}
              </p>
              <p>
                <Button look="primary" busy={begin.busy} onClick={() => begin.start(row.programme)}>
                  {t(texts.begin)}
                  <span className="visually-hidden">: {t(row.name)}</span>
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type Told = NonNullable<Args<'grantDraftStart'>['body']['told']>;

function useBegin() {
  const { send, busy, problem } = useSend('grantDraftStart');
  const start = (programme: string, told: Told = {}) => {
    if (!busy)
      void send({ body: { programme, told } }).then((made) => {
        if (made) go(draftPath(made.id));
      });
  };
  return { start, busy, problem };
}

/** What the support finder left in this tab for the application, once. */
function carriedOver(): Told {
  try {
    const kept = sessionStorage.getItem('polku-finder-told');
    sessionStorage.removeItem('polku-finder-told');
    return kept ? (JSON.parse(kept) as Told) : {};
  } catch {
    return {};
  }
}

let begun = '';

/** From the support finder: a draft of the programme, with what was told there. */
export function ApplyPage() {
  const t = useText();
  const programme = asked('ohjelma');
  const { start, problem } = useBegin();
  useEffect(() => {
    // one draft, however often the page is drawn
    if (begun === location.href) return;
    begun = location.href;
    start(programme, carriedOver());
  }, [start, programme]);
  return (
    <EmployerPage title={t(texts.title)} lead={problem ? t(texts.closedProgramme) : undefined}>
      <Trouble problem={problem} />
      <p>
        <OwnLink to={grantsPath}>{t(texts.toGrants)}</OwnLink>
      </p>
    </EmployerPage>
  );
}
