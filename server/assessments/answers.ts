/**
 * Answers to forms, read and saved: one way for the staff's pages and for the client's own. Who may do it has been
 * decided by the caller; row-level security stands behind.
 */
import {
  type Answers,
  type AssessmentInput,
  type JointServiceReason,
  type AssessmentRecord,
  type Contract,
  type Day,
  type DefinitionRecord,
  type MeasureDue,
  type OutputOf,
  type Rater,
  type Refusal,
  answersRefusal,
  asDay,
  clientFormKinds,
  jointServiceRuleOn,
  measureKey,
  nextMeasure,
  raters,
  refuse,
} from '@polku/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { dayAt } from '../platform/clock.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';

interface Whose {
  readonly areaId: number;
  readonly clientId: string;
}

export interface AnswersToSave extends Whose, Omit<AssessmentInput, 'answers' | 'decisionReasons'> {
  readonly answers: Answers;
  readonly decisionReasons: readonly JointServiceReason[];
  /** The worker who records; null when the client answers herself. */
  readonly recordedBy: string | null;
  /** The answers that are changed; null for new ones. */
  readonly existing: { readonly id: string; readonly version: number } | null;
  readonly now: Date;
  readonly today: Day;
}

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly definition_id: string;
  readonly rated_by: Rater;
  readonly status: 'draft' | 'done';
  readonly recorded_by: string | null;
  readonly recorded_at: string;
}

/**
 * Saves answers as a draft or finished. New answers are given to the form in use; a draft goes on with its own edition
 * also when a newer one has come meanwhile.
 * @throws Problem 404 for answers of somebody else, 409 when they were changed meanwhile or are finished, 422 when the
 *   domain refuses them
 */
export async function saveAnswers(
  tx: Tx,
  save: AnswersToSave,
): Promise<{ readonly id: string; readonly version: number }> {
  const stored = save.existing ? await findOwn(tx, save, save.existing.id) : undefined;
  if (stored && stored.version !== save.existing?.version)
    throw changedMeanwhile({ id: stored.id, version: stored.version, status: stored.status });
  if (stored && !mayChange(stored, save.today)) throw refused(refuse('assessment-is-done'), 409);
  const definition = stored
    ? await findDefinition(tx, save.areaId, stored.definition_id)
    : await formInUse(tx, save.areaId, save.definitionId);
  const refusal = saveRefusal(definition, save);
  if (refusal) throw refused(refusal);
  const values = {
    occasion: save.occasion,
    answered_on: save.answeredOn,
    status: save.finished ? 'done' : 'draft',
    answers: JSON.stringify(save.answers),
    decision: save.decision,
    decision_reasons: [...new Set(save.decisionReasons)],
    decision_note: save.decisionNote,
    recorded_by: save.recordedBy,
    recorded_at: save.now.toISOString(),
  };
  const id = stored?.id ?? newId();
  const version = stored ? stored.version + 1 : 0;
  if (stored) {
    await tx
      .updateTable('assessment')
      .set({ ...values, version })
      .where('area_id', '=', save.areaId)
      .where('id', '=', id)
      .execute();
  } else {
    await tx
      .insertInto('assessment')
      .values({
        area_id: save.areaId,
        id,
        client_id: save.clientId,
        definition_id: definition.id,
        rated_by: save.ratedBy,
        ...values,
        version,
      })
      .execute();
  }
  // a client who answers may not touch her record; her answer is seen where answers are shown
  if (save.finished && save.recordedBy !== null)
    await recordEvent(tx, { areaId: save.areaId, id: save.clientId }, save.answeredOn);
  return { id, version };
}

/** Unknown, retired and not yet published are alike to who would answer: the page has to be opened anew. */
async function formInUse(tx: Tx, areaId: number, id: string): Promise<DefinitionRecord> {
  const found = await readDefinition(tx, areaId, id);
  const isOfClients = clientFormKinds.some((kind) => kind === found?.kind);
  if (found?.status !== 'published' || !isOfClients) throw refused(refuse('form-not-in-use'), 409);
  return found;
}

