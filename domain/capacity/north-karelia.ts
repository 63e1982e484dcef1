/**
 * The shipped example: North Karelia's 13 municipalities and about 5,000 people, the target group of its project for
 * intermediate labour markets, shared out by population (31 December 2024, rounded; Statistics Finland).
 */
import { shareOut } from '../kernel/money.ts';
import { isRefusal } from '../kernel/refusal.ts';
import type { CapacityDemand } from './capacity.ts';

const people = 5_000;
const populations = {
  Heinävesi: 2_900,
  Ilomantsi: 4_400,
  Joensuu: 78_500,
  Juuka: 4_200,
  Kitee: 9_300,
  Kontiolahti: 15_100,
  Lieksa: 9_900,
  Liperi: 11_700,
  Nurmes: 9_000,
  Outokumpu: 6_300,
  Polvijärvi: 3_900,
  Rääkkylä: 2_000,
  Tohmajärvi: 4_000,
} as const;

const unknown = { coaches: null, places: null, supervisors: null } as const;

export function northKarelia(): readonly CapacityDemand[] {
  const shares = shareOut(people as Parameters<typeof shareOut>[0], Object.values(populations));
  if (isRefusal(shares)) throw new Error(shares.refusal);
  return Object.keys(populations).map((municipality, index) => ({
    municipality,
    clients: shares[index] ?? 0,
    existing: unknown,
  }));
}
