/** How places are used, by week, by youth workshop and by provider. Requirements D28, E10, E18. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, text, version } from '../kernel/contract.ts';
import { placementEndReasons } from './placement.ts';

const shown = z.int().nullable();
const weekText = z.string().regex(/^\d{4}-W\d{2}$/);
const usage = { kind: 'action', action: 'capacity.read' } as const;
const figures = { kind: 'action', action: 'figures.read' } as const;
const providers = { kind: 'action', action: 'providerStatement.read' } as const;
const counted = (verb: 'read' | 'export' | 'create') =>
  ({ verb, purpose: 'statistics', fields: 'public' }) as const;
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

export const workshopPeriodInput = z.object({ startsOn: day, endsOn: day, source: text(300) });
const workshopCounts = z.object({ places: z.int(), people: shown, began: shown, ended: shown });
const workshopQuery = z.object({ period: id.optional() });

const providerRow = z.object({
  organisationId: id,
  name: z.string(),
  /** Placements with days in the month. */
  placements: z.int(),
  people: z.int(),
  plannedDays: z.int(),
  plannedMinutes: z.int(),
  /** Days on which a settled mark says that somebody came. */
  attendedDays: z.int(),
  attendedMinutes: z.int(),
  /** Placements that ended in the month, by reason. */
  ended: z.array(z.object({ reason: z.enum(placementEndReasons), count: z.int() })),
  /** Work ordered in the month to be done in its environments, and how much of it was found good. */
  orders: z.int(),
  ordersApproved: z.int(),
});
export type ProviderRow = z.output<typeof providerRow>;

export const followingContract = {
  placementUsage: endpoint({
    method: 'GET',
    path: '/placement-usage',
    summary:
      'Days of places by week, environment and municipality: offered and taken, eight weeks back and ahead',
    access: usage,
    audit: counted('read'),
    query: z.object({ week: weekText.optional() }),
    output: z.object({
      week: z.string(),
      before: z.string(),
      after: z.string(),
      weeks: z.array(z.object({ week: z.string(), startsOn: day })),
      rows: z.array(
        z.object({
          environmentId: id,
          name: z.string(),
          municipalityCode,
          /** By week, in the order of `weeks`. */
          offered: z.array(z.int()),
          taken: z.array(z.int()),
        }),
      ),
    }),
  }),
  workshopStatistics: endpoint({
    method: 'GET',
    path: '/workshop-statistics',
    summary: 'Youth workshops by organisation and municipality in a dated period, small counts hidden',
    access: figures,
    audit: counted('read'),
    query: workshopQuery,
    output: z.object({
      periods: z.array(workshopPeriodInput.extend({ id, version })),
      periodId: id.nullable(),
      hiddenUnder: z.int(),
      rows: z.array(workshopCounts.extend({ organisation: z.string(), municipalityCode })),
      total: workshopCounts,
      mayManage: z.boolean(),
    }),
  }),
  workshopStatisticsExport: endpoint({
    method: 'GET',
    path: '/workshop-statistics/export',
    summary: 'The same as a table to take along',
    access: figures,
    audit: counted('export'),
    query: workshopQuery.extend({ format: z.enum(['csv', 'xlsx']) }),
    transport: 'file',
    output: z.any(),
  }),
  workshopPeriodAdd: endpoint({
    method: 'POST',
    path: '/workshop-statistics/periods',
    summary: 'A period for which the statistics are given',
    access: { kind: 'action', action: 'figures.target' },
    audit: counted('create'),
    body: workshopPeriodInput,
    output: z.object({ id }),
  }),
  providerMonth: endpoint({
    method: 'GET',
    path: '/providers/months',
    summary: 'Providers of a month: placements, planned days, how they ended, orders',
    access: providers,
    audit: { verb: 'list', purpose: 'administration', fields: 'public' },
    query: z.object({ month: month.optional() }),
    output: z.object({ month: z.string(), rows: z.array(providerRow) }),
  }),
  providerStatementExport: endpoint({
    method: 'GET',
    path: '/providers/:organisationId/statement',
    summary: 'A provider’s month by days for invoicing; who may not be seen is a number',
    access: providers,
    audit: { verb: 'export', purpose: 'administration', fields: 'personal' },
    params: z.object({ organisationId: id }),
    query: z.object({ month }),
    transport: 'file',
    output: z.any(),
  }),
};
