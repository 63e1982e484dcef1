/** Outcomes, who receives the person, and follow-ups: most done, some due now, a few overdue. */
import {
  type Day,
  type FollowUpSituation,
  type OutcomeCode,
  addDays,
  earlierDay,
  followUpsOf,
  laterDay,
} from '@polku/domain';
import { type Case, caseStream, responsibleOn } from './case.ts';
import { instantOn, workdayFrom } from './calendar.ts';
import type { Span } from './paths.ts';
import { type Random, type Weighted, chance, idAt, intFrom, pick, weighted } from './random.ts';
import type { World } from './world.ts';

const notes: Readonly<Record<OutcomeCode, readonly string[]>> = {
  openLabourMarket: [
    'Toistaiseksi voimassa oleva työsuhde.',
    'Määräaikainen työ, kuusi kuukautta.',
    'Työkokeilu johti palkkaukseen.',
    'Osa-aikatyö, 25 tuntia viikossa.',
  ],
  education: ['Opinnot alkavat.', 'Oppisopimus alkoi.', 'Valmentava koulutus alkoi.'],
  entrepreneurship: ['Kevytyrittäjyys alkoi.', 'Oma toiminimi, starttiraha myönnetty.'],
  pension: ['Siirtyi eläkkeelle.'],
  rehabilitation: ['Jatkaa kuntoutuksessa, vastuu siirtyi.'],
  otherEnd: ['Ei enää työtön työnhakija.', 'Hoitaa lasta kotona.'],
  movedAway: ['Muutti toiselle alueelle.'],
  unknown: ['Asiakasta ei tavoitettu kolmesta yrityksestä huolimatta.'],
};

const situations: Readonly<Record<Exclude<OutcomeCode, 'movedAway'>, Weighted<FollowUpSituation>>> = {
  openLabourMarket: [
    ['inWork', 78],
    ['unemployed', 11],
    ['notReached', 8],
    ['other', 3],
  ],
  education: [
    ['inEducation', 76],
    ['inWork', 10],
    ['unemployed', 7],
    ['notReached', 7],
  ],
  entrepreneurship: [
    ['entrepreneur', 80],
    ['inWork', 8],
    ['unemployed', 6],
    ['notReached', 6],
  ],
  pension: [
    ['pension', 95],
    ['notReached', 5],
  ],
  rehabilitation: [
    ['other', 62],
    ['pension', 10],
    ['unemployed', 13],
    ['inWork', 5],
    ['notReached', 10],
  ],
  otherEnd: [
    ['other', 50],
    ['inWork', 15],
    ['unemployed', 20],
    ['notReached', 15],
  ],
  unknown: [
    ['notReached', 55],
    ['unemployed', 25],
    ['inWork', 15],
    ['other', 5],
  ],
};

export function addOutcomes(world: World, one: Case): void {
  const random = caseStream(world, one, 'outcomes');
  for (const span of one.path.spans) {
    if (span.state === 'outcome' && span.outcome !== null) addOutcome(world, random, one, span, span.outcome);
  }
}

function addOutcome(world: World, random: Random, one: Case, span: Span, code: OutcomeCode): void {
  const at = instantOn(span.from, intFrom(random, 300, 470));
  const id = idAt(random, at);
  world.rows.outcome.push({
    id,
    client_id: one.person.id,
    code,
    happened_on: span.from,
    note: pick(random, notes[code]),
    receiving_party: receivingParty(world, random, code),
    follow_on_plan: followOnPlan(random, code),
    recorded_by: responsibleOn(one, addDays(span.from, -1)).id,
    recorded_at: at,
    reopened_on: span.to,
  });
  if (code === 'movedAway') return;
  for (const { months, dueOn } of followUpsOf(code, span.from)) {
    // a return takes the follow-ups that were not yet due with it
    if (span.to !== null && dueOn >= span.to) continue;
    const doneOn = doneDay(world, random, dueOn, span.to);
    world.rows.follow_up.push({
      id: idAt(random, at),
      client_id: one.person.id,
      outcome_id: id,
      months,
      due_on: dueOn,
      done_on: doneOn,
      situation: doneOn === null ? null : weighted(random, situations[code]),
      note: doneOn !== null && chance(random, 0.15) ? 'Asiakas vastasi puhelimessa.' : '',
      recorded_by: doneOn === null ? null : responsibleOn(one, doneOn).id,
    });
  }
}

/** Those due in the last weeks are partly undone; of the older ones a few were forgotten. */
function doneDay({ lastDay }: World, random: Random, dueOn: Day, reopenedOn: Day | null): Day | null {
  if (dueOn > lastDay) return null;
  const isLate = reopenedOn === null && chance(random, dueOn > addDays(lastDay, -18) ? 0.22 : 0.004);
  if (isLate) return null;
  const done = workdayFrom(addDays(dueOn, intFrom(random, 0, 8)));
  return laterDay(dueOn, earlierDay(done, reopenedOn ?? lastDay));
}

function receivingParty({ sketch }: World, random: Random, code: OutcomeCode): string {
  const nameOf = (kind: string) => sketch.organisations.find((one) => one.kind === kind)?.name ?? '';
  switch (code) {
    case 'education':
      return nameOf('school');
    case 'rehabilitation':
      return nameOf('wellbeingCounty');
    case 'openLabourMarket':
      return chance(random, 0.5) ? 'Työnantaja ja työpaikan lähiesihenkilö' : '';
    default:
      return '';
  }
}

const followOnPlans = [
  'Yhteys kolmen kuukauden kuluttua. Asiakas tietää, kehen ottaa yhteyttä, jos työ päättyy.',
  'Työnantaja on luvannut ilmoittaa, jos työhön tarvitaan järjestelyjä.',
  'Opinto-ohjaaja ottaa vastuun, seuranta sovittu.',
];

function followOnPlan(random: Random, code: OutcomeCode): string {
  return code === 'movedAway' || code === 'unknown' || chance(random, 0.3) ? '' : pick(random, followOnPlans);
}
