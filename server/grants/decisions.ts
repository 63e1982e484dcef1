/** Decisions on grants given out: their documents, the notice given, and where rectification is requested. */
import {
  asDay,
  type Contract,
  type Day,
  decisionPartWords,
  type GivenDecision,
  type GrantDecisionContent,
  type grantDecisionContract,
  isRefusal,
  mayEver,
  type NoticeChannel,
  type OutputOf,
  refuse,
  timeLimit,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { grantDecisionPdf } from './decision-document.ts';

interface Stored extends Omit<GivenDecision, 'party' | 'members' | 'membersMay' | 'days'> {
  readonly appeal: GrantDecisionContent['appeal'];
}

export async function findDecision(tx: Tx, areaId: number, caseId: string): Promise<Stored | undefined> {
  const found = await sql<Stored>`
    select d.id, d.version, d.number, d.section, d.kind, d.total_cents::float8 as "totalCents", d.decided_on as "decidedOn",
           d.channel, d.sent_on as "sentOn", d.shown_on as "shownOn", d.published_on as "publishedOn",
           s.given_name || ' ' || s.family_name as "deliveredBy", d.content -> 'appeal' as appeal
      from grant_decision d left join staff s on s.area_id = d.area_id and s.id = d.delivered_by_staff_id
     where d.area_id = ${areaId} and d.case_id = ${caseId}`.execute(tx);
  return found.rows[0];
}

/** With the days of notice and the last days for rectification, by the law of the day of sending. */
export function givenDecision({ appeal, ...stored }: Stored): GivenDecision {
  const membersMay = appeal.route === 'municipalRectification';
  return {
    ...stored,
    days: appeal.days,
    party: limitOf(stored.channel, stored.sentOn, stored.shownOn, appeal.days),
    members: membersMay ? limitOf('publicNetwork', stored.publishedOn, null, appeal.days) : null,
    membersMay,
  };
}

function limitOf(
  channel: NoticeChannel | null,
  sent: string | null,
  shown: string | null,
  days: number,
): GivenDecision['party'] {
  if (channel === null || sent === null) return null;
  const limit = timeLimit(
    { channel, sent: asDay(sent), shownOn: shown === null ? null : asDay(shown) },
    days,
  );
  if (isRefusal(limit)) return null;
  return { presumed: limit.presumed, shown: limit.shown, lastDay: limit.effective };
}

/** @throws Problem 404 of a case that there isn't */
async function ensureCase(tx: Tx, areaId: number, caseId: string): Promise<void> {
  const found = await tx
    .selectFrom('grant_case')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!found) throw notFound();
}

/** @throws Problem 422 of a day before the decision or after today */
function refuseDay(on: string | null, pointer: string, decidedOn: string, today: Day): void {
  if (on !== null && (on < decidedOn || on > today))
    throw refused(refuse('grant-decision-day-wrong', undefined, pointer));
}

