import * as z from 'zod';
import { day, endpoint, id, instant, page, requiredText, text, version } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import {
  clientChannels,
  messageChannels,
  messageDecisions,
  messageProblems,
  messageStatuses,
  outerChannels,
} from './message.ts';
import { reminderKinds } from './reminder.ts';
import { longestBody, longestSubject, templateKeys } from './template.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const manage = { kind: 'action', action: 'template.manage' } as const;
const paging = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
};
const status = z.enum(messageStatuses);
const channel = z.enum(messageChannels);
const problem = z.enum(messageProblems).nullable();
const decision = z.object({ decision: z.enum(messageDecisions), version });

/** One line of a member of staff's own inbox. The client's name is told only to who may read her now. */
export const notificationRow = z.object({
  id,
  kind: z.enum(templateKeys),
  subject: z.string(),
  body: z.string(),
  at: instant,
  readAt: instant.nullable(),
  client: z.object({ id, name: z.string() }).nullable(),
});

export const messageRow = z.object({
  id,
  version,
  kind: z.enum(templateKeys),
  channel,
  status,
  problem,
  /** A member of staff's name, or null when it went to the client. */
  toStaff: z.string().nullable(),
  writtenBy: z.string().nullable(),
  templateVersion: z.int(),
  subject: z.string(),
  body: z.string(),
  plannedAt: instant,
  sentAt: instant.nullable(),
  decisions: z.array(z.enum(messageDecisions)),
});

export const outboxRow = z.object({
  id,
  version,
  kind: z.enum(templateKeys),
  channel: z.enum(outerChannels),
  status,
  problem,
  attempts: z.int(),
  plannedAt: instant,
  attemptedAt: instant.nullable(),
  nextAttemptAt: instant.nullable(),
  decisions: z.array(z.enum(messageDecisions)),
});

const templateText = z.object({
  subject: text(longestSubject),
  body: text(longestBody),
});
const templateTexts = z.object(
  Object.fromEntries(languages.map((language) => [language, templateText])) as Record<
    (typeof languages)[number],
    typeof templateText
  >,
);
const templateRow = z.object({
  key: z.enum(templateKeys),
  /** 0: the text the program brings. */
  publishedVersion: z.int(),
  draftVersion: z.int().nullable(),
  changedAt: instant.nullable(),
});
const keyParams = z.object({ key: z.enum(templateKeys) });

const rendering = z.object({
  subject: z.string(),
  body: z.string(),
  smsCharacters: z.int(),
  smsParts: z.int(),
});

export const reminderRow = z.object({
  kind: z.enum(reminderKinds),
  isOn: z.boolean(),
  leadDays: z.int(),
  channels: z.array(channel),
  version,
});

export const messageContract = {
  notificationCount: endpoint({
    method: 'GET',
    path: '/notifications/count',
    summary: 'How many of one’s own notifications are unread',
    access: { kind: 'signed-in' },
    audit: 'none',
    output: z.object({ unread: z.int() }),
  }),
  notificationList: endpoint({
    method: 'GET',
    path: '/notifications',
    summary: 'One’s own notifications, newest first',
    access: { kind: 'signed-in' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    query: z.object({ ...paging, only: z.enum(['all', 'unread']).default('all') }),
    output: page(notificationRow),
  }),
  notificationRead: endpoint({
    method: 'POST',
    path: '/notifications/read',
    summary: 'Marks one’s own notifications as read; all of them when none are named',
    access: { kind: 'signed-in' },
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    body: z.object({ ids: z.array(id).max(200).optional() }),
    output: z.object({ unread: z.int() }),
  }),
  messageList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/messages',
    summary: 'Every sending about a client or to her, newest first, and the channels she allows',
    access: { kind: 'action', action: 'message.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    query: z.object(paging),
    output: page(messageRow),
  }),
  channelRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/channel',
    summary: 'How the client may be reached: her choice, and what follows from it',
    access: { kind: 'action', action: 'message.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      chosen: z.enum(clientChannels).nullable(),
      chosenOn: day.nullable(),
      /** What may be used now. */
      channel: z.enum(clientChannels),
      hasEmail: z.boolean(),
      hasPhone: z.boolean(),
      nonDisclosed: z.boolean(),
      demonstration: z.boolean(),
      maySend: z.boolean(),
      version,
    }),
  }),
  channelChoose: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/channel',
    summary: 'The channel the client has consented to',
    access: { kind: 'action', action: 'message.send', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ channel: z.enum(clientChannels), version }),
    output: z.object({ version }),
  }),
  messageWrite: endpoint({
    method: 'POST',
    path: '/clients/:clientId/messages',
    summary: 'A message to the client in the worker’s own words, by a channel she allows',
    access: { kind: 'action', action: 'message.send', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: z.object({ channel: z.enum(outerChannels), text: requiredText(1500) }),
    output: z.object({ id }),
  }),
  messageDecide: endpoint({
    method: 'POST',
    path: '/clients/:clientId/messages/:messageId/decision',
    summary: 'What becomes of a sending that failed, or of which nobody knows whether it arrived',
    access: { kind: 'action', action: 'message.send', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ messageId: id }),
    body: decision,
    output: z.object({ version }),
  }),
};

