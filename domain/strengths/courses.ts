/**
 * Learning needs, course offers and which offer answers which need: a rule that says why, and what is missing.
 * Nothing is decided by it; a worker and the client choose. Requirement D16.
 */
import type { Day } from '../kernel/dates.ts';
import { type LanguageLevel, type LevelRecord, compareLevels, levelOf } from './languages.ts';

export const learningKinds = ['skill', 'language', 'certificate', 'subject'] as const;
export type LearningKind = (typeof learningKinds)[number];

/** Cards and passes that working life asks for. */
export const certificates = [
  'hygienePassport',
  'occupationalSafetyCard',
  'hotWorkCard',
  'roadSafetyCard',
  'firstAid',
  'forkliftLicence',
  'alcoholPassport',
  'drivingLicence',
] as const;
export type Certificate = (typeof certificates)[number];

/** What is studied apart from a single skill. */
export const subjects = [
  'literacy',
  'basicEducation',
  'mathematics',
  'digitalBasics',
  'studySkills',
  'workingLife',
  'vocationalDegree',
  'vocationalPart',
] as const;
export type Subject = (typeof subjects)[number];

/** What is to be learnt, or taught: a skill's code, a language with a level, a certificate, a subject. */
export type Learning =
  | { readonly kind: 'skill'; readonly code: string }
  | { readonly kind: 'language'; readonly code: string; readonly level: LanguageLevel }
  | { readonly kind: 'certificate'; readonly code: Certificate }
  | { readonly kind: 'subject'; readonly code: Subject };

/** How far she can go for a course; a course held remotely is never too far. */
export const travelRanges = ['municipality', 'region', 'anywhere'] as const;
export type TravelRange = (typeof travelRanges)[number];

export const needStatuses = ['open', 'met', 'dropped'] as const;
export type NeedStatus = (typeof needStatuses)[number];

export interface NeedFacts {
  readonly id: string;
  readonly learning: Learning;
  readonly travel: TravelRange;
}

export interface OfferFacts {
  readonly teaches: readonly Learning[];
  /** Language the course is held in, and the level it asks for; null asks for nothing. */
  readonly needsLanguage: string | null;
  readonly needsLevel: LanguageLevel | null;
  readonly municipalityCode: string | null;
  /** Region of the municipality. */
  readonly region: string | null;
  readonly remote: boolean;
  readonly startsOn: string;
  readonly appliesUntil: string | null;
  readonly cancelledOn: string | null;
}

export interface LearnerFacts {
  readonly languages: readonly LevelRecord[];
  /** Null when the reader may not know where she lives: then nothing is said of distance. */
  readonly municipalityCode: string | null;
  readonly region: string | null;
}

/** Why an offer answers a need. `reachesLevel`: up to the level of the goal; `towardsLevel`: nearer to it. */
export const fitReasons = [
  'teachesSkill',
  'givesCertificate',
  'teachesSubject',
  'reachesLevel',
  'towardsLevel',
] as const;
export type FitReason = (typeof fitReasons)[number];

/**
 * What is missing.
 * - `cancelled`, `tooLate`: the course is not held, or is not open to apply to any more
 * - `levelTooLow`, `levelUnknown`: she has not, or is not known to have, the level that the course asks for
 * - `tooFar`: it is held farther than she can go
 */
export const misfitReasons = ['cancelled', 'tooLate', 'levelTooLow', 'levelUnknown', 'tooFar'] as const;
export type MisfitReason = (typeof misfitReasons)[number];

export interface CourseMatch {
  readonly needId: string;
  readonly why: FitReason;
  /** Empty when the offer fits as it is. */
  readonly missing: MisfitReason[];
}

/** Last day to apply: the day told, else the day the course starts. */
export function lastDayToApply(offer: Pick<OfferFacts, 'appliesUntil' | 'startsOn'>): string {
  return offer.appliesUntil ?? offer.startsOn;
}

