/**
 * The content of a decision from what the case holds on the day it is decided: made once, kept with the case and never
 * worked out anew. Requirements G9–G11.
 */
import type { Day } from '../kernel/dates.ts';
import type { DecisionReference } from '../kernel/decision-reference.ts';
import { defineTexts } from '../kernel/texts.ts';
import type { GrantDecisionContent, GrantDecisionKind } from './decision.ts';
import type { AmountRow } from './grant-amount.ts';
import type { CaseFacts } from './grant-input.ts';
import { grantInstalments, type GrantResult, isDeMinimis } from './grant-result.ts';
import type { GrantPack } from './pack.ts';
import type { RectificationBody } from './rectification-instructions.ts';

/** Where a decision of one route of appeal comes from and where its rectification is requested. */
export interface AppealBody extends RectificationBody {
  /** The municipality or joint authority that decides. */
  readonly authority: string;
}

export interface DecidedCase {
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
  /** By which the area took the version into use. */
  readonly packDecision: DecisionReference | null;
  readonly area: string;
  readonly number: string;
  readonly section: string;
  readonly decidedOn: Day;
  readonly receivedOn: Day;
  readonly decider: { readonly name: string; readonly title: string };
  readonly preparer: string;
  readonly contact: GrantDecisionContent['contact'];
  readonly employer: GrantDecisionContent['employer'];
  readonly body: AppealBody;
  readonly result: GrantResult | null;
  readonly facts: CaseFacts;
  readonly proposal: {
    readonly kind: 'granted' | 'refused';
    readonly cents: number;
    readonly reasons: string;
  };
  readonly personName: string;
  readonly jobTitle: string;
  /** The municipality of the person, by its name. */
  readonly personMunicipality: string;
}

const words = defineTexts({
  byHand: {
    fi: 'Harkinnan mukainen muutos laskettuun tukeen, perustelut päätöksessä',
    sv: 'Prövningsbaserad ändring av det uträknade stödet, motivering i beslutet',
    en: 'Change to the sum worked out, at discretion; its reasons are in the decision',
  },
  once: { fi: 'Tuki yhdessä erässä', sv: 'Stödet i en rat', en: 'The grant in one instalment' },
});

export function grantDecisionContent(decided: DecidedCase): GrantDecisionContent {
  const { pack, proposal, result, facts, body, personName, jobTitle, personMunicipality } = decided;
  const { authority, ...rectificationBody } = body;
  const { area, number, section, decidedOn, decider, preparer, employer, contact } = decided;
  return {
    authority,
    area,
    number,
    section,
    decidedOn,
    decider,
    preparer,
    programme: {
      name: pack.name,
      version: pack.version,
      source: pack.source,
      decision: decided.packDecision,
    },
    employer,
    kind: kindOf(decided),
    totalCents: proposal.cents,
    ...sums(decided),
    notMet: (result?.findings ?? [])
      .filter(({ outcome }) => outcome === 'notMet')
      .map(({ text, source }) => ({ text, source })),
    conditions: [],
    recovery: {
      grounds: pack.recovery.grounds,
      method: pack.recovery.method,
      minimumCents: pack.recovery.minimumCents,
    },
    stateAid: { text: pack.stateAid.text, deMinimis: deMinimisOf(decided) },
    reasons: proposal.reasons,
    provisions: [],
    appeal: pack.appeal,
    rectificationBody,
    contact,
    nonPublic: {
      name: personName,
      birthDate: dayOf(facts['person.birthDate']),
      municipality: personMunicipality,
      jobTitle,
      pay: payOf(facts['job.grossPayPerMonth']),
    },
  };
}

/** Less than the rules would have given, by hand, is a grant in part: it always has its reasons. */
function kindOf({ proposal, result }: DecidedCase): GrantDecisionKind {
  if (proposal.kind === 'refused') return 'refused';
  return proposal.cents < (result?.totalCents ?? 0) ? 'partly' : 'granted';
}

/** As they were worked out, the difference of a sum given by hand in a row of its own; instalments as they are planned. */
function sums(decided: DecidedCase): Pick<GrantDecisionContent, 'rows' | 'instalments'> {
  const { proposal, result, pack, parameters, decidedOn, facts } = decided;
  if (proposal.kind === 'refused') return { rows: [], instalments: [] };
  const worked = result?.rows ?? [];
  const counted = worked.reduce((sum, row) => sum + (row.counted ? row.amountCents : 0), 0);
  const byHand: AmountRow = {
    label: 'byHand',
    text: words.byHand,
    from: null,
    to: null,
    amountCents: proposal.cents - counted,
    counted: true,
    months: null,
    rounding: null,
  };
  const parts = grantInstalments(pack, proposal.cents, { on: decidedOn, facts, parameters });
  const once = { text: words.once, dueOn: decidedOn, amountCents: proposal.cents, needs: [] };
  return {
    rows: byHand.amountCents === 0 ? worked : [...worked, byHand],
    instalments: parts.length > 0 ? parts : [once],
  };
}

function deMinimisOf(decided: DecidedCase): GrantDecisionContent['stateAid']['deMinimis'] {
  const { pack, proposal, receivedOn, facts, parameters } = decided;
  if (proposal.kind === 'refused' || !isDeMinimis(pack, { on: receivedOn, facts, parameters })) return null;
  return { kind: pack.stateAid.sector, cents: proposal.cents };
}

const dayOf = (value: CaseFacts[string]): Day | null => (typeof value === 'string' ? (value as Day) : null);

const payOf = (cents: CaseFacts[string]): GrantDecisionContent['nonPublic']['pay'] =>
  typeof cents === 'number' && cents > 0 ? { cents, per: 'month' } : null;
