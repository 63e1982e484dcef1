/** Why a database can't be used, in one sentence that names the cause and never the password. */
import type pg from 'pg';
import { errorCode, reasonOf, StartRefusal } from './start-refusal.ts';

export type AddressVariable = 'DATABASE_URL' | 'DATABASE_APP_URL';

/** @throws StartRefusal when the text is no address of a PostgreSQL database. */
export function requireDatabaseAddress(variable: AddressVariable, text: string): string {
  const form = 'postgresql://user:password@host:5432/database';
  if (!/^postgres(ql)?:\/\//.test(text)) {
    throw new StartRefusal(`${variable} is not an address of a PostgreSQL database: its form is ${form}.`);
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new StartRefusal(
      `${variable} can't be read as an address: its form is ${form}, with special characters of the password written as %XX.`,
    );
  }
  if (url.pathname.length > 1) return text;
  throw new StartRefusal(`${variable} names no database: its form is ${form}.`);
}

/** The sentence for a connection that failed. */
export function connectionRefusal(
  variable: AddressVariable,
  client: pg.Client,
  error: unknown,
): StartRefusal {
  const where = client.host.startsWith('/') ? `socket ${client.host}` : `${client.host}:${client.port}`;
  const sentence = (cause: string) =>
    new StartRefusal(`The database named in ${variable} can't be used: ${cause}.`, { cause: error });
  const code = errorCode(error) ?? '';
  const message = reasonOf(error);
  const known: Readonly<Record<string, string>> = {
    ENOTFOUND: `the host ${client.host} is not known`,
    EAI_AGAIN: `the host ${client.host} is not known, or the name service does not answer`,
    ECONNREFUSED: `nothing listens at ${where}`,
    ENOENT: `nothing listens at ${where}`,
    EACCES: `${where} may not be opened`,
    ETIMEDOUT: `${where} does not answer`,
    EHOSTUNREACH: `${where} can't be reached`,
    ENETUNREACH: `${where} can't be reached`,
    ECONNRESET: `${where} closed the connection`,
    '28P01': `the server refuses the password of ${client.user}`,
    '28000': `the server refuses the user ${client.user} (${message})`,
    '3D000': `the server has no database ${client.database}`,
    '42501': `the user ${client.user} may not connect to ${client.database}`,
    '53300': 'the server has no free connections',
    '57P03': 'the server is starting up or shutting down; try again soon',
  };
  if (known[code]) return sentence(known[code]);
  if (/timeout|timed out/i.test(message)) return sentence(`${where} does not answer`);
  if (/certificate|SSL|TLS/i.test(`${code} ${message}`)) {
    return sentence(`no secure connection could be made to ${where} (${message})`);
  }
  if (/password must be a string|client password/i.test(message)) {
    return sentence('the server asks for a password, and the address holds none');
  }
  return sentence(message);
}
