/**
 * The employers' e-service of grants: what a representative reads and writes of her own employer's, and what its handler
 * reads and answers. The second wall lets through only rows of her employer; an id of another answers like an unknown one.
 */
import {
  asDay,
  type AttachmentType,
  attachmentsAsked,
  attachmentsLacking,
  type CaseFacts,
  type Contract,
  type Day,
  factsAsked,
  type GrantDraftCheck,
  type GrantMessageRow,
  type GrantPack,
  grantCaseAfterAnswer,
  type grantServiceContract,
  type GrantStage,
  intakeOn,
  isRefusal,
  mayEver,
  missingFact,
  type OutputOf,
  packFacts,
  readGrantInput,
  refuse,
  type ToldFacts,
} from '@polku/domain';
import { sql } from 'kysely';
import { companyRegisterOf } from '../adapters/company-register/register.ts';
import type { Representative } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { municipalities } from '../reference/reference.ts';
import { addAttachment, attachmentFile, attachmentsOf } from './attachments.ts';
import { findDecision, givenDecision } from './decisions.ts';
import { addCaseEvent, nextNumber, packInUse, workedResult } from './case-store.ts';

type OwnCase = OutputOf<Contract['grantOwnCaseRead']>;
type Parameters = Readonly<Record<string, number | null>>;

const everyMunicipality = () => municipalities.rows.map(({ code, fi, sv }) => ({ code, fi, sv }));

/** Room for every fact of a form many times over. */
const mostTold = 100_000;

function bounded(told: ToldFacts): string {
  const text = JSON.stringify(told);
  if (text.length > mostTold) throw refused(refuse('grant-too-long', undefined, '/body/told'));
  return text;
}

/** The day of the application is the day it comes, and nobody is asked for it. */
function arrived(pack: GrantPack, told: ToldFacts, on: string): ToldFacts {
  return factsAsked(pack).includes('claims.appliedOn')
    ? { ...told, claims: { ...told.claims, appliedOn: on } }
    : told;
}

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly savedAt: string;
  readonly caseId: string | null;
  readonly programme: string;
  readonly personName: string;
  readonly jobTitle: string;
  readonly told: ToldFacts;
}

/** @throws Problem 404 when it is not hers, or was thrown away */
async function getDraft(tx: Tx, { areaId }: Representative, draftId: string, lock = false): Promise<Draft> {
  const found = await sql<Draft>`
    select id, version, saved_at as "savedAt", case_id as "caseId", programme, person_name as "personName",
           job_title as "jobTitle", told
      from grant_draft where area_id = ${areaId} and id = ${draftId} and discarded_at is null
      ${lock ? sql`for update` : sql``}`.execute(tx);
  const [draft] = found.rows;
  if (!draft) throw notFound();
  return draft;
}

/** Still being written. @throws Problem 404, 409 */
async function openDraft(tx: Tx, representative: Representative, draftId: string): Promise<Draft> {
  const draft = await getDraft(tx, representative, draftId, true);
  if (draft.caseId !== null) throw refused(refuse('grant-draft-closed'), 409);
  return draft;
}

/** @throws Problem 422 when no application is taken today */
async function openPack(tx: Tx, representative: Representative, programme: string, today: Day) {
  const used = await packInUse(tx, representative, programme, today);
  if (!intakeOn(used.pack, today).isOpen)
    throw refused(refuse('grant-programme-closed', undefined, '/body/programme'));
  return used;
}

function factsOf(pack: GrantPack, told: ToldFacts): CaseFacts {
  const read = readGrantInput(told, packFacts(pack));
  return 'facts' in read ? read.facts : {};
}

