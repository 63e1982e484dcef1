/** What workers do for the client's own view, on her page; and the lists of requests and feedback. */
import { type Contract, type OutputOf, type ownContract, mayOnClient } from '@polku/domain';
import { sql } from 'kysely';
import { hiddenPlaceWords, hidesPlace } from '../coaching/place.ts';
import { clientFilter, inCaseload } from '../platform/client-filter.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { notFound } from '../platform/problems.ts';
import { makeAbsenceLink, revokeAbsenceLink } from './absence.ts';
import { giveConsent, listConsents, withdrawConsent } from './consents.ts';
import { makeCode } from './account-code.ts';
import { actOnRequest, forStaff, requestsOf, searchRequests } from './requests.ts';

type Access = OutputOf<Contract['ownAccessRead']>;

type StaffContract = Pick<
  typeof ownContract,
  | 'ownAccessRead'
  | 'accountCodeMake'
  | 'accountEnd'
  | 'absenceLinkMake'
  | 'absenceLinkRevoke'
  | 'consentRecord'
  | 'consentWithdraw'
  | 'dataRequestAct'
  | 'dataRequestList'
  | 'dataRequestDecide'
  | 'feedbackList'
>;

export const ownStaffHandlers = {
  async ownAccessRead({ tx, actor, client, now, today, language }) {
    // a role without the whole record has no part in it
    const sees = mayOnClient(actor, 'client.ownView', client.facts);
    if (!sees)
      return { accounts: [], codeExpiresAt: null, links: [], consents: [], requests: [], mayManage: false };
    const accounts = await sql<Access['accounts'][number]>`
      select id, how, bound_at as "boundAt" from client_account
       where area_id = ${client.areaId} and client_id = ${client.id} and ended_at is null order by bound_at`.execute(
      tx,
    );
    const code = await sql<{ expires_at: string }>`
      select expires_at from account_code
       where area_id = ${client.areaId} and client_id = ${client.id} and used_at is null and expires_at > ${now}
       order by expires_at desc limit 1`.execute(tx);
    const links = await sql<Access['links'][number]>`
      select p.id as "periodId", e.name as environment, p.ends_on as "endsOn", l.made_at as "madeAt"
        from coaching_period p
        join environment e on e.area_id = p.area_id and e.id = p.environment_id
        left join absence_link l on l.area_id = p.area_id and l.period_id = p.id and l.revoked_at is null
       where p.area_id = ${client.areaId} and p.client_id = ${client.id} and p.status <> 'ended' and p.ends_on >= ${today}
       order by p.starts_on, p.id`.execute(tx);
    return {
      accounts: [...accounts.rows],
      codeExpiresAt: code.rows[0]?.expires_at ?? null,
      links: links.rows.map((link) =>
        hidesPlace(actor, client.facts) ? { ...link, environment: hiddenPlaceWords[language] } : link,
      ),
      consents: await listConsents(tx, client, today),
      requests: (await requestsOf(tx, client)).map((request) => forStaff(request, today)),
      mayManage: true,
    };
  },

  async accountCodeMake({ tx, actor, client, services, now }) {
    return makeCode(
      tx,
      services.keys,
      { areaId: client.areaId, for: { client_id: client.id }, by: actor.staffId },
      now,
    );
  },

  async accountEnd({ tx, client, params, now }) {
    const ended = await tx
      .updateTable('client_account')
      .set({ ended_at: now.toISOString() })
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.accountId)
      .where('ended_at', 'is', null)
      .returning(['issuer', 'subject'])
      .executeTakeFirst();
    if (!ended) throw notFound();
    await tx
      .deleteFrom('session')
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('issuer', '=', ended.issuer)
      .where('subject', '=', ended.subject)
      .execute();
    return { ok: true };
  },

  async absenceLinkMake({ tx, actor, client, params, services, now }) {
    const token = await makeAbsenceLink(tx, client, params.periodId, actor.staffId, now);
    // after the sign of a fragment the token is never sent with the address
    return { address: `${services.settings.publicUrl}/oma/poissaolo#${token}` };
  },

  async absenceLinkRevoke({ tx, client, params, now }) {
    await revokeAbsenceLink(tx, client, params.periodId, now);
    return { ok: true };
  },

  async consentRecord({ tx, actor, client, params, body, now, today }) {
    await giveConsent(
      tx,
      client,
      { purpose: params.purpose, how: body.how, by: actor.staffId },
      { now, today },
    );
    return { ok: true };
  },

  async consentWithdraw({ tx, actor, client, params, now }) {
    await withdrawConsent(tx, client, params.purpose, actor.staffId, now);
    return { ok: true };
  },

  async dataRequestAct({ tx, actor, client, params, body, now }) {
    const { areaId, id: clientId } = client;
    const { id, version } = await actOnRequest(
      tx,
      { areaId, requestId: params.requestId, clientId },
      body,
      actor.staffId,
      now,
    );
    return { id, version };
  },

  async dataRequestList({ tx, actor, query, today, note }) {
    const isOfficer = actor.role === 'dataProtectionOfficer';
    // whose answer it is to give: one's own caseload, and in scope for those who lead
    const people = isOfficer
      ? null
      : actor.role === 'coordinator'
        ? clientFilter(actor, 'client.ownView', today)
        : inCaseload(actor);
    const found = await searchRequests(tx, actor, query, people, today);
    note.people(found.rows.map((row) => row.clientId));
    return found;
  },

  async dataRequestDecide({ tx, actor, params, body, now, note }) {
    const of = { areaId: actor.areaId, requestId: params.requestId, clientId: null };
    const { id, version, clientId } = await actOnRequest(tx, of, body, actor.staffId, now);
    note.people([clientId]);
    return { id, version };
  },

  async feedbackList({ tx, actor, body, note }) {
    const within = sql<boolean>`area_id = ${actor.areaId}
      and (${body.from ?? null}::date is null or given_on >= ${body.from ?? null}::date)
      and (${body.to ?? null}::date is null or given_on <= ${body.to ?? null}::date)`;
    const counted = await sql<{ count: number; satisfaction: number[]; ease: number[]; direction: number[] }>`
      select (select count(*)::int from feedback where ${within}) as count,
        ${sql.join(
          ['satisfaction', 'ease', 'direction'].map(
            (
              question,
            ) => sql`(select array_agg((select count(*)::int from feedback where ${within} and ${sql.ref(question)} = n) order by n)
              from generate_series(1, 5) n) as ${sql.ref(question)}`,
          ),
        )}`.execute(tx);
    const after = readCursor(body.cursor, 2);
    const ideas = await sql<{ id: string; idea: string; givenOn: string }>`
      select id, idea, given_on as "givenOn" from feedback
       where ${within} and idea <> ''
         ${after ? sql`and (given_on, id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
       order by given_on desc, id desc limit ${body.limit + 1}`.execute(tx);
    const totals = counted.rows[0];
    if (!totals) throw new Error('Counts always give a row');
    note.count(totals.count);
    return { ...totals, ...pageOf(ideas.rows, body.limit, (row) => [row.givenOn, row.id]) };
  },
} satisfies HandlersFor<StaffContract>;
