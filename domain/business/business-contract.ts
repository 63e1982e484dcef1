/** Product cards, and business cases with their decision log. Requirements E8, E14, E15. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { businessCaseContent, businessCaseFigures } from './business-case-calculator.ts';
import { businessOptions } from './business-case.ts';

const money = z.int().min(0).max(10_000_000_000);

export const productTerms = z.object({
  startsOn: day,
  /** In Finnish; the others may be missing, and the Finnish name stands in. */
  name: requiredText(200),
  nameSv: text(200),
  nameEn: text(200),
  comprises: text(2000),
  unit: requiredText(40),
  /** Without value-added tax. */
  priceCents: money,
  unitCostCents: money,
  yearlyVolume: z.int().min(0).max(10_000_000),
  months: z.array(z.int().min(1).max(12)).max(12),
  orderers: text(500),
});
export type ProductTerms = z.output<typeof productTerms>;

const productMade = z.object({
  environmentId: id.nullable(),
  taskIds: z.array(id).max(30),
});

const productRow = z.object({
  id,
  version,
  environmentId: id.nullable(),
  environment: z.string().nullable(),
  endsOn: day.nullable(),
  taskIds: z.array(id),
  /** In force today, else the first to come. */
  terms: productTerms,
});
export type ProductRow = z.output<typeof productRow>;

export const businessChoices = [...businessOptions, 'neither', 'postponed'] as const;
export type BusinessChoice = (typeof businessChoices)[number];

const edition = z.object({
  id,
  edition: z.int(),
  savedOn: day,
  savedBy: z.string(),
  note: z.string(),
  content: businessCaseContent,
  figures: businessCaseFigures,
});
export type BusinessEdition = z.output<typeof edition>;

export const businessDecisionInput = z.object({
  editionId: id,
  chosen: z.enum(businessChoices),
  decidedOn: day,
  /** A body or an office, such as the municipal board. */
  decidedBy: requiredText(200),
  decision: requiredText(2000),
  reasons: requiredText(2000),
});

const done = z.object({ id, version });
const productParams = z.object({ productId: id });
const caseParams = z.object({ caseId: id });
const readProducts = { kind: 'action', action: 'product.read' } as const;
const manageProducts = { kind: 'action', action: 'product.manage' } as const;
const readCases = { kind: 'action', action: 'businessCase.read' } as const;
const manageCases = { kind: 'action', action: 'businessCase.manage' } as const;
const logged = (verb: 'create' | 'change' | 'export') =>
  ({ verb, purpose: 'service', fields: 'public' }) as const;

export const businessContract = {
  productList: endpoint({
    method: 'GET',
    path: '/products',
    summary: 'Product cards with the terms in force today, or the first to come',
    access: readProducts,
    audit: 'none',
    query: z.object({ ended: z.enum(['without', 'with']).default('without') }),
    output: z.object({ rows: z.array(productRow), mayManage: z.boolean() }),
  }),
  productRead: endpoint({
    method: 'GET',
    path: '/products/:productId',
    summary: 'A product card with all its editions and the tasks it is made of',
    access: readProducts,
    audit: 'none',
    params: productParams,
    output: z.object({
      product: productRow,
      editions: z.array(productTerms.extend({ id, endsOn: day.nullable() })),
      tasks: z.array(z.object({ id, name: z.string(), nameSv: z.string(), nameEn: z.string() })),
      mayManage: z.boolean(),
    }),
  }),
  productCreate: endpoint({
    method: 'POST',
    path: '/products',
    summary: 'A new product card',
    access: manageProducts,
    audit: 'none',
    body: productMade.extend({ terms: productTerms }),
    output: done,
  }),
  productEdit: endpoint({
    method: 'PUT',
    path: '/products/:productId',
    summary: 'What a product is made of and where, and its last day',
    access: manageProducts,
    audit: 'none',
    params: productParams,
    body: productMade.extend({ endsOn: day.nullable(), version }),
    output: done,
  }),
  productRevise: endpoint({
    method: 'POST',
    path: '/products/:productId/editions',
    summary: 'New terms from a day; those that have begun are never changed',
    access: manageProducts,
    audit: 'none',
    params: productParams,
    body: productTerms.extend({ version }),
    output: done,
  }),
  businessCaseList: endpoint({
    method: 'GET',
    path: '/business-cases',
    summary: 'Business cases with their latest result by model and the latest decision',
    access: readCases,
    audit: 'none',
    output: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          edition: z.int(),
          savedOn: day,
          results: z.array(z.object({ option: z.enum(businessOptions), cents: z.int() })),
          decision: z.object({ chosen: z.enum(businessChoices), decidedOn: day }).nullable(),
        }),
      ),
      mayManage: z.boolean(),
    }),
  }),
  businessCaseRead: endpoint({
    method: 'GET',
    path: '/business-cases/:caseId',
    summary: 'A business case: every edition as it was saved, and the log of decisions',
    access: readCases,
    audit: { verb: 'read', purpose: 'service', fields: 'public' },
    params: caseParams,
    output: z.object({
      id,
      version,
      name: z.string(),
      editions: z.array(edition),
      decisions: z.array(
        businessDecisionInput.extend({ id, edition: z.int(), recordedOn: day, recordedBy: z.string() }),
      ),
      actions: z.array(z.enum(['manage', 'decide'])),
    }),
  }),
  businessCaseCreate: endpoint({
    method: 'POST',
    path: '/business-cases',
    summary: 'A new business case with its first edition',
    access: manageCases,
    audit: logged('create'),
    body: z.object({ name: requiredText(200), note: text(1000), content: businessCaseContent }),
    output: done,
  }),
  businessCaseSave: endpoint({
    method: 'POST',
    path: '/business-cases/:caseId/editions',
    summary: 'The next edition of a business case; earlier ones stay as they were',
    access: manageCases,
    audit: logged('change'),
    params: caseParams,
    body: z.object({ note: text(1000), content: businessCaseContent, version }),
    output: done,
  }),
  businessCaseExport: endpoint({
    method: 'GET',
    path: '/business-cases/:caseId/export',
    summary: 'An edition as a workbook: the models beside each other, every figure with its formula',
    access: readCases,
    audit: logged('export'),
    params: caseParams,
    query: z.object({ edition: z.coerce.number().int().min(1) }),
    transport: 'file',
    output: z.any(),
  }),
  businessDecisionAdd: endpoint({
    method: 'POST',
    path: '/business-cases/:caseId/decisions',
    summary: 'A decision written into the log: what, by whom, why, on which edition of the figures',
    access: { kind: 'action', action: 'businessCase.decide' },
    audit: logged('create'),
    params: caseParams,
    body: businessDecisionInput,
    output: z.object({ id }),
  }),
};
