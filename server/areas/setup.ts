/** The set-up of an empty installation, once: with the code that the server printed, in one transaction. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type SetupInput, refuse, type setupContract } from '@polku/domain';
import { sql } from 'kysely';
import { AuditNote, insertAuditEvent } from '../platform/audit.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { findMunicipality, municipalities, regions } from '../reference/reference.ts';
import { createArea } from './create.ts';

/** Held while an area is set up, so that two people with the code can't both be first. */
const setupLock = 7065_5676;

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Compared in a time that tells nothing of how much was right. */
function isSetupCode(services: Services, given: string): boolean {
  const { setupCode } = services;
  return setupCode !== null && timingSafeEqual(sha256(given.trim().toUpperCase()), sha256(setupCode));
}

async function isEmpty(services: Services): Promise<boolean> {
  const area = await services.database.app.selectFrom('area').select('id').limit(1).executeTakeFirst();
  return area === undefined;
}

function requireFitting(input: SetupInput, subjectNeeded: boolean): void {
  if (input.municipalityCodes.some((code) => !findMunicipality(code))) {
    throw refused(refuse('unknown-reference', undefined, '/body/municipalityCodes'));
  }
  if (!input.municipalityCodes.includes(input.hostMunicipalityCode)) {
    throw refused(refuse('host-not-in-area', undefined, '/body/hostMunicipalityCode'));
  }
  if (subjectNeeded && !input.subject) throw refused(refuse('subject-needed', undefined, '/body/subject'));
}

export const setupHandlers = {
  async publicSetupRead({ services }) {
    const needed = await isEmpty(services);
    return {
      needed,
      subjectNeeded: services.settings.oidc !== undefined,
      municipalities: needed ? [...municipalities.rows] : [],
      regions: needed ? [...regions.rows] : [],
    };
  },

  async publicSetup({ services, body, now, today }) {
    if (!(await isEmpty(services)) || services.setupCode === null)
      throw refused(refuse('already-set-up'), 409);
    if (!isSetupCode(services, body.setupCode)) {
      throw refused(refuse('wrong-setup-code', undefined, '/body/setupCode'));
    }
    const subjectNeeded = services.settings.oidc !== undefined;
    requireFitting(body, subjectNeeded);
    await services.database.owner.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${setupLock})`.execute(tx);
      const first = await tx.selectFrom('area').select('id').limit(1).executeTakeFirst();
      if (first) throw refused(refuse('already-set-up'), 409);
      const { areaId, administratorStaffId } = await createArea(tx, {
        ...body,
        startsOn: today,
        administrator: {
          givenName: body.givenName,
          familyName: body.familyName,
          email: body.email,
          post: '',
          identity: (staffId) => ({
            issuer: services.identityIssuer,
            subject: subjectNeeded && body.subject ? body.subject : `local-${staffId}`,
          }),
        },
      });
      const note = new AuditNote();
      note.count(1);
      await insertAuditEvent(tx, {
        name: 'publicSetup',
        rule: { verb: 'create', purpose: 'administration', fields: 'personal' },
        areaId,
        actor: undefined,
        at: now,
        note,
        subject: { kind: 'staff', id: administratorStaffId },
      });
    });
    return { slug: body.slug };
  },
} satisfies HandlersFor<typeof setupContract>;
