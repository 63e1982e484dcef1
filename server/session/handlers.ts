import { actionsOfRole, type sessionContract } from '@polku/domain';
import type { HandlersFor } from '../platform/handlers.ts';
import { notFound } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { listAssignments } from '../platform/session.ts';

export const sessionHandlers = {
  async sessionRead({ services, signedIn, today }) {
    const { mode } = services.settings;
    const needsSetup = signedIn ? false : await isUnset(services);
    if (!signedIn) return { signedIn: false, mode, needsSetup, csrfToken: null, today, staff: null };
    const { actor } = signedIn;
    const assignments = await listAssignments(
      services.database.app,
      signedIn.issuer,
      signedIn.subject,
      today,
    );
    return {
      signedIn: true,
      mode,
      needsSetup,
      csrfToken: signedIn.csrfToken,
      today,
      staff: {
        id: actor.staffId,
        name: signedIn.name,
        areaName: signedIn.areaName,
        role: actor.role,
        assignmentId: actor.assignmentId,
        organisationId: actor.organisationId,
        organisationName: signedIn.organisationName,
        municipalityCodes: actor.municipalityCodes ? [...actor.municipalityCodes] : null,
        rights: [...actor.rights],
        assignments: assignments.map((assignment) => ({
          id: assignment.id,
          role: assignment.role,
          organisationName: assignment.organisationName,
          areaName: assignment.areaName,
          municipalityCodes: assignment.municipalityCodes ? [...assignment.municipalityCodes] : null,
        })),
        actions: [...actionsOfRole(actor.role)],
      },
    };
  },

  async sessionSwitch({ services, signedIn, body, today }) {
    const own = await listAssignments(services.database.app, signedIn.issuer, signedIn.subject, today);
    const wanted = own.find((assignment) => assignment.id === body.assignmentId);
    if (!wanted) throw notFound();
    await services.database.app
      .updateTable('session')
      .set({ area_id: wanted.areaId, staff_id: wanted.staffId, assignment_id: wanted.id })
      .where('csrf_token', '=', signedIn.csrfToken)
      .execute();
    return { ok: true };
  },
} satisfies HandlersFor<typeof sessionContract>;

async function isUnset(services: Services): Promise<boolean> {
  const area = await services.database.app.selectFrom('area').select('id').limit(1).executeTakeFirst();
  return area === undefined;
}
