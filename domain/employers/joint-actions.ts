/**
 * What is done with several employers together: networks, campaigns with pledges, recruiting events with slots,
 * trainings, visits, competitions; and the library they draw from. Requirements F4–F6, F12, F14–F16, F22, F24.
 */
export const jointKinds = ['network', 'campaign', 'event', 'training', 'visit', 'contest'] as const;
export type JointKind = (typeof jointKinds)[number];

export const slotResults = ['met', 'invited', 'hired', 'notCome'] as const;
export type SlotResult = (typeof slotResults)[number];

export const resourceKinds = ['training', 'material', 'solution'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What a training is about, or which demand of a job a solution eases. */
export const resourceTopics = [
  'recruiting',
  'immigrants',
  'diversity',
  'guidance',
  'workAbility',
  'body',
  'senses',
  'concentration',
  'social',
  'language',
  'time',
  'law',
] as const;
export type ResourceTopic = (typeof resourceTopics)[number];

export interface Participation {
  readonly pledged: number | null;
  readonly achieved: number | null;
  readonly attended: boolean | null;
  readonly people: number | null;
}

/** What came of it: counts over those who take part. */
export function jointResult(rows: readonly Participation[]): {
  readonly pledged: number;
  readonly achieved: number;
  readonly attended: number;
  readonly people: number;
} {
  const sum = (pick: (row: Participation) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return {
    pledged: sum((row) => row.pledged),
    achieved: sum((row) => row.achieved),
    attended: rows.filter((row) => row.attended === true).length,
    people: sum((row) => (row.attended === true ? row.people : 0)),
  };
}
