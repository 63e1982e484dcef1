/** A program that starts the embedded database in the folder given, says so, and waits to be ended: for tests of killing it. */
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';

const { connection } = await startEmbeddedPostgres({ dataFolder: process.argv[2] });
console.log(JSON.stringify(connection));
setInterval(() => {}, 60_000);
