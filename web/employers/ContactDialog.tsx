import type { ContactPerson } from '@polku/domain';
import { useSubmit, useText } from '../platform/index.ts';
import { EntryDialog, useEntry } from './EntryDialog.tsx';
import { texts } from './texts.ts';

type Values = Omit<ContactPerson, 'id' | 'version'>;
const languages = ['fi', 'sv', 'en'].map((value) => ({ value, label: value }));

export function ContactDialog({
  employerId,
  contact,
  onClose,
}: {
  readonly employerId: string;
  readonly contact: ContactPerson | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, options } = useEntry<Values>(
    `employer-contact/${contact?.id ?? employerId}`,
    {
      name: contact?.name ?? '',
      post: contact?.post ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      language: contact?.language ?? 'fi',
      isCoach: contact?.isCoach ?? false,
      endedOn: contact?.endedOn ?? null,
    },
    contact?.version ?? null,
    ['employerRead'],
    onClose,
  );
  const add = useSubmit('employerContactAdd', options);
  const edit = useSubmit('employerContactEdit', options);
  return (
    <EntryDialog<Values>
      title={t(contact ? texts.contact : texts.addContact)}
      form={form}
      save={contact ? edit : add}
      onClose={onClose}
      onSend={(body, version) => {
        if (contact) edit.submit({ params: { employerId, entryId: contact.id }, body: { ...body, version } });
        else add.submit({ params: { employerId }, body });
      }}
      fields={[
        [
          { name: 'name', kind: 'text', label: t(texts.name), required: true, most: 200 },
          { name: 'post', kind: 'text', label: t(texts.post), most: 120 },
        ],
        [
          { name: 'phone', kind: 'text', label: t(texts.phone), most: 40 },
          { name: 'email', kind: 'text', label: t(texts.email), most: 200 },
          { name: 'language', kind: 'choice', label: t(texts.language), required: true, options: languages },
        ],
        { name: 'isCoach', kind: 'yes', label: t(texts.isCoach) },
        { name: 'endedOn', kind: 'day', label: t(texts.endedOn), when: contact !== null },
      ]}
    />
  );
}
