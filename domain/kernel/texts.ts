/**
 * Words people read, in the three languages of the service, side by side.
 * A text without one of them does not compile.
 */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence or word in every language; may hold ICU placeholders such as `{count}`. */
export type Text = Readonly<Record<Language, string>>;

/** A group of texts kept by one feature. The identity function only checks the shape. */
export function defineTexts<const T extends Readonly<Record<string, Text>>>(texts: T): T {
  return texts;
}

/** A text of the client's own view: the three languages and easy Finnish (selkosuomi), a fourth reading of it. */
export interface OwnText extends Text {
  readonly easy: string;
}

/** As `defineTexts`, for what a client reads: a text without easy Finnish does not compile. */
export function defineOwnTexts<const T extends Readonly<Record<string, OwnText>>>(texts: T): T {
  return texts;
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
