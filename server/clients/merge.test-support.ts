/** Two records of one person with all that may hang on them, for the tests of merging and splitting. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { newId } from '../platform/new-id.ts';
import type { TestDatabase } from '../testing/database.ts';
import type { Worker, World } from '../testing/world.ts';
import { childrenOfClient } from './client-children.ts';

export interface History {
  readonly open: boolean;
  readonly contacts: number;
  readonly hasPlan: boolean;
  readonly steps: number;
  readonly periods: number;
  readonly outcome: boolean;
  readonly earlierOutcome: boolean;
  readonly responsibles: readonly (readonly [number, number])[];
  readonly hasResponsible: boolean;
  readonly override: boolean;
  readonly phone: string | null;
  readonly nonDisclosure: 'none' | 'set' | 'unknown';
  readonly workAbility: 'full' | 'partial' | null;
  readonly municipality: '167' | '276';
  readonly familyName: string;
}

export const history: fc.Arbitrary<History> = fc.record({
  open: fc.boolean(),
  contacts: fc.nat({ max: 3 }),
  hasPlan: fc.boolean(),
  steps: fc.nat({ max: 3 }),
  periods: fc.nat({ max: 2 }),
  outcome: fc.boolean(),
  earlierOutcome: fc.boolean(),
  responsibles: fc.subarray(
    [
      [10, 20],
      [15, 30],
      [40, 50],
    ] as (readonly [number, number])[],
    { maxLength: 1 },
  ),
  hasResponsible: fc.boolean(),
  override: fc.boolean(),
  phone: fc.constantFrom(null, '050 000 1111', '050 000 2222'),
  nonDisclosure: fc.constantFrom('none', 'set', 'unknown'),
  workAbility: fc.constantFrom(null, 'full', 'partial'),
  municipality: fc.constantFrom('167', '276'),
  familyName: fc.constantFrom('Lehto', 'Lehtö', 'Koski'),
});

export const open: History = {
  open: true,
  contacts: 1,
  hasPlan: true,
  steps: 2,
  periods: 1,
  outcome: false,
  earlierOutcome: false,
  responsibles: [],
  hasResponsible: true,
  override: true,
  phone: '050 000 1111',
  nonDisclosure: 'none',
  workAbility: null,
  municipality: '167',
  familyName: 'Lehto',
};

export const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

/** An area in which records can be merged and split. */
export async function mergeStage(database: TestDatabase, world: World) {
  const coordinator = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  const coach = await world.addWorker('workCoach');
  const environmentId = newId();
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      name: 'Paja',
      municipality_code: '167',
      organisation_id: world.city,
      starts_on: '2025-01-01',
    })
    .execute();

  /** All that the database knows of these people, in an order that does not depend on who holds what. */
  async function everythingOf(ids: readonly string[]): Promise<unknown> {
    const tables: Record<string, unknown> = {};
    for (const { table, columns } of childrenOfClient) {
      if (table === 'client_merge') continue;
      const rows = await sql<{ row: unknown }>`
        select to_jsonb(t) as row from ${sql.table(table)} t
         where ${sql.join(
           columns.map((column) => sql`t.${sql.ref(column)} = any (${[...ids]}::uuid[])`),
           sql` or `,
         )}
         order by to_jsonb(t)::text`.execute(database.owner);
      tables[table] = rows.rows.map(({ row }) => row);
    }
    const clients = await sql<{ row: unknown }>`
      select to_jsonb(c) - 'version' as row from client c where c.id = any (${[...ids]}::uuid[]) order by c.id`.execute(
      database.owner,
    );
    return { clients: clients.rows, tables };
  }

  let born = 0;

  /** Each on a birthday of her own, so that the histories are not one another's suspected duplicates. */
  async function insertHistory(of: History, staff: Worker): Promise<string> {
    const { owner } = database;
    born += 1;
    const area = { area_id: world.north };
    const isOpen = of.open || !of.outcome;
    const id = await world.addClient({
      familyName: of.familyName,
      givenNames: 'Sama',
      birthDate: new Date(Date.UTC(1980, 0, born)).toISOString().slice(0, 10),
      municipalityCode: of.municipality,
      nonDisclosure: of.nonDisclosure,
    });
    await owner
      .updateTable('client')
      .set({
        phone: of.phone,
        phone_digits: of.phone?.replace(/\D/g, '').slice(1) ?? null,
        work_ability: of.workAbility,
        path_state: isOpen ? 'assessment' : 'outcome',
      })
      .where('id', '=', id)
      .execute();
    for (let number = 0; number < of.contacts; number += 1) {
      await owner
        .insertInto('contact')
        .values({
          ...area,
          id: newId(),
          client_id: id,
          kind: 'note',
          happened_on: '2026-05-01',
          content: `c${number}`,
          visibility: 'team',
          written_by: staff.staffId,
          written_role: 'coordinator',
          written_at: day(150),
        })
        .execute();
    }
    if (of.hasPlan) {
      const planId = newId();
      await owner
        .insertInto('plan')
        .values({ ...area, id: planId, client_id: id, goal: 'työ' })
        .execute();
      for (let position = 1; position <= of.steps; position += 1) {
        await owner
          .insertInto('plan_step')
          .values({ ...area, id: newId(), client_id: id, plan_id: planId, position, title: `s${position}` })
          .execute();
      }
    }
    for (let number = 0; number < of.periods; number += 1) {
      const periodId = newId();
      await owner
        .insertInto('coaching_period')
        .values({
          ...area,
          id: periodId,
          client_id: id,
          environment_id: environmentId,
          coach_staff_id: staff.staffId,
          starts_on: '2026-06-01',
          ends_on: '2026-08-31',
          weekdays: [1, 2],
          daily_minutes: 240,
          status: 'active',
        })
        .execute();
      await owner
        .insertInto('coaching_review')
        .values({ ...area, id: newId(), client_id: id, period_id: periodId, due_on: '2026-07-01' })
        .execute();
      await owner
        .insertInto('attendance')
        .values({
          ...area,
          client_id: id,
          period_id: periodId,
          on_date: '2026-06-01',
          mark: 'present',
          minutes: 60,
          marked_by: staff.staffId,
          marked_at: day(152),
        })
        .execute();
    }
    const outcome = async (reopenedOn: string | null) => {
      const outcomeId = newId();
      await owner
        .insertInto('outcome')
        .values({
          ...area,
          id: outcomeId,
          client_id: id,
          code: 'openLabourMarket',
          happened_on: '2026-04-01',
          reopened_on: reopenedOn,
          recorded_at: day(91),
        })
        .execute();
      await owner
        .insertInto('follow_up')
        .values({
          ...area,
          id: newId(),
          client_id: id,
          outcome_id: outcomeId,
          months: 3,
          due_on: '2026-07-01',
        })
        .execute();
    };
    if (of.earlierOutcome) await outcome('2026-05-01');
    if (!isOpen) await outcome(null);
    for (const [from, to] of of.responsibles) {
      await owner
        .insertInto('responsibility')
        .values({
          ...area,
          id: newId(),
          client_id: id,
          staff_id: staff.staffId,
          starts_at: day(from),
          ends_at: day(to),
        })
        .execute();
    }
    if (of.hasResponsible && isOpen) {
      await owner
        .insertInto('responsibility')
        .values({ ...area, id: newId(), client_id: id, staff_id: staff.staffId, starts_at: day(60) })
        .execute();
      await owner
        .updateTable('client')
        .set({ responsible_staff_id: staff.staffId })
        .where('id', '=', id)
        .execute();
    }
    if (of.override) {
      await owner
        .insertInto('client_group_override')
        .values({
          ...area,
          id: newId(),
          client_id: id,
          target_group: 'neet',
          effect: 'include',
          reason: 'x',
          decided_by: staff.staffId,
          decided_at: day(100),
        })
        .execute();
    }
    await owner
      .insertInto('client_skill')
      .values({ ...area, id: newId(), client_id: id, label: 'Siivous', kind: 'skill' })
      .execute();
    await stateReason(coordinator, [id]);
    return id;
  }

  /** Why this worker handles people outside the caseload. */
  async function stateReason(worker: Worker, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const answer = await world.send(worker, {
        method: 'POST',
        url: `/api/clients/${id}/access-reasons`,
        payload: { reason: 'qualityReview' },
      });
      if (answer.statusCode !== 200) throw new Error(answer.body);
    }
  }

  async function merge(
    keptId: string,
    mergedId: string,
    choices: Record<string, string> = {},
    worker = coordinator,
  ) {
    const versions = await database.owner
      .selectFrom('client')
      .select(['id', 'version'])
      .where('id', 'in', [keptId, mergedId])
      .execute();
    const version = (id: string) => versions.find((row) => row.id === id)?.version ?? 0;
    return world.send(worker, {
      method: 'POST',
      url: '/api/merges',
      payload: { keptId, mergedId, keptVersion: version(keptId), mergedVersion: version(mergedId), choices },
    });
  }

  const split = (mergeId: string, worker = coordinator) =>
    world.send(worker, { method: 'POST', url: `/api/merges/${mergeId}/split` });

  return { coordinator, coach, everythingOf, insertHistory, stateReason, merge, split };
}
