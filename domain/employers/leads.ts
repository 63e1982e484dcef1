/**
 * A lead: what a named jobseeker needs, sought from employers without saying who she is (B9), and the log of contacts
 * made on her behalf (D29).
 */
import { holdsIdentityCode } from '../messages/template.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const leadStatuses = [
  'seeking',
  'contacted',
  'interested',
  'introduced',
  'started',
  'employerNo',
  'clientNo',
  'closed',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

export function isLeadOpen(status: LeadStatus): boolean {
  return status === 'seeking' || status === 'contacted' || status === 'interested' || status === 'introduced';
}

/** What is told to an employer names nobody, and a no has its reason. */
export function leadRefusal(
  lead: {
    readonly sought: string;
    readonly status: LeadStatus;
    readonly reason: string | null;
    readonly employerId: string | null;
  },
  client: { readonly familyName: string; readonly givenNames: string },
): Refusal | undefined {
  if (holdsIdentityCode(lead.sought)) return refuse('identity-code-in-text', undefined, '/body/sought');
  const words = lead.sought.toLowerCase().split(/[^\p{L}-]+/u);
  const names = [client.familyName, ...client.givenNames.split(/\s+/)]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length >= 2);
  if (
    names.some((name) => words.some((word) => word === name || (name.length >= 4 && word.startsWith(name))))
  )
    return refuse('lead-names-client', undefined, '/body/sought');
  if (lead.employerId === null && lead.status !== 'seeking' && lead.status !== 'closed')
    return refuse('lead-needs-employer', undefined, '/body/employerId');
  const isNo = lead.status === 'employerNo' || lead.status === 'clientNo';
  if (isNo && lead.reason === null) return refuse('no-needs-reason', undefined, '/body/reason');
  if (!isNo && lead.reason !== null) return refuse('reason-needs-no', undefined, '/body/reason');
  return undefined;
}
