/**
 * The rules of the target groups as conditions in SQL, for counting whole areas at once. A test holds them against the
 * function that answers for one person.
 */
import {
  addYears,
  type Day,
  type GroupSettings,
  groupLimitsOn,
  type TargetGroup,
  targetGroups,
  threeLetterCodes,
  unknownCitizenships,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

/** Whether the row of `client` is given the group on the day by its rule. */
function conditionOf(group: TargetGroup, on: Day, settings: GroupSettings): RawBuilder<boolean> {
  const younger = (than: number) => sql<boolean>`client.birth_date > ${addYears(on, -than)}::date`;
  const atLeast = (age: number) => sql<boolean>`client.birth_date <= ${addYears(on, -age)}::date`;
  const months = (column: string, of: number) =>
    sql<boolean>`(${sql.ref(`client.${column}`)} + make_interval(months => ${of}))::date`;
  const born = sql<boolean>`client.birth_date <= ${on}::date`;
  switch (group) {
    case 'longTermUnemployed':
      return sql`${months('unemployed_since', groupLimitsOn(group, on, settings).fromMonths)} <= ${on}::date`;
    case 'under30':
      return sql`${younger(groupLimitsOn(group, on, settings).underAge)} and ${born}`;
    case 'over55':
      return atLeast(groupLimitsOn(group, on, settings).fromAge);
    case 'partialWorkAbility':
      return sql`client.work_ability = 'partial'`;
    case 'foreignCitizen': {
      const own = groupLimitsOn(group, on, settings).ownCitizenship;
      const others = ['', own, threeLetterCodes[own] ?? own, ...unknownCitizenships];
      return sql`upper(trim(client.citizenship)) <> all (${others}::text[])`;
    }
    case 'temporaryProtection':
      return sql`client.protection = 'temporary' and coalesce(client.protection_valid_until >= ${on}::date, true)`;
    case 'newlyGraduated': {
      const limits = groupLimitsOn(group, on, settings);
      return sql`client.graduated_on <= ${on}::date and ${months('graduated_on', limits.withinMonths)} >= ${on}::date
        and ${younger(limits.underAge)} and ${born}`;
    }
    case 'homeParent':
      return sql`client.home_parent`;
    case 'longOutOfWork':
      return sql`${months('out_of_work_since', groupLimitsOn(group, on, settings).fromMonths)} <= ${on}::date`;
    case 'neet': {
      const limits = groupLimitsOn(group, on, settings);
      return sql`client.in_work = false and client.in_education = false and ${younger(limits.underAge)} and ${atLeast(limits.fromAge)}`;
    }
  }
}

/**
 * Whether each group, in the order of `targetGroups`, is the person's: by its rule, or by workers' own word in `own`, a
 * row of `ownWords` joined to `client`.
 */
export function groupColumns(on: Day, settings: GroupSettings): readonly RawBuilder<boolean>[] {
  return targetGroups.map(
    (group) =>
      sql<boolean>`(coalesce(${conditionOf(group, on, settings)}, false) and not coalesce(${group} = any (own.excluded), false)
        or coalesce(${group} = any (own.included), false))`,
  );
}

/** What workers have said otherwise than the rules, a row for each client. */
export function ownWords(areaId: number): RawBuilder<unknown> {
  return sql`(select o.client_id,
      array_agg(o.target_group) filter (where o.effect = 'include') as included,
      array_agg(o.target_group) filter (where o.effect = 'exclude') as excluded
    from client_group_override o where o.area_id = ${areaId} and o.ended_at is null group by o.client_id)`;
}
