/** The command line: `npx polku …` in the clone. */
import { parseArgs } from 'node:util';
import { StartRefusal } from './platform/start-refusal.ts';

interface Command {
  readonly summary: string;
  run(args: readonly string[]): Promise<number>;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const commands: Readonly<Record<string, Command>> = {
  start: {
    summary:
      'start [--empty] [--port N]    open Polku; with --empty an installation without the demonstration',
    run: runStart,
  },
  migrate: { summary: 'migrate                       bring the database up to date', run: runMigrate },
  demo: {
    summary: 'demo                          add the demonstration areas to an empty database',
    run: runDemo,
  },
  import: {
    summary:
      'import clients FILE --area SLUG [--source NAME] [--dry-run]    import a client list; import area FILE [--slug NAME]  an area',
    run: runImport,
  },
  backup: {
    summary:
      'backup FILE                   write everything to a new file; backup --check FILE reads one through',
    run: runBackup,
  },
  restore: {
    summary: 'restore FILE [--other-secret]    bring a backup into an empty database, whole or not at all',
    run: runRestore,
  },
  export: {
    summary:
      'export clients FILE --area SLUG    write the clients of an area to a CSV or xlsx file; export area SLUG FILE  everything of one',
    run: runExport,
  },
  audit: {
    summary:
      'audit verify [--anchor AREA:NUMBER:HASH]    verify the log; names the first changed, removed or reordered row',
    run: runAudit,
  },
  calc: {
    summary: 'calc NAME [--lines]           compute one JSON value, or one a line, from standard input',
    run: runCalc,
  },
  types: {
    summary: 'types [--check]               write the database’s types from its migrations',
    run: runTypes,
  },
};

async function runStart(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { empty: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const { start } = await import('./main.ts');
  const began = Date.now();
  const running = await start(process.env, { empty: values.empty, port: values.port, say });
  const { services } = running;
  say('');
  say(
    `Polku is open at ${running.address}  (${services.database.kind === 'embedded' ? 'embedded database' : 'PostgreSQL server'}, ${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (services.setupCode)
    say(`Set it up at ${running.address}/kayttoonotto with the one-time code ${services.setupCode}`);
  else if (services.settings.mode === 'demo') await tellWhoMaySignIn();
  say('Stop with Ctrl+C.');
  await new Promise<void>((resolve) => {
    const stop = () => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  say('Stopping …');
  // what is under way is finished; a second signal ends at once
  process.once('SIGINT', () => process.exit(130));
  await running.stop();
  return 0;
}

async function tellWhoMaySignIn(): Promise<void> {
  const { featuredUsers } = await import('./demo/featured.ts');
  const { roleWords } = await import('@polku/domain');
  say('Sign in as one of these invented people (no password):');
  for (const user of featuredUsers)
    say(`  ${user.name.padEnd(24)} ${roleWords[user.role].fi.padEnd(26)} ${user.areaSlug}`);
  const { featuredClients } = await import('./demo/featured-clients.ts');
  say('or, at /oma, as one of these invented clients:');
  for (const client of featuredClients)
    say(`  ${`${client.givenNames} ${client.familyName}`.padEnd(24)} ${client.sees.fi}`);
}

async function runMigrate(): Promise<number> {
  const { prepareDatabase } = await import('./main.ts');
  const database = await prepareDatabase(process.env, { mayJoin: true });
  await database.close();
  say('The database is up to date.');
  return 0;
}

/** Opens the database for a command that runs beside, or without, a running Polku. */
async function withServices<T>(
  work: (services: import('./platform/services.ts').Services) => Promise<T>,
): Promise<T> {
  const { makeServices, prepareDatabase } = await import('./main.ts');
  const { readSettings } = await import('./platform/settings.ts');
  const { systemClock } = await import('./platform/clock.ts');
  const database = await prepareDatabase(process.env, { mayJoin: true });
  try {
    const settings = readSettings(process.env, { empty: false });
    const identityIssuer =
      settings.oidc?.issuer ?? `http://localhost:${process.env['POLKU_SIGN_IN_PORT'] ?? settings.port + 1}`;
    return await work(
      makeServices(settings, database, process.env, { clock: systemClock, identityIssuer, setupCode: null }),
    );
  } finally {
    await database.close();
  }
}

async function runDemo(): Promise<number> {
  const { loadDemonstration } = await import('./demo/demo.ts');
  await withServices(async (services) => {
    const area = await services.database.owner.selectFrom('area').select('id').limit(1).executeTakeFirst();
    if (area)
      throw new StartRefusal(
        'The database has an area already: the demonstration goes only into an empty one.',
      );
    await loadDemonstration(services);
  });
  say('The demonstration areas are ready.');
  return 0;
}

async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      area: { type: 'string' },
      source: { type: 'string' },
      slug: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [what, file] = positionals;
  if (what === 'area' && file && positionals.length === 2) {
    const command = await import('./backup/command.ts');
    return command.bringArea(file, process.env, { slug: values.slug, say });
  }
  if (what !== 'clients' || !file || !values.area) return usage('import');
  const { importClients } = await import('./imports/command.ts');
  const { area } = values;
  return withServices((services) =>
    importClients(services, file, {
      areaSlug: area,
      dryRun: values['dry-run'],
      say,
      ...(values.source ? { source: values.source } : {}),
    }),
  );
}

async function runExport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { area: { type: 'string' } },
  });
  const [what, file] = positionals;
  if (what === 'area' && file && positionals[2]) {
    const command = await import('./backup/command.ts');
    return command.takeArea(file, positionals[2], process.env, say);
  }
  if (what !== 'clients' || !file || !values.area) return usage('export');
  const { exportClients } = await import('./clients/export.ts');
  const { area } = values;
  const count = await withServices((services) => exportClients(services, area, file));
  say(`${count} clients were written to ${file}.`);
  return 0;
}

