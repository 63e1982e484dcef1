/** A course offer in the shape of its form, both ways. */
import type { LanguageLevel, OfferInput, OfferRecord } from '@polku/domain';
import { type LearningValues, inputOfLearning, newLearning, valuesOfLearning } from './learning.tsx';

export interface OfferValues {
  readonly organisationId: string | null;
  readonly title: string;
  readonly description: string;
  readonly teaches: readonly LearningValues[];
  readonly needsLanguage: string | null;
  readonly needsLevel: LanguageLevel | null;
  readonly municipalityCode: string | null;
  readonly remote: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly appliesUntil: string | null;
  readonly places: number | null;
  readonly link: string;
  readonly cancelledOn: string | null;
}

export function newOffer(organisationId: string | null, municipalityCode: string | null): OfferValues {
  return {
    organisationId,
    title: '',
    description: '',
    teaches: [newLearning],
    needsLanguage: null,
    needsLevel: null,
    municipalityCode,
    remote: false,
    startsOn: null,
    endsOn: null,
    appliesUntil: null,
    places: null,
    link: '',
    cancelledOn: null,
  };
}

export function valuesOfOffer(record: OfferRecord): OfferValues {
  const { organisationId, title, description, needsLanguage, needsLevel, municipalityCode, remote } = record;
  const { startsOn, endsOn, appliesUntil, places, cancelledOn } = record;
  return {
    organisationId,
    title,
    description,
    teaches: record.teaches.map(valuesOfLearning),
    needsLanguage,
    needsLevel,
    municipalityCode,
    remote,
    startsOn,
    endsOn,
    appliesUntil,
    places,
    link: record.link ?? '',
    cancelledOn,
  };
}

export function inputOfOffer(
  values: OfferValues,
  filled: Pick<OfferInput, 'organisationId' | 'title' | 'startsOn'>,
): OfferInput {
  return {
    ...values,
    ...filled,
    teaches: values.teaches.map(inputOfLearning),
    needsLevel: values.needsLanguage === null ? null : values.needsLevel,
    link: values.link.trim() || null,
  };
}
