/**
 * Who waits for a language course, as counts for those who plan courses: by level and by municipality of each
 * language, so hidden that nobody can be told. Requirement N1.
 */
import { hiddenRows } from '../figures/suppression.ts';
import { type LanguageLevel, type QueueLanguage, languageLevels, queueLanguages } from './languages.ts';

export interface Waiting {
  readonly language: QueueLanguage;
  /** Null where no level is recorded. */
  readonly level: LanguageLevel | null;
  /** Null where it is not told. */
  readonly municipalityCode: string | null;
}

/** A count with what it is of; `people` is null where it is hidden. */
interface WaitingCount<Of> {
  readonly of: Of | null;
  readonly people: number | null;
}

export interface WaitingCounts {
  readonly language: QueueLanguage;
  readonly people: number | null;
  readonly levels: WaitingCount<LanguageLevel>[];
  readonly municipalities: WaitingCount<string>[];
}

/**
 * Levels and municipalities are told apart, never a level of a municipality. The two lists share their sum only: where
 * one of them hides it, the other is hidden as a whole, or it would tell it.
 */
export function waitingCounts(waiting: readonly Waiting[]): WaitingCounts[] {
  return queueLanguages.flatMap((language) => {
    const all = waiting.filter((one) => one.language === language);
    if (all.length === 0) return [];
    const levels = [...languageLevels, null].flatMap((of) => countOf(of, all, (one) => one.level === of));
    const municipalities = [...new Set(all.map((one) => one.municipalityCode))]
      .toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
      .flatMap((of) => countOf(of, all, (one) => one.municipalityCode === of));
    const hidden = [levels, municipalities].map((rows) => hiddenRows(rows.map(({ people }) => people)));
    const hidesAll = hidden.some(({ total }) => total);
    const shown = <Of>(
      rows: readonly { of: Of | null; people: number }[],
      list: number,
    ): WaitingCount<Of>[] =>
      rows.map(({ of, people }, at) => ({
        of,
        people: hidesAll || hidden[list]?.rows[at] !== false ? null : people,
      }));
    return [
      {
        language,
        people: hidesAll ? null : all.length,
        levels: shown(levels, 0),
        municipalities: shown(municipalities, 1),
      },
    ];
  });
}

function countOf<Of>(
  of: Of,
  all: readonly Waiting[],
  isOf: (one: Waiting) => boolean,
): { of: Of; people: number }[] {
  const people = all.filter(isOf).length;
  return people === 0 ? [] : [{ of, people }];
}