async function runBackup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) return usage('backup');
  const command = await import('./backup/command.ts');
  return values.check ? command.check(file, process.env, say) : command.backup(file, process.env, say);
}

async function runRestore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'other-secret': { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) return usage('restore');
  const { restore } = await import('./backup/command.ts');
  return restore(file, process.env, { otherSecret: values['other-secret'], say });
}

async function runAudit(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { anchor: { type: 'string' } },
  });
  if (positionals[0] !== 'verify') return usage('audit');
  const { anchorFault, verifyAudit } = await import('./platform/audit-chain.ts');
  const { prepareDatabase } = await import('./main.ts');
  const database = await prepareDatabase(process.env, { mayJoin: true });
  try {
    const reports = await verifyAudit(database.owner);
    let faults = 0;
    for (const report of reports) {
      say(
        `Area ${report.areaId}: ${report.sealed} rows sealed, ${report.unsealed} not sealed yet${report.head ? `, anchor ${report.areaId}:${report.head}` : ''}`,
      );
      if (report.fault) {
        faults += 1;
        const { kind, seq, eventId } = report.fault;
        say(
          `  FAULT: link ${seq} ${kind === 'cut' ? 'and what follows is missing (cut)' : `was ${kind}`}${eventId === null ? '' : `, log row ${eventId}`}`,
        );
      }
    }
    const anchored = values.anchor ? await anchorFault(database.owner, values.anchor) : null;
    if (anchored) {
      faults += 1;
      say(`  FAULT: ${anchored}`);
    }
    say(faults === 0 ? 'The log is whole.' : 'The log has been tampered with.');
    return faults === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function runCalc(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lines: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  const { calculate, calculateLines } = await import('./calculators/command.ts');
  if (!name) return usage('calc');
  return values.lines
    ? calculateLines(name, process.stdin, process.stdout)
    : calculate(name, process.stdin, process.stdout);
}

async function runTypes(args: readonly string[]): Promise<number> {
  const { generateTypes } = await import('./platform/types.ts');
  return generateTypes({ check: args.includes('--check'), say });
}

function usage(name?: string): number {
  const shown = name && commands[name] ? [commands[name]] : Object.values(commands);
  process.stderr.write(`Usage:\n${shown.map((command) => `  polku ${command.summary}\n`).join('')}`);
  return 2;
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const command = name ? commands[name] : undefined;
  if (!command) return usage();
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof StartRefusal) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    const code: unknown = Reflect.get(Object(error), 'code');
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${error instanceof Error ? error.message : ''}\n`);
      return usage(name);
    }
    throw error;
  }
}

process.exitCode = await main();
