import { figureDefinitions, type FigureKey, figureNames } from '@polku/domain';
import type { ReactNode } from 'react';
import { useText } from '../platform/index.ts';
import { Section, VisuallyHidden } from '../ui/index.ts';
import type { Figures } from './slices.ts';
import { texts } from './texts.ts';

/** A figure: its number or chart, what it counts, and the table behind it. */
export function FigureCard(props: {
  readonly figure: FigureKey;
  readonly figures: Figures;
  readonly children: ReactNode;
  readonly table?: ReactNode;
}) {
  const t = useText();
  const name = t(figureNames[props.figure]);
  const { inactivityWeeks, measureEditions } = props.figures;
  return (
    <Section title={name} card>
      {props.children}
      <details className="figure-more">
        <summary>
          {t(texts.definition)}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </summary>
        <p className="small">
          {t(figureDefinitions[props.figure], {
            weeks: inactivityWeeks,
            editions: measureEditions.join(', ') || '–',
          })}
        </p>
      </details>
      {props.table}
    </Section>
  );
}
