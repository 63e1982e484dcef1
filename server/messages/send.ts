/**
 * Sending, as near to once as can be. Before the call the sending is marked, with the attempt's id, in a transaction of
 * its own; afterwards only that attempt may write how it ended. When a process dies in between, nobody knows whether
 * the message left: it becomes `uncertain` and a person decides, rather than sending it twice.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  type MessageProblem,
  type OuterChannel,
  type SendResult,
  afterAttempt,
  clientChannel,
  internationalNumber,
  isMailAddress,
  longestWaitMinutes,
  ownWordsRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Channels } from '../adapters/outer-message.ts';
import type { Job } from '../platform/jobs.ts';
import type { Services } from '../platform/services.ts';
import { bodyWithLink } from '../agreements/tell.ts';
import { channelsOf } from './channels.ts';
import { hiddenPlacesOf } from './hidden-places.ts';

/** An attempt not ended after so long has been cut off: every wait of the adapters is shorter. */
const cutOffMinutes = 10;
/** Who finds a channel down tries again so much later; the others of the channel wait with it. */
const restSeconds = 60;

export const sendMessageJob: Job = async (services, payload) => {
  const { areaId, messageId } = payload;
  if (typeof areaId !== 'number' || typeof messageId !== 'string') throw new Error('sendMessage: no ids');
  await sendMessage(services, channelsOf(services), { areaId, messageId });
};

interface MessageId {
  readonly areaId: number;
  readonly messageId: string;
}

export async function sendMessage(services: Services, channels: Channels, at: MessageId): Promise<void> {
  const marked = await markSending(services, channels, at);
  if (!marked) return;
  const adapter = channels[marked.channel];
  const outcome: SendResult = adapter
    ? await adapter
        .send({ areaId: at.areaId, at: services.clock.now(), ...marked })
        // an adapter should answer for itself; what it does not know is unknown
        .catch(() => ({ result: 'unknown', problem: 'not-answered' }) as const)
    : { result: 'refused', problem: 'no-channel' };
  await writeEnd(services, at, marked, outcome);
}

