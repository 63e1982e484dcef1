/** Instructions for requesting rectification, which every decision carries: Administrative Procedure Act, section 46. */
import { ruleOn } from '../kernel/dated-rule.ts';
import type { Day } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';
import { type DecisionSection, factBlock, filled, paragraph } from './decision-section.ts';
import {
  commonRectificationProvisions,
  instructionWords as words,
  rectificationProvisions,
  rectificationRuleOn,
  type RectificationRoute,
} from './rectification-rules.ts';
import { noticeRules } from './time-limit.ts';

/** The body that decides on the request, and how to reach it. */
export interface RectificationBody {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  /** Of its office, as people read them. */
  readonly openingHours: string;
}

/** By the law of the day of the decision. */
export function rectificationInstructions(
  route: RectificationRoute,
  decidedOn: Day,
  body: RectificationBody,
  language: Language,
): readonly DecisionSection[] {
  const isMunicipal = route === 'municipalRectification';
  const days = {
    days: rectificationRuleOn(route, decidedOn).limits.days,
    letter: ruleOn(noticeRules.letter, decidedOn).limits.days,
    electronic: ruleOn(noticeRules.electronic, decidedOn).limits.days,
    network: ruleOn(noticeRules.publicNetwork, decidedOn).limits.days,
  };
  const w = (name: keyof typeof words) => words[name][language];
  const said = (name: keyof typeof words) => paragraph(filled(w(name), days));
  return [
    {
      heading: w('right'),
      blocks: isMunicipal
        ? [said('written'), said('municipalWho'), said('municipalGrounds')]
        : [said('written'), said('administrativeWho')],
    },
    {
      heading: w('time'),
      blocks: [
        said('days'),
        said('notice'),
        ...(isMunicipal ? [said('noticeOfMember')] : []),
        said('counting'),
      ],
    },
    {
      heading: w('where'),
      blocks: [
        factBlock([
          { label: w('body'), value: body.name },
          { label: w('address'), value: body.address },
          { label: w('email'), value: body.email },
          { label: w('openingHours'), value: body.openingHours },
        ]),
        said('arrival'),
      ],
    },
    {
      heading: w('content'),
      blocks: [
        said('form'),
        { kind: 'list', items: [w('which'), w('what'), w('why'), w('whose')] },
        said('signing'),
      ],
    },
    {
      heading: w('provisions'),
      blocks: [
        {
          kind: 'list',
          items: [...rectificationProvisions[route], ...commonRectificationProvisions].map(
            (text) => text[language],
          ),
        },
      ],
    },
  ];
}
