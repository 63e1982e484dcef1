/**
 * Success stories (onnistumistarina): written with the client, read and approved by her as they stand, under another
 * name; shown to anybody only while her consent for it is in force, which each reading asks. Requirements D30, N8.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { holdsIdentityCode } from '../messages/template.ts';

export const storyStatuses = ['draft', 'asked', 'approved', 'declined', 'published', 'takenDown'] as const;
export type StoryStatus = (typeof storyStatuses)[number];

export const storyActions = ['ask', 'publish', 'takeDown'] as const;
export type StoryAction = (typeof storyActions)[number];

/** What staff may do next. Whatever is changed in the text goes back to a draft, so that she reads it again. */
export const storyActionsFrom: Readonly<Record<StoryStatus, readonly StoryAction[]>> = {
  draft: ['ask'],
  asked: ['takeDown'],
  approved: ['publish', 'takeDown'],
  declined: [],
  published: ['takeDown'],
  takenDown: ['ask'],
};

const after: Readonly<Record<StoryAction, StoryStatus>> = {
  ask: 'asked',
  publish: 'published',
  takeDown: 'takenDown',
};

export interface StoryGround {
  readonly status: StoryStatus;
  /** Her consent for it is in force today. */
  readonly consent: boolean;
  /** Non-disclosure is set, or not known. */
  readonly nonDisclosed: boolean;
}

export function storyAfter(ground: StoryGround, action: StoryAction): StoryStatus | Refusal {
  if (!storyActionsFrom[ground.status].includes(action)) return refuse('story-not-now');
  if (action !== 'takeDown' && ground.nonDisclosed) return refuse('story-not-disclosed');
  if (action === 'publish' && !ground.consent) return refuse('story-no-consent');
  return after[action];
}

/** Whether anybody may read it today. */
export function isStoryShown(ground: StoryGround): boolean {
  return ground.status === 'published' && ground.consent && !ground.nonDisclosed;
}

/** How a family name begins in running text, its inflected forms too: Virtanen, Virtasen; Niemi, Niemen. */
function formsOf(familyName: string): readonly RegExp[] {
  const parts = folded(familyName)
    .split(/[\s-]+/u)
    .filter((part) => part.length >= 3);
  return parts.flatMap((part) => [
    // a short name, and the bent form of one, is often an ordinary word: it counts with a capital only
    beginning(part, part.length <= 4),
    ...(/nen$/iu.test(part) ? [beginning(`${part.slice(0, -3)}s`, part.length <= 6)] : []),
    ...(part.length > 4 && /i$/iu.test(part) ? [beginning(`${part.slice(0, -1)}e`, true)] : []),
  ]);
}

function beginning(form: string, capitalOnly: boolean): RegExp {
  const letters = Array.from(form, (letter) => {
    const cases = [letter.toUpperCase(), letter.toLowerCase()];
    return `(?:${cases.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('|')})`;
  });
  return new RegExp(`(?<!\\p{L})${capitalOnly ? String.raw`(?=\p{Lu})` : ''}${letters.join('')}`, 'u');
}

/** As it is seen: composed letters, no soft hyphens. */
const folded = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00ad/gu, '')
    .trim();

/** The text must not lead to her: no identity code, not her own family name, a pseudonym that is no name of hers. */
export function storyTextRefusal(
  story: { readonly title: string; readonly pseudonym: string; readonly content: string },
  person: { readonly familyName: string; readonly givenNames: string },
): Refusal | undefined {
  const forms = formsOf(person.familyName);
  for (const part of ['title', 'pseudonym', 'content'] as const) {
    const written = folded(story[part]);
    if (holdsIdentityCode(written)) return refuse('identity-code-in-text', undefined, `/body/${part}`);
    if (forms.some((form) => form.test(written))) return refuse('story-own-name', undefined, `/body/${part}`);
  }
  const words = (text: string) =>
    folded(text)
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u);
  const own = new Set(words(person.givenNames));
  return words(story.pseudonym).some((word) => word !== '' && own.has(word))
    ? refuse('story-own-given-name', undefined, '/body/pseudonym')
    : undefined;
}
