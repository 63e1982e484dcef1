/**
 * A decision on a grant as its reader gets it: the public part, the non-public appendix and the instructions for
 * requesting rectification. What a decision tells: Administrative Procedure Act 434/2003, sections 44 (authority and
 * day, parties, what is granted, who gives information), 45 (reasons and provisions) and 46 (instructions). The public
 * part is made without the person's data, and is refused when its free text names her. Requirements G9–G11.
 */
import { ruleOn } from '../kernel/dated-rule.ts';
import { asDay, type Day } from '../kernel/dates.ts';
import { decisionCitation } from '../kernel/decision-citation.ts';
import type { DecisionReference } from '../kernel/decision-reference.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Language, Text } from '../kernel/texts.ts';
import { deMinimisRuleOn, type DeMinimisKind, registerDueDay } from './de-minimis.ts';
import {
  type DecisionBlock,
  type DecisionSection,
  decisionDay,
  factBlock,
  filled,
  paragraph,
  writtenEuros,
} from './decision-section.ts';
import { decisionWords as words, deMinimisRegulationWords, secrecyRules } from './decision-words.ts';
import { instalmentTable, sumBlocks } from './decision-tables.ts';
import type { AmountRow } from './grant-amount.ts';
import type { GrantInstalment } from './grant-result.ts';
import { type Naming, namingsIn } from './names-in-text.ts';
import type { GrantPack } from './pack.ts';
import { type RectificationBody, rectificationInstructions } from './rectification-instructions.ts';
import { instructionWords, rectificationRuleOn } from './rectification-rules.ts';

export const grantDecisionKinds = ['granted', 'refused', 'partly'] as const;
export type GrantDecisionKind = (typeof grantDecisionKinds)[number];

/** The person hired: only the non-public appendix tells of her. */
export interface GrantDecisionPerson {
  readonly name: string;
  readonly birthDate: Day | null;
  readonly municipality: string;
  readonly jobTitle: string;
  readonly pay: { readonly cents: number; readonly per: 'month' | 'hour' } | null;
}

/** Free text is written in the language of the decision; what comes from the pack is in all three. */
export interface GrantDecisionContent {
  /** The municipality or joint authority that decides. */
  readonly authority: string;
  readonly area: string;
  readonly number: string;
  /** Of the minutes or the list of decisions, without the sign §; empty: none. */
  readonly section: string;
  readonly decidedOn: Day;
  readonly decider: { readonly name: string; readonly title: string };
  readonly preparer: string;
  readonly programme: {
    readonly name: Text;
    readonly version: string;
    readonly source: GrantPack['source'];
    /** By which the area took the version into use. */
    readonly decision: DecisionReference | null;
  };
  readonly employer: { readonly name: string; readonly businessId: string; readonly address: string };
  readonly kind: GrantDecisionKind;
  readonly totalCents: number;
  /** Those counted add up to the total. */
  readonly rows: readonly AmountRow[];
  /** Add up to the total. */
  readonly instalments: readonly GrantInstalment[];
  readonly notMet: readonly { readonly text: Text; readonly source: string }[];
  /** Of use, free text. */
  readonly conditions: readonly string[];
  readonly recovery: Pick<GrantPack['recovery'], 'grounds' | 'method' | 'minimumCents'>;
  /** The text of the pack; `deMinimis` when the grant is such aid. */
  readonly stateAid: {
    readonly text: Text;
    readonly deMinimis: { readonly kind: DeMinimisKind; readonly cents: number } | null;
  };
  /** Free text; an empty line parts paragraphs. May be empty only when all is granted (section 45). */
  readonly reasons: string;
  /** Free text, beside the rules of the programme. */
  readonly provisions: readonly string[];
  readonly appeal: GrantPack['appeal'];
  readonly rectificationBody: RectificationBody;
  /** Who gives information. */
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly nonPublic: GrantDecisionPerson;
}

export interface GrantDecisionParts {
  readonly title: string;
  /** Above all else: that the language is a courtesy; empty: none. */
  readonly courtesy: string;
  /** Public. */
  readonly sections: readonly DecisionSection[];
  /** Public. */
  readonly instructions: { readonly title: string; readonly sections: readonly DecisionSection[] };
  readonly nonPublic: {
    readonly title: string;
    readonly notice: string;
    readonly sections: readonly DecisionSection[];
  };
}

