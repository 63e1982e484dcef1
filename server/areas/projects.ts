import {
  type Actor,
  type Contract,
  type DecisionReference,
  type OutputOf,
  type ProjectInput,
  type ProjectStaffInput,
  type areaContract,
  mayEver,
  peakShare,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, forbidden, notFound, refused } from '../platform/problems.ts';

type ProjectContract = Pick<
  typeof areaContract,
  'projectList' | 'projectCreate' | 'projectEdit' | 'projectStaffAdd' | 'projectStaffEdit'
>;

type ProjectRecord = OutputOf<Contract['projectList']>['rows'][number];

interface StoredProject {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly leadMunicipalityCode: string | null;
  readonly decisionReference: DecisionReference | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly areaIds: readonly number[];
  readonly areas: ProjectRecord['areas'];
  readonly staff: ProjectRecord['staff'];
}

const columns = (areaId: number) => sql<StoredProject>`
  p.id, p.version, p.code, p.name, p.lead_municipality_code as "leadMunicipalityCode",
  p.decision_reference as "decisionReference", p.starts_on as "startsOn", p.ends_on as "endsOn", p.area_ids as "areaIds",
  (select jsonb_agg(jsonb_build_object('slug', a.slug, 'name', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en))
            order by array_position(p.area_ids, a.id)) from area a where a.id = any (p.area_ids)) as areas,
  (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'version', w.version, 'task', w.task, 'sharePercent', w.share_percent,
            'startsOn', w.starts_on, 'endsOn', w.ends_on,
            'staff', jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name)) order by w.starts_on, w.id), '[]'::jsonb)
     from project_staff w join staff s on s.area_id = w.area_id and s.id = w.staff_id
    where w.area_id = ${areaId} and w.project_id = p.id) as staff`;

export const projectHandlers = {
  async projectList({ tx, actor, query, note }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<StoredProject>`
      select ${columns(actor.areaId)} from project p
       where ${actor.areaId} = any (p.area_ids)
       ${after ? sql`and (p.name collate "fi-x-icu", p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by p.name collate "fi-x-icu", p.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.name, row.id]);
    note.count(rows.reduce((sum, row) => sum + row.staff.length, 0));
    return { rows: rows.map((row) => projectRecordOf(row, actor)), next };
  },

  async projectCreate({ tx, actor, body }) {
    const id = newId();
    const otherAreaId = await findOtherArea(tx, actor.areaId, body.otherAreaSlug);
    await tx
      .insertInto('project')
      .values({ id, ...columnsOf(body), area_ids: [actor.areaId, ...otherAreaId] })
      .execute();
    return { id, version: 0 };
  },

  async projectEdit({ tx, actor, params, body }) {
    const project = await findProject(tx, actor.areaId, params.projectId);
    // the area that began the project keeps its terms; the other one sees to its own staff
    if (project.areaIds[0] !== actor.areaId) throw forbidden();
    if (project.version !== body.version) throw changedMeanwhile(projectRecordOf(project, actor));
    const otherAreaId = await findOtherArea(tx, actor.areaId, body.otherAreaSlug);
    await tx
      .updateTable('project')
      .set({ ...columnsOf(body), area_ids: [actor.areaId, ...otherAreaId], version: body.version + 1 })
      .where('id', '=', project.id)
      .execute();
    return { id: project.id, version: body.version + 1 };
  },

  async projectStaffAdd({ tx, actor, params, body, note }) {
    await findProject(tx, actor.areaId, params.projectId);
    await requireShareLeft(tx, actor.areaId, body, null);
    const id = newId();
    await tx
      .insertInto('project_staff')
      .values({ area_id: actor.areaId, id, project_id: params.projectId, ...staffColumnsOf(body) })
      .execute();
    note.count(1);
    return { id, version: 0 };
  },

  async projectStaffEdit({ tx, actor, params, body, note }) {
    const current = await tx
      .selectFrom('project_staff')
      .select(['id', 'version', 'task', 'share_percent', 'starts_on', 'ends_on'])
      .where('area_id', '=', actor.areaId)
      .where('project_id', '=', params.projectId)
      .where('id', '=', params.assignmentId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version) {
      throw changedMeanwhile({
        id: current.id,
        version: current.version,
        task: current.task,
        sharePercent: current.share_percent,
        startsOn: current.starts_on,
        endsOn: current.ends_on,
      });
    }
    await requireShareLeft(tx, actor.areaId, body, current.id);
    await tx
      .updateTable('project_staff')
      .set({ ...staffColumnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    note.count(1);
    return { id: current.id, version: body.version + 1 };
  },
} satisfies HandlersFor<ProjectContract>;

function projectRecordOf(row: StoredProject, actor: Actor): ProjectRecord {
  const { areaIds, ...project } = row;
  const manages = mayEver(actor.role, 'area.manage');
  const isOwn = areaIds[0] === actor.areaId;
  return {
    ...project,
    otherAreaSlug: project.areas[1]?.slug ?? null,
    actions: manages ? (isOwn ? ['edit', 'staff'] : ['staff']) : [],
  };
}

async function findProject(tx: Tx, areaId: number, id: string): Promise<StoredProject> {
  const found = await sql<StoredProject>`
    select ${columns(areaId)} from project p
     where p.id = ${id} and ${areaId} = any (p.area_ids) for update of p`.execute(tx);
  const project = found.rows[0];
  if (!project) throw notFound();
  return project;
}

async function findOtherArea(tx: Tx, areaId: number, slug: string | null): Promise<readonly number[]> {
  if (slug === null) return [];
  const area = await tx.selectFrom('area').select('id').where('slug', '=', slug).executeTakeFirst();
  if (!area || area.id === areaId) throw refused(refuse('unknown-area', undefined, '/body/otherAreaSlug'));
  return [area.id];
}

async function requireShareLeft(
  tx: Tx,
  areaId: number,
  input: ProjectStaffInput,
  exceptId: string | null,
): Promise<void> {
  requireOrder(input);
  const others = await sql<{ sharePercent: number; startsOn: string; endsOn: string | null }>`
    select share_percent as "sharePercent", starts_on as "startsOn", ends_on as "endsOn"
      from project_staff
     where area_id = ${areaId} and staff_id = ${input.staffId} and id is distinct from ${exceptId}::uuid`.execute(
    tx,
  );
  if (peakShare([...others.rows, input]) > 100) {
    throw refused(refuse('share-over-full', undefined, '/body/sharePercent'));
  }
}

function requireOrder(input: { readonly startsOn: string; readonly endsOn: string | null }): void {
  if (input.endsOn !== null && input.endsOn < input.startsOn) {
    throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
  }
}

function columnsOf(input: ProjectInput) {
  requireOrder(input);
  return {
    code: input.code,
    name: input.name,
    lead_municipality_code: input.leadMunicipalityCode,
    decision_reference: input.decisionReference && JSON.stringify(input.decisionReference),
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

function staffColumnsOf(input: ProjectStaffInput) {
  return {
    staff_id: input.staffId,
    task: input.task,
    share_percent: input.sharePercent,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}