/** What lacks and what does not fulfil; what is of a wrong form comes first, since the rest can't be said before it. */
function checked(
  pack: GrantPack,
  parameters: Parameters,
  told: ToldFacts,
  on: Day,
  come: readonly string[],
): GrantDraftCheck {
  const asked = attachmentsAsked(pack, factsOf(pack, told), on, parameters);
  const attachments = [...attachmentsLacking(asked, 'application', come)];
  try {
    const result = workedResult(pack, parameters, told, on);
    return {
      wrong: [],
      unknown: result.missing
        .filter((name) => !name.startsWith('parameter.') && name !== 'claims.appliedOn')
        .flatMap((name) => missingFact(pack, name).map(({ text }) => text)),
      notMet: result.findings.filter(({ outcome }) => outcome === 'notMet').map(({ text }) => text),
      attachments,
    };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    const wrong = error.errors.map(({ pointer, code }) => ({ pointer, code }));
    return { wrong, unknown: [], notMet: [], attachments };
  }
}

/** What the area and the company register know of the employer, of the facts that the programme asks. */
async function knownOfEmployer(
  tx: Tx,
  services: Services,
  { areaId, employerId }: Representative,
  pack: GrantPack,
): Promise<Record<string, unknown>> {
  const employer = await tx
    .selectFrom('employer')
    .select(['kind', 'business_id', 'municipality_code'])
    .where('area_id', '=', areaId)
    .where('id', '=', employerId)
    .executeTakeFirstOrThrow();
  const answer = employer.business_id
    ? await companyRegisterOf(services.settings).find(employer.business_id)
    : undefined;
  const company = answer?.result === 'found' ? answer.company : undefined;
  const kind = company?.kind ?? employer.kind;
  const known: Readonly<Record<string, unknown>> = {
    'employer.kind': kind === 'soleTrader' ? 'company' : kind === 'publicBody' ? undefined : kind,
    'employer.businessId': employer.business_id ?? undefined,
    'employer.municipality': company?.municipalityCode ?? employer.municipality_code,
  };
  const asked = factsAsked(pack);
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value !== undefined && asked.includes(name) ? [[name.replace('employer.', ''), value]] : [],
    ),
  );
}

interface OwnStored
  extends Omit<OwnCase, 'municipalities' | 'attachments' | 'lacking' | 'messages' | 'mayAdd'> {
  readonly parameters: Parameters;
  readonly result: object | null;
}

