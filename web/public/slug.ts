/** A name as part of an address: "Pohjois-Karjalan työllisyysalue" → `pohjois-karjalan-tyollisyysalue`. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^[-0-9]+/, '')
    .slice(0, 41)
    .replace(/-+$/, '');
}
