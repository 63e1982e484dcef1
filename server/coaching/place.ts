/**
 * Where somebody is to be found, as this reader may see it. The place of a person with non-disclosure is for those with
 * the separate right alone: not by name, not by id, not by what a filter or an order of rows tells.
 */
import { type Actor, type ClientFacts, seesNonDisclosed } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

export interface SeenPlace {
  readonly id: string | null;
  readonly name: string;
  readonly municipalityCode: string | null;
}

/** What a period is called by who may not see its place. */
export const hiddenPlaceWords = { fi: 'Valmennusjakso', sv: 'Arbetsträningsperiod', en: 'Coaching period' };

const hiddenPlace: SeenPlace = { id: null, name: '', municipalityCode: null };

export function hidesPlace(actor: Actor, client: Pick<ClientFacts, 'nonDisclosed'>): boolean {
  return client.nonDisclosed && !seesNonDisclosed(actor);
}

export function placeAsSeen<Place extends SeenPlace>(
  actor: Actor,
  client: Pick<ClientFacts, 'nonDisclosed'>,
  place: Place,
): SeenPlace {
  return hidesPlace(actor, client) ? hiddenPlace : place;
}

/** The same for rows of `client` in a query: whether a place may decide which rows are shown and in which order. */
export function seesPlaceOf(actor: Actor): RawBuilder<boolean> {
  return seesNonDisclosed(actor) ? sql<boolean>`true` : sql<boolean>`(client.non_disclosure = 'none')`;
}
