/** Who represents an employer in the e-service: codes and ends by staff, her own contact data, mandates. */
import * as z from 'zod';
import { employerKinds } from '../employers/employer.ts';
import { day, endpoint, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { representationWays } from './words.ts';

const manage = { kind: 'action', action: 'employer.manage' } as const;
const representative = { kind: 'representative' } as const;
const params = z.object({ employerId: id });
const ok = z.object({ ok: z.literal(true) });
const name = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const representativeContract = {
  representativeList: endpoint({
    method: 'GET',
    path: '/employers/:employerId/representatives',
    summary: 'Who represents an employer, and for which contact persons a one-time code waits',
    access: manage,
    audit: { verb: 'list', purpose: 'service', fields: 'contact' },
    params,
    output: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          email: z.string(),
          phone: z.string(),
          how: z.enum(representationWays),
          startsOn: day,
        }),
      ),
      codes: z.array(z.object({ contactId: id, expiresAt: instant })),
    }),
  }),
  representativeCodeMake: endpoint({
    method: 'POST',
    path: '/employers/:employerId/contacts/:contactId/codes',
    summary:
      'A one-time code by which a contact person becomes a representative; shown once, an older one ceases',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params: params.extend({ contactId: id }),
    output: z.object({ code: z.string(), expiresAt: instant }),
  }),
  representativeEnd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/representatives/:representativeId/end',
    summary: 'Ends a representation, and its sessions, at once',
    access: manage,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ representativeId: id }),
    output: ok,
  }),
  representativeHome: endpoint({
    method: 'GET',
    path: '/representative',
    summary: 'The employer represented, one’s own contact data, and who else represents it',
    access: representative,
    audit: { verb: 'read', purpose: 'service', fields: 'contact' },
    output: z.object({
      organisation: z.object({
        name: z.string(),
        businessId: z.string().nullable(),
        kind: z.enum(employerKinds),
        municipality: z.object({ fi: z.string(), sv: z.string() }),
        streetAddress: z.string(),
        industry: z.string(),
      }),
      me: z.object({
        name: z.string(),
        email: z.string(),
        phone: z.string(),
        language: z.enum(languages),
        version,
      }),
      others: z.array(z.object({ name: z.string(), startsOn: day })),
    }),
  }),
  representativeSave: endpoint({
    method: 'PUT',
    path: '/representative',
    summary: 'Changes one’s own contact data as a representative',
    access: representative,
    audit: { verb: 'change', purpose: 'service', fields: 'contact' },
    body: z.object({
      email: z.union([z.literal(''), z.email().max(200)]),
      phone: text(40),
      language: z.enum(languages),
      version,
    }),
    output: z.object({ version }),
  }),
  mandateList: endpoint({
    method: 'GET',
    path: '/session/mandates',
    summary:
      'The organisations that the register of mandates told of at this sign-in, and areas that know them',
    access: { kind: 'session' },
    audit: 'none',
    output: z.object({
      rows: z.array(
        z.object({
          businessId: z.string(),
          name: z.string(),
          employers: z.array(
            z.object({
              areaSlug: z.string(),
              areaName: name,
              employerName: z.string(),
              representationId: id.nullable(),
            }),
          ),
        }),
      ),
      areas: z.array(z.object({ slug: z.string(), name })),
    }),
  }),
  mandateChoose: endpoint({
    method: 'POST',
    path: '/session/mandates',
    summary:
      'Represents an organisation by a mandate; an organisation new to the area is added only when asked, from the company register',
    access: { kind: 'session' },
    audit: 'none',
    body: z.object({ businessId: requiredText(20), areaSlug: requiredText(60), add: z.boolean() }),
    output: ok,
  }),
};
