/** Ticks of the handler: parts of an application that have been gone through as they stand now. */
import { type Contract, type grantCaseCheckContract, mayEver, type OutputOf, refuse } from '@polku/domain';
import { sql } from 'kysely';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';
import { getCase } from './case-store.ts';

type Row = OutputOf<Contract['grantCaseCheckList']>['rows'][number];

export const grantCaseCheckHandlers = {
  async grantCaseCheckList({ tx, actor, params, note }) {
    const { row, handlerId } = await getCase(tx, actor, params.caseId);
    const found = await sql<Row>`
      select k.part, s.given_name || ' ' || s.family_name as by, k.at from grant_case_check k
        join staff s on s.area_id = k.area_id and s.id = k.staff_id
       where k.area_id = ${actor.areaId} and k.case_id = ${params.caseId} order by k.part`.execute(tx);
    note.count(1);
    const isOpen = row.status === 'handling' && handlerId === actor.staffId;
    return { rows: [...found.rows], mayCheck: isOpen && mayEver(actor.role, 'grantCase.handle') };
  },

  async grantCaseCheck({ tx, actor, params, body, now, note }) {
    const { row, handlerId } = await getCase(tx, actor, params.caseId, true);
    if (row.status !== 'handling')
      throw refused(refuse('grant-action-not-allowed', { status: row.status }), 409);
    if (handlerId !== actor.staffId) throw refused(refuse('grant-not-handler'), 409);
    const { areaId, staffId } = actor;
    if (body.isChecked)
      await tx
        .insertInto('grant_case_check')
        .values({
          area_id: areaId,
          id: newId(),
          case_id: params.caseId,
          part: params.part,
          staff_id: staffId,
          at: now.toISOString(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('grant_case_check')
        .where('area_id', '=', areaId)
        .where('case_id', '=', params.caseId)
        .where('part', '=', params.part)
        .execute();
    note.count(1);
    return { ok: true };
  },
} satisfies HandlersFor<typeof grantCaseCheckContract>;
