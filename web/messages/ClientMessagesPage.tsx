import {
  type ClientChannel,
  type ClientRecord,
  channelWords,
  clientChannelWords,
  messageDecisionWords,
  messageProblemWords,
  messageStatusWords,
  templateWords,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import {
  type Output,
  type RowOf,
  FormEnd,
  useEndpoint,
  useEndpointPages,
  useFormDraft,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateTimeText,
  EmptyState,
  Form,
  LoadMore,
  Notice,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { statusTones } from './status-tones.ts';
import { texts } from './texts.ts';
import './messages.css';

type Message = RowOf<'messageList'>;
type Channel = Output<'channelRead'>;

export function ClientMessagesPage() {
  return <ClientFrame tab="messages">{(client) => <Messages client={client} />}</ClientFrame>;
}

function Messages({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const params = { clientId: client.id };
  const channel = useEndpoint('channelRead', { params });
  const list = useEndpointPages('messageList', { params });
  return (
    <div className="stack">
      {channel.data ? <Reaching clientId={client.id} channel={channel.data} /> : null}
      <Section title={t(texts.messages)}>
        <ClientAsync
          clientId={client.id}
          query={list}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={
            <EmptyState title={t(texts.noMessages)} level={3}>
              {t(texts.noMessagesLead)}
            </EmptyState>
          }
        >
          {(pages) => (
            <div className="card">
              <ul className="message-list">
                {pages.rows.map((message) => (
                  <li key={message.id}>
                    <MessageItem
                      clientId={client.id}
                      message={message}
                      maySend={channel.data?.maySend ?? false}
                    />
                  </li>
                ))}
              </ul>
              {pages.hasMore ? <LoadMore {...pages} /> : null}
            </div>
          )}
        </ClientAsync>
      </Section>
    </div>
  );
}

function Reaching({ clientId, channel }: { readonly clientId: string; readonly channel: Channel }) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const outer = channel.channel === 'none' ? null : channel.channel;
  return (
    <Section
      title={t(texts.reached)}
      card
      actions={
        channel.maySend && outer && !writing ? (
          <Button look="primary" icon="mail" onClick={() => setWriting(true)}>
            {t(texts.write)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        {channel.demonstration ? <Notice>{t(texts.demonstration)}</Notice> : null}
        {outer === null ? <p>{t(texts.noChannel)}</p> : null}
        {channel.maySend ? <ChannelForm clientId={clientId} channel={channel} /> : null}
        {writing && outer ? (
          <WriteForm clientId={clientId} channel={channel} outer={outer} onDone={() => setWriting(false)} />
        ) : null}
      </div>
    </Section>
  );
}

function ChannelForm({ clientId, channel }: { readonly clientId: string; readonly channel: Channel }) {
  const t = useText();
  const toast = useToast();
  const choose = useSubmit('channelChoose', {
    invalidates: ['channelRead'],
    onDone: () => toast(t(texts.saved)),
  });
  const possible: readonly ClientChannel[] = [
    'none',
    ...(channel.hasEmail ? (['email'] as const) : []),
    ...(channel.hasPhone ? (['sms'] as const) : []),
  ];
  const words = { channel: t(clientChannelWords[channel.channel]) };
  return (
    <SelectField
      label={t(texts.allowed)}
      hint={channel.chosen === null ? t(texts.notAsked, words) : t(texts.inUse, words)}
      value={channel.chosen ?? ''}
      onChange={(value) => {
        const chosen = possible.find((one) => one === value);
        if (chosen) {
          choose.submit({ params: { clientId }, body: { channel: chosen, version: channel.version } });
        }
      }}
      options={[
        ...(channel.chosen === null ? [{ value: '', label: t(texts.notChosen) }] : []),
        ...possible.map((value) => ({ value, label: t(clientChannelWords[value]) })),
      ]}
    />
  );
}

function WriteForm({
  clientId,
  channel,
  outer,
  onDone,
}: {
  readonly clientId: string;
  readonly channel: Channel;
  readonly outer: 'email' | 'sms';
  readonly onDone: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft(`message/${clientId}`, { text: '' });
  const send = useSubmit('messageWrite', {
    form,
    invalidates: ['messageList'],
    onDone: () => {
      toast(t(texts.planned));
      onDone();
    },
  });
  return (
    <Form
      onSubmit={() => send.submit({ params: { clientId }, body: { channel: outer, text: form.values.text } })}
      problem={send.problem}
      busy={send.busy}
    >
      <Notice tone="warning">{t(texts.notSecure)}</Notice>
      {channel.nonDisclosed ? <Notice tone="warning">{t(texts.hidden)}</Notice> : null}
      <TextArea
        label={`${t(texts.text)} (${t(channelWords[outer])})`}
        {...form.field('text')}
        required
        maxLength={1500}
        rows={5}
      />
      <FormEnd submit={t(texts.send)} busy={send.busy} form={form} onCancel={onDone} />
    </Form>
  );
}

function MessageItem({
  clientId,
  message,
  maySend,
}: {
  readonly clientId: string;
  readonly message: Message;
  readonly maySend: boolean;
}) {
  const t = useText();
  const decide = useSubmit('messageDecide', { invalidates: ['messageList'] });
  const to = message.toStaff === null ? t(texts.toClient) : t(texts.toStaff, { name: message.toStaff });
  return (
    <article>
      <div className="message-head">
        <h3>
          {t(templateWords[message.kind])}{' '}
          <StatusBadge tone={statusTones[message.status]}>
            {t(messageStatusWords[message.status])}
          </StatusBadge>
        </h3>
        <span className="soft small">
          <DateTimeText at={message.sentAt ?? message.plannedAt} />
        </span>
      </div>
      <p className="soft small">
        {to}, {t(channelWords[message.channel]).toLowerCase()}
        {message.writtenBy ? `, ${t(texts.writtenBy, { name: message.writtenBy })}` : ''}
        {message.problem ? `. ${t(messageProblemWords[message.problem])}` : ''}
      </p>
      <p className="message-text">{message.body}</p>
      {maySend && message.decisions.length > 0 ? (
        <div className="message-decisions">
          {message.decisions.map((decision) => (
            <Button
              key={decision}
              size="small"
              busy={decide.busy}
              onClick={() =>
                decide.submit({
                  params: { clientId, messageId: message.id },
                  body: { decision, version: message.version },
                })
              }
            >
              {t(messageDecisionWords[decision])}
            </Button>
          ))}
        </div>
      ) : null}
    </article>
  );
}
