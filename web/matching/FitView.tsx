import {
  fitParts,
  type FitRecord,
  fitPartWords,
  hardReasonWords,
  learningCertificateWords,
  type VerdictRecord,
} from '@polku/domain';
import type { ReactNode } from 'react';
import { useLanguage, useReference, useText } from '../platform/index.ts';
import { Badge, dayText, Notice } from '../ui/index.ts';
import { matchingTexts as texts } from './texts.ts';
import './matching.css';

/** Sentences of what stands against a match; codes become names. */
function useReasons(): (fit: FitRecord) => string[] {
  const t = useText();
  const { language } = useLanguage();
  return (fit) =>
    fit.against.map(({ reason, values }) => {
      const code = String(values['code'] ?? '');
      const word = Object.entries(learningCertificateWords).find(([name]) => name === code)?.[1];
      const day = values['day'];
      return t(hardReasonWords[reason], {
        ...values,
        ...(word ? { code: t(word) } : {}),
        ...(day === undefined ? {} : { day: dayText(String(day), language) }),
      });
    });
}

/** The score with the sentences it is made of, or what stands against it. */
export function FitView({ fit }: { readonly fit: FitRecord }) {
  const t = useText();
  const reasons = useReasons();
  const parts = fit.parts.filter(({ points }) => points > 0);
  return (
    <div className="fit">
      {fit.against.length > 0 ? (
        <ul className="fit-against">
          {reasons(fit).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {parts.length > 0 ? (
        <ul className="fit-parts">
          {parts.map(({ part, points, values }) => (
            <li key={part}>
              {t(fitPartWords[part], values)} <span className="soft small">+{points}</span>
            </li>
          ))}
        </ul>
      ) : fit.against.length === 0 ? (
        <p className="soft">{t(texts.nothingKnown)}</p>
      ) : null}
    </div>
  );
}

/** «76 / 100» with a bar that says the same to the eye. */
export function Score({ fit }: { readonly fit: FitRecord }) {
  const t = useText();
  // nothing known is no zero
  if (fit.parts.length === 0) return <span className="soft small">{t(texts.noFacts)}</span>;
  return (
    <span className="fit-score">
      <span className="visually-hidden">{t(texts.scoreLabel)} </span>
      <strong>{t(texts.outOf, { score: fit.score })}</strong>
      <span className="soft small">
        {t(texts.knownParts, { count: fit.parts.length, all: fitParts.length })}
      </span>
      <span className="fit-bar" aria-hidden="true">
        <span style={{ inlineSize: `${fit.score}%` }} />
      </span>
    </span>
  );
}

export function VerdictNote({ verdict }: { readonly verdict: VerdictRecord | null }) {
  const t = useText();
  const { language } = useLanguage();
  if (!verdict) return null;
  return (
    <Notice tone={verdict.verdict === 'prefer' ? 'info' : 'warning'}>
      {t(texts.because, {
        verdict: t(texts[verdict.verdict]),
        reason: verdict.reason,
        by: verdict.by,
        day: dayText(verdict.on, language),
      })}
    </Notice>
  );
}

export function useWay(): (
  travel: { readonly minutes: number; readonly estimated: boolean } | null,
) => string {
  const t = useText();
  return (travel) =>
    travel
      ? t(travel.estimated ? texts.wayEstimate : texts.way, { minutes: travel.minutes })
      : t(texts.wayUnknown);
}

export function OccupationName({ code }: { readonly code: string }) {
  const reference = useReference();
  return code === '' ? null : <Badge>{reference.occupationName(code)}</Badge>;
}

/** What suits stands first; what does not is folded away, with its number said. */
export function Folded({
  count,
  shown,
  children,
}: {
  readonly count: number;
  /** The nearest of them stand here. */
  readonly shown: number;
  readonly children: ReactNode;
}) {
  const t = useText();
  if (count === 0) return null;
  return (
    <details className="fit-folded">
      <summary>{t(texts.against, { count })}</summary>
      <div className="stack">
        {shown < count ? <p className="soft small">{t(texts.firstOf, { shown })}</p> : null}
        {children}
      </div>
    </details>
  );
}