/** Everything that stands in the way comes at once. */
export function grantDecisionParts(
  content: GrantDecisionContent,
  language: Language,
): GrantDecisionParts | readonly Refusal[] {
  const { appeal, decidedOn } = content;
  const wrong = decisionRefusals(content);
  if (wrong.length > 0 || appeal.route === 'unknown') return wrong;
  const w = wordsIn(language);
  return {
    title: filled(w('title'), { number: content.number, programme: content.programme.name[language] }),
    courtesy: w('courtesy'),
    sections: publicSections(content, language),
    instructions: {
      title: instructionWords.title[language],
      sections: rectificationInstructions(appeal.route, decidedOn, content.rectificationBody, language),
    },
    nonPublic: {
      title: w('nonPublic'),
      notice: filled(w('nonPublicNotice'), { basis: ruleOn(secrecyRules, decidedOn).limits[language] }),
      sections: nonPublicSections(content, language),
    },
  };
}

/** Why the decision can't be given as it is; none: it can. */
export function decisionRefusals(content: GrantDecisionContent): readonly Refusal[] {
  const { kind, totalCents, rows, instalments, appeal, decidedOn } = content;
  const sumOf = (list: readonly { readonly amountCents: number }[]) =>
    list.reduce((all, { amountCents }) => all + amountCents, 0);
  const law = appeal.route === 'unknown' ? null : rectificationRuleOn(appeal.route, decidedOn).limits.days;
  return [
    ...(appeal.route === 'unknown' ? [refuse('appeal-route-unknown', {}, '/appeal/route')] : []),
    ...(law !== null && law !== appeal.days
      ? [refuse('appeal-days-differ', { days: appeal.days, law }, '/appeal/days')]
      : []),
    ...((kind === 'refused') === (totalCents === 0)
      ? []
      : [refuse('decision-kind-and-sum-differ', {}, '/totalCents')]),
    ...(sumOf(rows.filter(({ counted }) => counted)) === totalCents
      ? []
      : [refuse('decision-sum-differs', {}, '/rows')]),
    ...(sumOf(instalments) === totalCents ? [] : [refuse('decision-sum-differs', {}, '/instalments')]),
    ...(kind !== 'granted' && content.reasons.trim() === ''
      ? [refuse('decision-reasons-missing', {}, '/reasons')]
      : []),
    ...namesInPublicPart(content).map(({ found, pointer }) =>
      refuse('name-in-public-part', { found }, pointer),
    ),
  ];
}

export interface NameInPublicPart extends Naming {
  /** JSON pointer of the free text. */
  readonly pointer: string;
}

/** Where the free text of the public part names the person, or anybody by an identity code. */
export function namesInPublicPart(content: GrantDecisionContent): readonly NameInPublicPart[] {
  const { nonPublic, programme, rectificationBody } = content;
  const publicNames = [
    content.authority,
    content.area,
    content.decider.name,
    content.preparer,
    content.employer.name,
    content.contact.name,
    rectificationBody.name,
    ...Object.values(programme.name),
  ];
  const texts = [
    { pointer: '/reasons', text: content.reasons },
    ...content.conditions.map((text, at) => ({ pointer: `/conditions/${at}`, text })),
    ...content.provisions.map((text, at) => ({ pointer: `/provisions/${at}`, text })),
  ];
  return texts.flatMap(({ pointer, text }) =>
    namingsIn(text, { name: nonPublic.name, birthDate: nonPublic.birthDate, publicNames }).map((naming) => ({
      ...naming,
      pointer,
    })),
  );
}

const wordsIn = (language: Language) => (name: keyof typeof words) => words[name][language];

type PublicContent = Omit<GrantDecisionContent, 'nonPublic'>;

function publicSections(content: PublicContent, language: Language): readonly DecisionSection[] {
  const w = wordsIn(language);
  const section = (name: keyof typeof words, ...blocks: readonly DecisionBlock[]): DecisionSection => ({
    heading: w(name),
    blocks,
  });
  const isGrant = content.kind !== 'refused';
  const list = (items: readonly string[]): DecisionBlock => ({ kind: 'list', items });
  const reasons = content.reasons.split(/\n\s*\n/).map((text) => text.trim());
  return [
    section('decision', decisionFacts(content, language)),
    section(
      'applicant',
      factBlock([
        { label: w('employer'), value: content.employer.name },
        { label: w('businessId'), value: content.employer.businessId },
        { label: w('address'), value: content.employer.address },
      ]),
    ),
    section('outcome', ...outcomeBlocks(content, language)),
    ...(isGrant ? [section('sum', ...sumBlocks(content.rows, content.totalCents, language))] : []),
    ...(isGrant
      ? [section('payment', instalmentTable(content.instalments, content.totalCents, language))]
      : []),
    ...(content.notMet.length > 0
      ? [section('notMet', list(content.notMet.map(({ text, source }) => `${text[language]} (${source})`)))]
      : []),
    ...(isGrant && content.conditions.length > 0 ? [section('conditions', list(content.conditions))] : []),
    ...(isGrant ? [section('recovery', ...recoveryBlocks(content.recovery, language))] : []),
    ...(isGrant ? [section('stateAid', ...stateAidBlocks(content, language))] : []),
    ...(content.reasons.trim() === '' ? [] : [section('reasons', ...reasons.filter(Boolean).map(paragraph))]),
    section('provisions', list([content.programme.source.text, ...content.provisions])),
    section('appeal', paragraph(content.appeal.text[language]), paragraph(w('appealAttached'))),
    section(
      'contact',
      factBlock([
        { label: w('name'), value: content.contact.name },
        { label: w('phone'), value: content.contact.phone },
        { label: w('email'), value: content.contact.email },
      ]),
    ),
    section('attachments', list([instructionWords.title[language], w('nonPublic')])),
  ];
}

