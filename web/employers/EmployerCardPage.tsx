/** The card: facts, who owns the relation, contact persons, the log of meetings. */
import {
  employerMeetingKindWords,
  employerNoReasonWords,
  employerSizeWords,
  lifeStageWords,
  meetingResultWords,
} from '@polku/domain';
import { useState } from 'react';
import { useReference, useSession, useText } from '../platform/index.ts';
import { Badge, Button, DateText, DescriptionList, Section, Timeline } from '../ui/index.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { EmployerDialog } from './EmployerDialog.tsx';
import { type Employer, EmployerFrame, manages } from './EmployerFrame.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { OwnerDialog } from './OwnerDialog.tsx';
import { RepresentativesSection } from './RepresentativesSection.tsx';
import { texts } from './texts.ts';

export function EmployerCardPage() {
  const t = useText();
  const [dialog, setDialog] = useState<'edit' | 'meeting' | null>(null);
  const close = () => setDialog(null);
  return (
    <EmployerFrame
      actions={(whole) =>
        manages(whole) ? (
          <>
            <Button look="primary" icon="add" onClick={() => setDialog('meeting')}>
              {t(texts.addMeeting)}
            </Button>
            <Button icon="edit" onClick={() => setDialog('edit')}>
              {t(texts.edit)}
            </Button>
          </>
        ) : undefined
      }
    >
      {(whole) => (
        <>
          <Facts whole={whole} />
          <Contacts whole={whole} />
          {manages(whole) ? <RepresentativesSection whole={whole} /> : null}
          <Meetings whole={whole} />
          {dialog === 'edit' ? <EmployerDialog employer={whole.employer} onClose={close} /> : null}
          {dialog === 'meeting' ? <MeetingDialog whole={whole} meeting={null} onClose={close} /> : null}
        </>
      )}
    </EmployerFrame>
  );
}

function Facts({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const reference = useReference();
  const [owning, setOwning] = useState(false);
  const { employer } = whole;
  const shown = (label: string, value: string | number | null) =>
    value === null || value === '' ? [] : [{ label, value: String(value) }];
  return (
    <Section
      title={t(texts.facts)}
      card
      actions={manages(whole) ? <OwnerButton whole={whole} onClick={() => setOwning(true)} /> : undefined}
    >
      <DescriptionList
        facts={[
          {
            label: t(texts.owner),
            value: employer.ownerStaffId ? (
              <>
                {reference.staffName(employer.ownerStaffId)}
                {employer.ownerOrganisationId
                  ? `, ${reference.organisationName(employer.ownerOrganisationId)}`
                  : ''}
                {employer.ownedSince ? (
                  <span className="soft">
                    {' '}
                    <DateText day={employer.ownedSince} /> {t(texts.since)}
                  </span>
                ) : null}
              </>
            ) : (
              t(texts.nobody)
            ),
          },
          ...shown(t(texts.industry), employer.industry),
          { label: t(texts.size), value: t(employerSizeWords[employer.size]) },
          ...shown(t(texts.address), employer.streetAddress),
          ...shown(t(texts.website), employer.website),
          ...shown(t(texts.summary), employer.summary),
          ...shown(t(texts.guidancePlaces), employer.guidancePlaces),
          ...shown(t(texts.subsidisedPercent), employer.subsidisedPercent),
          ...shown(t(texts.grants), employer.grants),
        ]}
      />
      {whole.ownerChanges.length > 0 ? (
        <>
          <h3>{t(texts.ownerChanges)}</h3>
          <ul>
            {whole.ownerChanges.map((one) => (
              <li key={one.id}>
                <DateText day={one.changedAt.slice(0, 10)} />{' '}
                {one.fromStaffId ? reference.staffName(one.fromStaffId) : t(texts.nobody)} →{' '}
                {one.toStaffId ? reference.staffName(one.toStaffId) : t(texts.nobody)}
                {one.reason ? `: ${one.reason}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {owning ? <OwnerDialog employer={employer} onClose={() => setOwning(false)} /> : null}
    </Section>
  );
}

function OwnerButton({ whole, onClick }: { readonly whole: Employer; readonly onClick: () => void }) {
  const t = useText();
  const { staff } = useSession();
  const mine = whole.employer.ownerStaffId === staff.id;
  return (
    <Button size="small" icon="swap" onClick={onClick}>
      {t(mine ? texts.release : texts.takeOver)}
    </Button>
  );
}

function Contacts({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const [editing, setEditing] = useState<Employer['contacts'][number] | 'new' | null>(null);
  const may = manages(whole);
  return (
    <Section
      title={t(texts.contacts)}
      actions={
        may ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addContact)}
          </Button>
        ) : undefined
      }
    >
      {whole.contacts.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <ul>
        {whole.contacts.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            {one.post ? `, ${one.post}` : ''} {one.isCoach ? <Badge>{t(texts.coach)}</Badge> : null}{' '}
            {one.endedOn ? <Badge>{t(texts.endedOn)}</Badge> : null}
            <br />
            {[one.phone, one.email].filter(Boolean).join(' · ')}{' '}
            {may ? (
              <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(one)}>
                {t(texts.edit)}
                <span className="visually-hidden">: {one.name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? (
        <ContactDialog
          employerId={whole.employer.id}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}

function Meetings({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const reference = useReference();
  const { staff } = useSession();
  const [editing, setEditing] = useState<Employer['meetings'][number] | null>(null);
  return (
    <Section title={t(texts.meetings)}>
      {whole.meetings.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <Timeline
        label={t(texts.meetings)}
        events={whole.meetings.map((one) => ({
          id: one.id,
          when: <DateText day={one.happenedOn} />,
          title: `${t(employerMeetingKindWords[one.kind])}, ${reference.staffName(one.staffId)}`,
          body: (
            <>
              <p>{one.summary}</p>
              <p className="soft small">
                {[
                  t(lifeStageWords[one.stage]),
                  one.result ? t(meetingResultWords[one.result]) : '',
                  one.reason ? t(employerNoReasonWords[one.reason]) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {one.nextOn ? (
                  <>
                    {' · '}
                    {t(texts.next)} <DateText day={one.nextOn} />
                  </>
                ) : null}
              </p>
              {manages(whole) && one.staffId === staff.id ? (
                <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(one)}>
                  {t(texts.edit)}
                </Button>
              ) : null}
            </>
          ),
        }))}
      />
      {editing ? <MeetingDialog whole={whole} meeting={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}
