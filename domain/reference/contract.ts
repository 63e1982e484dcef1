import * as z from 'zod';
import { roles } from '../access/roles.ts';
import { areaSettingsSchema } from '../areas/settings.ts';
import { organisationKinds } from '../areas/organisation-kinds.ts';
import { validityKinds } from '../proof/held-certificates.ts';
import { certificates } from '../strengths/courses.ts';
import { endpoint, id } from '../kernel/contract.ts';

const names = { fi: z.string(), sv: z.string() };
const allNames = { ...names, en: z.string() };

export const referenceContract = {
  referenceRead: endpoint({
    method: 'GET',
    path: '/reference',
    summary:
      'What selects are made of: municipalities, organisations, staff, environments, packages, languages, countries',
    access: { kind: 'signed-in' },
    audit: { verb: 'list', purpose: 'administration', fields: 'public' },
    output: z.object({
      regions: z.array(z.object({ code: z.string(), ...allNames })),
      municipalities: z.array(z.object({ code: z.string(), ...names, region: z.string() })),
      /** Codes of the area's own municipalities today, in the order of their Finnish names. */
      areaMunicipalities: z.array(z.string()),
      organisations: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organisationKinds),
          municipalityCode: z.string().nullable(),
          ended: z.boolean(),
          /** Somebody of it may take a referral over today. */
          takesReferrals: z.boolean(),
        }),
      ),
      units: z.array(z.object({ id, organisationId: id, name: z.string(), ended: z.boolean() })),
      /** Empty for roles that may not read staff. */
      staff: z.array(
        z.object({
          id,
          name: z.string(),
          roles: z.array(z.enum(roles)),
          /** Main area first, then those she substitutes in. */
          municipalityCodes: z.array(z.string()),
          organisationId: id,
          employed: z.boolean(),
          seesNonDisclosed: z.boolean(),
        }),
      ),
      environments: z.array(
        z.object({
          id,
          name: z.string(),
          municipalityCode: z.string(),
          organisationId: id,
          ended: z.boolean(),
        }),
      ),
      packages: z.array(
        z.object({
          id,
          name: z.object(allNames),
          targetGroup: z.string().nullable(),
          weeks: z.int(),
          weekdays: z.array(z.int()),
          dailyMinutes: z.int(),
          retired: z.boolean(),
        }),
      ),
      /** The area's own words for target groups, as `groupLabel` takes them. */
      groupWords: areaSettingsSchema.pick({ ageOver55: true, workAbilityWord: true }),
      languages: z.array(z.object({ code: z.string(), ...allNames })),
      skills: z.array(z.object({ code: z.string(), ...allNames })),
      /** Groups of occupations by the beginning of their TK10 codes. */
      occupations: z.array(z.object({ code: z.string(), ...allNames })),
      countries: z.array(z.object({ code: z.string(), ...allNames })),
      /** How long a card or pass is valid, by the rules of today. */
      certificates: z.array(
        z.object({
          code: z.enum(certificates),
          validity: z.enum(validityKinds),
          months: z.int().nullable(),
          source: z.object(allNames),
          confidence: z.enum(['stated', 'general', 'areaSetting']),
        }),
      ),
    }),
  }),
};