function saveRefusal(definition: DefinitionRecord, save: AnswersToSave): Refusal | undefined {
  if (save.answeredOn > save.today) return refuse('date-in-future', undefined, '/body/answeredOn');
  const isScreening = definition.kind === 'screening';
  if (isScreening && save.ratedBy === 'client') return refuse('worker-answers-this');
  const refusal = answersRefusal(definition.content, save.answers, save.finished);
  if (refusal) return refusal;
  if (save.decision === null) {
    if (isScreening && save.finished) return refuse('decision-needed', undefined, '/body/decision');
    return save.decisionReasons.length > 0
      ? refuse('decision-needed', undefined, '/body/decision')
      : undefined;
  }
  if (!isScreening) return refuse('decision-not-asked', undefined, '/body/decision');
  if (save.decisionReasons.length === 0)
    return refuse('decision-reason-needed', undefined, '/body/decisionReasons');
  const allowed = jointServiceRuleOn(asDay(save.answeredOn)).limits[save.decision];
  if (!save.decisionReasons.every((reason) => allowed.includes(reason)))
    return refuse('decision-reason-of-other', undefined, '/body/decisionReasons');
  return undefined;
}

/** Drafts always; finished answers on the day they were recorded, for a slip of the finger. */
function mayChange(stored: Pick<Stored, 'status' | 'recorded_at'>, today: Day): boolean {
  return stored.status === 'draft' || dayAt(new Date(stored.recorded_at)) === today;
}

/** Another rater's answers, or what a worker recorded when the client asks, are as good as unknown. */
async function findOwn(
  tx: Tx,
  whose: Whose & Pick<AnswersToSave, 'ratedBy' | 'recordedBy'>,
  id: string,
): Promise<Stored> {
  const found = await tx
    .selectFrom('assessment')
    .select(['id', 'version', 'definition_id', 'rated_by', 'status', 'recorded_by', 'recorded_at'])
    .where('area_id', '=', whose.areaId)
    .where('client_id', '=', whose.clientId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found || found.rated_by !== whose.ratedBy) throw notFound();
  if (whose.recordedBy === null && found.recorded_by !== null) throw notFound();
  return found as Stored;
}

/** Throws a draft away; finished answers stay. */
export async function removeDraft(tx: Tx, { areaId, clientId }: Whose, id: string): Promise<void> {
  const removed = await tx
    .deleteFrom('assessment')
    .where('area_id', '=', areaId)
    .where('client_id', '=', clientId)
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw notFound();
}

const definitionColumns = sql`d.id, d.version, d.key, d.edition, d.kind, d.status, d.published_at as "publishedAt", d.content`;

async function readDefinition(tx: Tx, areaId: number, id: string): Promise<DefinitionRecord | undefined> {
  const found = await sql<DefinitionRecord>`select ${definitionColumns} from assessment_definition d
     where d.area_id = ${areaId} and d.id = ${id}`.execute(tx);
  return found.rows[0];
}

export async function findDefinition(tx: Tx, areaId: number, id: string): Promise<DefinitionRecord> {
  const found = await readDefinition(tx, areaId, id);
  if (!found) throw notFound();
  return found;
}

/** The forms in use, and the editions that this client's answers were given to. */
export async function definitionsFor(tx: Tx, { areaId, clientId }: Whose): Promise<DefinitionRecord[]> {
  const found = await sql<DefinitionRecord>`select ${definitionColumns} from assessment_definition d
     where d.area_id = ${areaId} and d.kind = any (${[...clientFormKinds]}::text[]) and (d.status = 'published' or exists (
       select 1 from assessment a where a.area_id = d.area_id and a.client_id = ${clientId} and a.definition_id = d.id))
     order by d.key, d.edition desc`.execute(tx);
  return found.rows;
}

/** All answers of a client, drafts too, the newest first. */
export async function listAnswers(
  tx: Tx,
  { areaId, clientId }: Whose,
  today: Day,
): Promise<AssessmentRecord[]> {
  const found = await sql<Omit<AssessmentRecord, 'mayChange'> & { recorded_at: string }>`
    select a.id, a.version, a.definition_id as "definitionId", a.rated_by as "ratedBy", a.occasion,
           a.answered_on as "answeredOn", a.status, a.answers, a.decision, a.decision_reasons as "decisionReasons",
           a.decision_note as "decisionNote", w.given_name || ' ' || w.family_name as "recordedBy", a.recorded_at
      from assessment a left join staff w on w.area_id = a.area_id and w.id = a.recorded_by
     where a.area_id = ${areaId} and a.client_id = ${clientId}
     order by a.answered_on desc, a.recorded_at desc, a.id`.execute(tx);
  return found.rows.map(({ recorded_at, ...row }) => ({
    ...row,
    mayChange: mayChange({ status: row.status, recorded_at }, today),
  }));
}

