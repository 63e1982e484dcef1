import { useText } from '../platform/texts.tsx';
import { uiTexts } from './texts.ts';

/** Grey lines where content will be. They appear after a quarter of a second, so quick answers do not flicker. */
export function Skeleton({ lines = 5 }: { readonly lines?: number | undefined }) {
  const t = useText();
  return (
    <div className="skeleton" role="status">
      <b className="visually-hidden">{t(uiTexts.loading)}</b>
      {Array.from({ length: lines }, (_unused, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Loading({ label }: { readonly label?: string | undefined }) {
  const t = useText();
  return (
    <div className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {label ?? t(uiTexts.loading)}
    </div>
  );
}
