/**
 * The strengths card: lines in the client's own words. What the records tell is proposed to her; a line stands on the
 * card only as she has saved it, so nothing is printed that she has not approved. Requirement D17.
 */
export const cardSections = ['can', 'done', 'languages', 'next'] as const;
export type CardSection = (typeof cardSections)[number];

export interface CardLine {
  readonly section: CardSection;
  /** Her words. */
  readonly text: string;
  /** Whether the line stands on the card when it is printed or shared. */
  readonly shown: boolean;
  /** The record it was proposed from, such as `skill:<id>`; null for a line of her own. */
  readonly from: string | null;
}

/** What the records say, in the reader's words. */
export interface Proposal {
  readonly section: CardSection;
  readonly text: string;
  readonly from: string;
}

/**
 * The card as she edits it: her lines as she saved them, then what has come to the records since, hidden until she
 * takes it. A proposal she has once had is not made again, whatever she made of it.
 */
export function linesToEdit(saved: readonly CardLine[], proposals: readonly Proposal[]): readonly CardLine[] {
  const had = new Set(saved.flatMap(({ from }) => from ?? []));
  return [
    ...saved,
    ...proposals.filter(({ from }) => !had.has(from)).map((proposal) => ({ ...proposal, shown: false })),
  ];
}

/** The lines that are printed, by section: saved, shown, not empty. */
export function printedLines(saved: readonly CardLine[], section: CardSection): readonly CardLine[] {
  return saved.filter((line) => line.section === section && line.shown && line.text.trim() !== '');
}
