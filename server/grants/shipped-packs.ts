/** The rule packs that come with the program: every file of `packs/`, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Calculator,
  type CalculatorAnswer,
  grantCalculator,
  type GrantPack,
  readGrantPack,
} from '@polku/domain';

const folder = fileURLToPath(new URL('../../packs', import.meta.url));

let kept: readonly GrantPack[] | undefined;

/** Throws when a shipped pack is not of the language: it is a bug, and no sum may rest on it. */
export function shippedPacks(): readonly GrantPack[] {
  kept ??= packFiles().map(({ name, text }) => {
    const read = readGrantPack(JSON.parse(text));
    if ('pack' in read) return read.pack;
    const [first] = read.problems;
    throw new Error(`${name}: ${first?.pointer} ${first?.code} ${first?.detail}`);
  });
  return kept;
}

export function packFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

let shipped: Calculator | undefined;

/** The open calculation `grant` over the shipped packs. */
export function grantAnswer(value: unknown): CalculatorAnswer {
  shipped ??= grantCalculator(shippedPacks());
  return shipped.calculate(value);
}
