/** Inductions: whom the steps are asked of, and who has signed them off. */
import {
  type Actor,
  type Day,
  type DefinitionContent,
  type Induction,
  type InductedRole,
  type InductionStepInput,
  type InductionStepRecord,
  type competenceContract,
  inductedRoles,
  inductionStepRefusal,
  isAskedOf,
  isDone,
  isInducted,
  maySign,
  mayEver,
  refuse,
  signers,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type InductionContract = Pick<
  typeof competenceContract,
  | 'competenceOwn'
  | 'inductionList'
  | 'inductionRead'
  | 'inductionSign'
  | 'inductionStepList'
  | 'inductionStepCreate'
  | 'inductionStepEdit'
>;

/** Somebody in a role that has an induction, since when, and her sign-offs. */
interface Holder {
  readonly staffId: string;
  readonly name: string;
  readonly role: InductedRole;
  readonly since: string;
  readonly signOffs: readonly {
    readonly stepId: string;
    readonly ownOn: string | null;
    readonly inductedOn: string | null;
    readonly inductedBy: string | null;
  }[];
}

const storedStep = sql<InductionStepRecord>`
  select id, version, role, position, title, title_sv as "titleSv", title_en as "titleEn",
         starts_on as "startsOn", ends_on as "endsOn"
    from induction_step`;

async function stepsOfArea(tx: Tx, areaId: number): Promise<readonly InductionStepRecord[]> {
  const found = await sql<InductionStepRecord>`${storedStep}
    where area_id = ${areaId} order by role, position, id`.execute(tx);
  return found.rows;
}

async function holdersOf(
  tx: Tx,
  areaId: number,
  today: Day,
  only: { readonly staffId?: string; readonly role?: string },
): Promise<readonly Holder[]> {
  const found = await sql<Holder>`
    select s.id as "staffId", s.given_name || ' ' || s.family_name as name, held.role, held.since,
           coalesce((select jsonb_agg(jsonb_build_object('stepId', o.step_id, 'ownOn', o.own_on, 'inductedOn', o.inducted_on,
                       'inductedBy', w.given_name || ' ' || w.family_name))
                       from induction_sign_off o
                       left join staff w on w.area_id = o.area_id and w.id = o.inducted_by
                      where o.area_id = s.area_id and o.staff_id = s.id), '[]') as "signOffs"
      from staff s
      join (select staff_id, role, min(starts_on) as since
              from role_assignment where area_id = ${areaId} and role = any (${[...inductedRoles]}::text[])
             group by staff_id, role
            having bool_or(starts_on <= ${today} and coalesce(ends_on, 'infinity') >= ${today})) held on held.staff_id = s.id
     where s.area_id = ${areaId} and s.starts_on <= ${today} and coalesce(s.ends_on, 'infinity') >= ${today}
       and (${only.staffId ?? null}::uuid is null or s.id = ${only.staffId ?? null})
       and (${only.role ?? null}::text is null or held.role = ${only.role ?? null})
     order by (s.family_name || ' ' || s.given_name) collate "fi-x-icu", s.id, held.role`.execute(tx);
  return found.rows;
}

function inductionOf(
  actor: Actor,
  holder: Holder,
  steps: readonly InductionStepRecord[],
  today: Day,
): Induction {
  const asked = steps.filter((step) => isAskedOf(step, holder, today));
  return {
    role: holder.role,
    since: holder.since,
    steps: asked.map(({ id, title, titleSv, titleEn }) => {
      const signed = holder.signOffs.find(({ stepId }) => stepId === id);
      return {
        id,
        title,
        titleSv,
        titleEn,
        ownOn: signed?.ownOn ?? null,
        inductedOn: signed?.inductedOn ?? null,
        inductedBy: signed?.inductedBy ?? null,
        maySign: signers.filter((signer) => maySign(signer, actor, holder.staffId, holder.role)),
      };
    }),
  };
}

export const inductionHandlers = {
  async competenceOwn({ tx, actor, today }) {
    const steps = await stepsOfArea(tx, actor.areaId);
    const holders = await holdersOf(tx, actor.areaId, today, { staffId: actor.staffId, role: actor.role });
    const inductions = holders
      .map((holder) => inductionOf(actor, holder, steps, today))
      .filter((one) => one.steps.length > 0);
    const unfinished = inductions.flatMap((one) => one.steps).filter((step) => !isDone(step)).length;
    const surveys = await sql<{ id: string; name: DefinitionContent['name'] }>`
      select r.id, d.content -> 'name' as name
        from survey_round r
        join assessment_definition d on d.area_id = r.area_id and d.id = r.definition_id
       where r.area_id = ${actor.areaId} and ${actor.role} = any (r.roles)
         and ${today} between r.opens_on and r.closes_on
         and not exists (select 1 from survey_participant p
                          where p.area_id = r.area_id and p.round_id = r.id and p.staff_id = ${actor.staffId})
       order by r.closes_on, r.id`.execute(tx);
    return { staffId: actor.staffId, unfinished, inductions, surveys: surveys.rows };
  },

  async inductionList({ tx, actor, today, note }) {
    const steps = await stepsOfArea(tx, actor.areaId);
    const leads = seesEverybody(actor);
    const holders = await holdersOf(tx, actor.areaId, today, leads ? {} : { role: actor.role });
    const rows = holders.flatMap((holder) => {
      const asked = inductionOf(actor, holder, steps, today).steps;
      const done = asked.filter(isDone).length;
      if (asked.length === 0 || (!leads && done === asked.length)) return [];
      const ownDone = asked.filter(({ ownOn }) => ownOn !== null).length;
      const { staffId, name, role, since } = holder;
      return [{ staffId, name, role, since, steps: asked.length, done, ownDone }];
    });
    note.count(rows.length);
    return { rows, actions: mayEver(actor.role, 'induction.manage') ? ['manage'] : [] };
  },

  async inductionRead({ tx, actor, params, today, note }) {
    const steps = await stepsOfArea(tx, actor.areaId);
    const own = seesEverybody(actor) || params.staffId === actor.staffId ? {} : { role: actor.role };
    const holders = await holdersOf(tx, actor.areaId, today, { staffId: params.staffId, ...own });
    const name =
      holders[0]?.name ?? (seesEverybody(actor) ? await nameOf(tx, actor, params.staffId) : undefined);
    if (name === undefined) throw notFound();
    note.count(1);
    return {
      staffId: params.staffId,
      name,
      inductions: holders
        .map((holder) => inductionOf(actor, holder, steps, today))
        .filter((one) => one.steps.length > 0),
    };
  },

  async inductionSign({ tx, actor, params, body, today }) {
    const step = (await stepsOfArea(tx, actor.areaId)).find(({ id }) => id === params.stepId);
    const holders = step
      ? await holdersOf(tx, actor.areaId, today, { staffId: params.staffId, role: step.role })
      : [];
    const [holder] = holders;
    if (!step || !holder || !isAskedOf(step, holder, today)) throw notFound();
    if (!maySign(body.as, actor, holder.staffId, step.role)) throw refused(refuse('sign-off-not-yours'));
    const on = body.signed ? today : null;
    const keys = { area_id: actor.areaId, step_id: step.id, staff_id: holder.staffId };
    const values =
      body.as === 'own'
        ? { own_on: on }
        : { inducted_on: on, inducted_by: body.signed ? actor.staffId : null };
    const other = body.as === 'own' ? 'inducted_on' : 'own_on';
    if (body.signed) {
      await tx
        .insertInto('induction_sign_off')
        .values({ ...keys, ...values })
        .onConflict((conflict) => conflict.columns(['area_id', 'step_id', 'staff_id']).doUpdateSet(values))
        .execute();
    } else {
      // a row without any sign-off says nothing
      const row = () =>
        sql`area_id = ${keys.area_id} and step_id = ${keys.step_id} and staff_id = ${keys.staff_id}`;
      await sql`delete from induction_sign_off where ${row()} and ${sql.ref(other)} is null`.execute(tx);
      await tx.updateTable('induction_sign_off').set(values).where(sql<boolean>`${row()}`).execute();
    }
    return { ok: true };
  },

  async inductionStepList({ tx, actor }) {
    return { rows: [...(await stepsOfArea(tx, actor.areaId))] };
  },

  async inductionStepCreate({ tx, actor, body }) {
    const refusal = inductionStepRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('induction_step')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async inductionStepEdit({ tx, actor, params, body }) {
    const refusal = inductionStepRefusal(body);
    if (refusal) throw refused(refusal);
    const found = await sql<InductionStepRecord>`${storedStep}
      where area_id = ${actor.areaId} and id = ${params.stepId} for update`.execute(tx);
    const [current] = found.rows;
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('induction_step')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },
} satisfies HandlersFor<InductionContract>;

/** Who leads sees how every induction stands; others see whom they could induct. */
function seesEverybody(actor: Actor): boolean {
  return mayEver(actor.role, 'induction.manage') || !isInducted(actor.role);
}

/** Of somebody whose role has no induction, or not yet or no longer. */
async function nameOf(tx: Tx, actor: Actor, staffId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('staff')
    .select(['given_name', 'family_name'])
    .where('area_id', '=', actor.areaId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return found && `${found.given_name} ${found.family_name}`;
}

function columnsOf(input: InductionStepInput) {
  return {
    role: input.role,
    position: input.position,
    title: input.title,
    title_sv: input.titleSv,
    title_en: input.titleEn,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}
