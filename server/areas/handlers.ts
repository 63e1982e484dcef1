import { type AreaSettings, type areaContract, defaultAreaSettings, mayEver, refuse } from '@polku/domain';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { changedMeanwhile, refused } from '../platform/problems.ts';
import { areaMunicipalities, clientWorkers } from './municipalities.ts';
import { organisationHandlers } from './organisations.ts';
import { projectHandlers } from './projects.ts';
import { readArea } from './read.ts';
import { roleHandlers } from './roles.ts';
import { staffHandlers } from './staff.ts';

export const areaHandlers = {
  async areaRead({ tx, actor, today }) {
    return readArea(tx, actor.areaId, today, mayEver(actor.role, 'area.manage'));
  },

  async areaEdit({ tx, actor, body, today }) {
    await requireVersion(tx, actor.areaId, body.version, () => readArea(tx, actor.areaId, today, true));
    const own = await areaMunicipalities(tx, actor.areaId, today);
    if (body.hostMunicipalityCode !== null && !own.includes(body.hostMunicipalityCode)) {
      throw refused(refuse('host-not-in-area', undefined, '/body/hostMunicipalityCode'));
    }
    await tx
      .updateTable('area')
      .set({
        name_fi: body.nameFi,
        name_sv: body.nameSv,
        name_en: body.nameEn,
        host_municipality_code: body.hostMunicipalityCode,
        decision_reference: body.decisionReference && JSON.stringify(body.decisionReference),
        version: body.version + 1,
      })
      .where('id', '=', actor.areaId)
      .execute();
    return { version: body.version + 1 };
  },

  async areaSettingsEdit({ tx, actor, body, today }) {
    await requireVersion(tx, actor.areaId, body.version, () => readArea(tx, actor.areaId, today, true));
    await tx
      .updateTable('area')
      .set({ settings: JSON.stringify(differing(body.settings)), version: body.version + 1 })
      .where('id', '=', actor.areaId)
      .execute();
    return { version: body.version + 1 };
  },

  async areaMunicipalitySave({ tx, actor, params, body, today }) {
    if (body.endsOn !== null && body.endsOn < body.startsOn) {
      throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    }
    if (body.defaultContactStaffId !== null) {
      const roles = await clientWorkers(tx, actor.areaId, today, { staffId: body.defaultContactStaffId });
      if (roles.length === 0) {
        throw refused(refuse('not-client-worker', undefined, '/body/defaultContactStaffId'));
      }
    }
    const values = {
      default_contact_staff_id: body.defaultContactStaffId,
      starts_on: body.startsOn,
      ends_on: body.endsOn,
    };
    await tx
      .insertInto('area_municipality')
      .values({ area_id: actor.areaId, municipality_code: params.code, ...values })
      .onConflict((conflict) => conflict.columns(['area_id', 'municipality_code']).doUpdateSet(values))
      .execute();
    return { ok: true };
  },

  ...organisationHandlers,
  ...staffHandlers,
  ...roleHandlers,
  ...projectHandlers,
} satisfies HandlersFor<typeof areaContract>;

async function requireVersion(
  tx: Tx,
  areaId: number,
  seen: number,
  current: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const area = await tx
    .selectFrom('area')
    .select('version')
    .where('id', '=', areaId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (area.version !== seen) throw changedMeanwhile(await current());
}

/** Only what differs is kept, so that a better default reaches the areas that never chose. */
function differing(settings: AreaSettings): Partial<AreaSettings> {
  const defaults: Readonly<Record<string, unknown>> = defaultAreaSettings;
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => defaults[name] !== value));
}
