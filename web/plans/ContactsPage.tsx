import {
  type ClientRecord,
  contactKindWords,
  contactVisibilityWords,
  roleWords,
  type Text,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { type RowOf, useEndpointPages, useText } from '../platform/index.ts';
import { Badge, Button, DateText, EmptyState, LoadMore, Section } from '../ui/index.ts';
import { ContactForm } from './ContactForm.tsx';
import { texts } from './texts.ts';
import './plans.css';

type Contact = RowOf<'contactList'>;

/** Roles come as they were at the time of writing. */
const roles: Readonly<Record<string, Text>> = roleWords;

export function ContactsPage() {
  return <ClientFrame tab="contacts">{(client) => <Contacts client={client} />}</ClientFrame>;
}

function Contacts({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const query = useEndpointPages('contactList', { params: { clientId: client.id } });
  const mayWrite = client.actions.includes('contact.write');
  const add = (
    <Button look="primary" icon="add" onClick={() => setWriting(true)}>
      {t(texts.addContact)}
    </Button>
  );
  return (
    <Section
      title={t(texts.contacts)}
      actions={mayWrite && !writing && query.data?.rows.length ? add : undefined}
    >
      <div className="stack">
        {writing ? (
          <div className="card">
            <ContactForm clientId={client.id} contact={null} onDone={() => setWriting(false)} />
          </div>
        ) : null}
        <ClientAsync
          clientId={client.id}
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={
            writing ? null : (
              <EmptyState title={t(texts.noContacts)} level={3} action={mayWrite ? add : undefined}>
                {mayWrite ? t(texts.noContactsLead) : null}
              </EmptyState>
            )
          }
        >
          {(pages) => (
            <div className="card">
              <ul className="plain-list">
                {pages.rows.map((contact) => (
                  <li key={contact.id}>
                    <ContactItem clientId={client.id} contact={contact} mayWrite={mayWrite} />
                  </li>
                ))}
              </ul>
              {pages.hasMore ? <LoadMore {...pages} /> : null}
            </div>
          )}
        </ClientAsync>
      </div>
    </Section>
  );
}

function ContactItem(props: {
  readonly clientId: string;
  readonly contact: Contact;
  readonly mayWrite: boolean;
}) {
  const t = useText();
  const { contact, clientId } = props;
  const [editing, setEditing] = useState(false);
  if (editing) return <ContactForm clientId={clientId} contact={contact} onDone={() => setEditing(false)} />;
  const role = roles[contact.writtenRole];
  return (
    <article className="entry">
      <div className="spread">
        <h3>
          {t(contactKindWords[contact.kind])} <DateText day={contact.happenedOn} weekday />
        </h3>
        {contact.own && props.mayWrite ? (
          <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(true)}>
            {t(texts.correct)}
          </Button>
        ) : null}
      </div>
      <p className="kept-lines">{contact.content}</p>
      <p className="soft small">
        {role ? t(texts.writer, { name: contact.writtenBy, role: t(role) }) : contact.writtenBy}{' '}
        <Badge tone={contact.visibility === 'shared' ? 'warning' : 'neutral'}>
          {t(contactVisibilityWords[contact.visibility])}
        </Badge>
      </p>
    </article>
  );
}
