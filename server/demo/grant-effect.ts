/** Grants of the demonstration that ended in spring: their follow-ups answered, so that there is an effect to see. */
import {
  addDays,
  type Day,
  evaluateGrant,
  type GrantPack,
  grantFollowUpDays,
  readGrantInput,
  yearOf,
} from '@polku/domain';
import { newId } from '../platform/new-id.ts';
import type { Services } from '../platform/services.ts';

export interface EndedGrants {
  readonly areaId: number;
  readonly handlerId: string;
  readonly deciderId: string;
  readonly employerIds: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly today: Day;
  /** Running number of the first case. */
  readonly firstNumber: number;
  readonly decide: (
    owner: Services['database']['owner'],
    at: { readonly areaId: number; readonly caseId: string; readonly staffId: string; readonly today: Day },
  ) => Promise<void>;
}

const givenNames = [
  'Aatu',
  'Bella',
  'Elli',
  'Fanni',
  'Jade',
  'Kosti',
  'Lumi',
  'Miro',
  'Noa',
  'Oona',
  'Pyry',
  'Ronja',
  'Tuisku',
  'Viola',
  'Aada',
  'Eino',
  'Hilla',
  'Ilves',
  'Kaino',
  'Lenni',
  'Minea',
  'Otso',
  'Peppi',
  'Saga',
  'Veeti',
];
const groups = ['longTerm', 'partialWorkAbility', 'immigrant', 'recentGraduate', 'longAwayFromWork'];
const works = ['sameEmployer', 'sameEmployer', 'elsewhere', 'notWorking'] as const;
const anyway = ['no', 'no', 'maybe', 'yes'] as const;

/** @returns how many cases were written */
export async function writeEndedGrants(
  owner: Services['database']['owner'],
  pack: GrantPack,
  place: EndedGrants,
): Promise<number> {
  for (const [index, name] of givenNames.entries()) {
    const employerId = place.employerIds[index % place.employerIds.length];
    if (!employerId) return 0;
    const receivedOn = addDays(place.today, Math.floor(index / 2) - 312);
    const startsOn = addDays(receivedOn, 20);
    const told = {
      person: {
        municipality: pack.municipalities[2 + (index % 2)],
        employmentServiceClient: true,
        groups: [groups[index % groups.length]],
      },
      employer: { kind: 'company', duties: true, economicActivity: true },
      job: { startsOn, endsOn: addDays(startsOn, 95), weeklyHours: 30, collectiveAgreementPay: true },
      claims: { earlierGrants: [], deMinimis: [] },
    };
    const read = readGrantInput(told);
    if (!('facts' in read)) throw new Error('The demonstration tells facts of a wrong form');
    const result = evaluateGrant(pack, { on: receivedOn, facts: read.facts, parameters: place.parameters });
    const caseId = newId();
    await owner
      .insertInto('grant_case')
      .values({
        area_id: place.areaId,
        id: caseId,
        number: `${yearOf(place.today)}/${String(place.firstNumber + index).padStart(5, '0')}`,
        programme: pack.programme,
        pack_version: pack.version,
        origin: 'paper',
        status: 'proposed',
        employer_id: employerId,
        person_name: `${name} Mallikas`,
        job_title: 'Avustava työntekijä',
        received_on: receivedOn,
        told: JSON.stringify(told),
        result: JSON.stringify(result),
        result_at: `${receivedOn}T09:00:00Z`,
        handler_staff_id: place.handlerId,
        proposed_kind: 'granted',
        proposed_cents: result.totalCents ?? 0,
        proposed_manually: false,
        proposed_reasons: 'Ohjelman ehdot täyttyvät hakemuksen ja sen liitteiden perusteella.',
        proposed_by_staff_id: place.handlerId,
        proposed_on: addDays(receivedOn, 5),
      })
      .execute();
    await place.decide(owner, {
      areaId: place.areaId,
      caseId,
      staffId: place.deciderId,
      today: addDays(receivedOn, 6),
    });
    await owner
      .insertInto('grant_follow_up')
      .values(
        grantFollowUpDays(told.job.endsOn).map(({ months, dueOn }) => {
          // the last five still wait to be asked
          const isAnswered = dueOn <= place.today && index < givenNames.length - (months === 6 ? 5 : 0);
          const work = works[index % works.length] ?? 'notKnown';
          return {
            area_id: place.areaId,
            id: newId(),
            case_id: caseId,
            months,
            due_on: dueOn,
            ...(isAnswered
              ? {
                  work,
                  hired_anyway: anyway[index % anyway.length] ?? 'maybe',
                  source: 'employer',
                  answered_on: addDays(dueOn, 3),
                  answered_by_staff_id: place.handlerId,
                }
              : {}),
          };
        }),
      )
      .execute();
  }
  return givenNames.length;
}
