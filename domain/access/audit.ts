/**
 * What the log says of a call. Typed, never free text: act 906/2019 § 17 (log of use and disclosure),
 * GDPR art. 30 and 15. Each call writes one row in its own transaction, with who, role, organisation,
 * purpose, the people concerned, the class of fields and how far back it reached.
 */
export const purposes = [
  'service',
  'referral',
  'coaching',
  'administration',
  'statistics',
  'supervision',
  'import',
  'ownView',
] as const;
/** Why the data are used. */
export type Purpose = (typeof purposes)[number];

export const fieldClasses = ['public', 'personal', 'contact', 'special', 'financial', 'log'] as const;
/**
 * The most sensitive class of fields a call touches. `special`: facts of work ability, adjustments and notes,
 * secret by act 621/1999 § 24(1) p. 25.
 */
export type FieldClass = (typeof fieldClasses)[number];

export const verbs = ['read', 'list', 'create', 'change', 'remove', 'export'] as const;
export type Verb = (typeof verbs)[number];

/** `none` only where no data of a person, staff included, are touched. */
export type AuditRule =
  | 'none'
  | { readonly verb: Verb; readonly purpose: Purpose; readonly fields: FieldClass };
