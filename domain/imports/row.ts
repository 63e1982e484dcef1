/** One row of a file read as a person: every value that can be read, or every reason why the row is not taken. */
import * as z from 'zod';
import { type ClientInput, clientInput, type NonDisclosure } from '../clients/client.ts';
import { readIdentityCode } from '../clients/identity-code.ts';
import { addYears, type Day } from '../kernel/dates.ts';
import { isRefusal, type Refusal } from '../kernel/refusal.ts';
import type { ImportField } from './fields.ts';
import type { ImportColumns, ImportDefaults } from './mapping.ts';
import {
  cleanCell,
  lacksAreaCode,
  type Lookup,
  looksBroken,
  readCitizenship,
  readDate,
  readFullName,
  readLanguage,
  readMunicipality,
  readNonDisclosure,
  readPhone,
  readPostalCode,
  readProtection,
  readWorkAbility,
  readYesNo,
  tidyCell,
  wordKey,
} from './values.ts';

/** Why a row is not taken (`error`), or what is told of a row that is taken, perhaps without that value (`note`). */
export interface RowProblem {
  readonly code: string;
  readonly field: ImportField | null;
  readonly level: 'error' | 'note';
  readonly values?: Readonly<Record<string, string | number>>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a row gives: only what stands in it, never a default. */
export type GivenValues = Readonly<
  Partial<
    Omit<ClientInput, 'identityCode' | 'birthDate' | 'adjustments' | 'wishes'> & {
      identityCode: string;
      birthDate: Day;
    }
  >
>;

export interface ImportedPerson {
  readonly externalReference: string | null;
  readonly given: GivenValues & { readonly familyName: string; readonly givenNames: string };
  readonly notes: readonly RowProblem[];
}

export interface RowReading {
  readonly columns: ImportColumns;
  readonly defaults: ImportDefaults;
  readonly today: Day;
  readonly municipalities: Lookup;
  readonly countries: Lookup;
  readonly languages: Lookup;
  /** Municipalities of the area. */
  readonly areaMunicipalities: ReadonlySet<string>;
  /** Municipalities of the one who imports; null means the whole area. */
  readonly ownMunicipalities: ReadonlySet<string> | null;
}

/** Nobody in a list of clients is older than this. */
const oldestAge = 120;
const email = z.email().max(200);
const longestReference = 200;

/** Without these nobody can be recognised or reached; any other value that can't be read is left out and told. */
const neededFields: ReadonlySet<ImportField> = new Set([
  'externalReference',
  'fullName',
  'familyName',
  'givenNames',
  'identityCode',
  'birthDate',
  'municipality',
]);

type Taken = Mutable<GivenValues>;

/** Raw cells to a person, or all of the row's problems together. */
export function readRow(
  cells: readonly string[],
  reading: RowReading,
): ImportedPerson | readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  const given: Taken = {};
  let externalReference: string | null = null;

  const fault = (
    field: ImportField | null,
    code: string,
    values?: Readonly<Record<string, string | number>>,
  ) => {
    const level = field === null || neededFields.has(field) ? 'error' : 'note';
    problems.push({ code, field, level, ...(values ? { values } : {}) });
  };
  function take<T>(field: ImportField, value: T | undefined | Refusal, keep: (value: T) => void): void {
    if (value === undefined) return;
    if (isRefusal(value)) fault(field, value.refusal, value.values);
    else keep(value);
  }
  const day = (field: ImportField, cell: string, isPast: boolean, keep: (value: Day) => void) =>
    take(field, readDate(cell), (value) => {
      if (isPast && value > reading.today) fault(field, 'date-in-future', { day: value });
      else keep(value);
    });
  const yesNo = (field: ImportField, cell: string, keep: (value: boolean) => void) =>
    take(field, readYesNo(cell), keep);
  const short = (field: ImportField, value: string, longest: number, keep: (value: string) => void) => {
    if (value.length > longest) fault(field, 'too-long', { maximum: longest });
    else if (value !== '') keep(value);
  };
  const plain = (field: ImportField, cell: string, longest: number, keep: (value: string) => void) =>
    short(field, cleanCell(cell), longest, keep);
  const asWritten = (field: ImportField, cell: string, longest: number, keep: (value: string) => void) =>
    short(field, wordKey(cell) === '' ? '' : tidyCell(cell), longest, keep);

