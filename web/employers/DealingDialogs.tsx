/** Dialogs of agreements, needs, hires and change security. */
import {
  type ChangeSecurity,
  type EmployerAgreement,
  type EmployerNeed,
  type Hire,
  changeServiceWords,
  employerNeedKindWords,
  employerNeedStatusWords,
  hireKindWords,
  openingSchemeWords,
} from '@polku/domain';
import { useEndpoint, useReference, useSession, useSubmit, useText } from '../platform/index.ts';
import type { Employer } from './EmployerFrame.tsx';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { texts } from './texts.ts';
import { useClientChoices } from './client-choices.ts';
import { choicesOf } from './words.ts';

interface DialogProps<Entry> {
  readonly whole: Employer;
  readonly entry: Entry | null;
  readonly onClose: () => void;
}
const stale = ['employerRead', 'employerSearch'] as const;

type AgreementValues = Omit<EmployerAgreement, 'id' | 'version' | 'state' | 'usedNow' | 'usedInAll'>;

export function AgreementDialog({ whole, entry, onClose }: DialogProps<EmployerAgreement>) {
  const t = useText();
  const { session } = useSession();
  const { id: employerId } = whole.employer;
  const { form, options } = useEntry<AgreementValues>(
    `employer-agreement/${entry?.id ?? employerId}`,
    {
      scope: entry?.scope ?? '',
      contactId: entry?.contactId ?? null,
      startsOn: entry?.startsOn ?? session.today,
      endsOn: entry?.endsOn ?? null,
      signedOn: entry?.signedOn ?? null,
      placesPromised: entry?.placesPromised ?? 1,
      schemes: entry?.schemes ?? [],
    },
    entry?.version ?? null,
    stale,
    onClose,
  );
  const add = useSubmit('employerAgreementAdd', options);
  const edit = useSubmit('employerAgreementEdit', options);
  return (
    <EntryDialog<AgreementValues>
      title={t(entry ? texts.agreement : texts.addAgreement)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { employerId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { employerId }, body });
      }}
      fields={[
        { name: 'scope', kind: 'lines', label: t(texts.scope), required: true, most: 1000 },
        [
          { name: 'placesPromised', kind: 'number', label: t(texts.places), required: true },
          {
            name: 'contactId',
            kind: 'choice',
            label: t(texts.contact),
            none: t(texts.none),
            options: whole.contacts.map((one) => ({ value: one.id, label: one.name })),
          },
        ],
        [
          { name: 'startsOn', kind: 'day', label: t(texts.startsOn), required: true },
          { name: 'endsOn', kind: 'day', label: t(texts.endsOn) },
          { name: 'signedOn', kind: 'day', label: t(texts.signedOn) },
        ],
        { name: 'schemes', kind: 'many', label: t(texts.schemes), options: choicesOf(openingSchemeWords, t) },
      ]}
    />
  );
}

type NeedValues = Omit<EmployerNeed, 'id' | 'version' | 'notedOn' | 'routedOn' | 'closedOn'>;

export function NeedDialog({ whole, entry, onClose }: DialogProps<EmployerNeed>) {
  const t = useText();
  const reference = useReference();
  const { id: employerId } = whole.employer;
  const { form, options } = useEntry<NeedValues>(
    `employer-need/${entry?.id ?? employerId}`,
    {
      kind: entry?.kind ?? 'recruitment',
      description: entry?.description ?? '',
      positions: entry?.positions ?? null,
      isTrouble: entry?.isTrouble ?? false,
      status: entry?.status ?? 'open',
      routedOrganisationId: entry?.routedOrganisationId ?? null,
      routedTo: entry?.routedTo ?? '',
    },
    entry?.version ?? null,
    stale,
    onClose,
  );
  const add = useSubmit('employerNeedAdd', options);
  const edit = useSubmit('employerNeedEdit', options);
  const isRouted = form.values.status === 'routed';
  return (
    <EntryDialog<NeedValues>
      title={t(entry ? texts.need : texts.addNeed)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { employerId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { employerId }, body });
      }}
      fields={[
        [
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(employerNeedKindWords, t),
          },
          {
            name: 'status',
            kind: 'choice',
            label: t(texts.status),
            required: true,
            options: choicesOf(employerNeedStatusWords, t),
          },
        ],
        { name: 'description', kind: 'lines', label: t(texts.need), required: true, most: 1000 },
        [
          { name: 'positions', kind: 'number', label: t(texts.positions) },
          { name: 'isTrouble', kind: 'yes', label: t(texts.isTrouble) },
        ],
        [
          {
            name: 'routedOrganisationId',
            kind: 'choice',
            label: t(texts.routedOrganisation),
            when: isRouted,
            none: t(texts.none),
            options: reference.organisations.map((one) => ({ value: one.id, label: one.name })),
          },
          {
            name: 'routedTo',
            kind: 'text',
            label: t(texts.routedTo),
            hint: t(texts.routedHint),
            when: isRouted,
            most: 200,
          },
        ],
      ]}
    />
  );
}

