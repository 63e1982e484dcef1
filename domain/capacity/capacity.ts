/**
 * How many coaches, places and supervisors a number of clients needs, by municipality, beside what exists. Requirement B12:
 * the staffing is founded on client numbers by municipality. Every assumption is data that the asker may change, and says
 * whether it rests on a source or is only assumed. Counted in whole numbers; needs are rounded up, never down.
 */
import { defineTexts, type Text } from '../kernel/texts.ts';

/** Whole numbers; hours in quarters of an hour would be finer than anybody plans. */
export const capacityAssumptions = {
  periodMonths: { usual: 36, least: 1, most: 120 },
  monthsOnPath: { usual: 9, least: 1, most: 120 },
  caseload: { usual: 35, least: 1, most: 500 },
  environmentPercent: { usual: 40, least: 0, most: 100 },
  hoursPerWeek: { usual: 16, least: 1, most: 60 },
  openHoursPerWeek: { usual: 32, least: 1, most: 168 },
  fillPercent: { usual: 85, least: 1, most: 100 },
  peoplePerSupervisor: { usual: 8, least: 1, most: 100 },
  supervisorHoursPerWeek: { usual: 30, least: 1, most: 60 },
} as const;
export type CapacityAssumption = keyof typeof capacityAssumptions;
export const capacityAssumptionNames = Object.keys(capacityAssumptions) as readonly CapacityAssumption[];
export type CapacityAssumptions = Readonly<Record<CapacityAssumption, number>>;

export const usualAssumptions = Object.fromEntries(
  capacityAssumptionNames.map((name) => [name, capacityAssumptions[name].usual]),
) as CapacityAssumptions;

export interface CapacityExisting {
  /** Person-years in tenths, as a share of working time. */
  readonly coaches: number | null;
  readonly places: number | null;
  readonly supervisors: number | null;
}

export interface CapacityDemand {
  readonly municipality: string;
  /** People over the whole period. */
  readonly clients: number;
  readonly existing: CapacityExisting;
}

export interface CapacityNeed {
  /** On the path at the same time, rounded to the nearest. */
  readonly clientsAtOnce: number;
  /** In an environment in one week, rounded to the nearest. */
  readonly inEnvironment: number;
  /** Person-years in tenths. */
  readonly coaches: number;
  readonly places: number;
  readonly supervisors: number;
}

export interface CapacityRow extends CapacityDemand {
  readonly need: CapacityNeed;
  /** How much more is needed than exists; below zero what is idle. Null where what exists is not known. */
  readonly missing: CapacityExisting;
  /** Hours that would be used of the hours that the existing places are open, per cent. */
  readonly utilisationPercent: number | null;
}

export interface CapacityPlan {
  readonly rows: readonly CapacityRow[];
  /** The rows added up: what is needed when each municipality has its own. */
  readonly total: CapacityRow;
  /** What would be enough if all shared one pool. */
  readonly shared: CapacityNeed;
}

export function capacityPlan(
  demands: readonly CapacityDemand[],
  assumptions: CapacityAssumptions,
): CapacityPlan {
  const rows = demands.map((demand) => rowOf(demand, needOf(demand.clients, assumptions), assumptions));
  const add = (pick: (row: CapacityRow) => number) =>
    roundTenths(rows.reduce((sum, row) => sum + pick(row), 0));
  const known = (kind: keyof CapacityExisting): number | null => {
    const values = rows.flatMap(({ existing }) => existing[kind] ?? []);
    return values.length === 0 ? null : roundTenths(values.reduce((sum, value) => sum + value, 0));
  };
  const clients = add((row) => row.clients);
  const together: CapacityDemand = {
    municipality: '',
    clients,
    existing: { coaches: known('coaches'), places: known('places'), supervisors: known('supervisors') },
  };
  const summed: CapacityNeed = {
    clientsAtOnce: needOf(clients, assumptions).clientsAtOnce,
    inEnvironment: needOf(clients, assumptions).inEnvironment,
    coaches: add((row) => row.need.coaches),
    places: add((row) => row.need.places),
    supervisors: add((row) => row.need.supervisors),
  };
  return { rows, total: rowOf(together, summed, assumptions), shared: needOf(clients, assumptions) };
}

