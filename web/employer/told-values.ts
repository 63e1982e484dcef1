/** Facts of an application as the fields of one form, named as the server's pointers name them, and back. */
import type { FactDefinition, ToldFacts } from '@polku/domain';

/** A row of a list, such as a period of pay subsidy: columns by name. */
export type ToldRow = Readonly<Record<string, string | number | boolean | null>>;
export type ToldValue = string | number | boolean | readonly string[] | readonly ToldRow[] | null;
export type ToldValues = Readonly<Record<`told/${string}`, ToldValue>>;

const fieldOf = (name: string) => `told/${name.replace('.', '/')}` as const;

/** Every fact that the programme asks for, null where the application tells nothing. */
export function toldValues(names: readonly string[], told: ToldFacts): ToldValues {
  return Object.fromEntries(
    names.map((name) => {
      const [group = '', fact = ''] = name.split('.');
      const groups: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = told;
      return [fieldOf(name), (groups[group]?.[fact] ?? null) as ToldValue];
    }),
  );
}

/** What is not told is left out: it is then not known. */
export function toldOf(values: ToldValues, names: readonly string[]): ToldFacts {
  const told: Record<string, Record<string, unknown>> = {};
  for (const name of names) {
    const value = values[fieldOf(name)];
    const [group = '', fact = ''] = name.split('.');
    if (value !== null && value !== undefined && value !== '')
      told[group] = { ...told[group], [fact]: value };
  }
  return told;
}

export { fieldOf as toldField };

export const isRows = (kind: FactDefinition['kind']) =>
  ['spells', 'paySubsidies', 'trainingCompensations', 'earlierGrants', 'deMinimisGrants'].includes(kind);