type HireValues = Omit<Hire, 'id' | 'version' | 'clientName' | 'due'>;

/** Whom and to which opening a match has led. */
interface HireStart {
  readonly clientId: string;
  readonly name: string;
  readonly openingId: string;
}

export function HireDialog({
  whole,
  entry,
  start,
  onClose,
}: DialogProps<Hire> & { readonly start?: HireStart }) {
  const t = useText();
  const { session } = useSession();
  const { id: employerId } = whole.employer;
  const joint = useEndpoint('jointList', { query: {} });
  const clients = useClientChoices();
  const { form, options } = useEntry<HireValues>(
    `employer-hire/${entry?.id ?? start?.clientId ?? employerId}`,
    {
      kind: entry?.kind ?? 'job',
      startsOn: entry?.startsOn ?? session.today,
      endsOn: entry?.endsOn ?? null,
      isYoung: entry?.isYoung ?? false,
      clientId: entry?.clientId ?? start?.clientId ?? null,
      openingId: entry?.openingId ?? start?.openingId ?? null,
      agreementId: entry?.agreementId ?? null,
      jointId: entry?.jointId ?? null,
    },
    entry?.version ?? null,
    stale,
    onClose,
  );
  const add = useSubmit('employerHireAdd', options);
  const edit = useSubmit('employerHireEdit', options);
  return (
    <EntryDialog<HireValues>
      title={t(entry ? texts.hire : texts.addHire)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { employerId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { employerId }, body });
      }}
      fields={[
        {
          name: 'clientId',
          kind: 'search',
          label: t(texts.client),
          hint: t(texts.clientHint),
          options: clients.options,
          onSearch: clients.search,
          chosenLabel: entry?.clientName ?? start?.name,
        },
        [
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(hireKindWords, t),
          },
          { name: 'isYoung', kind: 'yes', label: t(texts.isYoung) },
        ],
        [
          { name: 'startsOn', kind: 'day', label: t(texts.startsOn), required: true },
          { name: 'endsOn', kind: 'day', label: t(texts.endsOn) },
        ],
        [
          {
            name: 'openingId',
            kind: 'choice',
            label: t(texts.opening),
            none: t(texts.none),
            options: whole.openings.map((one) => ({ value: one.id, label: one.title })),
          },
          {
            name: 'agreementId',
            kind: 'choice',
            label: t(texts.agreement),
            none: t(texts.none),
            options: whole.agreements.map((one) => ({ value: one.id, label: one.scope.slice(0, 60) })),
          },
          {
            name: 'jointId',
            kind: 'choice',
            label: t(texts.fromJoint),
            none: t(texts.none),
            options: (joint.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
          },
        ],
      ]}
    />
  );
}

type ChangeValues = Omit<ChangeSecurity, 'id' | 'version'>;

export function ChangeDialog({ whole, entry, onClose }: DialogProps<ChangeSecurity>) {
  const t = useText();
  const { session } = useSession();
  const { id: employerId } = whole.employer;
  const { form, options } = useEntry<ChangeValues>(
    `employer-change/${entry?.id ?? employerId}`,
    {
      announcedOn: entry?.announcedOn ?? session.today,
      positions: entry?.positions ?? 1,
      services: entry?.services ?? [],
      served: entry?.served ?? 0,
      note: entry?.note ?? '',
      endedOn: entry?.endedOn ?? null,
    },
    entry?.version ?? null,
    stale,
    onClose,
  );
  const add = useSubmit('employerChangeAdd', options);
  const edit = useSubmit('employerChangeEdit', options);
  return (
    <EntryDialog<ChangeValues>
      title={t(entry ? texts.changes : texts.addChange)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { employerId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { employerId }, body });
      }}
      fields={[
        [
          { name: 'announcedOn', kind: 'day', label: t(texts.announcedOn), required: true },
          { name: 'positions', kind: 'number', label: t(texts.redundant), required: true },
          { name: 'served', kind: 'number', label: t(texts.served), required: true },
        ],
        {
          name: 'services',
          kind: 'many',
          label: t(texts.services),
          options: choicesOf(changeServiceWords, t),
        },
        { name: 'note', kind: 'lines', label: t(texts.note), most: 1000 },
        { name: 'endedOn', kind: 'day', label: t(texts.endedOn) },
      ]}
    />
  );
}
