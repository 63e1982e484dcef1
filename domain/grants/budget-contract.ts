/** Budgets of grants: money and numbers by programme, municipality and round, and what decisions bind of them. */
import * as z from 'zod';
import { endpoint, id, instant, page, pageQuery, text, version } from '../kernel/contract.ts';
import { packText } from './pack-language.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const manage = { kind: 'action', action: 'grantProgramme.manage' } as const;
const done = z.object({ id, version });
const cents = z.int().nonnegative().max(100_000_000_000_000);
const municipality = z.string().regex(/^\d{3}$/);
const roundName = text(60);

const budgetRow = z.object({
  id,
  version,
  programme: z.string(),
  /** As the area uses it now or last; null: it uses no version. */
  programmeName: packText.nullable(),
  /** Null: the whole area. */
  municipalityCode: municipality.nullable(),
  /** Round or year; empty: all of them. */
  round: z.string(),
  appropriatedCents: z.int().nullable(),
  mostGrants: z.int().nullable(),
  stops: z.boolean(),
  committedCents: z.int(),
  committedGrants: z.int(),
  /** Of what is committed: paid instalments. */
  paidCents: z.int(),
  /** Proposed, and worked out for cases in handling. */
  forecastCents: z.int(),
  source: z.string(),
});
export type GrantBudgetRow = z.output<typeof budgetRow>;

const amounts = z
  .object({
    appropriatedCents: cents.nullable(),
    mostGrants: z.int().nonnegative().max(1_000_000).nullable(),
    stops: z.boolean(),
    source: text(300),
  })
  .refine(({ appropriatedCents, mostGrants }) => appropriatedCents !== null || mostGrants !== null, {
    error: 'required',
    path: ['appropriatedCents'],
  });

export const commitmentKinds = ['decision', 'rectification', 'release'] as const;

const caseBudget = z.object({
  id,
  municipalityCode: municipality.nullable(),
  round: z.string(),
  stops: z.boolean(),
  leftCents: z.int().nullable(),
  leftGrants: z.int().nullable(),
});

const envelope = z.object({
  version,
  /** Who pays; null: not known. */
  municipalityCode: z.string().nullable(),
  round: z.string(),
  /** Set by a handler, not by what the application tells. */
  isSet: z.boolean(),
  rounds: z.array(z.string()),
  budgets: z.array(caseBudget),
  /** What the case has bound of budgets; null: it is not decided. */
  committedCents: z.int().nullable(),
  /** The programme stops when its money is used. */
  programmeStops: z.boolean(),
  mayEdit: z.boolean(),
});
export type CaseEnvelope = z.output<typeof envelope>;

export const grantBudgetContract = {
  grantBudgetList: endpoint({
    method: 'GET',
    path: '/grant-budgets',
    summary: 'Budgets of grants: appropriated, committed, paid and forecast',
    access: { kind: 'action', action: 'grantProgramme.read' },
    audit: 'none',
    output: z.object({
      rows: z.array(budgetRow),
      programmes: z.array(
        z.object({ programme: z.string(), name: packText, rounds: z.array(z.string()), stops: z.boolean() }),
      ),
      mayManage: z.boolean(),
    }),
  }),
  grantBudgetAdd: endpoint({
    method: 'POST',
    path: '/grant-budgets',
    summary: 'Enter a budget; decided cases that it holds for are bound by it at once',
    access: manage,
    audit: { verb: 'create', purpose: 'administration', fields: 'financial' },
    body: amounts.safeExtend({
      programme: z.string().min(1).max(60),
      municipalityCode: municipality.nullable(),
      round: roundName,
    }),
    output: done,
  }),
  grantBudgetEdit: endpoint({
    method: 'PUT',
    path: '/grant-budgets/:budgetId',
    summary: 'Change a budget; never under what is committed when it stops',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'financial' },
    params: z.object({ budgetId: id }),
    body: amounts.safeExtend({ version }),
    output: done,
  }),
  grantBudgetMoves: endpoint({
    method: 'GET',
    path: '/grant-budgets/:budgetId/moves',
    summary: 'What bound a budget or set it free, the latest first',
    access: read,
    audit: { verb: 'list', purpose: 'service', fields: 'financial' },
    params: z.object({ budgetId: id }),
    query: z.object({ ...pageQuery }),
    output: page(
      z.object({
        id,
        at: instant,
        caseId: id,
        caseNumber: z.string(),
        employer: z.string(),
        kind: z.enum(commitmentKinds),
        cents: z.int(),
        grants: z.int(),
        by: z.string(),
      }),
    ),
  }),
  grantCaseEnvelope: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/budget',
    summary: 'Which municipality and round pay a case, and what is left of their budgets',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'financial' },
    params: z.object({ caseId: id }),
    output: envelope,
  }),
  grantCaseEnvelopeEdit: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/budget',
    summary: 'Which municipality and round pay, before the decision; null: as the application tells',
    access: { kind: 'action', action: 'grantCase.handle' },
    audit: { verb: 'change', purpose: 'service', fields: 'financial' },
    params: z.object({ caseId: id }),
    body: z.object({ municipalityCode: municipality.nullable(), round: roundName.nullable(), version }),
    output: done,
  }),
};
