/**
 * Two records become one. What hangs on the merged record goes to the kept one, save where the database allows one of
 * a kind; whatever was moved, added or changed is written down, so that split.ts can take it back.
 */
import {
  type Actor,
  type ClientFacts,
  type Day,
  type MergeChoices,
  isInCaseload,
  mergeFields,
  mergeRefusal,
  normalisedName,
  type PathState,
  proposedChoice,
  refuse,
  seesNonDisclosed,
  stricterNonDisclosure,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { AuditNote } from '../platform/audit.ts';
import { clientFactsColumns, requireReasons } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode, sealIdentityCode } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { moveHomes } from './homes.ts';
import { columnsOfField, fieldText, type StoredValues } from './merge-columns.ts';
import { type Moved, mergeRecords, writeColumns } from './merge-records.ts';

export interface MergedPair {
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptVersion: number;
  readonly mergedVersion: number;
  readonly choices: MergeChoices;
}

/** Who handles two people at once, and when; the log's note takes the stated reason. */
export interface PairMoment {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  readonly note: AuditNote;
}

export interface MergeMoment extends PairMoment {
  readonly keys: Keys;
}

/** Records this actor may merge: hers to edit, and hiding nothing from her, since a merge shows and chooses contact data. */
export function mergeFilter(actor: Actor, today: Day): RawBuilder<boolean> {
  const open = seesNonDisclosed(actor) ? sql`true` : sql`client.non_disclosure = 'none'`;
  return sql<boolean>`(${clientFilter(actor, 'client.edit', today)} and ${open})`;
}

/**
 * Both records, locked, for one who may edit both. A reason is asked for those outside the caseload, as when one of
 * them is opened alone.
 *
 * @throws Problem 404 when one is out of reach, 403 `reason-needed`
 */
export async function getBoth(
  tx: Tx,
  ids: readonly [string, string],
  { actor, now, today, note }: PairMoment,
  how: { readonly lock: boolean; readonly mergedToo: boolean },
): Promise<readonly [StoredValues, StoredValues]> {
  const found = await sql<{ client: StoredValues; facts: ClientFacts }>`
    select to_jsonb(client) as client, ${clientFactsColumns(today)} as facts from client
     where client.area_id = ${actor.areaId} and client.id = any (${[...ids]}::uuid[])
       and ${how.mergedToo ? sql`true` : sql`client.merged_into_id is null`}
       and ${mergeFilter(actor, today)}
     order by client.id ${how.lock ? sql`for update of client` : sql``}`.execute(tx);
  const byId = new Map(found.rows.map(({ client }) => [client['id'], client]));
  const [first, second] = ids.map((id) => byId.get(id));
  if (!first || !second) throw notFound();
  const outside = found.rows.filter(({ facts }) => !isInCaseload(actor, facts));
  note.reason(
    await requireReasons(
      tx,
      actor,
      outside.map(({ client }) => String(client['id'])),
      now,
    ),
  );
  return [first, second];
}

const bytes = (stored: unknown) => Buffer.from(String(stored).slice(2), 'hex');

export async function mergeClients(tx: Tx, pair: MergedPair, at: MergeMoment): Promise<string> {
  const { actor, now, today } = at;
  const { keptId, mergedId } = pair;
  const { areaId } = actor;
  if (keptId === mergedId) throw refused(refuse('merge-with-itself', undefined, '/body/mergedId'));
  const [kept, merged] = await getBoth(tx, [keptId, mergedId], at, { lock: true, mergedToo: false });
  if (kept['version'] !== pair.keptVersion || merged['version'] !== pair.mergedVersion) {
    throw changedMeanwhile({ keptVersion: kept['version'], mergedVersion: merged['version'] });
  }
  const refusal = mergeRefusal(
    { state: kept['path_state'] as PathState },
    { state: merged['path_state'] as PathState },
  );
  if (refusal) throw refused(refusal, 409);

  const homesBefore = await listHomes(tx, areaId, keptId);
  const moved = await mergeRecords(tx, {
    areaId,
    keptId,
    mergedId,
    keptIsOpen: kept['path_state'] !== 'outcome',
    by: actor.staffId,
    now,
    today,
  });
  await sql`update client set merged_into_id = ${keptId}, responsible_staff_id = null, version = version + 1
     where area_id = ${areaId} and id = ${mergedId}`.execute(tx);
  const changes = chosenColumns(kept, merged, pair.choices, at.keys);
  await writeColumns(tx, areaId, keptId, changes);
  const code = changes['municipality_code'];
  if (typeof code === 'string') await moveHomes(tx, areaId, [{ id: keptId, code }], today);
  const before = Object.fromEntries(Object.keys(changes).map((column) => [column, kept[column] ?? null]));
  const written: Moved = {
    ...moved,
    after: changes,
    homesBefore,
    homesAfter: await listHomes(tx, areaId, keptId),
  };
  const id = newId();
  await tx
    .insertInto('client_merge')
    .values({
      area_id: areaId,
      id,
      kept_id: keptId,
      merged_id: mergedId,
      moved: JSON.stringify(written),
      before: JSON.stringify(before),
      merged_by: actor.staffId,
      merged_at: now.toISOString(),
    })
    .execute();
  return id;
}

/** The columns of the kept record that become others. */
function chosenColumns(
  kept: StoredValues,
  merged: StoredValues,
  choices: MergeChoices,
  keys: Keys,
): StoredValues {
  const changes: Record<string, string | number | boolean | null> = {};
  for (const field of mergeFields) {
    const side = choices[field] ?? proposedChoice(fieldText(field, kept), fieldText(field, merged));
    if (side === 'kept') continue;
    for (const column of columnsOfField[field]) {
      const value = merged[column] ?? null;
      if (value !== (kept[column] ?? null)) changes[column] = value;
    }
  }
  if (changes['identity_code_hash']) {
    // sealed to its record: it would not open in another one
    const code = openIdentityCode(keys, String(merged['id']), bytes(merged['identity_code_cipher']));
    changes['identity_code_cipher'] =
      `\\x${sealIdentityCode(keys, String(kept['id']), code).toString('hex')}`;
  } else if (!('identity_code_hash' in changes)) {
    delete changes['identity_code_cipher'];
  }
  if ('family_name' in changes || 'given_names' in changes) {
    const family = changes['family_name'] ?? kept['family_name'];
    changes['search_name'] = normalisedName(`${family} ${changes['given_names'] ?? kept['given_names']}`);
  }
  const mark = (stored: StoredValues) => stored['non_disclosure'] as 'none' | 'set' | 'unknown';
  const stricter = stricterNonDisclosure(mark(kept), mark(merged));
  if (stricter !== mark(kept)) changes['non_disclosure'] = stricter;
  const mergedEvent = String(merged['last_event_on']);
  if (mergedEvent > String(kept['last_event_on'])) changes['last_event_on'] = mergedEvent;
  return changes;
}

export interface Home {
  readonly municipality_code: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
}

export async function listHomes(tx: Tx, areaId: number, clientId: string): Promise<Home[]> {
  return await tx
    .selectFrom('client_municipality')
    .select(['municipality_code', 'starts_on', 'ends_on'])
    .where('area_id', '=', areaId)
    .where('client_id', '=', clientId)
    .orderBy('starts_on')
    .execute();
}
