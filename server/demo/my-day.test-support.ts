/** My day over generated rows, counted by the domain's own rule: what each worker would find this morning. */
import { type Day, type DayPlace, areaSettings, asDay, dayPlaces, placeOf } from '@polku/domain';
import type { GeneratedArea, Row } from './generated.ts';

type Counts = Readonly<Record<DayPlace, number>>;

export interface MyDay {
  /** Clients of the caseload by place. */
  readonly places: Counts;
  readonly open: number;
}

export interface PlacedClient {
  readonly client: Row<'client'>;
  readonly place: DayPlace | null;
  /** Responsible, coach of a period not ended, responsible of an open step. */
  readonly workers: ReadonlySet<string>;
}

export function placeClients({ area, rows }: GeneratedArea, today: Day): readonly PlacedClient[] {
  const rules = areaSettings(area.settings as Parameters<typeof areaSettings>[0]);
  const periods = grouped(rows.coaching_period, (row) => row.client_id);
  const reviews = grouped(rows.coaching_review, (row) => row.period_id);
  const steps = grouped(rows.plan_step, (row) => row.client_id);
  const followUps = grouped(rows.follow_up, (row) => row.client_id);
  const reviewOn = new Map(rows.plan.map((row) => [row.client_id, row.review_on]));
  return rows.client.map((client) => {
    const running = (periods.get(client.id) ?? []).filter(({ status }) => status !== 'ended');
    const open = (steps.get(client.id) ?? []).filter(
      ({ status }) => status === 'planned' || status === 'ongoing',
    );
    const facts = {
      state: client.path_state as Parameters<typeof placeOf>[0]['state'],
      hasResponsible: client.responsible_staff_id != null,
      handedOverOn: null,
      nextFollowUpOn: earliest(
        (followUps.get(client.id) ?? []).filter((one) => !one.done_on).map((one) => one.due_on),
      ),
      nextReviewOn: earliest([
        reviewOn.get(client.id),
        ...running.flatMap(({ id }) =>
          (reviews.get(id) ?? []).filter((one) => !one.done_on).map((one) => one.due_on),
        ),
      ]),
      periodEndsOn: earliest(running.filter(({ status }) => status !== 'planned').map((one) => one.ends_on)),
      nextStepDueOn: earliest(open.map((one) => one.due_on)),
      lastEventOn: asDay(client.last_event_on),
    };
    const workers = [
      client.responsible_staff_id,
      ...running.map((one) => one.coach_staff_id),
      ...open.map((one) => one.responsible_staff_id),
    ].flatMap((id) => id ?? []);
    return { client, place: placeOf(facts, today, rules)?.place ?? null, workers: new Set(workers) };
  });
}

export function myDayOf(placed: readonly PlacedClient[], staffId: string): MyDay {
  const mine = placed.filter(({ workers }) => workers.has(staffId));
  const places = Object.fromEntries(
    dayPlaces.map((place) => [place, mine.filter((one) => one.place === place).length]),
  ) as Counts;
  return { places, open: mine.filter(({ client }) => client.path_state !== 'outcome').length };
}

function earliest(days: readonly (string | null | undefined)[]): Day | null {
  const first = days.flatMap((day) => day ?? []).sort()[0];
  return first === undefined ? null : asDay(first);
}

export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
