/** Skills of a client and what they rest on. Requirement D15. */

/**
 * How well a skill goes, from the first try on; a scale of the house's own, in everyday words.
 * - `tried`: has tried it
 * - `guided`: goes with guidance
 * - `alone`: goes without help
 * - `guidesOthers`: can show it to others
 */
export const skillLevels = ['tried', 'guided', 'alone', 'guidesOthers'] as const;
export type SkillLevel = (typeof skillLevels)[number];

/** Who saw it. A person's name is not asked: the worker who writes it down stands in the record. */
export const witnesses = ['worker', 'workplace', 'school', 'client'] as const;
export type Witness = (typeof witnesses)[number];

/** A code of `reference/skills.json`: our own lasting name of a skill, bound there to an ESCO concept. */
export const skillCodePattern = /^[a-z][a-z-]{1,60}$/;
