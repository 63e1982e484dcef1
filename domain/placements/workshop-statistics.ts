/**
 * Statistics of youth workshops (nuorten työpajatoiminta) by organisation and municipality, for dated periods. Each
 * person stands in one row, that of her latest placement in the period; small counts are hidden. Requirement E18.
 */
import { hiddenCells, hiddenRows } from '../figures/suppression.ts';

export interface WorkshopCount {
  readonly organisation: string;
  readonly municipalityCode: string;
  /** Places at once on the day with most of them. */
  readonly places: number;
  readonly people: number;
  /** Of them, those whose placement began in the period, and those whose ended in it. */
  readonly began: number;
  readonly ended: number;
}

export interface ShownWorkshop {
  readonly organisation: string;
  readonly municipalityCode: string;
  readonly places: number;
  readonly people: number | null;
  readonly began: number | null;
  readonly ended: number | null;
}

export interface ShownWorkshops {
  readonly rows: readonly ShownWorkshop[];
  readonly total: {
    readonly places: number;
    readonly people: number | null;
    readonly began: number | null;
    readonly ended: number | null;
  };
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** What may be shown. Began and did not, ended and did not, are two tables over the same people. */
export function shownWorkshops(counts: readonly WorkshopCount[]): ShownWorkshops {
  const hidden = hiddenRows(counts.map(({ people }) => people));
  const shownAt = [...counts.keys()].filter((at) => !hidden.rows[at]);
  const merged = counts.filter((_, at) => hidden.rows[at]);
  const tableOf = (of: (one: WorkshopCount) => number) => {
    const cells = (some: readonly WorkshopCount[]) => {
      const told = sum(some.map(of));
      return [told, sum(some.map(({ people }) => people)) - told];
    };
    const rows = shownAt.map((at) => cells(counts.slice(at, at + 1)));
    // hidden rows are one row together: it follows from the sums
    if (merged.length > 0) rows.push(cells(merged));
    return hiddenCells(rows, [0, 0], new Set(merged.length > 0 ? [shownAt.length] : []));
  };
  const [began, ended] = [tableOf((one) => one.began), tableOf((one) => one.ended)];
  const rowOf = new Map(shownAt.map((at, row) => [at, row]));
  return {
    rows: counts.map((one, at): ShownWorkshop => {
      const row = rowOf.get(at);
      const { organisation, municipalityCode, places } = one;
      const named = { organisation, municipalityCode, places };
      if (row === undefined || hidden.total) return { ...named, people: null, began: null, ended: null };
      return {
        ...named,
        people: one.people,
        began: began.rows[row]?.[0] ? null : one.began,
        ended: ended.rows[row]?.[0] ? null : one.ended,
      };
    }),
    total: {
      places: sum(counts.map(({ places }) => places)),
      people: hidden.total ? null : sum(counts.map(({ people }) => people)),
      began: hidden.total || began.total[0] ? null : sum(counts.map((one) => one.began)),
      ended: hidden.total || ended.total[0] ? null : sum(counts.map((one) => one.ended)),
    },
  };
}