interface Marked {
  readonly attemptId: string;
  readonly attempts: number;
  readonly channel: OuterChannel;
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

interface Waiting {
  readonly kind: string;
  readonly subject_id: string;
  readonly due_on: string;
  readonly channel: OuterChannel;
  readonly recipient_id: string;
  readonly client_id: string | null;
  readonly to_staff: boolean;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly valid_until: string | null;
  readonly is_due: boolean;
  readonly rests: boolean;
  readonly staff_email: string | null;
  readonly client_email: string | null;
  readonly client_phone: string | null;
  readonly non_disclosed: boolean;
  readonly chosen: 'none' | 'email' | 'sms' | null;
  /** A party of an agreement who is not the client herself. */
  readonly is_party: boolean;
  readonly party_email: string | null;
  readonly party_phone: string | null;
}

/** In a transaction of its own, so that the mark stands before anything leaves. */
async function markSending(
  services: Services,
  channels: Channels,
  { areaId, messageId }: MessageId,
): Promise<Marked | undefined> {
  const now = services.clock.now();
  return services.database.owner.transaction().execute(async (tx) => {
    const found = await sql<Waiting>`
      select m.kind, m.subject_id, m.due_on, m.channel, m.recipient_id, m.client_id, m.recipient_staff_id is not null as to_staff,
             m.subject, m.body, m.attempts, m.valid_until,
             ${isDue(now)} as is_due,
             exists (select 1 from message o where o.area_id = m.area_id and o.channel = m.channel and o.id <> m.id
                        and o.status = 'planned' and o.problem = 'channel-down'
                        and o.attempted_at between ${now}::timestamptz - ${restSeconds} * interval '1 second' and ${now}::timestamptz) as rests,
             w.email as staff_email, c.email as client_email, c.phone as client_phone,
             coalesce(c.non_disclosure <> 'none', false) as non_disclosed, h.channel as chosen,
             y.id is not null as is_party, y.email as party_email, y.phone as party_phone
        from message m
        left join staff w on w.area_id = m.area_id and w.id = m.recipient_staff_id
        left join client c on c.area_id = m.area_id and c.id = m.client_id
        left join client_channel h on h.area_id = m.area_id and h.client_id = m.client_id
        left join agreement_party y on y.area_id = m.area_id and y.id = m.recipient_party_id
       where m.area_id = ${areaId} and m.id = ${messageId} and m.status = 'planned' and m.channel <> 'inApp'
         for update of m`.execute(tx);
    const message = found.rows[0];
    if (!message?.is_due) return undefined;
    const set = (values: {
      status: 'planned' | 'sending' | 'withheld' | 'failed';
      problem: MessageProblem | null;
      attempt_id?: string;
      attempts?: number;
      attempted_at?: string;
      next_attempt_at: string | null;
    }) =>
      tx
        .updateTable('message')
        .set({ ...values, version: sql<number>`version + 1` })
        .where('area_id', '=', areaId)
        .where('id', '=', messageId)
        .execute();
    if (message.rests) {
      await tx
        .updateTable('message')
        .set({ next_attempt_at: new Date(now.getTime() + restSeconds * 1000).toISOString() })
        .where('area_id', '=', areaId)
        .where('id', '=', messageId)
        .execute();
      return undefined;
    }
    if (!channels[message.channel]) {
      await set({ status: 'failed', problem: 'no-channel', next_attempt_at: null });
      return undefined;
    }
    const address = addressOf(message);
    const places =
      message.non_disclosed && message.client_id ? await hiddenPlacesOf(tx, areaId, message.client_id) : [];
    const tellsPlace =
      ownWordsRefusal(message.body, { nonDisclosed: message.non_disclosed, places }) !== undefined;
    const held =
      message.valid_until !== null && new Date(message.valid_until) < now
        ? 'too-late'
        : tellsPlace
          ? 'not-allowed'
          : address.problem;
    const body =
      held === null ? await bodyWithLink(tx, areaId, { ...message, id: messageId }, now) : undefined;
    if (body === undefined) {
      const problem: MessageProblem = held ?? 'too-late';
      await set({ status: 'withheld', problem, next_attempt_at: null });
      return undefined;
    }
    const attemptId = randomUUID();
    const attempts = message.attempts + 1;
    await set({
      status: 'sending',
      problem: null,
      attempt_id: attemptId,
      attempts,
      attempted_at: now.toISOString(),
      next_attempt_at: null,
    });
    return {
      attemptId,
      attempts,
      channel: message.channel,
      key: sendingKey(areaId, message),
      to: address.to,
      subject: message.subject,
      body,
    };
  });
}

/** Due, or set so far ahead that the clock must have been set back since. */
function isDue(now: Date) {
  return sql<boolean>`(next_attempt_at <= ${now}::timestamptz
    or next_attempt_at > ${now}::timestamptz + ${longestWaitMinutes + 60} * interval '1 minute')`;
}

type Address =
  | { readonly to: string; readonly problem: null }
  | { readonly to: ''; readonly problem: MessageProblem };

/** Looked up when it is sent: what the client allows, and how she is reached, may have changed since it was planned. */
function addressOf(message: Waiting): Address {
  const none = (problem: MessageProblem): Address => ({ to: '', problem });
  if (message.to_staff) {
    if (!message.staff_email) return none('no-address');
    return isMailAddress(message.staff_email)
      ? { to: message.staff_email, problem: null }
      : none('wrong-address');
  }
  if (message.is_party) {
    const given = message.channel === 'email' ? message.party_email : message.party_phone;
    return given ? checkedAddress(message.channel, given) : none('no-address');
  }
  const written = message.channel === 'email' ? message.client_email : message.client_phone;
  const allowed = clientChannel({
    nonDisclosed: message.non_disclosed,
    chosen: message.chosen,
    hasEmail: Boolean(message.client_email),
    hasPhone: Boolean(message.client_phone),
  });
  if (!written) return none('no-address');
  if (allowed !== message.channel) return none('not-allowed');
  return checkedAddress(message.channel, written);
}

function checkedAddress(channel: OuterChannel, written: string): Address {
  const mail = isMailAddress(written) ? written : undefined;
  const to = channel === 'email' ? mail : internationalNumber(written);
  return to === undefined ? { to: '', problem: 'wrong-address' } : { to, problem: null };
}

/** The same at every attempt and in every process, so that a repeat is recognised on the other side; tells nothing. */
function sendingKey(areaId: number, message: Waiting): string {
  const parts = [
    areaId,
    message.kind,
    message.subject_id,
    message.due_on,
    message.channel,
    message.recipient_id,
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
}

async function writeEnd(
  services: Services,
  { areaId, messageId }: MessageId,
  marked: Marked,
  outcome: SendResult,
): Promise<void> {
  const now = services.clock.now();
  const after = afterAttempt(outcome, marked.attempts);
  const next =
    after.status === 'planned' ? new Date(now.getTime() + after.waitMinutes * 60_000).toISOString() : null;
  await services.database.owner
    .updateTable('message')
    .set({
      status: after.status,
      problem: after.problem,
      attempt_id: null,
      next_attempt_at: next,
      sent_at: after.status === 'sent' ? now.toISOString() : null,
      version: sql<number>`version + 1`,
    })
    .where('area_id', '=', areaId)
    .where('id', '=', messageId)
    .where('attempt_id', '=', marked.attemptId)
    .execute();
}

/** Each round: what was cut off becomes uncertain, and what is due is planned. */
export async function forwardMessages({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  await sql`update message set status = 'uncertain', problem = 'stopped-midway', attempt_id = null, version = version + 1
     where status = 'sending'
       and attempted_at not between ${now}::timestamptz - ${cutOffMinutes} * interval '1 minute'
                                and ${now}::timestamptz + ${cutOffMinutes} * interval '1 minute'`.execute(
    database.owner,
  );
  await sql`select graphile_worker.add_job('sendMessage', json_build_object('areaId', due.area_id, 'messageId', due.id),
                                           job_key := 'message:' || due.id)
     from (select area_id, id from message
            where status = 'planned' and channel <> 'inApp' and ${isDue(now)}
            order by next_attempt_at limit 500) due`.execute(database.owner);
}
