import * as z from 'zod';
import { day, endpoint, id, page, pageQuery, requiredText, text, version } from '../kernel/contract.ts';
import { targetGroups } from '../groups/target-groups.ts';
import { accessReasons } from './access-reasons.ts';
import { clientInput, clientRecord, clientRow } from './client.ts';
import { pathMoves, pathStates } from './path.ts';

const moves = [...new Set(Object.values(pathMoves).flat())] as [string, ...string[]];
const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });

export const clientContract = {
  clientList: endpoint({
    method: 'POST',
    path: '/clients/search',
    summary:
      'Clients within reach: searched by name (spelling tolerated), identity code or telephone; filtered, sorted, paged. A search travels in the body, never in the address.',
    access: { kind: 'action', action: 'client.list' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    body: z.object({
      ...pageQuery,
      search: text(200).default(''),
      municipalityCode: z
        .string()
        .regex(/^[0-9]{3}$/)
        .optional(),
      states: z.array(z.enum(pathStates)).max(7).optional(),
      responsibleStaffId: id.optional(),
      withoutResponsible: z.boolean().optional(),
      caseloadOnly: z.boolean().default(false),
      sort: z.enum(['name', 'stateSince', 'lastEvent']).default('name'),
      descending: z.boolean().default(false),
    }),
    output: page(clientRow),
  }),
  clientExport: endpoint({
    method: 'GET',
    path: '/clients/export',
    summary:
      'The clients within reach as a table; what non-disclosure hides is left out for those without the right',
    access: { kind: 'action', action: 'client.export' },
    audit: { verb: 'export', purpose: 'administration', fields: 'contact' },
    query: z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
    output: z.unknown(),
    transport: 'file',
  }),
  clientRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId',
    summary: 'One client with everything the page needs, as this reader may see it',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    output: clientRecord,
  }),
  clientIdentityCode: endpoint({
    method: 'POST',
    path: '/clients/:clientId/identity-code/reveal',
    summary: 'The whole identity code, when unambiguous identification is important (act 1050/2018 § 29)',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({ identityCode: z.string().nullable() }),
  }),
  clientCreate: endpoint({
    method: 'POST',
    path: '/clients',
    summary: 'A new client, when nobody referred her',
    access: { kind: 'action', action: 'client.create' },
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    body: clientInput,
    output: done,
  }),
  clientEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId',
    summary: 'The record changed; the version says what the editor saw',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params,
    body: clientInput.extend({ version, municipalityFrom: day.optional() }),
    output: done,
  }),
  clientStateReason: endpoint({
    method: 'POST',
    path: '/clients/:clientId/access-reasons',
    summary: 'States why a client outside one’s caseload is read; lands in the review list',
    access: { kind: 'action', action: 'client.list' },
    audit: { verb: 'create', purpose: 'supervision', fields: 'log' },
    params,
    body: z.object({ reason: z.enum(accessReasons), explanation: text(1000).default('') }),
    output: z.object({ validUntil: z.string() }),
  }),
  clientSkillAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/skills',
    summary: 'A skill, or an occupation wished for',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({
      label: requiredText(200),
      escoUri: z.string().max(200).nullable().default(null),
      kind: z.enum(['skill', 'wish']),
    }),
    output: z.object({ id }),
  }),
  clientSkillRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/skills/:skillId',
    summary: 'Removes a skill or wish',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ skillId: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
  clientGuardianSave: endpoint({
    method: 'POST',
    path: '/clients/:clientId/guardians',
    summary: 'A guardian of a minor',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'contact' },
    params,
    body: z.object({
      name: requiredText(200),
      relation: text(100).default(''),
      phone: text(40).nullable(),
      email: z.email().max(200).nullable(),
    }),
    output: z.object({ id }),
  }),
  clientGuardianRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/guardians/:guardianId',
    summary: 'Removes a guardian',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'remove', purpose: 'service', fields: 'contact' },
    params: params.extend({ guardianId: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
  clientGroupOverride: endpoint({
    method: 'POST',
    path: '/clients/:clientId/group-overrides',
    summary: 'A worker’s own word on a target group over the rule, with reason; `none` takes it back',
    access: { kind: 'action', action: 'client.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params,
    body: z.object({
      group: z.enum(targetGroups),
      effect: z.enum(['include', 'exclude', 'none']),
      reason: requiredText(1000),
    }),
    output: z.object({ ok: z.literal(true) }),
  }),
  pathMove: endpoint({
    method: 'POST',
    path: '/clients/:clientId/path-moves',
    summary: 'One move on the ladder; outcome and re-opening have calls of their own',
    access: { kind: 'action', action: 'path.move', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ move: z.enum(moves), on: day, reason: text(1000).default(''), version }),
    output: done,
  }),
  responsibleGive: endpoint({
    method: 'POST',
    path: '/clients/responsible',
    summary:
      'Gives clients without a responsible to one worker: those named, or all that a search finds, at most 500 at a time',
    access: { kind: 'action', action: 'client.give' },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    body: z.object({
      staffId: id,
      note: text(1000).default(''),
      which: z.union([
        z.object({ clientIds: z.array(id).min(1).max(500) }),
        z.object({
          found: z.object({
            search: text(200).default(''),
            municipalityCode: z
              .string()
              .regex(/^[0-9]{3}$/)
              .optional(),
            states: z.array(z.enum(pathStates)).max(7).optional(),
          }),
        }),
      ]),
    }),
    /** `left`: found and still without a responsible, beyond the limit of one time. */
    output: z.object({ given: z.int(), left: z.boolean() }),
  }),
  responsibleSet: endpoint({
    method: 'POST',
    path: '/clients/:clientId/responsible',
    summary:
      'Names the one responsible from now on; the former responsibility ends at the same moment (hand-over)',
    access: { kind: 'action', action: 'client.responsible', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ staffId: id, note: text(1000).default(''), version }),
    output: done,
  }),
};
