import { type DeadlineFigures, restDayWords } from '@polku/domain';
import { useLanguage, useText } from '../platform/index.ts';
import { dayText, moneyText, Notice } from '../ui/index.ts';
import { calculatorTexts } from './calculator-texts.ts';
import { grantCalculatorTexts as texts } from './grant-calculator-texts.ts';

export function DeadlineResult({ figures }: { readonly figures: DeadlineFigures }) {
  const t = useText();
  const { language } = useLanguage();
  const day = (value: string) => dayText(value, language);
  const days = figures.moved.map((moved) => `${day(moved.day)} ${t(restDayWords[moved.because])}`).join(', ');
  return (
    <>
      <p>
        <strong>{t(texts.effective, { day: day(figures.effective) })}</strong>
      </p>
      <p>
        {figures.shown
          ? t(texts.shown, { day: day(figures.shown), presumed: day(figures.presumed) })
          : t(texts.presumed, { day: day(figures.presumed) })}
      </p>
      {figures.moved.length > 0 ? <p>{t(texts.moved, { day: day(figures.nominal), days })}</p> : null}
      <p className="soft small">{t(calculatorTexts.source, { source: figures.source })}</p>
    </>
  );
}

export interface DeMinimisFigures {
  readonly usedCents: number;
  readonly headroomCents: number;
  readonly fits: boolean;
}

export function DeMinimisResult({ figures }: { readonly figures: DeMinimisFigures }) {
  const t = useText();
  const { language } = useLanguage();
  const room = moneyText(figures.headroomCents, language);
  return (
    <Notice
      tone={figures.fits ? 'success' : 'warning'}
      title={t(figures.fits ? texts.fits : texts.fitsNot, { room })}
    >
      <p>{t(texts.used, { sum: moneyText(figures.usedCents, language) })}</p>
    </Notice>
  );
}

export interface CheckedNumber {
  readonly valid: boolean;
  readonly normalised: string | null;
}

export function CheckedNumberResult({ checked }: { readonly checked: CheckedNumber }) {
  const t = useText();
  return checked.normalised === null ? (
    <Notice tone="warning" title={t(texts.invalidNumber)} />
  ) : (
    <Notice tone="success" title={t(texts.validNumber, { number: checked.normalised })} />
  );
}
