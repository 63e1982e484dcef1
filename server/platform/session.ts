/** Server-side sessions: an opaque random token in a cookie, only its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, AreaSettings, Day, Right, Role } from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.generated.ts';

export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
  readonly csrfToken: string;
  readonly lastUsedAt: string;
  readonly name: string;
  readonly areaName: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly areaSettings: Partial<AreaSettings>;
  readonly organisationName: string;
  readonly actor: Actor;
  /** People handed to the actor, when the role reaches only those. */
  readonly clientIds: readonly string[];
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

interface SessionRow {
  readonly issuer: string;
  readonly subject: string;
  readonly csrfToken: string;
  readonly lastUsedAt: string;
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
}

export async function findSession(
  database: Kysely<DB>,
  token: string,
  now: Date,
  today: Day,
): Promise<SignedIn | undefined> {
  const hash = tokenHash(token);
  const found = await sql<{
    row: SessionRow | null;
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
  return {
    issuer: row.issuer,
    subject: row.subject,
    csrfToken: row.csrfToken,
    lastUsedAt: row.lastUsedAt,
    name: row.name,
    areaName: row.areaName,
    areaSettings: row.areaSettings,
    organisationName: row.organisationName,
    clientIds: row.clientIds,
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

export async function insertSession(
  database: Kysely<DB>,
  identity: { readonly issuer: string; readonly subject: string; readonly idToken: string | null },
  assignment: Assignment,
  now: Date,
): Promise<string> {
  const token = newToken();
  await database
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      issuer: identity.issuer,
      subject: identity.subject,
      area_id: assignment.areaId,
      staff_id: assignment.staffId,
      assignment_id: assignment.id,
      csrf_token: newToken(),
      id_token: identity.idToken,
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