export function isOpenOffer(
  offer: Pick<OfferFacts, 'appliesUntil' | 'startsOn' | 'cancelledOn'>,
  today: Day,
): boolean {
  return offer.cancelledOn === null && lastDayToApply(offer) >= today;
}

function fitOf(wanted: Learning, taught: Learning, learner: LearnerFacts): FitReason | null {
  if (wanted.kind !== taught.kind || wanted.code !== taught.code) return null;
  switch (taught.kind) {
    case 'skill':
      return 'teachesSkill';
    case 'certificate':
      return 'givesCertificate';
    case 'subject':
      return 'teachesSubject';
    case 'language': {
      const goal = wanted.kind === 'language' ? wanted.level : taught.level;
      if (compareLevels(taught.level, goal) >= 0) return 'reachesLevel';
      const now = levelOf(learner.languages, taught.code);
      // a course that ends where she already is takes her nowhere
      return now === null || compareLevels(taught.level, now) > 0 ? 'towardsLevel' : null;
    }
  }
}

function isTooFar(travel: TravelRange, offer: OfferFacts, learner: LearnerFacts): boolean {
  if (offer.remote || travel === 'anywhere') return false;
  if (learner.municipalityCode === null || offer.municipalityCode === null) return false;
  if (travel === 'municipality') return offer.municipalityCode !== learner.municipalityCode;
  return offer.region !== learner.region;
}

/** How an offer answers a need, or `null` when it teaches something else. */
export function courseMatchOf(
  need: NeedFacts,
  offer: OfferFacts,
  learner: LearnerFacts,
  today: Day,
): CourseMatch | null {
  const fits = offer.teaches.flatMap((taught) => fitOf(need.learning, taught, learner) ?? []);
  // of a course that teaches several levels, the one that reaches the goal is what tells
  const why = fitReasons.find((reason) => fits.includes(reason));
  if (why === undefined) return null;
  const missing: MisfitReason[] = [];
  if (offer.cancelledOn !== null) missing.push('cancelled');
  else if (lastDayToApply(offer) < today) missing.push('tooLate');
  if (offer.needsLanguage !== null && offer.needsLevel !== null) {
    const level = levelOf(learner.languages, offer.needsLanguage);
    if (level === null) missing.push('levelUnknown');
    else if (compareLevels(level, offer.needsLevel) < 0) missing.push('levelTooLow');
  }
  if (isTooFar(need.travel, offer, learner)) missing.push('tooFar');
  return { needId: need.id, why, missing };
}

/** The needs an offer answers, the best answered first. */
export function courseMatchesOf(
  needs: readonly NeedFacts[],
  offer: OfferFacts,
  learner: LearnerFacts,
  today: Day,
): readonly CourseMatch[] {
  return needs
    .flatMap((need) => courseMatchOf(need, offer, learner, today) ?? [])
    .toSorted(
      (a, b) =>
        a.missing.length - b.missing.length ||
        fitReasons.indexOf(a.why) - fitReasons.indexOf(b.why) ||
        (a.needId < b.needId ? -1 : 1),
    );
}

/** How far a client is with one course. */
export const participationStatuses = [
  'suggested',
  'applied',
  'admitted',
  'notAdmitted',
  'started',
  'finished',
  'left',
] as const;
export type ParticipationStatus = (typeof participationStatuses)[number];

const participationMoves: Readonly<Record<ParticipationStatus, readonly ParticipationStatus[]>> = {
  suggested: ['applied', 'admitted', 'started', 'left'],
  applied: ['admitted', 'notAdmitted', 'started', 'left'],
  admitted: ['started', 'left'],
  notAdmitted: [],
  started: ['finished', 'left'],
  finished: [],
  left: [],
};

export function movesOfParticipation(status: ParticipationStatus): readonly ParticipationStatus[] {
  return participationMoves[status];
}

export function isOpenParticipation(status: ParticipationStatus): boolean {
  return participationMoves[status].length > 0;
}
