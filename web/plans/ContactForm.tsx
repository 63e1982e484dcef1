import {
  type ContactKind,
  type ContactVisibility,
  contactKindWords,
  contactVisibilityWords,
  keysOf,
} from '@polku/domain';
import {
  ConflictDialog,
  DraftNotice,
  FormEnd,
  type RowOf,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  DateField,
  dayText,
  FieldRow,
  Form,
  RadioGroup,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

type Contact = RowOf<'contactList'>;

interface ContactValues {
  readonly kind: ContactKind;
  readonly happenedOn: string | null;
  readonly content: string;
  readonly visibility: ContactVisibility;
}

function valuesOfContact(contact: Contact): ContactValues {
  const { kind, happenedOn, content, visibility } = contact;
  return { kind, happenedOn, content, visibility };
}

export function ContactForm({
  clientId,
  contact,
  onDone,
}: {
  readonly clientId: string;
  /** Null for a new entry. */
  readonly contact: Contact | null;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<ContactValues>(
    `contact/${clientId}/${contact?.id ?? 'new'}`,
    contact
      ? valuesOfContact(contact)
      : {
          kind: 'meeting',
          happenedOn: session.today,
          content: '',
          visibility: 'team',
        },
    { version: contact?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['contactList', 'clientRead', 'dayRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onDone();
    },
  };
  const add = useSubmit('contactAdd', options);
  const edit = useSubmit('contactEdit', options);
  const save = contact ? edit : add;
  function send(values: ContactValues, version: number | null): void {
    const { happenedOn, content } = values;
    const filled = required.filled({ happenedOn, content });
    if (!filled) return;
    const body = { kind: values.kind, visibility: values.visibility, ...filled };
    if (contact) {
      edit.submit({
        params: { clientId, contactId: contact.id },
        body: { ...body, version: version ?? contact.version },
      });
    } else {
      add.submit({ params: { clientId }, body });
    }
  }
  return (
    <>
      <Form
        label={t(contact ? texts.editContact : texts.addContact)}
        onSubmit={() => send(form.values, form.version)}
        problem={required.problem ?? save.problem}
        busy={save.busy}
      >
        <DraftNotice form={form} />
        <FieldRow>
          <SelectField<ContactKind>
            label={t(texts.contactKind)}
            {...form.field('kind')}
            required
            options={keysOf(contactKindWords).map((kind) => ({
              value: kind,
              label: t(contactKindWords[kind]),
            }))}
          />
          <DateField label={t(texts.happenedOn)} {...form.field('happenedOn')} required max={session.today} />
        </FieldRow>
        <TextArea
          label={t(texts.content)}
          {...form.field('content')}
          hint={t(texts.contentHint)}
          required
          rows={6}
          maxLength={8000}
        />
        <RadioGroup<ContactVisibility>
          label={t(texts.visibility)}
          {...form.field('visibility')}
          required
          options={keysOf(contactVisibilityWords).map((value) => ({
            value,
            label: t(contactVisibilityWords[value]),
          }))}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
      <ConflictDialog
        conflict={edit.conflict}
        form={form}
        labels={{
          kind: t(texts.contactKind),
          happenedOn: t(texts.happenedOn),
          content: t(texts.content),
          visibility: t(texts.visibility),
        }}
        show={(name, value) => {
          if (value === null) return '';
          if (name === 'happenedOn') return dayText(value, language);
          const words = { ...contactKindWords, ...contactVisibilityWords };
          return name === 'content' ? value : t(Reflect.get(words, value));
        }}
        read={(current) => {
          // The conflict carries the entry as it stands now.
          const saved = current as Contact;
          return { values: valuesOfContact(saved), version: saved.version };
        }}
        onMerge={send}
        onClose={edit.reset}
        busy={edit.busy}
      />
    </>
  );
}
