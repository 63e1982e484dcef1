/** Dialogs of joint actions: the action, who takes part, and slots of an event. */
import {
  type JointParticipation,
  type JointRecord,
  type JointSlot,
  jointKindWords,
  slotResultWords,
} from '@polku/domain';
import { type Output, useEndpoint, useReference, useSession, useSubmit, useText } from '../platform/index.ts';
import { useClientChoices } from './client-choices.ts';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { useEmployerChoices } from './LeadDialog.tsx';
import { moreTexts as texts } from './more-texts.ts';
import { choicesOf } from './words.ts';

type JointValues = Omit<JointRecord, 'id' | 'version'>;

export function JointDialog({
  joint,
  onClose,
}: {
  readonly joint: JointRecord | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { session } = useSession();
  const reference = useReference();
  const trainings = useEndpoint('resourceList', { query: { kind: 'training' } });
  const { form, options } = useEntry<JointValues>(
    `joint/${joint?.id ?? 'new'}`,
    {
      kind: joint?.kind ?? 'event',
      name: joint?.name ?? '',
      description: joint?.description ?? '',
      startsOn: joint?.startsOn ?? session.today,
      endsOn: joint?.endsOn ?? null,
      municipalityCode: joint?.municipalityCode ?? null,
      place: joint?.place ?? '',
      target: joint?.target ?? null,
      resourceId: joint?.resourceId ?? null,
    },
    joint?.version ?? null,
    ['jointList', 'jointRead'],
    onClose,
  );
  const create = useSubmit('jointCreate', options);
  const edit = useSubmit('jointEdit', options);
  return (
    <EntryDialog<JointValues>
      title={t(joint ? texts.joint : texts.jointAdd)}
      form={form}
      save={joint ? edit : create}
      onClose={onClose}
      onSend={(body, version) => {
        if (joint) edit.submit({ params: { jointId: joint.id }, body: { ...body, version } });
        else create.submit({ body });
      }}
      fields={[
        [
          {
            name: 'kind',
            kind: 'choice',
            label: t(texts.kind),
            required: true,
            options: choicesOf(jointKindWords, t),
          },
          { name: 'name', kind: 'text', label: t(texts.name), required: true, most: 200 },
        ],
        { name: 'description', kind: 'lines', label: t(texts.description), most: 2000 },
        [
          { name: 'startsOn', kind: 'day', label: t(texts.startsOn), required: true },
          { name: 'endsOn', kind: 'day', label: t(texts.endsOn) },
          { name: 'target', kind: 'number', label: t(texts.target) },
        ],
        [
          {
            name: 'municipalityCode',
            kind: 'choice',
            label: t(texts.municipality),
            none: t(texts.wholeArea),
            options: reference.municipalityOptions,
          },
          { name: 'place', kind: 'text', label: t(texts.place), most: 200 },
        ],
        {
          name: 'resourceId',
          kind: 'choice',
          label: t(texts.training),
          when: form.values.kind === 'training',
          none: t(texts.none),
          options: (trainings.data?.rows ?? []).map((one) => ({ value: one.id, label: one.title })),
        },
      ]}
    />
  );
}

type PartValues = Omit<JointParticipation, 'id' | 'version' | 'employerName'>;

export function ParticipationDialog({
  jointId,
  entry,
  onClose,
}: {
  readonly jointId: string;
  readonly entry: JointParticipation | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const employers = useEmployerChoices();
  const { form, options } = useEntry<PartValues>(
    `participation/${entry?.id ?? jointId}`,
    {
      employerId: entry?.employerId ?? null,
      title: entry?.title ?? '',
      pledged: entry?.pledged ?? null,
      achieved: entry?.achieved ?? null,
      attended: entry?.attended ?? null,
      people: entry?.people ?? null,
      note: entry?.note ?? '',
    },
    entry?.version ?? null,
    ['jointList', 'jointRead', 'resourceList'],
    onClose,
  );
  const add = useSubmit('participationAdd', options);
  const edit = useSubmit('participationEdit', options);
  return (
    <EntryDialog<PartValues>
      title={t(entry ? texts.participant : texts.addParticipant)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { jointId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { jointId }, body });
      }}
      fields={[
        [
          {
            name: 'employerId',
            kind: 'search',
            label: t(texts.employer),
            options: employers.options,
            onSearch: employers.search,
            chosenLabel: entry?.employerName ?? undefined,
          },
          { name: 'title', kind: 'text', label: t(texts.title), hint: t(texts.titleHint), most: 200 },
        ],
        [
          { name: 'pledged', kind: 'number', label: t(texts.pledged) },
          { name: 'achieved', kind: 'number', label: t(texts.achieved) },
          { name: 'people', kind: 'number', label: t(texts.people) },
        ],
        { name: 'attended', kind: 'yes', label: t(texts.attended) },
        { name: 'note', kind: 'text', label: t(texts.note), most: 500 },
      ]}
    />
  );
}

type SlotValues = Omit<JointSlot, 'id' | 'version' | 'clientName'>;

export function SlotDialog({
  whole,
  entry,
  onClose,
}: {
  readonly whole: Output<'jointRead'>;
  readonly entry: JointSlot | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const clients = useClientChoices();
  const { id: jointId } = whole.joint;
  const employers = whole.participations.filter((one) => one.employerId !== null);
  const { form, options } = useEntry<SlotValues>(
    `slot/${entry?.id ?? jointId}`,
    {
      participationId: entry?.participationId ?? employers[0]?.id ?? '',
      starts: entry?.starts ?? '',
      ends: entry?.ends ?? '',
      clientId: entry?.clientId ?? null,
      result: entry?.result ?? null,
    },
    entry?.version ?? null,
    ['jointRead'],
    onClose,
  );
  const add = useSubmit('slotAdd', options);
  const edit = useSubmit('slotEdit', options);
  return (
    <EntryDialog<SlotValues>
      title={t(entry ? texts.slot : texts.addSlot)}
      form={form}
      save={entry ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (entry) edit.submit({ params: { jointId, entryId: entry.id }, body: { ...body, version } });
        else add.submit({ params: { jointId }, body });
      }}
      fields={[
        {
          name: 'participationId',
          kind: 'choice',
          label: t(texts.employer),
          required: true,
          options: employers.map((one) => ({ value: one.id, label: one.employerName ?? '' })),
        },
        [
          { name: 'starts', kind: 'time', label: t(texts.starts), required: true },
          { name: 'ends', kind: 'time', label: t(texts.ends), required: true },
        ],
        [
          {
            name: 'clientId',
            kind: 'search',
            label: t(texts.client),
            options: clients.options,
            onSearch: clients.search,
            chosenLabel: entry?.clientName ?? undefined,
          },
          {
            name: 'result',
            kind: 'choice',
            label: t(texts.result),
            none: t(texts.none),
            options: choicesOf(slotResultWords, t),
          },
        ],
      ]}
    />
  );
}
