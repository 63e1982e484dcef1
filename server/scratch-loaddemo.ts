import pg from 'pg';
import { startEmbeddedPostgres } from '/work/main/server/platform/embedded-postgres.ts';
import { connect } from '/work/main/server/platform/database.ts';
import { migrate } from '/work/main/server/platform/migrations.ts';
import { loadReference } from '/work/main/server/reference/load.ts';
import { installationKeys } from '/work/main/server/platform/keys.ts';
import { generateDemonstration } from '/work/main/server/demo/generate.ts';
import { writeDemonstration } from '/work/main/server/demo/scratch-write.ts';
import { dayAt } from '/work/main/server/platform/clock.ts';
const folder = '/tmp/polku-demo-data-' + process.pid;
const e = await startEmbeddedPostgres({ dataFolder: folder });
try {
  const c = new pg.Client({ ...e.connection }); await c.connect();
  await c.query('create role polku_application').catch(() => {});
  await migrate(c); await c.end();
  const db = connect({ owner: { ...e.connection }, app: { ...e.connection } });
  await loadReference(db.owner);
  let t = performance.now();
  const g = generateDemonstration('polku', dayAt(new Date()));
  console.log('generate', Math.round(performance.now() - t));
  for (const a of g.areas) console.log(a.area.slug, Object.entries(a.rows).map(([k, v]) => k + ':' + v.length).join(' '));
  const fs0 = await import('node:fs'); const backend = (await db.ownerPool.query('select pg_backend_pid() as p')).rows[0].p; const pgcpu = () => { const f = fs0.readFileSync('/proc/' + backend + '/stat', 'utf8').split(') ')[1].split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
  const p0 = pgcpu(); const c0 = process.cpuUsage();
  t = performance.now();
  await writeDemonstration(db.owner, g, { keys: installationKeys(Buffer.alloc(32, 7)), issuer: 'http://x' });
  const c1 = process.cpuUsage(c0); console.log('pg cpu', pgcpu() - p0, 'node cpu', Math.round((c1.user + c1.system) / 1000));
  console.log('write', Math.round(performance.now() - t));
  t = performance.now();
  await db.ownerPool.query('analyze');
  console.log('analyze', Math.round(performance.now() - t));
  const q = process.argv[2];
  if (q) { const fs = await import('node:fs'); for (const s of fs.readFileSync(q, 'utf8').split(/;\s*\n/)) if (s.trim()) console.table((await db.ownerPool.query(s)).rows); }
  await db.close();
} finally { await e.stop(); const fs = await import('node:fs'); fs.rmSync(folder, { recursive: true, force: true }); if (e.dataFolder !== folder) fs.rmSync(e.dataFolder, { recursive: true, force: true }); }
