/** The client record in the shape of its form, both ways. */
import type { ClientInput, ClientRecord, NonDisclosure } from '@polku/domain';

type Situation = NonNullable<ClientRecord['situation']>;

export interface ClientValues {
  readonly givenNames: string;
  readonly familyName: string;
  /** Only what is written now; the stored code never comes to the form. */
  readonly identityCode: string;
  readonly removeIdentityCode: boolean;
  readonly birthDate: string | null;
  readonly serviceLanguage: string | null;
  readonly nonDisclosure: NonDisclosure | null;
  readonly municipalityCode: string | null;
  readonly municipalityFrom: string | null;
  readonly phone: string;
  readonly email: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly postOffice: string;
  readonly unemployedSince: string | null;
  readonly unemployedSinceSource: string;
  readonly outOfWorkSince: string | null;
  readonly graduatedOn: string | null;
  readonly inWork: boolean | null;
  readonly inEducation: boolean | null;
  readonly homeParent: boolean | null;
  readonly citizenship: string | null;
  readonly protection: Situation['protection'];
  readonly protectionValidUntil: string | null;
  readonly workAbility: Situation['workAbility'];
  readonly adjustments: string;
  readonly wishes: string;
  readonly rural: boolean | null;
  readonly travelHelp: boolean | null;
  readonly remoteService: boolean | null;
}

export const newClientValues: ClientValues = {
  givenNames: '',
  familyName: '',
  identityCode: '',
  removeIdentityCode: false,
  birthDate: null,
  serviceLanguage: 'fi',
  nonDisclosure: null,
  municipalityCode: null,
  municipalityFrom: null,
  phone: '',
  email: '',
  streetAddress: '',
  postalCode: '',
  postOffice: '',
  unemployedSince: null,
  unemployedSinceSource: '',
  outOfWorkSince: null,
  graduatedOn: null,
  inWork: null,
  inEducation: null,
  homeParent: null,
  citizenship: null,
  protection: null,
  protectionValidUntil: null,
  workAbility: null,
  adjustments: '',
  wishes: '',
  rural: null,
  travelHelp: null,
  remoteService: null,
};

export function valuesOfRecord(record: ClientRecord): ClientValues {
  const { situation } = record;
  return {
    ...newClientValues,
    givenNames: record.givenNames,
    familyName: record.familyName,
    birthDate: record.birthDate,
    serviceLanguage: record.serviceLanguage,
    nonDisclosure: record.nonDisclosure,
    municipalityCode: record.municipalityCode,
    phone: record.phone ?? '',
    email: record.email ?? '',
    streetAddress: record.streetAddress ?? '',
    postalCode: record.postalCode ?? '',
    postOffice: record.postOffice ?? '',
    ...(situation
      ? {
          unemployedSince: situation.unemployedSince,
          unemployedSinceSource: situation.unemployedSinceSource ?? '',
          outOfWorkSince: situation.outOfWorkSince,
          graduatedOn: situation.graduatedOn,
          inWork: situation.inWork,
          inEducation: situation.inEducation,
          homeParent: situation.homeParent,
          citizenship: situation.citizenship,
          protection: situation.protection,
          protectionValidUntil: situation.protectionValidUntil,
          workAbility: situation.workAbility,
          adjustments: situation.adjustments,
          wishes: situation.wishes,
          rural: situation.rural,
          travelHelp: situation.travelHelp,
          remoteService: situation.remoteService,
        }
      : {}),
  };
}

/** What must be there before anything is sent. */
export interface RequiredValues {
  readonly givenNames: string;
  readonly familyName: string;
  readonly serviceLanguage: string;
  readonly nonDisclosure: NonDisclosure;
  readonly municipalityCode: string;
}

/** An empty text is no data. The identity code travels only when it is written or removed. */
export function inputOf(
  values: ClientValues,
  required: RequiredValues,
): ClientInput & { municipalityFrom?: string } {
  const { removeIdentityCode, identityCode, municipalityFrom, ...rest } = values;
  const code = identityCode.trim();
  return {
    ...rest,
    ...required,
    ...(code !== '' ? { identityCode: code } : removeIdentityCode ? { identityCode: null } : {}),
    ...(municipalityFrom ? { municipalityFrom } : {}),
    phone: known(values.phone),
    email: known(values.email),
    streetAddress: known(values.streetAddress),
    postalCode: known(values.postalCode),
    postOffice: known(values.postOffice),
    unemployedSinceSource: known(values.unemployedSinceSource),
  };
}

function known(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
