import { defineTexts } from '@polku/domain';
import type { TextValues, Translate } from '../platform/texts.tsx';

/** What a field asks for: its sentence when it was left empty follows from this. */
export type FieldKind = 'text' | 'date' | 'time' | 'number' | 'choice' | 'choices' | 'file' | 'tick';

const texts = defineTexts({
  text: { fi: 'Anna {label}.', sv: 'Ange {label}.', en: 'Enter the {label}.' },
  choice: { fi: 'Valitse {label}.', sv: 'Välj {label}.', en: 'Choose the {label}.' },
  date: { fi: 'Anna päivä.', sv: 'Ange datum.', en: 'Enter the date.' },
  time: { fi: 'Anna kellonaika.', sv: 'Ange klockslag.', en: 'Enter the time.' },
  number: { fi: 'Anna luku.', sv: 'Ange ett tal.', en: 'Enter a number.' },
  choices: {
    fi: 'Valitse ainakin yksi vaihtoehto.',
    sv: 'Välj minst ett alternativ.',
    en: 'Choose at least one option.',
  },
  file: { fi: 'Valitse tiedosto.', sv: 'Välj en fil.', en: 'Choose a file.' },
  tick: { fi: 'Rastita tämä kohta.', sv: 'Kryssa för detta.', en: 'Tick this.' },
  answer: { fi: 'Tämä kohta puuttuu.', sv: 'Den här uppgiften saknas.', en: 'This is missing.' },
  oneOf: {
    fi: 'Valitse yksi vaihtoehdoista.',
    sv: 'Välj ett av alternativen.',
    en: 'Choose one of the options.',
  },
});

const questionWords =
  /^(mi(kä|tä|hin|ssä|stä|ksi|llä|lle|ten|nkä)|kuka|kenelle|kenen|ketä|kuinka|montako|mille|onko|vad|vem|vems|vilk\w+|var|vart|varför|hur|när|har|är|what|who|whose|which|why|where|how|when|is|does|do|have)(?=[\s,?])/i;

/** A label that can stand as the object of "Enter …": a noun, not a question nor a sentence. */
function asObject(label: string): string | undefined {
  const bare = label.replaceAll(/\s*\([^)]*\)/g, '').trim();
  if (bare === '' || bare.length > 40 || /[?.:!]/.test(bare) || questionWords.test(bare)) return undefined;
  const [first = '', second = ''] = bare;
  return second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + bare.slice(1)
    : bare;
}

/** What to say of a required field that was left empty, and whether it names the field itself. */
export function missingSentence(
  kind: FieldKind,
  label: string,
  t: Translate,
): { readonly text: string; readonly namesField: boolean } {
  if (kind === 'text' || kind === 'choice') {
    const object = asObject(label);
    if (object) return { text: said(kind, { label: object }, t), namesField: true };
    return { text: t(kind === 'choice' ? texts.oneOf : texts.answer), namesField: false };
  }
  return { text: t(texts[kind]), namesField: false };
}

const said = (kind: 'text' | 'choice', values: TextValues, t: Translate) => t(texts[kind], values);
