/** After the decision in the e-service: the document once given out, payslips for each instalment, reports, the wall. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadRequest } from '../testing/uploads.ts';
import type { Sender } from '../testing/world.ts';
import { createGrantWorld, type GrantWorld } from './decided-case.test-support.ts';

let grants: GrantWorld;
let ritva: Sender;
let other: Sender;
let southern: Sender;

beforeAll(async () => {
  grants = await createGrantWorld();
  const { world } = grants;
  ritva = await world.signInRepresentative(grants.employerId, { name: 'Ritva' });
  other = await world.signInRepresentative(await world.addEmployer());
  southern = await world.signInRepresentative(await world.addEmployer({ area: world.south }), {
    area: world.south,
  });
});
afterAll(() => grants?.close());

const own = '/api/representative/grants/cases';
const send = (who: Sender, method: 'GET' | 'POST', url: string, payload?: object) =>
  grants.world.send(who, { method, url, ...(payload ? { payload } : {}) });
const attach = (caseId: string, type: string) => {
  const file = { name: `${type}.pdf`, bytes: '%PDF-1.7\n…\n%%EOF\n' };
  return grants.world.send(ritva, uploadRequest(`${own}/${caseId}/attachments`, file, { type }));
};
async function deliver(caseId: string): Promise<void> {
  const { decision } = (await grants.call(grants.anna, 'GET', `/grant-cases/${caseId}/decision`)).body;
  const day = decision.decidedOn;
  const given = {
    channel: 'electronic',
    sentOn: day,
    shownOn: null,
    publishedOn: null,
    version: decision.version,
  };
  expect(
    (await grants.call(grants.anna, 'PUT', `/grant-cases/${caseId}/decision/delivery`, given)).status,
  ).toBe(200);
}

test('the decision is hers to read once it has been given out, and never another’s', async () => {
  const caseId = await grants.decidedCase();
  const before = (await send(ritva, 'GET', `${own}/${caseId}`)).json();
  expect([before.row.status, before.decision]).toEqual(['decided', null]);
  expect((await send(ritva, 'GET', `${own}/${caseId}/decision?language=fi`)).statusCode).toBe(404);
  expect((await send(ritva, 'GET', `${own}/${caseId}/after`)).json().code).toBe('grant-not-granted');
  await deliver(caseId);
  const after = (await send(ritva, 'GET', `${own}/${caseId}`)).json();
  expect(after.decision).toMatchObject({ kind: 'granted', hasDocument: true, lastDay: expect.any(String) });
  const file = await send(ritva, 'GET', `${own}/${caseId}/decision?language=fi`);
  expect([file.statusCode, file.headers['content-type'], file.body.slice(0, 5)]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  for (const who of [other, southern])
    for (const path of ['', '/decision?language=fi', '/after'])
      expect((await send(who, 'GET', `${own}/${caseId}${path}`)).statusCode, path).toBe(404);
});

test('an instalment is asked for with what it needs, once; the next needs its own', async () => {
  const caseId = await grants.decidedCase({ grantEnd: '2027-08-31' });
  await deliver(caseId);
  const read = async () => (await send(ritva, 'GET', `${own}/${caseId}/after`)).json();
  const ask = (part: number) => send(ritva, 'POST', `${own}/${caseId}/payment-requests`, { part, note: '' });
  const { instalments } = await read();
  expect(instalments.length).toBeGreaterThan(1);
  for (const type of instalments[0].lacking) expect((await attach(caseId, type)).statusCode).toBe(200);
  if (instalments[0].lacking.length === 0) expect((await attach(caseId, 'payslip')).statusCode).toBe(200);
  const [first, second] = await Promise.all([ask(1), ask(1)]);
  expect([first.statusCode, second.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect((await ask(9)).json().code).toBe('grant-part-unknown');
  const later = (await read()).instalments[1];
  if (later.lacking.length > 0) {
    expect((await ask(2)).json().code).toBe('grant-payment-lacks');
    for (const type of later.lacking) await attach(caseId, type);
  }
  expect((await ask(2)).statusCode).toBe(200);
  const seen = (await grants.call(grants.anna, 'GET', `/grant-cases/${caseId}/reports`)).body;
  expect(seen.requests).toMatchObject([{ part: 1, by: 'Ritva', handledAt: null }, { part: 2 }]);
  const handled = await grants.call(
    grants.anna,
    'POST',
    `/grant-payment-requests/${seen.requests[1].id}/handled`,
  );
  expect(handled.status).toBe(200);
  const payments = (await grants.call(grants.anna, 'GET', `/grant-cases/${caseId}/payments`)).body;
  expect(payments.instalments[1].came).toEqual(payments.instalments[1].needs);
  expect(
    (await send(other, 'POST', `${own}/${caseId}/payment-requests`, { part: 1, note: '' })).statusCode,
  ).toBe(404);
});

test('an interruption is told with its days, and looked through by the handler', async () => {
  const caseId = await grants.decidedCase();
  await deliver(caseId);
  const tell = (changes: object = {}, who = ritva) =>
    send(who, 'POST', `${own}/${caseId}/reports`, {
      kind: 'interruption',
      startsOn: '2026-10-01',
      endsOn: '2026-10-14',
      note: 'Lomautus kahden viikon ajan.',
      ...changes,
    });
  expect((await tell({ endsOn: '2026-09-01' })).json().errors[0].pointer).toBe('/body/endsOn');
  expect((await tell({}, other)).statusCode).toBe(404);
  expect((await tell()).statusCode).toBe(200);
  const seen = (await grants.call(grants.anna, 'GET', `/grant-cases/${caseId}/reports`)).body;
  expect(seen.reports).toMatchObject([{ kind: 'interruption', by: 'Ritva', handledAt: null }]);
  expect(
    (await grants.call(grants.anna, 'POST', `/grant-reports/${seen.reports[0].id}/handled`)).status,
  ).toBe(200);
  const { reports } = (await send(ritva, 'GET', `${own}/${caseId}/after`)).json();
  expect(reports[0].handledAt).not.toBeNull();
});
