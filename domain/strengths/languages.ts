/** Language skills by the European frame, and the way to a course in Finnish or Swedish. Requirement N1. */
import { type Day, asDay } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** The lowest first; `0` is no skill yet, `native` the mother tongue. */
export const languageLevels = [
  '0',
  'A1.1',
  'A1.2',
  'A1.3',
  'A2.1',
  'A2.2',
  'B1.1',
  'B1.2',
  'B2.1',
  'B2.2',
  'C1',
  'C2',
  'native',
] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** Levels that can be a goal or what a course asks for and teaches: steps of the frame itself. */
export const courseLevels: readonly LanguageLevel[] = languageLevels.filter(
  (level) => level !== '0' && level !== 'native',
);

/** Which scale is in use, with its source. A level that was recorded keeps its code when the scale changes. */
export const languageScaleRules: readonly DatedRule<readonly LanguageLevel[]>[] = [
  {
    id: 'cefr-finnish-steps',
    validFrom: null,
    validTo: null,
    limits: languageLevels,
    source:
      'Eurooppalainen viitekehys (CEFR), suomalainen kielitaidon tasojen kuvausasteikko (Opetushallitus), aloitustaso 0: palvelumanuaali.fi, Kielitaitotasojen luokittelut; luettu 22.11.2026',
    confidence: 'general',
  },
];

export function languageScaleOn(on: Day): DatedRule<readonly LanguageLevel[]> {
  return ruleOn(languageScaleRules, on);
}

export const levelBases = ['tested', 'worker', 'self'] as const;
/** What a level rests on: a test, a worker's judgement, her own. */
export type LevelBasis = (typeof levelBases)[number];

/** Negative when `one` is the lower, zero when they are the same. */
export function compareLevels(one: LanguageLevel, other: LanguageLevel): number {
  return languageLevels.indexOf(one) - languageLevels.indexOf(other);
}

export interface LevelRecord {
  readonly language: string;
  readonly level: LanguageLevel;
  readonly basis: LevelBasis;
  readonly assessedOn: string;
}

/** The level that holds today: the latest; on the same day a test before a worker's word, and that before her own. */
export function levelOf(records: readonly LevelRecord[], language: string): LanguageLevel | null {
  const ofLanguage = records.filter((record) => record.language === language);
  const [latest] = ofLanguage.toSorted(
    (a, b) =>
      (a.assessedOn < b.assessedOn ? 1 : a.assessedOn > b.assessedOn ? -1 : 0) ||
      levelBases.indexOf(a.basis) - levelBases.indexOf(b.basis) ||
      compareLevels(b.level, a.level),
  );
  return latest?.level ?? null;
}

export const queueLanguages = ['fi', 'sv'] as const;
export type QueueLanguage = (typeof queueLanguages)[number];

export const queueStates = ['wants', 'queued', 'onCourse', 'ended'] as const;
export type QueueState = (typeof queueStates)[number];

/** The days of a way to a language course; the state follows from them. */
export interface QueueDays {
  readonly wantedOn: string;
  readonly queuedOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export function queueState({ queuedOn, startedOn, endedOn }: QueueDays): QueueState {
  if (endedOn !== null) return 'ended';
  if (startedOn !== null) return 'onCourse';
  return queuedOn === null ? 'wants' : 'queued';
}

/** Why the days can't be, or `undefined`: each comes on or after the ones before it, and none is ahead of today. */
export function queueRefusal(days: QueueDays, today: Day): Refusal | undefined {
  const order = ['wantedOn', 'queuedOn', 'startedOn', 'endedOn'] as const;
  let before: string | null = null;
  for (const name of order) {
    const on = days[name];
    if (on === null) continue;
    if (asDay(on) > today) return refuse('date-in-future', undefined, `/body/${name}`);
    if (before !== null && on < before) return refuse('queue-days-order', undefined, `/body/${name}`);
    before = on;
  }
  return undefined;
}
