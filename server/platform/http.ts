/**
 * How a request travels: contract entry → schema → session → one transaction (check, domain, SQL, log) → answer.
 * Every endpoint of the contract passes here and nowhere else.
 */
import { createHash } from 'node:crypto';
import {
  type AuditRule,
  type Endpoint,
  type Language,
  areaSettings,
  contract,
  isAnsweredOnce,
  isLanguage,
  languages,
  reachOfRole,
} from '@polku/domain';
import fastJson from 'fast-json-stringify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { AuditNote, insertAuditEvent } from './audit.ts';
import {
  authoriseClient,
  authoriseReferral,
  authoriseRole,
  ownClient,
  representativeOf,
} from './authorise.ts';
import { dayAt } from './clock.ts';
import { type Scope, type Tx, inScope } from './context.ts';
import type { FileAnswer, Handlers, UploadedFile } from './handlers.ts';
import { Problem, fieldErrors, forbidden, problemBody } from './problems.ts';
import { isWithinLimit } from './rate-limit.ts';
import type { Services } from './services.ts';
import {
  type AnySession,
  type SignedIn,
  type SignedInClient,
  type SignedInRepresentative,
  findSession,
} from './session.ts';
import { isKnownIdentity, problemFromDatabase } from './database-problems.ts';

export function sessionCookieName(services: Services): string {
  return services.settings.publicUrl.startsWith('https://') ? '__Host-polku' : 'polku';
}

export function languageOf(request: FastifyRequest): Language {
  // an address that can't be read is answered before its cookies are
  const chosen: unknown = Reflect.get(Object(request.cookies), 'polku-language');
  if (isLanguage(chosen)) return chosen;
  const accepted = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
  return isLanguage(accepted) ? accepted : (languages[0] ?? 'fi');
}

/** Sent by this site's own pages only: the browser says so, and a header no form can send. */
export function checkOrigin(request: FastifyRequest, services: Services): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'wrong-origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!isOwnOrigin(origin, services)) throw new Problem(403, 'wrong-origin');
}

