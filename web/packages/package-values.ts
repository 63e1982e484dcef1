/** A coaching package in the shape of its form, both ways. */
import type { PackageInput, PackageRecord, TargetGroup, Text } from '@polku/domain';

export interface StepValues {
  readonly title: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly service: string;
  readonly serviceSv: string;
  readonly serviceEn: string;
  readonly dueAfterDays: number | null;
}

export const newStepValues: StepValues = {
  title: '',
  titleSv: '',
  titleEn: '',
  service: '',
  serviceSv: '',
  serviceEn: '',
  dueAfterDays: null,
};

/** A step's name for the reader: in Finnish where hers is missing. */
export function wordsOfStep(step: Omit<StepValues, 'dueAfterDays'>): {
  readonly title: Text;
  readonly service: Text;
} {
  return {
    title: { fi: step.title, sv: step.titleSv || step.title, en: step.titleEn || step.title },
    service: { fi: step.service, sv: step.serviceSv || step.service, en: step.serviceEn || step.service },
  };
}

export interface PackageValues {
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly targetGroup: TargetGroup | null;
  readonly goal: string;
  readonly weeks: number | null;
  /** As texts, for the group of checkboxes. */
  readonly weekdays: readonly string[];
  readonly dailyMinutes: number | null;
  readonly steps: readonly StepValues[];
  readonly retiredOn: string | null;
}

type Names = Pick<PackageInput, 'nameFi' | 'nameSv' | 'nameEn'>;

export function nameOfPackage(names: Names): Text {
  return { fi: names.nameFi, sv: names.nameSv, en: names.nameEn };
}

export const newPackageValues: PackageValues = {
  nameFi: '',
  nameSv: '',
  nameEn: '',
  targetGroup: null,
  goal: '',
  weeks: 12,
  weekdays: ['1', '2', '3', '4'],
  dailyMinutes: 240,
  steps: [],
  retiredOn: null,
};

export function valuesOfPackage(record: PackageRecord): PackageValues {
  return {
    nameFi: record.nameFi,
    nameSv: record.nameSv,
    nameEn: record.nameEn,
    targetGroup: record.targetGroup,
    goal: record.goal,
    weeks: record.weeks,
    weekdays: record.weekdays.map(String),
    dailyMinutes: record.dailyMinutes,
    steps: record.steps,
    retiredOn: record.retiredOn,
  };
}

type Needed = Pick<PackageInput, 'nameFi' | 'nameSv' | 'nameEn' | 'weeks' | 'dailyMinutes'>;

/** A step's empty day is its first: the server refuses an empty title and points at it. */
export function inputOfPackage(values: PackageValues, needed: Needed): PackageInput {
  return {
    ...values,
    ...needed,
    weekdays: values.weekdays.map(Number),
    steps: values.steps.map((step) => ({ ...step, dueAfterDays: step.dueAfterDays ?? 0 })),
  };
}
