/** Product cards: what environments sell, on terms that hold from a day until the next ones begin. */
import {
  type Actor,
  type Contract,
  type Day,
  type OutputOf,
  type ProductRow,
  type ProductTerms,
  type businessContract,
  mayEver,
  refuse,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { addEntry, editEntry } from '../employers/entries.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { notFound, refused } from '../platform/problems.ts';
import { requireEnvironment } from '../tasks/handlers.ts';

type Calls = Pick<
  typeof businessContract,
  'productList' | 'productRead' | 'productCreate' | 'productEdit' | 'productRevise'
>;
type Edition = OutputOf<Contract['productRead']>['editions'][number];

/** Terms of an edition as the contract names them. */
const termsOf = sql`jsonb_build_object('startsOn', e.starts_on, 'name', e.name, 'nameSv', e.name_sv, 'nameEn', e.name_en,
  'comprises', e.comprises, 'unit', e.unit, 'priceCents', e.price_cents, 'unitCostCents', e.unit_cost_cents,
  'yearlyVolume', e.yearly_volume, 'months', to_jsonb(e.months), 'orderers', e.orderers)`;

async function productRows(
  tx: Tx,
  areaId: number,
  today: Day,
  where: RawBuilder<unknown>,
): Promise<readonly ProductRow[]> {
  const found = await sql<ProductRow>`
    select c.id, c.version, c.environment_id as "environmentId", v.name as environment, c.ends_on as "endsOn",
           to_jsonb(c.task_ids) as "taskIds", shown.terms
      from product_card c
      left join environment v on v.area_id = c.area_id and v.id = c.environment_id
      cross join lateral (
        select ${termsOf} as terms, e.name from product_edition e where e.area_id = c.area_id and e.card_id = c.id
         order by e.starts_on > ${today}::date, abs(e.starts_on - ${today}::date) limit 1) shown
     where c.area_id = ${areaId} and ${where}
     order by shown.name collate "fi-x-icu", c.id limit 1000`.execute(tx);
  return found.rows;
}

/** @throws Problem 404 */
async function getProduct(tx: Tx, actor: Actor, today: Day, id: string): Promise<ProductRow> {
  const [product] = await productRows(tx, actor.areaId, today, sql`c.id = ${id}`);
  if (!product) throw notFound();
  return product;
}

/** @throws Problem 404 where a task is not one of the bank's */
async function requireTasks(tx: Tx, areaId: number, ids: readonly string[]): Promise<void> {
  const found = await sql<{ count: number }>`select count(*)::int as count from work_task
    where area_id = ${areaId} and id = any (${[...ids]}::uuid[])`.execute(tx);
  if (found.rows[0]?.count !== new Set(ids).size) throw notFound();
}

const tidy = (terms: ProductTerms) => ({
  ...terms,
  months: [...new Set(terms.months)].toSorted((a, b) => a - b),
});

export const productHandlers = {
  async productList({ tx, actor, query, today }) {
    const where =
      query.ended === 'with' ? sql`true` : sql`(c.ends_on is null or c.ends_on >= ${today}::date)`;
    return {
      rows: [...(await productRows(tx, actor.areaId, today, where))],
      mayManage: mayEver(actor.role, 'product.manage'),
    };
  },

  async productRead({ tx, actor, params, today }) {
    const product = await getProduct(tx, actor, today, params.productId);
    const editions = await sql<{ readonly row: Edition }>`
      select ${termsOf} || jsonb_build_object('id', e.id, 'endsOn',
               least(lead(e.starts_on) over (order by e.starts_on) - 1, ${product.endsOn}::date)) as row
        from product_edition e where e.area_id = ${actor.areaId} and e.card_id = ${product.id}
       order by e.starts_on desc`.execute(tx);
    const tasks = await sql<{ id: string; name: string; nameSv: string; nameEn: string }>`
      select id, name, name_sv as "nameSv", name_en as "nameEn" from work_task
       where area_id = ${actor.areaId} and id = any (${product.taskIds}::uuid[])
       order by name collate "fi-x-icu"`.execute(tx);
    return {
      product,
      editions: editions.rows.map(({ row }) => row),
      tasks: [...tasks.rows],
      mayManage: mayEver(actor.role, 'product.manage'),
    };
  },

  async productCreate({ tx, actor, body }) {
    const { terms, ...card } = body;
    await requireEnvironment(tx, actor.areaId, card.environmentId);
    await requireTasks(tx, actor.areaId, card.taskIds);
    const made = await addEntry(tx, 'product_card', actor.areaId, {
      ...card,
      taskIds: [...new Set(card.taskIds)],
    });
    await addEntry(tx, 'product_edition', actor.areaId, { cardId: made.id, ...tidy(terms) });
    return made;
  },

  async productEdit({ tx, actor, params, body, today }) {
    const { version, ...card } = body;
    const product = await getProduct(tx, actor, today, params.productId);
    await requireEnvironment(tx, actor.areaId, card.environmentId);
    await requireTasks(tx, actor.areaId, card.taskIds);
    const fields = { ...card, taskIds: [...new Set(card.taskIds)] };
    return editEntry(tx, 'product_card', actor.areaId, { id: product.id }, version, fields);
  },

  async productRevise({ tx, actor, params, body, today }) {
    const { version, ...terms } = body;
    const product = await getProduct(tx, actor, today, params.productId);
    // the card's row is locked first: two who revise at once take turns
    const saved = await editEntry(tx, 'product_card', actor.areaId, { id: product.id }, version, {});
    const latest = await tx
      .selectFrom('product_edition')
      .select(['id', 'starts_on'])
      .where('area_id', '=', actor.areaId)
      .where('card_id', '=', product.id)
      .orderBy('starts_on', 'desc')
      .executeTakeFirstOrThrow();
    // what has begun stays; what is still to come may be corrected
    const corrects = latest.starts_on === terms.startsOn && latest.starts_on > today;
    if (terms.startsOn <= latest.starts_on && !corrects)
      throw refused(refuse('product-edition-order', undefined, '/body/startsOn'));
    if (corrects)
      await tx
        .deleteFrom('product_edition')
        .where('area_id', '=', actor.areaId)
        .where('id', '=', latest.id)
        .execute();
    await addEntry(tx, 'product_edition', actor.areaId, { cardId: product.id, ...tidy(terms) });
    return saved;
  },
} satisfies HandlersFor<Calls>;
