/** What `polku backup` and `polku restore` do and say. */
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { prepareDatabase } from '../main.ts';
import { databaseSettings, openDatabase } from '../platform/database.ts';
import { loadInstallationSecret } from '../platform/secrets.ts';
import { exportArea } from './area-export.ts';
import { importArea } from './area-import.ts';
import { type BackupReport, checkBackup, writeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Say = (line: string) => void;

function tellContent({ heading, manifest, rows }: BackupReport, say: Say): void {
  const areas = heading.areas.map(({ slug }) => slug).join(', ') || 'none';
  say(`  taken ${heading.takenAt} from PostgreSQL ${heading.database}, areas: ${areas}`);
  say(
    `  ${rows} rows in ${manifest.tables.length} tables; left out: sign-ins under way, limits of calls, planned jobs`,
  );
  for (const { areaId, head, whole } of manifest.log) {
    if (head) say(`  log of area ${areaId}: anchor ${areaId}:${head}`);
    if (!whole) say(`  NOTE: the log of area ${areaId} had been tampered with: see "polku audit verify"`);
  }
}

export async function backup(file: string, env: Environment, say: Say): Promise<number> {
  const database = await prepareDatabase(env, { mayJoin: true });
  try {
    const report = await writeBackup(database, file, new Date());
    say(`${file} holds everything (${megabytes(file)}).`);
    tellContent(report, say);
    say('Keep the secret apart from it, as carefully: without the secret the identity codes do not open.');
    say(`  the secret is ${whereSecretIs(env, database.dataFolder)}`);
    return 0;
  } finally {
    await database.close();
  }
}

function whereSecretIs(env: Environment, dataFolder: string | undefined): string {
  return env['POLKU_SECRET'] ? 'in POLKU_SECRET' : `the file ${path.join(dataFolder ?? '', 'secret')}`;
}

const megabytes = (file: string) => `${(fs.statSync(file).size / 1_000_000).toFixed(1)} MB`;

/** Needs no database; the seal is checked where the secret is at hand. */
export async function check(file: string, env: Environment, say: Say): Promise<number> {
  const { dataFolder, secret } = databaseSettings(env);
  const isKnown = secret !== undefined || fs.existsSync(path.join(dataFolder, 'secret'));
  const own = isKnown ? loadInstallationSecret(dataFolder, { POLKU_SECRET: secret }) : undefined;
  const report = await checkBackup(file, own);
  say(`${file} is whole.`);
  tellContent(report, say);
  say(
    report.sealed
      ? '  taken under the secret of this installation, and its seal holds'
      : '  taken under a secret that is not here: whether it was changed by somebody can’t be told',
  );
  return 0;
}

export async function restore(
  file: string,
  env: Environment,
  { otherSecret, say }: { readonly otherSecret: boolean; readonly say: Say },
): Promise<number> {
  const database = await openDatabase({ ...databaseSettings(env), mayJoin: false });
  const report = await restoreBackup(database, file, { otherSecret }).finally(() => database.close());
  // reference tables, the queue and what else each start brings
  await (await prepareDatabase(env, { mayJoin: false })).close();
  say(`${file} was restored: every count and digest, every rule of the database and the log were verified.`);
  tellContent(report, say);
  say('Everybody signs in again. Messages still waiting in the backup are sent when Polku starts.');
  return 0;
}

/** The words that both ends of a transfer know: POLKU_TRANSFER_WORDS, else a line of standard input. */
async function transferWords(env: Environment): Promise<string> {
  const given = env['POLKU_TRANSFER_WORDS'];
  if (given) return given;
  const input = readline.promises.createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write('Words of the transfer (12 characters or more): ');
  for await (const line of input) {
    input.close();
    return line.trim();
  }
  return '';
}

/** `polku export area`. */
export async function takeArea(slug: string, file: string, env: Environment, say: Say): Promise<number> {
  const words = await transferWords(env);
  const database = await prepareDatabase(env, { mayJoin: true });
  try {
    const { manifest, rows } = await exportArea(database, slug, file, { words, now: new Date() });
    say(
      `${file} holds ${rows} rows of the area ${slug} (${megabytes(file)}), and nothing of any other area.`,
    );
    if (manifest.log.head) say(`  anchor of its log: ${manifest.log.head}`);
    say('Identity codes open with the words of the transfer alone: send them by another way than the file.');
    say('The area is here still: remove it when it has arrived and the other end has said so.');
    return 0;
  } finally {
    await database.close();
  }
}

/** The file that `polku export area` wrote becomes an area of this installation. */
export async function bringArea(
  file: string,
  env: Environment,
  { slug, say }: { readonly slug: string | undefined; readonly say: Say },
): Promise<number> {
  const words = await transferWords(env);
  const database = await prepareDatabase(env, { mayJoin: true });
  try {
    const arrived = await importArea(database, file, { words, slug, now: new Date() });
    say(`The area ${arrived.slug} is here under the number ${arrived.areaId}: ${arrived.rows} rows.`);
    if (arrived.oldAnchor) say(`  its log was whole at ${arrived.oldAnchor}; here it is sealed anew`);
    if (arrived.newAnchor) say(`  anchor ${arrived.newAnchor}`);
    say('Its staff need identities of this installation to sign in.');
    return 0;
  } finally {
    await database.close();
  }
}
