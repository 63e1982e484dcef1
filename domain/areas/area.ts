/** The area, its municipalities and its organisations. Requirements A1, A2, A8, B5. */
import * as z from 'zod';
import { day, id, requiredText, text } from '../kernel/contract.ts';
import { decisionReference } from '../kernel/decision-reference.ts';
import { organisationKinds } from './organisation-kinds.ts';

export const municipalityCode = z.string().regex(/^[0-9]{3}$/);
export const areaSlug = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'wrong-slug' });

export const areaInput = z.object({
  nameFi: requiredText(200),
  nameSv: requiredText(200),
  nameEn: requiredText(200),
  /** The municipality that hosts the area (vastuukunta); a project's lead municipality is another matter (A2). */
  hostMunicipalityCode: municipalityCode.nullable(),
  decisionReference: decisionReference.nullable(),
});
export type AreaInput = z.output<typeof areaInput>;

export const organisationInput = z.object({
  name: requiredText(200),
  kind: z.enum(organisationKinds),
  municipalityCode: municipalityCode.nullable(),
  businessId: text(9).nullable(),
  endedOn: day.nullable(),
});
export type OrganisationInput = z.output<typeof organisationInput>;

export const unitInput = z.object({
  organisationId: id,
  name: requiredText(200),
  municipalityCode: municipalityCode.nullable(),
  endedOn: day.nullable(),
});
export type UnitInput = z.output<typeof unitInput>;
