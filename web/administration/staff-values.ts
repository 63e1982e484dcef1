/** A member of staff in the shape of the form, both ways. */
import type { StaffInput, StaffRecord } from '@polku/domain';

export interface StaffValues {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly post: string;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly employerMunicipalityCode: string | null;
  readonly substituteStaffId: string | null;
  readonly partTimePercent: number | null;
  /** As texts, for the group of checkboxes. */
  readonly workingWeekdays: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly mainMunicipalities: readonly string[];
  readonly substituteMunicipalities: readonly string[];
}

export function newStaffValues(today: string): StaffValues {
  return {
    givenName: '',
    familyName: '',
    email: '',
    phone: '',
    post: '',
    organisationId: null,
    unitId: null,
    employerMunicipalityCode: null,
    substituteStaffId: null,
    partTimePercent: 100,
    workingWeekdays: ['1', '2', '3', '4', '5'],
    startsOn: today,
    endsOn: null,
    mainMunicipalities: [],
    substituteMunicipalities: [],
  };
}

export function valuesOfStaff(record: StaffRecord): StaffValues {
  return {
    givenName: record.givenName,
    familyName: record.familyName,
    email: record.email ?? '',
    phone: record.phone ?? '',
    post: record.post,
    organisationId: record.organisationId,
    unitId: record.unitId,
    employerMunicipalityCode: record.employerMunicipalityCode,
    substituteStaffId: record.substituteStaffId,
    partTimePercent: record.partTimePercent,
    workingWeekdays: record.workingWeekdays.map(String),
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    mainMunicipalities: record.mainMunicipalities,
    substituteMunicipalities: record.substituteMunicipalities,
  };
}

type Needed = Pick<StaffInput, 'organisationId' | 'partTimePercent' | 'startsOn'>;

export function inputOfStaff(values: StaffValues, needed: Needed): StaffInput {
  return {
    ...values,
    ...needed,
    email: values.email || null,
    phone: values.phone || null,
    workingWeekdays: values.workingWeekdays.map(Number),
    mainMunicipalities: [...values.mainMunicipalities],
    substituteMunicipalities: [...values.substituteMunicipalities],
  };
}
