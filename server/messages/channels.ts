/** Which adapter each outgoing channel has in this installation. */
import { demonstrationAdapter } from '../adapters/demonstration.ts';
import { smtpAdapter } from '../adapters/mail/smtp.ts';
import type { Channels } from '../adapters/outer-message.ts';
import { smsAdapter } from '../adapters/sms/http.ts';
import type { Services } from '../platform/services.ts';

export function channelsOf({ settings, database }: Services): Channels {
  if (settings.mode === 'demo') {
    const adapter = demonstrationAdapter(database.owner);
    return { email: adapter, sms: adapter };
  }
  const { mail, sms } = settings;
  return {
    ...(mail ? { email: smtpAdapter(mail) } : {}),
    ...(sms ? { sms: smsAdapter(sms) } : {}),
  };
}