export const messageAdministrationContract = {
  templateList: endpoint({
    method: 'GET',
    path: '/message-templates',
    summary: 'Texts of messages',
    access: manage,
    audit: 'none',
    output: z.object({ rows: z.array(templateRow) }),
  }),
  templateRead: endpoint({
    method: 'GET',
    path: '/message-templates/:key',
    summary: 'One text in its languages: the draft, if there is one, and what is in use',
    access: manage,
    audit: 'none',
    params: keyParams,
    output: z.object({
      key: z.enum(templateKeys),
      texts: templateTexts,
      inUse: templateTexts,
      shipped: templateTexts,
      publishedVersion: z.int(),
      isDraft: z.boolean(),
      placeholders: z.array(z.string()),
      subjectPlaceholders: z.array(z.string()),
      channels: z.array(channel),
      version,
    }),
  }),
  templateSave: endpoint({
    method: 'PUT',
    path: '/message-templates/:key',
    summary: 'A new version of a text, as a draft or taken into use',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: keyParams,
    body: z.object({ texts: templateTexts, publish: z.boolean(), version }),
    output: z.object({ version }),
  }),
  templatePreview: endpoint({
    method: 'POST',
    path: '/message-templates/:key/preview',
    summary: 'How a text looks with invented data, and what is wrong with it',
    access: manage,
    audit: 'none',
    params: keyParams,
    body: z.object({ texts: templateTexts }),
    output: z.object({
      fi: rendering,
      sv: rendering,
      en: rendering,
      problems: z.array(z.object({ pointer: z.string(), code: z.string() })),
    }),
  }),
  reminderList: endpoint({
    method: 'GET',
    path: '/reminders',
    summary: 'Which reminders are sent, how early and by which channels',
    access: manage,
    audit: 'none',
    output: z.object({ rows: z.array(reminderRow) }),
  }),
  reminderSave: endpoint({
    method: 'PUT',
    path: '/reminders/:kind',
    summary: 'A reminder turned on or off, its days and channels',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ kind: z.enum(reminderKinds) }),
    body: z.object({
      isOn: z.boolean(),
      leadDays: z.int().min(0).max(60),
      channels: z.array(channel).max(3),
      version,
    }),
    output: z.object({ version }),
  }),
  outboxRead: endpoint({
    method: 'GET',
    path: '/outbox',
    summary: 'How the channels are: what waits, failed or is uncertain. Counts only',
    access: manage,
    audit: 'none',
    output: z.object({
      channels: z.array(
        z.object({
          channel: z.enum(outerChannels),
          way: z.enum(['smtp', 'http', 'demonstration', 'none']),
          isDown: z.boolean(),
          waiting: z.int(),
          failed: z.int(),
          uncertain: z.int(),
          sentToday: z.int(),
          lastSentAt: instant.nullable(),
          oldestWaitingAt: instant.nullable(),
        }),
      ),
    }),
  }),
  outboxList: endpoint({
    method: 'POST',
    path: '/outbox/search',
    summary: 'Sendings by state, without the person or the text',
    access: manage,
    audit: { verb: 'list', purpose: 'administration', fields: 'public' },
    body: z.object({ ...paging, statuses: z.array(status).max(6).default([]) }),
    output: page(outboxRow),
  }),
  outboxDecide: endpoint({
    method: 'POST',
    path: '/outbox/:messageId/decision',
    summary: 'What becomes of a sending that failed or is uncertain',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ messageId: id }),
    body: decision,
    output: z.object({ version }),
  }),
  demonstrationOutbox: endpoint({
    method: 'GET',
    path: '/outbox/demonstration',
    summary: 'What would have left the house, in a demonstration; empty elsewhere',
    access: manage,
    audit: { verb: 'list', purpose: 'administration', fields: 'contact' },
    query: z.object(paging),
    output: page(
      z.object({
        id,
        channel: z.enum(outerChannels),
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        at: instant,
      }),
    ),
  }),
};
