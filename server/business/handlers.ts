/** Business cases: editions that are never changed, and the log of what was decided on them. */
import {
  type Actor,
  type BusinessCaseContent,
  type BusinessEdition,
  type Contract,
  type OutputOf,
  type businessContract,
  businessContentRefusals,
  businessFigures,
  mayEver,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { businessCaseFile } from './export.ts';

type Calls = Pick<
  typeof businessContract,
  | 'businessCaseList'
  | 'businessCaseRead'
  | 'businessCaseCreate'
  | 'businessCaseSave'
  | 'businessCaseExport'
  | 'businessDecisionAdd'
>;
type Decision = OutputOf<Contract['businessCaseRead']>['decisions'][number];
type CaseRow = OutputOf<Contract['businessCaseList']>['rows'][number];

async function getCase(tx: Tx, actor: Actor, id: string) {
  const found = await tx
    .selectFrom('business_case')
    .select(['id', 'name', 'version'])
    .where('area_id', '=', actor.areaId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

async function editionsOf(tx: Tx, areaId: number, caseId: string): Promise<BusinessEdition[]> {
  const found = await sql<BusinessEdition>`
    select e.id, e.edition, e.saved_on as "savedOn", s.given_name || ' ' || s.family_name as "savedBy", e.note,
           e.content, e.figures
      from business_case_edition e join staff s on s.area_id = e.area_id and s.id = e.saved_by
     where e.area_id = ${areaId} and e.case_id = ${caseId} order by e.edition desc`.execute(tx);
  return [...found.rows];
}

/** Calculated here and kept with what was filled in, so that a decision's figures stay as they were. */
async function addEdition(
  tx: Tx,
  actor: Actor,
  edition: {
    readonly caseId: string;
    readonly number: number;
    readonly note: string;
    readonly today: string;
    readonly content: BusinessCaseContent;
  },
): Promise<void> {
  const [refusal] = businessContentRefusals(edition.content);
  if (refusal) throw refused({ ...refusal, pointer: `/body/content${refusal.pointer ?? ''}` });
  await tx
    .insertInto('business_case_edition')
    .values({
      area_id: actor.areaId,
      id: newId(),
      case_id: edition.caseId,
      edition: edition.number,
      content: JSON.stringify(edition.content),
      figures: JSON.stringify(businessFigures(edition.content)),
      note: edition.note,
      saved_on: edition.today,
      saved_by: actor.staffId,
    })
    .execute();
}

export const businessHandlers = {
  async businessCaseList({ tx, actor }) {
    const found = await sql<CaseRow>`
      select c.id, c.name, e.edition, e.saved_on as "savedOn",
             (select jsonb_agg(jsonb_build_object('option', o ->> 'option', 'cents', o -> 'total' -> 'result'))
                from jsonb_array_elements(e.figures -> 'options') o) as results,
             (select jsonb_build_object('chosen', d.chosen, 'decidedOn', d.decided_on) from business_decision d
               where d.area_id = c.area_id and d.case_id = c.id order by d.decided_on desc, d.id desc limit 1) as decision
        from business_case c
        join lateral (select * from business_case_edition b where b.area_id = c.area_id and b.case_id = c.id
                       order by b.edition desc limit 1) e on true
       where c.area_id = ${actor.areaId} order by c.name collate "fi-x-icu", c.id limit 500`.execute(tx);
    return { rows: [...found.rows], mayManage: mayEver(actor.role, 'businessCase.manage') };
  },

  async businessCaseRead({ tx, actor, params }) {
    const one = await getCase(tx, actor, params.caseId);
    const decisions = await sql<Decision>`
      select d.id, d.edition_id as "editionId", e.edition, d.chosen, d.decided_on as "decidedOn",
             d.decided_by as "decidedBy", d.decision, d.reasons, d.recorded_on as "recordedOn",
             s.given_name || ' ' || s.family_name as "recordedBy"
        from business_decision d
        join business_case_edition e on e.area_id = d.area_id and e.id = d.edition_id
        join staff s on s.area_id = d.area_id and s.id = d.recorded_by
       where d.area_id = ${actor.areaId} and d.case_id = ${one.id}
       order by d.decided_on desc, d.id desc`.execute(tx);
    return {
      ...one,
      editions: await editionsOf(tx, actor.areaId, one.id),
      decisions: [...decisions.rows],
      actions: [
        ...(mayEver(actor.role, 'businessCase.manage') ? (['manage'] as const) : []),
        ...(mayEver(actor.role, 'businessCase.decide') ? (['decide'] as const) : []),
      ],
    };
  },

  async businessCaseCreate({ tx, actor, body, today }) {
    const id = newId();
    await tx.insertInto('business_case').values({ area_id: actor.areaId, id, name: body.name }).execute();
    await addEdition(tx, actor, { caseId: id, number: 1, note: body.note, today, content: body.content });
    return { id, version: 0 };
  },

  async businessCaseSave({ tx, actor, params, body, today }) {
    const one = await getCase(tx, actor, params.caseId);
    const changed = await tx
      .updateTable('business_case')
      .set({ version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', one.id)
      .where('version', '=', body.version)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) throw changedMeanwhile(await getCase(tx, actor, one.id));
    const number = body.version + 2;
    await addEdition(tx, actor, { caseId: one.id, number, note: body.note, today, content: body.content });
    return { id: one.id, version: body.version + 1 };
  },

  async businessCaseExport({ tx, actor, params, query, language }) {
    const one = await getCase(tx, actor, params.caseId);
    const edition = (await editionsOf(tx, actor.areaId, one.id)).find(
      (saved) => saved.edition === query.edition,
    );
    if (!edition) throw notFound();
    return businessCaseFile(one.name, edition, language);
  },

  async businessDecisionAdd({ tx, actor, params, body, today }) {
    const one = await getCase(tx, actor, params.caseId);
    const editions = await editionsOf(tx, actor.areaId, one.id);
    if (!editions.some(({ id }) => id === body.editionId)) throw notFound();
    const id = newId();
    await tx
      .insertInto('business_decision')
      .values({
        area_id: actor.areaId,
        id,
        case_id: one.id,
        edition_id: body.editionId,
        chosen: body.chosen,
        decided_on: body.decidedOn,
        decided_by: body.decidedBy,
        decision: body.decision,
        reasons: body.reasons,
        recorded_on: today,
        recorded_by: actor.staffId,
      })
      .execute();
    return { id };
  },
} satisfies HandlersFor<Calls>;
