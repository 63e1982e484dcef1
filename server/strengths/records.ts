/** A client's skills, languages, learning needs and courses, read: one way for the staff's page and for her own. */
import {
  type EvidenceRecord,
  type LanguageSkillRecord,
  type LearnerFacts,
  type Learning,
  type NeedRecord,
  type ParticipationRecord,
  type QueueRecord,
  type SkillRecord,
  queueState,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { findMunicipality } from '../reference/reference.ts';

export interface Whose {
  readonly areaId: number;
  readonly id: string;
}

const recorder = sql`w.given_name || ' ' || w.family_name`;

/** Skills with their evidence, the latest seen first. */
export async function listSkills(tx: Tx, whose: Whose): Promise<SkillRecord[]> {
  const skills = await sql<Omit<SkillRecord, 'evidence'>>`
    select k.id, k.version, k.skill_code as code, k.label, k.level from client_skill k
     where k.area_id = ${whose.areaId} and k.client_id = ${whose.id} and k.kind = 'skill'
     order by k.label collate "fi-x-icu", k.id`.execute(tx);
  const evidence = await sql<EvidenceRecord & { skillId: string }>`
    select e.id, e.version, e.skill_id as "skillId", e.period_id as "periodId", e.step_id as "stepId", e.witness,
           e.seen_on as "seenOn", e.content, ${recorder} as "recordedBy"
      from skill_evidence e join staff w on w.area_id = e.area_id and w.id = e.recorded_by
     where e.area_id = ${whose.areaId} and e.client_id = ${whose.id}
     order by e.seen_on desc, e.id desc`.execute(tx);
  return skills.rows.map((skill) => ({
    ...skill,
    evidence: evidence.rows.flatMap(({ skillId, ...row }) => (skillId === skill.id ? [row] : [])),
  }));
}

export async function listWishes(tx: Tx, whose: Whose): Promise<{ id: string; label: string }[]> {
  const found = await sql<{ id: string; label: string }>`
    select k.id, k.label from client_skill k
     where k.area_id = ${whose.areaId} and k.client_id = ${whose.id} and k.kind = 'wish'
     order by k.label collate "fi-x-icu", k.id`.execute(tx);
  return found.rows;
}

/** Every level recorded, the latest first. */
export async function listLanguages(tx: Tx, whose: Whose): Promise<LanguageSkillRecord[]> {
  const found = await sql<LanguageSkillRecord>`
    select l.id, l.version, l.language, l.level, l.basis, l.assessed_on as "assessedOn", ${recorder} as "recordedBy"
      from language_skill l join staff w on w.area_id = l.area_id and w.id = l.recorded_by
     where l.area_id = ${whose.areaId} and l.client_id = ${whose.id}
     order by l.assessed_on desc, l.id desc`.execute(tx);
  return found.rows;
}

export async function listQueue(tx: Tx, whose: Whose): Promise<QueueRecord[]> {
  const found = await sql<Omit<QueueRecord, 'state'>>`
    select q.id, q.version, q.language, q.wanted_on as "wantedOn", q.queued_on as "queuedOn",
           q.started_on as "startedOn", q.ended_on as "endedOn"
      from language_queue q where q.area_id = ${whose.areaId} and q.client_id = ${whose.id}
     order by q.wanted_on desc, q.id desc`.execute(tx);
  return found.rows.map((row) => ({ ...row, state: queueState(row) }));
}

export interface LearningColumns {
  readonly kind: Learning['kind'];
  readonly code: string;
  readonly level: string | null;
}

export function learningOf({ kind, code, level }: LearningColumns): NeedRecord['learning'] {
  return { kind, code, ...(kind === 'language' ? { level } : {}) } as NeedRecord['learning'];
}

export function learningColumns(learning: NeedRecord['learning']): LearningColumns {
  return {
    kind: learning.kind,
    code: learning.code,
    level: learning.kind === 'language' ? learning.level : null,
  };
}

/** Open needs first, then the newest first. */
export async function listNeeds(tx: Tx, whose: Whose): Promise<NeedRecord[]> {
  const found = await sql<Omit<NeedRecord, 'learning'> & LearningColumns>`
    select n.id, n.version, n.kind, n.code, n.level, n.goal, n.travel, n.status, ${recorder} as "recordedBy"
      from learning_need n join staff w on w.area_id = n.area_id and w.id = n.recorded_by
     where n.area_id = ${whose.areaId} and n.client_id = ${whose.id}
     order by n.status <> 'open', n.id desc`.execute(tx);
  return found.rows.map(({ kind, code, level, ...row }) => ({
    ...row,
    learning: learningOf({ kind, code, level }),
  }));
}

export async function listParticipations(tx: Tx, whose: Whose): Promise<ParticipationRecord[]> {
  const found = await sql<ParticipationRecord>`
    select p.id, p.version, p.offer_id as "offerId", f.title, o.name as organisation, f.starts_on as "startsOn",
           p.status, p.status_on as "statusOn", p.moves
      from course_participation p
      join course_offer f on f.area_id = p.area_id and f.id = p.offer_id
      join organisation o on o.area_id = f.area_id and o.id = f.organisation_id
     where p.area_id = ${whose.areaId} and p.client_id = ${whose.id}
     order by p.status_on desc, p.id desc`.execute(tx);
  return found.rows;
}

/** What the rule of matching needs of her; where she lives only for who may know it. */
export async function learnerFacts(tx: Tx, whose: Whose, seesPlace: boolean): Promise<LearnerFacts> {
  const languages = await listLanguages(tx, whose);
  const found = seesPlace
    ? await tx
        .selectFrom('client')
        .select('municipality_code')
        .where('area_id', '=', whose.areaId)
        .where('id', '=', whose.id)
        .executeTakeFirst()
    : undefined;
  const municipalityCode = found?.municipality_code ?? null;
  return { languages, municipalityCode, region: regionOf(municipalityCode) };
}

export function regionOf(municipalityCode: string | null): string | null {
  return municipalityCode === null ? null : (findMunicipality(municipalityCode)?.region ?? null);
}
