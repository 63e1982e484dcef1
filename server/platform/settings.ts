/** Settings of one installation, read from the environment once. */
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
  /** Addresses people may be sent back to after sign-in, besides the public address itself. */
  readonly redirectAllowList: readonly string[];
  readonly trustProxy: boolean;
}

function portOf(value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartRefusal(`POLKU_PORT must be a port number between 0 and 65535, not "${value}".`);
  }
  return port;
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
    redirectAllowList: (env['POLKU_REDIRECT_ALLOW_LIST'] ?? '')
      .split(',')
      .flatMap((item) => item.trim() || []),
    trustProxy: env['POLKU_TRUST_PROXY'] === 'true',
  };
}