interface MeasureRow {
  readonly id: string;
  readonly name: string;
  readonly responsible_staff_id: string | null;
  readonly paused: boolean;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly answers: readonly { readonly ratedBy: Rater; readonly on: string }[];
}

/** When the measure is asked next, of each of the clients that `which` (a condition on `client`) names. */
async function measureRows(
  tx: Kysely<DB>,
  areaId: number,
  which: RawBuilder<unknown>,
): Promise<readonly MeasureRow[]> {
  const found = await sql<MeasureRow>`
    select client.id, client.family_name || ' ' || client.given_names as name, client.responsible_staff_id,
           client.path_state = 'paused' as paused,
           case when client.path_state = 'outcome' then client.path_state_since end as ended_on,
           (select min(t.happened_on) from path_transition t
             where t.area_id = client.area_id and t.client_id = client.id and t.to_state not in ('referred', 'assessment', 'paused', 'outcome')
               and (client.path_state = 'outcome' or t.happened_on >= coalesce(
                 (select max(o.happened_on) from path_transition o
                   where o.area_id = client.area_id and o.client_id = client.id and o.to_state = 'outcome'),
                 '-infinity'::date))) as started_on,
           (select coalesce(jsonb_agg(jsonb_build_object('ratedBy', a.rated_by, 'on', a.answered_on)), '[]'::jsonb)
              from assessment a
              join assessment_definition d on d.area_id = a.area_id and d.id = a.definition_id and d.key = ${measureKey}
             where a.area_id = client.area_id and a.client_id = client.id and a.status = 'done') as answers
      from client
     where client.area_id = ${areaId} and client.merged_into_id is null and ${which}
       and exists (select 1 from assessment_definition d
         where d.area_id = ${areaId} and d.key = ${measureKey} and d.status = 'published')`.execute(tx);
  return found.rows;
}

function dueOf(row: MeasureRow, ratedBy: Rater, today: Day): (MeasureDue & { lastOn: Day | null }) | null {
  const answeredOn = row.answers.flatMap((one) => (one.ratedBy === ratedBy ? [asDay(one.on)] : []));
  const due = nextMeasure(
    {
      startedOn: row.started_on === null ? null : asDay(row.started_on),
      endedOn: row.ended_on === null ? null : asDay(row.ended_on),
      paused: row.paused,
      answeredOn,
    },
    today,
  );
  return due && { ...due, lastOn: [...answeredOn].sort().at(-1) ?? null };
}

/** When the client and the coach fill in the measure next. */
export async function nextMeasures(
  tx: Tx,
  { areaId, clientId }: Whose,
  today: Day,
): Promise<Record<Rater, MeasureDue | null>> {
  const [row] = await measureRows(tx, areaId, sql`client.id = ${clientId}`);
  const of = (ratedBy: Rater) => {
    const due = row && dueOf(row, ratedBy, today);
    return due ? { occasion: due.occasion, dueOn: due.dueOn } : null;
  };
  return { client: of('client'), coach: of('coach') };
}

export type DueRow = OutputOf<Contract['measureDueList']>['rows'][number] & {
  readonly responsibleStaffId: string | null;
};

/** Measures due by a day among some clients, the oldest first. */
export async function listMeasuresDue(
  tx: Kysely<DB>,
  areaId: number,
  which: RawBuilder<unknown>,
  at: { readonly today: Day; readonly until: Day },
): Promise<DueRow[]> {
  const rows = await measureRows(tx, areaId, which);
  const due = rows.flatMap((row) =>
    raters.flatMap((ratedBy): DueRow[] => {
      const next = dueOf(row, ratedBy, at.today);
      if (!next || next.dueOn > at.until) return [];
      return [
        { clientId: row.id, name: row.name, responsibleStaffId: row.responsible_staff_id, ratedBy, ...next },
      ];
    }),
  );
  const key = (row: DueRow) => `${row.dueOn}${row.clientId}${row.ratedBy}`;
  return due.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
