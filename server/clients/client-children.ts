/**
 * Every table that points at a client, and where its rows go when two records are merged. A test reads the database's
 * catalogue and fails when a table is missing here.
 *
 * - `moves`: the rows go to the record that is kept
 * - `with`: the rows follow their parent (a day of attendance its coaching period)
 * - `special`: merge.ts has a rule of its own
 * - `stays`: what was read, imported or decided of the record stays with the record
 */
export type MergeRule = 'moves' | 'with' | 'special' | 'stays';

export interface ClientChild {
  readonly table: string;
  readonly columns: readonly string[];
  readonly merge: MergeRule;
}

export const childrenOfClient: readonly ClientChild[] = [
  { table: 'client_municipality', columns: ['client_id'], merge: 'special' },
  { table: 'client_guardian', columns: ['client_id'], merge: 'moves' },
  { table: 'client_skill', columns: ['client_id'], merge: 'moves' },
  { table: 'client_group_override', columns: ['client_id'], merge: 'special' },
  { table: 'path_transition', columns: ['client_id'], merge: 'moves' },
  { table: 'responsibility', columns: ['client_id'], merge: 'special' },
  { table: 'plan', columns: ['client_id'], merge: 'special' },
  { table: 'plan_step', columns: ['client_id'], merge: 'special' },
  { table: 'contact', columns: ['client_id'], merge: 'moves' },
  { table: 'case_share', columns: ['client_id'], merge: 'moves' },
  { table: 'access_reason', columns: ['client_id'], merge: 'stays' },
  { table: 'referral', columns: ['client_id'], merge: 'moves' },
  { table: 'coaching_period', columns: ['client_id'], merge: 'moves' },
  { table: 'coaching_review', columns: ['client_id'], merge: 'with' },
  { table: 'coaching_change', columns: ['client_id'], merge: 'with' },
  { table: 'attendance', columns: ['client_id'], merge: 'with' },
  { table: 'placement', columns: ['client_id'], merge: 'moves' },
  { table: 'agreement', columns: ['client_id'], merge: 'moves' },
  { table: 'agreement_edition', columns: ['client_id'], merge: 'with' },
  { table: 'agreement_party', columns: ['client_id'], merge: 'with' },
  { table: 'agreement_signature', columns: ['client_id'], merge: 'with' },
  { table: 'agreement_link', columns: ['client_id'], merge: 'with' },
  { table: 'placement_mark', columns: ['client_id'], merge: 'with' },
  { table: 'assessment', columns: ['client_id'], merge: 'moves' },
  { table: 'kykyviisari', columns: ['client_id'], merge: 'moves' },
  { table: 'clarification_step', columns: ['client_id'], merge: 'moves' },
  { table: 'joint_service', columns: ['client_id'], merge: 'moves' },
  { table: 'skill_evidence', columns: ['client_id'], merge: 'with' },
  { table: 'language_skill', columns: ['client_id'], merge: 'moves' },
  { table: 'language_queue', columns: ['client_id'], merge: 'moves' },
  { table: 'learning_need', columns: ['client_id'], merge: 'moves' },
  { table: 'course_participation', columns: ['client_id'], merge: 'moves' },
  // two cards stay two: the one she saved last is in use
  { table: 'strengths_card', columns: ['client_id'], merge: 'moves' },
  { table: 'task_note', columns: ['client_id'], merge: 'moves' },
  { table: 'task_certificate', columns: ['client_id'], merge: 'moves' },
  { table: 'learning_record', columns: ['client_id'], merge: 'moves' },
  { table: 'client_certificate', columns: ['client_id'], merge: 'moves' },
  // two records of wishes, and two words on one match, stay two: the latest is in use
  { table: 'work_wish', columns: ['client_id'], merge: 'moves' },
  { table: 'match_verdict', columns: ['client_id'], merge: 'moves' },
  // a round is a draft of the day it was solved
  { table: 'placement_round_line', columns: ['client_id'], merge: 'stays' },
  { table: 'employer_lead', columns: ['client_id'], merge: 'moves' },
  { table: 'employer_slot', columns: ['client_id'], merge: 'moves' },
  { table: 'employer_hire', columns: ['client_id'], merge: 'moves' },
  { table: 'outcome', columns: ['client_id'], merge: 'special' },
  { table: 'follow_up', columns: ['client_id'], merge: 'with' },
  { table: 'message', columns: ['client_id'], merge: 'stays' },
  { table: 'client_channel', columns: ['client_id'], merge: 'stays' },
  { table: 'import_row', columns: ['client_id'], merge: 'stays' },
  { table: 'client_merge', columns: ['kept_id', 'merged_id'], merge: 'stays' },
  { table: 'not_duplicate', columns: ['client_id', 'other_id'], merge: 'stays' },
  { table: 'client_account', columns: ['client_id'], merge: 'moves' },
  { table: 'account_code', columns: ['client_id'], merge: 'moves' },
  { table: 'client_consent', columns: ['client_id'], merge: 'moves' },
  { table: 'data_request', columns: ['client_id'], merge: 'moves' },
  { table: 'absence_link', columns: ['client_id'], merge: 'with' },
  { table: 'absence_notice', columns: ['client_id'], merge: 'with' },
  { table: 'feedback', columns: ['client_id'], merge: 'moves' },
  // a hold of a record merged into another is found through it
  { table: 'group_invitation', columns: ['client_id'], merge: 'special' },
  { table: 'story', columns: ['client_id'], merge: 'moves' },
  { table: 'legal_hold', columns: ['client_id'], merge: 'stays' },
];
