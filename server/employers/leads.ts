/** Leads for clients: sought without her name, followed step by step, with each contact made on her behalf. */
import {
  type Actor,
  type Contract,
  type Day,
  type LeadRow,
  type OutputOf,
  type leadContract,
  leadRefusal,
  leadStatuses,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import { addEntry, editEntry, requireOf } from './entries.ts';

type Contact = OutputOf<Contract['clientLeads']>['contacts'][number];

async function leadRows(tx: Tx, actor: Actor, where: RawBuilder<unknown>): Promise<LeadRow[]> {
  const found = await sql<LeadRow>`
    select l.id, l.version, l.client_id as "clientId", client.given_names || ' ' || client.family_name as "clientName",
           l.employer_id as "employerId", e.name as "employerName", l.sought, l.status, l.reason, l.staff_id as "staffId",
           l.opened_on as "openedOn", count(m.id)::int as contacts, max(m.happened_on) as "lastContactOn"
      from employer_lead l
      join client on client.area_id = l.area_id and client.id = l.client_id and client.merged_into_id is null
      left join employer e on e.area_id = l.area_id and e.id = l.employer_id
      left join employer_meeting m on m.area_id = l.area_id and m.lead_id = l.id
     where l.area_id = ${actor.areaId} and ${where}
     group by l.area_id, l.id, client.area_id, client.id, e.area_id, e.id
     order by array_position(${[...leadStatuses]}::text[], l.status), l.opened_on desc, l.id`.execute(tx);
  return [...found.rows];
}

async function nameOf(tx: Tx, client: AuthorisedClient) {
  return tx
    .selectFrom('client')
    .select(['family_name as familyName', 'given_names as givenNames'])
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .executeTakeFirstOrThrow();
}

async function checkLead(
  tx: Tx,
  client: AuthorisedClient,
  body: Parameters<typeof leadRefusal>[0],
): Promise<void> {
  const refusal = leadRefusal(body, await nameOf(tx, client));
  if (refusal) throw refused(refusal);
  await requireOf(tx, 'employer', client.areaId, { id: body.employerId });
}

const open = sql`l.status not in ('started', 'employerNo', 'clientNo', 'closed')`;

export const leadHandlers = {
  async leadList({ tx, actor, query, today, note }) {
    const rows = await leadRows(
      tx,
      actor,
      sql`${clientFilter(actor, 'lead.manage', today)} and ${query.closed ? sql`true` : open}`,
    );
    note.people(rows.map((row) => row.clientId));
    return { rows };
  },

  async clientLeads({ tx, actor, client, note }) {
    const rows = await leadRows(tx, actor, sql`l.client_id = ${client.id}`);
    const contacts = await sql<Contact>`
      select m.id, m.employer_id as "employerId", e.name as "employerName", m.happened_on as "happenedOn", m.kind, m.result,
             m.reason, m.staff_id as "staffId"
        from employer_meeting m
        join employer_lead l on l.area_id = m.area_id and l.id = m.lead_id
        join employer e on e.area_id = m.area_id and e.id = m.employer_id
       where m.area_id = ${actor.areaId} and l.client_id = ${client.id} order by m.happened_on desc, m.id`.execute(
      tx,
    );
    note.people([client.id]);
    const name = await nameOf(tx, client);
    return { clientName: `${name.givenNames} ${name.familyName}`, rows, contacts: [...contacts.rows] };
  },

  async leadAdd({ tx, actor, client, body, today, note }) {
    await checkLead(tx, client, body);
    note.people([client.id]);
    return addEntry(tx, 'employer_lead', client.areaId, {
      ...body,
      clientId: client.id,
      staffId: actor.staffId,
      openedOn: today satisfies Day,
    });
  },

  async leadEdit({ tx, client, params, body, note }) {
    const { version, ...input } = body;
    await checkLead(tx, client, input);
    note.people([client.id]);
    const key = { id: params.entryId, clientId: client.id };
    return editEntry(tx, 'employer_lead', client.areaId, key, version, input);
  },
} satisfies HandlersFor<typeof leadContract>;
