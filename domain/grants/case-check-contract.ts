/** Parts of an application that its handler has gone through. Part 5 of the grants. */
import * as z from 'zod';
import { endpoint, id, instant } from '../kernel/contract.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';

export const applicationParts = ['person', 'employer', 'job', 'claims'] as const;
export type ApplicationPart = (typeof applicationParts)[number];
export const applicationPartWords = defineTexts({
  person: { fi: 'Palkattava', sv: 'Den som anställs', en: 'To be hired' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivare', en: 'Employer' },
  job: { fi: 'Työ', sv: 'Arbete', en: 'Job' },
  claims: { fi: 'Hakemus ja muut tuet', sv: 'Ansökan och andra stöd', en: 'Application and other support' },
} satisfies Record<ApplicationPart, Text>);

/** The part in which a fact stands; facts of the programme's own go with the application. */
export function partOfFact(name: string): ApplicationPart {
  const [group] = name.split('.');
  return applicationParts.find((part) => part === group) ?? 'claims';
}

const params = z.object({ caseId: id });

export const grantCaseCheckContract = {
  grantCaseCheckList: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/checks',
    summary: 'Which parts of an application have been gone through, by whom and when',
    access: { kind: 'action', action: 'grantCase.read' },
    audit: { verb: 'read', purpose: 'service', fields: 'financial' },
    params,
    output: z.object({
      rows: z.array(z.object({ part: z.enum(applicationParts), by: z.string(), at: instant })),
      mayCheck: z.boolean(),
    }),
  }),
  grantCaseCheck: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/checks/:part',
    summary: 'Tick a part as gone through, or take the tick back; a changed fact takes all of them back',
    access: { kind: 'action', action: 'grantCase.handle' },
    audit: { verb: 'change', purpose: 'service', fields: 'financial' },
    params: params.extend({ part: z.enum(applicationParts) }),
    body: z.object({ isChecked: z.boolean() }),
    output: z.object({ ok: z.literal(true) }),
  }),
};