  const readField: Readonly<Record<ImportField, (cell: string) => void>> = {
    externalReference: (cell) =>
      asWritten('externalReference', cell, longestReference, (value) => (externalReference = value)),
    fullName: (cell) =>
      take('fullName', readFullName(cell), (name) => {
        asWritten('fullName', name.familyName, 200, (value) => (given.familyName = value));
        asWritten('fullName', name.givenNames, 200, (value) => (given.givenNames = value));
      }),
    familyName: (cell) => asWritten('familyName', cell, 200, (value) => (given.familyName = value)),
    givenNames: (cell) => asWritten('givenNames', cell, 200, (value) => (given.givenNames = value)),
    identityCode: (cell) => {
      const value = cleanCell(cell);
      if (value === '') return;
      const code = readIdentityCode(value);
      if (isRefusal(code)) fault('identityCode', `identity-code-${code.refusal}`);
      else if (code.birthDate > reading.today) fault('identityCode', 'birth-date-in-future');
      else {
        given.identityCode = code.code;
        if (given.birthDate !== undefined && given.birthDate !== code.birthDate)
          fault('birthDate', 'birth-date-differs-from-code');
        given.birthDate = code.birthDate;
      }
    },
    birthDate: (cell) =>
      take('birthDate', readDate(cell), (value) => {
        if (value > reading.today) fault('birthDate', 'birth-date-in-future', { day: value });
        else if (value < addYears(reading.today, -oldestAge))
          fault('birthDate', 'birth-date-too-early', { day: value });
        else if (given.birthDate !== undefined && given.birthDate !== value)
          fault('birthDate', 'birth-date-differs-from-code');
        else given.birthDate = value;
      }),
    municipality: (cell) =>
      take('municipality', readMunicipality(cell, reading.municipalities), (code) => {
        const name = cleanCell(cell).slice(0, 60);
        if (!reading.areaMunicipalities.has(code))
          fault('municipality', 'municipality-not-in-area', { value: name });
        else if (reading.ownMunicipalities && !reading.ownMunicipalities.has(code))
          fault('municipality', 'municipality-not-yours', { value: name });
        else given.municipalityCode = code;
      }),
    serviceLanguage: (cell) =>
      take(
        'serviceLanguage',
        readLanguage(cell, reading.languages),
        (value) => (given.serviceLanguage = value),
      ),
    nonDisclosure: (cell) => {
      const answer = readNonDisclosure(cell);
      if (answer.value !== undefined) given.nonDisclosure = answer.value;
      if (answer.unread) notes.push({ code: 'non-disclosure-unread', field: 'nonDisclosure', level: 'note' });
    },
    phone: (cell) =>
      take('phone', readPhone(cell), (read) =>
        plain('phone', read, 40, (value) => {
          given.phone = value;
          if (lacksAreaCode(value))
            notes.push({ code: 'phone-without-area-code', field: 'phone', level: 'note' });
        }),
      ),
    email: (cell) => {
      const value = cleanCell(cell).toLowerCase();
      if (value === '') return;
      if (email.safeParse(value).success) given.email = value;
      else fault('email', 'email-unreadable');
    },
    streetAddress: (cell) => plain('streetAddress', cell, 200, (value) => (given.streetAddress = value)),
    postalCode: (cell) => take('postalCode', readPostalCode(cell), (value) => (given.postalCode = value)),
    postOffice: (cell) => plain('postOffice', cell, 100, (value) => (given.postOffice = value)),
    citizenship: (cell) =>
      take('citizenship', readCitizenship(cell, reading.countries), (value) => (given.citizenship = value)),
    protection: (cell) => take('protection', readProtection(cell), (value) => (given.protection = value)),
    protectionValidUntil: (cell) =>
      day('protectionValidUntil', cell, false, (value) => (given.protectionValidUntil = value)),
    workAbility: (cell) => take('workAbility', readWorkAbility(cell), (value) => (given.workAbility = value)),
    unemployedSince: (cell) => day('unemployedSince', cell, true, (value) => (given.unemployedSince = value)),
    graduatedOn: (cell) => day('graduatedOn', cell, false, (value) => (given.graduatedOn = value)),
    homeParent: (cell) => yesNo('homeParent', cell, (value) => (given.homeParent = value)),
    outOfWorkSince: (cell) => day('outOfWorkSince', cell, true, (value) => (given.outOfWorkSince = value)),
    inEducation: (cell) => yesNo('inEducation', cell, (value) => (given.inEducation = value)),
    inWork: (cell) => yesNo('inWork', cell, (value) => (given.inWork = value)),
    rural: (cell) => yesNo('rural', cell, (value) => (given.rural = value)),
    travelHelp: (cell) => yesNo('travelHelp', cell, (value) => (given.travelHelp = value)),
    remoteService: (cell) => yesNo('remoteService', cell, (value) => (given.remoteService = value)),
  };

