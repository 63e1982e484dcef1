/**
 * E-mail by SMTP. The connection is driven step by step, so that we know how far it came when it breaks: before the
 * server has the whole message, trying again can't make two; afterwards nobody knows, and a person decides. Every wait
 * has a limit, so a server that hangs is left behind.
 */
import { Readable } from 'node:stream';
import type { SendResult } from '@polku/domain';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ChannelAdapter, OuterMessage } from '../outer-message.ts';

export interface SmtpSettings {
  /** smtp://user:password@host:587 or smtps://…; `smtp` goes over to TLS where the server offers it. */
  readonly url: string;
  readonly from: string;
  /** Longest waits in milliseconds. */
  readonly limits?: { readonly connect: number; readonly greeting: number; readonly silence: number };
}

const usualLimits = { connect: 10_000, greeting: 10_000, silence: 20_000 };

interface SmtpError extends Error {
  readonly responseCode?: number;
}

export function smtpAdapter(settings: SmtpSettings): ChannelAdapter {
  return { way: 'smtp', send: (message) => sendBySmtp(settings, message) };
}

async function sendBySmtp(settings: SmtpSettings, message: OuterMessage): Promise<SendResult> {
  const raw = await composed(settings, message);
  let handedOver = false;
  const content = new Readable({
    // read only when the server has asked for the content
    read() {
      this.push(raw);
      this.push(null);
      handedOver = true;
    },
  });
  const connection = new SMTPConnection(connectionOptions(settings));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      // a server that closes in the middle of a reply is heard as the end of the connection only
      connection.once('end', () => reject(new Error('The connection ended')));
      connection.connect((failed) => {
        if (failed) {
          reject(failed);
          return;
        }
        const envelope = { from: addressOf(settings.from), to: [message.to] };
        const send = () => connection.send(envelope, content, (error) => (error ? reject(error) : resolve()));
        const credentials = credentialsOf(settings.url);
        if (!credentials) send();
        else connection.login({ credentials }, (error) => (error ? reject(error) : send()));
      });
    });
    return { result: 'sent' };
  } catch (error) {
    return afterFailure(error as SmtpError, handedOver);
  } finally {
    connection.close();
  }
}

/** A reply of the server is an answer at any point; silence is one only before the content left. */
function afterFailure(error: SmtpError, handedOver: boolean): SendResult {
  const code = error.responseCode ?? 0;
  if (code >= 500 && code < 600) {
    if (Reflect.get(error, 'code') === 'EAUTH') return { result: 'later', problem: 'channel-down' };
    return { result: 'refused', problem: [550, 551, 553].includes(code) ? 'wrong-address' : 'refused' };
  }
  if (code >= 400 && code < 500) return { result: 'later', problem: 'refused' };
  if (Reflect.get(error, 'code') === 'EENVELOPE') return { result: 'refused', problem: 'wrong-address' };
  return handedOver
    ? { result: 'unknown', problem: 'not-answered' }
    : { result: 'later', problem: 'channel-down' };
}

function connectionOptions({ url, limits = usualLimits }: SmtpSettings) {
  const { protocol, hostname, port, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: searchParams.get('tls') === 'required',
    connectionTimeout: limits.connect,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.silence,
    dnsTimeout: limits.connect,
  };
}

function credentialsOf(url: string): { readonly user: string; readonly pass: string } | undefined {
  const { username, password } = new URL(url);
  if (!username) return undefined;
  return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

/** 'Polku <polku@example.org>' or the bare address. */
function addressOf(from: string): string {
  return /<([^<>]+)>/.exec(from)?.[1] ?? from.trim();
}

function composed(settings: SmtpSettings, message: OuterMessage): Promise<Buffer> {
  const domain = addressOf(settings.from).split('@')[1] ?? 'localhost';
  const mail = new MailComposer({
    from: settings.from,
    to: message.to,
    subject: message.subject,
    text: message.body,
    date: message.at,
    messageId: `<${message.key}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // a message is text: it can neither read a file nor fetch an address
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
