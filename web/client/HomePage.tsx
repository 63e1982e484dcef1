import { ownStateMeanings, ownStateWords, timeKindWords } from '@polku/domain';
import type { Output } from '../platform/api.ts';
import { useLanguage } from '../platform/texts.tsx';
import { numberText } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead } from './calls.ts';
import { DayOf, Facts, MomentOf, OwnPage, Part, Reading } from './parts.tsx';
import { OwnLink } from './place.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

type Home = Output<'ownHome'>;

/** First what to do, then when, then who helps: a phone shows the first two at once. */
export function HomePage() {
  const t = useOwnText();
  const read = useRead('ownHome', {});
  return (
    <OwnPage
      title={t(texts.home)}
      lead={read.data ? t(texts.hello, { name: read.data.givenName }) : undefined}
    >
      <Reading read={read}>{(home) => <Home home={home} />}</Reading>
    </OwnPage>
  );
}

function Home({ home }: { readonly home: Home }) {
  const t = useOwnText();
  const coaching = home.times.some((time) => time.kind === 'coaching');
  const step = home.nextStep;
  return (
    <>
      {home.answered > 0 ? (
        <Notice tone="success">
          <p>
            {t(texts.answered)} <OwnLink to="/oma/pyynnot">{t(texts.readAnswer)}</OwnLink>
          </p>
        </Notice>
      ) : null}
      {home.measureDue ? (
        <Notice>
          <p>
            {t(texts.measureAsk)} <OwnLink to="/oma/mittari">{t(texts.measureAnswer)}</OwnLink>
          </p>
        </Notice>
      ) : null}
      {home.invitations > 0 ? (
        <Notice>
          <p>
            {t(texts.invited)} <OwnLink to="/oma/ryhmat">{t(texts.answerInvitation)}</OwnLink>
          </p>
        </Notice>
      ) : null}
      <Part title={t(texts.nextStep)}>
        {step ? (
          <>
            <p className="own-strong">{step.title}</p>
            <Facts
              rows={[
                [t(texts.dueBy), step.dueOn ? <DayOf key="due" day={step.dueOn} weekday /> : null],
                [t(texts.where), step.organisation],
                [t(texts.withWhom), step.responsible],
              ]}
            />
          </>
        ) : (
          <p>{t(texts.noStep)}</p>
        )}
      </Part>
      <Part title={t(texts.times)}>
        {home.times.length === 0 ? <p>{t(texts.noTimes)}</p> : null}
        <Times times={home.times.slice(0, nearest)} />
        {home.times.length > nearest ? (
          <details className="own-more">
            <summary>{t(texts.more)}</summary>
            <Times times={home.times.slice(nearest)} />
          </details>
        ) : null}
        {coaching ? (
          <OwnLink to="/oma/poissa" className="button own-button" look="secondary">
            <Icon name="calendar" />
            {t(texts.tellAbsence)}
          </OwnLink>
        ) : null}
      </Part>
      <Part title={t(texts.responsible)}>
        {home.responsible ? (
          <>
            <p className="own-strong">{home.responsible.name}</p>
            <p className="soft">
              {[home.responsible.post, home.responsible.organisation].filter(Boolean).join(', ')}
            </p>
            <div className="own-buttons">
              {home.responsible.phone ? (
                <a
                  className="button own-button"
                  data-look="primary"
                  href={`tel:${home.responsible.phone.replaceAll(/[^+\d]/g, '')}`}
                >
                  {t(texts.call, { phone: home.responsible.phone })}
                </a>
              ) : null}
              {home.responsible.email ? (
                <a
                  className="button own-button"
                  data-look="secondary"
                  href={`mailto:${home.responsible.email}`}
                >
                  <Icon name="mail" />
                  {t(texts.write)}
                </a>
              ) : null}
            </div>
          </>
        ) : (
          <p>{t(texts.noResponsible)}</p>
        )}
      </Part>
      {home.messages.length > 0 ? (
        <Part title={t(texts.messages)}>
          <Messages messages={home.messages.slice(0, nearest)} />
          {home.messages.length > nearest ? (
            <details className="own-more">
              <summary>{t(texts.more)}</summary>
              <Messages messages={home.messages.slice(nearest)} />
            </details>
          ) : null}
        </Part>
      ) : null}
      <Part title={t(texts.whereIAm)}>
        <p className="own-strong">{t(ownStateWords[home.state])}</p>
        <p>{t(ownStateMeanings[home.state])}</p>
        <OwnLink to="/oma/polku" className="button own-button" look="secondary">
          <Icon name="path" />
          {t(texts.path)}
        </OwnLink>
      </Part>
      <ul className="own-links">
        {more.map(({ to, text, icon }) => (
          <li key={to}>
            <OwnLink to={to} className="own-link">
              <Icon name={icon} />
              <span>{t(text)}</span>
              <Icon name="next" />
            </OwnLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const more = [
  { to: '/oma/sopimukset', text: texts.agreements, icon: 'edit' },
  { to: '/oma/ryhmat', text: texts.groups, icon: 'people' },
  { to: '/oma/tiedotteet', text: texts.news, icon: 'info' },
] as const;

/** Times in sight at once; the rest behind one tap. */
const nearest = 4;

function Messages({ messages }: { readonly messages: Home['messages'] }) {
  return (
    <ul className="own-times">
      {messages.map((message) => (
        <li key={message.id}>
          <strong>{message.subject}</strong>
          <span className="kept-lines">{message.body}</span>
          <span className="soft">
            <MomentOf at={message.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Times({ times }: { readonly times: Home['times'] }) {
  const t = useOwnText();
  const { language } = useLanguage();
  return (
    <ul className="own-times">
      {times.map((time) => (
        <li key={`${time.kind} ${time.on} ${time.periodId ?? time.title}`}>
          <strong>
            <DayOf day={time.on} weekday />
          </strong>
          <span>
            {t(timeKindWords[time.kind])}
            {time.title ? `: ${time.title}` : ''}
          </span>
          {time.minutes ? (
            <span className="soft">
              {t(texts.hours, {
                hours: numberText(Math.round(time.minutes / 6) / 10, language, time.minutes % 60 ? 1 : 0),
              })}
            </span>
          ) : null}
          {time.told ? <span className="own-told">{t(texts.told)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
