/**
 * The log of the staff's training: hours given by one municipality to another, guidance skills with a university,
 * supervision, networks, digital tools. Numbers and themes: neither who took part nor any client is named.
 * Requirements B14, B15, B17, K16.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { holdsIdentityCode } from '../messages/template.ts';

export const trainingKinds = ['peer', 'guidance', 'supervision', 'network', 'digital', 'other'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

export interface TrainingFacts {
  readonly kind: TrainingKind;
  readonly onDate: string;
  readonly minutes: number;
  readonly participants: number;
  readonly fromMunicipalityCode: string | null;
  readonly toMunicipalityCode: string | null;
}

export function trainingRefusal(
  event: TrainingFacts & { readonly theme: string; readonly provider: string; readonly note: string },
  today: string,
): Refusal | undefined {
  if (event.onDate > today) return refuse('date-in-future', undefined, '/body/onDate');
  const { fromMunicipalityCode: from, toMunicipalityCode: to } = event;
  if (event.kind === 'peer') {
    if (from === null) return refuse('required', undefined, '/body/fromMunicipalityCode');
    if (to === null) return refuse('required', undefined, '/body/toMunicipalityCode');
    if (from === to) return refuse('same-municipality', undefined, '/body/toMunicipalityCode');
  } else if (from !== null || to !== null) {
    return refuse('only-between-municipalities', undefined, '/body/kind');
  }
  for (const part of ['theme', 'provider', 'note'] as const)
    if (holdsIdentityCode(event[part])) return refuse('identity-code-in-text', undefined, `/body/${part}`);
  return undefined;
}

export interface TrainingSum {
  readonly kind: TrainingKind;
  readonly events: number;
  readonly minutes: number;
  /** Length times those who took part. */
  readonly personMinutes: number;
}

/** What a year's training comes to, by kind. */
export function trainingSums(events: readonly TrainingFacts[]): readonly TrainingSum[] {
  return trainingKinds.flatMap((kind) => {
    const of = events.filter((event) => event.kind === kind);
    if (of.length === 0) return [];
    return [
      {
        kind,
        events: of.length,
        minutes: of.reduce((all, event) => all + event.minutes, 0),
        personMinutes: of.reduce((all, event) => all + event.minutes * event.participants, 0),
      },
    ];
  });
}

export interface PeerHours {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly events: number;
}

/** Hours from each municipality to each, the largest first. */
export function peerHours(events: readonly TrainingFacts[]): readonly PeerHours[] {
  const found = new Map<string, PeerHours>();
  for (const { fromMunicipalityCode: from, toMunicipalityCode: to, minutes } of events) {
    if (from === null || to === null) continue;
    const key = `${from} ${to}`;
    const before = found.get(key);
    found.set(key, {
      from,
      to,
      minutes: (before?.minutes ?? 0) + minutes,
      events: (before?.events ?? 0) + 1,
    });
  }
  return [...found.values()].sort((a, b) => b.minutes - a.minutes || a.from.localeCompare(b.from));
}
