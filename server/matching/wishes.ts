/** What a client wishes of work: one record, saved by herself or by a worker together with her. */
import { refuse, type WorkWishInput, type WorkWishRecord } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, refused } from '../platform/problems.ts';
import { skills } from '../reference/reference.ts';

interface Whose {
  readonly areaId: number;
  readonly id: string;
}

/** Two records of merged people stay two: the one saved last is in use. */
export async function readWish(tx: Tx, whose: Whose): Promise<WorkWishRecord | null> {
  const found = await sql<WorkWishRecord>`
    select w.id, w.version, w.occupations, w.work, w.suits, w.most_travel_minutes as "mostTravelMinutes",
           w.travels_by as "travelsBy", to_jsonb(w.weekdays) as weekdays, w.most_weekly_minutes as "mostWeeklyMinutes",
           w.available_from as "availableFrom", w.available_until as "availableUntil", w.words,
           w.told_by_client as "toldByClient", w.saved_at as "savedAt"
      from work_wish w where w.area_id = ${whose.areaId} and w.client_id = ${whose.id}
     order by w.saved_at desc, w.id desc limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

function check(input: WorkWishInput): void {
  const unknown = input.work.findIndex((code) => !skills.rows.some((row) => row.code === code));
  if (unknown >= 0) throw refused(refuse('skill-unknown', undefined, `/body/work/${unknown}`));
  const { availableFrom, availableUntil } = input;
  if (availableFrom !== null && availableUntil !== null && availableUntil < availableFrom)
    throw refused(refuse('end-before-start', undefined, '/body/availableUntil'));
}

/** @throws Problem 409 when it was saved by somebody else meanwhile */
export async function saveWish(
  tx: Tx,
  whose: Whose,
  { version, ...input }: WorkWishInput & { readonly version: number | null },
  by: { readonly client: boolean; readonly now: Date },
): Promise<{ id: string; version: number }> {
  check(input);
  // two who save the first one at once take turns
  await sql`select 1 from client where area_id = ${whose.areaId} and id = ${whose.id} for no key update`.execute(
    tx,
  );
  const current = await readWish(tx, whose);
  if ((current?.version ?? null) !== version) throw changedMeanwhile(current ?? { version: null });
  const values = {
    occupations: [...new Set(input.occupations)],
    work: [...new Set(input.work)],
    suits: JSON.stringify(input.suits),
    most_travel_minutes: input.mostTravelMinutes,
    travels_by: input.travelsBy,
    weekdays: [...new Set(input.weekdays)].toSorted((a, b) => a - b),
    most_weekly_minutes: input.mostWeeklyMinutes,
    available_from: input.availableFrom,
    available_until: input.availableUntil,
    words: input.words,
    told_by_client: by.client,
    saved_at: by.now.toISOString(),
  };
  if (current) {
    await tx
      .updateTable('work_wish')
      .set({ ...values, version: current.version + 1 })
      .where('area_id', '=', whose.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: current.version + 1 };
  }
  const id = newId();
  await tx
    .insertInto('work_wish')
    .values({ area_id: whose.areaId, id, client_id: whose.id, ...values })
    .execute();
  return { id, version: 0 };
}
