/**
 * Texts of messages, edited by an area's administrator. What can be put into them is a closed list, so that nothing
 * personal gets into a subject (act 621/1999 § 24(1) p. 25 and 31; a subject is read on a locked telephone) and
 * nothing about a client into mail to staff: there the message says only that something waits in the service.
 */
import { keysOf } from '../kernel/record.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type Language, languages } from '../kernel/texts.ts';
import { type MessageChannel, mostSmsParts, smsLength } from './message.ts';

export type PlaceholderClass = 'public' | 'personal' | 'place';

/**
 * - `public`: says nothing of a person; the only class allowed in a subject and in mail to staff
 * - `personal`: of the person written to, or of her worker
 * - `place`: where somebody meets; never filled when non-disclosure is set or not known
 */
export const placeholders = {
  area: 'public',
  reminder: 'public',
  dueDay: 'public',
  count: 'public',
  days: 'public',
  link: 'public',
  givenName: 'personal',
  workerName: 'personal',
  workerPhone: 'personal',
  message: 'personal',
  meeting: 'personal',
  place: 'place',
} as const satisfies Readonly<Record<string, PlaceholderClass>>;
export type Placeholder = keyof typeof placeholders;

export const templateKeys = [
  'reviewDue',
  'followUpDue',
  'attendanceMissing',
  'responsibleGap',
  'referralWaiting',
  'measureDue',
  'requestDue',
  'sliceHanded',
  'sliceEnded',
  'staffMail',
  'coachingTomorrow',
  'workerMessage',
  'groupInvitation',
  'groupCancelled',
  'agreementInvitation',
  'agreementUnsigned',
  'agreementEnding',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

export interface TemplateRule {
  readonly audience: 'staff' | 'client';
  readonly channels: readonly MessageChannel[];
  readonly placeholders: readonly Placeholder[];
}

const toStaff = (...extra: readonly Placeholder[]): TemplateRule => ({
  audience: 'staff',
  channels: ['inApp'],
  placeholders: ['dueDay', 'area', ...extra],
});

export const templateRules: Readonly<Record<TemplateKey, TemplateRule>> = {
  reviewDue: toStaff(),
  followUpDue: toStaff(),
  attendanceMissing: toStaff('count'),
  responsibleGap: toStaff('days'),
  referralWaiting: toStaff('days'),
  measureDue: toStaff(),
  requestDue: toStaff(),
  sliceHanded: toStaff(),
  sliceEnded: toStaff(),
  staffMail: { audience: 'staff', channels: ['email'], placeholders: ['reminder', 'area', 'link'] },
  coachingTomorrow: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['dueDay', 'givenName', 'place', 'workerName', 'workerPhone', 'area'],
  },
  workerMessage: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['message', 'workerName', 'workerPhone', 'area'],
  },
  groupInvitation: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['dueDay', 'givenName', 'meeting', 'place', 'workerName', 'workerPhone', 'link', 'area'],
  },
  groupCancelled: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['dueDay', 'givenName', 'meeting', 'workerName', 'workerPhone', 'area'],
  },
  // a party of an agreement may be nobody's client: her name is not told, so that a wrong number learns nothing
  agreementInvitation: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['link', 'workerName', 'workerPhone', 'area'],
  },
  agreementUnsigned: {
    audience: 'client',
    channels: ['inApp', 'email', 'sms'],
    placeholders: ['link', 'workerName', 'workerPhone', 'area'],
  },
  agreementEnding: toStaff(),
};

export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}
/** A template in the three languages of the service. */
export type TemplateTexts = Readonly<Record<Language, TemplateText>>;

export const longestSubject = 120;
export const longestBody = 2000;

const inBraces = /\{([^{}]*)\}/g;
const identityCode = /(?<![0-9])[0-3][0-9][01][0-9]{3}[-+ABCDEFUVWXY][0-9]{3}[0-9A-Y](?![0-9A-Za-z])/u;

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name);
}

function holdersIn(text: string): readonly string[] {
  return [...text.matchAll(inBraces)].map(([, name = '']) => name);
}

export function holdsIdentityCode(text: string): boolean {
  return identityCode.test(text.toUpperCase());
}

/** Everything wrong with a template's texts, each at its field. */
export function templateRefusals(key: TemplateKey, texts: TemplateTexts): readonly Refusal[] {
  return languages.flatMap((language) =>
    (['subject', 'body'] as const).flatMap((part) =>
      partRefusals(key, part, texts[language], `/body/texts/${language}/${part}`),
    ),
  );
}