/** @throws Problem 404 when it is not her employer's */
async function getOwnCase(tx: Tx, { areaId }: Representative, caseId: string): Promise<OwnStored> {
  const found = await sql<OwnStored>`
    select ${ownRow} || jsonb_build_object('version', c.version) as row, c.person_name as "personName",
           c.job_title as "jobTitle", c.told, c.result, p.pack, p.parameters, c.information_asked as "informationAsked",
           (select d.saved_at from grant_draft d where d.area_id = c.area_id and d.case_id = c.id) as "sentAt",
           case when c.status = 'decided' then jsonb_build_object('number', c.decision_number, 'decidedOn', c.decided_on,
             'kind', c.proposed_kind, 'cents', c.proposed_cents, 'reasons', c.proposed_reasons, 'hasDocument', false,
             'lastDay', null) end as decision
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [stored] = found.rows;
  if (!stored) throw notFound();
  const given = await findDecision(tx, areaId, caseId);
  if (!stored.decision || !given) return stored;
  // made and not given out: she hears of it when notice is given
  if (given.sentOn === null) return { ...stored, decision: null };
  const { totalCents, party } = givenDecision(given);
  const decision = {
    ...stored.decision,
    cents: totalCents,
    hasDocument: true,
    lastDay: party?.lastDay ?? null,
  };
  return { ...stored, decision };
}

const ownRow = sql`jsonb_build_object('id', c.id, 'number', c.number, 'programmeName', p.pack -> 'name',
  'personName', c.person_name, 'receivedOn', c.received_on, 'status', c.status, 'informationDueOn', c.information_due_on,
  'unread', (select count(*) from grant_message m where m.area_id = c.area_id and m.case_id = c.id
    and m.staff_id is not null and m.read_at is null))`;

/** Until it is refused or withdrawn: what belongs to payment comes after the decision. */
const takesMore = ({ row, decision }: Pick<OwnStored, 'row' | 'decision'>) =>
  row.status !== 'withdrawn' && decision?.kind !== 'refused';

const stageOf = ({ decision }: Pick<OwnStored, 'decision'>): GrantStage =>
  decision ? 'payment' : 'application';

async function addMessage(
  tx: Tx,
  at: { readonly areaId: number; readonly employerId: string; readonly caseId: string },
  by: { readonly staffId?: string; readonly representativeId?: string },
  body: string,
  now: Date,
): Promise<{ id: string }> {
  const id = newId();
  await tx
    .insertInto('grant_message')
    .values({
      area_id: at.areaId,
      id,
      employer_id: at.employerId,
      case_id: at.caseId,
      sent_at: now.toISOString(),
      staff_id: by.staffId ?? null,
      representative_id: by.representativeId ?? null,
      body,
    })
    .execute();
  return { id };
}

/** The other side's messages count as opened from now on, unless the reader only looks on. */
async function messagesOf(
  tx: Tx,
  areaId: number,
  caseId: string,
  reader: 'employer' | 'staff' | 'onlooker',
  now: Date,
): Promise<GrantMessageRow[]> {
  const by =
    reader !== 'employer'
      ? sql`coalesce((select s.given_name || ' ' || s.family_name from staff s where s.area_id = m.area_id and s.id = m.staff_id),
          (select r.name from employer_representative r where r.area_id = m.area_id and r.id = m.representative_id))`
      : sql`coalesce((select r.name from employer_representative r where r.area_id = m.area_id and r.id = m.representative_id), '')`;
  const found = await sql<GrantMessageRow>`
    select m.id, m.sent_at as "sentAt", m.representative_id is not null as "byEmployer", ${by} as by, m.body
      from grant_message m where m.area_id = ${areaId} and m.case_id = ${caseId}
     order by m.sent_at desc, m.id desc limit 500`.execute(tx);
  if (reader === 'onlooker') return [...found.rows];
  const others = reader === 'staff' ? sql`representative_id is not null` : sql`staff_id is not null`;
  await sql`
    update grant_message set read_at = ${now.toISOString()}
     where area_id = ${areaId} and case_id = ${caseId} and read_at is null and ${others}`.execute(tx);
  return [...found.rows];
}

interface StaffCase {
  readonly employerId: string;
  readonly status: string;
  readonly kind: string | null;
  readonly told: ToldFacts;
  readonly receivedOn: string;
  readonly pack: GrantPack;
  readonly parameters: Parameters;
}

/** @throws Problem 404 */
async function getStaffCase(tx: Tx, areaId: number, caseId: string): Promise<StaffCase> {
  const found = await sql<StaffCase>`
    select c.employer_id as "employerId", c.status, c.proposed_kind as kind, c.told, c.received_on as "receivedOn",
           p.pack, p.parameters
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [stored] = found.rows;
  if (!stored) throw notFound();
  return stored;
}

