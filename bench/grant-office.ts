/** An office of grants on a database of its own, thrown away afterwards: what the benches of decisions begin with. */
import { connect } from '../server/platform/database.ts';
import { type Office, openOffice } from '../server/grants/office.test-support.ts';
import { startTestServer } from '../server/testing/test-server.ts';

export async function withOffice(work: (office: Office) => Promise<void>): Promise<void> {
  const { server, stop } = await startTestServer(process.env);
  const name = `${server.prefix}_bench`;
  const maintenance = connect({ owner: server.owner, app: { ...server.owner, ...server.app } });
  await maintenance.ownerPool.query(`create database ${name} template ${server.template}`);
  const owner = { ...server.owner, database: name };
  const pools = connect({ owner, app: { ...owner, ...server.app } });
  try {
    const office = await openOffice({ ...pools, kind: server.kind, version: server.version });
    await work(office);
    await office.world.close();
  } finally {
    await pools.close();
    await maintenance.ownerPool.query(`drop database ${name} with (force)`);
    await maintenance.close();
    await stop();
  }
}

export async function addBudget(office: Office, appropriatedCents: number, round = ''): Promise<void> {
  const answer = await office.call(office.administrator, 'POST', '/grant-budgets', {
    programme: 'helsinki-lisa',
    municipalityCode: null,
    round,
    appropriatedCents,
    mostGrants: null,
    stops: true,
    source: '',
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
