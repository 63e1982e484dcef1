/** The client record, free of diagnoses by design (C9), and what non-disclosure hides of it. */
import * as z from 'zod';
import type { Actor } from '../access/roles.ts';
import { day, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { activeStates, pathMoves, pathStates } from './path.ts';

export const nonDisclosures = ['none', 'set', 'unknown'] as const;
/** Turvakielto, act 661/2009 §§ 36–37. `unknown` counts as set. */
export type NonDisclosure = (typeof nonDisclosures)[number];

export function isNonDisclosed(value: NonDisclosure): boolean {
  return value !== 'none';
}

/** May this actor see what non-disclosure hides: only with the separate right, never by role alone. */
export function seesNonDisclosed(actor: Pick<Actor, 'rights'>): boolean {
  return actor.rights.includes('nonDisclosure');
}

export const workAbilities = ['full', 'partial', 'unknown'] as const;
export const protections = ['temporary', 'none'] as const;

const optionalText = (max: number) => text(max).nullable();
const optionalDay = day.nullable();

/** What non-disclosure hides: address, telephone, e-mail, home municipality (and meeting places elsewhere). */
export const contactFields = {
  phone: optionalText(40),
  email: z.email().max(200).nullable(),
  streetAddress: optionalText(200),
  postalCode: optionalText(10),
  postOffice: optionalText(100),
};

const situationFields = {
  citizenship: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  protection: z.enum(protections).nullable(),
  protectionValidUntil: optionalDay,
  workAbility: z.enum(workAbilities).nullable(),
  unemployedSince: optionalDay,
  unemployedSinceSource: optionalText(100),
  graduatedOn: optionalDay,
  homeParent: z.boolean().nullable(),
  outOfWorkSince: optionalDay,
  inEducation: z.boolean().nullable(),
  inWork: z.boolean().nullable(),
  /** Null while nobody has asked. */
  rural: z.boolean().nullable(),
  travelHelp: z.boolean().nullable(),
  remoteService: z.boolean().nullable(),
  adjustments: text(4000),
  wishes: text(4000),
};

/** What a worker fills in. The identity code travels only when it is given or changed; `null` removes it. */
export const clientInput = z.object({
  givenNames: requiredText(200),
  familyName: requiredText(200),
  identityCode: z.string().max(20).nullable().optional(),
  birthDate: optionalDay,
  municipalityCode: z.string().regex(/^[0-9]{3}$/),
  serviceLanguage: z.string().regex(/^[a-z]{2}$/),
  nonDisclosure: z.enum(nonDisclosures),
  ...contactFields,
  ...situationFields,
});
export type ClientInput = z.output<typeof clientInput>;

/** Sections of the client page a role may open: fields class by role. */
export const clientSections = [
  'path',
  'situation',
  'contact',
  'plan',
  'contacts',
  'coaching',
  'outcome',
  'guardians',
  'sharing',
] as const;
export type ClientSection = (typeof clientSections)[number];

export const sectionsOfRole: Readonly<Record<Actor['role'], readonly ClientSection[]>> = {
  coordinator: clientSections,
  careerAgent: clientSections,
  workCoach: clientSections,
  employerAgent: ['path', 'situation', 'contact', 'plan'],
  partnerProfessional: [],
  administrator: [],
  referrer: [],
  manager: [],
  dataProtectionOfficer: [],
};

export const groupOutput = z.object({
  group: z.string(),
  /** `rule`: given by a dated rule; `override`: given by a worker's own word. */
  by: z.enum(['rule', 'override']),
  basis: z.unknown(),
});

const person = z.object({ id, name: z.string() });

/** One row of the list of clients. */
export const clientRow = z.object({
  id,
  givenNames: z.string(),
  familyName: z.string(),
  birthYear: z.int().nullable(),
  nonDisclosed: z.boolean(),
  /** Null when non-disclosure hides it from this reader. */
  municipalityCode: z.string().nullable(),
  pathState: z.enum(pathStates),
  pathStateSince: day,
  responsible: person.nullable(),
  lastEventOn: day,
  inCaseload: z.boolean(),
  actions: z.array(z.string()),
});
export type ClientRow = z.output<typeof clientRow>;

/** The whole record as one reader may see it. Hidden fields are null, and `hidden` says so. */
export const clientRecord = z.object({
  id,
  version,
  givenNames: z.string(),
  familyName: z.string(),
  /** Masked, e.g. `010190-9***`; the whole code has an endpoint and a log row of its own. */
  identityCodeMasked: z.string().nullable(),
  birthDate: optionalDay,
  age: z.int().nullable(),
  isMinor: z.boolean(),
  municipalityCode: z.string().nullable(),
  municipalities: z.array(z.object({ municipalityCode: z.string(), startsOn: day, endsOn: optionalDay })),
  serviceLanguage: z.string(),
  nonDisclosure: z.enum(nonDisclosures),
  /** True when non-disclosure hides contact data from this reader. */
  hidden: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  streetAddress: z.string().nullable(),
  postalCode: z.string().nullable(),
  postOffice: z.string().nullable(),
  situation: z
    .object({
      ...situationFields,
      groups: z.array(groupOutput),
      overrides: z.array(
        z.object({
          id,
          group: z.string(),
          effect: z.enum(['include', 'exclude']),
          reason: z.string(),
          decidedBy: z.string(),
          decidedAt: instant,
        }),
      ),
      skills: z.array(
        z.object({ id, label: z.string(), escoUri: z.string().nullable(), kind: z.enum(['skill', 'wish']) }),
      ),
    })
    .nullable(),
  guardians: z.array(
    z.object({
      id,
      name: z.string(),
      relation: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      version,
    }),
  ),
  path: z.object({
    state: z.enum(pathStates),
    since: day,
    resumesTo: z.enum(activeStates).nullable(),
    moves: z.array(z.enum([...new Set(Object.values(pathMoves).flat())] as [string, ...string[]])),
    transitions: z.array(
      z.object({
        id,
        from: z.enum(pathStates).nullable(),
        to: z.enum(pathStates),
        on: day,
        reason: z.string(),
        by: z.string().nullable(),
      }),
    ),
  }),
  responsible: z.object({ id, name: z.string(), phone: z.string().nullable(), since: instant }).nullable(),
  responsibleHistory: z.array(
    z.object({ id, name: z.string(), from: instant, to: instant.nullable(), note: z.string() }),
  ),
  lastEventOn: day,
  sections: z.array(z.enum(clientSections)),
  actions: z.array(z.string()),
});
export type ClientRecord = z.output<typeof clientRecord>;
