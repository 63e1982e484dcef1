/** The whole demonstration from a seed and a day: plain data, the same each time. */
import type { Day } from '@polku/domain';
import { addAccessLog } from './access-log.ts';
import { addAssessments, addDefinitions } from './assessments.ts';
import { type Case, homesOf } from './case.ts';
import { addClient, addGroupOverride, addGuardians, addHomes, addSkills, addTransitions } from './clients.ts';
import { addCoaching } from './coaching.ts';
import { addContacts } from './contacts.ts';
import type { Generated, GeneratedArea } from './generated.ts';
import { northKarelia } from './north-karelia.ts';
import { addOutcomes } from './outcomes.ts';
import { makePath } from './paths.ts';
import { type Person, makePeople } from './people.ts';
import { makePeriods } from './periods.ts';
import { areaOf, makeWorld } from './places.ts';
import { addPlan } from './plans.ts';
import { makeProjects } from './projects.ts';
import { addAcceptedReferral, addOtherReferrals } from './referrals.ts';
import { type Teams, addHoldings, makeHoldings, makeTeams } from './responsibility.ts';
import { addJointService, addShare } from './sharing.ts';
import { addCourseOffers, addStrengths } from './strengths.ts';
import type { AreaSketch } from './sketch.ts';
import { southKarelia } from './south-karelia.ts';
import { type WaitingShares, eventsUntil, waitingOf } from './waiting.ts';
import type { World } from './world.ts';

export const demonstrationSeed = 'polku';

export const areaSketches: readonly AreaSketch[] = [northKarelia, southKarelia];

export function generateDemonstration(
  seed: string,
  today: Day,
  sketches: readonly AreaSketch[] = areaSketches,
): Generated {
  const areas = sketches.map((sketch) => generateArea(seed, sketch, today));
  return { areas, projects: makeProjects(seed, today, areas) };
}

function generateArea(seed: string, sketch: AreaSketch, today: Day): GeneratedArea {
  const world = makeWorld(seed, sketch, today);
  const teams = makeTeams(world);
  addDefinitions(world);
  addCourseOffers(world);
  const people = makePeople(world);
  const shares: WaitingShares = new Map();
  const cases = people.clients.map((person) => {
    const one = makeCase(world, teams, shares, person);
    addCase(world, one);
    return one;
  });
  addOtherReferrals(world, teams, people);
  addAccessLog(world, cases);
  return { ...areaOf(world), rows: world.rows };
}

function makeCase(world: World, teams: Teams, shares: WaitingShares, person: Person): Case {
  const path = makePath(world, person.index, person.enteredOn);
  const homes = homesOf(world, person, path);
  const periods = makePeriods(world, person, path, homes);
  const holdings = makeHoldings(world, teams, person, path, homes, periods);
  const waiting = waitingOf(world, shares, { path, periods, holdings });
  return {
    person,
    path,
    homes,
    periods,
    holdings,
    waiting,
    eventsUntil: eventsUntil(world, person.index, waiting, { path, holdings }),
    lastEventOn: person.enteredOn,
  };
}

/** Contacts come after what else happened, so that nobody falls silent by chance; the record last, with the latest event. */
function addCase(world: World, one: Case): void {
  addTransitions(world, one);
  addHoldings(world, one);
  addHomes(world, one);
  addGuardians(world, one);
  addSkills(world, one);
  addGroupOverride(world, one);
  addAcceptedReferral(world, one);
  addCoaching(world, one);
  addOutcomes(world, one);
  addPlan(world, one);
  addAssessments(world, one);
  addStrengths(world, one);
  addJointService(world, one);
  addShare(world, one);
  addContacts(world, one);
  addClient(world, one);
}
