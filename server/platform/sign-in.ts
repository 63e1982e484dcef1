/**
 * Sign-in by OpenID Connect only: authorisation code with PKCE, state and nonce kept on the server,
 * a session of our own afterwards, sign-out that ends both.
 */
import { isRefusal, readIdentityCode } from '@polku/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import * as oidc from 'openid-client';
import { type Mandate, mandateRegisterOf } from '../adapters/mandates/mandates.ts';
import { dayAt } from './clock.ts';
import { checkOrigin, languageOf, sessionCookieName } from './http.ts';
import { identityHash } from './keys.ts';
import { Problem } from './problems.ts';
import { isWithinLimit } from './rate-limit.ts';
import type { Services } from './services.ts';
import {
  type Holder,
  endSession,
  insertSession,
  listAccounts,
  listAssignments,
  listRepresentations,
  tokenHash,
} from './session.ts';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const attemptMinutes = 15;
/** Sign-ins begun in as many tabs of one browser may end. */
const mostTabs = 5;

/**
 * Where to go after sign-in: a path of this site, or an address on the allow-list; anything else is the front page.
 */
export function safeReturnTo(wanted: unknown, allowList: readonly string[]): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return '/';
  if (allowList.includes(wanted)) return wanted;
  // one leading slash, no second slash or backslash, no control characters: a path here and nowhere else
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.includes('\\') ? wanted : '/';
}

export function registerSignIn(app: FastifyInstance, services: Services, provider: IdentityProvider): void {
  const { settings, database, clock } = services;
  const secure = settings.publicUrl.startsWith('https://');
  const cookieName = sessionCookieName(services);
  const redirectUri = `${settings.publicUrl}/auth/callback`;

  let known: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
        // plain http only for the local provider, which never runs in production
        execute: provider.issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };

  // Which sign-ins this browser has begun: nobody ends in another's session by following her link
  const begunName = `${cookieName}-sign-in`;
  const begunBy = (request: FastifyRequest) => (request.cookies[begunName] ?? '').split('.').filter(Boolean);
  const setBegun = (reply: FastifyReply, states: readonly string[]) =>
    reply.setCookie(begunName, states.slice(-mostTabs).join('.'), {
      path: '/',
      httpOnly: true,
      secure,
      sameSite: 'lax',
      maxAge: states.length === 0 ? 0 : attemptMinutes * 60,
    });
  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(cookieName, token, { path: '/', httpOnly: true, secure, sameSite: 'lax' });

  app.get('/auth/sign-in', async (request, reply) => {
    const now = clock.now();
    if (!(await isWithinLimit(database.app, 'sign-in', request.ip, 60, now)))
      throw new Problem(429, 'too-many-requests');
    const config = await configuration().catch(() => undefined);
    if (!config) return reply.redirect('/kirjaudu?virhe=palvelu');
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const verifier = oidc.randomPKCECodeVerifier();
    const wanted: unknown = Reflect.get(Object(request.query), 'returnTo');
    await database.app
      .insertInto('sign_in_attempt')
      .values({
        state_hash: tokenHash(state),
        code_verifier: verifier,
        nonce,
        return_to: safeReturnTo(wanted, settings.redirectAllowList),
        expires_at: new Date(now.getTime() + attemptMinutes * 60_000).toISOString(),
      })
      .execute();
    const to = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: settings.oidcScope ?? 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: languageOf(request),
      prompt: 'login',
    });
    return setBegun(reply, [...begunBy(request), state]).redirect(to.href);
  });

  app.get('/auth/callback', async (request, reply) => {
    const now = clock.now();
    const state: unknown = Reflect.get(Object(request.query), 'state');
    const begun = begunBy(request);
    const attempt =
      typeof state === 'string' && begun.includes(state)
        ? await database.app
            .deleteFrom('sign_in_attempt')
            .where('state_hash', '=', tokenHash(state))
            .returning(['code_verifier', 'nonce', 'return_to', 'expires_at'])
            .executeTakeFirst()
        : undefined;
    if (typeof state !== 'string' || !attempt || Date.parse(attempt.expires_at) < now.getTime()) {
      return reply.redirect('/kirjaudu?virhe=vanhentunut');
    }
    const config = await configuration();
    const tokens = await oidc
      .authorizationCodeGrant(config, new URL(request.url, settings.publicUrl), {
        pkceCodeVerifier: attempt.code_verifier,
        expectedState: state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        request.log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'sign-in refused');
        return undefined;
      });
    const claims = tokens?.claims();
    if (!tokens || !claims) return reply.redirect('/kirjaudu?virhe=hylatty');
    const mandates = await mandateRegisterOf(settings).mandatesOf(claims);
    const identity = { issuer: provider.issuer, claims, mandates };
    const found = await whoIs(services, identity, attempt.return_to, now);
    if (!found) return reply.redirect('/kirjaudu?virhe=ei-roolia');
    // whoever was signed in here before is signed out
    const former = request.cookies[cookieName];
    if (former) await endSession(database.app, former);
    const token = await insertSession(
      database.app,
      {
        issuer: provider.issuer,
        subject: claims.sub,
        idToken: tokens.id_token ?? null,
        mandates:
          mandates.length === 0 ? null : { name: String(claims['name'] ?? '').slice(0, 200), of: mandates },
      },
      found.holder,
      now,
    );
    setBegun(
      reply,
      begun.filter((one) => one !== state),
    );
    return setCookie(reply, token).redirect(found.returnTo);
  });

  // A form post, not a link: another site can't sign anybody out
  app.post('/auth/sign-out', async (request, reply) => {
    const token = request.cookies[cookieName];
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw new Problem(403, 'wrong-origin');
    checkOrigin(request, services);
    const idToken = token ? await endSession(database.app, token) : null;
    reply.clearCookie(cookieName, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
    const home = `${settings.publicUrl}/kirjaudu?ulos=1`;
    const config = await configuration().catch(() => undefined);
    if (!config?.serverMetadata().end_session_endpoint || !idToken) return reply.send({ redirectTo: home });
    const to = oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: home });
    return reply.send({ redirectTo: to.href });
  });
}