function needOf(clients: number, a: CapacityAssumptions): CapacityNeed {
  const big = (value: number) => BigInt(value);
  // each as a fraction: clients × months on the path ÷ months of the period are there at the same time
  const atOnce = { over: big(clients) * big(a.monthsOnPath), under: big(a.periodMonths) };
  const inside = { over: atOnce.over * big(a.environmentPercent), under: atOnce.under * 100n };
  const places = roundUp(
    inside.over * big(a.hoursPerWeek) * 100n,
    inside.under * big(a.openHoursPerWeek) * big(a.fillPercent),
  );
  return {
    clientsAtOnce: roundNear(atOnce.over, atOnce.under),
    inEnvironment: roundNear(inside.over, inside.under),
    coaches: roundUp(atOnce.over * 10n, atOnce.under * big(a.caseload)) / 10,
    places,
    supervisors:
      roundUp(
        big(places) * big(a.openHoursPerWeek) * 10n,
        big(a.peoplePerSupervisor) * big(a.supervisorHoursPerWeek),
      ) / 10,
  };
}

function rowOf(demand: CapacityDemand, need: CapacityNeed, a: CapacityAssumptions): CapacityRow {
  const { existing } = demand;
  const lacks = (kind: keyof CapacityExisting): number | null => {
    const here = existing[kind];
    return here === null ? null : roundTenths(need[kind] - here);
  };
  const used = BigInt(demand.clients) * BigInt(a.monthsOnPath * a.environmentPercent * a.hoursPerWeek);
  const open = BigInt(a.periodMonths * a.openHoursPerWeek) * BigInt(existing.places ?? 0);
  return {
    ...demand,
    need,
    missing: { coaches: lacks('coaches'), places: lacks('places'), supervisors: lacks('supervisors') },
    utilisationPercent: open === 0n ? null : roundNear(used, open),
  };
}

function roundUp(over: bigint, under: bigint): number {
  return Number((over + under - 1n) / under);
}

function roundNear(over: bigint, under: bigint): number {
  return Number((over * 2n + under) / (under * 2n));
}

/** Sums of tenths without the tail of a double. */
function roundTenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** What each assumption means, and what it rests on. */
export const capacityAssumptionWords: Readonly<
  Record<CapacityAssumption, { readonly label: Text; readonly unit: Text; readonly source: Text }>
> = assumptionWords();

function assumptionWords() {
  const assumed: Text = {
    fi: 'oletus, jonka alue vahvistaa',
    sv: 'antagande som området bekräftar',
    en: 'an assumption for the area to confirm',
  };
  const units = defineTexts({
    months: { fi: 'kuukautta', sv: 'månader', en: 'months' },
    people: { fi: 'henkilöä', sv: 'personer', en: 'people' },
    percent: { fi: '%', sv: '%', en: '%' },
    hours: { fi: 'tuntia viikossa', sv: 'timmar i veckan', en: 'hours a week' },
  });
  const words = (label: Text, unit: Text, source: Text = assumed) => ({ label, unit, source });
  return {
    periodMonths: words(
      {
        fi: 'Ajanjakso, jolle asiakasmäärä on annettu',
        sv: 'Perioden som kundantalet gäller',
        en: 'The period the number of clients is for',
      },
      units.months,
    ),
    monthsOnPath: words(
      { fi: 'Polun kesto keskimäärin', sv: 'Stigens längd i genomsnitt', en: 'Time on the path on average' },
      units.months,
    ),
    caseload: words(
      { fi: 'Asiakkaita valmentajaa kohti', sv: 'Kunder per tränare', en: 'Clients for one coach' },
      units.people,
    ),
    environmentPercent: words(
      {
        fi: 'Valmennusympäristössä yhtä aikaa',
        sv: 'Samtidigt i en träningsmiljö',
        en: 'In a coaching environment at the same time',
      },
      units.percent,
    ),
    hoursPerWeek: words(
      { fi: 'Valmennusta asiakkaalle', sv: 'Träning per kund', en: 'Coaching for one client' },
      units.hours,
      {
        fi: 'oletus: neljä päivää, neljä tuntia päivässä, mikä mahtuu lain 189/2001 rajoihin',
        sv: 'antagande: fyra dagar, fyra timmar per dag, vilket ryms inom gränserna i lag 189/2001',
        en: 'assumption: four days of four hours, which is within the limits of act 189/2001',
      },
    ),
    openHoursPerWeek: words(
      { fi: 'Ympäristö on auki', sv: 'Miljön är öppen', en: 'An environment is open' },
      units.hours,
    ),
    fillPercent: words(
      {
        fi: 'Paikoista saadaan käyttöön',
        sv: 'Andel av platserna som används',
        en: 'Share of places that is really used',
      },
      units.percent,
    ),
    peoplePerSupervisor: words(
      { fi: 'Henkilöitä ohjaajaa kohti', sv: 'Personer per handledare', en: 'People for one supervisor' },
      units.people,
    ),
    supervisorHoursPerWeek: words(
      { fi: 'Ohjaaja on läsnä', sv: 'Handledaren är på plats', en: 'A supervisor is present' },
      units.hours,
    ),
  };
}
