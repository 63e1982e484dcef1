/**
 * The action catalogue: the first wall. One line per action says who may do it and in what relation
 * to the subject; lines are read as "any of these roles, when …". The server's check, the filter of
 * lists and the buttons on a row all come from here.
 */
import { type HandedSlice, isSliceOf } from '../sharing/slice.ts';
import { type Actor, type Role, roles } from './roles.ts';

export const subjectKinds = ['client', 'referral'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What the catalogue needs to know of a client. */
export interface ClientFacts {
  readonly municipalityCode: string;
  /** Non-disclosure is set, or not known: both hide (unknown counts as set). */
  readonly nonDisclosed: boolean;
  readonly responsibleStaffId: string | null;
  /** Coach of a period or a placement not ended, responsible of an open step, substitute of the responsible. */
  readonly involvedStaffIds: readonly string[];
  /** Slices of the case in force today. */
  readonly handedTo: readonly HandedSlice[];
}

/** What the catalogue needs to know of a referral. */
export interface ReferralFacts {
  readonly municipalityCode: string;
  readonly nonDisclosed: boolean;
  readonly senderOrganisationId: string | null;
  readonly assignedStaffId: string | null;
  /** The organisation asked to take the referral over, pending its acceptance, or holding it. */
  readonly holderOrganisationId: string | null;
}

export type Facts = { readonly client: ClientFacts; readonly referral: ReferralFacts };

/**
 * - `any`: no subject, the role alone decides
 * - `inScope`: the subject's municipality is within the assignment
 * - `caseload`: responsible, involved, or in scope while nobody is responsible
 * - `handed`: handed to the actor's organisation or to the actor
 * - `sent`: sent by the actor's organisation
 * - `held`: assigned to the actor, or held by the actor's organisation
 */
export type Relation = 'any' | 'inScope' | 'caseload' | 'handed' | 'sent' | 'held';

export interface Rule {
  readonly roles: readonly Role[];
  readonly when: Relation;
}

const frontline: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'];
const planners: readonly Role[] = ['coordinator', 'careerAgent', 'workCoach'];
const everybody: readonly Role[] = roles;
const leaders: readonly Role[] = ['coordinator', 'careerAgent'];

export const actions = {
  'day.read': [{ roles: frontline, when: 'any' }],

  'client.list': [{ roles: frontline, when: 'any' }],
  'client.create': [{ roles: leaders, when: 'any' }],
  'client.read': [
    { roles: frontline, when: 'inScope' },
    { roles: frontline, when: 'caseload' },
  ],
  'client.edit': [
    { roles: planners, when: 'caseload' },
    { roles: leaders, when: 'inScope' },
  ],
  /** The client's own view: her sign-in, absence links, consents on paper, answers to requests about her data. */
  'client.ownView': [
    { roles: planners, when: 'caseload' },
    { roles: leaders, when: 'inScope' },
  ],
  'dataRequest.list': [{ roles: [...planners, 'dataProtectionOfficer'], when: 'any' }],
  'dataRequest.decide': [{ roles: ['dataProtectionOfficer'], when: 'any' }],
  'feedback.read': [{ roles: ['coordinator'], when: 'any' }],
  'client.give': [{ roles: ['coordinator'], when: 'any' }],
  'client.export': [{ roles: ['coordinator'], when: 'any' }],
  'client.merge': [{ roles: ['coordinator'], when: 'any' }],
  'client.responsible': [
    { roles: leaders, when: 'inScope' },
    { roles: planners, when: 'caseload' },
  ],
  'client.share': [
    { roles: leaders, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'team.read': [
    { roles: planners, when: 'caseload' },
    { roles: leaders, when: 'inScope' },
  ],
  'jointService.record': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  /** A partner's professional has calls of her own, which hold the parts handed to her and nothing else. */
  'slice.list': [{ roles: ['partnerProfessional'], when: 'any' }],
  'slice.read': [{ roles: ['partnerProfessional'], when: 'handed' }],
  'slice.step': [{ roles: ['partnerProfessional'], when: 'handed' }],
  'slice.contact': [{ roles: ['partnerProfessional'], when: 'handed' }],
  /** A school answers what was sent to it: the handler asks for the part of the slice. */
  'slice.learning': [{ roles: ['partnerProfessional'], when: 'handed' }],
  'path.move': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'plan.edit': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'contact.write': [
    { roles: frontline, when: 'caseload' },
    { roles: frontline, when: 'inScope' },
  ],
  'coaching.manage': [
    { roles: planners, when: 'caseload' },
    { roles: leaders, when: 'inScope' },
  ],
  'attendance.read': [{ roles: planners, when: 'any' }],
  'attendance.mark': [
    { roles: planners, when: 'caseload' },
    { roles: planners, when: 'inScope' },
  ],
  /** How tasks go is marked where attendance is; the record of proof is read as skills are. */
  'taskNote.sheet': [{ roles: planners, when: 'any' }],
  'taskNote.write': [
    { roles: planners, when: 'caseload' },
    { roles: planners, when: 'inScope' },
  ],
  'proof.read': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'proof.write': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'assessment.read': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'assessment.write': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'assessment.define': [{ roles: ['administrator'], when: 'any' }],
  'strengths.read': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'strengths.write': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'outcome.record': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],

  'referral.send': [{ roles: ['referrer', 'partnerProfessional', ...frontline], when: 'any' }],
  'referral.track': [{ roles: ['referrer', 'partnerProfessional', ...frontline], when: 'any' }],
  'referral.inbox': [{ roles: planners, when: 'any' }],
  'referral.handle': [
    { roles: leaders, when: 'inScope' },
    { roles: planners, when: 'held' },
  ],
  'referral.status': [{ roles: ['referrer', 'partnerProfessional', ...frontline], when: 'sent' }],

  'environment.read': [{ roles: [...frontline, 'administrator'], when: 'any' }],
  'environment.manage': [{ roles: ['administrator', 'coordinator'], when: 'any' }],
  /** A partner's professional reads the environments of her own organisation: the handler and the wall filter. */
  'environmentOperation.read': [
    { roles: [...frontline, 'administrator', 'partnerProfessional'], when: 'any' },
  ],
  'environmentOperation.manage': [{ roles: ['administrator', 'coordinator'], when: 'any' }],
  'environmentWeek.read': [{ roles: [...planners, 'partnerProfessional'], when: 'any' }],
  /** Whom of the day somebody may mark, the handler asks: of her caseload, or where she supervises. */
  'placementMark.mark': [{ roles: [...planners, 'partnerProfessional'], when: 'any' }],
  'coachWeek.read': [{ roles: planners, when: 'any' }],
  'match.people': [{ roles: frontline, when: 'any' }],
  /** Travel times and shortage occupations of the area. */
  'match.settings': [{ roles: ['coordinator', 'administrator'], when: 'any' }],
  'placementRound.manage': [{ roles: planners, when: 'any' }],
  'placement.slots': [{ roles: planners, when: 'any' }],
  'placement.manage': [
    { roles: planners, when: 'caseload' },
    { roles: leaders, when: 'inScope' },
  ],
  /** A partner's professional lists those of her own environments: the handler and the wall filter. */
  'agreement.list': [{ roles: [...planners, 'partnerProfessional'], when: 'any' }],
  /** Others than those who lead write where they are the contact or coach somebody: the handler asks. */
  'environmentReview.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'environmentReview.write': [{ roles: planners, when: 'any' }],
  'package.read': [{ roles: [...frontline, 'administrator'], when: 'any' }],
  'package.manage': [{ roles: leaders, when: 'any' }],

  /** Counts of which nobody can be told; names ask for `strengths.read`. */
  'languageWaiting.counts': [{ roles: [...frontline, 'partnerProfessional'], when: 'any' }],
  'courseOffer.read': [{ roles: [...frontline, 'partnerProfessional'], when: 'any' }],
  /** A partner professional enters those of her own school only: the handler asks for the organisation. */
  'courseOffer.manage': [{ roles: [...leaders, 'partnerProfessional'], when: 'any' }],

  'message.read': [
    { roles: planners, when: 'inScope' },
    { roles: planners, when: 'caseload' },
  ],
  'message.send': [{ roles: planners, when: 'caseload' }],
  'template.manage': [{ roles: ['administrator'], when: 'any' }],

  'group.read': [{ roles: frontline, when: 'any' }],
  'group.manage': [{ roles: planners, when: 'any' }],
  'group.invite': [
    { roles: planners, when: 'inScope' },
    { roles: planners, when: 'caseload' },
  ],

  'place.read': [{ roles: [...frontline, 'partnerProfessional', 'administrator'], when: 'any' }],
  'place.manage': [{ roles: [...leaders, 'administrator'], when: 'any' }],
  'place.count': [{ roles: [...frontline, 'partnerProfessional'], when: 'any' }],
  'story.manage': [
    { roles: planners, when: 'caseload' },
    { roles: ['coordinator'], when: 'inScope' },
  ],
  'pilot.read': [{ roles: [...frontline, 'manager'], when: 'any' }],
  'pilot.manage': [{ roles: ['coordinator'], when: 'any' }],
  'news.read': [{ roles: everybody, when: 'any' }],
  'news.manage': [{ roles: leaders, when: 'any' }],

  /** A partner's professional reads the employers whose relation her own organisation owns: the handler filters. */
  'employer.read': [{ roles: [...frontline, 'partnerProfessional'], when: 'any' }],
  'employer.manage': [{ roles: ['employerAgent', 'coordinator'], when: 'any' }],
  'employer.feedback': [{ roles: frontline, when: 'any' }],
  'employer.joint': [{ roles: frontline, when: 'any' }],
  'employer.counts': [{ roles: ['manager', 'coordinator', 'employerAgent'], when: 'any' }],
  /** A partner's professional reads the tasks of her own organisation, orders work of them and checks it: the handler filters. */
  'task.read': [{ roles: [...frontline, 'partnerProfessional'], when: 'any' }],
  'task.manage': [{ roles: ['coordinator', 'workCoach'], when: 'any' }],
  'workOrder.manage': [{ roles: ['coordinator', 'workCoach', 'partnerProfessional'], when: 'any' }],
  'providerStatement.read': [{ roles: ['coordinator'], when: 'any' }],
  'product.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'product.manage': [{ roles: ['coordinator', 'workCoach'], when: 'any' }],
  'businessCase.read': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'businessCase.manage': [{ roles: ['coordinator'], when: 'any' }],
  'grantProgramme.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'grantCase.read': [{ roles: ['employerAgent', 'coordinator', 'manager'], when: 'any' }],
  'grantCase.handle': [{ roles: ['employerAgent', 'coordinator'], when: 'any' }],
  'grantCase.decide': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'grantPayment.read': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'grantPayment.approve': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'grantPayment.send': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'grantProgramme.manage': [{ roles: ['administrator', 'coordinator'], when: 'any' }],
  'businessCase.decide': [{ roles: ['coordinator', 'manager'], when: 'any' }],
  'lead.list': [{ roles: frontline, when: 'any' }],
  'lead.manage': [
    { roles: frontline, when: 'inScope' },
    { roles: frontline, when: 'caseload' },
  ],

  /** Competence of the staff: a newcomer's induction, training, surveys and the use of the tool. */
  'induction.sign': [{ roles: frontline, when: 'any' }],
  'induction.read': [{ roles: [...frontline, 'administrator'], when: 'any' }],
  'induction.manage': [{ roles: ['coordinator'], when: 'any' }],
  'training.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'training.log': [{ roles: frontline, when: 'any' }],
  'survey.answer': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'survey.manage': [{ roles: ['coordinator'], when: 'any' }],
  'survey.results': [{ roles: ['coordinator', 'manager', 'administrator'], when: 'any' }],
  'principle.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'principle.manage': [{ roles: ['coordinator', 'administrator'], when: 'any' }],

  'import.run': [{ roles: ['coordinator'], when: 'any' }],
  'figures.read': [{ roles: ['manager', 'coordinator'], when: 'any' }],
  /** The people behind a figure: a list of those the reader may read anyway. */
  'figures.people': [{ roles: ['coordinator'], when: 'any' }],
  'capacity.read': [{ roles: ['coordinator'], when: 'any' }],
  'figures.target': [{ roles: ['coordinator'], when: 'any' }],
  'localService.read': [{ roles: [...frontline, 'manager', 'administrator'], when: 'any' }],
  'localService.manage': [{ roles: ['coordinator', 'administrator'], when: 'any' }],
  'localService.mark': [{ roles: planners, when: 'any' }],
  'area.read': [
    {
      roles: [
        'administrator',
        'coordinator',
        'careerAgent',
        'workCoach',
        'employerAgent',
        'referrer',
        'partnerProfessional',
        'manager',
        'dataProtectionOfficer',
      ],
      when: 'any',
    },
  ],
  'area.manage': [{ roles: ['administrator'], when: 'any' }],
  'staff.read': [{ roles: [...frontline, 'administrator'], when: 'any' }],
  'staff.manage': [{ roles: ['administrator'], when: 'any' }],
  'retention.read': [{ roles: ['administrator', 'coordinator', 'dataProtectionOfficer'], when: 'any' }],
  'retention.manage': [{ roles: ['administrator'], when: 'any' }],
  'retention.hold': [{ roles: ['coordinator', 'dataProtectionOfficer'], when: 'any' }],
  'retention.people': [{ roles: ['coordinator'], when: 'any' }],
  'audit.read': [{ roles: ['dataProtectionOfficer'], when: 'any' }],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type Action = keyof typeof actions;
export const actionNames = Object.keys(actions) as readonly Action[];

function coversMunicipality(actor: Actor, municipalityCode: string): boolean {
  return actor.municipalityCodes === null || actor.municipalityCodes.includes(municipalityCode);
}

/** Is the client in the actor's caseload: then no reason is asked for reading. */
export function isInCaseload(actor: Actor, facts: ClientFacts): boolean {
  if (facts.responsibleStaffId === actor.staffId || facts.involvedStaffIds.includes(actor.staffId))
    return true;
  return facts.responsibleStaffId === null && isInScope(actor, facts);
}

/** Non-disclosure takes a person out of the reach of a whole municipality's staff, save those with the right. */
function isInScope(
  actor: Actor,
  facts: { readonly municipalityCode: string; readonly nonDisclosed: boolean },
): boolean {
  if (facts.nonDisclosed && !actor.rights.includes('nonDisclosure')) return false;
  return coversMunicipality(actor, facts.municipalityCode);
}

export function isHandedTo(actor: Actor, facts: ClientFacts): boolean {
  return facts.handedTo.some((slice) => isSliceOf(actor, slice));
}

function clientRelationHolds(relation: Relation, actor: Actor, facts: ClientFacts): boolean {
  switch (relation) {
    case 'any':
      return true;
    case 'inScope':
      return isInScope(actor, facts);
    case 'caseload':
      return isInCaseload(actor, facts);
    case 'handed':
      return isHandedTo(actor, facts);
    case 'sent':
    case 'held':
      return false;
  }
}

function referralRelationHolds(relation: Relation, actor: Actor, facts: ReferralFacts): boolean {
  switch (relation) {
    case 'any':
      return true;
    case 'inScope':
      return isInScope(actor, facts);
    case 'sent':
      return facts.senderOrganisationId === actor.organisationId;
    case 'held':
      return facts.assignedStaffId === actor.staffId || facts.holderOrganisationId === actor.organisationId;
    case 'caseload':
    case 'handed':
      return false;
  }
}

function rulesFor(role: Role, action: Action): readonly Rule[] {
  const rules: readonly Rule[] = actions[action];
  return rules.filter((rule) => rule.roles.includes(role));
}

/** May this role do the action at all, some subject granted. */
export function mayEver(role: Role, action: Action): boolean {
  return rulesFor(role, action).length > 0;
}

export function mayOnClient(actor: Actor, action: Action, facts: ClientFacts): boolean {
  return rulesFor(actor.role, action).some((rule) => clientRelationHolds(rule.when, actor, facts));
}

export function mayOnReferral(actor: Actor, action: Action, facts: ReferralFacts): boolean {
  return rulesFor(actor.role, action).some((rule) => referralRelationHolds(rule.when, actor, facts));
}

/** Within this actor's reach at all: a partner reaches slices, the others clients. */
export function reachesClient(actor: Actor, facts: ClientFacts): boolean {
  return mayOnClient(actor, 'client.read', facts) || mayOnClient(actor, 'slice.read', facts);
}

/** The relations by which this role may do the action: what a list's filter is built from. */
export function relationsFor(role: Role, action: Action): readonly Relation[] {
  return [...new Set(rulesFor(role, action).map((rule) => rule.when))];
}

export function actionsOfRole(role: Role): readonly Action[] {
  return actionNames.filter((action) => mayEver(role, action));
}
