/** Vouchers: given to a person, redeemed by an employer with the number and the surname together. Requirement G16. */
import * as z from 'zod';
import { day, endpoint, id, page, pageQuery, requiredText, version } from '../kernel/contract.ts';
import { packText } from './pack-language.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'personal' }) as const;

export const voucherStates = ['open', 'redeemed', 'expired', 'revoked'] as const;
export type VoucherState = (typeof voucherStates)[number];

const voucher = z.object({
  id,
  version,
  /** As it is printed. */
  number: z.string(),
  programme: z.string(),
  programmeName: packText,
  year: z.int(),
  name: z.string(),
  birthDate: day,
  issuedOn: day,
  validTo: day,
  state: z.enum(voucherStates),
  case: z.object({ id, number: z.string() }).nullable(),
  revokedReason: z.string(),
});
export type VoucherRow = z.output<typeof voucher>;

/** What whoever holds the voucher tells; neither alone tells anything. */
const pair = { number: requiredText(40), familyName: requiredText(100) };

export const voucherContract = {
  grantVoucherList: endpoint({
    method: 'GET',
    path: '/grant-vouchers',
    summary: 'Vouchers given, the latest first',
    access: read,
    audit: logged('list'),
    query: z.object(pageQuery),
    output: page(voucher),
  }),
  grantVoucherIssue: endpoint({
    method: 'POST',
    path: '/grant-vouchers',
    summary: 'Give a person a voucher of the year; one for each person, programme and year',
    access: handle,
    audit: logged('create'),
    body: z.object({
      programme: requiredText(60),
      year: z.int().min(2000).max(9999),
      givenNames: requiredText(100),
      familyName: requiredText(100),
      birthDate: day,
      validTo: day,
    }),
    output: z.object({ id, version, number: z.string() }),
  }),
  grantVoucherRevoke: endpoint({
    method: 'POST',
    path: '/grant-vouchers/:voucherId/revocation',
    summary: 'Revoke a voucher that nobody has redeemed; another can then be given',
    access: handle,
    audit: logged('change'),
    params: z.object({ voucherId: id }),
    body: z.object({ reason: requiredText(300), version }),
    output: z.object({ id, version }),
  }),
  grantVoucherRedeem: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/voucher',
    summary:
      'Redeem a voucher for an application; what doesn’t fit together is refused alike whatever is wrong',
    access: handle,
    audit: logged('change'),
    params: z.object({ caseId: id }),
    body: z.object({ ...pair, version }),
    output: z.object({ id, version }),
  }),
  employerVoucherRead: endpoint({
    method: 'POST',
    path: '/e-service/vouchers',
    summary:
      'Whom a voucher is for: told to who knows its number and the surname, and refused alike otherwise',
    access: { kind: 'representative' },
    audit: logged('read'),
    body: z.object(pair),
    output: z.object({ givenNames: z.string(), familyName: z.string(), birthDate: day, validTo: day }),
  }),
};
