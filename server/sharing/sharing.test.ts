/** A slice shows what it names, to whom it names, while it holds: asked of both walls, by generation where there are many. */
import { type Endpoint, contract, slicePartWords, sliceParts } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { sampleBody, samplePath } from '../testing/samples.ts';
import { worldNow } from '../testing/world.ts';
import {
  addStep,
  agent,
  agentSouth,
  authorityPartner,
  closeSharing,
  colleague,
  coordinator,
  database,
  fullClient,
  get,
  handedTo,
  marks,
  never,
  openSharing,
  pia,
  post,
  refusal,
  share,
  southPartner,
  world,
} from './sharing.test-support.ts';

beforeAll(openSharing);
afterAll(closeSharing);

describe('the parts of a slice', () => {
  test('every set of parts shows just those parts, in the preview as for the partner', async () => {
    const clientId = await fullClient();
    const id = await share(clientId, ['path']);
    for (let set = 1; set < 2 ** sliceParts.length; set += 1) {
      const parts = sliceParts.filter((_part, at) => set & (1 << at));
      await database.owner
        .updateTable('case_share')
        .set({ parts: [...parts] })
        .where('id', '=', id)
        .execute();
      const answer = await get(pia, `/slices/${clientId}`);
      const preview = await post(agent, `/clients/${clientId}/share-preview`, {
        staffId: pia.staffId,
        parts,
      });
      for (const one of [answer, preview]) {
        expect(one.statusCode, one.body).toBe(200);
        const shown = sliceParts.filter((part) => part in one.json());
        expect(shown).toEqual(parts);
        for (const part of sliceParts) {
          for (const mark of marks[part])
            expect(one.body.includes(mark), `${part} ${mark}`).toBe(parts.includes(part));
        }
        for (const mark of never) expect(one.body).not.toContain(mark);
      }
      const { slices: _slices, parts: _parts, ...content } = answer.json();
      expect(content).toEqual(preview.json());
    }
  });

  test('no endpoint about a client is open to a partner, whatever was handed', async () => {
    const clientId = await fullClient();
    await share(clientId, sliceParts);
    const open: string[] = [];
    for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
      if (endpoint.access.kind !== 'action' || endpoint.access.on !== 'client') continue;
      const payload = sampleBody(endpoint);
      const answer = await world.send(pia, {
        method: endpoint.method,
        url: samplePath(endpoint, { [endpoint.access.param ?? '']: clientId }),
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      if (answer.json().code !== 'forbidden') open.push(name);
    }
    expect(open.sort()).toEqual([
      'sliceContactAdd',
      'sliceContactEdit',
      'sliceLearningAnswer',
      'sliceRead',
      'sliceStepAct',
    ]);
  });

  test('no search, list, export, figure or log of the area answers her', async () => {
    for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
      if (endpoint.access.kind !== 'action' || endpoint.access.on) continue;
      if (
        !/^(clientList|clientExport|dayRead|figures|audit|log|dataRequest|measures|attendanceSheet)/.test(
          name,
        )
      )
        continue;
      const payload = sampleBody(endpoint);
      const answer = await world.send(pia, {
        method: endpoint.method,
        url: samplePath(endpoint, {}),
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      expect([name, answer.statusCode]).toEqual([name, 403]);
    }
  });

  test('a step or a note is out of reach when its part is not in the slice', async () => {
    const clientId = await fullClient();
    const stepId = await addStep(clientId);
    await share(clientId, ['path']);
    const act = await post(pia, `/slices/${clientId}/steps/${stepId}/actions`, {
      action: 'finish',
      on: '2026-11-20',
      version: 0,
    });
    const note = await post(pia, `/slices/${clientId}/contacts`, {
      kind: 'note',
      happenedOn: '2026-11-20',
      content: 'x',
    });
    expect([act.statusCode, note.statusCode]).toEqual([404, 404]);
  });

  test('all have names', () => {
    expect(Object.keys(slicePartWords)).toEqual([...sliceParts]);
  });
});

describe('a slice holds', () => {
  test('for the one professional: not for her colleague, another organisation or another area', async () => {
    const clientId = await fullClient();
    await share(clientId, sliceParts);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    expect(await handedTo(pia)).toContain(clientId);
    for (const other of [colleague, authorityPartner, southPartner]) {
      expect((await get(other, `/slices/${clientId}`)).statusCode).toBe(404);
      expect(await handedTo(other)).not.toContain(clientId);
    }
    for (const other of [agent, coordinator, agentSouth]) {
      expect((await get(other, `/slices/${clientId}`)).statusCode).toBe(403);
    }
    expect((await get(agentSouth, `/clients/${clientId}/team`)).statusCode).toBe(404);
  });

  test('and the client sees in her log who of the partner looked, and at what', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await share(clientId, ['path']);
    await get(pia, `/slices/${clientId}`);
    const log = (await get(client, '/own/log')).json();
    expect(log.rows.filter((row: { role: string }) => row.role === 'partnerProfessional')).toMatchObject([
      { verb: 'read', organisation: 'Association' },
    ]);
  });

  test('from its first day to its last by the clock', async () => {
    const clientId = await fullClient();
    await share(clientId, ['plan'], { startsOn: '2026-11-23', endsOn: '2026-12-31' });
    const at = async (on: string) => {
      await world.setNow(new Date(`${on}T08:00:00.000Z`));
      return (await get(pia, `/slices/${clientId}`)).statusCode;
    };
    expect([
      await at('2026-11-22'),
      await at('2026-11-23'),
      await at('2026-12-31'),
      await at('2027-01-01'),
    ]).toEqual([404, 200, 200, 404]);
    await world.setNow(worldNow);
  });

  test('until it is revoked: the next call of the open page finds nothing', async () => {
    const clientId = await fullClient();
    const stepId = await addStep(clientId);
    const id = await share(clientId, ['plan', 'contacts']);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    expect((await post(agent, `/clients/${clientId}/shares/${id}/end`)).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(404);
    const act = await post(pia, `/slices/${clientId}/steps/${stepId}/actions`, {
      action: 'finish',
      on: '2026-11-20',
      version: 0,
    });
    expect(act.statusCode).toBe(404);
    expect(await handedTo(pia)).not.toContain(clientId);
    // nor can it be ended twice
    expect((await post(agent, `/clients/${clientId}/shares/${id}/end`)).statusCode).toBe(404);
    const team = (await get(agent, `/clients/${clientId}/team`)).json();
    expect(team.shares[0]).toMatchObject({ state: 'ended', endCause: 'revoked' });
  });

  test('for a time the rule allows, on a ground that fits', async () => {
    const clientId = await fullClient();
    expect(await refusal(clientId, { startsOn: '2026-11-19' })).toBe('slice-starts-in-past');
    expect(await refusal(clientId, { endsOn: '2026-11-01' })).toBe('end-before-start');
    expect(await refusal(clientId, { endsOn: '2027-05-20' })).toBe('slice-too-long');
    expect(await refusal(clientId, { endsOn: '2027-05-19' })).toBe('ok');
    expect(await refusal(clientId, { staffId: agent.staffId })).toBe('not-partner-professional');
    expect(await refusal(clientId, { staffId: southPartner.staffId })).toBe('not-partner-professional');
    expect(await refusal(clientId, { legalBasis: 'employmentServices' })).toBe('legal-basis-for-others');
    expect(await refusal(clientId, { legalBasis: 'jointService' })).toBe('legal-basis-for-others');
    expect(await refusal(clientId, { legalBasis: 'jointService', staffId: authorityPartner.staffId })).toBe(
      'joint-service-not-recorded',
    );
    expect(await refusal(clientId, { legalBasis: 'consent' })).toBe('consent-needed');
    expect(await refusal(clientId, { parts: [] })).toBe('invalid-input');
  });
});

describe('a slice on consent', () => {
  test('ends with it at once, and a new consent opens it no more', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    expect((await post(client, '/own/consents/partnerSharing')).statusCode).toBe(200);
    expect(await refusal(clientId, { legalBasis: 'consent', endsOn: '2027-05-19' })).toBe('ok');
    await share(clientId, ['plan'], { legalBasis: 'consent' });
    await share(clientId, ['outcome'], { legalBasis: 'commission' });
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['plan', 'outcome']);
    expect((await post(client, '/own/consents/partnerSharing/withdraw')).statusCode).toBe(200);
    // what rests on another ground stays
    const left = await get(pia, `/slices/${clientId}`);
    expect(left.json().parts).toEqual(['outcome']);
    expect(left.body).not.toContain('Vaihemerkki');
    expect((await post(client, '/own/consents/partnerSharing')).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['outcome']);
  });

  test('is asked of the consent itself at each call', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await post(client, '/own/consents/partnerSharing');
    await share(clientId, ['plan'], { legalBasis: 'consent' });
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(200);
    // withdrawn past the program
    await sql`update client_consent set withdrawn_at = ${worldNow} where client_id = ${clientId}`.execute(
      database.owner,
    );
    expect((await get(pia, `/slices/${clientId}`)).statusCode).toBe(404);
    expect(await handedTo(pia)).not.toContain(clientId);
  });

  test('is ended by the client herself, and no other ground is', async () => {
    const clientId = await fullClient();
    const client = await world.signInClient(clientId);
    await post(client, '/own/consents/partnerSharing');
    const onConsent = await share(clientId, ['plan'], { legalBasis: 'consent' });
    const commissioned = await share(clientId, ['path']);
    const refused = await post(client, `/own/shares/${commissioned}/end`);
    expect(refused.json().code).toBe('share-not-ended-by-client');
    const otherClient = await world.signInClient(await world.addClient({ responsible: agent }));
    expect((await post(otherClient, `/own/shares/${onConsent}/end`)).statusCode).toBe(404);
    expect((await post(client, `/own/shares/${onConsent}/end`)).statusCode).toBe(200);
    expect((await get(pia, `/slices/${clientId}`)).json().parts).toEqual(['path']);
    const shown = (await get(client, '/own/path')).json().shares;
    expect(shown).toHaveLength(2);
    expect(shown.find((one: { id: string }) => one.id === onConsent)).toMatchObject({
      state: 'ended',
      parts: ['plan'],
      legalBasis: 'consent',
      mayEnd: false,
    });
  });
});

