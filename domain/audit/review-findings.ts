export const reviewFindings = ['justified', 'unclear', 'unjustified'] as const;
/** What the data protection officer found of a stated reason. */
export type ReviewFinding = (typeof reviewFindings)[number];
