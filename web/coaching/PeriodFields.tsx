import { type Role, dailyMinutesLimits } from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  type FieldProps,
  useLanguage,
  useReference,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import { CheckboxGroup, ComboboxField, NumberField } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Only those who work with clients may coach. */
const coachRoles: readonly Role[] = ['workCoach', 'careerAgent', 'coordinator'];

interface PlaceFieldsProps {
  readonly environment: FieldProps<string | null>;
  readonly coach: FieldProps<string | null>;
  /** What is chosen already, by name, also when it is no longer offered. */
  readonly chosen?: { readonly environment: string; readonly coach: string };
  /** The place is there and not for this reader to see: it may stay as it is. */
  readonly isPlaceHidden?: boolean;
}

export function PlaceFields({ environment, coach, chosen, isPlaceHidden = false }: PlaceFieldsProps) {
  const t = useText();
  const reference = useReference();
  const coaches = useWorkerOptions(coachRoles);
  return (
    <>
      <ComboboxField
        label={t(texts.environment)}
        {...environment}
        required={!isPlaceHidden}
        hint={isPlaceHidden ? t(texts.placeHiddenHint) : undefined}
        options={reference.environments.map((one) => ({
          value: one.id,
          label: one.name,
          hint: reference.municipalityName(one.municipalityCode),
        }))}
        chosenLabel={chosen?.environment}
      />
      <ComboboxField
        label={t(texts.coach)}
        {...coach}
        required
        options={coaches}
        chosenLabel={chosen?.coach}
      />
    </>
  );
}

interface WeekFieldsProps {
  /** `'1'` Monday … `'7'` Sunday. */
  readonly days: FieldProps<readonly string[]>;
  readonly dailyHours: FieldProps<number | null>;
}

function isPossible(hours: number | null): boolean {
  const { least, most } = dailyMinutesLimits;
  return hours === null || (hours * 60 >= least && hours * 60 <= most);
}

/** What the server's limits are called here, where minutes are hours. */
export const periodProblems = { 'too-big': texts.hoursRange, 'too-small': texts.hoursRange };

export function WeekFields({ days, dailyHours }: WeekFieldsProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <CheckboxGroup
        label={t(texts.weekdays)}
        {...days}
        required
        missing={t(texts.weekdaysMissing)}
        inline
        options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
      />
      <NumberField
        label={t(texts.dailyHours)}
        {...dailyHours}
        // no message while nothing is written: then the form says that it is missing
        {...(isPossible(dailyHours.value) ? {} : { error: t(texts.hoursRange) })}
        required
        decimals={2}
        unit="h"
      />
    </>
  );
}
