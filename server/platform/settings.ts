/** Settings of one installation, read from the environment once. */
import { isIP } from 'node:net';
import { StartRefusal } from './start-refusal.ts';

export type Mode = 'demo' | 'local' | 'production';

export interface Settings {
  /**
   * `demo`: the demonstration areas and their named people; `local`: an empty installation on this machine, with
   * the local identity provider; `production`: the organisation's own identity provider.
   */
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined;
  /** Claim of the identity provider that carries a person's identity code; by it a client is found at sign-in. */
  readonly identityCodeClaim?: string | undefined;
  /** What is asked of the identity provider, when `openid profile` is not all. */
  readonly oidcScope?: string | undefined;
  /** Addresses people may be sent back to after sign-in, besides the public address itself. */
  readonly redirectAllowList: readonly string[];
  /** Proxies in front: how many, or their addresses. Whatever they do not vouch for is the sender's own word. */
  readonly trustProxy: false | number | string;
  /** SMTP; without it no e-mail is sent. Never used in a demonstration. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  /** Gateway for text messages. Never used in a demonstration. */
  readonly sms?: { readonly url: string; readonly token: string } | undefined;
  /** The open company register; without it employers are written in by hand. */
  readonly companyRegister?: { readonly url: string } | undefined;
  /** ClamAV's daemon; without it attachments are kept as not scanned. */
  readonly clamav?: { readonly host: string; readonly port: number } | undefined;
  /** Who shows it may read `/metrics`; without it there is no such page. */
  readonly metricsToken?: string | undefined;
}

function portOf(value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartRefusal(`POLKU_PORT must be a port number between 0 and 65535, not "${value}".`);
  }
  return port;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws StartRefusal when it is neither a number of proxies nor their addresses */
function trustedProxies(value: string | undefined): Settings['trustProxy'] {
  if (!value || value === 'false') return false;
  // one proxy was what installations meant that said no more than yes
  if (value === 'true') return 1;
  if (/^[1-9]$/.test(value)) return Number(value);
  const isAddress = (one: string) => {
    const [address = '', bits, ...more] = one.split('/');
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    return (
      family !== 0 &&
      more.length === 0 &&
      (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
    );
  };
  const addresses = value.split(',').map((one) => one.trim());
  if (addresses.every(isAddress)) return addresses.join(',');
  throw new StartRefusal(
    `POLKU_TRUST_PROXY must be the number of proxies in front (1–9) or their addresses (10.0.0.1,10.0.1.0/24), not "${value}".`,
  );
}

/** @throws StartRefusal when half of it is there, or the address can't be one */
function mailSettings(env: Environment): Settings['mail'] {
  const [url, from] = [env['POLKU_SMTP_URL'], env['POLKU_MAIL_FROM']];
  if (!url && !from) return undefined;
  if (!url || !from || !/^smtps?:\/\/[^/]+/.test(url) || !from.includes('@')) {
    throw new StartRefusal(
      'For e-mail POLKU_SMTP_URL (smtp://user:password@host:587 or smtps://…) and POLKU_MAIL_FROM (an address) are both needed.',
    );
  }
  return { url, from };
}

/** @throws StartRefusal when half of it is there, or the address is not https (http to this machine only) */
function companyRegisterSettings(env: Environment): Settings['companyRegister'] {
  const url = env['POLKU_COMPANY_REGISTER'];
  if (!url) return undefined;
  if (!url.startsWith('https://')) {
    throw new StartRefusal('POLKU_COMPANY_REGISTER must begin with https://.');
  }
  return { url };
}

/** @throws StartRefusal when it is no host and port */
function clamavSettings(env: Environment): Settings['clamav'] {
  const value = env['POLKU_CLAMAV'];
  if (!value) return undefined;
  const [, host = '', port = ''] = /^([\w.-]+):(\d{1,5})$/.exec(value) ?? [];
  if (!host || Number(port) < 1 || Number(port) > 65535)
    throw new StartRefusal(`POLKU_CLAMAV must be a host and a port (clamav:3310), not "${value}".`);
  return { host, port: Number(port) };
}

function smsSettings(env: Environment): Settings['sms'] {
  const [url, token] = [env['POLKU_SMS_URL'], env['POLKU_SMS_TOKEN']];
  if (!url && !token) return undefined;
  if (!url || !token || !/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/.test(url)) {
    throw new StartRefusal(
      'For text messages POLKU_SMS_URL (https://…) and POLKU_SMS_TOKEN are both needed.',
    );
  }
  return { url, token };
}

export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly empty: boolean; readonly port?: string | undefined },
): Settings {
  const production = env['POLKU_MODE'] === 'production' || env['NODE_ENV'] === 'production';
  const port = portOf(options.port ?? env['POLKU_PORT'] ?? env['PORT'], 3000);
  const host = env['POLKU_HOST'] ?? '127.0.0.1';
  const issuer = env['POLKU_OIDC_ISSUER'];
  const clientId = env['POLKU_OIDC_CLIENT_ID'];
  const clientSecret = env['POLKU_OIDC_CLIENT_SECRET'];
  const publicUrl = env['POLKU_PUBLIC_URL'];
  if (production) {
    const missing = Object.entries({
      POLKU_PUBLIC_URL: publicUrl,
      POLKU_OIDC_ISSUER: issuer,
      POLKU_OIDC_CLIENT_ID: clientId,
      POLKU_OIDC_CLIENT_SECRET: clientSecret,
      POLKU_SECRET: env['POLKU_SECRET'],
    }).flatMap(([name, value]) => (value ? [] : [name]));
    if (missing.length > 0) {
      throw new StartRefusal(`In production these settings are needed and missing: ${missing.join(', ')}.`);
    }
    if (!publicUrl?.startsWith('https://')) {
      throw new StartRefusal('POLKU_PUBLIC_URL must begin with https:// in production.');
    }
  }
  return {
    mode: production ? 'production' : options.empty ? 'local' : 'demo',
    host,
    port,
    publicUrl: (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, ''),
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    identityCodeClaim: env['POLKU_OIDC_IDENTITY_CODE_CLAIM'] || undefined,
    oidcScope: env['POLKU_OIDC_SCOPE'] || undefined,
    redirectAllowList: (env['POLKU_REDIRECT_ALLOW_LIST'] ?? '')
      .split(',')
      .flatMap((item) => item.trim() || []),
    trustProxy: trustedProxies(env['POLKU_TRUST_PROXY']),
    mail: mailSettings(env),
    sms: smsSettings(env),
    companyRegister: companyRegisterSettings(env),
    clamav: clamavSettings(env),
    metricsToken: env['POLKU_METRICS_TOKEN'] || undefined,
  };
}
