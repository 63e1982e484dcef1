/** The facts that a pack can ask and asks: of them the form of an application is made. */
import { derivedFacts, type FactDefinition, grantFacts, isDerived } from './facts.ts';
import type { GrantPack } from './pack.ts';

const factsOfPacks = new WeakMap<GrantPack, Readonly<Record<string, FactDefinition>>>();

/** What the pack can ask: the facts of all packs and its own. */
export function packFacts(pack: GrantPack): Readonly<Record<string, FactDefinition>> {
  const kept = factsOfPacks.get(pack);
  if (kept) return kept;
  const own = Object.fromEntries(
    Object.entries(pack.facts).map(([name, { kind, text, options }]) => [
      name,
      options ? { kind, text, options } : { kind, text },
    ]),
  );
  const facts = Object.keys(own).length === 0 ? grantFacts : { ...grantFacts, ...own };
  factsOfPacks.set(pack, facts);
  return facts;
}

/** The facts that the pack asks for, in the order of the catalogue: of them the form of an application is made. */
export function factsAsked(pack: GrantPack): readonly string[] {
  const asked = new Set<string>(pack.municipalities.length > 0 ? ['person.municipality'] : []);
  const { examples: _, facts: __, ...rules } = pack;
  walkPack(rules, [], (key, value) => {
    if (typeof value !== 'string') return;
    if (key === 'fact' || key === 'day')
      for (const name of isDerived(value) ? derivedFacts[value].slice(0, 2) : [value]) asked.add(name);
    if (key === 'who') asked.add('claims.earlierGrants');
  });
  if (JSON.stringify(pack.amount).includes('during.paySubsidy')) asked.add('job.paySubsidies');
  if (pack.stateAid.basis === 'deMinimis') asked.add('claims.deMinimis');
  return Object.keys(packFacts(pack)).filter((name) => asked.has(name));
}

/** Every named value of the pack, in the order in which it stands. */
export function walkPack(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (key: PropertyKey, value: unknown, path: readonly PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    visit(key, inner, [...path, key]);
    walkPack(inner, [...path, key], visit);
  }
}