/** The client's own view and the e-service of employers stand under these paths. */
const isOwnView = (path: string) => /^\/oma(\/|\?|$)/.test(path);
const isEmployerView = (path: string) => /^\/tyonantaja(\/|\?|$)/.test(path);

/**
 * Whose session begins and where it goes. One identity may be staff, a client and a representative of employers at once:
 * who came to the own view enters as the client, who came to the e-service of employers as a representative, anybody else
 * as staff, and who is several and named no page chooses. Nobody known may only come to those two, to give a one-time
 * code; who has a mandate comes to the e-service to choose her organisation.
 */
async function whoIs(
  services: Services,
  identity: {
    readonly issuer: string;
    readonly claims: oidc.IDToken;
    readonly mandates: readonly Mandate[];
  },
  returnTo: string,
  now: Date,
): Promise<{ readonly holder: Holder; readonly returnTo: string } | undefined> {
  const { issuer, claims, mandates } = identity;
  const { app } = services.database;
  await bindByClaim(services, issuer, claims, now);
  const [assignment] = await listAssignments(app, issuer, claims.sub, dayAt(now));
  const accounts = await listAccounts(app, issuer, claims.sub);
  const businessIds = mandates.map(({ businessId }) => businessId);
  const represented = await listRepresentations(app, issuer, claims.sub, businessIds);
  const [account] = accounts;
  const [representation] = represented;
  const wantsOwn = isOwnView(returnTo);
  const wantsEmployer = isEmployerView(returnTo);
  if (!assignment && !account && !representation) {
    if (wantsEmployer || mandates.length > 0) return { holder: undefined, returnTo: '/tyonantaja' };
    return wantsOwn ? { holder: undefined, returnTo: '/oma' } : undefined;
  }
  // one who is known otherwise may come to give a code, or to use a mandate, all the same
  if (wantsEmployer) {
    const chooses = !representation || represented.length > 1;
    const holder = representation ?? assignment ?? account;
    return { holder, returnTo: chooses && returnTo === '/tyonantaja' ? '/tyonantaja/valinta' : returnTo };
  }
  const isSeveral = [assignment, account, representation].filter(Boolean).length > 1;
  const mustChoose = accounts.length > 1 || represented.length > 1 || isSeveral;
  const holder = wantsOwn
    ? (account ?? assignment ?? representation)
    : (assignment ?? account ?? representation);
  if (mustChoose && (returnTo === '/' || returnTo === '/oma')) {
    return { holder, returnTo: account ? '/oma/valinta' : '/tyonantaja/valinta' };
  }
  if (holder === representation) return { holder, returnTo: '/tyonantaja' };
  if (holder === account) return { holder, returnTo: wantsOwn ? returnTo : '/oma' };
  return { holder, returnTo: wantsOwn ? '/' : returnTo };
}

/** The identity provider vouches for an identity code: only its keyed hash is looked for, and the code is not kept. */
export async function bindByClaim(
  services: Services,
  issuer: string,
  claims: Readonly<Record<string, unknown>> & { readonly sub: string },
  now: Date,
): Promise<void> {
  const { identityCodeClaim } = services.settings;
  const written = identityCodeClaim ? claims[identityCodeClaim] : undefined;
  if (typeof written !== 'string') return;
  const code = readIdentityCode(written);
  if (isRefusal(code)) return;
  const hash = identityHash(services.keys, code.code);
  await sql`select bind_by_identity_code(${issuer}, ${claims.sub}, ${hash}, ${now})`.execute(
    services.database.app,
  );
}
