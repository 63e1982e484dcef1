import { type ClientRecord, type ClientSection, ladderOf, pathStateWords, problemWords } from '@polku/domain';
import { type ReactNode, useState } from 'react';
import {
  ProblemNotice,
  toProblem,
  useEndpoint,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  Notice,
  Page,
  Skeleton,
  StatusBadge,
  type Step,
  Steps,
  type Tab,
  Tabs,
} from '../ui/index.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { overviewTexts } from './overview-texts.ts';
import { PathMoves } from './PathMoves.tsx';
import { ResponsibleLine } from './ResponsibleLine.tsx';
import { StateReason } from './StateReason.tsx';
import { stateTones } from './state-tone.ts';
import { texts } from './texts.ts';
import './clients.css';

const tabs = [
  'overview',
  'plan',
  'contacts',
  'messages',
  'assessments',
  'strengths',
  'matches',
  'coaching',
  'outcome',
  'details',
  'own-view',
  'sharing',
] as const;
export type ClientTab = (typeof tabs)[number];

/** Any of these sections opens the tab. */
const sectionsOfTab: Readonly<Record<ClientTab, readonly ClientSection[]>> = {
  overview: ['path'],
  plan: ['plan'],
  contacts: ['contacts'],
  assessments: ['plan'],
  strengths: ['plan'],
  matches: ['plan'],
  messages: ['contacts'],
  coaching: ['coaching'],
  outcome: ['outcome'],
  details: ['situation', 'contact'],
  'own-view': ['plan'],
  sharing: ['sharing'],
};

function mayOpen(tab: ClientTab, client: ClientRecord): boolean {
  if (tab === 'messages' && !client.actions.includes('message.read')) return false;
  if (tab === 'assessments' && !client.actions.includes('assessment.read')) return false;
  if ((tab === 'strengths' || tab === 'matches') && !client.actions.includes('strengths.read')) return false;
  if (tab === 'own-view' && !client.actions.includes('client.ownView')) return false;
  if (tab === 'sharing' && !client.actions.includes('team.read')) return false;
  return sectionsOfTab[tab].some((section) => client.sections.includes(section));
}

/** Who the client is, where on the path and who is responsible, around each view of her data. */
export function ClientFrame({
  tab,
  children,
}: {
  readonly tab: ClientTab;
  readonly children: (client: ClientRecord) => ReactNode;
}) {
  const t = useText();
  const clientId = usePathParam('clientId');
  const query = useEndpoint('clientRead', { params: { clientId } });
  const problem = query.error ? toProblem(query.error) : undefined;
  // The right to see may have ended meanwhile: what was read before is not shown any more.
  if (problem?.code === 'reason-needed') {
    return <StateReason clientId={clientId} onStated={() => void query.refetch()} />;
  }
  if (query.data && problem?.status !== 404) {
    return (
      <Frame client={query.data} tab={tab}>
        {mayOpen(tab, query.data) ? children(query.data) : <Notice>{t(texts.notForRole)}</Notice>}
      </Frame>
    );
  }
  return (
    <Page title={t(texts.client)} breadcrumbs={[{ to: '/clients', label: t(texts.clients) }]}>
      {problem ? (
        <ProblemNotice
          problem={problem}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
          texts={wrongAddress}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

/** An identifier of the wrong form can only come from an address written by hand. */
const wrongAddress = { 'invalid-input': problemWords['not-found'] };

function Frame({
  client,
  tab,
  children,
}: {
  readonly client: ClientRecord;
  readonly tab: ClientTab;
  readonly children: ReactNode;
}) {
  const t = useText();
  const [naming, setNaming] = useState(false);
  const { state } = client.path;
  const gap = client.responsible === null && state !== 'outcome';
  const root = `/clients/${client.id}`;
  const shown: readonly Tab[] = tabs
    .filter((one) => mayOpen(one, client))
    .map((one) => ({ to: one === 'overview' ? root : `${root}/${one}`, label: t(texts[one]) }));
  return (
    <Page
      title={`${client.familyName} ${client.givenNames}`}
      documentTitle={t(texts.client)}
      breadcrumbs={[{ to: '/clients', label: t(texts.clients) }]}
      mark={<Marks client={client} />}
      lead={<Lead client={client} />}
      actions={
        <>
          <span className={tab === 'overview' ? undefined : 'wide-only'}>
            <PathMoves client={client} />
          </span>
          {client.responsible && client.actions.includes('client.responsible') && state !== 'outcome' ? (
            <span className={tab === 'overview' ? undefined : 'wide-only'}>
              <Button icon="hand" onClick={() => setNaming(true)}>
                {t(overviewTexts.handOver)}
              </Button>
            </span>
          ) : null}
        </>
      }
    >
      {gap ? (
        <Notice
          tone="warning"
          title={t(texts.gapTitle)}
          actions={
            client.actions.includes('client.responsible') ? (
              <Button size="small" onClick={() => setNaming(true)}>
                {t(texts.nameResponsible)}
              </Button>
            ) : undefined
          }
        >
          {t(client.actions.includes('client.responsible') ? texts.gap : texts.gapForOthers)}
        </Notice>
      ) : null}
      {client.hidden ? <Notice tone="warning">{t(texts.hiddenFromYou)}</Notice> : null}
      {!client.hidden && client.nonDisclosure !== 'none' ? (
        <Notice tone="warning">{t(texts.shownToYou)}</Notice>
      ) : null}
      <div className={tab === 'overview' ? undefined : 'wide-only'}>
        <Ladder client={client} />
      </div>
      <div className="client-tabs">
        <Tabs label={t(texts.tabs)} tabs={shown} />
      </div>
      {children}
      {naming ? <HandOverDialog client={client} onClose={() => setNaming(false)} /> : null}
    </Page>
  );
}

function Marks({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const { state } = client.path;
  return (
    <>
      <StatusBadge tone={stateTones[state]}>{t(pathStateWords[state])}</StatusBadge>
      {client.nonDisclosure === 'set' ? <Badge tone="error">{t(texts.nonDisclosure)}</Badge> : null}
      {client.nonDisclosure === 'unknown' ? (
        <Badge tone="warning">{t(texts.nonDisclosureUnknown)}</Badge>
      ) : null}
      {client.isMinor ? <Badge tone="info">{t(texts.minor)}</Badge> : null}
    </>
  );
}

function Lead({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const reference = useReference();
  const parts = [
    client.age === null ? t(texts.ageUnknown) : t(texts.age, { age: client.age }),
    client.municipalityCode ? reference.municipalityName(client.municipalityCode) : undefined,
    t(texts.serves, { language: reference.languageName(client.serviceLanguage) }),
  ];
  return (
    <>
      {parts.filter(Boolean).join(', ')}
      <ResponsibleLine client={client} />
    </>
  );
}

function Ladder({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const steps: readonly Step[] = ladderOf(client.path, client.path.transitions).map((step) => ({
    id: step.rung,
    label: t(pathStateWords[step.rung]),
    status: step.status,
    detail: step.on ? <DateText day={step.on} /> : undefined,
  }));
  return <Steps label={t(texts.ladder)} steps={steps} />;
}
