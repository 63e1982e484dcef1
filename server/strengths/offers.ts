/** Course offers: the register that schools keep, and the matching of one of them to the caseload's learning needs. */
import {
  type Actor,
  type CourseMatch,
  type Day,
  type LearnerFacts,
  type NeedFacts,
  type NeedRecord,
  type OfferFacts,
  type OfferInput,
  type OfferRecord,
  type ParticipationStatus,
  compareLevels,
  courseLevels,
  isOpenOffer,
  courseMatchesOf,
  mayEver,
  refuse,
  type strengthsContract,
} from '@polku/domain';
import { sql } from 'kysely';
import { seesPlaceOf } from '../coaching/place.ts';
import { inCaseload } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, forbidden, notFound, refused } from '../platform/problems.ts';
import { serviceLanguages, skills } from '../reference/reference.ts';
import { type LearningColumns, learningOf, regionOf } from './records.ts';

type StoredOffer = Omit<OfferRecord, 'open' | 'actions'>;

const stored = sql<StoredOffer>`
  select f.id, f.version, f.organisation_id as "organisationId", o.name as organisation, f.title, f.description, f.teaches,
         f.needs_language as "needsLanguage", f.needs_level as "needsLevel", f.municipality_code as "municipalityCode",
         f.remote, f.starts_on as "startsOn", f.ends_on as "endsOn", f.applies_until as "appliesUntil", f.places, f.link,
         f.cancelled_on as "cancelledOn"
    from course_offer f join organisation o on o.area_id = f.area_id and o.id = f.organisation_id`;

export function offerFacts(offer: StoredOffer): OfferFacts {
  return {
    ...offer,
    region: regionOf(offer.municipalityCode),
  };
}

/** May this worker change what the organisation offers: a partner her own school's, others everybody's. */
function mayManage(actor: Actor, organisationId: string): boolean {
  if (!mayEver(actor.role, 'courseOffer.manage')) return false;
  return actor.role !== 'partnerProfessional' || organisationId === actor.organisationId;
}

function seen(row: StoredOffer, actor: Actor | null, today: Day): OfferRecord {
  return {
    ...row,
    open: isOpenOffer(row, today),
    actions: actor && mayManage(actor, row.organisationId) ? ['edit'] : [],
  };
}

export async function findOffer(tx: Tx, areaId: number, id: string): Promise<StoredOffer | undefined> {
  const found = await sql<StoredOffer>`${stored} where f.area_id = ${areaId} and f.id = ${id}`.execute(tx);
  return found.rows[0];
}

async function getOffer(tx: Tx, areaId: number, id: string): Promise<StoredOffer> {
  const found = await findOffer(tx, areaId, id);
  if (!found) throw notFound();
  return found;
}

/** Offers that can still be applied for, the soonest first. */
async function openOffers(tx: Tx, areaId: number, today: Day): Promise<StoredOffer[]> {
  const found = await sql<StoredOffer>`${stored}
     where f.area_id = ${areaId} and f.cancelled_on is null and coalesce(f.applies_until, f.starts_on) >= ${today}
     order by coalesce(f.applies_until, f.starts_on), f.id`.execute(tx);
  return found.rows;
}

/** Open offers that answer some need, those that fit as they are first. */
export async function fittingOffers(
  tx: Tx,
  at: { readonly areaId: number; readonly actor: Actor | null; readonly today: Day },
  needs: readonly NeedRecord[],
  learner: LearnerFacts,
): Promise<{ offer: OfferRecord; matches: CourseMatch[] }[]> {
  const wanted: readonly NeedFacts[] = needs.filter(({ status }) => status === 'open');
  if (wanted.length === 0) return [];
  const rows = (await openOffers(tx, at.areaId, at.today)).flatMap((row) => {
    const matches = [...courseMatchesOf(wanted, offerFacts(row), learner, at.today)];
    return matches.length === 0 ? [] : [{ offer: seen(row, at.actor, at.today), matches }];
  });
  const lacks = (row: (typeof rows)[number]) => row.matches[0]?.missing.length ?? 0;
  return rows.toSorted((a, b) => lacks(a) - lacks(b));
}