  for (const [at, field] of reading.columns.entries()) {
    if (field === null) continue;
    const cell = cells[at] ?? '';
    const isWhole = !hasControlCharacters(cell) && !looksBroken(cell);
    if (isWhole) readField[field](cell);
    else if (field === 'nonDisclosure') {
      // hides, as any mark that can't be read
      given.nonDisclosure = 'unknown';
      notes.push({ code: 'non-disclosure-unread', field, level: 'note' });
    } else fault(field, hasControlCharacters(cell) ? 'control-characters' : 'broken-characters');
  }
  const mentions = (field: ImportField) => problems.some((problem) => problem.field === field);
  const { familyName, givenNames } = given;
  const hasNameFault = mentions('fullName') || mentions('familyName') || mentions('givenNames');
  if ((familyName === undefined || givenNames === undefined) && !hasNameFault) {
    fault(familyName === undefined ? fieldOfName(reading, 'familyName') : 'givenNames', 'name-missing');
  }
  if (
    given.municipalityCode === undefined &&
    reading.defaults.municipalityCode === null &&
    !mentions('municipality')
  ) {
    fault('municipality', 'municipality-missing');
  }
  const hasKey =
    given.identityCode !== undefined || given.birthDate !== undefined || externalReference !== null;
  if (!hasKey && !mentions('identityCode') && !mentions('birthDate') && !mentions('externalReference')) {
    fault(null, 'nothing-to-recognise-by');
  }
  const isTaken = problems.every(({ level }) => level === 'note');
  if (!isTaken || familyName === undefined || givenNames === undefined) return problems;
  return { externalReference, given: { ...given, familyName, givenNames }, notes: [...problems, ...notes] };
}

function hasControlCharacters(cell: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(cell);
}

function fieldOfName(reading: RowReading, part: 'familyName'): ImportField {
  return reading.columns.includes(part) ? part : 'fullName';
}

export function isImportedPerson(read: ImportedPerson | readonly RowProblem[]): read is ImportedPerson {
  return !Array.isArray(read);
}

/** The whole record of a new person: what the row gives over the defaults, nothing known of the rest. */
export function newClientInput(
  person: ImportedPerson,
  defaults: ImportDefaults,
  unemployedSinceSource: string,
): ClientInput {
  const { given } = person;
  return clientInput.parse({
    phone: null,
    email: null,
    streetAddress: null,
    postalCode: null,
    postOffice: null,
    citizenship: null,
    protection: null,
    protectionValidUntil: null,
    workAbility: null,
    unemployedSince: null,
    graduatedOn: null,
    homeParent: null,
    outOfWorkSince: null,
    inEducation: null,
    inWork: null,
    rural: null,
    travelHelp: null,
    remoteService: null,
    adjustments: '',
    wishes: '',
    birthDate: null,
    municipalityCode: defaults.municipalityCode,
    serviceLanguage: defaults.serviceLanguage,
    nonDisclosure: defaults.nonDisclosure,
    unemployedSinceSource: given.unemployedSince === undefined ? null : unemployedSinceSource,
    ...given,
  });
}

const strictness: Readonly<Record<NonDisclosure, number>> = { none: 0, unknown: 1, set: 2 };

/** Of two marks of non-disclosure the stricter holds: neither an import nor a merge ever lifts one. */
export function stricterNonDisclosure(a: NonDisclosure, b: NonDisclosure): NonDisclosure {
  return strictness[a] >= strictness[b] ? a : b;
}
