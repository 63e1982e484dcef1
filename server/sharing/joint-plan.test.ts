/** The joint plan of several organisations: who sees and who changes a step; the joint service with its slices. */
import { roles, seesStep, stepVisibilities } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { type Worker } from '../testing/world.ts';
import {
  addStep,
  agent,
  authorityPartner,
  closeSharing,
  coordinator,
  database,
  fullClient,
  get,
  openSharing,
  pia,
  post,
  share,
  world,
} from './sharing.test-support.ts';

beforeAll(openSharing);
afterAll(closeSharing);

describe('a joint service', () => {
  const days = {
    basisMetOn: '2026-10-01',
    assessmentId: null,
    planMadeOn: '2026-11-01',
    planReference: 'MTS-1',
    endedOn: null,
    endReason: null,
  };

  test('carries slices on its ground, which end with it', async () => {
    const clientId = await fullClient();
    const added = await post(agent, `/clients/${clientId}/joint-services`, days);
    expect(added.statusCode, added.body).toBe(200);
    expect((await post(agent, `/clients/${clientId}/joint-services`, days)).json().code).toBe(
      'joint-service-open',
    );
    await share(clientId, ['plan'], { legalBasis: 'jointService', staffId: authorityPartner.staffId });
    expect((await get(authorityPartner, `/slices/${clientId}`)).statusCode).toBe(200);
    const ended = await world.send(agent, {
      method: 'PUT',
      url: `/api/clients/${clientId}/joint-services/${added.json().id}`,
      payload: { ...days, endedOn: '2026-11-20', endReason: 'needEnded', version: 0 },
    });
    expect(ended.statusCode, ended.body).toBe(200);
    expect((await get(authorityPartner, `/slices/${clientId}`)).statusCode).toBe(404);
    const team = (await get(agent, `/clients/${clientId}/team`)).json();
    expect(team.jointServices[0]).toMatchObject({ endedOn: '2026-11-20', planReference: 'MTS-1' });
    expect(team.shares[0].endCause).toBe('jointServiceEnded');
  });

  test('keeps its days in order', async () => {
    const clientId = await fullClient();
    const code = async (more: object) =>
      (await post(agent, `/clients/${clientId}/joint-services`, { ...days, ...more })).json().code;
    expect(await code({ planMadeOn: '2026-09-30' })).toBe('before-basis');
    expect(await code({ basisMetOn: '2026-11-21' })).toBe('date-in-future');
    expect(await code({ endedOn: '2026-11-19' })).toBe('end-and-reason-together');
    expect(await code({ assessmentId: newId() })).toBe('unknown-reference');
  });
});

describe('steps of a joint plan', () => {
  test('are seen by the same rule in the program and in SQL, and by a partner behind the second wall', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const cases = [];
    for (const visibility of stepVisibilities) {
      for (const organisationId of [world.association, world.authority, world.city, null]) {
        for (const responsible of [undefined, pia, coordinator]) {
          for (const visibleRoles of visibility === 'roles'
            ? [['partnerProfessional'], ['coordinator']]
            : [[]]) {
            const options = {
              visibility,
              organisationId,
              visibleRoles,
              ...(responsible ? { responsible } : {}),
            };
            cases.push({ id: await addStep(clientId, options), ...options });
          }
        }
      }
    }
    await share(clientId, ['plan']);
    await share(clientId, ['plan'], { staffId: authorityPartner.staffId });
    const seenBy = async (reader: Worker): Promise<Set<string>> => {
      const isPartner = reader.actor.role === 'partnerProfessional';
      const answer = await get(reader, isPartner ? `/slices/${clientId}` : `/clients/${clientId}/plan`);
      expect(answer.statusCode, answer.body).toBe(200);
      const body = answer.json();
      return new Set((isPartner ? body.plan : body).steps.map((step: { id: string }) => step.id));
    };
    const coach = await world.addWorker('workCoach');
    for (const reader of [coach, coordinator]) {
      await post(reader, `/clients/${clientId}/access-reasons`, { reason: 'other', explanation: 'x' });
    }
    for (const reader of [agent, coach, coordinator, pia, authorityPartner]) {
      const expected = cases.filter((one) =>
        seesStep(
          reader.actor,
          {
            visibility: one.visibility,
            visibleRoles: roles.filter((role) => one.visibleRoles.includes(role)),
            organisationId: one.organisationId,
            responsibleStaffId: one.responsible?.staffId ?? null,
          },
          { responsibleStaffId: agent.staffId },
        ),
      );
      expect(await seenBy(reader), reader.actor.role).toEqual(new Set(expected.map(({ id }) => id)));
      if (reader.actor.role !== 'partnerProfessional') continue;
      const behind = await inScope(
        database.app,
        {
          areaId: world.north,
          reach: 'listed',
          staffId: reader.staffId,
          organisationId: reader.actor.organisationId,
          clientIds: [clientId],
          clientParts: [`plan:${clientId}`],
        },
        (tx) => tx.selectFrom('plan_step').select('id').execute(),
      );
      expect(new Set(behind.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    }
  });

  test('change their state at the word of the organisation that does them, and no other partner’s', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const own = await addStep(clientId);
    const others = await addStep(clientId, { organisationId: world.authority });
    await share(clientId, ['plan']);
    const act = (stepId: string, action: string, version = 0) =>
      post(pia, `/slices/${clientId}/steps/${stepId}/actions`, { action, on: '2026-11-20', version });
    expect((await act(others, 'finish')).statusCode).toBe(404);
    expect((await act(own, 'drop')).statusCode).toBe(400);
    expect((await act(own, 'finish')).statusCode).toBe(200);
    expect((await act(own, 'finish')).json().code).toBe('changed-meanwhile');
    expect((await act(own, 'finish', 1)).json().code).toBe('step-action-not-allowed');
    const { plan } = (await get(pia, `/slices/${clientId}`)).json();
    expect(plan.steps.find((step: { id: string }) => step.id === own)).toMatchObject({
      status: 'done',
      doneOn: '2026-11-20',
      actions: ['reopen'],
    });
    // past the program, the second wall holds too
    const scope = {
      areaId: world.north,
      reach: 'listed',
      staffId: pia.staffId,
      organisationId: world.association,
      clientIds: [clientId],
      clientParts: [`plan:${clientId}`],
    } as const;
    const changed = await inScope(database.app, scope, (tx) =>
      tx
        .updateTable('plan_step')
        .set({ title: 'Taken over' })
        .where('id', '=', others)
        .returning('id')
        .execute(),
    );
    expect(changed).toEqual([]);
  });

  test('are not hidden from the one who hides them', async () => {
    const clientId = await world.addClient({ responsible: agent });
    await post(coordinator, `/clients/${clientId}/access-reasons`, { reason: 'other', explanation: 'x' });
    const answer = await post(coordinator, `/clients/${clientId}/plan/steps`, {
      title: 'x',
      service: '',
      organisationId: world.association,
      responsibleStaffId: null,
      startsOn: null,
      dueOn: null,
      visibility: 'own',
    });
    expect(answer.json().code).toBe('hidden-from-yourself');
  });
});
