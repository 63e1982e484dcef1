/** Roles of people who work in an employment area. A person may hold several, one is acted in at a time. */
import type { Text } from '../kernel/texts.ts';

export const roles = [
  'administrator',
  'coordinator',
  'careerAgent',
  'workCoach',
  'employerAgent',
  'referrer',
  'partnerProfessional',
  'manager',
  'dataProtectionOfficer',
] as const;
export type Role = (typeof roles)[number];

/**
 * A right beyond the role, given by name and with an end.
 * `nonDisclosure`: may see what non-disclosure for personal safety (turvakielto, act 661/2009 §§ 36–37) hides.
 */
export const rights = ['nonDisclosure'] as const;
export type Right = (typeof rights)[number];

/** Who is acting: one role assignment of one member of staff, resolved at the start of each request. */
export interface Actor {
  readonly staffId: string;
  readonly areaId: number;
  readonly assignmentId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly unitId: string | null;
  /** Municipalities the assignment covers; `null` means the whole area. */
  readonly municipalityCodes: readonly string[] | null;
  readonly rights: readonly Right[];
}

/**
 * How far a role reaches in the database, the second wall (row-level security).
 * `area`: people of the area; `listed`: only people handed to it; `none`: no person; `log`: the log only;
 * `own`: a client, herself only.
 */
export type Reach = 'area' | 'listed' | 'none' | 'log' | 'own' | 'employer';

export const reachOfRole: Readonly<Record<Role, Reach>> = {
  administrator: 'none',
  coordinator: 'area',
  careerAgent: 'area',
  workCoach: 'area',
  employerAgent: 'area',
  referrer: 'none',
  partnerProfessional: 'listed',
  manager: 'none',
  dataProtectionOfficer: 'log',
};

export const roleWords: Readonly<Record<Role, Text>> = {
  administrator: { fi: 'Pääkäyttäjä', sv: 'Huvudanvändare', en: 'Administrator' },
  coordinator: {
    fi: 'Työllisyyskoordinaattori',
    sv: 'Sysselsättningskoordinator',
    en: 'Employment coordinator',
  },
  careerAgent: { fi: 'Ura-agentti', sv: 'Karriäragent', en: 'Career agent' },
  workCoach: { fi: 'Työvalmentaja', sv: 'Arbetstränare', en: 'Job coach' },
  employerAgent: { fi: 'Yritysagentti', sv: 'Företagsagent', en: 'Employer agent' },
  referrer: { fi: 'Ohjaava viranomainen', sv: 'Remitterande myndighet', en: 'Referring authority' },
  partnerProfessional: {
    fi: 'Kumppanin ammattilainen',
    sv: 'Partnerns sakkunniga',
    en: 'Partner professional',
  },
  manager: { fi: 'Johto', sv: 'Ledning', en: 'Manager' },
  dataProtectionOfficer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
};

export const rightWords: Readonly<Record<Right, Text>> = {
  nonDisclosure: {
    fi: 'Oikeus nähdä turvakiellon alaiset tiedot',
    sv: 'Rätt att se uppgifter under spärrmarkering',
    en: 'May see data under non-disclosure',
  },
};

export function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}
