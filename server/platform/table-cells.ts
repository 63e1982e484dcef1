/** Cells of tables that other programs open. */

/** A cell that a spreadsheet would take for a formula is told to be text. */
export function plainCell(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
