/**
 * Sign-in by OpenID Connect only: authorisation code with PKCE, state and nonce kept on the server,
 * a session of our own afterwards, sign-out that ends both.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as oidc from 'openid-client';
import { dayAt } from './clock.ts';
import { languageOf, sessionCookieName } from './http.ts';
import { Problem } from './problems.ts';
import { isWithinLimit } from './rate-limit.ts';
import type { Services } from './services.ts';
import { endSession, insertSession, listAssignments } from './session.ts';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const attemptMinutes = 15;
const hashOf = (state: string) => createHash('sha256').update(state).digest();

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
        state_hash: hashOf(state),
        code_verifier: verifier,
        nonce,
        return_to: safeReturnTo(wanted, settings.redirectAllowList),
        expires_at: new Date(now.getTime() + attemptMinutes * 60_000).toISOString(),
      })
      .execute();
    const to = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: languageOf(request),
      prompt: 'login',
    });
    return reply.redirect(to.href);
  });

  app.get('/auth/callback', async (request, reply) => {
    const now = clock.now();
    const state: unknown = Reflect.get(Object(request.query), 'state');
    const attempt =
      typeof state === 'string'
        ? await database.app
            .deleteFrom('sign_in_attempt')
            .where('state_hash', '=', hashOf(state))
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
    const assignments = await listAssignments(database.app, provider.issuer, claims.sub, dayAt(now));
    const [first] = assignments;
    if (!first) return reply.redirect('/kirjaudu?virhe=ei-roolia');
    const token = await insertSession(
      database.app,
      { issuer: provider.issuer, subject: claims.sub, idToken: tokens.id_token ?? null },
      first,
      now,
    );
    return setCookie(reply, token).redirect(attempt.return_to);
  });

  // A form post, not a link: another site can't sign anybody out
  app.post('/auth/sign-out', async (request, reply) => {
    const token = request.cookies[cookieName];
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') throw new Problem(403, 'wrong-origin');
    const idToken = token ? await endSession(database.app, token) : null;
    reply.clearCookie(cookieName, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
    const home = `${settings.publicUrl}/kirjaudu?ulos=1`;
    const config = await configuration().catch(() => undefined);
    if (!config?.serverMetadata().end_session_endpoint || !idToken) return reply.send({ redirectTo: home });
    const to = oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: home });
    return reply.send({ redirectTo: to.href });
  });
}
