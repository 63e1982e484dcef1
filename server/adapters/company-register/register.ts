/**
 * The open company register (Finnish Patent and Registration Office, open data of the business information system):
 * GET …/companies?businessId=. Optional: without it, or when it is silent, an employer is written in by hand.
 */
import type { EmployerKind, FoundCompany } from '@polku/domain';
import * as z from 'zod';
import type { Settings } from '../../platform/settings.ts';
import recorded from './recorded-answers.json' with { type: 'json' };

export type CompanyAnswer =
  | { readonly result: 'found'; readonly company: FoundCompany }
  | { readonly result: 'unknown' | 'silent' | 'off' };

export interface CompanyRegister {
  readonly source: string;
  find(businessId: string): Promise<CompanyAnswer>;
}

const described = z.object({
  descriptions: z.array(z.object({ languageCode: z.string(), description: z.string() })).default([]),
});
const company = z.object({
  businessId: z.object({ value: z.string() }),
  names: z
    .array(z.object({ name: z.string(), type: z.string().optional(), endDate: z.string().nullish() }))
    .default([]),
  companyForms: z.array(z.object({ type: z.string() })).default([]),
  mainBusinessLine: described.nullish(),
  website: z.object({ url: z.string() }).nullish(),
  addresses: z
    .array(
      z.object({
        type: z.number().optional(),
        street: z.string().nullish(),
        buildingNumber: z.string().nullish(),
        postOffices: z.array(z.object({ municipalityCode: z.string().nullish() })).default([]),
      }),
    )
    .default([]),
  endDate: z.string().nullish(),
});
const answer = z.object({ companies: z.array(company) });

/** Forms of the register that tell what kind of employer it is; the rest are companies. */
const kindOfForm: Readonly<Record<string, EmployerKind>> = {
  '6': 'association',
  '29': 'association',
  '26': 'soleTrader',
  '3': 'publicBody',
  '40': 'publicBody',
};

const day = (value: string | null | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

export function readAnswer(body: unknown, businessId: string): CompanyAnswer {
  const read = answer.safeParse(body);
  if (!read.success) return { result: 'silent' };
  const found = read.data.companies.find((one) => one.businessId.value === businessId);
  if (!found) return { result: 'unknown' };
  const name = found.names.find((one) => one.type === '1' && !one.endDate) ?? found.names[0];
  const address = found.addresses.find((one) => one.type === 1) ?? found.addresses[0];
  const code = address?.postOffices[0]?.municipalityCode ?? '';
  const industry = found.mainBusinessLine?.descriptions ?? [];
  return {
    result: 'found',
    company: {
      businessId,
      name: (name?.name ?? '').slice(0, 200),
      kind: kindOfForm[found.companyForms[0]?.type ?? ''] ?? 'company',
      municipalityCode: /^\d{3}$/.test(code) ? code : null,
      streetAddress: [address?.street, address?.buildingNumber].filter(Boolean).join(' ').slice(0, 200),
      // 1 is Finnish in the register's own list of languages
      industry:
        (industry.find((one) => one.languageCode === '1') ?? industry[0])?.description.slice(0, 200) ?? '',
      website: (found.website?.url ?? '').slice(0, 200),
      endedOn: day(found.endDate),
    },
  };
}

export function openRegister(url: string, call: typeof fetch = fetch): CompanyRegister {
  const base = url.replace(/\/$/, '');
  return {
    source: new URL(base).host,
    async find(businessId) {
      try {
        const response = await call(`${base}/companies?businessId=${encodeURIComponent(businessId)}`, {
          headers: { accept: 'application/json' },
          redirect: 'error',
          signal: AbortSignal.timeout(5_000),
        });
        if (response.status === 404) return { result: 'unknown' };
        if (!response.ok) return { result: 'silent' };
        return readAnswer(await response.json(), businessId);
      } catch {
        return { result: 'silent' };
      }
    },
  };
}

/** In a demonstration the answers are recorded ones, of companies that do not exist. */
export const demonstrationRegister: CompanyRegister = {
  source: 'demo',
  find: (businessId) => Promise.resolve(readAnswer(recorded, businessId)),
};

const none: CompanyRegister = { source: '', find: () => Promise.resolve({ result: 'off' }) };

export function companyRegisterOf({ companyRegister, mode }: Settings): CompanyRegister {
  if (mode === 'demo') return demonstrationRegister;
  return companyRegister ? openRegister(companyRegister.url) : none;
}