/** The public address; on one's own machine its other names too. The Host header is the sender's own word. */
function isOwnOrigin(origin: string, { settings }: Services): boolean {
  if (origin === new URL(settings.publicUrl).origin) return true;
  if (settings.mode === 'production' || !URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return isHere && protocol === 'http:' && port === new URL(settings.publicUrl).port;
}

/** The schemas of the contract with unknown fields refused; made once, since making one compiles it. */
const strictSchemas = new WeakMap<z.ZodType, z.ZodType>();

function strict(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return schema;
  const known = strictSchemas.get(schema) ?? schema.strict();
  strictSchemas.set(schema, known);
  return known;
}

function parsePart(part: 'params' | 'query' | 'body', schema: z.ZodType, value: unknown): unknown {
  const parsed = strict(schema).safeParse(value, {
    reportInput: true,
  });
  if (!parsed.success) throw new Problem(400, 'invalid-input', { errors: fieldErrors(part, parsed.error) });
  return parsed.data;
}

async function parseInput(endpoint: Endpoint, request: FastifyRequest) {
  const problems: Problem[] = [];
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodType, value: unknown) => {
    try {
      return parsePart(name, schema, value);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  let file: UploadedFile | undefined;
  let sent: unknown = endpoint.body instanceof z.ZodUndefined ? undefined : (request.body ?? {});
  if (endpoint.transport === 'upload') {
    if (!request.isMultipart())
      throw new Problem(400, 'invalid-input', { errors: [{ pointer: '/file', code: 'required' }] });
    const fields: Record<string, string> = {};
    for await (const piece of request.parts()) {
      if (piece.type === 'file') file = { name: piece.filename.slice(-200), bytes: await piece.toBuffer() };
      else if (typeof piece.value === 'string') fields[piece.fieldname] = piece.value;
    }
    if (!file) throw new Problem(400, 'invalid-input', { errors: [{ pointer: '/file', code: 'required' }] });
    sent = fields;
  }
  const params = part('params', endpoint.params, request.params);
  const query = part('query', endpoint.query, request.query);
  const body = part('body', endpoint.body, sent);
  if (problems.length > 0) {
    throw new Problem(400, 'invalid-input', { errors: problems.flatMap((problem) => problem.errors) });
  }
  return { params, query, body, file };
}

interface Answered {
  readonly answer: unknown;
  /** Keeps the answer with its key; sent with the commit. */
  readonly keep?: () => Promise<unknown>;
}

/**
 * The answer of a create is kept with its key, so that a send repeated after a lost answer creates nothing twice. The
 * sender has been checked before, and the repeated send is logged as the first one; only answers without anybody's
 * data are kept (`isAnsweredOnce` of the contract), for the role that sent them.
 */
async function answerOnce(
  tx: Tx,
  name: string,
  endpoint: Endpoint,
  request: FastifyRequest,
  sender: { readonly areaId: number; readonly id: string; readonly actsAs: string },
  now: Date,
  work: () => Promise<unknown>,
): Promise<Answered> {
  const key = request.headers['idempotency-key'];
  if (!isAnsweredOnce(endpoint) || typeof key !== 'string' || key.length < 8 || key.length > 100)
    return { answer: await work() };
  const { areaId, id: senderId } = sender;
  const hash = createHash('sha256')
    .update(`${sender.actsAs}\n${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
  const begun = await tx
    .insertInto('idempotency_key')
    .values({
      area_id: areaId,
      staff_id: senderId,
      key,
      endpoint: name,
      request_hash: hash,
      status: 0,
      response: '',
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'staff_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!begun) {
    const kept = await tx
      .selectFrom('idempotency_key')
      .select(['request_hash', 'response', 'endpoint'])
      .where('area_id', '=', areaId)
      .where('staff_id', '=', senderId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (kept.endpoint !== name || !hash.equals(kept.request_hash))
      throw new Problem(422, 'key-used-otherwise');
    return { answer: JSON.parse(kept.response) as unknown };
  }
  const answer = await work();
  const keep = () =>
    tx
      .updateTable('idempotency_key')
      .set({ status: 200, response: JSON.stringify(answer ?? null) })
      .where('area_id', '=', areaId)
      .where('staff_id', '=', senderId)
      .where('key', '=', key)
      .execute();
  return { answer, keep };
}

type AnyCall = Record<string, unknown>;
type AnyHandler = (call: AnyCall) => Promise<unknown>;

interface Basics {
  readonly now: Date;
  readonly today: ReturnType<typeof dayAt>;
  readonly language: Language;
  readonly services: Services;
  readonly note: AuditNote;
}

/** Changes come from this site's own pages, with the token of the session. */
function checkSender(request: FastifyRequest, services: Services, session: AnySession): void {
  if (request.method === 'GET') return;
  checkOrigin(request, services);
  if (request.headers['x-csrf-token'] !== session.csrfToken) throw new Problem(403, 'wrong-csrf-token');
}

/** The client's own view: her session, a transaction that sees only her rows, a log row in her own name. */
async function answerOwn(
  name: string,
  endpoint: Endpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  basics: Basics,
  session: SignedInClient,
): Promise<unknown> {
  const { services, now, note } = basics;
  const { areaId, clientId } = session;
  const input = await parseInput(endpoint, request);
  const { audit: rule } = endpoint;
  const { answer } = await inScope(
    services.database.app,
    { areaId, reach: 'own', clientId },
    (tx) => {
      note.people([clientId]);
      const settings = areaSettings(session.areaSettings);
      const own = ownClient(areaId, clientId);
      const sender = { areaId, id: clientId, actsAs: 'client' };
      return answerOnce(tx, name, endpoint, request, sender, now, () =>
        handler({ ...basics, ...input, tx, own, session, settings }),
      );
    },
    (tx, { keep }) => [
      keep?.(),
      rule === 'none'
        ? undefined
        : insertAuditEvent(tx, { name, rule, areaId, actor: undefined, actorKind: 'client', at: now, note }),
    ],
  );
  return answer;
}

/** A representative's e-service: a transaction that sees her employer's rows only, a log row in her own name. */
async function answerRepresentative(
  name: string,
  endpoint: Endpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  basics: Basics,
  session: SignedInRepresentative,
): Promise<unknown> {
  const { services, now, note } = basics;
  const { areaId, employerId, representativeId } = session;
  const input = await parseInput(endpoint, request);
  const { audit: rule } = endpoint;
  const subject = { kind: 'employer', id: employerId };
  const { answer } = await inScope(
    services.database.app,
    { areaId, reach: 'employer', employerId, representativeId },
    (tx) => {
      const settings = areaSettings(session.areaSettings);
      const representative = representativeOf(session);
      const sender = { areaId, id: representativeId, actsAs: 'representative' };
      return answerOnce(tx, name, endpoint, request, sender, now, () =>
        handler({ ...basics, ...input, tx, representative, session, settings }),
      );
    },
    (tx, { keep }) => [
      keep?.(),
      rule === 'none'
        ? undefined
        : insertAuditEvent(tx, {
            name,
            rule,
            areaId,
            actor: undefined,
            actorKind: 'representative',
            at: now,
            note,
            subject,
          }),
    ],
  );
  return answer;
}

/** Who may not be the caller of an endpoint at all is told so before the input is looked at. */
async function answerSession(
  name: string,
  endpoint: Endpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  basics: Basics,
  session: AnySession | undefined,
  sessionToken: string | undefined,
): Promise<unknown> {
  if (!session) throw new Problem(401, 'not-signed-in');
  checkSender(request, basics.services, session);
  switch (endpoint.access.kind) {
    case 'session':
      return handler({ ...basics, ...(await parseInput(endpoint, request)), session, sessionToken });
    case 'own':
      if (session.kind !== 'client') throw forbidden();
      return answerOwn(name, endpoint, handler, request, basics, session);
    case 'representative':
      if (session.kind !== 'representative') throw forbidden();
      return answerRepresentative(name, endpoint, handler, request, basics, session);
    default:
      if (session.kind !== 'staff') throw forbidden();
      return answerSignedIn(name, endpoint, handler, request, basics, session);
  }
}

async function answerSignedIn(
  name: string,
  endpoint: Endpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  basics: Basics,
  signedIn: SignedIn,
): Promise<unknown> {
  const { services, now, today, note } = basics;
  const changes = request.method !== 'GET';
  const { actor } = signedIn;
  const { access } = endpoint;
  // a role that may never do this is told so before its input is looked at
  if (access.kind === 'action') authoriseRole(actor, access.action);
  const input = await parseInput(endpoint, request);
  const scope = {
    areaId: actor.areaId,
    reach: reachOfRole[actor.role],
    staffId: actor.staffId,
    organisationId: actor.organisationId,
    clientIds: signedIn.clientIds,
    clientParts: signedIn.clientParts,
  };
  const { audit: rule } = endpoint;
  let subject: { kind: string; id: string } | undefined;
  let reasonId: string | null = null;
  const work = inScope(
    services.database.app,
    scope,
    async (tx) => {
      const call: AnyCall = {
        ...basics,
        ...input,
        tx,
        actor,
        signedIn,
        settings: areaSettings(signedIn.areaSettings),
      };
      if (access.kind === 'action' && access.on && access.param) {
        const id = String(Reflect.get(Object(input.params), access.param));
        subject = { kind: access.on, id };
        if (access.on === 'client') {
          const client = await authoriseClient(tx, actor, access.action, id, { now, today, lock: changes });
          reasonId = client.reasonId;
          note.people([id]);
          call['client'] = client;
        } else {
          call['referral'] = await authoriseReferral(tx, actor, access.action, id, { lock: changes });
          note.count(1);
        }
      }
      const sender = { areaId: actor.areaId, id: actor.staffId, actsAs: actor.assignmentId };
      return answerOnce(tx, name, endpoint, request, sender, now, () => handler(call));
    },
    (tx, { keep }) => [
      keep?.(),
      rule === 'none' ? undefined : writeAudit(tx, name, rule, signedIn, now, note, subject, reasonId),
    ],
  );
  return work.then(
    ({ answer }) => answer,
    (error: unknown) => {
      if (!isKnownIdentity(error)) throw error;
      return refuseKnownIdentity(name, endpoint, basics, signedIn, scope);
    },
  );
}

/**
 * «Already known» tells that somebody with this identity code is a client here, whom the asker may not reach. The answer
 * leaves its own row in the log, since the refused change took its row with it, and nobody may ask many times.
 */
async function refuseKnownIdentity(
  name: string,
  endpoint: Endpoint,
  { services, now }: Basics,
  signedIn: SignedIn,
  scope: Scope,
): Promise<never> {
  const { app } = services.database;
  const { audit: rule } = endpoint;
  const note = new AuditNote();
  note.count(1);
  if (rule !== 'none') {
    await inScope(app, scope, (tx) => writeAudit(tx, name, rule, signedIn, now, note, undefined, null));
  }
  const isSeldom = await isWithinLimit(app, 'known-identity', signedIn.actor.staffId, 5, now);
  throw isSeldom ? new Problem(409, 'already-exists') : new Problem(429, 'too-many-requests');
}

function writeAudit(
  tx: Tx,
  name: string,
  rule: Exclude<AuditRule, 'none'>,
  signedIn: SignedIn,
  at: Date,
  note: AuditNote,
  subject: { kind: string; id: string } | undefined,
  reasonId: string | null,
): Promise<void> {
  const { actor } = signedIn;
  return insertAuditEvent(tx, { name, rule, areaId: actor.areaId, actor, at, note, subject, reasonId });
}

async function answerPublic(
  name: string,
  endpoint: Endpoint & { readonly access: { readonly kind: 'public'; readonly perMinute: number } },
  handler: AnyHandler,
  request: FastifyRequest,
  basics: Basics,
  caller: { readonly session: AnySession | undefined; readonly sessionToken: string | undefined },
): Promise<unknown> {
  const { services, now } = basics;
  if (request.method !== 'GET') {
    checkOrigin(request, services);
    const within = await isWithinLimit(
      services.database.app,
      name,
      request.ip,
      endpoint.access.perMinute,
      now,
    );
    if (!within) throw new Problem(429, 'too-many-requests');
  }
  const input = await parseInput(endpoint, request);
  return handler({ ...basics, ...input, ...caller });
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const ascii = file.fileName.replace(/[^\w.-]+/g, '_');
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('cache-control', 'no-store')
    .type(file.contentType)
    .send(file.bytes);
}

export function registerEndpoints(app: FastifyInstance, services: Services, handlers: Handlers): void {
  const cookieName = sessionCookieName(services);
  for (const [name, endpoint] of Object.entries(contract) as [keyof Handlers, Endpoint][]) {
    const handler = handlers[name] as unknown as AnyHandler;
    const serialise = serialiserOf(endpoint);
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      ...(endpoint.bodyBytes ? { bodyLimit: endpoint.bodyBytes } : {}),
      handler: async (request, reply) => {
        const now = services.clock.now();
        const today = dayAt(now);
        const basics: Basics = { now, today, language: languageOf(request), services, note: new AuditNote() };
        const sessionToken = request.cookies[cookieName];
        const session = sessionToken
          ? await findSession(services.database.app, sessionToken, now, today)
          : undefined;
        const answer =
          endpoint.access.kind === 'public'
            ? await answerPublic(name, { ...endpoint, access: endpoint.access }, handler, request, basics, {
                session,
                sessionToken,
              })
            : await answerSession(name, endpoint, handler, request, basics, session, sessionToken);
        if (endpoint.transport === 'file') return sendFile(reply, answer as FileAnswer);
        return reply
          .header('cache-control', 'no-store')
          .type('application/json; charset=utf-8')
          .serializer(serialise)
          .send(answer ?? null);
      },
    });
  }
}

/**
 * Only declared fields leave: the serialiser is compiled from the contract's output, at the endpoint's first answer so
 * that the program starts fast.
 */
function serialiserOf(endpoint: Endpoint): (answer: unknown) => string {
  let compiled: ((answer: unknown) => string) | undefined;
  return (answer) => (compiled ??= fastJson(responseSchema(endpoint)))(answer);
}

function responseSchema(endpoint: Endpoint): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(endpoint.output, {
    target: 'draft-7',
    io: 'output',
    unrepresentable: 'any',
  });
  delete schema['$schema'];
  return schema;
}

export function registerErrorAnswers(app: FastifyInstance, services: Services): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status === 400 && request.url.startsWith('/api/calc/')) {
      // a value that is no JSON is answered as `polku calc` answers it
      const answer = {
        type: '/api/problems/not-json',
        title: 'The value is not JSON',
        errors: [{ pointer: '', code: 'not-json' }],
      };
      return reply
        .code(200)
        .serializer((body: unknown) => JSON.stringify(body))
        .header('content-type', 'application/json; charset=utf-8')
        .send({ problem: answer });
    }
    if (problem.status >= 500) {
      // the message of a database error can hold a person's data: only its code is logged
      const code = Reflect.get(Object(error), 'code');
      const at = error instanceof Error ? error.stack?.split('\n').slice(1, 6) : undefined;
      request.log.error(
        { code, kind: error instanceof Error ? error.name : typeof error, at },
        'request failed',
      );
      if (services.settings.mode !== 'production' && process.env['POLKU_DEBUG']) request.log.error(error);
    }
    const language = languageOf(request);
    return reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .header('content-type', 'application/problem+json; charset=utf-8')
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problemBody(problem, language, request.id));
  });
}

/** An address that is none (`/%ff`) has no route: it is answered here, without repeating it. */
export function answerUnreadableAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = new Problem(400, 'invalid-input');
  void reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, languageOf(request), request.id)));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fromDatabase = problemFromDatabase(error);
  if (fromDatabase) return fromDatabase;
  const status = Number(Reflect.get(Object(error), 'statusCode') ?? 500);
  if (status === 413) return new Problem(413, 'too-large');
  if (status >= 400 && status < 500) return new Problem(status, 'invalid-input');
  return new Problem(500, 'internal-error');
}
