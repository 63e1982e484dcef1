/**
 * Sentences for problems: general ones are known here, also without a connection; that of a refusal comes with the
 * answer, in the reader's language, so that the first load does not grow with every rule.
 */
import { problemWords, type Text } from '@polku/domain';
import type { FormProblem } from '../ui/Form.tsx';
import type { ApiProblem } from './problem.ts';
import type { TextValues, Translate } from './texts.tsx';

const noConnection: Text = {
  fi: 'Palveluun ei saada yhteyttä. Tarkista verkko ja yritä uudelleen: kirjoittamasi säilyy.',
  sv: 'Tjänsten kan inte nås. Kontrollera nätet och försök igen: det du skrivit finns kvar.',
  en: 'The service cannot be reached. Check the network and try again: what you wrote is kept.',
};

/** Words that one page gives for codes of its own, over the general ones. */
export type ProblemTexts = Readonly<Record<string, Text>>;

function wordsFor(code: string, extra: ProblemTexts): Text | undefined {
  if (code === 'no-connection') return noConnection;
  const general: ProblemTexts = problemWords;
  return extra[code] ?? general[code];
}

/** A sentence whose values did not come is still better than none. */
function filled(t: Translate, text: Text, values: TextValues, otherwise: string): string {
  try {
    return t(text, values);
  } catch {
    return otherwise;
  }
}

/** What happened, in one sentence. */
export function problemSentence(problem: ApiProblem, t: Translate, extra: ProblemTexts = {}): string {
  const otherwise = problem.title ?? t(problemWords[problem.status === 422 ? 'refused' : 'internal-error']);
  const text = wordsFor(problem.code, extra);
  return text ? filled(t, text, problem.values, otherwise) : otherwise;
}

/** `/body/steps/0/title` → `steps/0/title`: the name that fields of a form carry. */
export function fieldNameOf(pointer: string): string {
  return pointer.replace(/^\/(body|query|params)(\/|$)/, '').replace(/^\//, '');
}

/** The problem as a form shows it: a sentence, and a message for each field at fault. */
export function formProblem(problem: ApiProblem, t: Translate, extra: ProblemTexts = {}): FormProblem {
  const fields = problem.errors.map(({ pointer, code, values, detail }) => {
    const otherwise = detail ?? t(problemWords['wrong-value']);
    const text = wordsFor(code, extra);
    return {
      name: fieldNameOf(pointer),
      message: text ? filled(t, text, values ?? {}, otherwise) : otherwise,
      ...(code === 'required' && !extra[code] ? { missing: true } : {}),
    };
  });
  return { title: problemSentence(problem, t, extra), fields };
}
