/**
 * A case is decided: its number, its content and the money it binds, in the transaction of the decision. The content is
 * kept as it was then; documents are made of it alone.
 */
import {
  type Actor,
  type AppealBody,
  areaSettings,
  type AreaSettings,
  asDay,
  type Day,
  type DecisionReference,
  decisionRefusals,
  type GrantDecisionContent,
  grantDecisionContent,
  type GrantPack,
  type GrantResult,
  packFacts,
  readGrantInput,
  refuse,
  type ToldFacts,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { municipalities } from '../reference/reference.ts';
import { bindBudgets } from './budget.ts';
import { addCaseEvent, movedCase, moverOf, nextNumber, saveCase, type StoredCase } from './case-store.ts';
import { planFollowUps } from './effect.ts';
import { planInstalments } from './instalments.ts';

export interface Deciding {
  readonly areaId: number;
  readonly caseId: string;
  readonly staffId: string;
  readonly today: Day;
  readonly now: Date;
  /** Empty: the running number. */
  readonly section: string;
}

interface Found {
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly packDecision: DecisionReference | null;
  readonly area: string;
  readonly settings: Partial<AreaSettings>;
  readonly body: AppealBody | null;
  readonly told: ToldFacts;
  readonly result: GrantResult | null;
  readonly receivedOn: Day;
  readonly personName: string;
  readonly jobTitle: string;
  readonly kind: 'granted' | 'refused';
  readonly cents: number;
  readonly reasons: string;
  readonly employer: GrantDecisionContent['employer'];
  readonly decider: GrantDecisionContent['decider'];
  readonly preparer: Person;
}

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const municipalityNames = new Map(municipalities.rows.map(({ code, fi }) => [code, fi]));

/** Decides a case that was opened in this transaction. @throws Problem 409, 422 */
export async function decideCase(
  tx: Tx,
  actor: Actor,
  stored: StoredCase,
  at: { readonly note: string; readonly section: string; readonly today: Day; readonly now: Date },
) {
  const { today, now, section } = at;
  const { areaId, staffId } = actor;
  const caseId = stored.row.id;
  const cents = stored.proposal?.cents ?? 0;
  const after = movedCase(stored, 'decide', await moverOf(tx, actor, today), cents);
  // who changed what the sum rests on has prepared it too
  const edited = await sql`
    select 1 from grant_case_event where area_id = ${areaId} and case_id = ${caseId} and staff_id = ${staffId} and action = 'edit' limit 1`.execute(
    tx,
  );
  if (edited.rows.length > 0) throw refused(refuse('grant-four-eyes'), 409);
  await addCaseEvent(tx, actor, caseId, now, { action: 'decide', note: at.note });
  // before the number: whoever waits for a budget holds up no other programme
  await bindBudgets(tx, { areaId, caseId, staffId, now, kind: 'decision', cents });
  const { number } = await writeDecision(tx, { areaId, staffId, caseId, today, now, section });
  await planInstalments(tx, areaId, caseId, today);
  const saved = await saveCase(tx, actor, stored, {
    ...after,
    decided_by_staff_id: staffId,
    decided_on: today,
    decision_number: number,
  });
  await planFollowUps(tx, areaId, caseId);
  return saved;
}

/**
 * Writes the decision of a case that is locked and may be decided. The case itself is saved by the caller.
 * @throws Problem 422 when the decision can't be given as it is
 */
export async function writeDecision(tx: Tx, deciding: Deciding): Promise<{ readonly number: string }> {
  const { areaId, caseId, today } = deciding;
  const found = await findDecided(tx, deciding);
  const { body } = found;
  if (found.pack.appeal.route === 'unknown') throw refused(refuse('appeal-route-unknown'));
  if (body === null) throw refused(refuse('grant-appeal-body-missing'));
  const number = await nextNumber(tx, areaId, 'decision', today);
  // the list of decisions of a year is numbered from one
  const section = deciding.section || String(Number(number.slice(5)));
  const content = contentOf(found, body, { number, section, today });
  const [first] = decisionRefusals(content);
  // its place is in the decision, not in what was sent
  if (first) throw refused(refuse(first.refusal, first.values));
  await tx
    .insertInto('grant_decision')
    .values({
      area_id: areaId,
      id: newId(),
      case_id: caseId,
      number,
      section,
      kind: content.kind,
      total_cents: content.totalCents,
      decided_on: today,
      content: JSON.stringify(content),
    })
    .execute();
  return { number: number };
}

async function findDecided(tx: Tx, { areaId, caseId, staffId }: Deciding): Promise<Found> {
  const rows = await sql<Found>`
    select p.pack, p.parameters, p.decision as "packDecision", a.name_fi as area, a.settings,
           (select jsonb_build_object('authority', o.authority, 'name', o.name, 'address', o.address, 'email', o.email,
                   'openingHours', o.opening_hours)
              from grant_appeal_body o where o.area_id = c.area_id and o.route = p.pack #>> '{appeal,route}') as body,
           c.told, c.result, c.received_on as "receivedOn", c.person_name as "personName", c.job_title as "jobTitle",
           c.proposed_kind as kind, c.proposed_cents::float8 as cents, c.proposed_reasons as reasons,
           jsonb_build_object('name', e.name, 'businessId', coalesce(e.business_id, ''), 'address', e.street_address) as employer,
           jsonb_build_object('name', d.given_name || ' ' || d.family_name, 'title', d.post) as decider,
           jsonb_build_object('name', b.given_name || ' ' || b.family_name, 'phone', coalesce(b.phone, ''),
             'email', coalesce(b.email, '')) as preparer
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
      join area a on a.id = c.area_id
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
      join staff b on b.area_id = c.area_id and b.id = c.proposed_by_staff_id
      join staff d on d.area_id = c.area_id and d.id = ${staffId}
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [found] = rows.rows;
  if (!found) throw notFound();
  return found;
}

function contentOf(
  found: Found,
  body: AppealBody,
  at: { readonly number: string; readonly section: string; readonly today: Day },
): GrantDecisionContent {
  const { pack, told, preparer, kind, cents, reasons } = found;
  const read = readGrantInput(told, packFacts(pack));
  if (!('facts' in read)) throw new Error('A case holds facts of a wrong form');
  const { contactPhone, contactEmail } = areaSettings(found.settings);
  const municipality = read.facts['person.municipality'];
  return grantDecisionContent({
    ...found,
    body,
    number: at.number,
    section: at.section,
    decidedOn: at.today,
    receivedOn: asDay(found.receivedOn),
    preparer: preparer.name,
    contact: {
      name: preparer.name,
      phone: preparer.phone || contactPhone,
      email: preparer.email || contactEmail,
    },
    facts: read.facts,
    proposal: { kind, cents, reasons },
    personMunicipality:
      typeof municipality === 'string' ? (municipalityNames.get(municipality) ?? municipality) : '',
  });
}
