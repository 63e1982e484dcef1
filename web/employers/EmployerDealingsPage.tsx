/** What an employer and we have together: needs, agreements, openings and carving, hires, badges. */
import {
  agreementStateWords,
  badgeKindWords,
  employerNeedKindWords,
  employerNeedStatusWords,
  hireKindWords,
  openingSchemeWords,
} from '@polku/domain';
import { type ReactNode, useState } from 'react';
import { OpeningTable } from '../openings/OpeningTable.tsx';
import { OpeningDialog } from '../openings/OpeningDialog.tsx';
import {
  ProblemNotice,
  useLanguage,
  useReference,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateText,
  Link,
  LinkButton,
  PeriodText,
  Section,
  StatusBadge,
  Table,
  dayText,
} from '../ui/index.ts';
import { AgreementDialog, HireDialog, NeedDialog } from './DealingDialogs.tsx';
import { type Employer, EmployerFrame, manages } from './EmployerFrame.tsx';
import { texts } from './texts.ts';

export function EmployerDealingsPage() {
  return (
    <EmployerFrame>
      {(whole) => (
        <>
          <Needs whole={whole} />
          <Agreements whole={whole} />
          <Openings whole={whole} />
          <Hires whole={whole} />
          <Badges whole={whole} />
        </>
      )}
    </EmployerFrame>
  );
}

/** A section of records, each edited in a dialog. */
function Records<Entry extends { readonly id: string }>({
  title,
  add,
  may,
  rows,
  row,
  dialog,
}: {
  readonly title: string;
  readonly add: string;
  readonly may: boolean;
  readonly rows: readonly Entry[];
  readonly row: (entry: Entry, edit: ReactNode) => ReactNode;
  readonly dialog: (entry: Entry | null, close: () => void) => ReactNode;
}) {
  const t = useText();
  const [editing, setEditing] = useState<Entry | 'new' | null>(null);
  return (
    <Section
      title={title}
      actions={
        may ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {add}
          </Button>
        ) : undefined
      }
    >
      {rows.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <div className="stack">
        {rows.map((entry) => (
          <div className="card" key={entry.id}>
            {row(
              entry,
              may ? (
                <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(entry)}>
                  {t(texts.edit)}
                </Button>
              ) : null,
            )}
          </div>
        ))}
      </div>
      {editing ? dialog(editing === 'new' ? null : editing, () => setEditing(null)) : null}
    </Section>
  );
}

