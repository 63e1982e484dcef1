/** Server-side sessions: an opaque random token in a cookie, only its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, AreaSettings, Day, Language, Right, Role } from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import type { Mandate } from '../adapters/mandates/mandates.ts';
import type { DB } from './schema.generated.ts';

interface SessionBasics {
  readonly issuer: string;
  readonly subject: string;
  readonly csrfToken: string;
  readonly lastUsedAt: string;
  /** Business ids for which the register of mandates vouched at this sign-in. */
  readonly mandatedIds: readonly string[];
}

/** A client in her own view. */
export interface SignedInClient extends SessionBasics {
  readonly kind: 'client';
  readonly accountId: string;
  readonly areaId: number;
  readonly areaSlug: string;
  readonly clientId: string;
  readonly name: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly areaSettings: Partial<AreaSettings>;
}

/** A representative of an employer in its e-service. */
export interface SignedInRepresentative extends SessionBasics {
  readonly kind: 'representative';
  readonly representativeId: string;
  readonly areaId: number;
  readonly areaSlug: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly areaSettings: Partial<AreaSettings>;
  readonly employerId: string;
  readonly employerName: string;
  readonly businessId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
}

/** Known to the identity provider and not to us: may only give a one-time code. */
export interface SignedInUnbound extends SessionBasics {
  readonly kind: 'unbound';
}

/** Exactly one of a member of staff in a role, a client, a representative, and nobody yet. */
export type AnySession = SignedIn | SignedInClient | SignedInRepresentative | SignedInUnbound;

export interface SignedIn extends SessionBasics {
  readonly kind: 'staff';
  readonly name: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly areaSettings: Partial<AreaSettings>;
  readonly organisationName: string;
  readonly actor: Actor;
  /** People handed to the actor, when the role reaches only those. */
  readonly clientIds: readonly string[];
  /** The parts of each that were handed, as `part:client`. */
  readonly clientParts: readonly string[];
}

export interface Assignment {
  readonly id: string;
  readonly areaId: number;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly staffId: string;
  readonly role: Role;
  readonly organisationName: string;
  readonly municipalityCodes: readonly string[] | null;
}

/** Idle for this long, or this old in all, and the session is over. */
const idleMilliseconds = 60 * 60 * 1000;
const oldestMilliseconds = 12 * 60 * 60 * 1000;
const touchAfterMilliseconds = 60 * 1000;

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** One of the clients an identity is. */
export interface Account {
  readonly id: string;
  readonly areaId: number;
  readonly clientId: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
}

/** One of the employers an identity represents. */
export interface Representation {
  readonly id: string;
  readonly areaId: number;
  readonly representativeId: string;
  readonly employerName: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
}

interface SessionRow {
  readonly kind: 'staff';
  readonly issuer: string;
  readonly subject: string;
  readonly csrfToken: string;
  readonly lastUsedAt: string;
  readonly mandatedIds: readonly string[];
  readonly staffId: string;
  readonly name: string;
  readonly areaId: number;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly areaSettings: Partial<AreaSettings>;
  readonly assignmentId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly unitId: string | null;
  readonly municipalityCodes: readonly string[] | null;
  readonly rights: readonly Right[];
  readonly clientIds: readonly string[];
  readonly clientParts: readonly string[];
}

export async function findSession(
  database: Kysely<DB>,
  token: string,
  now: Date,
  today: Day,
): Promise<AnySession | undefined> {
  const hash = tokenHash(token);
  const found = await sql<{
    row: SessionRow | Exclude<AnySession, SignedIn> | null;
  }>`select session_actor(${hash}, ${now}, ${today}) as row`.execute(database);
  const row = found.rows[0]?.row;
  if (!row) return undefined;
  if (now.getTime() - Date.parse(row.lastUsedAt) > touchAfterMilliseconds) {
    await database
      .updateTable('session')
      .set({
        last_used_at: now.toISOString(),
        expires_at: sql<string>`least(${new Date(now.getTime() + idleMilliseconds)}::timestamptz, created_at + ${oldestMilliseconds / 1000} * interval '1 second')`,
      })
      .where('token_hash', '=', hash)
      .execute();
  }
  if (row.kind !== 'staff') return row;
  return {
    kind: 'staff',
    issuer: row.issuer,
    subject: row.subject,
    csrfToken: row.csrfToken,
    lastUsedAt: row.lastUsedAt,
    mandatedIds: row.mandatedIds,
    name: row.name,
    areaName: row.areaName,
    areaSettings: row.areaSettings,
    organisationName: row.organisationName,
    clientIds: row.clientIds,
    clientParts: row.clientParts,
    actor: {
      staffId: row.staffId,
      areaId: row.areaId,
      assignmentId: row.assignmentId,
      role: row.role,
      organisationId: row.organisationId,
      unitId: row.unitId,
      municipalityCodes: row.municipalityCodes,
      rights: row.rights,
    },
  };
}

