import { actionsOfRole, type sessionContract } from '@polku/domain';
import type { HandlersFor } from '../platform/handlers.ts';
import { notFound } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import {
  holderColumns,
  listAccounts,
  listAssignments,
  listRepresentations,
  newToken,
  tokenHash,
} from '../platform/session.ts';

export const sessionHandlers = {
  async sessionRead({ services, session, today }) {
    const { mode } = services.settings;
    const needsSetup = session ? false : await isUnset(services);
    const nobody = {
      mode,
      needsSetup,
      today,
      staff: null,
      client: null,
      representative: null,
      unbound: false,
      accounts: [],
      representations: [],
    };
    if (!session) return { ...nobody, signedIn: false, csrfToken: null };
    const { issuer, subject, csrfToken, mandatedIds } = session;
    const accounts = (await listAccounts(services.database.app, issuer, subject)).map(({ id, areaName }) => ({
      id,
      areaName,
    }));
    const represented = await listRepresentations(services.database.app, issuer, subject, mandatedIds);
    const representations = represented.map(({ id, employerName, areaName }) => ({
      id,
      employerName,
      areaName,
    }));
    const base = { ...nobody, signedIn: true, csrfToken, accounts, representations };
    if (session.kind === 'unbound') return { ...base, unbound: true };
    if (session.kind === 'client') {
      const { accountId, name, areaName, areaSlug } = session;
      return { ...base, client: { accountId, name, areaName, areaSlug } };
    }
    if (session.kind === 'representative') {
      const { representativeId, name, language, employerId, employerName, businessId } = session;
      const { areaName, areaSlug } = session;
      const representative = {
        representationId: representativeId,
        name,
        language,
        employerId,
        employerName,
        businessId,
        areaName,
        areaSlug,
      };
      return { ...base, representative };
    }
    const { actor } = session;
    const assignments = await listAssignments(services.database.app, issuer, subject, today);
    return {
      ...base,
      staff: {
        id: actor.staffId,
        name: session.name,
        areaName: session.areaName,
        role: actor.role,
        assignmentId: actor.assignmentId,
        organisationId: actor.organisationId,
        organisationName: session.organisationName,
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

  async sessionSwitch({ services, session, sessionToken, body, today }) {
    const { issuer, subject, mandatedIds } = session;
    const { app } = services.database;
    const find = async () => {
      if ('accountId' in body)
        return (await listAccounts(app, issuer, subject)).find(({ id }) => id === body.accountId);
      if ('representationId' in body) {
        const represented = await listRepresentations(app, issuer, subject, mandatedIds);
        return represented.find(({ id }) => id === body.representationId);
      }
      return (await listAssignments(app, issuer, subject, today)).find(({ id }) => id === body.assignmentId);
    };
    const wanted = await find();
    if (!wanted) throw notFound();
    await app
      .updateTable('session')
      // another tab, which still shows the former role, is told so at its next save
      .set({ ...holderColumns(wanted), csrf_token: newToken() })
      .where('token_hash', '=', tokenHash(sessionToken))
      .execute();
    return { ok: true };
  },
} satisfies HandlersFor<typeof sessionContract>;

async function isUnset(services: Services): Promise<boolean> {
  const area = await services.database.app.selectFrom('area').select('id').limit(1).executeTakeFirst();
  return area === undefined;
}
