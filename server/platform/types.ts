/** `polku types`: the database's types, written from a database that the migrations have just made. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { startTestServer } from '../testing/test-server.ts';
import { urlOf } from './embedded-postgres.ts';

const typesFile = path.join(import.meta.dirname, 'schema.generated.ts');

/** What the pools' parsers make of each type (pg-types.ts); JSON is unknown until a schema has read it. */
const typeMapping = {
  date: 'string',
  timestamp: 'string',
  timestamptz: 'string',
  interval: 'string',
  daterange: 'string',
  int8: 'number',
  numeric: 'string',
  json: 'unknown',
  jsonb: 'unknown',
} as const;

export interface TypesOptions {
  /** Compares instead of writing. */
  readonly check: boolean;
  readonly say: (line: string) => void;
}

/** @returns the command's exit code: 1 when `check` found a difference */
export async function generateTypes({ check, say }: TypesOptions): Promise<number> {
  const { server, stop } = await startTestServer(process.env);
  try {
    const types = await typesOf(urlOf({ ...server.owner, database: server.template }));
    if (check) {
      const isSame = isWritten(types);
      say(
        isSame
          ? 'The types are those of the migrations.'
          : 'The types are not those of the migrations: run "npm run types:database".',
      );
      return isSame ? 0 : 1;
    }
    fs.writeFileSync(typesFile, types);
    say(`Written: ${path.relative(process.cwd(), typesFile)}`);
    return 0;
  } finally {
    await stop();
  }
}

/** Whether these are the types that the program is compiled with. */
export function isWritten(types: string): boolean {
  return fs.readFileSync(typesFile, 'utf8') === types;
}

/** The types of a database's tables as TypeScript. */
export async function typesOf(url: string): Promise<string> {
  const generator = path.join(
    path.dirname(createRequire(import.meta.url).resolve('kysely-codegen')),
    'cli/bin.js',
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      generator,
      ...['--dialect', 'postgres', '--default-schema', 'public', '--include-pattern', 'public.*'],
      ...['--date-parser', 'string', '--numeric-parser', 'string'],
      ...['--type-mapping', JSON.stringify(typeMapping), '--print', '--log-level', 'error'],
    ],
    // By the environment, since the list of processes shows everybody what stands on a command line.
    { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 64 * 1024 * 1024 },
  );
  return `${stdout.trim()}\n`;
}