export const offerHandlers = {
  async courseOfferList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const kind = query.kind === undefined ? null : JSON.stringify([{ kind: query.kind }]);
    const found = await sql<StoredOffer & { day: string }>`
      select found.*, coalesce("appliesUntil", "startsOn") as day from (${stored} where f.area_id = ${actor.areaId}
         and (${query.past === 'with'} or (f.cancelled_on is null and coalesce(f.applies_until, f.starts_on) >= ${today}))
         and (${kind}::jsonb is null or f.teaches @> ${kind}::jsonb)
         and (${query.municipalityCode ?? null}::text is null or f.municipality_code = ${query.municipalityCode ?? null})
         and (${query.organisationId ?? null}::uuid is null or f.organisation_id = ${query.organisationId ?? null})
      ) found
       ${after ? sql`where (coalesce("appliesUntil", "startsOn"), id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
       order by coalesce("appliesUntil", "startsOn"), id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.day, row.id]);
    return { rows: rows.map(({ day: _day, ...row }) => seen(row, actor, today)), next };
  },

  async courseOfferRead({ tx, actor, params, today }) {
    return seen(await getOffer(tx, actor.areaId, params.offerId), actor, today);
  },

  async courseOfferCreate({ tx, actor, body, now }) {
    await requireOffer(tx, actor, body);
    const id = newId();
    await tx
      .insertInto('course_offer')
      .values({
        area_id: actor.areaId,
        id,
        ...columnsOf(body),
        entered_by: actor.staffId,
        entered_at: now.toISOString(),
      })
      .execute();
    return { id, version: 0 };
  },

  async courseOfferChange({ tx, actor, params, body, now, today }) {
    const { version: seenVersion, ...input } = body;
    const current = await getOffer(tx, actor.areaId, params.offerId);
    if (!mayManage(actor, current.organisationId)) throw forbidden();
    await requireOffer(tx, actor, input);
    const version = seenVersion + 1;
    const changed = await tx
      .updateTable('course_offer')
      .set({
        ...columnsOf(input),
        entered_by: actor.staffId,
        entered_at: now.toISOString(),
        version,
      })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .where('version', '=', seenVersion)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw changedMeanwhile(seen(await getOffer(tx, actor.areaId, current.id), actor, today));
    return { id: current.id, version };
  },

  async courseOfferClients({ tx, actor, params, body, today, note }) {
    const offer = offerFacts(await getOffer(tx, actor.areaId, params.offerId));
    const rows = (await learnersOf(tx, actor, params.offerId)).flatMap((row) => {
      const [match] = courseMatchesOf(row.needs, offer, row.learner, today);
      const need = row.needs.find(({ id }) => id === match?.needId);
      if (!match || !need) return [];
      const { clientId, name, participation } = row;
      return [{ clientId, name, match, learning: need.learning, participation }];
    });
    const key = (row: (typeof rows)[number]) => [
      String(row.match.missing.length),
      row.name.toLowerCase(),
      row.clientId,
    ];
    const sorted = rows.toSorted((a, b) => (key(a).join('\n') < key(b).join('\n') ? -1 : 1));
    const after = readCursor(body.cursor, 3);
    const rest = after ? sorted.filter((row) => key(row).join('\n') > after.join('\n')) : sorted;
    const page = pageOf(rest, body.limit, key);
    note.people(page.rows.map((row) => row.clientId));
    return page;
  },
} satisfies Partial<HandlersFor<typeof strengthsContract>>;

interface LearnerRow {
  readonly clientId: string;
  readonly name: string;
  readonly needs: readonly Pick<NeedRecord, 'id' | 'learning' | 'travel'>[];
  readonly learner: LearnerFacts;
  readonly participation: ParticipationStatus | null;
}

