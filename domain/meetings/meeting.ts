/**
 * Groups that meet (ryhmä): people of a municipality and a target group are invited to talk of a theme, and afterwards
 * the house knows how many came and what was talked of, not who said what. Requirements D31, D32, D33.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { holdsIdentityCode } from '../messages/template.ts';

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const invitationAnswers = ['coming', 'notComing'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** What groups of jobseekers talk of; what is not here is told in a few words of one's own. */
export const heardThemes = [
  'workAbility',
  'skillsInWords',
  'confidence',
  'ageAttitudes',
  'fewJobs',
  'transport',
  'money',
  'familyCare',
  'digitalSkills',
  'language',
  'training',
  'entrepreneurship',
  'services',
  'loneliness',
] as const;
export type HeardTheme = (typeof heardThemes)[number];

/** Long enough for a theme, too short for anybody's story. */
export const longestThemeNote = 300;

/** A given name and a family name one after the other, as names are written: a hint for the writer, not a proof. */
const looksLikeName = /(?<![.!?:]\s)(?<=\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}{2,}/u;

/** Whether somebody may be named in the text: the page then asks to look again. */
export function mayNameSomebody(text: string): boolean {
  return holdsIdentityCode(text) || looksLikeName.test(` ${text}`);
}

export function themeNoteRefusal(note: string): Refusal | undefined {
  return holdsIdentityCode(note) ? refuse('identity-code-in-text', undefined, '/body/themeNote') : undefined;
}

/** Times of day are texts `HH:MM`, so that their order is that of the clock. */
export function timesRefusal(times: { readonly starts: string; readonly ends: string }): Refusal | undefined {
  return times.ends > times.starts ? undefined : refuse('end-before-start', undefined, '/body/ends');
}

/** Nobody is invited to what is over, called off, or of a group that has ended. */
export function invitingRefusal(
  meeting: { readonly status: MeetingStatus; readonly onDate: string },
  today: string,
): Refusal | undefined {
  return meeting.status === 'planned' && meeting.onDate >= today ? undefined : refuse('meeting-not-open');
}

/** Attendance is marked on the day or after it. */
export function meetingMarkRefusal(
  meeting: { readonly status: MeetingStatus; readonly onDate: string },
  today: string,
): Refusal | undefined {
  if (meeting.status === 'cancelled') return refuse('meeting-not-open');
  return meeting.onDate <= today ? undefined : refuse('meeting-not-yet');
}