function decisionFacts(content: PublicContent, language: Language): DecisionBlock {
  const w = wordsIn(language);
  const { decider, section } = content;
  return factBlock([
    { label: w('authority'), value: content.authority },
    { label: w('area'), value: content.area },
    { label: w('number'), value: content.number },
    { label: w('section'), value: section === '' ? '' : `§\u00a0${section.replace(/^§\s*/, '')}` },
    { label: w('decidedOn'), value: decisionDay(content.decidedOn, language) },
    { label: w('decider'), value: [decider.name, decider.title].filter(Boolean).join(', ') },
    { label: w('preparer'), value: content.preparer },
  ]);
}

function outcomeBlocks(content: PublicContent, language: Language): readonly DecisionBlock[] {
  const w = wordsIn(language);
  const { kind, programme } = content;
  const sum = writtenEuros(content.totalCents, language);
  const { decision } = programme;
  return [
    paragraph(filled(w(kind), { sum })),
    paragraph(w('person')),
    factBlock([
      { label: w('programme'), value: programme.name[language] },
      { label: w('version'), value: programme.version },
      { label: w('rules'), value: [programme.source.text, programme.source.url].filter(Boolean).join(', ') },
      {
        label: w('programmeDecision'),
        value: decision ? decisionCitation(decision, decisionDay(asDay(decision.on), language)) : '',
      },
    ]),
  ];
}

function recoveryBlocks(
  { grounds, method, minimumCents }: GrantDecisionContent['recovery'],
  language: Language,
): readonly DecisionBlock[] {
  const w = wordsIn(language);
  return [
    paragraph(w('recoveryGrounds')),
    { kind: 'list', items: grounds.map(({ text }) => text[language]) },
    paragraph(w(method)),
    ...(minimumCents > 0
      ? [paragraph(filled(w('minimum'), { sum: writtenEuros(minimumCents, language) }))]
      : []),
  ];
}

/** De minimis aid is told of in writing, with its sum and the regulation by its name. */
function stateAidBlocks(
  { stateAid, decidedOn }: PublicContent,
  language: Language,
): readonly DecisionBlock[] {
  const { deMinimis } = stateAid;
  if (deMinimis === null) return [paragraph(stateAid.text[language])];
  const w = wordsIn(language);
  const day = decisionDay(decidedOn, language);
  const rule = deMinimisRuleOn(deMinimis.kind, decidedOn);
  const registered = registerDueDay(decidedOn, deMinimis.kind);
  return [
    paragraph(filled(w('deMinimis'), { sum: writtenEuros(deMinimis.cents, language), day })),
    ...(rule
      ? [
          paragraph(
            filled(w('deMinimisRegulation'), {
              regulation: deMinimisRegulationWords[deMinimis.kind][language],
              years: rule.limits.years,
              ceiling: writtenEuros(rule.limits.ceilingCents, language),
            }),
          ),
        ]
      : []),
    ...(registered
      ? [paragraph(filled(w('deMinimisRegister'), { day: decisionDay(registered, language) }))]
      : []),
  ];
}

function nonPublicSections(
  { number, nonPublic }: GrantDecisionContent,
  language: Language,
): readonly DecisionSection[] {
  const w = wordsIn(language);
  const { birthDate, pay } = nonPublic;
  return [
    {
      heading: w('hired'),
      blocks: [
        factBlock([
          { label: w('number'), value: number },
          { label: w('name'), value: nonPublic.name },
          { label: w('birthDate'), value: birthDate === null ? '' : decisionDay(birthDate, language) },
          { label: w('municipality'), value: nonPublic.municipality },
          { label: w('jobTitle'), value: nonPublic.jobTitle },
          {
            label: w('pay'),
            value: pay === null ? '' : filled(w(pay.per), { sum: writtenEuros(pay.cents, language) }),
          },
        ]),
      ],
    },
  ];
}
