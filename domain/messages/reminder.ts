/**
 * Reminders are reckoned from facts, not from events: a run asks what is due now and has no sending yet. So a missed
 * run is caught up by the next, and two runs, or a clock set back, send nothing twice. Each kind is a row of data.
 */
import type { MessageChannel } from './message.ts';
import type { TemplateKey } from './template.ts';

export const reminderKinds = [
  'reviewDue',
  'followUpDue',
  'coachingTomorrow',
  'attendanceMissing',
  'responsibleGap',
  'referralWaiting',
  'measureDue',
  'requestDue',
  'sliceHanded',
  'sliceEnded',
  'agreementUnsigned',
  'agreementEnding',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Who is reminded. `signer`: a party of an agreement who has not signed. `handler`: the worker a referral is assigned to, otherwise the coordinators in whose scope it is. */
export type RecipientRule =
  | 'client'
  | 'signer'
  | 'coach'
  | 'responsible'
  | 'coordinators'
  | 'handler'
  | 'partner';

export interface ReminderRule {
  readonly template: TemplateKey & ReminderKind;
  readonly recipients: RecipientRule;
  /** Days before the due day (`before`), or that must have gone by (`after`). */
  readonly timing: 'before' | 'after';
  readonly leadDays: number;
  readonly mostLeadDays: number;
  readonly channels: readonly MessageChannel[];
  readonly channelsAtFirst: readonly MessageChannel[];
  /** How many days a missed run is caught up; nothing for what makes no sense afterwards. */
  readonly catchUpDays: number;
}

const staffChannels: readonly MessageChannel[] = ['inApp', 'email'];

export const reminderRules: Readonly<Record<ReminderKind, ReminderRule>> = {
  reviewDue: {
    template: 'reviewDue',
    recipients: 'coach',
    timing: 'before',
    leadDays: 3,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 30,
  },
  followUpDue: {
    template: 'followUpDue',
    recipients: 'responsible',
    timing: 'before',
    leadDays: 7,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 30,
  },
  coachingTomorrow: {
    template: 'coachingTomorrow',
    recipients: 'client',
    timing: 'before',
    leadDays: 1,
    mostLeadDays: 7,
    channels: ['inApp', 'email', 'sms'],
    channelsAtFirst: ['inApp', 'email', 'sms'],
    catchUpDays: 0,
  },
  attendanceMissing: {
    template: 'attendanceMissing',
    recipients: 'coach',
    timing: 'after',
    leadDays: 1,
    mostLeadDays: 14,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 14,
  },
  responsibleGap: {
    template: 'responsibleGap',
    recipients: 'coordinators',
    timing: 'after',
    leadDays: 1,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 30,
  },
  referralWaiting: {
    template: 'referralWaiting',
    recipients: 'handler',
    timing: 'after',
    leadDays: 5,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 60,
  },
  measureDue: {
    template: 'measureDue',
    recipients: 'responsible',
    timing: 'before',
    leadDays: 7,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 30,
  },
  requestDue: {
    template: 'requestDue',
    recipients: 'handler',
    timing: 'before',
    leadDays: 7,
    mostLeadDays: 30,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 30,
  },
  sliceHanded: {
    template: 'sliceHanded',
    recipients: 'partner',
    timing: 'after',
    leadDays: 0,
    mostLeadDays: 7,
    channels: staffChannels,
    // a partner is not in the service every day
    channelsAtFirst: staffChannels,
    catchUpDays: 7,
  },
  sliceEnded: {
    template: 'sliceEnded',
    recipients: 'partner',
    timing: 'after',
    leadDays: 0,
    mostLeadDays: 7,
    channels: staffChannels,
    channelsAtFirst: staffChannels,
    catchUpDays: 7,
  },
  agreementUnsigned: {
    template: 'agreementUnsigned',
    recipients: 'signer',
    timing: 'after',
    leadDays: 3,
    mostLeadDays: 14,
    channels: ['inApp', 'email', 'sms'],
    channelsAtFirst: ['inApp', 'email', 'sms'],
    // asked again each week: a longer time would send two at once
    catchUpDays: 6,
  },
  agreementEnding: {
    template: 'agreementEnding',
    recipients: 'responsible',
    timing: 'before',
    leadDays: 14,
    mostLeadDays: 60,
    channels: staffChannels,
    channelsAtFirst: ['inApp'],
    catchUpDays: 14,
  },
};

export interface ReminderSetting {
  readonly isOn: boolean;
  readonly leadDays: number;
  readonly channels: readonly MessageChannel[];
}

export function defaultReminderSetting(kind: ReminderKind): ReminderSetting {
  const rule = reminderRules[kind];
  return { isOn: true, leadDays: rule.leadDays, channels: rule.channelsAtFirst };
}

/** Only channels that the kind knows; a reminder that is on has one at least. */
export function reminderChannels(
  kind: ReminderKind,
  wanted: readonly MessageChannel[],
): readonly MessageChannel[] {
  return reminderRules[kind].channels.filter((channel) => wanted.includes(channel));
}
