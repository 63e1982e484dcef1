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

/** The text must not lead to her: no identity code, not her own family name. */
export function storyTextRefusal(
  story: { readonly title: string; readonly pseudonym: string; readonly content: string },
  familyName: string,
): Refusal | undefined {
  const parts = ['title', 'pseudonym', 'content'] as const;
  for (const part of parts) {
    if (holdsIdentityCode(story[part])) return refuse('identity-code-in-text', undefined, `/body/${part}`);
    const name = familyName.trim().toLowerCase();
    if (name.length >= 3 && story[part].toLowerCase().includes(name))
      return refuse('story-own-name', undefined, `/body/${part}`);
  }
  return undefined;
}
