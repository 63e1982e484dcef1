/** A new employment area with its first administrator. As the owner: the application's role may not add areas. */
import type { DecisionReference } from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { addShippedInduction } from '../competence/shipped.ts';
import { addShippedTemplates } from '../plans/templates.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';

export interface NewArea {
  readonly slug: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly municipalityCodes: readonly string[];
  readonly hostMunicipalityCode: string | null;
  readonly decisionReference: DecisionReference | null;
  /** From when the area and its municipalities are. */
  readonly startsOn: string;
  /** Where the first administrator works. */
  readonly organisationName: string;
  readonly organisationKind?: 'municipality' | 'employmentArea';
  readonly administrator: {
    readonly id?: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly email: string | null;
    readonly post: string;
    /** Who she is at the identity provider. */
    readonly identity: (staffId: string) => { readonly issuer: string; readonly subject: string };
  };
}

export interface CreatedArea {
  readonly areaId: number;
  readonly organisationId: string;
  readonly administratorStaffId: string;
}

/**
 * The administrator is coordinator of the whole area as well, and every municipality's default contact, so that
 * a referral has somebody to go to from the first day.
 */
export async function createArea(ownerTx: Kysely<DB>, area: NewArea): Promise<CreatedArea> {
  const { administrator, startsOn } = area;
  const { id: areaId } = await ownerTx
    .insertInto('area')
    .values({
      slug: area.slug,
      name_fi: area.nameFi,
      name_sv: area.nameSv,
      name_en: area.nameEn,
      host_municipality_code: area.hostMunicipalityCode,
      decision_reference: area.decisionReference && JSON.stringify(area.decisionReference),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const organisationId = newId();
  await ownerTx
    .insertInto('organisation')
    .values({
      area_id: areaId,
      id: organisationId,
      name: area.organisationName,
      kind: area.organisationKind ?? 'employmentArea',
      municipality_code: area.hostMunicipalityCode,
    })
    .execute();
  const staffId = administrator.id ?? newId();
  await ownerTx
    .insertInto('staff')
    .values({
      area_id: areaId,
      id: staffId,
      given_name: administrator.givenName,
      family_name: administrator.familyName,
      email: administrator.email,
      post: administrator.post,
      organisation_id: organisationId,
      employer_municipality_code: area.hostMunicipalityCode,
      starts_on: startsOn,
    })
    .execute();
  await ownerTx
    .insertInto('sign_in_identity')
    .values({ ...administrator.identity(staffId), area_id: areaId, staff_id: staffId })
    .execute();
  await ownerTx
    .insertInto('role_assignment')
    .values(
      (['administrator', 'coordinator'] as const).map((role) => ({
        area_id: areaId,
        id: newId(),
        staff_id: staffId,
        role,
        organisation_id: organisationId,
        starts_on: startsOn,
      })),
    )
    .execute();
  await sql`insert into area_municipality (area_id, municipality_code, default_contact_staff_id, starts_on)
    select ${areaId}, code, ${staffId}, ${startsOn}
      from unnest(${[...area.municipalityCodes]}::text[]) as code`.execute(ownerTx);
  await addShippedDefinitions(ownerTx);
  await addShippedInduction(ownerTx);
  await addShippedTemplates(ownerTx);
  return { areaId, organisationId, administratorStaffId: staffId };
}