function partRefusals(
  key: TemplateKey,
  part: keyof TemplateText,
  written: TemplateText,
  pointer: string,
): readonly Refusal[] {
  const rule = templateRules[key];
  const text = written[part];
  const found: Refusal[] = [];
  if (text.trim() === '') found.push(refuse('required', undefined, pointer));
  if (part === 'subject' && /[\r\n]/.test(text)) found.push(refuse('subject-one-line', undefined, pointer));
  if (/[{}]/.test(text.replaceAll(inBraces, '')))
    found.push(refuse('placeholder-broken', undefined, pointer));
  if (holdsIdentityCode(text)) found.push(refuse('identity-code-in-text', undefined, pointer));
  for (const name of new Set(holdersIn(text))) {
    if (!isPlaceholder(name)) found.push(refuse('placeholder-unknown', { name: name.slice(0, 40) }, pointer));
    else if (!rule.placeholders.includes(name)) found.push(refuse('placeholder-not-here', { name }, pointer));
    else if (part === 'subject' && placeholders[name] !== 'public') {
      found.push(refuse('placeholder-in-subject', { name }, pointer));
    }
  }
  if (key === 'workerMessage' && part === 'body' && !holdersIn(text).includes('message')) {
    found.push(refuse('placeholder-needed', { name: 'message' }, pointer));
  }
  if (part === 'body' && rule.channels.includes('sms') && smsLength(text).parts > mostSmsParts) {
    found.push(refuse('sms-too-long', { parts: mostSmsParts }, pointer));
  }
  return found;
}

export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string | null>>>;

function only(values: PlaceholderValues, allows: (kind: PlaceholderClass) => boolean): PlaceholderValues {
  const found: Partial<Record<Placeholder, string | null>> = {};
  for (const name of keysOf(placeholders)) {
    const value = values[name];
    if (value !== undefined && allows(placeholders[name])) found[name] = value;
  }
  return found;
}

/** What may be told of this person: a place only when nothing is hidden. */
export function tellable(values: PlaceholderValues, nonDisclosed: boolean): PlaceholderValues {
  if (!nonDisclosed) return values;
  return only(values, (kind) => kind !== 'place');
}

/** The text with its values. A line that speaks of what is not known, or not to be told, is left out altogether. */
export function rendered(text: string, values: PlaceholderValues): string {
  const lines = text.split('\n').filter((line) =>
    holdersIn(line).every((name) => {
      const value = isPlaceholder(name) ? values[name] : undefined;
      return value !== undefined && value !== null && value !== '';
    }),
  );
  return lines
    .map((line) =>
      // by a function, so that a value's own signs are taken as they are
      line.replaceAll(inBraces, (_whole, name: string) => (isPlaceholder(name) ? (values[name] ?? '') : '')),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Subjects take public values only, whatever the template says: the second lock on the same door. */
export function renderedSubject(text: string, values: PlaceholderValues): string {
  const open = only(values, (kind) => kind === 'public');
  return rendered(text, open).replaceAll(/\s+/g, ' ');
}

/** Invented values for the preview. */
export const previewValues: Readonly<Record<Language, Required<PlaceholderValues>>> = {
  fi: {
    area: 'Esimerkkialue',
    reminder: 'Väliarvio lähestyy',
    dueDay: '20.11.2026',
    count: '3',
    days: '4',
    link: 'https://polku.esimerkki.fi',
    givenName: 'Aino',
    workerName: 'Eero Esimerkki',
    workerPhone: '050 000 0000',
    message: 'Tavataan sovitusti ensi viikolla.',
    meeting: 'Takaisin töihin, klo 13.00–15.00',
    place: 'Esimerkkipaja',
  },
  sv: {
    area: 'Exempelområdet',
    reminder: 'En mellanutvärdering närmar sig',
    dueDay: '20.11.2026',
    count: '3',
    days: '4',
    link: 'https://polku.exempel.fi',
    givenName: 'Aino',
    workerName: 'Erik Exempel',
    workerPhone: '050 000 0000',
    message: 'Vi ses nästa vecka som vi kom överens.',
    meeting: 'Tillbaka till arbetet, kl. 13.00–15.00',
    place: 'Exempelverkstaden',
  },
  en: {
    area: 'Example area',
    reminder: 'A review is coming up',
    dueDay: '20 Nov 2026',
    count: '3',
    days: '4',
    link: 'https://polku.example.org',
    givenName: 'Aino',
    workerName: 'Emma Example',
    workerPhone: '050 000 0000',
    message: 'See you next week as agreed.',
    meeting: 'Back to work, 13:00–15:00',
    place: 'Example workshop',
  },
};

/** Other languages are served in plain English. */
export function messageLanguage(serviceLanguage: string): Language {
  return languages.find((language) => language === serviceLanguage) ?? 'en';
}

export interface HiddenPlaces {
  readonly nonDisclosed: boolean;
  /** Her address, municipality, and the places where she is coached. */
  readonly places: readonly string[];
}

/** What a worker writes to a client in her own words. */
export function ownWordsRefusal(text: string, hidden: HiddenPlaces): Refusal | undefined {
  if (holdsIdentityCode(text)) return refuse('identity-code-in-text', undefined, '/body/text');
  if (!hidden.nonDisclosed) return undefined;
  const folded = text.toLowerCase();
  const named = hidden.places.some((place) => {
    const word = place.trim().toLowerCase();
    return word.length >= 3 && folded.includes(word);
  });
  return named ? refuse('hidden-place-in-text', undefined, '/body/text') : undefined;
}
