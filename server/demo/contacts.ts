/** Contacts over the path: the first soon, then every two or three months at the latest, ending as My day needs it. */
import { type Day, addDays } from '@polku/domain';
import { type Case, caseStream, responsibleOn, tellEvent } from './case.ts';
import { instantOn, workdayFrom, workdayUntil } from './calendar.ts';
import { type ContactText, contactTexts } from './contact-texts.ts';
import { closedOn, isOpenPath, stateOn } from './paths.ts';
import { type Random, idAt, intFrom, pick, weighted } from './random.ts';
import type { Worker, World } from './world.ts';

/** My day reminds after six weeks at the earliest: who is on their way has had an event by then. */
const recentDays = 34;

export function addContacts(world: World, one: Case): void {
  const random = caseStream(world, one, 'contacts');
  const end = closedOn(one.path) ?? one.eventsUntil;
  let on = workdayFrom(addDays(one.person.enteredOn, intFrom(random, 1, 5)));
  while (on <= end) {
    const text = pick(random, contactTexts[stateOn(one.path, on)]);
    addContact(world, random, one, { on, text, by: responsibleOn(one, on) });
    on = workdayFrom(addDays(on, intFrom(random, 42, 85)));
  }
  const isFresh = one.lastEventOn >= addDays(world.today, -recentDays);
  if (isOpenPath(one.path) && one.waiting !== 'noEvent' && !isFresh) {
    const latest = workdayUntil(addDays(world.lastDay, -intFrom(random, 0, recentDays - 6)));
    const text = pick(random, contactTexts[one.path.position.state]);
    addContact(world, random, one, { on: latest, text, by: responsibleOn(one, latest) });
  }
}

export interface Written {
  readonly on: Day;
  readonly text: ContactText;
  readonly by: Worker;
  readonly isShared?: boolean;
}

export function addContact(
  world: World,
  random: Random,
  one: Case,
  { on, text, by, isShared }: Written,
): void {
  const at = instantOn(on, intFrom(random, 60, 470));
  world.rows.contact.push({
    id: idAt(random, at),
    client_id: one.person.id,
    kind: text.kind,
    happened_on: on,
    content: text.text,
    visibility: isShared
      ? 'shared'
      : weighted(random, [
          ['team', 55],
          ['area', 35],
          ['shared', 10],
        ] as const),
    written_by: by.id,
    written_role: by.role,
    written_at: at,
  });
  tellEvent(one, on);
}
