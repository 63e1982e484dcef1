/** What an employer and we have together, read for the employer's page. */
import {
  type Actor,
  type Contract,
  type Day,
  type EmployerAgreement,
  type Hire,
  type OutputOf,
  type SurveyRow,
  agreementState,
  agreementUse,
  feedbackDue,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { listEntries } from './entries.ts';

type Whole = OutputOf<Contract['employerRead']>;
type Stored = Omit<Hire, 'due'>;

/** Hires with the client's name for who may read her. */
async function hiresOf(tx: Tx, actor: Actor, employerId: string, today: Day): Promise<readonly Stored[]> {
  const found = await sql<Stored>`
    select h.id, h.version, h.kind, h.starts_on as "startsOn", h.ends_on as "endsOn", h.is_young as "isYoung",
           client.id as "clientId", h.opening_id as "openingId", h.agreement_id as "agreementId", h.joint_id as "jointId",
           client.given_names || ' ' || client.family_name as "clientName"
      from employer_hire h
      left join client on client.area_id = h.area_id and client.id = h.client_id and client.merged_into_id is null
       and ${clientFilter(actor, 'client.read', today)}
     where h.area_id = ${actor.areaId} and h.employer_id = ${employerId}
     order by h.starts_on desc, h.id`.execute(tx);
  return found.rows;
}

export async function dealingsOf(
  tx: Tx,
  actor: Actor,
  employerId: string,
  today: Day,
): Promise<Pick<Whole, 'agreements' | 'needs' | 'hires' | 'changes' | 'plan' | 'surveys' | 'badges'>> {
  const { areaId } = actor;
  const of = { employerId };
  const isPartner = actor.role === 'partnerProfessional';
  const hires = await hiresOf(tx, actor, employerId, today);
  // a partner reads what is agreed, not what was said of people
  const surveys = isPartner
    ? []
    : await listEntries<SurveyRow>(tx, 'employer_survey', areaId, of, 't.sent_at desc, t.id');
  const agreements = await listEntries<EmployerAgreement>(
    tx,
    'employer_agreement',
    areaId,
    of,
    't.starts_on desc, t.id',
  );
  const answered = surveys.filter((one) => one.answeredAt !== null);
  const [plan] = await listEntries<NonNullable<Whole['plan']>>(tx, 'workplace_plan', areaId, of, 't.id');
  return {
    agreements: agreements.map((one) => {
      const use = agreementUse(one.id, hires, today);
      return { ...one, state: agreementState(one, today), usedNow: use.now, usedInAll: use.everSoFar };
    }),
    needs: await listEntries(
      tx,
      'employer_need',
      areaId,
      of,
      't.closed_on is not null, t.noted_on desc, t.id',
    ),
    hires: hires.map((hire) => ({
      ...hire,
      due: feedbackDue(
        hire,
        answered.filter((one) => one.hireId === hire.id),
        today,
      ).map((one) => ({ ...one, missing: [...one.missing] })),
    })),
    changes: await listEntries(tx, 'employer_change', areaId, of, 't.announced_on desc, t.id'),
    // just its own fields: what may be absent is written only when it fits
    plan: plan
      ? { id: plan.id, version: plan.version, coachId: plan.coachId, note: plan.note, steps: plan.steps }
      : null,
    surveys,
    badges: await listEntries(tx, 'employer_badge', areaId, of, 't.granted_on desc, t.id'),
  };
}