export async function listAssignments(
  database: Kysely<DB>,
  issuer: string,
  subject: string,
  today: Day,
): Promise<readonly Assignment[]> {
  const found = await sql<{
    list: readonly Assignment[];
  }>`select identity_assignments(${issuer}, ${subject}, ${today}) as list`.execute(database);
  return found.rows[0]?.list ?? [];
}

export async function listAccounts(
  database: Kysely<DB>,
  issuer: string,
  subject: string,
): Promise<readonly Account[]> {
  const found = await sql<{
    list: readonly Account[];
  }>`select identity_clients(${issuer}, ${subject}) as list`.execute(database);
  return found.rows[0]?.list ?? [];
}

/** Those that rest on a mandate are there when `businessIds` of this sign-in still name the employer. */
export async function listRepresentations(
  database: Kysely<DB>,
  issuer: string,
  subject: string,
  businessIds: readonly string[],
): Promise<readonly Representation[]> {
  const found = await sql<{
    list: readonly Representation[];
  }>`select identity_representations(${issuer}, ${subject}, ${[...businessIds]}::text[]) as list`.execute(
    database,
  );
  return found.rows[0]?.list ?? [];
}

/** Whose session it is: a role of a member of staff, a client, or a representative; nothing for somebody not known yet. */
export type Holder =
  | Assignment
  | Pick<Account, 'areaId' | 'clientId'>
  | Pick<Representation, 'areaId' | 'representativeId'>
  | undefined;

/** The columns that say whose a session is. */
export function holderColumns(holder: Holder) {
  const nobody = {
    area_id: null,
    staff_id: null,
    assignment_id: null,
    client_id: null,
    representative_id: null,
  };
  if (holder === undefined) return nobody;
  if ('representativeId' in holder)
    return { ...nobody, area_id: holder.areaId, representative_id: holder.representativeId };
  return 'role' in holder
    ? { ...nobody, area_id: holder.areaId, staff_id: holder.staffId, assignment_id: holder.id }
    : { ...nobody, area_id: holder.areaId, client_id: holder.clientId };
}

/** What the register of mandates told at a sign-in, kept as long as the session. */
export interface SignInMandates {
  readonly name: string;
  readonly of: readonly Mandate[];
}

export async function insertSession(
  database: Kysely<DB>,
  identity: {
    readonly issuer: string;
    readonly subject: string;
    readonly idToken: string | null;
    readonly mandates?: SignInMandates | null;
  },
  holder: Holder,
  now: Date,
): Promise<string> {
  const token = newToken();
  await database
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      issuer: identity.issuer,
      subject: identity.subject,
      ...holderColumns(holder),
      csrf_token: newToken(),
      id_token: identity.idToken,
      mandates: identity.mandates ? JSON.stringify(identity.mandates) : null,
      created_at: now.toISOString(),
      last_used_at: now.toISOString(),
      expires_at: new Date(now.getTime() + idleMilliseconds).toISOString(),
    })
    .execute();
  return token;
}

/** Ends the session; returns the identity token, which the identity provider's sign-out wants. */
export async function endSession(database: Kysely<DB>, token: string): Promise<string | null> {
  const ended = await database
    .deleteFrom('session')
    .where('token_hash', '=', tokenHash(token))
    .returning('id_token')
    .executeTakeFirst();
  return ended?.id_token ?? null;
}
