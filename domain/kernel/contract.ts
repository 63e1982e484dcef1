/**
 * Endpoints are data. One table of them types the server's handlers, the web's client and the
 * OpenAPI document; an endpoint without an access rule or an audit rule does not compile.
 */
import * as z from 'zod';
import type { Action, SubjectKind } from '../access/actions.ts';
import type { AuditRule } from '../access/audit.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call.
 * - `public`: anyone, rate-limited
 * - `session`: any session, a client's, a representative's or an unknown person's too, for the session itself only
 * - `signed-in`: any member of staff, for one's own things only
 * - `own`: a client, for her own data only
 * - `representative`: a representative of an employer, for that employer's own affairs only
 * - `action`: the catalogue decides; with `on`, the subject named by the path parameter `param`
 *   is loaded in scope first, and a subject out of reach answers like an unknown one
 */
export type Access =
  | { readonly kind: 'public'; readonly perMinute: number }
  | { readonly kind: 'session' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'own' }
  | { readonly kind: 'representative' }
  | { readonly kind: 'action'; readonly action: Action; readonly on?: SubjectKind; readonly param?: string };

/** `file`: the handler answers with bytes; `upload`: the body is a multipart form with one file. */
export type Transport = 'json' | 'file' | 'upload';

export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Allowed extends Access = Access,
  Way extends Transport = Transport,
> {
  readonly method: Method;
  /** Path under `/api`, parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Allowed;
  readonly audit: AuditRule;
  readonly params: Params;
  readonly query: Query;
  /** `z.undefined()` when the call has no body. */
  readonly body: Body;
  readonly output: Output;
  readonly transport: Way;
  /** The most bytes of a body, where it may be larger than usual. */
  readonly bodyBytes?: number;
}

const nothing = z.object({});
type Nothing = typeof nothing;
const noBody = z.undefined();
type NoBody = typeof noBody;

interface Description<P, Q, B, O, A, T> {
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly access: A;
  readonly audit: AuditRule;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly output: O;
  readonly transport?: T;
  readonly bodyBytes?: number;
}

export function endpoint<
  O extends z.ZodType,
  const A extends Access,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = NoBody,
  const T extends Transport = 'json',
>(description: Description<P, Q, B, O, A, T>): Endpoint<P, Q, B, O, A, T> {
  return {
    ...description,
    transport: description.transport ?? ('json' as T),
    params: description.params ?? (nothing as unknown as P),
    query: description.query ?? (nothing as unknown as Q),
    body: description.body ?? (noBody as unknown as B),
  };
}

/**
 * Whether a send repeated with the same key is answered as the first time: changes by POST whose answer names nobody
 * and reveals nothing, since it is kept for a day. Ids, numbers, days and yes or no may be kept; texts may not.
 */
export function isAnsweredOnce(endpoint: Endpoint): boolean {
  const { method, transport, access, output } = endpoint;
  if (method !== 'POST' || transport !== 'json' || access.kind === 'public' || access.kind === 'session')
    return false;
  return output instanceof z.ZodObject && Object.values(output.shape).every(isPlain);
}

function isPlain(field: unknown): boolean {
  if (field instanceof z.ZodNullable || field instanceof z.ZodOptional) return isPlain(field.unwrap());
  return [z.ZodUUID, z.ZodNumber, z.ZodBoolean, z.ZodLiteral, z.ZodISODate, z.ZodISODateTime].some(
    (kind) => field instanceof kind,
  );
}

export type ParamsOf<E extends Endpoint> = z.output<E['params']>;
export type QueryOf<E extends Endpoint> = z.output<E['query']>;
export type BodyOf<E extends Endpoint> = z.output<E['body']>;
export type BodyInputOf<E extends Endpoint> = z.input<E['body']>;
export type QueryInputOf<E extends Endpoint> = z.input<E['query']>;
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

/** Schema pieces that many endpoints share. */
/** Its capitals are the same id: small ones are kept and compared. */
export const id = z.uuid().toLowerCase();
/** A day of a century in which anybody could be born, work or be planned for. */
export const day = z.iso
  .date({ abort: true })
  .refine((value) => value >= '1800-01-01' && value <= '2199-12-31', {
    error: 'not-a-date',
  });
export const instant = z.iso.datetime({ offset: true });
export const version = z.int().nonnegative();
/**
 * Signs that nobody sees: the zero-width space and mark of byte order that come along when copied, and those that turn
 * the direction of all that follows. What joins letters, or marks the direction of its own place, is left.
 */
const unseen = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;
const seen = /[^\s\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0\u2800]/u;

/** Free text as people write it: trimmed, without unseen signs, no control characters but line breaks and tabs. */
export function text(max: number) {
  return z
    .string()
    .overwrite((value) => value.replace(unseen, ''))
    .trim()
    .max(max)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, { error: 'control-characters' });
}
export function requiredText(max: number) {
  return text(max)
    .min(1, { error: 'required', abort: true })
    .refine((value) => seen.test(value), { error: 'required' });
}

/** A page of rows with the cursor of the next one; `null` when this is the last. */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
