import type { ReactNode } from 'react';
import { useText } from '../platform/texts.tsx';
import { Icon } from './Icon.tsx';
import { uiTexts } from './texts.ts';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly status: 'done' | 'current' | 'paused' | 'skipped' | 'ahead';
  /** Such as the day it began. */
  readonly detail?: ReactNode;
}

const names = {
  done: uiTexts.stepDone,
  current: uiTexts.stepCurrent,
  paused: uiTexts.stepPaused,
  ahead: uiTexts.stepAhead,
};

/** The ladder of states as a path with stops; it stands upright where there is little room. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const t = useText();
  return (
    <div className="steps">
      <ol aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.id}
            data-status={step.status}
            aria-current={step.status === 'current' || step.status === 'paused' ? 'step' : undefined}
          >
            <span className="stop" aria-hidden="true">
              {step.status === 'done' ? <Icon name="check" /> : null}
            </span>
            <span className="step-label">
              {step.label}
              {step.status === 'skipped' ? null : (
                <span className="visually-hidden">, {t(names[step.status])}</span>
              )}
            </span>
            {step.status === 'skipped' ? (
              <span className="step-detail">
                <span className="visually-hidden">, </span>
                {t(uiTexts.stepSkipped)}
              </span>
            ) : null}
            {step.detail ? <span className="step-detail">{step.detail}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