function Needs({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const reference = useReference();
  return (
    <Records
      title={t(texts.needs)}
      add={t(texts.addNeed)}
      may={manages(whole)}
      rows={whole.needs}
      dialog={(entry, onClose) => <NeedDialog whole={whole} entry={entry} onClose={onClose} />}
      row={(need, edit) => (
        <>
          <p>
            <strong>{t(employerNeedKindWords[need.kind])}</strong>{' '}
            <StatusBadge
              tone={need.status === 'answered' ? 'success' : need.status === 'open' ? 'info' : 'neutral'}
            >
              {t(employerNeedStatusWords[need.status])}
            </StatusBadge>{' '}
            {need.isTrouble ? <Badge>{t(texts.trouble)}</Badge> : null}
          </p>
          <p>{need.description}</p>
          <p className="soft small">
            <DateText day={need.notedOn} />
            {need.routedTo || need.routedOrganisationId
              ? ` → ${[
                  need.routedOrganisationId ? reference.organisationName(need.routedOrganisationId) : '',
                  need.routedTo,
                ]
                  .filter(Boolean)
                  .join(', ')}`
              : ''}{' '}
            {edit}
          </p>
        </>
      )}
    />
  );
}

function Agreements({ whole }: { readonly whole: Employer }) {
  const t = useText();
  return (
    <Records
      title={t(texts.agreements)}
      add={t(texts.addAgreement)}
      may={manages(whole)}
      rows={whole.agreements}
      dialog={(entry, onClose) => <AgreementDialog whole={whole} entry={entry} onClose={onClose} />}
      row={(one, edit) => (
        <>
          <p>
            <strong>{one.scope}</strong>{' '}
            <StatusBadge tone={one.state === 'valid' ? 'success' : 'neutral'}>
              {t(agreementStateWords[one.state])}
            </StatusBadge>
          </p>
          <p>
            {t(texts.places)}:{' '}
            {t(texts.use, { now: one.usedNow, places: one.placesPromised, all: one.usedInAll })}
          </p>
          <p className="soft small">
            <PeriodText startsOn={one.startsOn} endsOn={one.endsOn} />{' '}
            {one.schemes.map((scheme) => t(openingSchemeWords[scheme])).join(', ')} {edit}
          </p>
        </>
      )}
    />
  );
}

function Openings({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t(texts.openings)}
      actions={
        manages(whole) ? (
          <>
            <LinkButton size="small" icon="edit" to={`/employers/carve/${whole.employer.id}`}>
              {t(texts.carve)}
            </LinkButton>
            <Button size="small" icon="add" onClick={() => setAdding(true)}>
              {t(texts.addOpening)}
            </Button>
          </>
        ) : undefined
      }
    >
      {whole.openings.length === 0 ? (
        <p className="soft">{t(texts.nothing)}</p>
      ) : (
        <OpeningTable rows={whole.openings} withEmployer={false} />
      )}
      {whole.carvings.length > 0 ? (
        <>
          <h3>{t(texts.carvings)}</h3>
          <ul>
            {whole.carvings.map((one) => (
              <li key={one.id}>
                <Link to={`/employers/carving/${one.id}`}>{one.title}</Link>{' '}
                <span className="soft small">
                  {t(texts.carvingLine, { tasks: one.tasks, parts: one.parts })},{' '}
                  <DateText day={one.carvedOn} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {adding ? (
        <OpeningDialog
          employer={whole.employer}
          agreements={whole.agreements}
          opening={null}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}

function Hires({ whole }: { readonly whole: Employer }) {
  const t = useText();
  return (
    <Records
      title={t(texts.hires)}
      add={t(texts.addHire)}
      may={manages(whole)}
      rows={whole.hires}
      dialog={(entry, onClose) => <HireDialog whole={whole} entry={entry} onClose={onClose} />}
      row={(one, edit) => (
        <>
          <p>
            {one.clientId ? (
              <Link to={`/clients/${one.clientId}`}>{one.clientName}</Link>
            ) : (
              <strong>{t(texts.somebody)}</strong>
            )}{' '}
            <Badge>{t(hireKindWords[one.kind])}</Badge>{' '}
            {one.isYoung ? <Badge>{t(texts.isYoung)}</Badge> : null}
          </p>
          <p className="soft small">
            <PeriodText startsOn={one.startsOn} endsOn={one.endsOn} />{' '}
            {whole.openings.find((opening) => opening.id === one.openingId)?.title ?? ''} {edit}
          </p>
        </>
      )}
    />
  );
}

function Badges({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const invalidates = ['employerRead', 'employerSearch'] as const;
  const grant = useSubmit('employerBadgeGrant', { invalidates });
  const revoke = useSubmit('employerBadgeRevoke', { invalidates });
  const { id: employerId } = whole.employer;
  const valid = (one: Employer['badges'][number]) => one.revokedOn === null && one.expiresOn >= session.today;
  const [proof] = whole.hires.filter(
    (one) => one.isYoung && one.kind !== 'trial' && one.startsOn <= session.today,
  );
  const problem = grant.cause ?? revoke.cause;
  return (
    <Section title={t(texts.badges)}>
      <p className="soft">{t(texts.badgeExplain)}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {whole.badges.length > 0 ? (
        <Table
          caption={t(texts.badges)}
          hideCaption
          rows={whole.badges}
          rowKey={(one) => one.id}
          columns={[
            { key: 'kind', header: t(texts.kind), primary: true, cell: (one) => t(badgeKindWords[one.kind]) },
            {
              key: 'until',
              header: t(texts.status),
              cell: (one) =>
                valid(one) ? (
                  t(texts.badgeValid, { day: dayText(one.expiresOn, language) })
                ) : (
                  <Badge>{t(texts.badgeOver)}</Badge>
                ),
            },
            {
              key: 'actions',
              header: t(texts.badgeRevoke),
              actions: true,
              cell: (one) =>
                manages(whole) && valid(one) ? (
                  <Button
                    size="small"
                    busy={revoke.busy}
                    onClick={() => revoke.submit({ params: { employerId, entryId: one.id } })}
                  >
                    {t(texts.badgeRevoke)}
                  </Button>
                ) : null,
            },
          ]}
        />
      ) : null}
      {manages(whole) && proof && !whole.badges.some(valid) ? (
        <Button
          busy={grant.busy}
          onClick={() =>
            grant.submit({ params: { employerId }, body: { kind: 'youthFriendly', hireId: proof.id } })
          }
        >
          {t(texts.badgeGrant)}
        </Button>
      ) : null}
    </Section>
  );
}
