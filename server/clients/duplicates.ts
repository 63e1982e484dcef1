/** Pairs of records that may be one person, and two records side by side. */
import {
  type Actor,
  asDay,
  type ComparedSide,
  type Day,
  type DuplicateComparison,
  type DuplicateGround,
  type DuplicatePair,
  maskedIdentityCode,
  mergeFields,
  type MergeRow,
} from '@polku/domain';
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode } from '../platform/keys.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { getBoth, type MergeMoment, mergeFilter, type PairMoment } from './merge.ts';
import { fieldText, type StoredValues } from './merge-columns.ts';

/** Similarity of names in trigrams: «Virtanen Matti» and «Virtane Matti» are 0.8; two people of one family about 0.4. */
const similarEnough = 0.5;

interface PairRow {
  readonly first: DuplicatePair['first'];
  readonly second: DuplicatePair['second'];
  readonly same_name: boolean;
  readonly similar_name: boolean;
  readonly same_phone: boolean;
  readonly score: number;
}

const side = (name: string) => {
  const column = (of: string) => sql.ref(`${name}.${of}`);
  return sql`jsonb_build_object('id', ${column('id')}, 'name', ${column('family_name')} || ' ' || ${column('given_names')},
    'birthDate', ${column('birth_date')}, 'municipalityCode', ${column('municipality_code')},
    'pathState', ${column('path_state')}, 'lastEventOn', ${column('last_event_on')},
    'responsible', (select w.given_name || ' ' || w.family_name from staff w
      where w.area_id = ${column('area_id')} and w.id = ${column('responsible_staff_id')}))`;
};

export async function listDuplicates(
  tx: Tx,
  actor: Actor,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  today: Day,
): Promise<{ rows: DuplicatePair[]; next: string | null }> {
  const after = readCursor(query.cursor, 3);
  const found = await sql<PairRow>`
    with reach as materialized (
      select client.* from client
       where client.area_id = ${actor.areaId} and client.merged_into_id is null and client.birth_date is not null
         and ${mergeFilter(actor, today)}
    ), pair as (
      select a.id as first_id, b.id as second_id,
             a.search_name = b.search_name as same_name,
             a.phone_digits = b.phone_digits and length(a.phone_digits) >= 5 as same_phone,
             a.identity_code_hash is not null and b.identity_code_hash is not null as both_coded,
             similarity(a.search_name, b.search_name) as likeness
        from reach a join reach b on a.birth_date = b.birth_date and a.id < b.id
       where not exists (select 1 from not_duplicate n
         where n.area_id = ${actor.areaId} and n.client_id = a.id and n.other_id = b.id)
    ), scored as (
      -- two identity codes are two people, unless the very same name or telephone speaks for a wrong code
      select pair.*, (likeness * 1000)::int + case when same_phone then 500 else 0 end - case when both_coded then 600 else 0 end as score
        from pair where same_name or same_phone or (likeness >= ${similarEnough} and not both_coded)
    )
    select ${side('a')} as first, ${side('b')} as second, s.same_name, coalesce(s.same_phone, false) as same_phone,
           not s.same_name and s.likeness >= ${similarEnough} as similar_name, s.score
      from scored s join reach a on a.id = s.first_id join reach b on b.id = s.second_id
     where ${
       after
         ? sql`(-s.score, s.first_id, s.second_id) > (${-Number(after[0])}::int, ${after[1]}::uuid, ${after[2]}::uuid)`
         : sql`true`
     }
     order by -s.score, s.first_id, s.second_id limit ${query.limit + 1}`.execute(tx);
  const page = pageOf(found.rows, query.limit, (row) => [String(row.score), row.first.id, row.second.id]);
  return {
    rows: page.rows.map(({ first, second, ...row }) => {
      const grounds: DuplicateGround[] = [];
      if (row.same_name) grounds.push('sameName');
      if (row.similar_name) grounds.push('similarName');
      if (row.same_phone) grounds.push('samePhone');
      return { first, second, grounds };
    }),
    next: page.next,
  };
}

export async function compareClients(
  tx: Tx,
  ids: readonly [string, string],
  at: MergeMoment,
): Promise<DuplicateComparison> {
  const both = await getBoth(tx, ids, at, { lock: false, mergedToo: false });
  const { keys } = at;
  const [first, second] = [await comparedSide(tx, both[0], keys), await comparedSide(tx, both[1], keys)];
  const [one, other] = both;
  return {
    first,
    second,
    differing: mergeFields.filter((field) => fieldText(field, one) !== fieldText(field, other)),
    otherIdentityCode: one['identity_code_hash'] !== null && other['identity_code_hash'] !== null,
    proposedKeptId: proposedKept(first, second).id,
  };
}

