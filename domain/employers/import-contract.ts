/** A list of employers sent as a file: tried first, then taken, each row with what became of it and why. */
import * as z from 'zod';
import { endpoint } from '../kernel/contract.ts';

export const employerRowResults = ['created', 'updated', 'unchanged', 'rejected'] as const;

export const employerImportContract = {
  employerImport: endpoint({
    method: 'POST',
    path: '/employers/import',
    summary:
      'Employers from CSV or xlsx; a trial writes nothing. Rows that are not taken come back with all their reasons',
    access: { kind: 'action', action: 'employer.manage' },
    audit: { verb: 'create', purpose: 'import', fields: 'contact' },
    body: z.object({ trial: z.enum(['true', 'false']) }),
    output: z.object({
      trial: z.boolean(),
      total: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.int(),
      /** Headings that were not understood and are left out. */
      leftOut: z.array(z.string()),
      /** Rows not taken, and rows of which something was left out. */
      rows: z.array(
        z.object({
          line: z.int(),
          name: z.string(),
          result: z.enum(employerRowResults),
          reasons: z.array(z.string()),
        }),
      ),
    }),
    transport: 'upload',
  }),
};
