/**
 * Staff with post, employer municipality, main area and substitute, part-time share and working week.
 * Requirements B1–B3, B6 (existing staff given to a project with a share of hours).
 */
import * as z from 'zod';
import { rights, roles } from '../access/roles.ts';
import { day, id, requiredText, text } from '../kernel/contract.ts';
import { decisionReference } from '../kernel/decision-reference.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { municipalityCode } from './area.ts';

export const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);
const municipalityCodes = z.array(municipalityCode).max(100);

export const staffInput = z.object({
  givenName: requiredText(100),
  familyName: requiredText(100),
  email: z.email().max(200).nullable(),
  phone: text(40).nullable(),
  post: text(200),
  organisationId: id,
  unitId: id.nullable(),
  employerMunicipalityCode: municipalityCode.nullable(),
  substituteStaffId: id.nullable(),
  partTimePercent: z.int().min(1).max(100),
  /** ISO weekdays 1–7 on which she works. */
  workingWeekdays: weekdays,
  startsOn: day,
  endsOn: day.nullable(),
  mainMunicipalities: municipalityCodes,
  substituteMunicipalities: municipalityCodes,
});
export type StaffInput = z.output<typeof staffInput>;

/** What the form can't say by itself; `null` when it is right. */
export function staffRefusal(
  input: StaffInput,
  facts: { readonly staffId: string | null; readonly areaMunicipalities: readonly string[] },
): Refusal | null {
  if (input.endsOn !== null && input.endsOn < input.startsOn) {
    return refuse('end-before-start', undefined, '/body/endsOn');
  }
  if (input.substituteStaffId !== null && input.substituteStaffId === facts.staffId) {
    return refuse('own-substitute', undefined, '/body/substituteStaffId');
  }
  const notOurs = (code: string) => !facts.areaMunicipalities.includes(code);
  if (input.mainMunicipalities.some(notOurs)) {
    return refuse('municipality-not-in-area', undefined, '/body/mainMunicipalities');
  }
  if (input.substituteMunicipalities.some(notOurs)) {
    return refuse('municipality-not-in-area', undefined, '/body/substituteMunicipalities');
  }
  if (input.substituteMunicipalities.some((code) => input.mainMunicipalities.includes(code))) {
    return refuse('main-and-substitute', undefined, '/body/substituteMunicipalities');
  }
  return null;
}

export const roleGrantInput = z.object({
  role: z.enum(roles),
  organisationId: id,
  unitId: id.nullable(),
  /** Null covers the whole area. */
  municipalityCodes: z.array(municipalityCode).min(1, { error: 'required' }).max(100).nullable(),
  rights: z.array(z.enum(rights)),
  startsOn: day,
  endsOn: day.nullable(),
});
export type RoleGrantInput = z.output<typeof roleGrantInput>;

/** A development project: its lead municipality need not be the area's host (A2), and it may span two areas. */
export const projectInput = z.object({
  code: requiredText(40),
  name: requiredText(200),
  leadMunicipalityCode: municipalityCode.nullable(),
  /** The other area, when the project spans two; clients stay apart. */
  otherAreaSlug: z.string().max(50).nullable(),
  decisionReference: decisionReference.nullable(),
  startsOn: day,
  endsOn: day.nullable(),
});
export type ProjectInput = z.output<typeof projectInput>;

export const projectStaffInput = z.object({
  staffId: id,
  /** Work in the project, e.g. "Työpaketti 1:n koordinaattori". */
  task: text(200),
  /** Share of her working time, 1–100. */
  sharePercent: z.int().min(1).max(100),
  startsOn: day,
  endsOn: day.nullable(),
});
export type ProjectStaffInput = z.output<typeof projectStaffInput>;

export interface ProjectShare {
  readonly sharePercent: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The largest sum of shares that hold on one day: sums change only where a period begins. */
export function peakShare(shares: readonly ProjectShare[]): number {
  const sumOn = (on: string) =>
    shares
      .filter((share) => share.startsOn <= on && (share.endsOn === null || share.endsOn >= on))
      .reduce((sum, share) => sum + share.sharePercent, 0);
  return Math.max(0, ...shares.map((share) => sumOn(share.startsOn)));
}
