/**
 * How many of each role have used Polku lately: counts, no names, and no count from which one or a few could be told.
 * Requirement K16.
 */
import type { Role } from '../access/roles.ts';
import { hiddenCells, hiddenRows } from '../figures/suppression.ts';

/** Used lately: something of theirs stands in the log within so many days. */
export const useWithinDays = 30;

export interface RoleUse {
  readonly role: Role;
  readonly people: number;
  readonly active: number;
}

export interface ShownUse {
  readonly roles: readonly {
    readonly role: Role;
    readonly people: number | null;
    readonly active: number | null;
  }[];
  readonly people: number | null;
  readonly active: number | null;
}

export function shownUse(use: readonly RoleUse[]): ShownUse {
  const hidden = hiddenRows(use.map(({ people }) => people));
  const shown = use.filter((_, at) => !hidden.rows[at]);
  const rest = use.filter((_, at) => hidden.rows[at]);
  // what hidden roles make together follows from the sums: a row like any other, only not shown
  const rows = [...shown, ...(rest.length > 0 && !hidden.total ? [sumOf(rest)] : [])];
  const cells = hiddenCells(
    rows.map(({ people, active }) => [active, people - active]),
    [0, 1],
    rows.length > shown.length ? new Set([shown.length]) : new Set(),
  );
  const all = sumOf(use);
  const hidesSums = hidden.total || (cells.total[0] ?? false);
  return {
    roles: use.map(({ role, people, active }, at) => {
      if (hidden.rows[at]) return { role, people: null, active: null };
      const place = shown.findIndex((one) => one.role === role);
      return { role, people, active: cells.rows[place]?.[0] ? null : active };
    }),
    people: hidden.total ? null : all.people,
    active: hidesSums ? null : all.active,
  };
}

function sumOf(use: readonly RoleUse[]): { readonly people: number; readonly active: number } {
  return {
    people: use.reduce((all, one) => all + one.people, 0),
    active: use.reduce((all, one) => all + one.active, 0),
  };
}