/** The record with an open path, else with a responsible, else the one something happened on last. */
function proposedKept(first: ComparedSide, second: ComparedSide): ComparedSide {
  const weight = (one: ComparedSide) =>
    `${one.pathState === 'outcome' ? 0 : 1}${one.responsible === null ? 0 : 1}${one.lastEventOn}`;
  return weight(second) > weight(first) ? second : first;
}

async function comparedSide(tx: Tx, stored: StoredValues, keys: Keys): Promise<ComparedSide> {
  const id = String(stored['id']);
  const areaId = Number(stored['area_id']);
  const count = (table: string) =>
    sql`(select count(*)::int from ${sql.table(table)} t where t.area_id = ${areaId} and t.client_id = ${id})`;
  const found = await sql<{ shown: DuplicatePair['first']; counts: ComparedSide['counts'] }>`
    select ${side('client')} as shown, jsonb_build_object('contacts', ${count('contact')}, 'referrals', ${count('referral')},
           'steps', ${count('plan_step')}, 'periods', ${count('coaching_period')}, 'outcomes', ${count('outcome')}) as counts
      from client where area_id = ${areaId} and id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('A record compared is gone');
  const values = Object.fromEntries(mergeFields.map((field) => [field, fieldText(field, stored)]));
  const cipher = stored['identity_code_cipher'];
  const code = cipher ? openIdentityCode(keys, id, Buffer.from(String(cipher).slice(2), 'hex')) : null;
  const parts = [stored['birth_date'], code && maskedIdentityCode(code)].filter((part) => part);
  return {
    ...row.shown,
    version: Number(stored['version']),
    nonDisclosure: stored['non_disclosure'] as ComparedSide['nonDisclosure'],
    createdOn: asDay(dayAt(new Date(String(stored['created_at'])))),
    values: { ...values, identity: parts.length === 0 ? null : parts.join(' ') } as ComparedSide['values'],
    counts: row.counts,
  };
}

export async function setNotDuplicate(tx: Tx, ids: readonly [string, string], at: PairMoment): Promise<void> {
  const { actor, now } = at;
  await getBoth(tx, ids, at, { lock: false, mergedToo: false });
  const [first, second] = [...ids].sort();
  if (first === undefined || second === undefined || first === second) return;
  await tx
    .insertInto('not_duplicate')
    .values({
      area_id: actor.areaId,
      client_id: first,
      other_id: second,
      decided_by: actor.staffId,
      decided_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

interface MergeListRow extends Omit<MergeRow, 'maySplit'> {
  readonly kept_is_merged: boolean;
}

export async function listMerges(
  tx: Tx,
  actor: Actor,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  today: Day,
): Promise<{ rows: MergeRow[]; next: string | null }> {
  const after = readCursor(query.cursor, 2);
  const person = (name: string) =>
    sql`jsonb_build_object('id', ${sql.ref(`${name}.id`)}, 'name', ${sql.ref(`${name}.family_name`)} || ' ' || ${sql.ref(`${name}.given_names`)})`;
  const found = await sql<MergeListRow>`
    with reach as (
      select client.* from client
       where client.area_id = ${actor.areaId} and ${mergeFilter(actor, today)})
    select m.id, ${person('k')} as kept, ${person('g')} as merged, k.merged_into_id is not null as kept_is_merged,
           m.merged_at as "mergedAt", m.split_at as "splitAt", by_.given_name || ' ' || by_.family_name as "mergedBy",
           split.given_name || ' ' || split.family_name as "splitBy"
      from client_merge m
      join reach k on k.id = m.kept_id join reach g on g.id = m.merged_id
      join staff by_ on by_.area_id = m.area_id and by_.id = m.merged_by
      left join staff split on split.area_id = m.area_id and split.id = m.split_by
     where m.area_id = ${actor.areaId}
       ${after ? sql`and (m.merged_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
     order by m.merged_at desc, m.id desc limit ${query.limit + 1}`.execute(tx);
  const page = pageOf(found.rows, query.limit, (row) => [row.mergedAt, row.id]);
  return {
    rows: page.rows.map(({ kept_is_merged, ...row }) => ({
      ...row,
      maySplit: row.splitAt === null && !kept_is_merged,
    })),
    next: page.next,
  };
}