export const grantServiceHandlers = {
  async grantOwnList({ tx, representative, today, note }) {
    const { areaId } = representative;
    const packs = await sql<{ pack: GrantPack; usedToday: boolean }>`
      select pack, used_from <= ${today}::date and (used_to is null or used_to >= ${today}::date) as "usedToday"
        from grant_pack where area_id = ${areaId} and used_from is not null order by used_from desc`.execute(
      tx,
    );
    const drafts = await sql<{ id: string; programme: string; personName: string; savedAt: string }>`
      select id, programme, person_name as "personName", saved_at as "savedAt" from grant_draft
       where area_id = ${areaId} and case_id is null and discarded_at is null
       order by saved_at desc, id limit 200`.execute(tx);
    const cases = await sql<{ row: OutputOf<Contract['grantOwnList']>['cases'][number] }>`
      select ${ownRow} as row from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.status <> 'draft' order by c.received_on desc, c.id desc limit 200`.execute(
      tx,
    );
    note.count(drafts.rows.length + cases.rows.length);
    return {
      programmes: packs.rows
        .filter(({ pack, usedToday }) => usedToday && intakeOn(pack, today).isOpen)
        .map(({ pack: { programme, name, summary, grantor, ...pack } }) => ({
          programme,
          name,
          summary,
          grantor,
          closesOn: intakeOn(pack, today).closesOn,
        })),
      drafts: drafts.rows.map(({ programme, ...draft }) => {
        const named = packs.rows.find(({ pack }) => pack.programme === programme)?.pack.name;
        return { ...draft, programmeName: named ?? { fi: programme, sv: programme, en: programme } };
      }),
      cases: cases.rows.map(({ row }) => row),
    };
  },

  async grantDraftStart({ tx, representative, services, body, today, now }) {
    const { areaId, employerId, id: representativeId } = representative;
    const { pack } = await openPack(tx, representative, body.programme, today);
    const known = await knownOfEmployer(tx, services, representative, pack);
    const told = { ...body.told, employer: { ...known, ...body.told.employer } };
    const id = newId();
    await tx
      .insertInto('grant_draft')
      .values({
        area_id: areaId,
        id,
        employer_id: employerId,
        representative_id: representativeId,
        programme: body.programme,
        told: bounded(told),
        saved_at: now.toISOString(),
      })
      .execute();
    return { id, version: 0 };
  },

  async grantDraftRead({ tx, representative, params, today, note }) {
    const { areaId, employerId } = representative;
    const { programme, ...draft } = await getDraft(tx, representative, params.draftId);
    const { pack } = await packInUse(tx, representative, programme, today);
    const employer = await tx
      .selectFrom('employer')
      .select(['name', 'business_id as businessId', 'street_address as streetAddress'])
      .where('area_id', '=', areaId)
      .where('id', '=', employerId)
      .executeTakeFirstOrThrow();
    note.count(1);
    const attachments = await attachmentsOf(tx, areaId, { draftId: draft.id });
    return { ...draft, pack, employer, municipalities: everyMunicipality(), attachments };
  },

  async grantDraftSave({ tx, representative, params, body, now, note }) {
    const draft = await openDraft(tx, representative, params.draftId);
    if (draft.version !== body.version) throw changedMeanwhile({ version: draft.version });
    const saved = { version: draft.version + 1, savedAt: now.toISOString() };
    await tx
      .updateTable('grant_draft')
      .set({
        representative_id: representative.id,
        person_name: body.personName,
        job_title: body.jobTitle,
        told: bounded(body.told),
        saved_at: saved.savedAt,
        version: saved.version,
      })
      .where('area_id', '=', representative.areaId)
      .where('id', '=', draft.id)
      .execute();
    note.count(1);
    return saved;
  },

  async grantDraftCheck({ tx, representative, params, today }) {
    const draft = await getDraft(tx, representative, params.draftId);
    const { pack, parameters } = await packInUse(tx, representative, draft.programme, today);
    const told = arrived(pack, draft.told, today);
    const come = await attachmentsOf(tx, representative.areaId, { draftId: draft.id });
    const types = come.map(({ type }) => type);
    return {
      ...checked(pack, parameters, told, today, types),
      asked: [...attachmentsAsked(pack, factsOf(pack, told), today, parameters)],
    };
  },

  async grantDraftDiscard({ tx, representative, params, now }) {
    const draft = await openDraft(tx, representative, params.draftId);
    const { areaId } = representative;
    await tx
      .deleteFrom('grant_attachment')
      .where('area_id', '=', areaId)
      .where('draft_id', '=', draft.id)
      .execute();
    await emptied(tx, areaId, draft, { discarded_at: now.toISOString() });
    return { ok: true };
  },

  async grantDraftAttach({ tx, representative, services, params, body, file, now }) {
    const { areaId, employerId, id: representativeId } = representative;
    const draft = await openDraft(tx, representative, params.draftId);
    const place = { areaId, employerId, representativeId, draftId: draft.id };
    return await addAttachment(tx, services, place, { type: body.type, file, now });
  },

  async grantDraftDetach({ tx, representative, params }) {
    const draft = await openDraft(tx, representative, params.draftId);
    const removed = await tx
      .deleteFrom('grant_attachment')
      .where('area_id', '=', representative.areaId)
      .where('draft_id', '=', draft.id)
      .where('id', '=', params.attachmentId)
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
    return { ok: true };
  },

  async grantDraftSend({ tx, representative, params, body, today, now, note }) {
    const { areaId, employerId } = representative;
    const draft = await getDraft(tx, representative, params.draftId, true);
    // a second press finds the case of the first
    if (draft.caseId !== null) return { id: draft.caseId };
    if (draft.version !== body.version) throw changedMeanwhile({ version: draft.version });
    const { pack, parameters } = await openPack(tx, representative, draft.programme, today);
    if (draft.personName === '')
      throw new Problem(400, 'invalid-input', {
        errors: [{ pointer: '/body/personName', code: 'required' }],
      });
    const told = arrived(pack, draft.told, today);
    const result = workedResult(pack, parameters, told, today);
    const id = newId();
    await tx
      .insertInto('grant_case')
      .values({
        area_id: areaId,
        id,
        number: await nextNumber(tx, areaId, 'case', today),
        programme: pack.programme,
        pack_version: pack.version,
        origin: 'eService',
        status: 'received',
        employer_id: employerId,
        person_name: draft.personName,
        job_title: draft.jobTitle,
        received_on: today,
        told: JSON.stringify(told),
        result: JSON.stringify(result),
        result_at: now.toISOString(),
      })
      .execute();
    await addCaseEvent(tx, representative, id, now, { action: 'submit', note: '' });
    await tx
      .updateTable('grant_attachment')
      .set({ case_id: id, draft_id: null })
      .where('area_id', '=', areaId)
      .where('draft_id', '=', draft.id)
      .execute();
    await emptied(tx, areaId, draft, { case_id: id, saved_at: now.toISOString() });
    note.count(1);
    return { id };
  },

  async grantOwnAttachmentRead({ tx, representative, params }) {
    return await attachmentFile(tx, representative.areaId, params.attachmentId);
  },

  async grantOwnCaseRead({ tx, representative, params, now, note }) {
    const { areaId } = representative;
    const { parameters, result: _, ...stored } = await getOwnCase(tx, representative, params.caseId);
    const attachments = await attachmentsOf(tx, areaId, { caseId: params.caseId });
    const messages = await messagesOf(tx, areaId, params.caseId, 'employer', now);
    note.count(1);
    const { pack, told, row } = stored;
    return {
      ...stored,
      municipalities: everyMunicipality(),
      attachments,
      lacking: takesMore(stored)
        ? lackingOf(pack, parameters, told, row.receivedOn, stageOf(stored), attachments)
        : [],
      messages,
      mayAdd: takesMore(stored),
    };
  },

  async grantOwnMessageSend({ tx, representative, params, body, now }) {
    const stored = await getOwnCase(tx, representative, params.caseId);
    const by = { representativeId: representative.id };
    return await addMessage(tx, { ...representative, caseId: stored.row.id }, by, body.body, now);
  },

  async grantOwnAttach({ tx, representative, services, params, body, file, now }) {
    const { areaId, employerId, id: representativeId } = representative;
    const stored = await getOwnCase(tx, representative, params.caseId);
    if (!takesMore(stored)) throw refused(refuse('grant-case-closed'), 409);
    const place = { areaId, employerId, representativeId, caseId: stored.row.id };
    return await addAttachment(tx, services, place, { type: body.type, file, now });
  },

  async grantOwnAnswer({ tx, representative, params, body, now, note }) {
    const { areaId } = representative;
    // what does not wait for an answer is out of her reach to lock: its status below refuses it
    await sql`select 1 from grant_case where area_id = ${areaId} and id = ${params.caseId} for update`.execute(
      tx,
    );
    const stored = await getOwnCase(tx, representative, params.caseId);
    const status = grantCaseAfterAnswer(stored.row);
    if (isRefusal(status)) throw refused(status, 409);
    if (stored.row.version !== body.version) throw changedMeanwhile({ version: stored.row.version });
    const receivedOn = asDay(stored.row.receivedOn);
    const told = arrived(stored.pack, body.told, receivedOn);
    const result = workedResult(stored.pack, stored.parameters, told, receivedOn);
    const { personName, jobTitle } = stored;
    await addCaseEvent(tx, representative, stored.row.id, now, {
      action: 'informationCame',
      note: body.text.slice(0, 2000),
      before: { told: stored.told, result: stored.result, jobTitle, personName },
    });
    await addMessage(
      tx,
      { ...representative, caseId: stored.row.id },
      { representativeId: representative.id },
      body.text,
      now,
    );
    const version = stored.row.version + 1;
    await tx
      .updateTable('grant_case')
      .set({
        status,
        person_name: body.personName,
        job_title: body.jobTitle,
        told: bounded(told),
        result: JSON.stringify(result),
        result_at: now.toISOString(),
        information_asked: '',
        information_due_on: null,
        version,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', stored.row.id)
      .execute();
    note.count(1);
    return { id: stored.row.id, version };
  },

  async grantCaseDealings({ tx, actor, params, now }) {
    const { areaId } = actor;
    const stored = await getStaffCase(tx, areaId, params.caseId);
    const { pack, parameters, told, receivedOn } = stored;
    const attachments = await attachmentsOf(tx, areaId, { caseId: params.caseId });
    const stage = stored.status === 'decided' ? 'payment' : 'application';
    const mayHandle = mayEver(actor.role, 'grantCase.handle');
    return {
      messages: await messagesOf(tx, areaId, params.caseId, mayHandle ? 'staff' : 'onlooker', now),
      attachments,
      asked: [...attachmentsAsked(pack, factsOf(pack, told), asDay(receivedOn), parameters)],
      lacking: isClosed(stored) ? [] : lackingOf(pack, parameters, told, receivedOn, stage, attachments),
      mayHandle,
    };
  },

  async grantCaseMessageSend({ tx, actor, params, body, now }) {
    const { areaId, staffId } = actor;
    const { employerId } = await getStaffCase(tx, areaId, params.caseId);
    return await addMessage(tx, { areaId, employerId, caseId: params.caseId }, { staffId }, body.body, now);
  },

  async grantCaseAttach({ tx, actor, services, params, body, file, now }) {
    const { areaId, staffId } = actor;
    const stored = await getStaffCase(tx, areaId, params.caseId);
    if (isClosed(stored)) throw refused(refuse('grant-case-closed'), 409);
    const place = { areaId, employerId: stored.employerId, staffId, caseId: params.caseId };
    return await addAttachment(tx, services, place, { type: body.type, file, now });
  },

  async grantCaseAttachmentRead({ tx, actor, params }) {
    return await attachmentFile(tx, actor.areaId, params.attachmentId, params.caseId);
  },
} satisfies HandlersFor<typeof grantServiceContract>;

const isClosed = ({ status, kind }: StaffCase) =>
  status === 'withdrawn' || (status === 'decided' && kind === 'refused');

function lackingOf(
  pack: GrantPack,
  parameters: Parameters,
  told: ToldFacts,
  receivedOn: string,
  stage: GrantStage,
  come: readonly { readonly type: AttachmentType }[],
): AttachmentType[] {
  const asked = attachmentsAsked(pack, factsOf(pack, told), asDay(receivedOn), parameters);
  const types = come.map(({ type }) => type);
  return [...attachmentsLacking(asked, stage, types)];
}

/** Nothing of a person stays in a draft that was sent or thrown away. */
async function emptied(
  tx: Tx,
  areaId: number,
  { id, version }: Draft,
  changes: { readonly case_id?: string; readonly saved_at?: string; readonly discarded_at?: string },
): Promise<void> {
  await tx
    .updateTable('grant_draft')
    .set({ ...changes, person_name: '', job_title: '', told: '{}', version: version + 1 })
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .execute();
}
