/** Reasons for reading outside the caseload, some awaiting review, and the log of the last days. */
import { addDays } from '@polku/domain';
import { type Case, responsibleNow } from './case.ts';
import { instantOn, workdayUntil } from './calendar.ts';
import { chance, idAt, intFrom, pick, weighted } from './random.ts';
import type { Row } from './generated.ts';
import { type Worker, type World, streamOf } from './world.ts';

const reasons = [
  ['substitution', 'Työkaverin äkillinen poissaolo, asiakas soitti.'],
  ['clientRequest', 'Asiakas pyysi neuvoa palvelutiskillä.'],
  ['colleagueRequest', 'Työpari pyysi toista mielipidettä.'],
  ['qualityReview', 'Suunnitelmien laadun tarkistus.'],
  ['other', 'Etsin toista samannimistä asiakasta.'],
] as const;

const reasonHours = 12;
/** Older ones have been reviewed. */
const reviewedAfterDays = 12;

type LogRow = Row<'audit_event'>;

export function addAccessLog(world: World, cases: readonly Case[]): void {
  const random = streamOf(world, 'access-log');
  const open = cases.filter((one) => one.path.position.state !== 'outcome' && responsibleNow(one) !== null);
  const officer = [...world.staff.values()].find(({ role }) => role === 'dataProtectionOfficer');
  const log: LogRow[] = [];
  const reasonCount = Math.max(6, Math.round(world.sketch.people / 190));
  for (let index = 0; index < reasonCount; index += 1) {
    const one = pick(random, open);
    const reader = readerOutside(world, one);
    if (reader === undefined || one.person.nonDisclosure !== 'none') continue;
    const on = workdayUntil(addDays(world.lastDay, -intFrom(random, 0, 40)));
    const at = instantOn(on, intFrom(random, 60, 420));
    const id = idAt(random, at);
    const [reason, explanation] = pick(random, reasons);
    const reviewedOn = on < addDays(world.today, -reviewedAfterDays) ? workdayUntil(addDays(on, 8)) : null;
    world.rows.access_reason.push({
      id,
      client_id: one.person.id,
      staff_id: reader.id,
      reason,
      explanation,
      stated_at: at,
      valid_until: new Date(Date.parse(at) + reasonHours * 3_600_000).toISOString(),
      reviewed_at: reviewedOn === null ? null : instantOn(reviewedOn, 400),
      reviewed_by: reviewedOn === null ? null : (officer?.id ?? null),
      review_finding: reviewedOn === null ? null : chance(random, 0.88) ? 'justified' : 'unclear',
    });
    log.push(logRow(at, reader, one, 'clientStateReason', 'create', 'log', null));
    log.push(logRow(at, reader, one, 'clientRead', 'read', 'special', id));
  }
  for (let days = 0; days < 6; days += 1) {
    const on = addDays(world.lastDay, -days);
    if (workdayUntil(on) !== on) continue;
    for (let index = 0; index < Math.round(world.sketch.people / 60); index += 1) {
      const one = pick(random, open);
      const reader = responsibleNow(one);
      if (reader === null) continue;
      const [event, verb, fields] = weighted(random, [
        [['clientRead', 'read', 'special'] as const, 6],
        [['contactList', 'read', 'special'] as const, 3],
        [['planRead', 'read', 'personal'] as const, 2],
      ]);
      log.push(logRow(instantOn(on, intFrom(random, 10, 475)), reader, one, event, verb, fields, null));
    }
  }
  world.rows.audit_event.push(...log.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
}

/** Somebody of the same municipality who is not responsible. */
function readerOutside(world: World, one: Case): Worker | undefined {
  const code = one.homes.at(-1)?.code ?? '';
  return [...world.staff.values()].find(
    (worker) =>
      worker.endsOn === null &&
      worker !== responsibleNow(one) &&
      one.periods.every(({ coach }) => coach !== worker) &&
      (worker.sketch.main?.includes(code) || worker.sketch.substituteIn?.includes(code)),
  );
}

function logRow(
  at: string,
  reader: Worker,
  one: Case,
  event: string,
  verb: string,
  fields: string,
  reasonId: string | null,
): LogRow {
  return {
    at,
    event,
    verb,
    purpose: event === 'clientStateReason' ? 'supervision' : 'service',
    fields,
    staff_id: reader.id,
    role: reader.role,
    organisation_id: reader.organisationId,
    client_ids: [one.person.id],
    person_count: 1,
    subject_kind: 'client',
    subject_id: one.person.id,
    earliest_on: one.person.enteredOn,
    reason_id: reasonId,
  };
}
