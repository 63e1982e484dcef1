/** Which coaching package suits a person: the first of her target groups that has one. */
import { type Day, type GroupFacts, type TargetGroup, targetGroupsOn } from '@polku/domain';
import type { Person } from './people.ts';
import type { Package, World } from './world.ts';

/** The narrower group first. */
const order: readonly TargetGroup[] = [
  'temporaryProtection',
  'homeParent',
  'newlyGraduated',
  'partialWorkAbility',
  'foreignCitizen',
  'over55',
  'under30',
  'longOutOfWork',
  'longTermUnemployed',
  'neet',
];

/** The facts as they are known when the path begins. */
export function factsOf(person: Person): GroupFacts {
  return {
    birthDate: person.birthDate,
    unemployedSince: person.unemployedSince,
    citizenship: person.citizenship,
    protection: person.temporaryProtection ? 'temporary' : null,
    workAbility: person.workAbility,
    graduatedOn: person.graduatedOn,
    homeParent: person.homeParent,
    outOfWorkSince: person.outOfWorkSince,
    inEducation: null,
    inWork: null,
  };
}

export function packageFor({ packages }: World, person: Person, on: Day): Package {
  const given = new Set(targetGroupsOn(factsOf(person), on).map(({ group }) => group));
  const group = order.find((one) => given.has(one)) ?? 'longTermUnemployed';
  const chosen = packages.find(({ target_group }) => target_group === group) ?? packages[0];
  if (!chosen) throw new Error('The demonstration has no packages');
  return chosen;
}
