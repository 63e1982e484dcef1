/**
 * The application's own database role: it may log in, owns nothing and can't step over row-level security.
 * The migrations grant rights to the group `polku_application`, of which it is a member.
 */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import pg from 'pg';
import { deriveKey } from './secrets.ts';
import { errorCode, StartRefusal } from './start-refusal.ts';

export const applicationGroup = 'polku_application';

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The role belongs to one database, since one server can hold several installations. */
export function applicationLogin(database: string, secret: Uint8Array): Login {
  const user = `${database.slice(0, 59)}_app`;
  return { user, password: deriveKey(secret, `database role ${user}`).toString('base64url') };
}

/**
 * Makes or mends the group and the login role.
 * @throws StartRefusal when the owner may not do so.
 */
export async function prepareApplicationRole(
  owner: pg.ClientBase,
  database: string,
  login: Login,
): Promise<void> {
  const role = pg.escapeIdentifier(login.user);
  const verifier = pg.escapeLiteral(scramVerifier(login));
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [roleLock]);
    await makeGroup(owner);
    const found = await findRole(owner, login.user);
    if (!found) {
      await owner.query(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password ${verifier}`,
      );
    } else {
      await owner.query(`alter role ${role} login password ${verifier}`);
      if (found.steps_over) await owner.query(`alter role ${role} nosuperuser nobypassrls`);
    }
    if (!found?.is_member) await owner.query(`grant ${applicationGroup} to ${role}`);
    await closeDatabase(owner, database, role);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    if (errorCode(error) !== '42501') throw error;
    throw new StartRefusal(
      `The user of DATABASE_URL may not create the application's own role: let an administrator run ` +
        `"create role ${applicationGroup} nologin; create role ${role} login password '…' in role ${applicationGroup}" ` +
        'and name that login in DATABASE_APP_URL.',
      { cause: error },
    );
  }
}

/**
 * For a login that an administrator made: checks that row-level security holds for it.
 * @throws StartRefusal when it does not, or the login has not the rights that the migrations grant.
 */
export async function requireApplicationRole(owner: pg.ClientBase, user: string): Promise<void> {
  await makeGroup(owner).catch((error: unknown) => {
    if (errorCode(error) !== '42501') throw error;
    throw new StartRefusal(
      `The database has no role ${applicationGroup}: let an administrator run "create role ${applicationGroup} nologin".`,
    );
  });
  const found = await findRole(owner, user);
  if (found?.steps_over || found?.owns_tables) {
    throw new StartRefusal(
      `The user ${user} of DATABASE_APP_URL could step over row-level security (superuser, bypassrls, the owner itself or owner of tables): name a login of its own there.`,
    );
  }
  if (!found?.is_member) {
    throw new StartRefusal(
      `The user ${user} of DATABASE_APP_URL lacks the application's rights: let an administrator run "grant ${applicationGroup} to ${pg.escapeIdentifier(user)}".`,
    );
  }
}

const roleLock = 7065_5676;

interface FoundRole {
  readonly steps_over: boolean;
  readonly owns_tables: boolean;
  readonly is_member: boolean;
}

async function findRole(owner: pg.ClientBase, name: string): Promise<FoundRole | undefined> {
  const { rows } = await owner.query<FoundRole>(
    `select r.rolsuper or r.rolbypassrls or r.rolname = session_user as steps_over,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'usage'))
              as owns_tables,
            exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                     where g.rolname = $2 and m.member = r.oid) as is_member
       from pg_roles r where r.rolname = $1`,
    [name, applicationGroup],
  );
  return rows[0];
}

/** Roles belong to the whole server, so another database's start may make the group at the same moment. */
async function makeGroup(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `do $$ begin
       if not exists (select from pg_roles where rolname = '${applicationGroup}') then
         create role ${applicationGroup} nologin;
       end if;
     exception when duplicate_object or unique_violation then null;
     end $$`,
  );
}

/** Only this database's own role may enter it, not those of other installations on the same server. */
async function closeDatabase(owner: pg.ClientBase, database: string, role: string): Promise<void> {
  const { rows } = await owner.query<{ mine: boolean }>(
    `select pg_has_role(datdba, 'usage') as mine from pg_database where datname = $1`,
    [database],
  );
  if (!rows[0]?.mine) return;
  const name = pg.escapeIdentifier(database);
  await owner.query(`revoke connect, temporary on database ${name} from public`);
  await owner.query(`grant connect on database ${name} to ${role}`);
}

/** What PostgreSQL keeps of a password (RFC 5802): sent instead of it, so that no server log can hold it. */
function scramVerifier({ user, password }: Login): string {
  const iterations = 4096;
  const salt = createHash('sha256').update(`${user}\n${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}
