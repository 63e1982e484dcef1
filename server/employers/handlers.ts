/** The register, the owner of a relation, contact persons and the meeting log. */
import {
  type Actor,
  type ContactPerson,
  type Contract,
  type Day,
  type EmployerMeeting,
  type EmployerRecord,
  type OutputOf,
  businessIdRefusal,
  contactRefusal,
  type employerContract,
  isBusinessId,
  mayEver,
  meetingRefusal,
  parseBusinessId,
  refuse,
  takeOverRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import { companyRegisterOf } from '../adapters/company-register/register.ts';
import { openingRows } from '../openings/rows.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, refused } from '../platform/problems.ts';
import { dealingsOf } from './dealings-of.ts';
import { addEntry, editEntry, getEntry, listEntries, requireOf } from './entries.ts';
import { employerFilter, getEmployer } from './reach.ts';

type Row = OutputOf<Contract['employerSearch']>['rows'][number];
type Whole = OutputOf<Contract['employerRead']>;

/** As many lines of the log as one looks back at. */
const meetingsShown = 100;

async function requireFreeId(tx: Tx, actor: Actor, businessId: string | null, own?: string): Promise<void> {
  const refusal = businessIdRefusal(businessId);
  if (refusal) throw refused(refusal);
  if (businessId === null) return;
  const found = await sql<{ name: string }>`
    select name from employer where area_id = ${actor.areaId} and business_id = ${businessId.trim()}
       and id is distinct from ${own ?? null}`.execute(tx);
  const [taken] = found.rows;
  if (taken) throw refused(refuse('business-id-taken', { name: taken.name }, '/body/businessId'));
}

const withId = <T extends { readonly businessId: string | null }>(body: T) => ({
  ...body,
  businessId: body.businessId === null ? null : (parseBusinessId(body.businessId) ?? null),
});

async function meetingFields(
  tx: Tx,
  actor: Actor,
  employer: EmployerRecord,
  body: Parameters<typeof meetingRefusal>[0] & {
    readonly agreedWithOwner: boolean;
    readonly contactId: string | null;
    readonly leadId: string | null;
  },
  today: Day,
) {
  const refusal =
    meetingRefusal(body, today) ??
    contactRefusal({ staffId: employer.ownerStaffId }, actor.staffId, body.agreedWithOwner);
  if (refusal) throw refused(refusal);
  const { areaId } = actor;
  if (body.contactId !== null)
    await requireOf(tx, 'employer_contact', areaId, { id: body.contactId, employerId: employer.id });
  if (body.leadId !== null) await requireOf(tx, 'employer_lead', areaId, { id: body.leadId });
}

export const employerHandlers = {
  async employerSearch({ tx, actor, body, today, note }) {
    const after = readCursor(body.cursor, 2);
    const words = body.text?.trim() ?? '';
    const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const conditions = [
      sql`employer.area_id = ${actor.areaId}`,
      employerFilter(actor),
      ...(words === ''
        ? []
        : [sql`(lower(employer.name) like ${like} or employer.business_id like ${like})`]),
      ...(body.kind ? [sql`employer.kind = ${body.kind}`] : []),
      ...(body.municipalityCode ? [sql`employer.municipality_code = ${body.municipalityCode}`] : []),
      ...(body.stage ? [sql`employer.stage = ${body.stage}`] : []),
      ...(body.owner === 'mine' ? [sql`employer.owner_staff_id = ${actor.staffId}`] : []),
      ...(body.owner === 'nobody' ? [sql`employer.owner_staff_id is null`] : []),
      ...(body.ended ? [] : [sql`(employer.ended_on is null or employer.ended_on > ${today}::date)`]),
    ];
    const where = sql.join(conditions, sql` and `);
    const counted = await sql<{
      total: number;
    }>`select count(*)::int as total from employer where ${where}`.execute(tx);
    const found = await sql<Row>`
      with found as (
        select employer.* from employer where ${where}
         ${after ? sql`and (employer.name collate "fi-x-icu", employer.id) > (${after[0]} collate "fi-x-icu", ${after[1]}::uuid)` : sql``}
         order by employer.name collate "fi-x-icu", employer.id limit ${body.limit + 1})
      select e.id, e.name, e.kind, e.business_id as "businessId", e.municipality_code as "municipalityCode", e.industry, e.stage,
             e.owner_staff_id as "ownerStaffId", e.ended_on as "endedOn",
             (select max(m.happened_on) from employer_meeting m where m.area_id = e.area_id and m.employer_id = e.id) as "lastMetOn",
             (select min(m.next_on) from employer_meeting m where m.area_id = e.area_id and m.employer_id = e.id and m.next_on >= ${today}::date) as "nextOn",
             (select coalesce(sum(greatest(0, o.places - taken_places(o.id, ${today}::date))), 0)::int from opening o
               where o.area_id = e.area_id and o.employer_id = e.id and o.status = 'open') as "openPlaces",
             (select coalesce(sum(a.places_promised), 0)::int from employer_agreement a
               where a.area_id = e.area_id and a.employer_id = e.id and a.signed_on is not null and a.starts_on <= ${today}::date
                 and (a.ends_on is null or a.ends_on >= ${today}::date)) as promised,
             (select count(*)::int from employer_need n where n.area_id = e.area_id and n.employer_id = e.id and n.status in ('open', 'routed')) as "openNeeds",
             exists (select 1 from employer_badge b where b.area_id = e.area_id and b.employer_id = e.id
                       and b.revoked_on is null and b.expires_on >= ${today}::date) as badge
        from found e order by e.name collate "fi-x-icu", e.id`.execute(tx);
    const page = pageOf(found.rows, body.limit, (row) => [row.name, row.id]);
    note.count(page.rows.length);
    return {
      rows: [...page.rows],
      next: page.next,
      total: counted.rows[0]?.total ?? 0,
      actions: mayEver(actor.role, 'employer.manage') ? ['manage'] : [],
    };
  },

  async employerLookup({ tx, actor, body, services }) {
    const businessId = body.businessId.trim();
    const nothing = { employerId: null, company: null, source: null };
    if (!isBusinessId(businessId)) return { ...nothing, valid: false, register: 'off' };
    const here = await sql<{ id: string }>`
      select id from employer where area_id = ${actor.areaId} and business_id = ${businessId}`.execute(tx);
    const employerId = here.rows[0]?.id ?? null;
    const companies = companyRegisterOf(services.settings);
    const answer = await companies.find(businessId);
    return {
      valid: true,
      employerId,
      register: answer.result,
      company: answer.result === 'found' ? answer.company : null,
      source: answer.result === 'found' ? companies.source : null,
    };
  },

  async employerCreate({ tx, actor, body, today }) {
    await requireFreeId(tx, actor, body.businessId);
    return addEntry(tx, 'employer', actor.areaId, {
      ...withId(body),
      ownerStaffId: actor.staffId,
      ownerOrganisationId: actor.organisationId,
      ownedSince: today,
    });
  },

  async employerRead({ tx, actor, params, today, note }): Promise<Whole> {
    const employer = await getEmployer(tx, actor, params.employerId);
    const { areaId } = actor;
    const of = { employerId: employer.id };
    const partner = actor.role === 'partnerProfessional';
    const contacts = await listEntries<ContactPerson & { erasedAt: string | null }>(
      tx,
      'employer_contact',
      areaId,
      of,
      't.ended_on is not null, t.name, t.id',
    );
    const meetings = await listEntries<EmployerMeeting>(
      tx,
      'employer_meeting',
      areaId,
      of,
      't.happened_on desc, t.id desc',
    );
    note.count(contacts.length);
    const changes = await sql<Whole['ownerChanges'][number]>`
      select id, from_staff_id as "fromStaffId", to_staff_id as "toStaffId", reason, changed_at as "changedAt"
        from employer_owner_change where area_id = ${areaId} and employer_id = ${employer.id}
       order by changed_at desc`.execute(tx);
    const joint = await sql<Whole['joint'][number]>`
      select j.id, j.name, j.kind, j.starts_on as "startsOn", j.ends_on as "endsOn"
        from employer_participation p join employer_joint j on j.area_id = p.area_id and j.id = p.joint_id
       where p.area_id = ${areaId} and p.employer_id = ${employer.id} order by j.starts_on desc`.execute(tx);
    const carvings = await sql<Whole['carvings'][number]>`
      select id, title, carved_on as "carvedOn", jsonb_array_length(tasks) as tasks,
             (select count(distinct t ->> 'part')::int from jsonb_array_elements(tasks) t where t ->> 'part' <> '0') as parts
        from job_carving where area_id = ${areaId} and employer_id = ${employer.id} order by carved_on desc, id desc`.execute(
      tx,
    );
    return {
      employer,
      contacts: contacts.filter((one) => one.erasedAt === null),
      // on whose behalf a contact was made is told where leads are read
      meetings: meetings.slice(0, meetingsShown).map((one) => ({ ...one, leadId: null })),
      ownerChanges: [...changes.rows],
      ...(await dealingsOf(tx, actor, employer.id, today)),
      carvings: [...carvings.rows],
      openings: await openingRows(tx, actor, { employerId: employer.id }, today),
      joint: [...joint.rows],
      actions: [
        ...(mayEver(actor.role, 'employer.manage') ? (['manage'] as const) : []),
        ...(partner ? [] : (['feedback'] as const)),
      ],
    };
  },

  async employerEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    await requireFreeId(tx, actor, input.businessId, params.employerId);
    return editEntry(tx, 'employer', actor.areaId, { id: params.employerId }, version, withId(input));
  },

  async employerOwn({ tx, actor, params, body, today, now }) {
    const current = await getEntry<EmployerRecord>(tx, 'employer', actor.areaId, { id: params.employerId });
    if (current.version !== body.version) throw changedMeanwhile({ ...current });
    const next = body.release ? null : actor.staffId;
    const refusal = takeOverRefusal({ staffId: current.ownerStaffId }, next, body.reason);
    if (refusal) throw refused(refusal);
    await tx
      .insertInto('employer_owner_change')
      .values({
        area_id: actor.areaId,
        id: newId(),
        employer_id: current.id,
        from_staff_id: current.ownerStaffId,
        to_staff_id: next,
        reason: body.reason,
        changed_at: now.toISOString(),
      })
      .execute();
    return editEntry(tx, 'employer', actor.areaId, { id: current.id }, body.version, {
      ownerStaffId: next,
      ownerOrganisationId: next === null ? null : actor.organisationId,
      ownedSince: next === null ? null : today,
    });
  },

  async employerContactAdd({ tx, actor, params, body, note }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    note.count(1);
    return addEntry(tx, 'employer_contact', actor.areaId, {
      ...body,
      employerId: employer.id,
      organisationId: employer.ownerOrganisationId ?? actor.organisationId,
    });
  },

  async employerContactEdit({ tx, actor, params, body, note }) {
    const { version, ...input } = body;
    note.count(1);
    const key = { id: params.entryId, employerId: params.employerId };
    return editEntry(tx, 'employer_contact', actor.areaId, key, version, input);
  },

  async employerMeetingAdd({ tx, actor, params, body, today, note }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    await meetingFields(tx, actor, employer, body, today);
    note.count(1);
    // the register follows what was seen last
    await sql`update employer set stage = ${body.stage} where area_id = ${actor.areaId} and id = ${employer.id}
      and not exists (select 1 from employer_meeting m where m.area_id = ${actor.areaId} and m.employer_id = ${employer.id}
                         and m.happened_on > ${body.happenedOn}::date)`.execute(tx);
    return addEntry(tx, 'employer_meeting', actor.areaId, {
      ...body,
      employerId: employer.id,
      organisationId: actor.organisationId,
      staffId: actor.staffId,
    });
  },

  async employerMeetingEdit({ tx, actor, params, body, today, note }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    const { version, leadId: _lead, ...input } = body;
    await meetingFields(tx, actor, employer, { ...body, leadId: null }, today);
    note.count(1);
    const key = { id: params.entryId, employerId: params.employerId, staffId: actor.staffId };
    return editEntry(tx, 'employer_meeting', actor.areaId, key, version, input);
  },
} satisfies HandlersFor<typeof employerContract>;
