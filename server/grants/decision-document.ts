/** A decision on a grant as an accessible PDF: decision and instructions for everybody, the person's part apart. */
import {
  type DecisionPart,
  type GrantDecisionContent,
  grantDecisionParts,
  type Language,
} from '@polku/domain';
import { renderApart } from '../documents/render-apart.ts';
import type { Described } from '../documents/render.ts';
import { Problem, refused } from '../platform/problems.ts';

/**
 * The same content gives the same file. Rendered in a thread of its own.
 * @throws Problem 422 when the decision can't be given as it is, 503 when it takes too much time or memory
 */
export async function grantDecisionPdf(
  content: GrantDecisionContent,
  language: Language,
  part: DecisionPart = 'whole',
): Promise<Uint8Array> {
  return await renderApart(decisionDocument(content, language, part));
}

/** @throws Problem 422 when the decision can't be given as it is */
export function decisionDocument(
  content: GrantDecisionContent,
  language: Language,
  part: DecisionPart,
): Described<'grant-decision'> {
  const parts = grantDecisionParts(content, language);
  if (!('title' in parts)) throw problemOf(parts);
  const { title, courtesy, sections, instructions, nonPublic } = parts;
  const header = [content.authority, content.number].filter(Boolean).join(' · ');
  const common = {
    template: 'grant-decision',
    language,
    madeAt: new Date(`${content.decidedOn}T12:00:00Z`),
  } as const;
  if (part === 'nonPublic') {
    // its notice stands above all else, as a courtesy text does
    const own = { header, courtesy: nonPublic.notice, sections: nonPublic.sections, appendices: [] };
    return { ...common, title: `${nonPublic.title} ${content.number}`, content: own };
  }
  return {
    ...common,
    title,
    content: {
      header,
      courtesy,
      sections,
      appendices: [{ ...instructions, notice: '' }, ...(part === 'whole' ? [nonPublic] : [])],
    },
  };
}

type Refusals = Extract<ReturnType<typeof grantDecisionParts>, readonly unknown[]>;

/** Every reason at once, each at its place. */
function problemOf(refusals: Refusals): Problem {
  const [first] = refusals;
  if (first === undefined) throw new Error('A decision refused for no reason');
  const errors = refusals.flatMap((refusal) => refused(refusal).errors);
  return new Problem(422, first.refusal, { errors });
}