describe('behind the second wall', () => {
  test('each part opens its own tables, and no set of parts a further one', async () => {
    const clientId = await fullClient();
    const otherId = await fullClient();
    const found = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id' and not a.attisdropped
       where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(database.owner);
    const tables = found.rows.map(({ name }) => name).filter((name) => name !== 'session');
    const opened: Record<string, string[]> = {};
    for (const part of sliceParts) {
      const scope = {
        areaId: world.north,
        reach: 'listed',
        staffId: pia.staffId,
        organisationId: world.association,
        clientIds: [clientId],
        clientParts: [`${part}:${clientId}`],
      } as const;
      opened[part] = await inScope(database.app, scope, async (tx) => {
        const seen: string[] = [];
        for (const table of tables) {
          const rows = await sql<{ client_id: string }>`select client_id from ${sql.table(table)}`.execute(
            tx,
          );
          expect(
            rows.rows.every((row) => row.client_id === clientId),
            table,
          ).toBe(true);
          expect(rows.rows.some((row) => row.client_id === otherId)).toBe(false);
          if (rows.rows.length > 0) seen.push(table);
        }
        return seen;
      });
    }
    expect(opened).toEqual({
      identity: [],
      path: ['path_transition'],
      plan: ['plan', 'plan_step'],
      coaching: ['coaching_period'],
      assessments: ['assessment'],
      outcome: ['outcome'],
      contacts: ['contact'],
      learning: ['learning_record'],
    });
  });
});
