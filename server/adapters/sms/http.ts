/**
 * Text messages by a gateway over HTTPS: POST {to, text, reference} with a bearer token. Other gateways are other
 * adapters of the same shape. `reference` (and the header idempotency-key) is the sending's own key.
 */
import type { SendResult } from '@polku/domain';
import type { ChannelAdapter, OuterMessage } from '../outer-message.ts';

export interface SmsSettings {
  readonly url: string;
  readonly token: string;
  readonly timeoutMs?: number;
}

export function smsAdapter(settings: SmsSettings, call: typeof fetch = fetch): ChannelAdapter {
  return { way: 'http', send: (message) => sendByHttp(settings, call, message) };
}

/** Failures before anything was handed over: the name is not found, or nobody listens. */
const notReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

async function sendByHttp(
  { url, token, timeoutMs = 15_000 }: SmsSettings,
  call: typeof fetch,
  message: OuterMessage,
): Promise<SendResult> {
  try {
    const answer = await call(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': message.key,
      },
      body: JSON.stringify({ to: message.to, text: message.body, reference: message.key }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return afterAnswer(answer.status);
  } catch (error) {
    const code = Reflect.get(Object(Reflect.get(Object(error), 'cause')), 'code');
    return notReached.has(String(code))
      ? { result: 'later', problem: 'channel-down' }
      : { result: 'unknown', problem: 'not-answered' };
  }
}

function afterAnswer(status: number): SendResult {
  if (status >= 200 && status < 300) return { result: 'sent' };
  if (status === 400 || status === 422) return { result: 'refused', problem: 'wrong-address' };
  // 504: the gateway's own line broke, nobody knows on which side of the sending
  if (status === 504) return { result: 'unknown', problem: 'not-answered' };
  if (status === 401 || status === 403 || status === 429 || status >= 500)
    return { result: 'later', problem: 'channel-down' };
  return { result: 'refused', problem: 'refused' };
}