/** The caseload's clients on their path who have open learning needs. */
async function learnersOf(tx: Tx, actor: Actor, offerId: string): Promise<LearnerRow[]> {
  const found = await sql<{
    clientId: string;
    name: string;
    municipalityCode: string | null;
    needs: readonly (LearningColumns & { readonly id: string; readonly travel: NeedFacts['travel'] })[];
    languages: LearnerFacts['languages'];
    participation: ParticipationStatus | null;
  }>`
    select client.id as "clientId", client.family_name || ' ' || client.given_names as name,
           case when ${seesPlaceOf(actor)} then client.municipality_code end as "municipalityCode",
           (select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'code', n.code, 'level', n.level, 'travel', n.travel) order by n.id)
              from learning_need n where n.area_id = client.area_id and n.client_id = client.id and n.status = 'open') as needs,
           (select coalesce(jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level, 'basis', l.basis, 'assessedOn', l.assessed_on)), '[]'::jsonb)
              from language_skill l where l.area_id = client.area_id and l.client_id = client.id) as languages,
           (select p.status from course_participation p
             where p.area_id = client.area_id and p.client_id = client.id and p.offer_id = ${offerId}
             order by p.status_on desc, p.id desc limit 1) as participation
      from client
     where client.area_id = ${actor.areaId} and client.merged_into_id is null and client.path_state <> 'outcome'
       and ${inCaseload(actor)}
       and exists (select 1 from learning_need n
         where n.area_id = client.area_id and n.client_id = client.id and n.status = 'open')`.execute(tx);
  return found.rows.map(({ needs, languages, municipalityCode, ...row }) => ({
    ...row,
    needs: needs.map(({ id, travel, ...columns }) => ({
      id,
      travel,
      learning: learningOf(columns),
    })),
    learner: { languages, municipalityCode, region: regionOf(municipalityCode) },
  }));
}

/** Is what is to be learnt in the house's lists. */
export function requireLearning(learning: NeedRecord['learning'], pointer: string): void {
  if (learning.kind === 'skill' && !skills.rows.some(({ code }) => code === learning.code))
    throw refused(refuse('skill-unknown', undefined, `${pointer}/code`));
  if (learning.kind !== 'language') return;
  requireLanguage(learning.code, `${pointer}/code`);
  if (!courseLevels.includes(learning.level))
    throw refused(refuse('level-not-of-course', undefined, `${pointer}/level`));
}

export function requireLanguage(code: string, pointer: string): void {
  if (!serviceLanguages.rows.some((row) => row.code === code))
    throw refused(refuse('language-unknown', undefined, pointer));
}

async function requireOffer(tx: Tx, actor: Actor, input: OfferInput): Promise<void> {
  if (!mayManage(actor, input.organisationId))
    throw refused(refuse('offer-of-other-school', undefined, '/body/organisationId'));
  const organisation = await tx
    .selectFrom('organisation')
    .select('kind')
    .where('area_id', '=', actor.areaId)
    .where('id', '=', input.organisationId)
    .executeTakeFirst();
  if (!organisation) throw notFound();
  if (actor.role === 'partnerProfessional' && organisation.kind !== 'school')
    throw refused(refuse('offer-of-other-school', undefined, '/body/organisationId'));
  for (const [at, learning] of input.teaches.entries()) requireLearning(learning, `/body/teaches/${at}`);
  if ((input.needsLanguage === null) !== (input.needsLevel === null))
    throw refused(refuse('level-needs-language', undefined, '/body/needsLevel'));
  if (input.needsLanguage !== null) requireLanguage(input.needsLanguage, '/body/needsLanguage');
  if (input.needsLevel !== null && compareLevels(input.needsLevel, 'A1.1') < 0)
    throw refused(refuse('level-not-of-course', undefined, '/body/needsLevel'));
  if (!input.remote && input.municipalityCode === null)
    throw refused(refuse('place-or-remote', undefined, '/body/municipalityCode'));
  if (input.endsOn !== null && input.endsOn < input.startsOn)
    throw refused(refuse('course-ends-before-start', undefined, '/body/endsOn'));
}

function columnsOf(input: OfferInput) {
  return {
    organisation_id: input.organisationId,
    title: input.title,
    description: input.description,
    teaches: JSON.stringify(input.teaches),
    needs_language: input.needsLanguage,
    needs_level: input.needsLevel,
    municipality_code: input.municipalityCode,
    remote: input.remote,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    applies_until: input.appliesUntil,
    places: input.places,
    link: input.link,
    cancelled_on: input.cancelledOn,
  };
}
