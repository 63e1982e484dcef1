/** The demonstration as plain data, before it is written: what the tests check and the writer inserts. */
import type { Insertable } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';

/** In the order in which they are written, what is referred to first. */
export const generatedTables = [
  'organisation',
  'unit',
  'staff',
  'staff_municipality',
  'role_assignment',
  'environment',
  'package',
  'package_comment',
  'assessment_definition',
  'course_offer',
  'client',
  'client_municipality',
  'client_guardian',
  'client_skill',
  'client_group_override',
  'path_transition',
  'responsibility',
  'referral',
  'referral_event',
  'plan',
  'plan_step',
  'contact',
  'case_share',
  'coaching_period',
  'coaching_review',
  'coaching_change',
  'attendance',
  'outcome',
  'follow_up',
  'assessment',
  'kykyviisari',
  'clarification_step',
  'joint_service',
  'skill_evidence',
  'language_skill',
  'language_queue',
  'learning_need',
  'course_participation',
  'strengths_card',
  'access_reason',
  'audit_event',
] as const satisfies readonly (keyof DB)[];
export type GeneratedTable = (typeof generatedTables)[number];

type Sealed = 'identity_code_cipher' | 'identity_code_hash';
/** An identity code is sealed by the writer, which has the keys. */
type Unsealed<Columns> = Columns extends { identity_code_hash?: unknown }
  ? Omit<Columns, Sealed> & { readonly identity_code: string | null }
  : Columns;

/** A row as it will stand in the table; the writer adds the area's number. */
export type Row<T extends keyof DB> = Readonly<Unsealed<Omit<Insertable<DB[T]>, 'area_id'>>>;

export type Rows = { readonly [T in GeneratedTable]: Row<T>[] };

export interface GeneratedArea {
  readonly area: Readonly<Insertable<DB['area']>>;
  readonly municipalities: readonly Row<'area_municipality'>[];
  /** Who signs in as whom; the issuer is the installation's. */
  readonly identities: readonly { readonly subject: string; readonly staff_id: string }[];
  readonly rows: Rows;
}

export interface GeneratedProject {
  readonly row: Readonly<Omit<Insertable<DB['project']>, 'area_ids'>>;
  readonly areaSlugs: readonly string[];
  readonly staff: readonly { readonly areaSlug: string; readonly row: Row<'project_staff'> }[];
}

export interface Generated {
  readonly areas: readonly GeneratedArea[];
  readonly projects: readonly GeneratedProject[];
}

export function emptyRows(): Rows {
  return Object.fromEntries(generatedTables.map((table) => [table, []])) as unknown as Rows;
}
