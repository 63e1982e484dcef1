/**
 * A slice of a case: the named parts a partner's professional is handed, for a time, on a stated basis. What is not
 * named is not hers. The table of parts is the same for the answer, for row-level security and for the preview.
 */
import type { Actor, Role } from '../access/roles.ts';
import { type Day, addDays, addMonths } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Text } from '../kernel/texts.ts';
import { type LegalBasis, legalBasisRefusal } from './legal-basis.ts';

/** Her name, who is responsible for her and why the slice was given are in every slice. */
export const sliceParts = [
  'identity',
  'path',
  'plan',
  'coaching',
  'assessments',
  'outcome',
  'contacts',
  'learning',
] as const;
export type SlicePart = (typeof sliceParts)[number];

export interface HandedSlice {
  readonly organisationId: string;
  /** Null in slices given to a whole organisation, before each was given to one professional. */
  readonly staffId: string | null;
  readonly parts: readonly SlicePart[];
}

export function isSliceOf(
  actor: Pick<Actor, 'organisationId' | 'staffId'>,
  slice: Omit<HandedSlice, 'parts'>,
): boolean {
  return (
    slice.organisationId === actor.organisationId &&
    (slice.staffId === null || slice.staffId === actor.staffId)
  );
}

/** What the slices in force hold together for one professional, in the order of the table. */
export function partsFor(
  actor: Pick<Actor, 'organisationId' | 'staffId'>,
  slices: readonly HandedSlice[],
): readonly SlicePart[] {
  const held = new Set(slices.filter((slice) => isSliceOf(actor, slice)).flatMap(({ parts }) => parts));
  return sliceParts.filter((part) => held.has(part));
}

interface SliceLimits {
  readonly longestMonths: number;
}

/** The longest time one slice may be given for: then it is looked at again and given anew, or not. */
export const sliceRules: readonly DatedRule<SliceLimits, Text>[] = [
  {
    id: 'slice-6-months',
    validFrom: null,
    validTo: null,
    limits: { longestMonths: 6 },
    source: {
      fi: 'alueen asetus: yhteinen suunnitelma tarkistetaan vähintään kuuden kuukauden välein (laki 381/2023)',
      sv: 'områdets inställning: den gemensamma planen ses över minst var sjätte månad (lagen 381/2023)',
      en: 'setting of the area: the joint plan is reviewed at least every six months (act 381/2023)',
    },
    confidence: 'areaSetting',
  },
];

export function sliceRuleOn(on: Day): DatedRule<SliceLimits, Text> {
  return ruleOn(sliceRules, on);
}

export function latestSliceEnd(startsOn: Day): Day {
  return addDays(addMonths(startsOn, sliceRuleOn(startsOn).limits.longestMonths), -1);
}

export interface SliceInput {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly legalBasis: LegalBasis;
}

export interface SliceFacts {
  readonly today: Day;
  readonly organisationKind: string;
  /** Last day of the client's consent to sharing with partners, when one is in force. */
  readonly consentUntil: Day | null;
  /** A joint service is recorded and has not ended. */
  readonly hasJointService: boolean;
}

/** Why a slice can't be given so, or `null`. */
export function sliceRefusal(slice: SliceInput, facts: SliceFacts): Refusal | null {
  if (slice.startsOn < facts.today) return refuse('slice-starts-in-past', undefined, '/body/startsOn');
  if (slice.endsOn < slice.startsOn) return refuse('end-before-start', undefined, '/body/endsOn');
  const latest = latestSliceEnd(slice.startsOn);
  if (slice.endsOn > latest) return refuse('slice-too-long', { latest }, '/body/endsOn');
  return legalBasisRefusal(slice, facts);
}

export const shareStates = ['coming', 'inForce', 'ended', 'over'] as const;
/** `ended`: before its time, at somebody's word; `over`: its time has passed. */
export type ShareState = (typeof shareStates)[number];

export function shareStateOf(
  share: { readonly startsOn: string; readonly endsOn: string; readonly endedAt: string | null },
  today: Day,
): ShareState {
  if (share.endedAt !== null) return 'ended';
  if (share.endsOn < today) return 'over';
  return share.startsOn > today ? 'coming' : 'inForce';
}

export const shareEndCauses = ['revoked', 'consentWithdrawn', 'clientEnded', 'jointServiceEnded'] as const;
export type ShareEndCause = (typeof shareEndCauses)[number];

/** The client may end by her own word what rests on her own word. */
export function mayClientEnd(share: { readonly legalBasis: string; readonly state: ShareState }): boolean {
  return share.legalBasis === 'consent' && (share.state === 'inForce' || share.state === 'coming');
}

export const stepVisibilities = ['all', 'own', 'roles'] as const;
/**
 * Who sees a step of a joint plan beside the client herself.
 * `all`: everybody in the plan; `own`: the organisation that does it; `roles`: the named roles. The client's
 * responsible and the step's own responsible see it always: nobody leads or does what she cannot see.
 */
export type StepVisibility = (typeof stepVisibilities)[number];

export interface StepSeen {
  readonly visibility: StepVisibility;
  readonly visibleRoles: readonly Role[];
  readonly organisationId: string | null;
  readonly responsibleStaffId: string | null;
}

export type StepReader = Pick<Actor, 'role' | 'staffId' | 'organisationId'>;

export function seesStep(
  reader: StepReader,
  step: StepSeen,
  client: { readonly responsibleStaffId: string | null },
): boolean {
  if (step.visibility === 'all') return true;
  if (step.responsibleStaffId === reader.staffId || client.responsibleStaffId === reader.staffId) return true;
  if (step.visibility === 'own') return step.organisationId === reader.organisationId;
  return step.visibleRoles.includes(reader.role);
}

/** A partner changes the state of the steps her own organisation does, and of nobody else's. */
export function doesStep(
  reader: Pick<StepReader, 'staffId' | 'organisationId'>,
  step: Pick<StepSeen, 'organisationId' | 'responsibleStaffId'>,
): boolean {
  return step.organisationId === reader.organisationId || step.responsibleStaffId === reader.staffId;
}
