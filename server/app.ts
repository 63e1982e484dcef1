/** The pipeline, top to bottom: headers, cookies, uploads, sign-in, the API, the pages. */
import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { handlers } from './handlers.ts';
import { registerHealth } from './platform/health.ts';
import { answerUnreadableAddress, registerEndpoints, registerErrorAnswers } from './platform/http.ts';
import { registerMetrics } from './platform/metrics.ts';
import { registerOpenApi } from './platform/openapi.ts';
import { Problem } from './platform/problems.ts';
import type { Services } from './platform/services.ts';
import { type IdentityProvider, registerSignIn } from './platform/sign-in.ts';

export const uploadLimit = 25 * 1024 * 1024;
const jsonLimit = 1024 * 1024;

export interface AppParts {
  readonly identityProvider: IdentityProvider;
  /** Where the built pages are; absent where only the API is tested. */
  readonly pages?: string | undefined;
}

export async function createApp(services: Services, parts: AppParts): Promise<FastifyInstance> {
  const { settings, log } = services;
  const { trustProxy } = settings;
  const app = Fastify({
    loggerInstance: log,
    // addresses may hold ids; the log line of a request says route, status and time only
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonLimit,
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnreadableAddress,
  });
  const secure = settings.publicUrl.startsWith('https://');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", parts.identityProvider.issuer],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 20, fieldSize: 20_000 },
    throwFileSizeLimit: true,
  });
  registerErrorAnswers(app, services);
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  stopWithoutWaiting(app);
  registerHealth(app, services);
  await registerMetrics(app, services);
  registerSignIn(app, services, parts.identityProvider);
  registerEndpoints(app, services, handlers);
  registerOpenApi(app);
  await registerPages(app, parts.pages);
  return app;
}

/**
 * A connection that is answering when the stop begins is kept open by its browser for a minute afterwards, and the
 * stop with it: it is closed once its answer is out.
 */
function stopWithoutWaiting(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onResponse', async () => {
    if (stopping) setImmediate(() => app.server.closeIdleConnections());
  });
}

/** Public pages have an entry of their own; every other path that is no file is the staff application. */
const publicPaths =
  /^\/(alue|allekirjoitus|kirjaudu|kayttoonotto|laskurit|ilmoittaudu|kysely|rajapinta|saavutettavuus|tarkistus|tietosuoja|tuet)(\/|$)/;

/** The client's own view, and the page of a personal absence link. */
const clientPaths = /^\/oma(\/|$)/;

/** The e-service of employers. */
const employerPaths = /^\/tyonantaja(\/|$)/;

/** By which the page of the day's marks opens without a network: its name stays, so that a new one is found. */
const offlineWorker = '/offline-worker.js';

async function registerPages(app: FastifyInstance, pages: string | undefined): Promise<void> {
  if (!pages) {
    app.setNotFoundHandler(() => {
      throw new Problem(404, 'not-found');
    });
    return;
  }
  await app.register(statics, {
    root: path.join(pages, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  app.setNotFoundHandler((request, reply) => {
    const pathname = request.url.split('?')[0] ?? '/';
    if (
      request.method !== 'GET' ||
      pathname.startsWith('/api/') ||
      pathname.startsWith('/assets/') ||
      pathname.startsWith('/auth/')
    ) {
      throw new Problem(404, 'not-found');
    }
    if (pathname === offlineWorker)
      return reply
        .header('cache-control', 'no-cache')
        .sendFile(offlineWorker.slice(1), pages, { cacheControl: false });
    const entry = clientPaths.test(pathname)
      ? 'client.html'
      : employerPaths.test(pathname)
        ? 'employer.html'
        : publicPaths.test(pathname)
          ? 'public.html'
          : 'index.html';
    // its own header stands: the file server's year is for files named after their content
    return reply.header('cache-control', 'no-cache').sendFile(entry, pages, { cacheControl: false });
  });
}
