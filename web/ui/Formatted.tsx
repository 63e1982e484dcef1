import { useLanguage } from '../platform/texts.tsx';
import { dayText, instantText, moneyText, numberText, periodText, weekdayText } from './format.ts';

/** A day, `YYYY-MM-DD`. */
export function DateText({ day, weekday }: { readonly day: string; readonly weekday?: boolean | undefined }) {
  const { language } = useLanguage();
  return (
    <time className="numeric" dateTime={day}>
      {weekday ? weekdayText(day, language) : dayText(day, language)}
    </time>
  );
}

/** An instant, ISO with offset, in Finland's time. */
export function DateTimeText({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time className="numeric" dateTime={at}>
      {instantText(at, language)}
    </time>
  );
}

/** A period, both ends included; `endsOn` null while it goes on. */
export function PeriodText({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}) {
  const { language } = useLanguage();
  return <span className="numeric">{periodText(startsOn, endsOn, language)}</span>;
}

export function NumberText({
  value,
  decimals,
}: {
  readonly value: number;
  readonly decimals?: number | undefined;
}) {
  const { language } = useLanguage();
  return <span className="numeric">{numberText(value, language, decimals)}</span>;
}

/** Whole cents. */
export function Money({ cents }: { readonly cents: number }) {
  const { language } = useLanguage();
  return <span className="numeric">{moneyText(cents, language)}</span>;
}
