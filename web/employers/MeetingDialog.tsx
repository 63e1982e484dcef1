import {
  type EmployerMeeting,
  employerMeetingKindWords,
  employerNoReasonWords,
  lifeStageWords,
  meetingResultWords,
} from '@polku/domain';
import { useEndpoint, useReference, useSession, useSubmit, useText } from '../platform/index.ts';
import { Notice } from '../ui/index.ts';
import type { Employer } from './EmployerFrame.tsx';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { texts } from './texts.ts';
import { choicesOf } from './words.ts';

type Values = Omit<EmployerMeeting, 'id' | 'version' | 'staffId' | 'organisationId'>;

/** A meeting logged; where somebody else owns the relation the dialog says so before anything is written. */
export function MeetingDialog({
  whole,
  meeting,
  onClose,
}: {
  readonly whole: Employer;
  readonly meeting: EmployerMeeting | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const reference = useReference();
  const { session, staff } = useSession();
  const { employer } = whole;
  const other = employer.ownerStaffId !== null && employer.ownerStaffId !== staff.id;
  const leads = useEndpoint('leadList', { query: {} }, { enabled: meeting === null });
  const { form, options } = useEntry<Values>(
    `employer-meeting/${meeting?.id ?? employer.id}`,
    {
      kind: meeting?.kind ?? 'meeting',
      happenedOn: meeting?.happenedOn ?? session.today,
      stage: meeting?.stage ?? employer.stage,
      contactId: meeting?.contactId ?? null,
      summary: meeting?.summary ?? '',
      nextOn: meeting?.nextOn ?? null,
      result: meeting?.result ?? null,
      reason: meeting?.reason ?? null,
      leadId: null,
      agreedWithOwner: meeting?.agreedWithOwner ?? false,
    },
    meeting?.version ?? null,
    ['employerRead', 'employerSearch', 'leadList', 'clientLeads'],
    onClose,
  );
  const add = useSubmit('employerMeetingAdd', options);
  const edit = useSubmit('employerMeetingEdit', options);
  const params = { employerId: employer.id };
  const isNo = form.values.result === 'declined';
  return (
    <EntryDialog<Values>
      title={t(meeting ? texts.meeting : texts.addMeeting)}
      form={form}
      save={meeting ? edit : add}
      onClose={onClose}
      onSend={(values, version) => {
        const body = { ...values, reason: isNo ? values.reason : null };
        if (meeting) edit.submit({ params: { ...params, entryId: meeting.id }, body: { ...body, version } });
        else add.submit({ params, body });
      }}
      extra={
        other && employer.ownerStaffId ? (
          <Notice tone="warning">
            {t(texts.ownedByOther, { name: reference.staffName(employer.ownerStaffId) })}
          </Notice>
        ) : null
      }
      fields={[
        [
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(employerMeetingKindWords, t),
          },
          { name: 'happenedOn', kind: 'day', label: t(texts.happenedOn), required: true },
        ],
        { name: 'agreedWithOwner', kind: 'yes', label: t(texts.agreed), when: other },
        [
          {
            name: 'stage',
            kind: 'choice',
            label: t(texts.stage),
            required: true,
            options: choicesOf(lifeStageWords, t),
          },
          {
            name: 'contactId',
            kind: 'choice',
            label: t(texts.contact),
            none: t(texts.none),
            options: whole.contacts.map((one) => ({ value: one.id, label: one.name })),
          },
        ],
        { name: 'summary', kind: 'lines', label: t(texts.content), required: true, most: 2000 },
        [
          {
            name: 'result',
            kind: 'choice',
            label: t(texts.result),
            none: t(texts.none),
            options: choicesOf(meetingResultWords, t),
          },
          {
            name: 'reason',
            kind: 'choice',
            label: t(texts.reason),
            required: true,
            when: isNo,
            none: t(texts.none),
            options: choicesOf(employerNoReasonWords, t),
          },
        ],
        [
          { name: 'nextOn', kind: 'day', label: t(texts.nextOn) },
          {
            name: 'leadId',
            kind: 'choice',
            label: t(texts.forLead),
            none: t(texts.none),
            when: meeting === null && (leads.data?.rows.length ?? 0) > 0,
            options: (leads.data?.rows ?? []).map((one) => ({
              value: one.id,
              label: `${one.clientName}: ${one.sought}`,
            })),
          },
        ],
      ]}
    />
  );
}
