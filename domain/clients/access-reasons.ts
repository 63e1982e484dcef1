/** Why somebody reads a person outside the caseload. */
export const accessReasons = [
  'substitution',
  'clientRequest',
  'colleagueRequest',
  'incident',
  'qualityReview',
  'other',
] as const;
export type AccessReason = (typeof accessReasons)[number];
