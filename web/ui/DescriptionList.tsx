import type { ReactNode } from 'react';
import { useText } from '../platform/texts.tsx';
import { uiTexts } from './texts.ts';

export interface Fact {
  readonly label: string;
  /** Empty (null, undefined, '') is shown as "Not known". */
  readonly value: ReactNode;
}

export function DescriptionList({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useText();
  return (
    <div className="facts-frame">
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value === null || value === undefined || value === '' ? (
                <span className="soft">{t(uiTexts.unknown)}</span>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
