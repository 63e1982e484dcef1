import { addDays, asDay, roleWords } from '@polku/domain';
import { type ReactNode, useEffect } from 'react';
import { MyDayPage } from '../day/MyDayPage.tsx';
import { Async, useEndpoint, useGo, useReference, useSession, useText } from '../platform/index.ts';
import { DateText, EmptyState, Icon, Link, LinkButton, Page, Section } from '../ui/index.ts';
import { homeTexts as texts } from './home-texts.ts';
import { useNavigablePages } from './Navigation.tsx';
import { pages } from './routes.tsx';

/** The front page: my day for those who work with clients, what waits for them for the others. */
export function HomePage() {
  const { may } = useSession();
  return may('day.read') ? <MyDayPage /> : <StartPage />;
}

function StartPage() {
  const t = useText();
  const go = useGo();
  const { staff, may } = useSession();
  const starts = useNavigablePages(pages).filter((page) => page.path !== '/');
  // a partner begins with what is handed to her
  const only = may('slice.list') ? '/handed' : starts.length === 1 ? starts[0]?.path : undefined;
  useEffect(() => {
    if (only) go(only, { replace: true });
  }, [only, go]);
  return (
    <Page title={t(staff.areaName)}>
      {may('audit.read') ? <ReasonsToReview /> : null}
      {may('area.manage') ? <AreaToMend /> : null}
      {may('audit.read') || may('area.manage') ? null : starts.length === 0 ? (
        <EmptyState title={t(texts.noStart)}>{t(texts.noStartLead)}</EmptyState>
      ) : (
        <Section title={t(texts.pages)} card>
          <ul className="plain-list">
            {starts.map((page) => (
              <li key={page.path} className="row">
                <Icon name={page.navigation.icon} />
                <Link to={page.path}>{t(page.title)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** One matter that waits: what it is, whom it concerns, and where it is seen to. */
function Waiting(props: {
  readonly title: string;
  readonly to: string;
  readonly open: string;
  readonly children?: ReactNode;
}) {
  return (
    <li className="spread">
      <div>
        <strong>{props.title}</strong>
        {props.children ? <p className="soft">{props.children}</p> : null}
      </div>
      <LinkButton to={props.to} size="small">
        {props.open}
      </LinkButton>
    </li>
  );
}

function WaitingList({ children }: { readonly children: readonly (ReactNode | null)[] }) {
  const t = useText();
  const some = children.some((child) => child !== null);
  return (
    <Section title={t(texts.waiting)} card>
      {some ? <ul className="plain-list">{children}</ul> : <p>{t(texts.allFine)}</p>}
    </Section>
  );
}

const counted = 100;

function ReasonsToReview() {
  const t = useText();
  const query = useEndpoint('reviewList', { query: { state: 'open', limit: counted } });
  return (
    <Async query={query}>
      {({ rows, next }) => (
        <WaitingList>
          {[
            rows.length > 0 ? (
              <Waiting
                key="reasons"
                title={t(next ? texts.openReasonsMany : texts.openReasons, { count: rows.length })}
                to="/log/reasons"
                open={t(texts.toReasons)}
              />
            ) : null,
          ]}
        </WaitingList>
      )}
    </Async>
  );
}

function AreaToMend() {
  const t = useText();
  const { session } = useSession();
  const { municipalityName } = useReference();
  const area = useEndpoint('areaRead', {});
  const people = useEndpoint('staffList', { query: { limit: 200 } });
  const soon = addDays(asDay(session.today), 30);
  return (
    <Async query={area}>
      {({ municipalities, settings }) => {
        const lacking = municipalities.filter((one) => one.lacksCoordinator);
        const noContact = lacking.filter((one) => one.defaultContact === null);
        const names = (all: typeof lacking) => all.map((one) => municipalityName(one.code)).join(', ');
        const ending = (people.data?.rows ?? []).filter(
          ({ nextRoleEndsOn }) => nextRoleEndsOn !== null && nextRoleEndsOn <= soon,
        );
        return (
          <>
            {people.data && people.data.rows.length <= 1 ? <Beginning /> : null}
            <WaitingList>
              {[
                noContact.length > 0 ? (
                  <Waiting
                    key="contact"
                    title={t(texts.noContact, { count: noContact.length })}
                    to="/administration/area"
                    open={t(texts.toArea)}
                  >
                    {names(noContact)}
                  </Waiting>
                ) : null,
                lacking.length > noContact.length ? (
                  <Waiting
                    key="worker"
                    title={t(texts.noWorker, { count: lacking.length - noContact.length })}
                    to="/administration/area"
                    open={t(texts.toArea)}
                  >
                    {names(lacking.filter((one) => one.defaultContact !== null))}
                  </Waiting>
                ) : null,
                ending.length > 0 ? (
                  <Waiting
                    key="roles"
                    title={t(texts.rolesEnding, { count: ending.length })}
                    to="/administration/staff"
                    open={t(texts.toStaff)}
                  >
                    {ending.map((one, index) => (
                      <span key={one.id}>
                        {index > 0 ? ', ' : ''}
                        {one.name} <DateText day={one.nextRoleEndsOn ?? session.today} />
                      </span>
                    ))}
                  </Waiting>
                ) : null,
                settings.controllerName && (settings.contactPhone || settings.contactEmail) ? null : (
                  <Waiting
                    key="controller"
                    title={t(texts.noController)}
                    to="/administration/settings"
                    open={t(texts.toSettings)}
                  />
                ),
              ]}
            </WaitingList>
          </>
        );
      }}
    </Async>
  );
}

/** A new installation: what to do first, and in which role the clients are seen to. */
function Beginning() {
  const t = useText();
  const { staff } = useSession();
  const other = staff.assignments.find(({ role }) => role === 'coordinator');
  return (
    <Section title={t(texts.begin)} card>
      <ol>
        <li>
          {t(texts.beginStaff)} <Link to="/administration/staff">{t(texts.toStaff)}</Link>
        </li>
        <li>
          {t(texts.beginSettings)} <Link to="/administration/settings">{t(texts.toSettings)}</Link>
        </li>
        <li>{other ? t(texts.beginClients, { role: t(roleWords[other.role]) }) : t(texts.beginColleague)}</li>
      </ol>
    </Section>
  );
}
