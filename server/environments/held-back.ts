/** What the database itself holds back of slots and placements, told apart by name. */
export function isHeldBack(
  error: unknown,
  by: 'placement_within_places' | 'slot_holds_its_people' | 'reference',
): boolean {
  const { code, constraint } = Object(error) as { code?: unknown; constraint?: unknown };
  return by === 'reference' ? code === '23503' : code === '23P01' && constraint === by;
}
