/** Who is signed in, and in which role. */
import * as z from 'zod';
import { actionNames } from '../access/actions.ts';
import { rights, roles } from '../access/roles.ts';
import { endpoint, id } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';

const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const assignment = z.object({
  id,
  role: z.enum(roles),
  organisationName: z.string(),
  areaName: text,
  municipalityCodes: z.array(z.string()).nullable(),
});

export const sessionContract = {
  sessionRead: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, in which role, and what the role may ever do',
    access: { kind: 'public', perMinute: 600 },
    audit: 'none',
    output: z.object({
      signedIn: z.boolean(),
      mode: z.enum(['demo', 'local', 'production']),
      needsSetup: z.boolean(),
      csrfToken: z.string().nullable(),
      today: z.string(),
      staff: z
        .object({
          id,
          name: z.string(),
          areaName: text,
          role: z.enum(roles),
          assignmentId: id,
          organisationId: id,
          organisationName: z.string(),
          municipalityCodes: z.array(z.string()).nullable(),
          rights: z.array(z.enum(rights)),
          assignments: z.array(assignment),
          actions: z.array(
            z.enum(actionNames as [(typeof actionNames)[number], ...(typeof actionNames)[number][]]),
          ),
        })
        .nullable(),
      /** A client in her own view. */
      client: z.object({ accountId: id, name: z.string(), areaName: text, areaSlug: z.string() }).nullable(),
      /** A representative of an employer. */
      representative: z
        .object({
          representationId: id,
          name: z.string(),
          language: z.enum(languages),
          employerId: id,
          employerName: z.string(),
          businessId: z.string().nullable(),
          areaName: text,
          areaSlug: z.string(),
        })
        .nullable(),
      /** Signed in at the identity provider, and nobody here yet. */
      unbound: z.boolean(),
      /** The clients this identity is, one in each area; a session is of one holder. */
      accounts: z.array(z.object({ id, areaName: text })),
      /** The employers this identity represents. */
      representations: z.array(z.object({ id, employerName: z.string(), areaName: text })),
    }),
  }),
  sessionSwitch: endpoint({
    method: 'POST',
    path: '/session/assignment',
    summary:
      'Act in another of one’s own roles, go to one’s own view as a client, or represent one’s employer',
    access: { kind: 'session' },
    audit: 'none',
    body: z.union([
      z.strictObject({ assignmentId: id }),
      z.strictObject({ accountId: id }),
      z.strictObject({ representationId: id }),
    ]),
    output: z.object({ ok: z.literal(true) }),
  }),
};
