import { type ClientRecord, pathStateWords } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { DateText, DateTimeText, DescriptionList, Section, Timeline } from '../ui/index.ts';
import { ClientFrame } from './ClientFrame.tsx';
import { ClientReferrals } from './ClientReferrals.tsx';
import { Guardians } from './Guardians.tsx';
import { overviewTexts as texts } from './overview-texts.ts';
import { PhoneLink } from './ResponsibleLine.tsx';
import { Skills } from './Skills.tsx';
import { stateTones } from './state-tone.ts';
import { TargetGroups } from './TargetGroups.tsx';

/** The first view of a client: where she is, why she is here, what she wants and how to reach her. */
export function ClientPage() {
  return <ClientFrame tab="overview">{(client) => <Overview client={client} />}</ClientFrame>;
}

function Overview({ client }: { readonly client: ClientRecord }) {
  const { situation } = client;
  const hasContact = client.sections.includes('contact') && !client.hidden;
  return (
    <div className="main-and-side">
      <div className="stack">
        {situation ? <WishesAndNeeds situation={situation} /> : null}
        {situation ? <TargetGroups client={client} situation={situation} /> : null}
        {situation ? <Skills client={client} skills={situation.skills} /> : null}
      </div>
      <div className="stack">
        {hasContact ? <Reach client={client} /> : null}
        {client.sections.includes('guardians') && (client.isMinor || client.guardians.length > 0) ? (
          <Guardians client={client} />
        ) : null}
        {client.sections.includes('coaching') ? <ClientReferrals client={client} /> : null}
        <History client={client} />
        <Responsibles client={client} />
      </div>
    </div>
  );
}

function WishesAndNeeds({ situation }: { readonly situation: NonNullable<ClientRecord['situation']> }) {
  const t = useText();
  const { wishes, adjustments, travelHelp } = situation;
  if (!wishes && !adjustments && !travelHelp) return null;
  return (
    <Section title={t(texts.wishesAndNeeds)} card>
      <DescriptionList
        facts={[
          ...(wishes
            ? [{ label: t(texts.wishes), value: <span className="kept-lines">{wishes}</span> }]
            : []),
          ...(adjustments
            ? [{ label: t(texts.adjustments), value: <span className="kept-lines">{adjustments}</span> }]
            : []),
          ...(travelHelp ? [{ label: t(texts.travel), value: t(texts.travelHelp) }] : []),
        ]}
      />
    </Section>
  );
}

function Reach({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const place = [client.postalCode, client.postOffice].filter(Boolean).join(' ');
  const address = [client.streetAddress, place].filter(Boolean).join(', ');
  return (
    <Section title={t(texts.reach)} card>
      <DescriptionList
        facts={[
          { label: t(texts.phone), value: client.phone ? <PhoneLink number={client.phone} /> : null },
          { label: t(texts.email), value: client.email },
          { label: t(texts.address), value: address },
        ]}
      />
    </Section>
  );
}

function History({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  return (
    <Section title={t(texts.history)} card>
      <Timeline
        label={t(texts.history)}
        events={client.path.transitions.toReversed().map((transition) => ({
          id: transition.id,
          when: <DateText day={transition.on} weekday />,
          title: t(pathStateWords[transition.to]),
          tone: stateTones[transition.to],
          body: (
            <>
              {transition.reason ? <p className="kept-lines">{transition.reason}</p> : null}
              {transition.by ? <p className="soft small">{t(texts.by, { name: transition.by })}</p> : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Responsibles({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  if (client.responsibleHistory.length === 0) return null;
  return (
    <Section title={t(texts.responsibles)} card>
      <ul className="plain-list">
        {client.responsibleHistory.toReversed().map((held) => (
          <li key={held.id}>
            <strong>{held.name}</strong>
            <p className="soft small">
              <DateTimeText at={held.from} /> – {held.to ? <DateTimeText at={held.to} /> : null}
            </p>
            {held.note ? <p className="kept-lines">{held.note}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
