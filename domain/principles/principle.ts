/**
 * Shared principles of an area (yhteiset toimintaperiaatteet): a dated list of texts shown where plans are made, and
 * what the staff assess themselves against. Requirement A24.
 */
import type { DefinitionContent } from '../assessments/definition.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Text } from '../kernel/texts.ts';

export interface Principle {
  readonly id: string;
  readonly content: string;
  readonly contentSv: string;
  readonly contentEn: string;
}

/** The form of the self-assessment, the same in all its editions. */
export const principlesKey = 'shared-principles';

export function principleRefusal(principle: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}): Refusal | undefined {
  return principle.endsOn !== null && principle.endsOn < principle.startsOn
    ? refuse('end-before-start', undefined, '/body/endsOn')
    : undefined;
}

/** The principle in each language; the Finnish text stands in where there is none. */
export function principleWords(principle: Omit<Principle, 'id'>): Text {
  return {
    fi: principle.content,
    sv: principle.contentSv || principle.content,
    en: principle.contentEn || principle.content,
  };
}

const ends = [
  { fi: 'Toteutuu harvoin', sv: 'Förverkligas sällan', en: 'Seldom so' },
  { fi: 'Toteutuu aina', sv: 'Förverkligas alltid', en: 'Always so' },
] as const;

const withEasy = (words: Text) => ({ ...words, fiEasy: words.fi });

/** The questions of the self-assessment: how well each principle in force comes true. */
export function principlesForm(principles: readonly Principle[]): DefinitionContent {
  return {
    name: withEasy({
      fi: 'Yhteiset toimintaperiaatteet: itsearviointi',
      sv: 'Gemensamma principer: självutvärdering',
      en: 'Shared principles: self-assessment',
    }),
    intro: withEasy({
      fi: 'Miten hyvin periaate toteutuu omassa työssäsi? Vastaukset lasketaan yhteen, eikä kenenkään vastauksia voi erottaa.',
      sv: 'Hur väl förverkligas principen i ditt eget arbete? Svaren räknas ihop och ingens svar kan särskiljas.',
      en: 'How well does the principle come true in your own work? Answers are added up and nobody’s can be told apart.',
    }),
    source: 'Alueen yhteiset toimintaperiaatteet',
    areas: [{ code: 'principles', name: withEasy({ fi: 'Periaatteet', sv: 'Principer', en: 'Principles' }) }],
    items: principles.map((principle) => ({
      // the same principle has the same code in every edition
      code: `p${principle.id.replaceAll('-', '')}`,
      area: 'principles',
      type: 'scale' as const,
      required: true,
      question: withEasy(principleWords(principle)),
      steps: ends.map(withEasy),
    })),
  };
}
