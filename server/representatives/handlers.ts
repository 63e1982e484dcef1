/** Representatives of employers: what staff do, what a representative reads and changes of her own, and mandates. */
import {
  type Contract,
  type OutputOf,
  isBusinessId,
  parseBusinessId,
  refuse,
  type representativeContract,
} from '@polku/domain';
import { sql } from 'kysely';
import { companyRegisterOf } from '../adapters/company-register/register.ts';
import { getEmployer } from '../employers/reach.ts';
import { makeCode } from '../own/account-code.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { Problem, changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { isWithinLimit } from '../platform/rate-limit.ts';
import type { Services } from '../platform/services.ts';
import { holderColumns, newToken, tokenHash } from '../platform/session.ts';

type Listed = OutputOf<Contract['representativeList']>;
type Mandates = OutputOf<Contract['mandateList']>;
type Bound = { readonly ended: true } | { readonly areaId: number; readonly representativeId: string };
type Organisation = OutputOf<Contract['representativeHome']>['organisation'];

export const representativeHandlers = {
  async representativeList({ tx, actor, params, now, note }) {
    await getEmployer(tx, actor, params.employerId);
    const found = await sql<Listed['rows'][number]>`
      select id, name, email, phone, how, starts_on as "startsOn" from employer_representative
       where area_id = ${actor.areaId} and employer_id = ${params.employerId} and ended_at is null
       order by name collate "fi-x-icu", id`.execute(tx);
    const codes = await sql<Listed['codes'][number]>`
      select k.contact_id as "contactId", max(k.expires_at) as "expiresAt" from account_code k
        join employer_contact c on c.area_id = k.area_id and c.id = k.contact_id
       where k.area_id = ${actor.areaId} and c.employer_id = ${params.employerId}
         and k.used_at is null and k.expires_at > ${now}
       group by k.contact_id order by 1`.execute(tx);
    note.count(found.rows.length);
    return { rows: [...found.rows], codes: [...codes.rows] };
  },

  async representativeCodeMake({ tx, actor, params, services, now, today, note }) {
    await getEmployer(tx, actor, params.employerId);
    const contact = await tx
      .selectFrom('employer_contact')
      .select(['id', 'ended_on', 'erased_at'])
      .where('area_id', '=', actor.areaId)
      .where('employer_id', '=', params.employerId)
      .where('id', '=', params.contactId)
      .executeTakeFirst();
    if (!contact) throw notFound();
    const isOver = contact.ended_on !== null && contact.ended_on <= today;
    if (contact.erased_at !== null || isOver) throw refused(refuse('contact-erased'));
    note.count(1);
    return makeCode(
      tx,
      services.keys,
      { areaId: actor.areaId, for: { contact_id: contact.id }, by: actor.staffId },
      now,
    );
  },

  async representativeEnd({ tx, actor, params, now, note }) {
    await getEmployer(tx, actor, params.employerId);
    const ended = await tx
      .updateTable('employer_representative')
      .set((eb) => ({ ended_at: now.toISOString(), version: eb('version', '+', 1) }))
      .where('area_id', '=', actor.areaId)
      .where('employer_id', '=', params.employerId)
      .where('id', '=', params.representativeId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!ended) throw notFound();
    await tx
      .deleteFrom('session')
      .where('area_id', '=', actor.areaId)
      .where('representative_id', '=', ended.id)
      .execute();
    note.count(1);
    return { ok: true };
  },

  async representativeHome({ tx, representative, note }) {
    const { areaId, employerId, id } = representative;
    const found = await sql<Organisation>`
      select e.name, e.business_id as "businessId", e.kind, e.street_address as "streetAddress", e.industry,
             jsonb_build_object('fi', m.name_fi, 'sv', m.name_sv) as municipality
        from employer e join municipality m on m.code = e.municipality_code
       where e.area_id = ${areaId} and e.id = ${employerId}`.execute(tx);
    const people = await tx
      .selectFrom('employer_representative')
      .select(['id', 'name', 'email', 'phone', 'language', 'starts_on', 'version'])
      .where('area_id', '=', areaId)
      .where('employer_id', '=', employerId)
      .where('ended_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
    const me = people.find((one) => one.id === id);
    const [organisation] = found.rows;
    if (!organisation || !me) throw notFound();
    note.count(people.length);
    return {
      organisation,
      me: {
        name: me.name,
        email: me.email,
        phone: me.phone,
        language: representative.language,
        version: me.version,
      },
      others: people
        .filter((one) => one.id !== id)
        .map(({ name, starts_on }) => ({ name, startsOn: starts_on })),
    };
  },

  async representativeSave({ tx, representative, body, note }) {
    const { areaId, id } = representative;
    const { version, ...contact } = body;
    const saved = await tx
      .updateTable('employer_representative')
      .set({ ...contact, version: version + 1 })
      .where('area_id', '=', areaId)
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst();
    note.count(1);
    if (saved) return saved;
    const current = await tx
      .selectFrom('employer_representative')
      .select(['email', 'phone', 'language', 'version'])
      .where('area_id', '=', areaId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    throw changedMeanwhile(current);
  },

  async mandateList({ services, session, sessionToken, now }) {
    const { app } = services.database;
    if (session.mandatedIds.length === 0) return { rows: [], areas: [] };
    const told = await app
      .selectFrom('session')
      .select('mandates')
      .where('token_hash', '=', tokenHash(sessionToken))
      .executeTakeFirst();
    const list = (told?.mandates ?? { of: [] }) as { of: { businessId: string; name: string }[] };
    type Employer = Mandates['rows'][number]['employers'][number] & { readonly businessId: string };
    const found = await sql<{ list: Employer[] }>`
      select mandated_employers(${tokenHash(sessionToken)}, ${now}) as list`.execute(app);
    const employers = found.rows[0]?.list ?? [];
    const areas = await app
      .selectFrom('area')
      .select(['slug', 'name_fi', 'name_sv', 'name_en'])
      .orderBy('name_fi')
      .execute();
    return {
      rows: list.of.map(({ businessId, name }) => ({
        businessId,
        name,
        employers: employers
          .filter((one) => one.businessId === businessId)
          .map(({ businessId: _id, ...employer }) => employer),
      })),
      areas: areas.map((area) => ({
        slug: area.slug,
        name: { fi: area.name_fi, sv: area.name_sv, en: area.name_en },
      })),
    };
  },

  async mandateChoose({ services, session, sessionToken, body, now, today }) {
    const { app } = services.database;
    const caller = `${session.issuer}\n${session.subject}`;
    if (!(await isWithinLimit(app, 'mandateChoose', caller, 20, now)))
      throw new Problem(429, 'too-many-requests');
    const businessId = parseBusinessId(body.businessId);
    if (!businessId || !isBusinessId(businessId) || !session.mandatedIds.includes(businessId))
      throw refused(refuse('mandate-none', undefined, '/body/businessId'));
    const area = await app
      .selectFrom('area')
      .select('id')
      .where('slug', '=', body.areaSlug)
      .executeTakeFirst();
    if (!area) throw notFound();
    const bind = async (company: object | null) => {
      const bound = await sql<{ holder: Bound | null }>`
        select bind_by_mandate(${tokenHash(sessionToken)}, ${area.id}, ${businessId}, ${newId()},
          ${company ? JSON.stringify(company) : null}::jsonb, ${now}, ${today}) as holder`.execute(app);
      return bound.rows[0]?.holder ?? null;
    };
    let holder = await bind(null);
    if (!holder) {
      if (!body.add) throw refused(refuse('employer-not-known', undefined, '/body/businessId'));
      holder = await bind(await companyOf(services, businessId));
    }
    if (!holder) throw notFound();
    if ('ended' in holder) throw refused(refuse('representation-ended', undefined, '/body/businessId'));
    await app
      .updateTable('session')
      .set({ ...holderColumns(holder), csrf_token: newToken() })
      .where('token_hash', '=', tokenHash(sessionToken))
      .execute();
    return { ok: true };
  },
} satisfies HandlersFor<typeof representativeContract>;

/** @throws Problem 422 when the company register doesn't know it, is silent, or says that it has ended */
async function companyOf(services: Services, businessId: string): Promise<object> {
  const register = companyRegisterOf(services.settings);
  const answer = await register.find(businessId);
  const company = answer.result === 'found' ? answer.company : undefined;
  if (!company || company.endedOn !== null || company.name === '' || company.municipalityCode === null)
    throw refused(refuse('company-not-found', undefined, '/body/businessId'));
  return { ...company, source: register.source };
}
