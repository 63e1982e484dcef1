/** Versions of grant programmes: with the program and loaded here, compared, checked, and taken into use. */
import {
  type Actor,
  type Contract,
  type Day,
  failingExamples,
  type GrantPack,
  mayEver,
  type OutputOf,
  packDifferences,
  type PackRow,
  type ProgrammeUse,
  type programmeContract,
  readGrantPack,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { shippedPacks } from './shipped-packs.ts';

type Example = OutputOf<Contract['grantPackRead']>['examples'][number];

/** A version as the area has it: with its use, or one that came with the program and isn't in use. */
interface Held {
  readonly pack: GrantPack;
  readonly origin: PackRow['origin'];
  readonly use: ProgrammeUse | null;
  readonly version: number;
}

interface KeptRow {
  readonly origin: PackRow['origin'];
  readonly pack: GrantPack;
  readonly use: ProgrammeUse | null;
  readonly version: number;
}

/** What was kept wins over a file of the same name: a version in use stays as it was when the program changes. */
async function heldPacks(tx: Tx, areaId: number): Promise<readonly Held[]> {
  const kept = await sql<KeptRow>`
    select origin, pack, version,
           case when used_from is not null
             then jsonb_build_object('from', used_from, 'to', used_to, 'decisionReference', decision, 'parameters', parameters) end as use
      from grant_pack where area_id = ${areaId}`.execute(tx);
  const keys = new Set(kept.rows.map(({ pack }) => keyOf(pack)));
  const shipped = shippedPacks()
    .filter((pack) => !keys.has(keyOf(pack)))
    .map((pack) => ({ pack, origin: 'shipped' as const, use: null, version: 0 }));
  return [...kept.rows, ...shipped].toSorted(
    (a, b) =>
      a.pack.name.fi.localeCompare(b.pack.name.fi, 'fi') || (a.pack.validFrom > b.pack.validFrom ? -1 : 1),
  );
}

const keyOf = ({ programme, version }: GrantPack) => `${programme}/${version}`;

function rowOf({ pack, origin, use, version }: Held): PackRow {
  const unset = Object.entries(pack.parameters).filter(
    ([name, { value }]) => (use?.parameters[name] ?? value) === null,
  );
  return {
    programme: pack.programme,
    packVersion: pack.version,
    origin,
    name: pack.name,
    summary: pack.summary,
    validFrom: pack.validFrom,
    validTo: pack.validTo,
    openCount: pack.open.length + unset.length,
    use,
    version,
  };
}

/** Each worked example with what it says and what came. */
function examplesOf(pack: GrantPack): Example[] {
  const failing = new Map(failingExamples(pack).map((one) => [one.name, one]));
  return pack.examples.map(({ name, expect }) => {
    const { came } = failing.get(name) ?? {};
    const said = outcomeText(expect);
    return { name, expected: said, came: came ? outcomeText(came) : said, same: came === undefined };
  });
}

const outcomeText = (one: { readonly eligible: boolean | null; readonly totalCents: number | null }) =>
  JSON.stringify({ eligible: one.eligible, totalCents: one.totalCents });

/** The one of the programme that began last before it. */
function formerOf(held: readonly Held[], pack: GrantPack): GrantPack | undefined {
  return held
    .map((one) => one.pack)
    .filter(
      (one) =>
        one.programme === pack.programme && one.version !== pack.version && one.validFrom <= pack.validFrom,
    )
    .toSorted((a, b) => (a.validFrom > b.validFrom ? -1 : 1))[0];
}

const comparedTo = (former: GrantPack | undefined, pack: GrantPack) => ({
  comparedWith: former?.version ?? null,
  differences: former ? [...packDifferences(former, pack)] : [],
});

/** @throws Problem 404 */
async function getHeld(tx: Tx, actor: Actor, params: { programme: string; packVersion: string }) {
  const held = await heldPacks(tx, actor.areaId);
  const one = held.find(
    ({ pack }) => pack.programme === params.programme && pack.version === params.packVersion,
  );
  if (!one) throw notFound();
  return { one, held };
}

export const programmeHandlers = {
  async grantPackList({ tx, actor }) {
    return {
      rows: (await heldPacks(tx, actor.areaId)).map(rowOf),
      mayManage: mayEver(actor.role, 'grantProgramme.manage'),
    };
  },

  async grantPackRead({ tx, actor, params }) {
    const { one, held } = await getHeld(tx, actor, params);
    return {
      row: rowOf(one),
      pack: one.pack,
      examples: examplesOf(one.pack),
      ...comparedTo(formerOf(held, one.pack), one.pack),
      mayManage: mayEver(actor.role, 'grantProgramme.manage'),
    };
  },

  async grantPackCheck({ tx, actor, body }) {
    const read = readGrantPack(body.pack);
    if ('problems' in read) {
      const nothing = {
        programme: null,
        packVersion: null,
        examples: [],
        comparedWith: null,
        differences: [],
      };
      return { problems: read.problems.slice(0, 200).map((one) => ({ ...one })), ...nothing };
    }
    const { pack } = read;
    const held = await heldPacks(tx, actor.areaId);
    return {
      problems: [],
      programme: pack.programme,
      packVersion: pack.version,
      examples: examplesOf(pack),
      ...comparedTo(formerOf(held, pack), pack),
    };
  },

  async grantPackLoad({ tx, actor, body, now }) {
    const read = readGrantPack(body.pack);
    if ('problems' in read || failingExamples(read.pack).length > 0)
      throw refused(refuse('pack-not-usable', undefined, '/body/pack'));
    const { pack } = read;
    const held = await heldPacks(tx, actor.areaId);
    if (held.some((one) => keyOf(one.pack) === keyOf(pack)))
      throw refused(refuse('pack-version-taken', undefined, '/body/pack'), 409);
    await keep(tx, actor, pack, 'loaded', now);
    return { programme: pack.programme, packVersion: pack.version };
  },

  async grantPackUse({ tx, actor, params, body, now }) {
    const { version, ...asked } = body;
    await sql`select pg_advisory_xact_lock(hashtext(${`grant programme ${actor.areaId} ${params.programme}`}))`.execute(
      tx,
    );
    const { one, held } = await getHeld(tx, actor, params);
    const use = { ...asked, to: asked.to ?? one.pack.validTo };
    requireUse(one.pack, use);
    requireAlone(held, one.pack, use);
    if (one.version !== version) throw changedMeanwhile(rowOf(one));
    if (!(await isKept(tx, actor.areaId, one.pack))) await keep(tx, actor, one.pack, 'shipped', now);
    await tx
      .updateTable('grant_pack')
      .set({
        used_from: use.from,
        used_to: use.to,
        parameters: JSON.stringify(use.parameters),
        decision: use.decisionReference === null ? null : JSON.stringify(use.decisionReference),
        version: version + 1,
      })
      .where('area_id', '=', actor.areaId)
      .where('programme', '=', one.pack.programme)
      .where('pack_version', '=', one.pack.version)
      .execute();
    return { version: version + 1 };
  },
} satisfies HandlersFor<typeof programmeContract>;

/** @throws Problem 422: days outside of the pack's own, or a number that it doesn't have */
function requireUse({ validFrom, validTo, parameters }: GrantPack, use: ProgrammeUse): void {
  if (use.to !== null && use.to < use.from) throw refused(refuse('end-before-start', undefined, '/body/to'));
  if (use.from < validFrom || (validTo !== null && (use.to ?? validTo) > validTo))
    throw refused(refuse('pack-use-outside', { from: validFrom, to: validTo ?? '' }, '/body/from'));
  const unknown = Object.keys(use.parameters).find((name) => !Object.hasOwn(parameters, name));
  if (unknown) throw refused(refuse('unknown-parameter', undefined, `/body/parameters/${unknown}`));
}

/** @throws Problem 409 when another version of the programme is in use on one of the days */
function requireAlone(held: readonly Held[], pack: GrantPack, use: ProgrammeUse): void {
  const endless = '9999-12-31' as Day;
  const other = held.find(
    (one) =>
      one.pack.programme === pack.programme &&
      one.pack.version !== pack.version &&
      one.use !== null &&
      one.use.from <= (use.to ?? endless) &&
      use.from <= (one.use.to ?? endless),
  );
  if (other) throw refused(refuse('pack-use-overlaps', { other: other.pack.version }, '/body/from'), 409);
}

async function isKept(tx: Tx, areaId: number, pack: GrantPack): Promise<boolean> {
  const found = await tx
    .selectFrom('grant_pack')
    .select('version')
    .where('area_id', '=', areaId)
    .where('programme', '=', pack.programme)
    .where('pack_version', '=', pack.version)
    .executeTakeFirst();
  return found !== undefined;
}

async function keep(
  tx: Tx,
  actor: Actor,
  pack: GrantPack,
  origin: PackRow['origin'],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('grant_pack')
    .values({
      area_id: actor.areaId,
      programme: pack.programme,
      pack_version: pack.version,
      origin,
      pack: JSON.stringify(pack),
      kept_at: now.toISOString(),
      kept_by_staff_id: actor.staffId,
    })
    .execute();
}