export const grantDecisionHandlers = {
  async grantDecisionRead({ tx, actor, params }) {
    await ensureCase(tx, actor.areaId, params.caseId);
    const stored = await findDecision(tx, actor.areaId, params.caseId);
    return {
      decision: stored ? givenDecision(stored) : null,
      mayDeliver: mayEver(actor.role, 'grantCase.handle'),
    };
  },

  async grantDecisionFile({ tx, actor, params, query }) {
    const found = await tx
      .selectFrom('grant_decision')
      .select(['content', 'number'])
      .where('area_id', '=', actor.areaId)
      .where('case_id', '=', params.caseId)
      .executeTakeFirst();
    if (!found) throw notFound();
    const { language, part } = query;
    const bytes = await grantDecisionPdf(found.content as unknown as GrantDecisionContent, language, part);
    return {
      // the name of the file says nothing of whom it is about
      fileName: `${found.number.replace('/', '-')} ${decisionPartWords[part][language]}.pdf`,
      contentType: 'application/pdf',
      bytes: Buffer.from(bytes),
    };
  },

  async grantDecisionDeliver({ tx, actor, params, body, today }) {
    const { areaId, staffId } = actor;
    const stored = await findDecision(tx, areaId, params.caseId);
    if (!stored) throw notFound();
    refuseDay(body.sentOn, '/body/sentOn', stored.decidedOn, today);
    refuseDay(body.shownOn, '/body/shownOn', stored.decidedOn, today);
    refuseDay(body.publishedOn, '/body/publishedOn', stored.decidedOn, today);
    const limit = timeLimit(
      {
        channel: body.channel,
        sent: asDay(body.sentOn),
        shownOn: body.shownOn === null ? null : asDay(body.shownOn),
      },
      stored.appeal.days,
    );
    if (isRefusal(limit)) throw refused(refuse(limit.refusal, limit.values, '/body/shownOn'));
    const saved = await tx
      .updateTable('grant_decision')
      .set({
        channel: body.channel,
        sent_on: body.sentOn,
        shown_on: body.shownOn,
        published_on: body.publishedOn,
        delivered_by_staff_id: staffId,
        version: body.version + 1,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', stored.id)
      .where('version', '=', body.version)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n) throw changedMeanwhile(givenDecision(stored));
    return { id: stored.id, version: body.version + 1 };
  },

  async grantAppealBodyList({ tx, actor }) {
    return {
      rows: await appealBodies(tx, actor.areaId),
      mayManage: mayEver(actor.role, 'grantProgramme.manage'),
    };
  },

  async grantAppealBodySave({ tx, actor, params, body }) {
    const { areaId } = actor;
    const { version, openingHours, ...texts } = body;
    const values = { ...texts, opening_hours: openingHours };
    const current = (await appealBodies(tx, areaId)).find(({ route }) => route === params.route);
    if (!current) {
      const id = newId();
      await tx
        .insertInto('grant_appeal_body')
        .values({ area_id: areaId, id, route: params.route, ...values })
        .execute();
      return { id, version: 0 };
    }
    const saved = await tx
      .updateTable('grant_appeal_body')
      .set({ ...values, version: version + 1 })
      .where('area_id', '=', areaId)
      .where('id', '=', current.id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n) throw changedMeanwhile(current);
    return { id: current.id, version: version + 1 };
  },

  async grantDeciderEnd({ tx, actor, params, body }) {
    const { areaId } = actor;
    const found = await sql<{ version: number; startsOn: string; staffId: string; most: number }>`
      select version, starts_on as "startsOn", staff_id as "staffId", most_cents::float8 as most from grant_decider
       where area_id = ${areaId} and id = ${params.deciderId} for update`.execute(tx);
    const [row] = found.rows;
    if (!row) throw notFound();
    if (row.version !== body.version) throw changedMeanwhile({ ...row, id: params.deciderId });
    // anybody may give up her own right, nobody enlarges it
    if (row.staffId === actor.staffId && (body.endsOn === null || body.mostCents > row.most))
      throw refused(refuse('grant-right-for-oneself'));
    if (body.endsOn !== null && body.endsOn < row.startsOn)
      throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    const version = row.version + 1;
    await tx
      .updateTable('grant_decider')
      .set({ ends_on: body.endsOn, most_cents: body.mostCents, version })
      .where('area_id', '=', areaId)
      .where('id', '=', params.deciderId)
      .execute();
    return { id: params.deciderId, version };
  },
} satisfies HandlersFor<typeof grantDecisionContract>;

async function appealBodies(
  tx: Tx,
  areaId: number,
): Promise<OutputOf<Contract['grantAppealBodyList']>['rows']> {
  const found = await sql<OutputOf<Contract['grantAppealBodyList']>['rows'][number]>`
    select id, version, route, authority, name, address, email, opening_hours as "openingHours", court
      from grant_appeal_body where area_id = ${areaId} order by route desc`.execute(tx);
  return [...found.rows];
}
