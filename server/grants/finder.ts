/** The support finder over the shipped packs. Nothing that is told is kept or logged. */
import {
  type CaseFacts,
  finderFacts,
  findSupport,
  type FoundSupport,
  type GrantPack,
  inForce,
  type MissingFact,
  packFacts,
  readGrantInput,
  refuse,
  type supportFinderContract,
} from '@polku/domain';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import { municipalities } from '../reference/reference.ts';
import { shippedPacks } from './shipped-packs.ts';

export const supportFinderHandlers = {
  async supportFinderRead({ today }) {
    return {
      today,
      programmes: inForce(shippedPacks(), today).map(programmeOf),
      municipalities: municipalities.rows.map(({ code, fi, sv }) => ({ code, fi, sv })),
    };
  },

  async supportFinder({ body, today }) {
    const { on, more, ...answers } = body;
    const { startsOn, endsOn } = answers;
    if (startsOn !== null && endsOn !== null && endsOn < startsOn)
      throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    const rulesOn = on ?? today;
    const packs = inForce(shippedPacks(), rulesOn);
    const found = findSupport(packs, answers, factsNamed(more, packs), rulesOn);
    return { rulesOn, found: found.map(foundOf) };
  },
} satisfies HandlersFor<typeof supportFinderContract>;

/** Facts by name, of the kinds that the packs say; those that no pack knows are left aside. */
function factsNamed(more: Readonly<Record<string, unknown>>, packs: readonly GrantPack[]): CaseFacts {
  const definitions = Object.assign({}, ...packs.map(packFacts)) as ReturnType<typeof packFacts>;
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(more)) {
    const definition = definitions[name];
    if (definition === undefined) continue;
    const [group = '', field = ''] = name.split('.');
    // cents, as everywhere behind the interface
    groups[group] = { ...groups[group], [definition.kind === 'money' ? `${field}Cents` : field]: value };
  }
  const read = readGrantInput(groups, definitions);
  if ('facts' in read) return read.facts;
  if ('refused' in read) throw refused(refuse('end-before-start', undefined, '/body/more'));
  const [issue] = read.issues;
  const name = issue?.path.join('.').replace(/Cents$/, '') ?? '';
  throw refused(refuse('wrong-value', undefined, `/body/more/${name}`));
}

function programmeOf({ programme, version, name, summary, grantor, source, ...pack }: GrantPack) {
  const { validFrom, validTo, open } = pack;
  return { programme, version, name, summary, grantor, source, validFrom, validTo, open };
}

function foundOf({ pack, fit, result, against, missing, excludes }: FoundSupport) {
  return {
    ...programmeOf(pack),
    fit,
    totalCents: result.totalCents,
    rows: result.rows.map(({ text, from, to, amountCents, counted, months }) => ({
      text,
      from,
      to,
      amountCents,
      counted,
      months,
    })),
    instalments: result.instalments.map((part) => ({ ...part, needs: [...part.needs] })),
    met: result.findings.filter(({ outcome }) => outcome === 'met').map(({ text }) => text),
    against: against.map(({ text }) => text),
    missing: missing.map(missingOf),
    excludes: [...excludes],
  };
}

function missingOf({ name, text, definition }: MissingFact) {
  const asked = definition !== null && !finderFacts.includes(name);
  return {
    name,
    text,
    kind: asked ? definition.kind : null,
    options: Object.entries((asked ? definition.options : undefined) ?? {}).map(([value, words]) => ({
      value,
      text: words,
    })),
  };
}
