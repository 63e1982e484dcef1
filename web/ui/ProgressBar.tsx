import { useId } from 'react';
import { useLanguage, locales } from '../platform/texts.tsx';

export interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  const { language } = useLanguage();
  const id = useId();
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className="progress">
      <div className="progress-head">
        <label htmlFor={id}>{label}</label>
        <span aria-hidden="true">
          {new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(
            share,
          )}
        </span>
      </div>
      <progress id={id} value={share} max={1} />
    </div>
  );
}
